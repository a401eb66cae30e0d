package org.sitrep.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.document.Document;
import org.sitrep.reading.Shipped;
import org.sitrep.text.Span;

class ContentPartsTest {
    @Test
    void smallHolesAreFilled() {
        check(
                "Lee said [the bridge over the] old [river would stay closed].",
                "the bridge over the old river would stay closed");
    }

    @Test
    void wideHolesAreTheAuthors() {
        check(
                "Lee said [the bridge is safe], while the men of the harbour council want [proof of it].",
                "the bridge is safe");
    }

    @Test
    void strayWordsAreDropped() {
        check("Lee said [the bridge is safe], although the work is not yet [done].", "the bridge is safe");
        check("[They], Lee said, [want to close the bridge].", "They", "want to close the bridge");
    }

    @Test
    void whatHangsOnAHoleIsDropped() {
        check(
                "They said [the release of his brother], who was jailed in May [for attacking a shop], was urgent.",
                "the release of his brother");
    }

    @Test
    void piecesOfOtherSentencesAreDropped() {
        check("Lee said: [\"Yes.\"] Then, for an hour, she spoke of [the bridge over the river].", "\"Yes.\"");
        check("[It was a shell], Lee said. Lorania [denied responsibility].", "It was a shell");
        check("Instead [the street was] empty. [\"We were lucky,\"] Lee said.", "\"We were lucky,\"");
        check("Lee said [it was late]. [He would stay the night.]", "it was late");
        check("[It was late], Lee said [. Nobody was hurt.]", "It was late");
        check("Lee said [it was late. The others left.]", "it was late");
        check("Lee said [\"it was late. The others left.\"]", "\"it was late. The others left.\"");
        check("[It was late,] Lee said.", "It was late");
    }

    /** Checks what becomes of the contents in square brackets, the cue being "said". */
    private static void check(String marked, String... expected) {
        StringBuilder text = new StringBuilder();
        List<Span> content = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                start = text.length();
            } else if (c == ']') {
                content.add(new Span(start, text.length()));
            } else {
                text.append(c);
            }
        }
        int cue = text.indexOf("said");
        Document document = Shipped.read(text.toString()).document();
        Proposal proposal = new Proposal(Optional.of(new Span(cue, cue + 4)), Optional.empty(), content, 1, "test");
        assertThat(ContentParts.mended(document, proposal))
                .extracting(span -> span.in(text.toString()))
                .as(marked)
                .containsExactly(expected);
    }
}
