package org.sitrep.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.sitrep.claim.Claim;
import org.sitrep.ledger.Filter;
import org.sitrep.ledger.Recorded;

/** Makes SQL of a filter; every value is bound, and of a phrase only letters and digits go to the index, so that nothing of it is read as SQL or as a query. */
final class Search {
    private static final String NONE = "1 = 0";

    private static final Pattern NAME = Pattern.compile(":(v\\d+)");

    /** Claims from which on those of one actor are no few. */
    private static final int COMMON = 5000;

    private final Handle handle;
    private final Dialect dialect;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bound = new HashMap<>();

    /** What the engine walks along. */
    private Part walked = Part.CLAIMS;

    /** What one has is newer than what the next has. */
    private final List<Part> parts;

    private final LongSupplier count;

    Search(Handle handle, Dialect dialect, Filter filter) {
        this.handle = handle;
        this.dialect = dialect;
        boolean broad = isBroad(filter);
        where(filter, broad);
        this.parts = broad && filter.before().isPresent() ? split(filter) : List.of(walked);
        boolean tallied = broad && filter.modalities().isEmpty() && filter.sure() <= 0;
        List<String> tally = conditions.stream().map(Search::ofTally).toList();
        this.count = tallied
                ? () -> new Tallies(handle).count(tally, used(tally), filter.after(), filter.before())
                : this::counted;
    }

    /** Whether it may find a large part of all claims. */
    private static boolean isBroad(Filter filter) {
        return filter.words().isEmpty()
                && filter.by().isEmpty()
                && filter.to().isEmpty()
                && filter.actor().isEmpty()
                && filter.places().isEmpty()
                && filter.sources().isEmpty()
                && !filter.undated();
    }

    /** A claim whose days are near each other is of before a day if its number is; the others are few. */
    private List<Part> split(Filter filter) {
        LocalDate day = filter.before().orElseThrow();
        String early = bound(day.toEpochDay());
        long far = ClaimNumber.firstAfter(day.plusDays(Tallies.NEAR));
        Part spread = Part.SPREAD.and("spread.earliest <= " + early);
        long from = filter.after().map(ClaimNumber::first).orElse(0L);
        return List.of(
                spread.from(Math.max(from, far)),
                Part.CLAIMS.and("c.earliest <= " + early).and("c.no < " + far).from(Math.max(from, ClaimNumber.FIRST)),
                spread.and("spread.no < " + ClaimNumber.FIRST).from(from));
    }

    private static String ofTally(String condition) {
        return condition.replaceFirst("^\\+?c\\.", "");
    }

    private Map<String, Object> used(List<String> sql) {
        Map<String, Object> some = new HashMap<>();
        bound.forEach((name, value) -> {
            if (sql.stream().anyMatch(one -> one.endsWith(":" + name))) {
                some.put(name, value);
            }
        });
        return some;
    }

    /**
     * The newest first; those of one day by the key of their article, so that the order of arrival has no say.
     *
     * @param behind where to go on
     */
    Hits found(int limit, Optional<Cursor> behind, LongFunction<Recorded> reading) {
        long total = total();
        int wanted = limit == Integer.MAX_VALUE ? limit : limit + 1; // one more tells whether the list goes on
        List<Long> numbers = limit > 0 && total > 0 ? newest(wanted, behind) : List.of();
        List<Hits.Hit> hits = hits(numbers.subList(0, Math.min(limit, numbers.size())), reading);
        Optional<Cursor> next = Optional.empty();
        if (numbers.size() > limit && limit > 0) {
            long last = numbers.get(limit - 1);
            next = Optional.of(new Cursor(
                    ClaimNumber.day(last), hits.get(limit - 1).source().key(), last));
        }
        return new Hits(hits, total, next);
    }

    private static List<Hits.Hit> hits(List<Long> numbers, LongFunction<Recorded> reading) {
        return numbers.stream()
                .map(number -> hit(number, reading.apply(ClaimNumber.seq(number))))
                .toList();
    }

    private record Sure(long number, long thousandths) {}

    /** Of the newest claims those that the program is least sure of. */
    Hits unsure(int most, int limit, LongFunction<Recorded> reading) {
        List<Long> least =
                newest(", c.confidence", most, (row, context) -> new Sure(row.getLong(1), row.getLong(2))).stream()
                        .sorted(Comparator.comparingLong(Sure::thousandths).thenComparing(Sure::number))
                        .limit(limit)
                        .map(Sure::number)
                        .toList();
        return new Hits(hits(least, reading), total(), Optional.empty());
    }

