package org.sitrep.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.formats.Csv;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.across.Across;
import org.sitrep.ledger.across.Room;
import org.sitrep.ledger.across.Watch;
import org.sitrep.ledger.store.Store;
import org.sitrep.ledger.view.Chosen;
import org.sitrep.ledger.view.Streamed;
import org.sitrep.ledger.view.View;

/**
 * Lists of a large record. All of a list comes from its {@link Shelf}. What rests on some claims comes from there too where a thing may reach across stories (conflicts) or is
 * made of articles; entries, series and strips are found in the few stories that the claims are of; who counts claims counts those alone.
 */
final class LargeLists {
    /** Articles in which, with the rest of their stories, what is asked for is looked for while somebody waits: some seconds. */
    private static final int MOST = 3000;

    private final Records records;
    private final String version;

    LargeLists(Records records, String version) {
        this.records = records;
        this.version = version;
    }

    /** The first lines of a list, and how many there are. */
    record Some(List<String> lines, long total) {}

    /** What of a list is asked for: where its lines are, by place. */
    private interface Lines {
        int size();

        String json(int place);

        String csv(int place);
    }

    /** Does something with the asked lines of a list, and the state of the record that they are of. */
    private interface Work<R> {
        R with(Lines lines, String state);
    }

    private <T, R> R with(View<T> view, Filter filter, Work<R> work) {
        return records.with(store -> {
            if (filter.equals(Filter.ALL)) {
                return shelved(view, store, Optional.empty(), work);
            }
            return switch (view.name()) {
                case "conflicts", "pledges" -> shelved(view, store, Optional.of(store.places(filter)), work);
                case "articles", "origins", "stories", "timeline" ->
                    shelved(view, store, Optional.of(store.articles(filter)), work);
                default -> found(view, store, filter, work);
            };
        });
    }

    private <R> R shelved(View<?> view, Store store, Optional<Set<String>> ids, Work<R> work) {
        try (Shelf shelf = records.shelves().of(view, store.state())) {
            int[] places = ids.map(shelf::resting).orElseGet(shelf::all);
            return work.with(
                    new Lines() {
                        @Override
                        public int size() {
                            return places.length;
                        }

                        @Override
                        public String json(int place) {
                            return shelf.json(places[place]);
                        }

                        @Override
                        public String csv(int place) {
                            return shelf.csv(places[place]);
                        }
                    },
                    shelf.state());
        }
    }

    private <T, R> R found(View<T> view, Store store, Filter filter, Work<R> work) {
        String state = store.state();
        String narrow = "narrow it: after and before, actor, place, source";
        int articles = store.articles(filter).size();
        if (view instanceof Streamed<T> && articles > MOST) {
            throw new Problem(
                    413,
                    "Too much at once",
                    view.name() + " of " + articles + " articles are too many to be found while you wait: " + narrow);
        }
        Set<String> ids = store.ids(filter);
        Across across = records.shelves().across(state).some(store, ids, Watch.NOBODY);
        List<T> things = view.list(across, Chosen.of(ids));
        return work.with(
                new Lines() {
                    @Override
                    public int size() {
                        return things.size();
                    }

                    @Override
                    public String json(int place) {
                        return view.json(across, things.get(place)).strip();
                    }

                    @Override
                    public String csv(int place) {
                        return Lists.lines(view, across, things.get(place), true);
                    }
                },
                state);
    }

    /** Refuses what would not fit into memory. */
    static void fits(String what, long articles, String instead) {
        Room.lacks(what, articles, instead).ifPresent(why -> {
            throw new Problem(413, "Too much at once", why);
        });
    }

    /** The first of a list. */
    Some some(View<?> view, Filter filter, int limit) {
        return with(view, filter, (lines, state) -> new Some(lines(lines, 0, limit), lines.size()));
    }

    private static List<String> lines(Lines lines, int from, int limit) {
        int to = Math.min(lines.size(), from + limit);
        return java.util.stream.IntStream.range(Math.min(from, to), to)
                .mapToObj(lines::json)
                .toList();
    }

    /** A page, told to be of the state of which the list was made: while it is made anew that is an earlier one. */
    void page(Context request, View<?> view, Asked asked) {
        String identity = records.with(records::identity);
        String now = records.with(Store::state);
        String answer = records.answers()
                .of(
                        request,
                        now + " " + records.shelves().state(view),
                        () -> with(view, asked.filter(), (lines, state) -> {
                            int from = asked.cursor()
                                    .map(cursor -> Lists.position(cursor, state))
                                    .orElse(0);
                            List<String> items = lines(lines, from, asked.limit());
                            int to = from + items.size();
                            return Answer.page(
                                    items,
                                    lines.size(),
                                    to < lines.size() ? Optional.of(to + "." + state) : Optional.empty(),
                                    !state.equals(now));
                        }));
        if (!Answer.isKnown(request, identity + (answer.contains("\"older\":true") ? " older" : ""), version)) {
            Answer.json(request, answer);
        }
    }

    /** A whole list as a file. */
    void file(Context request, View<?> view, Filter filter, boolean csv) {
        with(view, filter, (lines, state) -> {
            String identity = records.with(records::identity);
            if (!Answer.isKnown(
                    request, identity.startsWith(state + "-") ? identity : identity + " " + state, version)) {
                Answer.stream(
                        request,
                        csv ? Answer.CSV : Answer.JSON_LINES,
                        Optional.of(view.name() + (csv ? ".csv" : ".jsonl")),
                        out -> {
                            if (csv) {
                                out.write(Csv.line(view.columns()).getBytes(StandardCharsets.UTF_8));
                            }
                            for (int i = 0; i < lines.size(); i++) {
                                out.write((csv ? lines.csv(i) : lines.json(i) + "\n").getBytes(StandardCharsets.UTF_8));
                            }
                        });
            }
            return true;
        });
    }
}
