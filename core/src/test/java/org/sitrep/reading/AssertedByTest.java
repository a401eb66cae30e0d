package org.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Statement;

/** Who answers for what is said inside a statement that is inside another. */
class AssertedByTest {
    @Test
    void whatIsInAnInnerStatementIsItsSpeakers() {
        check(
                "The mayor said that General Okoro told reporters that rebels had killed two men.",
                "killed: General Okoro",
                "two men: General Okoro");
        check(
                "\"The general claimed that rebels killed two men,\" the mayor said.",
                "killed: The general",
                "two men: The general");
        check("The mayor said that rebels had killed two men.", "killed: The mayor", "two men: The mayor");
    }

    /** Checks the events and figures of a text, each {@code words: speaker}, where a statement's speaker answers for it. */
    private static void check(String text, String... expected) {
        Reading reading = Shipped.read(text);
        List<String> found = new ArrayList<>();
        reading.events().forEach(event -> add(found, reading, event.trigger().in(text), event.assertedBy()));
        reading.figures().forEach(figure -> add(found, reading, figure.span().in(text), figure.assertedBy()));
        assertThat(found).as(text).contains(expected);
    }

    private static void add(List<String> found, Reading reading, String words, Asserter by) {
        if (by instanceof Asserter.By statement) {
            reading.statements().stream()
                    .filter(s -> s.id().equals(statement.statement()))
                    .flatMap(s -> s.speaker().stream())
                    .map(Statement.Speaker::party)
                    .forEach(party -> found.add(
                            words + ": " + party.span().in(reading.document().text())));
        }
    }
}
