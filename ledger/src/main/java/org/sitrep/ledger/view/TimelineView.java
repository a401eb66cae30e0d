package org.sitrep.ledger.view;

import java.util.Collection;
import java.util.List;
import org.sitrep.formats.Printable;
import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.timeline.Day;
import org.sitrep.ledger.timeline.DayJson;
import org.sitrep.text.CodePoints;

/** {@code sitrep timeline}. */
final class TimelineView implements View<Day> {
    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String header() {
        return "Tell which days matter: by how many origins speak of them.";
    }

    @Override
    public String explanation() {
        return "Each day comes with up to three sentences of the articles that tell of it.";
    }

    @Override
    public List<String> columns() {
        return List.of("date", "origins", "article", "start", "end", "text");
    }

    @Override
    public List<Day> list(Across across, Chosen chosen) {
        return across.days().stream()
                .filter(day -> chosen.hasAny(
                        day.sentences().stream().map(Day.Citation::key).toList()))
                .toList();
    }

    @Override
    public Collection<String> rests(Day day) {
        return day.sentences().stream().map(Day.Citation::key).toList();
    }

    @Override
    public void text(Across across, Day day, Sheet sheet) {
        sheet.line(0, Style.STRONG, day.date() + " \u00b7 " + Titles.counted(day.origins(), "origin"));
        for (Day.Citation citation : day.sentences()) {
            String source = across.text(citation.key());
            sheet.line(
                    2,
                    Style.PLAIN,
                    Printable.line(citation.span().in(source)) + " ("
                            + Printable.line(across.called(citation.key()).id()) + ")");
        }
    }

    @Override
    public String json(Across across, Day day) {
        return DayJson.line(day, across::reading);
    }

    @Override
    public List<List<String>> rows(Across across, Day day) {
        return day.sentences().stream()
                .map(citation -> {
                    String text = across.text(citation.key());
                    CodePoints points = new CodePoints(text);
                    return List.of(
                            day.date().toString(),
                            Integer.toString(day.origins()),
                            across.called(citation.key()).id(),
                            Integer.toString(points.at(citation.span().start())),
                            Integer.toString(points.at(citation.span().end())),
                            citation.span().in(text));
                })
                .toList();
    }
}
