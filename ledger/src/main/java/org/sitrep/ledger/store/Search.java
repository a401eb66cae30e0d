package org.sitrep.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;

/** Makes SQL of a filter; every value is bound, and of a phrase only letters and digits go to the index, so that nothing of it is read as SQL or as a query. */
final class Search {
    private static final String NONE = "1 = 0";

    private final Handle handle;
    private final Dialect dialect;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bound = new HashMap<>();

    /** What the engine walks along, from its newest end: claims, words, or the claims of one actor. */
    private String from = " FROM claim c";

    private String no = "c.no";

    Search(Handle handle, Dialect dialect, Filter filter) {
        this.handle = handle;
        this.dialect = dialect;
        where(filter);
    }

    private void walk(String table, String number) {
        from = " FROM " + table + " CROSS JOIN claim c";
        no = number;
        conditions.add("c.no = " + number);
    }

    /** The newest first; those of one day by the key of their article, so that the order of arrival has no say. */
    Hits found(int limit, LongFunction<Recorded> reading) {
        long total = total();
        List<Hits.Hit> hits = new ArrayList<>();
        Map<Long, Recorded> readings = new LinkedHashMap<>();
        for (long number : limit > 0 && total > 0 ? newest(limit) : List.<Long>of()) {
            Recorded source = readings.computeIfAbsent(ClaimNumber.seq(number), reading::apply);
            int place = ClaimNumber.place(number);
            List<Claim> claims = source.reading().claims();
            if (place >= claims.size()) {
                throw new StoreException(
                        StoreException.Kind.MACHINE,
                        "a row of the record is of no claim, as if another program had changed it; 'sitrep rebuild' makes"
                                + " all rows again");
            }
            hits.add(new Hits.Hit(
                    source, claims.get(place), Row.of(source.reading()).get(place)));
        }
        return new Hits(hits, total);
    }

    long total() {
        return bind(handle.createQuery("SELECT count(*)" + from + condition("")))
                .mapTo(Long.class)
                .one();
    }

    /** Some columns of the newest claims. */
    Query newest(String columns, int limit) {
        return bind(handle.createQuery(
                "SELECT " + columns + from + condition("") + " ORDER BY " + no + " DESC LIMIT " + limit));
    }

    private List<Long> newest(int limit) {
        String least = "";
        if (limit < Integer.MAX_VALUE) {
            List<Long> some = newest(no, limit).mapTo(Long.class).list();
            least = no + " >= " + ClaimNumber.firstOfDay(some.get(some.size() - 1));
        }
        return bind(handle.createQuery("SELECT c.no" + from + " JOIN source s ON s.seq = c.seq" + condition(least)
                        + " ORDER BY " + ClaimNumber.day("c.no") + " DESC, s.article, c.no LIMIT " + limit))
                .mapTo(Long.class)
                .list();
    }

    private String condition(String also) {
        List<String> all = new ArrayList<>(conditions);
        if (!also.isEmpty()) {
            all.add(also);
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    private Query bind(Query query) {
        bound.forEach(query::bind);
        return query;
    }

    private void where(Filter filter) {
        words(filter.words());
        actors(filter.by(), List.of(0));
        actors(filter.to(), List.of(1));
        actors(filter.actor(), List.of(0, 1));
        terms("c.type", filter.types());
        places(filter.places());
        sources(filter.sources());
        // "+": a kind has a quarter of all claims; whatever else is named is rarer, and its index is the one to use
        String kind = conditions.isEmpty() ? "c.kind = %s" : "+c.kind = %s";
        filter.kind().ifPresent(wanted -> condition(kind, wanted.code()));
        terms("c.modality", filter.modalities());
        filter.after().map(ClaimNumber::first).ifPresent(number -> condition(no + " >= %s", number));
        filter.before().map(LocalDate::toEpochDay).ifPresent(day -> condition("c.earliest <= %s", day));
        if (filter.sure() > 0) {
            condition("c.confidence >= %s", Math.round(filter.sure() * 1000));
        }
    }

    /** Every phrase must be there; one without a letter or digit asks nothing, and if all are so, nothing is found. */
    private void words(List<String> phrases) {
        if (!phrases.isEmpty()) {
            List<List<String>> wanted = phrases.stream()
                    .map(Tokens::of)
                    .filter(words -> !words.isEmpty())
                    .toList();
            walk("words", "words.rowid");
            conditions.add(wanted.isEmpty() ? NONE : dialect.matches(bound(dialect.query(wanted))));
        }
    }

    private void condition(String sql, Object value) {
        conditions.add(String.format(Locale.ROOT, sql, bound(value)));
    }

    private String bound(Object value) {
        String name = "v" + bound.size();
        bound.put(name, value);
        return ":" + name;
    }

    /** Numbers rather than a query for them: only of a known number does the engine know that its index ends with the newest. */
    private List<Long> numbers(String sql, List<String> values) {
        List<String> folded = values.stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return handle.createQuery(sql)
                .bindList("values", folded)
                .mapTo(Long.class)
                .list();
    }

    private static String among(String column, List<Long> numbers) {
        return switch (numbers.size()) {
            case 0 -> NONE;
            case 1 -> column + " = " + numbers.get(0);
            default -> column + " IN (" + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        };
    }

    private List<Long> termsOf(List<String> values) {
        return numbers("SELECT no FROM term WHERE folded IN (<values>)", values);
    }

    private void terms(String column, List<String> values) {
        if (!values.isEmpty()) {
            conditions.add(among(column, termsOf(values)));
        }
    }

    /** By id or by any name that an article gives. */
    private void actors(List<String> names, List<Integer> roles) {
        if (names.isEmpty()) {
            return;
        }
        List<Long> actors = numbers(
                "SELECT no FROM term WHERE folded IN (<values>)"
                        + " UNION SELECT actor FROM name WHERE folded IN (<values>) ORDER BY 1",
                names);
        if (actors.size() == 1 && roles.size() == 1 && no.equals("c.no")) {
            walk("party", "party.claim");
            conditions.add("party.actor = " + actors.get(0) + " AND party.role = " + roles.get(0));
        } else {
            conditions.add("c.no IN (SELECT claim FROM party WHERE " + among("actor", actors)
                    + (roles.size() == 1 ? " AND role = " + roles.get(0) : "") + ")");
        }
    }

    private void places(List<String> places) {
        if (!places.isEmpty()) {
            List<Long> terms = termsOf(places);
            either(among("c.place", having("place", terms)), among("c.country", having("country", terms)));
        }
    }

    /** Those terms that some claim has in a column: most name a place or a country, not both. */
    private List<Long> having(String column, List<Long> terms) {
        return terms.stream()
                .filter(term -> handle.createQuery("SELECT 1 FROM claim WHERE " + column + " = " + term + " LIMIT 1")
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent())
                .toList();
    }

    private void sources(List<String> sources) {
        if (!sources.isEmpty()) {
            List<Long> articles = numbers(
                    "SELECT seq FROM source WHERE folded IN (<values>) OR article IN (<values>) ORDER BY 1", sources);
            either(among("c.outlet", having("outlet", termsOf(sources))), among("c.seq", articles));
        }
    }

    private void either(String one, String other) {
        conditions.add(one.equals(NONE) ? other : other.equals(NONE) ? one : "(" + one + " OR " + other + ")");
    }
}
