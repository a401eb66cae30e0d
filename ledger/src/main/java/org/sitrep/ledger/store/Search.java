package org.sitrep.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;

/** Makes SQL of a filter; every value is bound, every word of a phrase quoted, so that nothing of it is read as SQL or as a query. */
final class Search {
    private final Handle handle;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bound = new HashMap<>();

    Search(Handle handle) {
        this.handle = handle;
    }

    Hits found(Filter filter, int limit, LongFunction<Recorded> reading) {
        where(filter);
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        long total = bind(handle.createQuery("SELECT count(*) FROM claim c" + where))
                .mapTo(Long.class)
                .one();
        List<Long> numbers = bind(handle.createQuery(
                        "SELECT c.no FROM claim c" + where + " ORDER BY c.latest DESC NULLS LAST, c.no LIMIT " + limit))
                .mapTo(Long.class)
                .list();
        Map<Long, Recorded> readings = new LinkedHashMap<>();
        List<Hits.Hit> hits = new ArrayList<>();
        for (long no : numbers) {
            Recorded source = readings.computeIfAbsent(no / Derived.PER_READING, seq -> reading.apply(seq));
            int place = (int) (no % Derived.PER_READING);
            hits.add(new Hits.Hit(
                    source,
                    source.reading().claims().get(place),
                    Row.of(source.reading()).get(place)));
        }
        return new Hits(hits, total);
    }

    private Query bind(Query query) {
        bound.forEach(query::bind);
        return query;
    }

    private void where(Filter filter) {
        filter.kind().ifPresent(kind -> condition("c.kind = %s", kind.code()));
        if (!filter.words().isEmpty()) {
            condition("c.no IN (SELECT rowid FROM words WHERE words MATCH %s)", match(filter.words()));
        }
        actors(filter.by(), "AND role = 0");
        actors(filter.to(), "AND role = 1");
        actors(filter.actor(), "");
        terms("c.type", filter.types(), Locale.ROOT);
        terms("c.modality", filter.modalities(), Locale.ROOT);
        places(filter.places());
        filter.after().map(LocalDate::toEpochDay).ifPresent(day -> condition("c.latest >= %s", day));
        filter.before().map(LocalDate::toEpochDay).ifPresent(day -> condition("c.earliest <= %s", day));
        sources(filter.sources());
        if (filter.sure() > 0) {
            condition("c.confidence >= %s", Math.round(filter.sure() * 1000));
        }
    }

    /** Every phrase must be there; a quotation mark in one is doubled, as FTS5 wants it. */
    private static String match(List<String> phrases) {
        List<String> quoted = new ArrayList<>();
        for (String phrase : phrases) {
            quoted.add("\"" + phrase.replace("\"", "\"\"") + "\"");
        }
        return String.join(" AND ", quoted);
    }

    private void condition(String sql, Object value) {
        conditions.add(String.format(Locale.ROOT, sql, bound(value)));
    }

    private String bound(Object value) {
        String name = "v" + bound.size();
        bound.put(name, value);
        return ":" + name;
    }

    private String list(List<String> values, Locale lower) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(bound(value.toLowerCase(lower))));
        return "(" + String.join(", ", names) + ")";
    }

    private void terms(String column, List<String> values, Locale lower) {
        if (!values.isEmpty()) {
            conditions.add(column + " IN (SELECT no FROM term WHERE text IN " + list(values, lower) + ")");
        }
    }

    /** By id or by any name that an article gives. */
    private void actors(List<String> names, String role) {
        if (!names.isEmpty()) {
            conditions.add("c.no IN (SELECT claim FROM party WHERE actor IN (SELECT no FROM term WHERE lower(text) IN "
                    + list(names, Locale.ROOT) + " UNION SELECT actor FROM name WHERE folded IN "
                    + list(names, Locale.ROOT) + ") " + role + ")");
        }
    }

    private void places(List<String> places) {
        if (!places.isEmpty()) {
            String terms = "(SELECT no FROM term WHERE lower(text) IN " + list(places, Locale.ROOT) + ")";
            conditions.add("(c.place IN " + terms + " OR c.country IN " + terms + ")");
        }
    }

    private void sources(List<String> sources) {
        if (!sources.isEmpty()) {
            String values = list(sources, Locale.ROOT);
            conditions.add("c.no / " + Derived.PER_READING + " IN (SELECT seq FROM source WHERE lower(outlet) IN "
                    + values + " OR lower(id) IN " + values + " OR article IN " + values + ")");
        }
    }
}
