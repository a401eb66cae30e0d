package org.sitrep.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

/**
 * A second group of victims, set off by a parenthesis from the participle that tells what it suffered: "two were killed
 * and ten others, including a child, injured". Parsers take the ten for a second subject or object of the first verb,
 * so this is read off the order of the words.
 *
 * @param nominal the head of the group ("others"), or its bare number
 * @param participle what it suffered
 */
public record Gap(Token nominal, Token participle) {
    /** First words of a parenthesis that lists members of the group before it. */
    private static final Set<String> LISTING = Set.of(
            "including", "among", "mostly", "mainly", "most", "many", "some", "several", "all", "both", "at", "one");

    private static final Set<String> AUXILIARIES = Set.of("was", "were", "have", "had", "been", "being", "are", "is");
    private static final Set<String> LEAVING = Set.of("leave");
    /** Longest parenthesis, and longest way from "and" to the head of the group, in words. */
    private static final int PARENTHESIS = 20;

    private static final int PHRASE = 7;

    /** The gap of which a word is the group, the participle, or part of the parenthesis. */
    public static Optional<Gap> around(Document document, Token word) {
        Sentence sentence = document.sentenceOf(word);
        int from = Math.max(sentence.first() + 1, word.index() - PARENTHESIS);
        for (int i = from; i <= word.index(); i++) {
            Optional<Gap> gap = at(document, document.token(i), sentence);
            if (gap.filter(g -> word.index() <= g.participle().index()).isPresent()) {
                return gap;
            }
        }
        return Optional.empty();
    }

    /** The word that the participle is joined to, where the parser hung it in the parenthesis instead; else the word itself. */
    public static Token clause(Document document, Token word) {
        boolean astray = word.is("amod") || word.relation().equals("acl") || word.is("xcomp");
        Optional<Gap> gap = astray ? around(document, word) : Optional.empty();
        if (gap.filter(g -> g.participle().equals(word)).isEmpty()) {
            return word;
        }
        Token at = gap.get().nominal();
        while (!at.isRoot() && (!Words.isVerb(at) || at.equals(word))) {
            at = document.token(at.head());
        }
        return at;
    }

    private static Optional<Gap> at(Document document, Token nominal, Sentence sentence) {
        int comma = nominal.index() + 1;
        boolean opens = comma + 1 < sentence.end()
                && isBreak(document.token(comma))
                && isListing(document.token(comma + 1))
                && (Words.isNominal(nominal) || nominal.upos() == Upos.NUM || nominal.upos() == Upos.ADJ)
                && isJoined(document, nominal, sentence);
        if (!opens) {
            return Optional.empty();
        }
        int end = Math.min(sentence.end(), comma + PARENTHESIS);
        for (int i = comma + 2; i < end; i++) {
            Token token = document.token(i);
            if (isBreak(token)) {
                Optional<Token> participle = participle(document, i + 1, sentence);
                if (participle.isPresent()) {
                    return Optional.of(new Gap(nominal, participle.get()));
                }
            } else if (Words.isVerb(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isBreak(Token token) {
        return List.of(",", "-", "–", "—", "--", "(", ")").contains(token.form());
    }

    private static boolean isListing(Token token) {
        return LISTING.contains(Words.lower(token)) || token.upos() == Upos.NUM;
    }

    /** Whether a counted group stands behind "and", or is what something "left". */
    private static boolean isJoined(Document document, Token nominal, Sentence sentence) {
        boolean counted = nominal.upos() == Upos.NUM;
        for (int i = nominal.index() - 1; i >= Math.max(sentence.first(), nominal.index() - PHRASE); i--) {
            Token before = document.token(i);
            if (before.upos() == Upos.CCONJ && Words.lower(before).equals("and")) {
                return counted;
            }
            if (Words.isVerb(before)) {
                return counted && LEAVING.contains(Words.lemma(before));
            }
            if (before.upos() == Upos.PUNCT) {
                return false;
            }
            counted |= !document.numbersIn(before.span()).isEmpty();
        }
        return false;
    }

    /** The participle of a passive, with or without its auxiliary, that governs nothing else. */
    private static Optional<Token> participle(Document document, int from, Sentence sentence) {
        int i = from;
        while (i < sentence.end()
                && (AUXILIARIES.contains(Words.lower(document.token(i)))
                        || document.token(i).upos() == Upos.ADV)) {
            i++;
        }
        if (i >= sentence.end()) {
            return Optional.empty();
        }
        Token token = document.token(i);
        boolean passive = token.xpos().equals("VBN") || token.xpos().equals("VBD");
        return passive
                        && document.child(token, "obj").isEmpty()
                        && document.child(token, "ccomp").isEmpty()
                ? Optional.of(token)
                : Optional.empty();
    }
}
