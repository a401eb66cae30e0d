package org.sitrep.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sitrep.ledger.Row;

/** Counts the values of fields in one pass over the newest claims that a search finds. */
final class FacetSearch {
    /** Terms whose texts are asked for at a time. */
    private static final int NAMED = 500;

    private static final Comparator<Facets.Value> COMMONEST_FIRST =
            Comparator.comparingLong((Facets.Value value) -> -value.claims()).thenComparing(Facets.Value::name);

    private final Handle handle;
    private final Search search;
    private final Map<Facets.Field, Map<Long, Integer>> counts = new EnumMap<>(Facets.Field.class);

    FacetSearch(Handle handle, Search search) {
        this.handle = handle;
        this.search = search;
    }

    /** Where not all are counted, whole days are (unless there is but one), so that the order of arrival has no say. */
    Facets facets(int most, int shown) {
        List<Claim> claims = search.newest(
                ", c.kind, c.type, c.modality, c.place, c.country, c.outlet, c.actors",
                most + 1,
                (row, context) -> Claim.of(row));
        boolean all = claims.size() <= most;
        List<Claim> counted = all ? claims : wholeDays(claims);
        counted.forEach(this::count);
        Map<Facets.Field, List<Facets.Value>> values = new EnumMap<>(Facets.Field.class);
        counts.forEach((field, numbers) -> values.put(field, commonest(field, numbers, shown)));
        return new Facets(all ? claims.size() : search.total(), counted.size(), values);
    }

    private static List<Claim> wholeDays(List<Claim> claims) {
        long cut = ClaimNumber.firstOfDay(claims.get(claims.size() - 1).no);
        List<Claim> whole = claims.stream()
                .filter(claim -> ClaimNumber.firstOfDay(claim.no) > cut)
                .toList();
        return whole.isEmpty() ? claims.subList(0, claims.size() - 1) : whole;
    }

    private record Claim(
            long no, long kind, long type, long modality, long place, long country, long outlet, String actors) {
        static Claim of(ResultSet row) throws SQLException {
            String actors = row.getString(8);
            return new Claim(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    actors == null ? "" : actors);
        }
    }

    private void count(Claim claim) {
        numbers(Facets.Field.KIND).merge(claim.kind, 1, Integer::sum);
        count(Facets.Field.TYPE, claim.type);
        count(Facets.Field.MODALITY, claim.modality);
        count(Facets.Field.PLACE, claim.place);
        count(Facets.Field.COUNTRY, claim.country);
        count(Facets.Field.SOURCE, claim.outlet);
        for (String actor : claim.actors.isEmpty() ? List.<String>of() : List.of(claim.actors.split(" ", -1))) {
            count(Facets.Field.ACTOR, Long.parseLong(actor));
        }
    }

    /** No term has the number 0: it is what JDBC makes of nothing. */
    private void count(Facets.Field field, long term) {
        if (term != 0) {
            numbers(field).merge(term, 1, Integer::sum);
        }
    }

    private Map<Long, Integer> numbers(Facets.Field field) {
        return counts.computeIfAbsent(field, key -> new HashMap<>());
    }

    private List<Facets.Value> commonest(Facets.Field field, Map<Long, Integer> numbers, int shown) {
        if (field == Facets.Field.KIND) {
            return numbers.entrySet().stream()
                    .map(entry -> new Facets.Value(kind(entry.getKey()), entry.getValue()))
                    .sorted(COMMONEST_FIRST)
                    .toList();
        }
        int least = numbers.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(shown - 1L)
                .findFirst()
                .orElse(1);
        List<Long> terms = numbers.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
        List<Facets.Value> values = new ArrayList<>();
        for (int from = 0; from < terms.size(); from += NAMED) {
            handle.createQuery("SELECT no, text FROM term WHERE no IN (<terms>)")
                    .bindList("terms", terms.subList(from, Math.min(terms.size(), from + NAMED)))
                    .map((row, context) -> new Facets.Value(row.getString(2), numbers.getOrDefault(row.getLong(1), 0)))
                    .forEach(values::add);
        }
        return values.stream().sorted(COMMONEST_FIRST).limit(shown).toList();
    }

    private static String kind(long code) {
        for (Row.Kind kind : Row.Kind.values()) {
            if (kind.code() == code) {
                return kind.word();
            }
        }
        return Long.toString(code).toLowerCase(Locale.ROOT);
    }
}
