package org.sitrep.neural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;

final class LemmatizerTest {
    private static final Lemmatizer LEMMATIZER =
            Lemmatizer.english(WordPiece.read(TestReader.FILES.bytes("vocab.txt"))::isWord);

    @Test
    void theWordsOfOurListsAreWords() {
        check(Upos.VERB, "VBD", "lauded", "laud", "bragged", "brag", "deplored", "deplore", "extolled", "extol");
        check(Upos.VERB, "VBG", "emphasising", "emphasise", "scolding", "scold");
    }

    @Test
    void verbsLoseTheirEndings() {
        check(
                Upos.VERB, "VBZ", "says", "say", "goes", "go", "tries", "try", "lies", "lie", "passes", "pass", "uses",
                "use");
        check(
                Upos.VERB, "VBD", "hoped", "hope", "hopped", "hop", "visited", "visit", "agreed", "agree", "needed",
                "need");
        check(
                Upos.VERB,
                "VBD",
                "added",
                "add",
                "called",
                "call",
                "controlled",
                "control",
                "issued",
                "issue",
                "died",
                "die");
        check(
                Upos.VERB,
                "VBN",
                "shelled",
                "shell",
                "bombed",
                "bomb",
                "charged",
                "charge",
                "belonged",
                "belong",
                "hit",
                "hit");
        check(
                Upos.VERB,
                "VBN",
                "created",
                "create",
                "treated",
                "treat",
                "increased",
                "increase",
                "withdrawn",
                "withdraw");
        check(
                Upos.VERB,
                "VBG",
                "making",
                "make",
                "running",
                "run",
                "dying",
                "die",
                "studying",
                "study",
                "seeing",
                "see");
        check(Upos.VERB, "VB", "lay", "lay", "found", "found", "exceed", "exceed");
        check(Upos.VERB, "VBD", "lay", "lie", "found", "find", "left", "leave", "saw", "see");
    }

    @Test
    void auxiliariesHaveOne() {
        check(Upos.AUX, "VBZ", "is", "be", "\u2019s", "be", "'s", "be", "has", "have", "does", "do");
        check(Upos.AUX, "MD", "wo", "will", "'ll", "will", "'d", "would", "could", "could", "CA", "can");
        checkInSentence("He 's seen it .", 1, "have");
        checkInSentence("He 's going .", 1, "be");
    }

    @Test
    void nounsBecomeSingular() {
        check(
                Upos.NOUN, "NNS", "cities", "city", "buses", "bus", "houses", "house", "crises", "crisis", "wives",
                "wife");
        check(
                Upos.NOUN,
                "NNS",
                "heroes",
                "hero",
                "shoes",
                "shoe",
                "analyses",
                "analysis",
                "Matches",
                "match",
                "men",
                "man");
        check(
                Upos.NOUN,
                "NNS",
                "people",
                "people",
                "police",
                "police",
                "1990s",
                "1990s",
                "headquarters",
                "headquarters");
        check(Upos.NOUN, "NN", "gas", "gas", "series", "series", "status", "status");
    }

    @Test
    void otherClasses() {
        check(Upos.ADJ, "JJR", "bigger", "big", "larger", "large", "happier", "happy", "better", "good");
        check(Upos.ADJ, "JJS", "latest", "late", "worst", "bad", "fastest", "fast");
        check(Upos.ADV, "RB", "quickly", "quickly", "better", "well");
        check(Upos.PRON, "PRP", "I", "I", "me", "I", "them", "they", "Her", "she");
        check(Upos.PRON, "PRP$", "her", "her", "their", "their");
        check(Upos.DET, "DT", "An", "a", "these", "this");
        check(Upos.PART, "RB", "n\u2019t", "not", "Not", "not");
        check(Upos.PART, "POS", "'", "'s");
        check(Upos.PROPN, "NNP", "Kyiv", "Kyiv", "NATO", "NATO");
        check(Upos.PUNCT, "``", "\u201c", "\"");
    }

    private static void check(Upos upos, String xpos, String... formsAndLemmas) {
        for (int i = 0; i < formsAndLemmas.length; i += 2) {
            assertThat(LEMMATIZER.lemma(formsAndLemmas[i], upos, xpos))
                    .as(formsAndLemmas[i])
                    .isEqualTo(formsAndLemmas[i + 1]);
        }
    }

    private static void checkInSentence(String words, int index, String lemma) {
        Document.Syntax syntax = TestReader.readWords(words);
        assertThat(syntax.tokens().get(index)).extracting(Token::lemma).isEqualTo(lemma);
    }
}
