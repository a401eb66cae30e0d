package org.sitrep.ledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Statement;
import org.sitrep.document.Interval;
import org.sitrep.document.TimeMention;
import org.sitrep.reading.Reading;
import org.sitrep.text.Span;

/**
 * Words of an article that tell of a day: a time resolved to it, or a claim dated to it. A month or a week is no day.
 *
 * @param isClaim whether it is a statement, event or figure
 */
record Dated(LocalDate date, Span span, boolean isClaim) {
    /** How far into an article its own date may stand: behind a headline and a byline. */
    private static final int HEAD = 200;

    /** What a reading tells of days. The article's own date at its head is not about a day. */
    static List<Dated> of(Reading reading) {
        List<Dated> found = new ArrayList<>();
        for (TimeMention time : reading.document().times()) {
            if (!isStamp(time, reading)) {
                add(Optional.of(time.interval()), time.span(), false, found);
            }
        }
        for (Statement statement : reading.statements()) {
            add(statement.time(), statement.evidence().span(), true, found);
        }
        for (Event event : reading.events()) {
            add(event.time().map(Event.When::interval), event.trigger(), true, found);
        }
        for (Figure figure : reading.figures()) {
            Optional<Interval> time = figure.asOf().map(Event.When::interval).or(figure::period);
            add(time, figure.span(), true, found);
        }
        return found;
    }

    private static void add(Optional<Interval> interval, Span span, boolean isClaim, List<Dated> into) {
        interval.flatMap(Dated::day).ifPresent(day -> into.add(new Dated(day, span, isClaim)));
    }

    private static Optional<LocalDate> day(Interval interval) {
        return interval.earliest()
                .filter(day -> interval.latest().filter(day::equals).isPresent());
    }

    /** The date of publication, written with its year at the head. */
    private static boolean isStamp(TimeMention time, Reading reading) {
        Optional<LocalDate> published = reading.document().article().published().day();
        return time.span().start() < HEAD
                && published.isPresent()
                && day(time.interval()).equals(published)
                && time.span()
                        .in(reading.document().text())
                        .contains(String.valueOf(published.get().getYear()));
    }
}
