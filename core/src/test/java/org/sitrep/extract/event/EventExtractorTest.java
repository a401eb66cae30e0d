package org.sitrep.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.Statement;
import org.sitrep.document.Document;
import org.sitrep.text.Span;
import org.sitrep.time.TimeTagger;

/** Events that are speech acts, whose word they are, and what holds for all events of any text. */
final class EventExtractorTest {
    private static final EventExtractor EVENTS = EventExtractor.english();

    @Test
    void aStatementThatIsAnEventGivesOneOnItsCue() {
        check("The rebels accused the army of shelling the town.", "ACCUSE accused author s1; ASSAULT shelling s1 -");
        check("The general vowed to crush the rebels.", "THREATEN vowed author s1");
        check("The king said he would send food to the island.", "AGREE said author s1; AID send s1 -");
        check("The general said his troops would attack.", "");
        check("The envoy said the army must release the prisoners.", "REQUEST said author s1; RETREAT release s1 -");
        check("The mayor said the army had arrested two men.", "COERCE arrested s1 -");
        check("He had planned to attack the port, officials said.", "ASSAULT attack s1 -");
        check("They planned to kill the judge, prosecutors said.", "ASSAULT kill s1 -");
        check("The rebels said they planned to attack Karsk.", "THREATEN said author s1; ASSAULT attack s1 -");
    }

    @Test
    void whoSaysWhatHeWillOrWillNotDoAgreesOrRejects() {
        check("The rebels said they would release the nurses.", "AGREE said author s1; RETREAT release s1 -");
        check("The union said it would not end the strike.", "REJECT said author s1; CONCEDE end s1 -");
        check("France will not lift the ban.", "REJECT lift author -");
        check("France did not lift the ban.", "CONCEDE lift author -");
    }

    @Test
    void anAgreementThatIsMadeIsSupport() {
        check("The rebels and the army reached a deal.", "SUPPORT reached author -");
        check("The two kingdoms agreed to a trade deal.", "SUPPORT agreed author -");
        check("Tokyo lodged a protest.", "ACCUSE protest author -");
    }

    @Test
    void gamesAndAccidentsAreNoAssaults() {
        check("The midfielder shot wide and City attacked Rovers until the whistle.", "");
        check("The team attacked Rovers in the second half of the match.", "");
        check("Gunmen attacked the team before the match.", "ASSAULT attacked author -");
        check("A ferry sank off the island, killing 40 people.", "");
        check("A frigate was sunk by a torpedo, killing 40 sailors.", "ASSAULT killing author -"); // no accident
        check("The mayor attacked the governor in a speech.", "ACCUSE attacked author -");
    }

    @Test
    void theInnermostStatementAsserts() {
        check("The mayor said the general claimed that rebels had killed two men.", "ASSAULT killed s2 -");
    }

    @Test
    void aTimeIsOfItsOwnClause() {
        checkTimes("Rebels killed two monks on Monday.", "killed Monday");
        checkTimes("The court jailed two men on Monday for the murder of a monk.", "jailed Monday; murder -");
        checkTimes("The council condemned the shelling on Monday.", "condemned Monday; shelling -");
        checkTimes("Two men were convicted in 2031 over the killing of nuns.", "convicted 2031; killing -");
        checkTimes("He was jailed in 2031 for killing a monk in 2029.", "jailed 2031; killing 2029");
    }

    private static void checkTimes(String text, String expected) {
        Document document = TestDocuments.parse(text);
        Document timed = document.withTimes(new TimeTagger().mentions(document));
        String found = EVENTS.events(timed, PlainStatements.of(timed)).stream()
                .map(e -> e.trigger().in(text) + " "
                        + e.time()
                                .flatMap(Event.When::span)
                                .map(words -> words.in(text))
                                .orElse("-"))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }

    @Test
    void everySpanLiesInItsTextAndEveryEvidenceIsItsText() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            String text = shuffled(random);
            Document document = TestDocuments.parse(text);
            List<Event> events = EVENTS.events(document, PlainStatements.of(document));
            assertThat(events).as(text).isEqualTo(EVENTS.events(document, PlainStatements.of(document)));
            int last = 0;
            for (Event event : events) {
                assertThat(event.evidence().exact())
                        .isEqualTo(event.evidence().span().in(text));
                assertThat(event.evidence().span().contains(event.trigger())).isTrue();
                assertThat(event.trigger().start()).isGreaterThanOrEqualTo(last);
                last = event.trigger().end();
                List<Span> parties = new ArrayList<>();
                event.actors().forEach(p -> parties.add(p.span()));
                event.recipients().forEach(p -> parties.add(p.span()));
                assertThat(parties).allMatch(s -> !s.isEmpty() && s.end() <= text.length());
            }
            assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
            found += events.size();
        }
        assertThat(found).as("events of all texts").isGreaterThan(60);
    }

    private static String shuffled(Random random) {
        String[] words =
                ("rebels army the the a of by to said killed attack attacked talks with between and not will if"
                                + " threatened accused shelling town . , \" \ud83d\ude00 'we must agreed on against who had been")
                        .split(" ", -1);
        StringBuilder text = new StringBuilder();
        int length = 3 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : random.nextInt(12) == 0 ? "\n" : " ").append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static void check(String text, String expected) {
        Document document = TestDocuments.parse(text);
        List<Statement> statements = PlainStatements.of(document);
        String found = EVENTS.events(document, statements).stream()
                .map(e -> e.type() + " " + e.trigger().in(text) + " " + asserter(e) + " "
                        + e.derivedFrom().orElse("-"))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected);
    }

    private static String asserter(Event event) {
        return event.assertedBy() instanceof Asserter.By by
                ? by.statement()
                : event.assertedBy().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
