package org.sitrep.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.text.Span;

final class OneSceneTest {
    private static final String TEXT = "The raid killed 12 people.";
    private static final Span PEOPLE = new Span(16, 25);
    private static final Interval DAY = Interval.on(LocalDate.parse("2031-03-04"));
    private static final Optional<Interval> NO_DAY = Optional.empty();
    private static final PlaceMention TOWN = place("Orval", "NO", PlaceMention.Level.TOWN);
    private static final PlaceMention REGION = place("Sarn", "NO", PlaceMention.Level.REGION);
    private static final PlaceMention ABROAD = place("Dorn", "SE", PlaceMention.Level.TOWN);

    private static PlaceMention place(String name, String country, PlaceMention.Level level) {
        return new PlaceMention(
                new Span(4, 8), name, Optional.empty(), Optional.of(country), level, OptionalInt.empty());
    }

    private static Event event(Optional<PlaceMention> place, Optional<Interval> days) {
        Harm harm = new Harm(
                List.of(),
                List.of(new Harm.Victim(new Party(PEOPLE, Optional.empty(), "12 people"), Figure.Unit.KILLED)));
        Event bare = new Event(
                "e1",
                EventType.ASSAULT,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Span(9, 15),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Modality.HAPPENED,
                Asserter.AUTHOR,
                Optional.empty(),
                Evidence.of(PEOPLE, TEXT),
                new Found(0.9, "rule:x"));
        return bare.harming(harm).at(place, days.map(d -> new Event.When(d, Optional.empty())));
    }

    private static Figure figure(Figure.Kind kind, Optional<PlaceMention> place, Optional<Interval> days) {
        return new Figure(
                "f1",
                PEOPLE,
                "people",
                Figure.Unit.KILLED,
                OptionalDouble.of(12),
                OptionalDouble.of(12),
                OptionalDouble.of(12),
                Optional.empty(),
                kind,
                Optional.empty(),
                days,
                Optional.empty(),
                place,
                Asserter.AUTHOR,
                Evidence.of(PEOPLE, TEXT),
                new Found(0.9, "rule:x"));
    }

    private static void check(Figure figure, Event event, String expected) {
        List<Event> events = OneScene.events(List.of(event), List.of(figure));
        Figure told = OneScene.figures(List.of(figure), events).get(0);
        Event agreed = events.get(0);
        assertThat("figure " + told.place().map(PlaceMention::name).orElse("-") + " "
                        + told.period()
                                .flatMap(Interval::earliest)
                                .map(LocalDate::toString)
                                .orElse("-") + ", event "
                        + agreed.place().map(PlaceMention::name).orElse("-") + " "
                        + agreed.time()
                                .flatMap(time -> time.interval().earliest())
                                .map(LocalDate::toString)
                                .orElse("-"))
                .isEqualTo(expected);
    }

    @Test
    void whereAnEventTookPlaceItsDeadAreCounted() {
        Figure bare = figure(Figure.Kind.UNKNOWN, Optional.empty(), NO_DAY);
        check(bare, event(Optional.of(TOWN), Optional.of(DAY)), "figure Orval 2031-03-04, event Orval 2031-03-04");
        check(
                figure(Figure.Kind.UNKNOWN, Optional.of(TOWN), Optional.of(DAY)),
                event(Optional.empty(), NO_DAY),
                "figure Orval 2031-03-04, event - -"); // where some were killed is not where all was done
    }

    @Test
    void whatHarmedTheSamePeopleIsOneHappening() {
        Figure dead = figure(Figure.Kind.UNKNOWN, Optional.empty(), NO_DAY);
        List<Event> events = OneScene.events(
                List.of(event(Optional.of(TOWN), Optional.of(DAY)), event(Optional.empty(), NO_DAY)), List.of(dead));
        assertThat(events.get(1).place()).contains(TOWN);
        assertThat(events.get(1).time()).isEqualTo(events.get(0).time());
    }

    @Test
    void aTotalKeepsItsOwnDays() {
        check(
                figure(Figure.Kind.TOTAL, Optional.empty(), NO_DAY),
                event(Optional.of(TOWN), Optional.of(DAY)),
                "figure - -, event Orval 2031-03-04");
        check(
                figure(Figure.Kind.TOTAL, Optional.empty(), Optional.of(DAY)),
                event(Optional.empty(), NO_DAY),
                "figure - 2031-03-04, event - -");
    }

    @Test
    void ofTwoPlacesTheFinerOfOneCountryAndNoneOfTwo() {
        check(
                figure(Figure.Kind.UNKNOWN, Optional.of(REGION), NO_DAY),
                event(Optional.of(TOWN), NO_DAY),
                "figure Orval -, event Orval -");
        check(
                figure(Figure.Kind.UNKNOWN, Optional.of(ABROAD), NO_DAY),
                event(Optional.of(TOWN), NO_DAY),
                "figure - -, event Orval -");
    }

    @Test
    void anotherWhoTellsOfItTellsOfAnother() {
        Figure said = figure(Figure.Kind.UNKNOWN, Optional.empty(), NO_DAY);
        Figure other = new Figure(
                said.id(),
                new Span(0, 8),
                said.counted(),
                said.unit(),
                said.low(),
                said.best(),
                said.high(),
                said.bound(),
                said.kind(),
                said.partOf(),
                said.period(),
                said.asOf(),
                said.place(),
                said.assertedBy(),
                said.evidence(),
                said.found());
        check(other, event(Optional.of(TOWN), Optional.of(DAY)), "figure - -, event Orval 2031-03-04");
    }
}
