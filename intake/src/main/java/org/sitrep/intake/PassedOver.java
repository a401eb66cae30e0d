package org.sitrep.intake;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is no article, by the endings of names, so that it can be told and nothing is left out in silence. Not thread-safe. */
final class PassedOver {
    /** Parts of a web archive that are no pages. */
    static final String RECORDS = "records of web archives";

    private static final String OTHERS = "others";

    /** Kinds told apart; a name is foreign, and so may be its ending. */
    private static final int MOST = 30;

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String name) {
        add(Map.of(kind(name), 1));
    }

    void add(Map<String, Integer> more) {
        more.forEach((kind, count) ->
                counts.merge(counts.size() < MOST || counts.containsKey(kind) ? kind : OTHERS, count, Integer::sum));
    }

    private static String kind(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String ending = last.substring(Math.max(0, last.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,10}") ? ending : "without an ending";
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
