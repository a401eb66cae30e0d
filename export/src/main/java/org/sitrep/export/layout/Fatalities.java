package org.sitrep.export.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Figure;
import org.sitrep.document.Interval;
import org.sitrep.export.Happening;
import org.sitrep.export.Item;
import org.sitrep.export.TimePrecision;
import org.sitrep.text.Span;

/**
 * How many died in an event: by figures that belong to it, and no others. A figure of killed belongs to the assault whose word stands nearest to it in
 * its sentence, if the same one answers for both and neither place nor time are other ones. Figures that came on top of others are no deaths
 * of the event alone and are left out. Several figures are never added: they are accounts of the same dead, or, in one sentence that counts several groups, of a part of them, so that only the most of them is a least number.
 *
 * @param low the least that any account says
 * @param best what all accounts that tell a best number agree on; none if they do not
 * @param high the most that any account says; none if one is open above
 */
record Fatalities(OptionalDouble low, OptionalDouble best, OptionalDouble high) {
    /** Days of a period within which an event can lie whose toll it is. */
    private static final int SHORT = 7;

    static Fatalities of(Happening happening) {
        List<Figure> figures = new ArrayList<>();
        boolean groups = false;
        for (Item item : happening.real()) {
            Event event = Happening.event(item);
            if (event.type() == EventType.ASSAULT) {
                List<Figure> own = item.source().recorded().reading().figures().stream()
                        .filter(figure -> belongs(figure, event, item))
                        .toList();
                groups |= own.stream().map(Figure::counted).distinct().count() > 1;
                figures.addAll(own);
            }
        }
        Fatalities all = of(figures);
        return groups ? new Fatalities(most(figures), OptionalDouble.empty(), OptionalDouble.empty()) : all;
    }

    /** "Five soldiers and three children" are no two accounts of the same dead: at least five died, and nobody says how many. */
    private static OptionalDouble most(List<Figure> figures) {
        return figures.stream()
                .flatMapToDouble(figure -> (figure.low().isPresent() ? figure.low() : figure.best()).stream())
                .max();
    }

    private static Fatalities of(List<Figure> figures) {
        OptionalDouble low = figures.stream()
                .flatMapToDouble(figure -> (figure.low().isPresent() ? figure.low() : figure.best()).stream())
                .min();
        double[] bests = figures.stream()
                .flatMapToDouble(figure -> figure.best().stream())
                .distinct()
                .toArray();
        List<OptionalDouble> tops = figures.stream()
                .map(figure -> figure.high().isPresent() ? figure.high() : figure.best())
                .toList();
        boolean open = tops.isEmpty() || tops.stream().anyMatch(OptionalDouble::isEmpty);
        OptionalDouble high = open
                ? OptionalDouble.empty()
                : tops.stream().flatMapToDouble(OptionalDouble::stream).max();
        return new Fatalities(
                low, bests.length == 1 ? DoubleStream.of(bests).findFirst() : OptionalDouble.empty(), high);
    }

    boolean anyDied() {
        return low.orElse(best.orElse(0)) >= 1;
    }

    private static boolean belongs(Figure figure, Event event, Item item) {
        Span sentence = item.sentence();
        return figure.unit() == Figure.Unit.KILLED
                && figure.kind() != Figure.Kind.INCREMENT
                && !(figure.kind() == Figure.Kind.TOTAL && isIncreased(item))
                && sentence.contains(figure.span())
                && figure.assertedBy().equals(event.assertedBy())
                && nearest(figure, item).equals(event.id())
                && fits(figure, event);
    }

    /** "Another 35 were killed on Wednesday, bringing the total to 1,255": the total is of more than was done that day. */
    private static boolean isIncreased(Item item) {
        return item.source().recorded().reading().figures().stream()
                .anyMatch(figure -> figure.unit() == Figure.Unit.KILLED
                        && figure.kind() == Figure.Kind.INCREMENT
                        && item.sentence().contains(figure.span()));
    }

    /** The id of the assault whose word is nearest; the first of two as near. */
    private static String nearest(Figure figure, Item item) {
        Span sentence = item.sentence();
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (Event event : item.source().recorded().reading().events()) {
            int distance = Math.max(
                    0,
                    Math.max(
                            event.trigger().start() - figure.span().end(),
                            figure.span().start() - event.trigger().end()));
            if (event.type() == EventType.ASSAULT && sentence.contains(event.trigger()) && distance < least) {
                nearest = event.id();
                least = distance;
            }
        }
        return nearest;
    }

    private static boolean fits(Figure figure, Event event) {
        boolean places = figure.place().isEmpty()
                || event.place().isEmpty()
                || figure.place()
                        .get()
                        .name()
                        .equalsIgnoreCase(event.place().get().name());
        Interval days = figure.period().orElse(Interval.UNKNOWN);
        Interval own = event.time().map(Event.When::interval).orElse(Interval.UNKNOWN);
        boolean times = !days.isKnown() || (TimePrecision.length(days) <= SHORT && overlap(days, own));
        return places && times;
    }

    private static boolean overlap(Interval one, Interval other) {
        boolean before = one.latest().isPresent()
                && other.earliest().isPresent()
                && one.latest().get().isBefore(other.earliest().get());
        boolean after = one.earliest().isPresent()
                && other.latest().isPresent()
                && one.earliest().get().isAfter(other.latest().get());
        return !before && !after;
    }
}
