package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;

class IssuersTest {
    /** Checks who issued the last document mentioned, by id; empty for unknown. */
    private static void check(String text, String id) {
        Document document = TestDocuments.withActors(text);
        ActorMention last = document.actors().stream()
                .filter(m -> m.type() == ActorMention.Type.DOCUMENT)
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no document in " + text));
        assertThat(Issuers.issuer(last, document).flatMap(ActorMention::actor).orElse(""))
                .as(text)
                .isEqualTo(id);
    }

    @Test
    void issuerStandsWithTheNoun() {
        check("The statement of the foreign ministers of the EU says nothing new.", "EU-FM");
        check("According to data from the World Bank, prices rose.", "WORLD-BANK");
        check("A NATO report says the road is closed.", "NATO");
        check("The report, published by Amnesty International, says the road is closed.", "AMNESTY");
    }

    @Test
    void issuerIsRememberedForTheDefiniteNoun() {
        check("The army of Kenya said in a statement that it withdrew. The statement says no more.", "KEN-MIL");
        check("NATO issued a statement on Monday. \"We agreed,\" the statement says.", "NATO");
        check("The statement says nothing new.", "");
    }

    @Test
    void whoPassesATextOnOrWritesItWithOthersIsNotItsAuthor() {
        check("The Guardian published a leaked memo. The memo says the dam is weak.", "");
        check("NATO and Kenya issued a statement. The statement says no more.", "");
    }
}
