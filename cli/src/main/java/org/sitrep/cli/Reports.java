package org.sitrep.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.across.Watch;
import org.sitrep.ledger.search.Query;
import org.sitrep.ledger.store.Store;
import org.sitrep.report.Ask;
import org.sitrep.report.Html;
import org.sitrep.report.Line;
import org.sitrep.report.Markdown;
import org.sitrep.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

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
     * What a report is of.
     *
     * @throws ParameterException if it is too much to be held
     */
    static Selected selected(CommandSpec spec, Store store, Ask ask, Watch watch) {
        if (ask.isEverything()) {
            check(spec, store.articles());
            return Whole.of(Across.of(store, watch)).all();
        }
        Set<String> articles = new HashSet<>();
        filters(ask).forEach(filter -> articles.addAll(store.articles(filter)));
        check(spec, articles.size());
        Set<String> ids = new HashSet<>();
        filters(ask).forEach(filter -> ids.addAll(store.ids(filter)));
        return Whole.of(Across.around(store, ids, watch)).only(ids);
    }

    private static void check(CommandSpec spec, long articles) {
        Refusal.unlessRoom(spec, "a report", articles, "narrow it by --since, --until or --about");
    }

    /**
     * The claims a report is of.
     *
     * @throws Query.QueryException if a query makes no sense
     */
    private static List<Filter> filters(Ask ask) {
        return ask.queries().stream().map(Query::parse).toList();
    }

    /** Which format a report is in. */
    static Format format(String report) {
        return report.startsWith("<!DOCTYPE html>") ? Format.HTML : Format.MD;
    }
}
