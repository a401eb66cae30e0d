package org.sitrep.ledger.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sitrep.formats.ReadingText;
import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.Cells;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.EntryJson;
import org.sitrep.ledger.entry.Told;

/** {@code sitrep entries}. */
final class EntriesView implements Streamed<Entry>, ById<Entry> {
    @Override
    public String name() {
        return "entries";
    }

    @Override
    public char letter() {
        return 'n';
    }

    @Override
    public String id(Entry entry) {
        return entry.id();
    }

    @Override
    public String header() {
        return "List claims, those that tell the same thing as one.";
    }

    @Override
    public String explanation() {
        return "An entry is one statement, event, figure or position with all claims that tell it and why they are one. Its origins are "
                + "the independent reports of it: copies of one text count once. What is not known to be the same stays apart.";
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("entry", "origins", "articles", "claims", "why"));
        columns.addAll(Cells.NAMES.stream()
                .map(name -> name.equals("id") ? "first_claim" : name)
                .toList());
        return columns;
    }

    @Override
    public void each(Across across, Chosen chosen, Consumer<Entry> each) {
        across.entries(entry -> {
            if (entry.members().stream()
                    .anyMatch(member -> chosen.hasClaim(member.told().id()))) {
                each.accept(entry);
            }
        });
    }

    /** Those with most origins first. */
    @Override
    public String order(Entry entry) {
        return Streamed.mostFirst(entry.origins().size()) + entry.kind().code() + " "
                + Streamed.order(entry.members().get(0).told());
    }

    @Override
    public Collection<String> rests(Entry entry) {
        return entry.members().stream().map(member -> member.told().at()).toList();
    }

    @Override
    public void text(Across across, Entry entry, Sheet sheet) {
        sheet.items(
                0,
                Style.TITLE,
                List.of(
                        entry.id(),
                        entry.kind().word(),
                        Titles.counted(entry.members().size(), "claim"),
                        Titles.counted(entry.origins().size(), "independent origin")));
        for (Entry.Member member : entry.members()) {
            Told told = member.told();
            ReadingText.account(
                    sheet, told.source().reading(), told.claim(), told.source().key() + ".");
            Since.under(sheet, 4, across, told);
            member.reason()
                    .ifPresent(reason -> sheet.line(
                            4,
                            Style.FAINT,
                            "one with " + reason.with() + ": same " + String.join(", ", reason.shared())));
        }
    }

    @Override
    public String json(Across across, Entry entry) {
        return EntryJson.line(entry, Since.json(across));
    }

    @Override
    public List<List<String>> rows(Across across, Entry entry) {
        Told first = entry.members().get(0).told();
        List<String> row = new ArrayList<>(List.of(
                entry.id(),
                Integer.toString(entry.origins().size()),
                Long.toString(entry.members().stream()
                        .map(member -> member.told().source().key())
                        .distinct()
                        .count()),
                entry.members().stream().map(member -> member.told().id()).collect(Collectors.joining(" ")),
                entry.members().stream()
                        .flatMap(member -> member.reason().stream())
                        .flatMap(reason -> reason.shared().stream())
                        .distinct()
                        .collect(Collectors.joining(", "))));
        row.addAll(Cells.of(first.source(), first.claim(), first.row()));
        return List.of(row);
    }
}
