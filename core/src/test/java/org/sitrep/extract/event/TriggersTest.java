package org.sitrep.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Event;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.extract.event.Triggers.Entry;
import org.sitrep.extract.event.Triggers.Trigger;
import org.sitrep.modality.Reality;
import org.sitrep.modality.Signatures;

/** Every line of the trigger lexicon finds the event of its own example. */
final class TriggersTest {
    private static final NounClasses NOUNS = NounClasses.english();
    private static final CarrierVerbs LIGHT = new CarrierVerbs(Signatures.english());
    private static final Triggers TRIGGERS = Triggers.english(NOUNS, LIGHT);
    private static final EventExtractor EVENTS = EventExtractor.english();

    @Test
    void everyLineFindsTheEventOfItsExample() {
        List<String> missed = new ArrayList<>();
        for (Entry entry : TRIGGERS.entries()) {
            Document document = TestDocuments.parse(entry.example());
            boolean found = document.tokens().stream().anyMatch(t -> names(document, t, entry));
            if (!found || !happens(document, entry)) {
                missed.add(entry.lemma() + " " + entry.pos() + " " + entry.type() + ": " + entry.example());
            }
        }
        assertThat(missed).isEmpty();
    }

    private static boolean names(Document document, Token token, Entry entry) {
        return TRIGGERS.at(document, token)
                .map(Trigger::entry)
                .filter(entry::equals)
                .isPresent();
    }

    private static boolean happens(Document document, Entry entry) {
        for (Event event : EVENTS.events(document, List.of())) {
            if (event.type() == entry.type() && Reality.isReal(event.modality())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void wordsInAnotherSenseAreNoEvents() {
        none("A heart attack struck the mayor.");
        none("The army officer hosted talk shows.");
        none("He was killed in a car crash.");
        none("The team attacked in the second half.");
        none("The company fired two hundred workers.");
        none("The film struck a chord with viewers.");
        none("A driver struck a school bus.");
        none("She took a break.");
        none("The shop opened in May.");
        none("The storm destroyed a school.");
        none("The company launched a product.");
        none("A war of words broke out between Kenya and Uganda.");
        none("The trade war between Kenya and Uganda went on.");
        none("The cold war between Kenya and Uganda lasted for years.");
        none("A diplomatic war between Kenya and Uganda went on.");
        none("The war on poverty in Kenya was expensive.");
        none("The battle for votes began.");
        none("Her battle with cancer ended.");
        none("The ministry began an offensive against inflation.");
    }

    @Test
    void aStrikeIsOfWorkersOrOfArms() {
        types("A strike by dockers closed the port of Sarnholm.", "PROTEST");
        types("Rail workers began a 48-hour strike over wages.", "PROTEST");
        types("Teachers began a strike on Monday. The strike hit exams.", "PROTEST, PROTEST");
        types("Dockers went on strike on Monday.", "PROTEST");
        types("A strike on the depot killed two workers.", "ASSAULT, ASSAULT");
        types("Missile strikes on Monday killed a teacher. The strikes hit a school.", "ASSAULT, ASSAULT, ASSAULT");
    }

    @Test
    void whoWarnsOfOthersThreatensNobody() {
        types("The ministry warned of an attack on Dorvan.", "ASSAULT");
        types("The envoy warned that the rebels would attack Dorvan.", "ASSAULT");
        types("The general warned that his army would attack Dorvan.", "THREATEN, ASSAULT");
        types("The president warned of serious consequences.", "THREATEN");
        types("The envoy feared an attack on the camp.", "ASSAULT");
    }

    private static void types(String text, String expected) {
        Document document = TestDocuments.parse(text);
        assertThat(EVENTS.events(document, List.of()).stream()
                        .map(event -> event.type().name())
                        .collect(Collectors.joining(", ")))
                .as(text)
                .isEqualTo(expected);
    }

    private static void none(String text) {
        Document document = TestDocuments.parse(text);
        assertThat(EVENTS.events(document, List.of())).as(text).isEmpty();
    }
}
