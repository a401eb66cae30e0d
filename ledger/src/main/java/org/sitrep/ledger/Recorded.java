package org.sitrep.ledger;

import org.sitrep.reading.Reading;

/**
 * A reading in the ledger.
 *
 * @param key {@link Keys#of} its article
 */
public record Recorded(String key, Reading reading) {
    public static Recorded of(Reading reading) {
        return new Recorded(Keys.of(reading.document().article()), reading);
    }

    public String text() {
        return reading.document().text();
    }
}
