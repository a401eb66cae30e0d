package org.sitrep.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.export.Item;
import org.sitrep.export.Selected;
import org.sitrep.ledger.conflict.Conflict;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.strip.Strip;
import org.sitrep.report.Line.Kind;

/** Where independent reports contradict each other, and where somebody's position changed: both sides are quoted. */
final class Disputes {
    private Disputes() {}

    static List<Line> conflicts(Selected selected, List<Conflict> conflicts) {
        Set<String> chosen = selected.items().stream().map(Item::id).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            if (conflict.claims().stream().anyMatch(told -> chosen.contains(told.id()))) {
                lines.add(Line.of(
                        Kind.HEAD,
                        Words.capital(conflict.kind().word()) + ": " + conflict.difference() + " ("
                                + String.join("; ", conflict.same()) + ")"));
                for (Conflict.Side side : conflict.sides()) {
                    List<Item> items = items(selected, side.claims());
                    lines.add(new Line(
                            Kind.SENTENCE,
                            "By " + Words.counted(side.origins().size(), "independent origin") + ": " + side.says()
                                    + ".",
                            Sentences.citations(items, items.get(0))));
                }
            }
        }
        return lines;
    }

    /** Changes of position, both quotes. */
    static List<Line> changes(Selected selected, List<Strip> strips) {
        Set<String> chosen = selected.items().stream().map(Item::id).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        for (Strip strip : strips) {
            for (Strip.Change change : strip.changes()) {
                Strip.Step from = strip.steps().get(change.from());
                Strip.Step to = strip.steps().get(change.to());
                boolean asked = from.claims().stream().anyMatch(told -> chosen.contains(told.id()))
                        || to.claims().stream().anyMatch(told -> chosen.contains(told.id()));
                if (asked) {
                    List<Line.Citation> citations = new ArrayList<>();
                    items(selected, List.of(from.first(), to.first()))
                            .forEach(item -> citations.add(Sentences.citation(item)));
                    lines.add(new Line(
                            Kind.SENTENCE,
                            "Change of " + Words.lower(change.kind()) + ": " + strip.holderName() + " toward "
                                    + strip.targetName() + ": " + change.what() + " (" + Words.days(from.days())
                                    + ", then " + Words.days(to.days()) + ").",
                            citations));
                }
            }
        }
        return lines;
    }

    private static List<Item> items(Selected selected, List<Told> claims) {
        return claims.stream()
                .map(told -> new Item(selected.whole().source(told.source().key()), told, told.id()))
                .toList();
    }
}
