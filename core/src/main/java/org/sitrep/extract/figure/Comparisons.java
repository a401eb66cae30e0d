package org.sitrep.extract.figure;

import java.util.List;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** "9,500 troops, up from 7,800 a year ago": what stands behind the number compared with is that number's. */
final class Comparisons {
    /** Before the number compared with. */
    private static final Set<String> AGAINST = Set.of("against", "versus", "vs", "vs.");

    /** Before "from", "with" or "to", and the number compared with. */
    private static final Set<String> LEADING = Set.of("up", "down", "compared", "compare", "opposed");

    private static final Set<String> LINKS = Set.of("from", "with", "to");

    /** "More than the 35 in May"; "more than 35" is no comparison. */
    private static final Set<String> THAN = Set.of("the", "those", "that");

    /** Words from "against" to its number: "against an earlier count of 25". */
    private static final int WORDS = 5;

    private final Document document;

    Comparisons(Document document) {
        this.document = document;
    }

    /** Whether a comparison begins between what is counted and some words, and has not ended before them. */
    boolean isBeside(Counted counted, Span words) {
        List<Token> sentence = document.tokensOf(document.sentenceOf(counted.numeric()));
        for (int i = 1; i < sentence.size(); i++) {
            int start = sentence.get(i).span().start();
            if (start >= counted.span().end()
                    && start < words.start()
                    && (isLink(sentence, i) || isFormer(counted, sentence.get(i)))) {
                int number = number(sentence, i);
                if (number > 0 && isAlike(counted, sentence, number) && reaches(sentence, number, words)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "rose to 1.4 million from 900,000 in March". */
    private boolean isFormer(Counted counted, Token word) {
        List<Token> phrase = document.tokensIn(counted.span());
        int before = phrase.get(0).index() - 1;
        return EffectLexicon.lemma(word).equals("from")
                && before >= 0
                && EffectLexicon.lemma(document.token(before)).equals("to");
    }

    private static boolean isLink(List<Token> sentence, int i) {
        String word = EffectLexicon.lemma(sentence.get(i));
        String before = EffectLexicon.lemma(sentence.get(i - 1));
        boolean than = word.equals("than")
                && i + 1 < sentence.size()
                && THAN.contains(EffectLexicon.lemma(sentence.get(i + 1)));
        boolean from = word.equals("from") && before.equals(",");
        return than || from || AGAINST.contains(word) || (LINKS.contains(word) && LEADING.contains(before));
    }

    /** Where the number compared with stands, or -1. */
    private static int number(List<Token> sentence, int link) {
        for (int i = link + 1; i < Math.min(sentence.size(), link + 1 + WORDS); i++) {
            Token word = sentence.get(i);
            if (word.upos() == Upos.NUM) {
                return i + 1 < sentence.size() && sentence.get(i + 1).upos() == Upos.NUM ? i + 1 : i; // "1.9 million"
            }
            if (word.upos() == Upos.PUNCT || word.upos() == Upos.VERB) {
                return -1;
            }
        }
        return -1;
    }

    /** "A raid against 30 posts" compares nothing: the number has no noun of its own, or the same. */
    private static boolean isAlike(Counted counted, List<Token> sentence, int number) {
        if (number + 1 == sentence.size()
                || sentence.get(number).head() != sentence.get(number + 1).index()) {
            return true;
        }
        String noun = EffectLexicon.lemma(sentence.get(number + 1));
        return counted.noun()
                .filter(own -> EffectLexicon.lemma(own).equals(noun))
                .isPresent();
    }

    /** Up to the next sign or "and", and from there to no other number's words. */
    private static boolean reaches(List<Token> sentence, int number, Span words) {
        for (int i = number + 1; i < sentence.size() && sentence.get(i).span().start() < words.start(); i++) {
            Token word = sentence.get(i);
            if (word.upos() == Upos.PUNCT || word.upos() == Upos.CCONJ) {
                return false;
            }
        }
        return sentence.get(number).span().start() < words.start();
    }
}
