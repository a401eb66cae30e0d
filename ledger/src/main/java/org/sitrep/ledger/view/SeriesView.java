package org.sitrep.ledger.view;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sitrep.document.Interval;
import org.sitrep.formats.Printable;
import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.count.Count;
import org.sitrep.ledger.count.Series;
import org.sitrep.ledger.count.SeriesJson;
import org.sitrep.ledger.entry.Told;

/** {@code sitrep series}. */
final class SeriesView implements Streamed<Series>, ById<Series> {
    @Override
    public String name() {
        return "series";
    }

    @Override
    public char letter() {
        return 'r';
    }

    @Override
    public String id(Series series) {
        return series.id();
    }

    @Override
    public String header() {
        return "Tell how the numbers for one thing went, by date.";
    }

    @Override
    public String explanation() {
        return "A series has all numbers that were given for the same people, effect, place and period, in one story. What came on top never "
                + "stands among totals, and what is counted since a day never among the numbers of one day.";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "series",
                "unit",
                "whom",
                "where",
                "period_earliest",
                "period_latest",
                "increment",
                "as_of_earliest",
                "as_of_latest",
                "low",
                "best",
                "high",
                "origins",
                "claims",
                "words");
    }

    /** The longest first. */
    @Override
    public void each(Across across, Chosen chosen, Consumer<Series> each) {
        across.series(series -> {
            if (series.claims().stream().anyMatch(told -> chosen.hasClaim(told.id()))) {
                each.accept(series);
            }
        });
    }

    @Override
    public String order(Series series) {
        return Streamed.mostFirst(series.points().size())
                + Streamed.order(series.claims().get(0)) + " " + series.id();
    }

    @Override
    public Collection<String> rests(Series series) {
        return series.claims().stream().map(Told::at).toList();
    }

    @Override
    public void text(Across across, Series series, Sheet sheet) {
        String what = series.whom() + ", " + series.unit().name().toLowerCase(Locale.ROOT)
                + series.where().map(where -> ", in " + where).orElse("")
                + (series.period().isKnown() ? ", " + days(series.period()) : "")
                + (series.isIncrement() ? ", on top" : "");
        sheet.line(0, Style.TITLE, series.id() + " \u00b7 " + Printable.line(what));
        for (Series.Point point : series.points()) {
            sheet.line(
                    2,
                    Style.PLAIN,
                    days(point.asOf()) + "  " + words(point) + ", by "
                            + Titles.counted(point.origins().size(), "origin"));
            for (Told told : point.claims()) {
                sheet.line(
                        4,
                        Style.FAINT,
                        told.id() + ", " + Titles.of(across.called(told.source().key())));
                Since.under(sheet, 4, across, told);
            }
        }
    }

    private static String days(Interval days) {
        String from = days.earliest().map(Object::toString).orElse("?");
        String to = days.latest().map(Object::toString).orElse("?");
        return from.equals(to) ? from : from + ".." + to;
    }

    private static String words(Series.Point point) {
        return point.claims().stream()
                .map(told -> Printable.line(Count.words(told)))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    @Override
    public String json(Across across, Series series) {
        return SeriesJson.line(series, Since.json(across));
    }

    /** A row a point. */
    @Override
    public List<List<String>> rows(Across across, Series series) {
        return series.points().stream()
                .map(point -> List.of(
                        series.id(),
                        series.unit().name().toLowerCase(Locale.ROOT),
                        series.whom(),
                        series.where().orElse(""),
                        series.period().earliest().map(Object::toString).orElse(""),
                        series.period().latest().map(Object::toString).orElse(""),
                        Boolean.toString(series.isIncrement()),
                        point.asOf().earliest().map(Object::toString).orElse(""),
                        point.asOf().latest().map(Object::toString).orElse(""),
                        number(point.low()),
                        number(point.best()),
                        number(point.high()),
                        Integer.toString(point.origins().size()),
                        point.claims().stream().map(Told::id).collect(Collectors.joining(" ")),
                        words(point)))
                .toList();
    }

    private static String number(OptionalDouble number) {
        return number.isPresent()
                ? java.math.BigDecimal.valueOf(number.getAsDouble())
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }
}
