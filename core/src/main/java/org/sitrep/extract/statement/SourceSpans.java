package org.sitrep.extract.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Phrases;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;

/** From the words the model calls a source to the name of a speaker: whole noun phrases, without times and appositions. */
final class SourceSpans {
    /** Characters of a name with its offices; a judgement: a longer noun phrase is more often a misread clause, and is not widened to. */
    private static final int LONGEST_NAME = 120;

    private static final Set<String> IN_FRONT =
            Set.of("amod", "compound", "det", "nummod", "case", "obl:npmod", "obl:unmarked");

    /** "The idea of Norvik's", "a call from Norvik". */
    private static final Set<String> LEADING = Set.of("of", "from", "by");

    private static final Set<Upos> BETWEEN =
            EnumSet.of(Upos.ADP, Upos.PART, Upos.CCONJ, Upos.SCONJ, Upos.AUX, Upos.PUNCT);

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private SourceSpans() {}

    /** The speaker's words; empty if nothing with a word is left. */
    static Optional<Span> of(Document document, Span source) {
        Span said = withoutSentenceBefore(document, source);
        Span bare = withoutRelative(document, Phrases.trimPunctuation(document.text(), said));
        Span span = withoutTimes(document, bare);
        return isNaming(document, span) && !NamedLines.isTurn(span.in(document.text()))
                ? Optional.of(withoutClitic(document, withoutApposition(document, whole(document, span))))
                        .filter(name -> Forms.hasWords(document.text(), name))
                : Optional.empty();
    }

    /** "Norvik's claim", "the idea of Norvik's", "she's saying": Norvik speaks, and she. */
    private static Span withoutClitic(Document document, Span source) {
        List<Token> words = document.tokensIn(source);
        int first = words.size() > 1 && LEADING.contains(Words.lower(words.get(0))) ? 1 : 0;
        int last = words.size() - 1;
        if (last >= 0 && isClitic(words.get(last))) {
            last--;
        }
        if (last < first) {
            return new Span(source.start(), source.start());
        }
        return new Span(
                first == 0 ? source.start() : words.get(first).span().start(),
                last == words.size() - 1 ? source.end() : words.get(last).span().end());
    }

    private static boolean isClitic(Token word) {
        boolean apostrophe = word.form().startsWith("'") || word.form().startsWith("\u2019");
        return apostrophe && (word.xpos().equals("POS") || word.xpos().startsWith("VB"));
    }

    /** "Of the" names nobody, nor does "60 to 40". */
    private static boolean isNaming(Document document, Span source) {
        List<Token> words = document.tokensIn(source);
        long numbers = words.stream().filter(word -> word.upos() == Upos.NUM).count();
        boolean result = numbers > 1
                && words.stream()
                        .allMatch(word -> word.upos() == Upos.NUM
                                || BETWEEN.contains(word.upos())
                                || word.upos() == Upos.SYM); // "voted 60 to 40"
        return !result
                && document.tokensIn(source).stream()
                        .anyMatch(word -> !BETWEEN.contains(word.upos()) && !ARTICLES.contains(Words.lower(word)));
    }

    /** "09:40 RSF", "BREAKING A union": what ends in another sentence than it begins in begins too early. */
    private static Span withoutSentenceBefore(Document document, Span source) {
        List<Token> words = document.tokensIn(source);
        if (words.isEmpty()) {
            return source;
        }
        int start = document.sentenceOf(words.get(words.size() - 1)).span().start();
        return start > source.start() ? new Span(start, source.end()) : source;
    }

    /** "Witnesses, who": the pronoun and what follows is no part of the name. */
    private static Span withoutRelative(Document document, Span source) {
        for (Token token : document.tokensIn(source)) {
            boolean relative = token.xpos().equals("WP") || token.xpos().equals("WDT");
            if (relative && token.span().start() > source.start()) {
                return Phrases.trimPunctuation(
                        document.text(), new Span(source.start(), token.span().start()));
            }
        }
        return source;
    }

    /** "The government on Monday", "2017-03-14 the council": the time is the act's, not the speaker's. */
    private static Span withoutTimes(Document document, Span source) {
        Span span = source;
        for (TimeMention time : document.timesIn(source)) {
            Span words = time.span();
            if (words.start() <= span.start() && span.contains(words.end())) {
                span = new Span(words.end(), span.end());
            } else if (span.contains(words.start()) && words.end() >= span.end()) {
                int start = words.start();
                List<Token> before = document.tokensIn(new Span(span.start(), start));
                boolean preposition =
                        before.size() > 1 && before.get(before.size() - 1).upos() == Upos.ADP;
                start = preposition ? before.get(before.size() - 1).span().start() : start;
                span = new Span(span.start(), start);
            }
        }
        Span rest = Phrases.trimPunctuation(document.text(), span);
        return Forms.hasWords(document.text(), rest) ? rest : source;
    }

    /** "Ann Lee, acting spokeswoman for X": the apposition is her role, not her name. */
    private static Span withoutApposition(Document document, Span source) {
        Optional<Token> head = document.headOf(source);
        if (head.isEmpty()) {
            return source;
        }
        boolean appended = false;
        for (Token child : document.children(head.get())) {
            boolean inside =
                    source.contains(child.span()) && child.index() > head.get().index();
            if (inside && child.is("conj")) {
                return source;
            }
            Optional<Span> person = child.is("appos") ? person(document, child) : Optional.empty();
            if (person.isPresent()) {
                return person.get(); // "the mayor, Ann Lee"
            }
            appended |= inside && (child.is("appos") || child.is("acl"));
        }
        Span name = Phrases.named(document, head.get());
        return appended && source.contains(name) && Forms.hasWords(document.text(), name) ? name : source;
    }

    /** A source that ends or begins inside a noun phrase is widened to it ("Russian" of "Russian-backed separatists"). */
    private static Span whole(Document document, Span source) {
        Optional<Token> head = document.headOf(source).map(token -> noun(document, token));
        if (head.isEmpty() || head.get().upos() == Upos.VERB) {
            return source;
        }
        Span phrase = Phrases.named(document, head.get());
        Span widened = Span.cover(phrase, source);
        if (hasInnerDeterminer(document, widened, head.get())) {
            return source; // "a charge the ministry calls absurd"
        }
        boolean overColon = widened.in(document.text()).indexOf(':') >= 0; // "ORR: Yes, absolutely."
        return phrase.overlaps(source)
                        && phrase.length() > source.length()
                        && phrase.length() < LONGEST_NAME
                        && !overColon
                ? widened
                : source;
    }

    private static boolean hasInnerDeterminer(Document document, Span phrase, Token head) {
        List<Token> words = document.tokensIn(phrase);
        return words.stream().skip(1).anyMatch(w -> w.xpos().equals("DT") && w.index() < head.index() && w.is("det"));
    }

    /** From a word in front of a noun to the noun: "Russian-backed" to "separatists". */
    private static Token noun(Document document, Token token) {
        Token at = token;
        while (IN_FRONT.contains(at.relation()) && document.head(at).isPresent()) {
            at = document.head(at).get();
        }
        return at;
    }

    private static Optional<Span> person(Document document, Token name) {
        return document.actorsIn(name.span()).stream()
                .filter(a -> a.type() == ActorMention.Type.PERSON && a.span().contains(name.span()))
                .map(ActorMention::span)
                .findFirst();
    }
}
