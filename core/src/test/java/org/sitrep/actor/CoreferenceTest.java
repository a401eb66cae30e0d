package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

class CoreferenceTest {
    /** Checks whom the last word {@code pronoun} of a text means, by id; empty for nobody. */
    private static void check(String text, String pronoun, String id) {
        Document document = TestDocuments.withActors(text);
        Token token = document.tokens().stream()
                .filter(t -> t.form().equals(pronoun))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(Coreference.of(document)
                        .antecedent(token)
                        .flatMap(ActorMention::actor)
                        .orElse(""))
                .as(text)
                .isEqualTo(id);
    }

    @Test
    void takesUpTheSubjectBefore() {
        check("Ana Lima resigned on Monday. She gave no reason.", "She", "ANA-LIMA");
        check("Ana Lima said she would resign.", "she", "ANA-LIMA");
        check("NATO released 44 of the soldiers it had promised to free.", "it", "NATO");
        check("NATO met on Monday. It promised help.", "It", "NATO");
        check("Kenyan officials met on Monday. They promised help.", "They", "KEN-OFFICIALS");
    }

    @Test
    void meansNobodyWhereSeveralFitOrNoneDoes() {
        check("Ana Lima resigned and Eva Okoro stayed. She gave no reason.", "She", "");
        check("Mr. Lima resigned on Monday. She gave no reason.", "She", "");
        check("NATO met on Monday. She gave no reason.", "She", "");
        check("Juno Okello fled. He said his wife had stayed. She condemned him.", "She", "");
        check("Kenya trades with Ana Lima. She gave no reason.", "She", "");
        check("Juno Okello met her. She gave no reason.", "She", "");
    }

    @Test
    void aSecondActorNearMakesItDoubtful() {
        check("Kim Lee met Dana Okoro in the harbour. She left early.", "She", "");
        check("Rui Lee met Tom Hale on Monday. He said the talks were useful.", "He", "");
        check("Tom Hale met Ann Lee on Monday. He said the talks were useful.", "He", "TOM-HALE");
        check("NATO met the Red Cross on Monday. It said aid would arrive.", "It", "");
        check("The UN published a report on Monday. It said 200 soldiers had deserted.", "It", "");
        check("Ann Lee told Eva Okoro that she would lead the talks.", "she", "");
    }

    @Test
    void aSpeakerGoesOn() {
        check("Tom Hale said that Rui Okoro had agreed. He added that the deal was fair.", "He", "TOM-HALE");
        check("Tom Hale said that Rui Okoro had agreed. He left on Tuesday.", "He", "");
        check("Ann Lee and Eva Okoro said the bridge was closed. She added that it was unsafe.", "She", "");
    }

    @Test
    void givenNamesTellWhoIsNotMeant() {
        check("John Hale resigned on Monday. She said he was tired.", "She", "");
        check("John Hale met Ann Lee. She said the harbour would open.", "She", "");
        check("Ann Lee resigned on Monday. He gave no reason.", "He", "");
        check("Spokeswoman Kim Hale said the port was open. He added that ships were near.", "He", "");
        check("Spokeswoman Kim Hale said the port was open. She added that ships were near.", "She", "KIM-HALE");
    }

    @Test
    void whoAsksDoesNotAnswer() {
        check("Tom Hale asked if the bridge was safe. \"It is safe,\" he answered.", "he", "");
        check("Tom Hale asked if the bridge was safe. He also asked who had built it.", "He", "TOM-HALE");
    }

    @Test
    void insideAQuotationMeansWhomTheQuotationNames() {
        check("Ana Lima resigned. \"He lied to us,\" Rui Okoro said.", "He", "");
        check("Ana Lima said: \"They told us she would come.\"", "she", "");
    }
}
