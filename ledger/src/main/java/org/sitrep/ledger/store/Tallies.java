package org.sitrep.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * How many claims of a kind and a type there are between two days, without looking at each: whole 32s of days are added up, their ends are counted.
 * Claims whose days lie far apart stand in a table of their own, for their number tells only the last.
 */
final class Tallies {
    /** Days that may lie between the first and the last of a claim for it to be found by its number alone; a month. */
    static final int NEAR = 31;

    private final Handle handle;
    private final Map<Cell, long[]> fresh = new TreeMap<>();

    Tallies(Handle handle) {
        this.handle = handle;
    }

    private record Cell(long kind, long type, long bucket) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byKind = Long.compare(kind, other.kind);
            int byType = byKind != 0 ? byKind : Long.compare(type, other.type);
            return byType != 0 ? byType : Long.compare(bucket, other.bucket);
        }
    }

    /** Counts a claim that {@link #write} is to write. */
    void add(long kind, long type, long no, boolean hasEarliest) {
        add(new Cell(kind, type, ClaimNumber.bucket(no)), 1, hasEarliest ? 1 : 0);
    }

    private void add(Cell cell, long n, long known) {
        long[] counts = fresh.computeIfAbsent(cell, key -> new long[2]);
        counts[0] += n;
        counts[1] += known;
    }

    /** Counts the claims of a reading out. */
    void remove(long seq) {
        handle.createQuery("SELECT kind, type, no >> " + ClaimNumber.BUCKET_SHIFT + ", count(*), count(earliest)"
                        + " FROM claim WHERE seq = :seq GROUP BY 1, 2, 3")
                .bind("seq", seq)
                .map((row, context) ->
                        new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)})
                .list()
                .forEach(row -> add(new Cell(row[0], row[1], row[2]), -row[3], -row[4]));
        write();
        handle.execute("DELETE FROM tally WHERE n <= 0");
    }

    /** Writes what was counted since. */
    void write() {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO tally (kind, type, bucket, n, known)"
                + " VALUES (:kind, :type, :bucket, :n, :known) ON CONFLICT (kind, type, bucket)"
                + " DO UPDATE SET n = tally.n + excluded.n, known = tally.known + excluded.known");
        fresh.forEach((cell, counts) -> batch.bind("kind", cell.kind())
                .bind("type", cell.type())
                .bind("bucket", cell.bucket())
                .bind("n", counts[0])
                .bind("known", counts[1])
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
        fresh.clear();
    }

    /** Forgets what was not written. */
    void clear() {
        fresh.clear();
    }

    /**
     * How many there are.
     *
     * @param conditions of kind and type, by these names
     * @param bound their values
     */
    long count(
            List<String> conditions, Map<String, Object> bound, Optional<LocalDate> after, Optional<LocalDate> before) {
        long from = after.map(ClaimNumber::first).orElse(0L);
        Counting counting = new Counting(conditions, bound);
        if (before.isEmpty()) {
            return counting.between(from, Long.MAX_VALUE, "n", "");
        }
        LocalDate day = before.get();
        long dated = Math.max(from, ClaimNumber.FIRST);
        long behind = ClaimNumber.firstAfter(day);
        long far = ClaimNumber.firstAfter(day.plusDays(NEAR));
        String early = "earliest <= " + day.toEpochDay();
        return (from == 0 ? counting.rows("spread", 0, ClaimNumber.FIRST, early) : 0)
                + counting.between(dated, behind, "known", "earliest IS NOT NULL")
                + counting.rows("claim", Math.max(dated, behind), far, early)
                + counting.rows("spread", Math.max(dated, far), Long.MAX_VALUE, early);
    }

    private final class Counting {
        private final List<String> conditions;
        private final Map<String, Object> bound;

        Counting(List<String> conditions, Map<String, Object> bound) {
            this.conditions = conditions;
            this.bound = bound;
        }

        /** Claims whose numbers are from one to before another. */
        long between(long from, long to, String column, String also) {
            if (from >= to) {
                return 0;
            }
            long first = from == 0 ? 0 : ClaimNumber.bucket(from - 1) + 1;
            long last = ClaimNumber.bucket(to);
            if (first >= last) {
                return rows("claim", from, to, also);
            }
            long whole = one(
                    "SELECT coalesce(sum(" + column + "), 0) FROM tally",
                    List.of("bucket >= " + first, "bucket < " + last));
            return whole
                    + rows("claim", from, ClaimNumber.firstOfBucket(first), also)
                    + rows("claim", ClaimNumber.firstOfBucket(last), to, also);
        }

        long rows(String table, long from, long to, String also) {
            if (from >= to) {
                return 0;
            }
            List<String> all = new ArrayList<>(List.of("no >= " + from));
            if (to < Long.MAX_VALUE) {
                all.add("no < " + to);
            }
            if (!also.isEmpty()) {
                all.add(also);
            }
            return one("SELECT count(*) FROM " + table, all);
        }

        private long one(String sql, List<String> own) {
            List<String> all = new ArrayList<>(conditions);
            all.addAll(own);
            var query = handle.createQuery(sql + " WHERE " + String.join(" AND ", all));
            bound.forEach(query::bind);
            return query.mapTo(Long.class).one();
        }
    }
}
