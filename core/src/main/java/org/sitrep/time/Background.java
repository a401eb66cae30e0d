package org.sitrep.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sitrep.document.Interval;

/** What a text has mentioned so far, for expressions that point back: "three days later", "the year-earlier period". */
final class Background {
    /** How many sentences after a quarter its figures are still compared with "a year earlier". */
    private static final int COMPARED_SENTENCES = 4;

    private final List<Mentioned> mentioned = new ArrayList<>();

    /**
     * A period as a text means it.
     *
     * @param interval its days; of a fiscal quarter they may be others than those of the calendar's
     */
    record Place(Period period, Interval interval) {
        static Place of(Period period) {
            return new Place(period, period.interval());
        }

        /** The same part of another year. */
        Place shift(double years) {
            return new Place(
                    period.shift(years, TimeUnit.YEAR),
                    new Interval(
                            interval.earliest().map(day -> TimeUnit.YEAR.shift(day, years)),
                            interval.latest().map(day -> TimeUnit.YEAR.shift(day, years))));
        }

        boolean isPart() {
            return period.grain() == Grain.QUARTER || period.grain() == Grain.HALF;
        }
    }

    /** A place, or a length on which figures are reported ("the first nine months"), that a sentence mentions. */
    private record Mentioned(Optional<Place> place, String length, int sentence) {}

    void add(Place place, int sentence) {
        mentioned.add(new Mentioned(Optional.of(place), "", sentence));
    }

    void addLength(String length, int sentence) {
        mentioned.add(new Mentioned(Optional.empty(), length, sentence));
    }

    Optional<Place> latest(Predicate<Period> test) {
        return latestOf(at ->
                        at.place().filter(place -> test.test(place.period())).isPresent())
                .flatMap(Mentioned::place);
    }

    private Optional<Mentioned> latestOf(Predicate<Mentioned> test) {
        for (int i = mentioned.size() - 1; i >= 0; i--) {
            if (test.test(mentioned.get(i))) {
                return Optional.of(mentioned.get(i));
            }
        }
        return Optional.empty();
    }

    /** The part of a year that the text is about; empty if that is a length or nothing. */
    Optional<Place> part() {
        return latestOf(Background::isReported).flatMap(Mentioned::place);
    }

    private static boolean isReported(Mentioned at) {
        return at.place().map(Place::isPart).orElse(true);
    }

    /** The length on which the text reports, if it speaks of one more recently than of a part of a year. */
    Optional<String> length() {
        return latestOf(Background::isReported).map(Mentioned::length).filter(length -> !length.isEmpty());
    }

    /** With what figures are compared in a sentence: a recent quarter or half, or a month of the same sentence. */
    Optional<Place> compared(int sentence) {
        Predicate<Mentioned> month = at -> at.sentence() == sentence
                && at.place()
                        .filter(place -> place.period().grain() == Grain.MONTH)
                        .isPresent();
        return latestOf(month.or(Background::isReported))
                .filter(at -> sentence - at.sentence() <= COMPARED_SENTENCES)
                .flatMap(Mentioned::place);
    }
}
