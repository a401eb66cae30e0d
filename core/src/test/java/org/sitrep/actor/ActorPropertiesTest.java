package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;

class ActorPropertiesTest {
    private static final long SEED = 20240607;

    private static final List<String> PARTS = List.of(
            "NATO",
            "'s",
            "’s",
            "28",
            "member countries",
            "pro-",
            "Russian",
            "-backed",
            "rebels",
            "the",
            "The",
            "of",
            "and",
            "by",
            "Ana Lima",
            ",",
            "head",
            "U.S.",
            "U.S",
            "Kenya",
            "\n",
            "\n\n",
            "\"",
            "“",
            "”",
            "said",
            "statement",
            "(",
            "HWU",
            ")",
            "Harbour Workers Union",
            "Gen.",
            "\ud83d\ude00",
            "\u00a0",
            "-",
            "police",
            "alliance",
            "she",
            "in",
            ".",
            "Georgia",
            "ISIS",
            "officials",
            "\r\n",
            "é",
            "'");

    @Test
    void mentionsLieInTheTextWithoutOverlapWhateverItSays() {
        Random random = new Random(SEED);
        Roles roles = new Roles();
        int found = 0;
        for (int round = 0; round < 60; round++) {
            String text = text(random);
            Document document = TestDocuments.withActors(text);
            found += document.actors().size();
            int end = 0;
            for (ActorMention mention : document.actors()) {
                assertThat(mention.span().start()).as(text).isGreaterThanOrEqualTo(end);
                end = mention.span().end();
                assertThat(end).as(text).isLessThanOrEqualTo(text.length());
                assertThat(mention.span()
                                .overlaps(document.token(mention.head()).span()))
                        .as(text)
                        .isTrue();
                assertThat(mention.name()).as(text).isNotBlank();
                roles.of(mention, document);
                Issuers.issuer(mention, document);
            }
            document.tokens().forEach(Coreference.of(document)::antecedent);
            assertThat(TestDocuments.withActors(text).actors()).as(text).isEqualTo(document.actors());
        }
        assertThat(found).as("mentions of all texts").isGreaterThan(60);
    }

    @Test
    void idsAreStableAndPlain() {
        assertThat(Ids.of("the Ministère de l’Économie")).contains("MINISTERE-DE-LECONOMIE");
        assertThat(Ids.of("Søren Łukasz")).contains("SOREN-LUKASZ");
        assertThat(Ids.of("  ")).isEmpty();
        assertThat(Ids.of("Ids.of-of")).isEqualTo(Ids.of("Idsof of"));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(40);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
            text.append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
