package org.sitrep.ledger.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the claims are that a filter lets through.
 *
 * @param total how many there are
 * @param counted how many of them, the newest, were looked at: all, if these are no more than was asked for
 * @param values of each field, the commonest first
 */
public record Facets(long total, long counted, Map<Field, List<Value>> values) {
    /** By what claims are told apart; each is a field of the language of queries. */
    public enum Field {
        KIND,
        TYPE,
        MODALITY,
        ACTOR,
        PLACE,
        COUNTRY,
        SOURCE
    }

    /** A value and how many of the counted claims have it. */
    public record Value(String name, long claims) {}

    public Facets {
        values = new EnumMap<>(values);
    }

    public List<Value> of(Field field) {
        return values.getOrDefault(field, List.of());
    }
}
