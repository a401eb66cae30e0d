package org.sitrep.ledger.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sitrep.formats.Printable;
import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.conflict.Conflict;
import org.sitrep.ledger.conflict.ConflictJson;
import org.sitrep.ledger.entry.Told;

/** {@code sitrep conflicts}. */
final class ConflictsView implements Streamed<Conflict>, ById<Conflict> {
    @Override
    public String name() {
        return "conflicts";
    }

    @Override
    public char letter() {
        return 'c';
    }

    @Override
    public String id(Conflict conflict) {
        return conflict.id();
    }

    @Override
    public String header() {
        return "Tell where independent reports contradict each other.";
    }

    @Override
    public String explanation() {
        return "Numbers that exclude each other, what happened by one report and is denied by another, other days, places or actors of one "
                + "event. Both sides are quoted. Copies never contradict each other, and a number that grew from day to day is no conflict.";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "conflict", "kind", "difference", "same", "side", "says", "origins", "claims", "articles", "quotes");
    }

    @Override
    public void each(Across across, Chosen chosen, Consumer<Conflict> each) {
        across.conflicts(conflict -> {
            if (conflict.claims().stream().anyMatch(told -> chosen.hasClaim(told.id()))) {
                each.accept(conflict);
            }
        });
    }

    @Override
    public String order(Conflict conflict) {
        return List.of(Conflict.Kind.values()).indexOf(conflict.kind()) + " "
                + Streamed.order(conflict.claims().get(0)) + " " + conflict.id();
    }

    @Override
    public Collection<String> rests(Conflict conflict) {
        return conflict.claims().stream().map(Told::at).toList();
    }

    @Override
    public void text(Across across, Conflict conflict, Sheet sheet) {
        sheet.line(
                0,
                Style.TITLE,
                conflict.id() + " \u00b7 " + conflict.kind().word() + ": " + Printable.line(conflict.difference()));
        sheet.line(
                2, Style.FAINT, "The same in all of them: " + Printable.line(String.join("; ", conflict.same())) + ".");
        for (Conflict.Side side : conflict.sides()) {
            sheet.line(
                    2,
                    Style.STRONG,
                    Printable.line(side.says()) + ", by "
                            + Titles.counted(side.origins().size(), "independent origin"));
            for (Told told : side.claims()) {
                sheet.line(4, Style.PLAIN, Quotes.of(told));
                sheet.line(
                        6,
                        Style.FAINT,
                        told.id() + ", " + Titles.of(across.called(told.source().key())));
                Since.under(sheet, 6, across, told);
            }
        }
    }

    @Override
    public String json(Across across, Conflict conflict) {
        return ConflictJson.line(conflict, Since.json(across));
    }

    /** A row a side. */
    @Override
    public List<List<String>> rows(Across across, Conflict conflict) {
        List<List<String>> rows = new ArrayList<>();
        for (Conflict.Side side : conflict.sides()) {
            rows.add(List.of(
                    conflict.id(),
                    conflict.kind().word(),
                    conflict.difference(),
                    String.join("; ", conflict.same()),
                    Integer.toString(rows.size() + 1),
                    side.says(),
                    Integer.toString(side.origins().size()),
                    side.claims().stream().map(Told::id).collect(Collectors.joining(" ")),
                    side.claims().stream()
                            .map(told -> across.called(told.source().key()).id())
                            .distinct()
                            .collect(Collectors.joining(" ")),
                    side.claims().stream().map(Quotes::of).distinct().collect(Collectors.joining(" | "))));
        }
        return rows;
    }
}
