package org.sitrep.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some of what a search finds, by one table that is walked from its newest end.
 *
 * @param table whose rows have the number of a claim
 * @param number its column
 * @param least the least number it may have
 * @param own conditions on that table alone
 */
record Part(String table, String number, long least, List<String> own) {
    /** The claims themselves. */
    static final Part CLAIMS = of("claim c", "c.no");

    /** The claims whose days lie far apart, which have some columns of claims beside. */
    static final Part SPREAD = of("spread", "spread.no");

    private static final Pattern BESIDE = Pattern.compile("^\\+?c\\.(kind|type) ");

    Part {
        own = List.copyOf(own);
    }

    static Part of(String table, String number) {
        return new Part(table, number, 0, List.of());
    }

    Part and(String condition) {
        List<String> all = new ArrayList<>(own);
        all.add(condition);
        return new Part(table, number, least, all);
    }

    /** Two bounds would be one too many: the engine begins at either. */
    Part from(long number) {
        return new Part(table, this.number, Math.max(least, number), own);
    }

    boolean isOfClaims() {
        return table.equals(CLAIMS.table);
    }

    /**
     * SQL behind the columns.
     *
     * @param claims whether the columns are some of the claim's, not its number alone
     * @param common conditions on the claim
     */
    String sql(boolean claims, String join, List<String> common) {
        List<String> all = new ArrayList<>(own);
        if (least > 0) {
            all.add(number + " >= " + least);
        }
        boolean joined = !isOfClaims() && claims;
        for (String condition : common) {
            Matcher beside = BESIDE.matcher(condition);
            boolean has = table.equals(SPREAD.table) && beside.find();
            all.add(has ? beside.replaceFirst("spread.$1 ") : condition);
            joined |= !has && !isOfClaims();
        }
        if (joined) {
            all.add("c.no = " + number);
        }
        return " FROM " + table + (joined ? " CROSS JOIN claim c" : "") + join
                + (all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all));
    }
}
