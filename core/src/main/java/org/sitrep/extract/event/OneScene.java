package org.sitrep.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;

/**
 * An event and the figures that count whom it harmed are one happening, and so are two events that harmed the same people at
 * one time: a figure takes day and place of the event where its own words tell none, an event those of the other. A figure that
 * holds for more than the event, a total, one since a day or as of one, keeps its own. See docs/decisions/0023.
 */
final class OneScene {
    private OneScene() {}

    /** The same events; one of which its words do not tell when or where is then and there where another harmed the same people. */
    static List<Event> events(List<Event> events, List<Figure> figures) {
        List<Event> agreeing = new ArrayList<>();
        for (Event event : events) {
            List<Event> same = events.stream()
                    .filter(other -> isAtOneTime(event, other))
                    .filter(other -> figures.stream()
                            .anyMatch(figure -> isOfEvent(figure) && counts(figure, event) && counts(figure, other)))
                    .toList();
            Optional<PlaceMention> where = event.place()
                    .or(() -> same.stream()
                            .flatMap(other -> other.place().stream())
                            .findFirst());
            Optional<Event.When> when = event.time()
                    .or(() -> same.stream()
                            .flatMap(other -> other.time().stream())
                            .findFirst());
            agreeing.add(event.at(where, when));
        }
        return agreeing;
    }

    /** The same figures; where two places of one scene exclude each other the figure has none. */
    static List<Figure> figures(List<Figure> figures, List<Event> events) {
        List<Figure> agreeing = new ArrayList<>();
        for (Figure figure : figures) {
            Figure told = figure;
            for (Event event : events) {
                if (counts(figure, event)) {
                    told = told.at(days(told, event), place(told, event));
                }
            }
            agreeing.add(told);
        }
        return List.copyOf(agreeing);
    }

    /** "the killing of a judge on 2 May and Monday's attack": two happenings, whoever suffered them. */
    private static boolean isAtOneTime(Event event, Event other) {
        Optional<Interval> days = event.time().map(Event.When::interval).filter(Interval::isKnown);
        Optional<Interval> others = other.time().map(Event.When::interval);
        return event.time().isEmpty() || others.isEmpty() || event.time().equals(other.time()) || days.equals(others);
    }

    private static boolean counts(Figure figure, Event event) {
        return figure.assertedBy().equals(event.assertedBy())
                && event.harm().victims().stream()
                        .anyMatch(victim ->
                                victim.party().span().overlaps(figure.span()) && victim.effect() == figure.unit());
    }

    private static boolean isOfEvent(Figure figure) {
        boolean open = figure.period()
                .filter(days -> days.latest().isEmpty() || days.earliest().isEmpty())
                .isPresent();
        return figure.kind() != Figure.Kind.TOTAL && figure.asOf().isEmpty() && !open;
    }

    private static Optional<Interval> days(Figure figure, Event event) {
        Optional<Interval> other = event.time().map(Event.When::interval).filter(Interval::isKnown);
        return isOfEvent(figure) ? figure.period().or(() -> other) : figure.period();
    }

    /** The finer of two places of one country; none where they are of two. */
    private static Optional<PlaceMention> place(Figure figure, Event event) {
        if (!isOfEvent(figure)) {
            return figure.place();
        }
        if (figure.place().isEmpty() || event.place().isEmpty()) {
            return figure.place().or(event::place);
        }
        PlaceMention own = figure.place().get();
        PlaceMention other = event.place().get();
        if (own.name().equals(other.name())) {
            return figure.place();
        }
        boolean inside =
                own.country().isPresent() && own.country().equals(other.country()) && own.level() != other.level();
        return inside ? Optional.of(own.level().compareTo(other.level()) > 0 ? own : other) : Optional.empty();
    }
}
