package org.sitrep.ledger;

import java.util.List;
import org.sitrep.reading.Reading;

/**
 * A reading in the ledger.
 *
 * @param key {@link Keys#of} its article
 * @param reading as corrected
 * @param marks what people corrected in it, in the order of the corrections
 */
public record Recorded(String key, Reading reading, List<Mark> marks) {
    public Recorded {
        marks = List.copyOf(marks);
    }

    /** A reading as it was read. */
    public Recorded(String key, Reading reading) {
        this(key, reading, List.of());
    }

    public static Recorded of(Reading reading) {
        return new Recorded(Keys.of(reading.document().article()), reading);
    }

    public String text() {
        return reading.document().text();
    }

    /** The marks of one claim, or with an empty id those of the article. */
    public List<Mark> marks(String claim) {
        return marks.stream().filter(mark -> mark.claim().equals(claim)).toList();
    }
}
