package org.sitrep.document;

import java.util.Map;

/**
 * A word that may tell an event, as the neural reader sees it. Words that are hardly one are not told of.
 *
 * @param token index into {@link Document#tokens()}
 * @param event the likeliest type of PLOVER, such as {@code ASSAULT}
 * @param types probability of each type of PLOVER, in [0, 1]; what they lack of 1 is that the word tells none; not calibrated
 * @param factuality from about -3, certainly not so, to 3, certainly so (UDS-IH2)
 */
public record Trigger(int token, String event, Map<String, Double> types, double factuality) {
    public Trigger {
        types = Map.copyOf(types);
    }

    /** Probability of the likeliest type. */
    public double probability() {
        return probability(event);
    }

    /** Probability of a type, 0 of one that is not known. */
    public double probability(String type) {
        return types.getOrDefault(type, 0.0);
    }
}
