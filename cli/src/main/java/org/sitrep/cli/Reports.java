package org.sitrep.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.ledger.Filter;
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

    static Selected selected(Store store, Ask ask) {
        Whole whole = Whole.of(Across.of(store));
        boolean everything =
                ask.since().isEmpty() && ask.until().isEmpty() && ask.about().isEmpty();
        return everything ? whole.all() : whole.only(ids(store, ask));
    }

    /**
     * The claims a report is of. A query has a field or quotation marks; else a name is an actor, a place, or words.
     *
     * @throws Query.QueryException if a query makes no sense
     */
    private static Set<String> ids(Store store, Ask ask) {
        List<String> queries = ask.about()
                .map(about -> about.contains(":") || about.contains("\"")
                        ? List.of(about)
                        : List.of("actor:\"" + about + "\"", "place:\"" + about + "\"", "\"" + about + "\""))
                .orElse(List.of(""));
        Set<String> ids = new HashSet<>();
        for (String query : queries) {
            Filter filter = Query.parse(query
                    + ask.since().map(day -> " after:" + day).orElse("")
                    + ask.until().map(day -> " before:" + day).orElse(""));
            ids.addAll(store.found(filter, Integer.MAX_VALUE).ids());
        }
        return ids;
    }

    /** Which format a report is in. */
    static Format format(String report) {
        return report.startsWith("<!DOCTYPE html>") ? Format.HTML : Format.MD;
    }
}
