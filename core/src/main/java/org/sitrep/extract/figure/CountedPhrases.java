package org.sitrep.extract.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.NumberMention;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** Finds what a number counts: "10 soldiers and civilians", "dozens of people", "12" alone. */
final class CountedPhrases {
    /** Words for part of a whole, beside the numbers. */
    private static final Set<String> SHARES = Set.of(
            "half",
            "third",
            "quarter",
            "most",
            "some",
            "many",
            "few",
            "several",
            "majority",
            "part",
            "fraction",
            "percent",
            "any",
            "either",
            "neither",
            "each",
            "one");

    private final Document document;
    private final Shares shares;

    CountedPhrases(Document document) {
        this.document = document;
        this.shares = new Shares(document);
    }

    /** The phrase of a number; empty where the number lies outside every word, or is a share of what nobody counts. */
    Optional<Counted> of(NumberMention number) {
        return Shares.isShare(number) ? share(number) : plain(number);
    }

    private Optional<Counted> share(NumberMention number) {
        return plain(number)
                .filter(phrase -> phrase.noun().isPresent())
                .flatMap(phrase -> shares.count(number, phrase.noun().get())
                        .filter(count -> count.low().isPresent()
                                || count.best().isPresent()
                                || count.high().isPresent())
                        .map(count -> new Counted(
                                count, phrase.numeric(), phrase.noun(), phrase.node(), phrase.span(), phrase.words())));
    }

    private Optional<Counted> plain(NumberMention number) {
        Optional<Token> numeric = document.headOf(number.span());
        if (numeric.isEmpty() || isYear(numeric.get())) {
            return Optional.empty();
        }
        List<Token> inside = document.tokensIn(number.span());
        Token last = inside.get(inside.size() - 1);
        Span whole =
                number.bound().map(bound -> Span.cover(bound, number.span())).orElse(number.span());
        Optional<Token> whose = partitive(last);
        Optional<Token> noun = whose.or(() -> modified(numeric.get(), last));
        if (noun.isEmpty()) {
            return Optional.of(new Counted(number, numeric.get(), noun, numeric.get(), whole, Optional.empty()));
        }
        Token node = whose.isPresent() ? numeric.get() : noun.get();
        int end = phraseEnd(noun.get());
        Token first = firstWord(last, noun.get());
        Span words = new Span(first.span().start(), Math.max(end, first.span().end()));
        return Optional.of(
                new Counted(number, numeric.get(), noun, node, Span.cover(whole, words), Optional.of(words)));
    }

    /** The noun in "dozens of people", "three of the hostages". */
    private Optional<Token> partitive(Token last) {
        int i = last.index() + 1;
        if (i >= document.tokens().size() || !document.token(i).lemma().equals("of")) {
            return Optional.empty();
        }
        Token of = document.token(i);
        return of.sentence() == last.sentence() && of.is("case") && isNominal(document.token(of.head()))
                ? document.head(of)
                : Optional.empty();
    }

    private static boolean isShare(Token token) {
        return token.upos() == Upos.NUM || SHARES.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the noun is the whole of a partitive, as "hostages" in "three of the 12 hostages", "half the 12 hostages".
     *
     * @param number the number asked about, which is no part of its own noun: 12, or "half" itself
     */
    static boolean isWhole(Document document, Token noun, Token number) {
        for (Token child : document.children(noun)) {
            boolean of = child.is("case") && child.lemma().equals("of") && child.index() > 0;
            boolean share = of && isShare(document.token(child.index() - 1));
            boolean half = child.relation().equals("det:predet") && isShare(child) && !child.equals(number);
            if (share || half) {
                return true;
            }
        }
        return false;
    }

    private Optional<Token> modified(Token numeric, Token last) {
        boolean modifies = numeric.is("nummod")
                || numeric.is("det")
                || numeric.is("amod")
                || numeric.is("compound")
                || numeric.lemma().equals("not"); // "not a single officer"
        Optional<Token> head = document.head(numeric);
        if (modifies && head.isPresent() && head.get().index() > last.index() && isNominal(head.get())) {
            boolean compound = head.get().is("amod") || head.get().is("compound");
            boolean hyphen = head.get().index() == last.index() + 2
                    && document.token(last.index() + 1).form().equals("-");
            return compound && hyphen ? document.head(head.get()) : head;
        }
        // where the parser hangs the number elsewhere, a plural noun right after it is still what it counts
        int i = last.index() + 1;
        if (i < document.tokens().size() && document.token(i).sentence() == last.sentence()) {
            Token next = document.token(i);
            boolean plural = next.xpos().equals("NNS") || next.xpos().equals("NNPS");
            return plural && isNominal(next) ? Optional.of(next) : Optional.empty();
        }
        return Optional.empty();
    }

    /** "From 2003 until 2011 troops stayed", "on 4 March 2019 rebels took": four bare digits behind a preposition of their own or a day. */
    private boolean isYear(Token numeric) {
        boolean digits =
                numeric.form().length() == 4 && numeric.form().codePoints().allMatch(Character::isDigit);
        int start = numeric.span().start();
        return digits
                && (document.child(numeric, "case").isPresent()
                        || document.timesIn(new Span(Math.max(0, start - 1), start + 1)).stream()
                                .anyMatch(time -> time.span().end() <= start)
                        || (numeric.index() > 0
                                && document
                                        .timesIn(document.token(numeric.index() - 1)
                                                .span())
                                        .stream()
                                        .anyMatch(time -> time.span().end() < start)));
    }

    static boolean isNominal(Token token) {
        return switch (token.upos()) {
            case NOUN, PROPN, PRON, ADJ, NUM -> true;
            default -> false;
        };
    }

    private Token firstWord(Token last, Token noun) {
        int i = last.index() + 1;
        while (i < noun.index() && isFunctionWord(document.token(i))) {
            i++;
        }
        return document.token(Math.min(i, noun.index()));
    }

    private static boolean isFunctionWord(Token token) {
        return token.is("case") || token.is("det") || token.is("punct");
    }

    /** Where the noun ends, with nouns joined to it that bear no number of their own: "soldiers and civilians". */
    private int phraseEnd(Token noun) {
        int end = noun.span().end();
        int reached = noun.index();
        for (Token child : document.children(noun)) {
            boolean joined = child.is("conj") && child.index() > noun.index() && isBareNoun(child);
            if (joined && isLinked(reached, child)) {
                reached = child.index();
                end = child.span().end();
            }
        }
        return end;
    }

    private boolean isBareNoun(Token token) {
        boolean bare = token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
        for (Token child : document.children(token)) {
            bare &= child.is("cc") || child.is("compound") || child.is("amod") || child.is("punct");
        }
        return bare && token.index() > 0;
    }

    /** Whether only the joined phrase's own words stand between. */
    private boolean isLinked(int from, Token conjunct) {
        for (int i = from + 1; i < conjunct.index(); i++) {
            if (document.token(i).head() != conjunct.index()) {
                return false;
            }
        }
        return true;
    }
}
