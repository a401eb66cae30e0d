package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

class CoreferenceTest {
    private static final Coreference COREFERENCE = new Coreference();

    /** Checks whom the last word {@code pronoun} of a text means, by id; empty for nobody. */
    private static void check(String text, String pronoun, String id) {
        Document document = TestDocuments.withActors(text);
        Token token = document.tokens().stream()
                .filter(t -> t.form().equals(pronoun))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(COREFERENCE
                        .antecedent(token, document)
                        .flatMap(ActorMention::actor)
                        .orElse(""))
                .as(text)
                .isEqualTo(id);
    }

    @Test
    void takesUpTheSubjectBefore() {
        check("Ana Lima resigned on Monday. She gave no reason.", "She", "ANA-LIMA");
        check("Ana Lima said she would resign.", "she", "ANA-LIMA");
        check("NATO met on Monday. It promised help.", "It", "NATO");
        check("Kenyan officials met on Monday. They promised help.", "They", "KEN-OFFICIALS");
    }

    @Test
    void meansNobodyWhereSeveralFitOrNoneDoes() {
        check("Ana Lima resigned and Eva Okoro stayed. She gave no reason.", "She", "");
        check("Mr. Lima resigned on Monday. She gave no reason.", "She", "");
        check("NATO met on Monday. She gave no reason.", "She", "");
        check("Kenya trades with Ana Lima. She gave no reason.", "She", "");
    }

    @Test
    void insideAQuotationMeansWhomTheQuotationNames() {
        check("Ana Lima resigned. \"He lied to us,\" Rui Okoro said.", "He", "");
    }
}
