package org.sitrep.extract.figure;

import java.util.HashMap;
import java.util.Map;
import org.sitrep.lexicon.Table;

/**
 * How sure the figures of each rule are, from {@code figure-rules.tsv}: (right + 1) / (read + 2), the rule of
 * succession, so that a rule of which nothing was read is worth one half.
 */
final class RuleConfidence {
    private static final double UNREAD = 0.5;

    private final Map<String, Double> shares = new HashMap<>();

    RuleConfidence() {
        for (Table.Row row : Table.english("figure-rules.tsv").rows()) {
            shares.put(row.get("rule"), (count(row, "right") + 1) / (count(row, "read") + 2));
        }
    }

    private static double count(Table.Row row, String column) {
        try {
            return Integer.parseInt(row.get(column));
        } catch (NumberFormatException e) {
            throw row.error("'" + row.get(column) + "' in column '" + column + "' is not a count");
        }
    }

    double of(String rule) {
        return shares.getOrDefault(rule, UNREAD);
    }
}
