package org.sitrep.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sitrep.formats.Csv;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.Chosen;
import org.sitrep.ledger.view.View;
import org.sitrep.ledger.view.Views;

/** {@code /entries}, {@code /conflicts} and their like: what the articles of a record have to do with one another. */
final class Lists {
    private final Records records;
    private final LargeLists large;
    private final String version;

    Lists(Records records, String version) {
        this.records = records;
        this.large = new LargeLists(records, version);
        this.version = version;
    }

    void add(RoutesConfig routes) {
        for (View<?> view : Views.all()) {
            routes.get(Server.API + "/" + view.name(), request -> page(request, view));
            routes.get(Server.API + "/" + view.name() + ".jsonl", request -> file(request, view, false));
            routes.get(Server.API + "/" + view.name() + ".csv", request -> file(request, view, true));
        }
    }

    static Chosen chosen(Store store, Filter filter) {
        return filter.equals(Filter.ALL) ? Chosen.ALL : Chosen.of(store.ids(filter));
    }

    private <T> void page(Context request, View<T> view) {
        Asked asked = Asked.page(request);
        if (records.with(records::isLarge)) {
            large.page(request, view, asked);
            return;
        }
        records.across((store, across) -> {
            String state = store.state();
            int from = asked.cursor().map(cursor -> position(cursor, state)).orElse(0);
            if (Answer.isKnown(request, records.identity(store), version)) {
                return true;
            }
            List<T> things = view.list(across, chosen(store, asked.filter()));
            int to = Math.min(things.size(), from + asked.limit());
            List<String> items = things.subList(Math.min(from, to), to).stream()
                    .map(thing -> view.json(across, thing))
                    .toList();
            Answer.json(
                    request,
                    Answer.page(
                            items,
                            things.size(),
                            to < things.size() ? Optional.of(to + "." + state) : Optional.empty()));
            return true;
        });
    }

    /** These lists are in no order that a change leaves alone, so a cursor holds as long as the record is as it was. */
    static int position(String cursor, String state) {
        int stop = cursor.indexOf('.');
        if (stop < 1 || stop > 9 || !cursor.substring(0, stop).matches("[0-9]+")) {
            throw Problem.badRequest("cursor is none that an earlier page gave as 'next'");
        }
        if (!cursor.substring(stop + 1).equals(state)) {
            throw new Problem(
                    409,
                    "The record has changed",
                    "the record has changed since the page before; begin with the first page");
        }
        return Integer.parseInt(cursor.substring(0, stop));
    }

    private <T> void file(Context request, View<T> view, boolean csv) {
        Filter filter = Asked.all(request);
        if (records.with(records::isLarge)) {
            large.file(request, view, filter, csv);
            return;
        }
        records.across((store, across) -> {
            if (!Answer.isKnown(request, records.identity(store), version)) {
                List<T> things = view.list(across, chosen(store, filter));
                Answer.stream(
                        request,
                        csv ? Answer.CSV : Answer.JSON_LINES,
                        Optional.of(view.name() + (csv ? ".csv" : ".jsonl")),
                        out -> {
                            if (csv) {
                                out.write(Csv.line(view.columns()).getBytes(StandardCharsets.UTF_8));
                            }
                            for (T thing : things) {
                                out.write(lines(view, across, thing, csv).getBytes(StandardCharsets.UTF_8));
                            }
                        });
            }
            return true;
        });
    }

    static <T> String lines(View<T> view, Across across, T thing, boolean csv) {
        if (!csv) {
            return view.json(across, thing) + "\n";
        }
        StringBuilder rows = new StringBuilder();
        view.rows(across, thing).forEach(row -> rows.append(Csv.line(row)));
        return rows.toString();
    }
}