    private static Hits.Hit hit(long number, Recorded source) {
        int place = ClaimNumber.place(number);
        List<Claim> claims = source.reading().claims();
        if (place >= claims.size()) {
            throw new StoreException(
                    StoreException.Kind.MACHINE,
                    "a row of the record is of no claim, as if another program had changed it; 'sitrep rebuild' makes"
                            + " all rows again");
        }
        return new Hits.Hit(source, claims.get(place));
    }

    /**
     * The same in the same order, handed over one at a time.
     *
     * @return how many there are in all
     */
    long each(int limit, LongFunction<Recorded> reading, Consumer<Hits.Hit> each) {
        long total = total();
        List<Long> numbers = limit > 0 && total > 0 ? newest(limit, Optional.empty()) : List.of();
        numbers.forEach(number -> each.accept(hit(number, reading.apply(ClaimNumber.seq(number)))));
        return total;
    }

    /** The ids of all, each reading read once. */
    Set<String> ids(LongFunction<Recorded> reading) {
        Set<String> ids = new HashSet<>();
        places().forEach((seq, some) -> {
            Recorded source = reading.apply(seq);
            List<Claim> claims = source.reading().claims();
            some.stream()
                    .filter(place -> place < claims.size())
                    .forEach(place ->
                            ids.add(source.key() + "." + claims.get(place).id()));
        });
        return ids;
    }

    /** The places of the claims in each reading that has any, by its number. */
    Map<Long, BitSet> places() {
        Map<Long, BitSet> places = new TreeMap<>();
        newest("", Integer.MAX_VALUE, (row, context) -> row.getLong(1))
                .forEach(number -> places.computeIfAbsent(ClaimNumber.seq(number), seq -> new BitSet())
                        .set(ClaimNumber.place(number)));
        return places;
    }

    /** Numbers of the readings that have any. */
    long[] readings() {
        return newest("", Integer.MAX_VALUE, (row, context) -> ClaimNumber.seq(row.getLong(1))).stream()
                .mapToLong(Long::longValue)
                .distinct()
                .sorted()
                .toArray();
    }

    long total() {
        return count.getAsLong();
    }

    private long counted() {
        long total = 0;
        for (Part part : parts) {
            total += bind("SELECT count(*)" + part.sql(false, "", conditions))
                    .mapTo(Long.class)
                    .one();
        }
        return total;
    }

    /** Some columns of the newest claims, behind their numbers. */
    <T> List<T> newest(String columns, int limit, RowMapper<T> mapper) {
        return newest(parts, columns, limit, mapper);
    }

    private <T> List<T> newest(List<Part> some, String columns, int limit, RowMapper<T> mapper) {
        List<T> all = new ArrayList<>();
        for (Part part : some) {
            if (all.size() < limit) {
                String sql = "SELECT " + part.number() + columns + part.sql(!columns.isEmpty(), "", conditions)
                        + " ORDER BY " + part.number() + " DESC LIMIT " + (limit - all.size());
                all.addAll(bind(sql).map(mapper).list());
            }
        }
        return all;
    }

    /** Claims of one day, kind and modality (0 without one). */
    record Daily(Optional<LocalDate> day, int kind, long modality, long claims) {}

    /** How many of the newest claims are of each day; the engine counts, which takes a third of the time that handing over each takes. */
    List<Daily> daily(int most) {
        List<Daily> all = new ArrayList<>();
        long left = most;
        for (Part part : parts) {
            if (left > 0) {
                String some = "SELECT " + part.number() + " AS no, c.kind AS kind, c.modality AS modality"
                        + part.sql(true, "", conditions) + " ORDER BY " + part.number() + " DESC LIMIT " + left;
                String days = "SELECT " + ClaimNumber.day("no") + ", kind, modality, count(*) FROM (" + some
                        + ") AS newest GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
                List<Daily> counted =
                        bind(days).map((row, context) -> daily(row)).list();
                left -= counted.stream().mapToLong(Daily::claims).sum();
                all.addAll(counted);
            }
        }
        return all;
    }

    private static Daily daily(ResultSet row) throws SQLException {
        return new Daily(ClaimNumber.date(row.getLong(1)), row.getInt(2), row.getLong(3), row.getLong(4));
    }

