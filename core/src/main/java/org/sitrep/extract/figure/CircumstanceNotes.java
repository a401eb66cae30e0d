package org.sitrep.extract.figure;

import java.time.LocalDate;
import java.util.Optional;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event.When;
import org.sitrep.claim.Figure;
import org.sitrep.document.Document;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.TimeMention;
import org.sitrep.document.Trace;
import org.sitrep.text.Span;

/** Tells those who ask ({@code sitrep explain}) what was taken for the circumstances of a figure, and which time and place of its sentence were not. */
final class CircumstanceNotes {
    private CircumstanceNotes() {}

    static void tell(Document document, Counted counted, Figure figure) {
        if (!document.isTraced()) {
            return;
        }
        Span number = counted.number().span();
        document.note(
                Trace.Step.FIGURE, number, true, () -> "is " + kind(figure) + ", told by " + teller(document, figure));
        Span sentence = document.sentenceOf(counted.numeric()).span();
        for (TimeMention time : document.timesIn(sentence)) {
            boolean stood = figure.asOf()
                    .flatMap(When::span)
                    .filter(time.span()::overlaps)
                    .isPresent();
            boolean own = figure.period()
                    .filter(period -> isWithin(time.interval(), period))
                    .isPresent();
            document.note(
                    Trace.Step.FIGURE,
                    number,
                    stood || own,
                    () -> "'" + time.span().in(document.text()) + "' " + role(time, stood, own));
        }
        for (PlaceMention place : document.placesIn(sentence)) {
            boolean own = figure.place().filter(place::equals).isPresent();
            document.note(
                    Trace.Step.FIGURE,
                    number,
                    own,
                    () -> "'" + place.span().in(document.text()) + "' "
                            + (own
                                    ? "is where"
                                    : "hangs on other words or is nearer to another number, so it is not where"));
        }
    }

    private static String role(TimeMention time, boolean stood, boolean own) {
        if (stood || own) {
            return stood ? "is when it stood so" : "is when it happened";
        }
        return time.interval().isKnown()
                ? "hangs on other words, so it is not when it happened"
                : "is of no day that is known: is the day of publication?";
    }

    private static String kind(Figure figure) {
        return switch (figure.kind()) {
            case TOTAL -> "a total";
            case INCREMENT -> "more beside others ('another', 'more')";
            case UNKNOWN -> "a total or not, no word says which";
        };
    }

    private static String teller(Document document, Figure figure) {
        if (figure.assertedBy() instanceof Asserter.By by) {
            return "the speaker of " + by.statement();
        }
        return figure.assertedBy() instanceof Asserter.Named named
                ? "'" + named.party().span().in(document.text()) + "'"
                : "the article itself";
    }

    /** Whether a time is the period or, of one without an end, its begin. */
    private static boolean isWithin(Interval time, Interval period) {
        Optional<LocalDate> first = time.earliest();
        return first.isPresent() && first.equals(period.earliest());
    }
}
