package org.sitrep.ledger.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.sitrep.formats.Printable;
import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.strip.Pledge;
import org.sitrep.ledger.strip.PledgeJson;

/** {@code sitrep pledges}. */
final class PledgesView implements Streamed<Pledge>, ById<Pledge> {
    @Override
    public String name() {
        return "pledges";
    }

    @Override
    public char letter() {
        return 'l';
    }

    @Override
    public String id(Pledge pledge) {
        return pledge.id();
    }

    @Override
    public String header() {
        return "Tell what was promised, and what became of it.";
    }

    @Override
    public String explanation() {
        return "What was said or pledged, with later reports that name the same actor and the same things: approved, delivered, withdrawn. That "
                + "nothing is told of a step means only that no article of the record tells it.";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "pledge", "actor", "name", "rung", "stage", "earliest", "latest", "why", "claim", "article", "quote");
    }

    @Override
    public void each(Across across, Chosen chosen, Consumer<Pledge> each) {
        across.pledges(pledge -> {
            if (pledge.claims().stream().anyMatch(told -> chosen.hasClaim(told.id()))) {
                each.accept(pledge);
            }
        });
    }

    @Override
    public String order(Pledge pledge) {
        return Streamed.order(pledge.rungs().get(0).told());
    }

    @Override
    public Collection<String> rests(Pledge pledge) {
        return pledge.claims().stream().map(Told::at).toList();
    }

    @Override
    public void text(Across across, Pledge pledge, Sheet sheet) {
        sheet.line(0, Style.TITLE, pledge.id() + " \u00b7 " + Printable.line(pledge.name()));
        for (Pledge.Rung rung : pledge.rungs()) {
            String day = rung.days()
                    .earliest()
                    .or(() -> rung.days().latest())
                    .map(Object::toString)
                    .orElse("?");
            sheet.line(2, Style.STRONG, day + "  " + rung.stage().name().toLowerCase(Locale.ROOT));
            sheet.line(4, Style.PLAIN, Quotes.of(rung.told()));
            sheet.line(
                    4,
                    Style.FAINT,
                    rung.told().id() + ", "
                            + Titles.of(across.called(rung.told().source().key()))
                            + (rung.why().isEmpty() ? "" : "; " + Printable.line(String.join("; ", rung.why()))));
            Since.under(sheet, 4, across, rung.told());
        }
    }

    @Override
    public String json(Across across, Pledge pledge) {
        return PledgeJson.line(pledge, Since.json(across));
    }

    /** A row a rung. */
    @Override
    public List<List<String>> rows(Across across, Pledge pledge) {
        List<List<String>> rows = new ArrayList<>();
        for (Pledge.Rung rung : pledge.rungs()) {
            rows.add(List.of(
                    pledge.id(),
                    pledge.actor(),
                    pledge.name(),
                    Integer.toString(rows.size()),
                    rung.stage().name().toLowerCase(Locale.ROOT),
                    rung.days().earliest().map(Object::toString).orElse(""),
                    rung.days().latest().map(Object::toString).orElse(""),
                    String.join("; ", rung.why()),
                    rung.told().id(),
                    across.called(rung.told().source().key()).id(),
                    Quotes.of(rung.told())));
        }
        return rows;
    }
}
