package org.sitrep.ledger.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sitrep.document.Interval;
import org.sitrep.formats.Printable;
import org.sitrep.formats.Sheet;
import org.sitrep.formats.Sheet.Style;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.strip.Strip;
import org.sitrep.ledger.strip.StripJson;

/** {@code sitrep strips}. */
final class StripsView implements Streamed<Strip>, ById<Strip> {
    @Override
    public String name() {
        return "strips";
    }

    @Override
    public char letter() {
        return 't';
    }

    @Override
    public String id(Strip strip) {
        return strip.id();
    }

    @Override
    public String header() {
        return "Tell how somebody's line on somebody went, by date.";
    }

    @Override
    public String explanation() {
        return "A strip has the positions of one holder on one target. A change is told only between two that speak of the same matter: for became "
                + "against, more or less of the same, another condition. Both are quoted: whether the line changed is for you to say.";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "strip",
                "holder",
                "holder_name",
                "target",
                "target_name",
                "step",
                "earliest",
                "latest",
                "stance",
                "strength",
                "condition",
                "change",
                "change_from",
                "what",
                "origins",
                "claims",
                "quote");
    }

    @Override
    public void each(Across across, Chosen chosen, Consumer<Strip> each) {
        across.strips(strip -> {
            if (strip.claims().stream().anyMatch(told -> chosen.hasClaim(told.id()))) {
                each.accept(strip);
            }
        });
    }

    /** Those with changes first, then the longest. */
    @Override
    public String order(Strip strip) {
        return Streamed.mostFirst(strip.changes().size())
                + Streamed.mostFirst(strip.steps().size())
                + strip.holder() + "\n" + strip.target();
    }

    @Override
    public Collection<String> rests(Strip strip) {
        return strip.claims().stream().map(Told::at).toList();
    }

    @Override
    public void text(Across across, Strip strip, Sheet sheet) {
        sheet.line(
                0,
                Style.TITLE,
                strip.id() + " \u00b7 " + Printable.line(strip.holderName()) + " on "
                        + Printable.line(strip.targetName()));
        for (int i = 0; i < strip.steps().size(); i++) {
            Strip.Step step = strip.steps().get(i);
            int at = i;
            strip.changes().stream()
                    .filter(change -> change.to() == at)
                    .forEach(change -> sheet.line(
                            2,
                            Style.NOTICE,
                            "! " + change.kind().name().toLowerCase(Locale.ROOT) + ": " + change.what() + " (since "
                                    + days(strip.steps().get(change.from()).days()) + ")"));
            sheet.line(
                    2,
                    Style.STRONG,
                    days(step.days()) + "  "
                            + step.strength()
                                    .map(degree -> degree.name().toLowerCase(Locale.ROOT) + " ")
                                    .orElse("")
                            + step.stance().name().toLowerCase(Locale.ROOT)
                            + step.condition()
                                    .map(words -> ", if: " + Printable.line(words))
                                    .orElse("") + ", by "
                            + Titles.counted(step.origins().size(), "origin"));
            sheet.line(4, Style.PLAIN, Quotes.of(step.first()));
            sheet.line(
                    4,
                    Style.FAINT,
                    step.first().id() + ", "
                            + Titles.of(across.called(step.first().source().key())));
            Since.under(sheet, 4, across, step.first());
        }
    }

    private static String days(Interval days) {
        String from = days.earliest().map(Object::toString).orElse("?");
        String to = days.latest().map(Object::toString).orElse("?");
        return from.equals(to) ? from : from + ".." + to;
    }

    @Override
    public String json(Across across, Strip strip) {
        return StripJson.line(strip, Since.json(across));
    }

    /** A row a step. */
    @Override
    public List<List<String>> rows(Across across, Strip strip) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < strip.steps().size(); i++) {
            Strip.Step step = strip.steps().get(i);
            int at = i;
            var change = strip.changes().stream().filter(one -> one.to() == at).findFirst();
            rows.add(List.of(
                    strip.id(),
                    strip.holder(),
                    strip.holderName(),
                    strip.target(),
                    strip.targetName(),
                    Integer.toString(i),
                    step.days().earliest().map(Object::toString).orElse(""),
                    step.days().latest().map(Object::toString).orElse(""),
                    step.stance().name().toLowerCase(Locale.ROOT),
                    step.strength()
                            .map(degree -> degree.name().toLowerCase(Locale.ROOT))
                            .orElse(""),
                    step.condition().orElse(""),
                    change.map(one -> one.kind().name().toLowerCase(Locale.ROOT))
                            .orElse(""),
                    change.map(one -> Integer.toString(one.from())).orElse(""),
                    change.map(Strip.Change::what).orElse(""),
                    Integer.toString(step.origins().size()),
                    step.claims().stream().map(Told::id).collect(Collectors.joining(" ")),
                    Quotes.of(step.first())));
        }
        return rows;
    }
}
