package org.sitrep.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** What can be asked of a word in its UD tree: its class, its spellings, what marks it, what it stands for. */
public final class Words {
    private static final Set<String> PARTICLES = Set.of("off", "out", "over", "down", "up", "back", "aside", "away");
    /** Nouns that measure what their "of" phrase names. */
    private static final Set<String> MEASURES = Set.of(
            "round",
            "batch",
            "barrage",
            "salvo",
            "volley",
            "hail",
            "%",
            "percent",
            "dozen",
            "hundred",
            "thousand",
            "million",
            "score",
            "number",
            "some",
            "many",
            "most",
            "group",
            "majority",
            "handful",
            "all",
            "both",
            "several",
            "rest",
            "part",
            "one",
            "member",
            "couple",
            "pair",
            "truck",
            "truckload",
            "planeload",
            "shipload",
            "shipment",
            "ton",
            "tonne",
            "box");

    private Words() {}

    public static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    /** Whether a number is joined to a verb, as if it were a clause: "two died on Monday and three on Tuesday". */
    public static boolean isGapped(Document document, Token number) {
        boolean counted = number.upos() == Upos.NUM
                || (lemma(number).equals("more")
                        && document.child(number, "nummod").isPresent());
        return counted
                && number.is("conj")
                && document.head(number)
                        .filter(verb -> verb.upos() == Upos.VERB)
                        .isPresent();
    }

    /** The lemma and how else it may be spelled, should the lemmatizer have cut a rare word a letter short or long. */
    public static List<String> spellings(Token token) {
        String lemma = lemma(token);
        List<String> all = new ArrayList<>(List.of(lemma));
        if (isVerb(token)) {
            all.add(lemma + "e");
            for (String ending : List.of("e", "ed", "d", "s")) {
                if (lemma.endsWith(ending)) {
                    all.add(lemma.substring(0, lemma.length() - ending.length()));
                }
            }
        }
        return all;
    }

    /** The whole of a hyphenated word that a token is part of, in lower case: "so-called"; the token itself elsewhere. */
    public static String hyphenated(Document document, Token token) {
        String text = document.text();
        int start = token.span().start();
        int end = token.span().end();
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetter(sign) || sign == '-';
    }

    public static boolean isVerb(Token token) {
        return token.upos() == Upos.VERB || token.upos() == Upos.AUX;
    }

    public static boolean isNominal(Token token) {
        return token.upos() == Upos.NOUN || token.upos() == Upos.PROPN;
    }

    public static List<Token> children(Document document, Token token, String relation) {
        List<Token> found = new ArrayList<>();
        for (Token child : document.children(token)) {
            if (child.is(relation)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The preposition of a nominal or the marker of a clause, multi-word ones joined by a space; empty if none. */
    public static String preposition(Document document, Token token) {
        for (Token child : document.children(token)) {
            if (child.is("case")
                    && !child.form().startsWith("'")
                    && !child.form().startsWith("’")) {
                return phrase(document, child);
            }
        }
        for (Token child : document.children(token)) {
            if (child.is("mark")) {
                return phrase(document, child);
            }
        }
        return "";
    }

    private static String phrase(Document document, Token first) {
        StringBuilder words = new StringBuilder(lower(first));
        for (Token part : document.children(first)) {
            if (part.is("fixed")) {
                words.append(' ').append(lower(part));
            }
        }
        return words.toString();
    }

    /** The form in lower case. */
    public static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    public static boolean hasParticle(Document document, Token verb) {
        return document.child(verb, "compound:prt").isPresent();
    }

    /** The particles of a verb, also those that the parser took for adverbs or for prepositions of what follows. */
    public static List<Token> particles(Document document, Token verb) {
        List<Token> found = new ArrayList<>(children(document, verb, "compound:prt"));
        int next = verb.index() + 1;
        if (found.isEmpty() && next < document.tokens().size()) {
            Token after = document.token(next);
            boolean own = after.head() == verb.index();
            boolean below = after.is("case")
                    && !after.isRoot()
                    && document.token(after.head()).head() == verb.index();
            boolean particle = PARTICLES.contains(lemma(after));
            if ((own && (particle || lemma(after).equals("in"))) || (below && particle)) {
                found.add(after);
            }
        }
        return found;
    }

    /** A clause with "to". */
    public static boolean isInfinitive(Document document, Token clause) {
        for (Token child : document.children(clause)) {
            if (child.is("mark") && child.form().equalsIgnoreCase("to")) {
                return true;
            }
        }
        return false;
    }

    /** A clause without a tense of its own: a gerund, a participle or an infinitive. */
    public static boolean isTenseless(Document document, Token verb) {
        if (document.child(verb, "aux").isPresent()
                || document.child(verb, "cop").isPresent()) {
            return isInfinitive(document, verb);
        }
        return switch (verb.xpos()) {
            case "VB", "VBG" -> true;
            case "VBN" -> document.child(verb, "nsubj").isEmpty();
            default -> false;
        };
    }

    /** What a measure stands for: "dozens of civilians" is about civilians. */
    public static Token measured(Document document, Token token) {
        boolean measure = token.upos() == Upos.NUM || token.upos() == Upos.DET || MEASURES.contains(lemma(token));
        if (measure) {
            for (Token child : children(document, token, "nmod")) {
                if (preposition(document, child).equals("of")) {
                    return child;
                }
            }
        }
        return token;
    }

    /** The smallest span that holds the words; the list is not empty. */
    public static Span cover(List<Token> words) {
        Span span = words.get(0).span();
        for (Token word : words) {
            span = Span.cover(span, word.span());
        }
        return span;
    }
}