    private List<Long> newest(int limit, Optional<Cursor> behind) {
        List<Part> rest = behind.map(this::behind).orElse(parts);
        long least = 0;
        if (limit < Integer.MAX_VALUE) {
            List<Part> older = behind.map(at -> below(ClaimNumber.firstBehind(at.day() - 1)))
                    .orElse(parts);
            List<Long> some = newest(older, "", limit, (row, context) -> row.getLong(1));
            least = some.size() < limit ? 0 : ClaimNumber.firstOfDay(some.get(some.size() - 1));
        }
        List<Long> all = new ArrayList<>();
        for (Part part : rest) {
            if (all.size() < limit) {
                String sql = "SELECT c.no"
                        + part.from(least).sql(true, " JOIN source s ON s.seq = c.seq", conditions)
                        + " ORDER BY " + ClaimNumber.day("c.no") + " DESC, s.article, c.no LIMIT "
                        + (limit - all.size());
                all.addAll(bind(sql).mapTo(Long.class).list());
            }
        }
        return all;
    }

    private List<Part> below(long number) {
        return parts.stream()
                .map(part -> part.and(part.number() + " < " + number))
                .toList();
    }

    /** What of each part stands behind a place of the list. */
    private List<Part> behind(Cursor at) {
        String article = bound(at.article());
        String later = "(" + ClaimNumber.day("c.no") + " < " + at.day() + " OR s.article > " + article
                + " OR s.article = " + article + " AND c.no > " + at.number() + ")";
        return below(ClaimNumber.firstBehind(at.day())).stream()
                .map(part -> part.and(later))
                .toList();
    }

    /** A query with the values of those names that stand in it. */
    private Query bind(String sql) {
        Query query = handle.createQuery(sql);
        Matcher names = NAME.matcher(sql);
        while (names.find()) {
            String name = names.group(1);
            query.bind(name, bound.get(name));
        }
        return query;
    }

    private void where(Filter filter, boolean broad) {
        words(filter.words());
        boolean narrow = !filter.places().isEmpty() || !filter.sources().isEmpty();
        actors(filter.by(), List.of(0), narrow);
        actors(filter.to(), List.of(1), narrow);
        actors(filter.actor(), List.of(0, 1), narrow);
        terms("c.type", filter.types());
        places(filter.places());
        sources(filter.sources());
        // "+": a kind has a quarter of all claims; whatever else is named is rarer, and its index is the one to use
        String kind = conditions.isEmpty() ? "c.kind = %s" : "+c.kind = %s";
        filter.kind().ifPresent(wanted -> condition(kind, wanted.code()));
        terms("c.modality", filter.modalities());
        if (!broad || filter.before().isEmpty()) {
            filter.after().map(ClaimNumber::first).ifPresent(number -> walked = walked.from(number));
        }
        if (!broad) {
            filter.before().map(LocalDate::toEpochDay).ifPresent(day -> condition("c.earliest <= %s", day));
        }
        if (filter.undated()) {
            condition("c.no < %s", ClaimNumber.FIRST);
        }
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
            walked = Part.of("words", "words.rowid")
                    .and(wanted.isEmpty() ? NONE : dialect.matches(bound(dialect.query(wanted))));
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

    /**
     * By id or by any name that an article gives.
     *
     * @param narrow whether a place or a source is asked for too, whose claims are fewer than those of a common actor
     */
    private void actors(List<String> names, List<Integer> roles, boolean narrow) {
        if (names.isEmpty()) {
            return;
        }
        if (names.contains(Filter.NOBODY)) {
            conditions.add("c.actors IS NULL");
            return;
        }
        List<Long> actors = numbers(
                "SELECT no FROM term WHERE folded IN (<values>)"
                        + " UNION SELECT actor FROM name WHERE folded IN (<values>) ORDER BY 1",
                names);
        String role = roles.size() == 1 ? " AND role = " + roles.get(0) : "";
        String party = " party WHERE " + among("actor", actors) + role;
        if (actors.size() == 1 && narrow && isCommon(actors.get(0))) {
            // not EXISTS, which SQLite turns into a join from the wrong end
            conditions.add("0 < (SELECT count(*) FROM" + party + " AND claim = c.no)");
        } else if (actors.size() == 1 && !role.isEmpty() && walked.isOfClaims()) {
            walked = Part.of("party", "party.claim")
                    .and("party.actor = " + actors.get(0))
                    .and("party.role = " + roles.get(0));
        } else {
            conditions.add("c.no IN (SELECT claim FROM" + party + ")");
        }
    }

    private boolean isCommon(long actor) {
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM party WHERE actor = " + actor + " LIMIT "
                                + COMMON + ") AS newest")
                        .mapTo(Integer.class)
                        .one()
                >= COMMON;
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
