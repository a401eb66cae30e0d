package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.sitrep.document.Interval;
import org.sitrep.export.Selected;
import org.sitrep.export.Whole;
import org.sitrep.ledger.Days;
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
import org.sitrep.report.ReportJson;

/** {@code /report}: what {@code sitrep report} writes, and its lines as JSON. */
final class Reports {
    private static final Set<String> PARAMETERS = Set.of("after", "before", "about");

    private final Records records;
    private final String version;

    Reports(Records records, String version) {
        this.records = records;
        this.version = version;
    }

    void add(RoutesConfig routes) {
        route(routes, "", Answer.JSON, (lines, ask) -> ReportJson.of(lines));
        route(routes, ".html", "text/html; charset=utf-8", Html::of);
        route(routes, ".md", "text/markdown; charset=utf-8", Markdown::of);
    }

    private void route(RoutesConfig routes, String ending, String type, BiFunction<List<Line>, Ask, String> written) {
        routes.get(Server.API + "/report" + ending, request -> {
            Ask ask = ask(request);
            if (records.with(records::isLarge)) {
                records.with(store -> {
                    if (!Answer.isKnown(request, records.identity(store), version)) {
                        answer(request, ending, type, written, ask, large(store, ask));
                    }
                    return true;
                });
                return;
            }
            records.across((store, across) -> {
                if (!Answer.isKnown(request, records.identity(store), version)) {
                    answer(request, ending, type, written, ask, selected(store, across, ask));
                }
                return true;
            });
        });
    }

    private static void answer(
            Context request,
            String ending,
            String type,
            BiFunction<List<Line>, Ask, String> written,
            Ask ask,
            Selected selected) {
        List<Line> lines = selected.sources().isEmpty() ? List.of() : Report.of(selected, ask);
        if (!ending.isEmpty()) {
            request.header("Content-Disposition", "attachment; filename=\"report" + ending + "\"");
        }
        request.contentType(type).result(written.apply(lines, ask));
    }

    /** Of a large record what is asked for is held, if it fits. */
    private Selected large(Store store, Ask ask) {
        List<Filter> filters = filters(ask);
        Set<String> articles = new HashSet<>();
        filters.forEach(filter -> articles.addAll(store.articles(filter)));
        LargeLists.fits(
                "a report",
                ask.isEverything() ? store.articles() : articles.size(),
                "narrow it by about, after and before");
        Set<String> ids = new HashSet<>();
        filters.forEach(filter -> ids.addAll(store.ids(filter)));
        Across across = records.shelves().across(store.state()).some(store, ids, Watch.NOBODY);
        return Whole.of(across).only(ids);
    }

    private static List<Filter> filters(Ask ask) {
        try {
            return ask.queries().stream().map(Query::parse).toList();
        } catch (Query.QueryException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static Ask ask(Context request) {
        Asked.nothingBut(request, PARAMETERS);
        return new Ask(
                days(request, "after").flatMap(Interval::earliest),
                days(request, "before").flatMap(Interval::latest),
                Asked.once(request, "about").map(String::strip).filter(about -> !about.isEmpty()));
    }

    private static Optional<Interval> days(Context request, String name) {
        String given = Asked.once(request, name).orElse("");
        return given.isBlank()
                ? Optional.empty()
                : Optional.of(Days.of(given)
                        .orElseThrow(() -> Problem.badRequest(
                                name + "=" + given + " is no day, month or year such as 2031-03-05")));
    }

    private static Selected selected(Store store, Across across, Ask ask) {
        Whole whole = Whole.of(across);
        if (ask.isEverything()) {
            return whole.all();
        }
        Set<String> ids = new HashSet<>();
        filters(ask).forEach(filter -> ids.addAll(store.ids(filter)));
        return whole.only(ids);
    }
}
