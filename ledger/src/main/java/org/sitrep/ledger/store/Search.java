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

/** Makes SQL of a filter; every value is bound, and of a phrase only letters and digits go to the index, so that nothing of it is read as SQL or as a query. */
final class Search {
    private final Handle handle;
    private final Dialect dialect;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bound = new HashMap<>();
    private final String from;

    Search(Handle handle, Dialect dialect, Filter filter) {
        this.handle = handle;
        this.dialect = dialect;
        this.from = filter.words().isEmpty() ? " FROM claim c" : " FROM words CROSS JOIN claim c";
        where(filter);
    }

    /** The newest first; those of one day by the key of their article, so that the order of arrival has no say. */
    Hits found(int limit, LongFunction<Recorded> reading) {
        long total = total();
        List<Hits.Hit> hits = new ArrayList<>();
        Map<Long, Recorded> readings = new LinkedHashMap<>();
        for (long no : limit > 0 && total > 0 ? newest(limit) : List.<Long>of()) {
            Recorded source = readings.computeIfAbsent(ClaimNumber.seq(no), reading::apply);
            int place = ClaimNumber.place(no);
            hits.add(new Hits.Hit(
                    source,
                    source.reading().claims().get(place),
                    Row.of(source.reading()).get(place)));
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
                "SELECT " + columns + from + condition("") + " ORDER BY " + no() + " DESC LIMIT " + limit));
    }

    private List<Long> newest(int limit) {
        String least = "";
        if (limit < Integer.MAX_VALUE) {
            List<Long> some = newest(no(), limit).mapTo(Long.class).list();
            least = no() + " >= " + ClaimNumber.firstOfDay(some.get(some.size() - 1));
        }
        return bind(handle.createQuery("SELECT c.no" + from + " JOIN source s ON s.seq = c.seq" + condition(least)
                        + " ORDER BY " + ClaimNumber.day("c.no") + " DESC, s.article, c.no LIMIT " + limit))
                .mapTo(Long.class)
                .list();
    }

    /** Whichever of the two the engine walks along. */
    private String no() {
        return from.contains("words") ? "words.rowid" : "c.no";
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
        filter.kind().ifPresent(kind -> condition("c.kind = %s", kind.code()));
        words(filter.words());
        actors(filter.by(), "AND role = 0");
        actors(filter.to(), "AND role = 1");
        actors(filter.actor(), "");
        terms("c.type", filter.types());
        terms("c.modality", filter.modalities());
        places(filter.places());
        filter.after().map(ClaimNumber::first).ifPresent(no -> condition("c.no >= %s", no));
        filter.before().map(LocalDate::toEpochDay).ifPresent(day -> condition("c.earliest <= %s", day));
        sources(filter.sources());
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
            conditions.add("c.no = words.rowid");
            conditions.add(wanted.isEmpty() ? "1 = 0" : dialect.matches(bound(dialect.query(wanted))));
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

    private String folded(List<String> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(bound(value.toLowerCase(Locale.ROOT))));
        return "(" + String.join(", ", names) + ")";
    }

    private String termsOf(List<String> values) {
        return "(SELECT no FROM term WHERE folded IN " + folded(values) + ")";
    }

    private void terms(String column, List<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " IN " + termsOf(values));
        }
    }

    /** By id or by any name that an article gives. */
    private void actors(List<String> names, String role) {
        if (!names.isEmpty()) {
            conditions.add("c.no IN (SELECT claim FROM party WHERE actor IN (SELECT no FROM term WHERE folded IN "
                    + folded(names) + " UNION SELECT actor FROM name WHERE folded IN " + folded(names) + ") " + role
                    + ")");
        }
    }

    private void places(List<String> places) {
        if (!places.isEmpty()) {
            conditions.add("(c.place IN " + termsOf(places) + " OR c.country IN " + termsOf(places) + ")");
        }
    }

    private void sources(List<String> sources) {
        if (!sources.isEmpty()) {
            conditions.add("(c.outlet IN " + termsOf(sources) + " OR c.seq IN (SELECT seq FROM source WHERE folded IN "
                    + folded(sources) + " OR article IN " + folded(sources) + "))");
        }
    }
}
