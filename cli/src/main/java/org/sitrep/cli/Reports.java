package org.sitrep.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.search.Query;
import org.sitrep.ledger.store.Store;
import org.sitrep.report.Ask;
import org.sitrep.report.Html;
import org.sitrep.report.Line;
import org.sitrep.report.Markdown;
import org.sitrep.report.Report;

/** Makes a report of a record, for {@code sitrep report} and for {@code sitrep check}. */
final class Reports {
    private Reports() {}

    /** How a report is written. */
    enum Format {
        MD,
        HTML
    }

    static String of(Selected selected, Ask ask, Format format) {
        List<Line> lines = Report.of(selected, ask);
        return format == Format.MD ? Markdown.of(lines, ask) : Html.of(lines, ask);
    }

    /**
     * The claims a report is of.
     *
     * @throws Query.QueryException if a query makes no sense
     */
    static Selected selected(Store store, Ask ask) {
        Whole whole = Whole.of(Across.of(store));
        if (ask.isEverything()) {
            return whole.all();
        }
        Set<String> ids = new HashSet<>();
        ask.queries()
                .forEach(query -> ids.addAll(
                        store.found(Query.parse(query), Integer.MAX_VALUE).ids()));
        return whole.only(ids);
    }

    /** Which format a report is in. */
    static Format format(String report) {
        return report.startsWith("<!DOCTYPE html>") ? Format.HTML : Format.MD;
    }
}
