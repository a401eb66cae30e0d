package org.sitrep.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.sitrep.formats.Incoming;

/** The articles of one input that holds many, one by one and in bounded memory. Not thread-safe. */
interface Articles extends Closeable {
    /**
     * The next article or refusal, or nothing at the end.
     *
     * @throws IOException if the input cannot be read on
     */
    Optional<Incoming> next() throws IOException;

    /** Parts of it so far that are no articles, by their kinds as people call them: {@code .jpg}, {@code record}. */
    default Map<String, Integer> passedOver() {
        return Map.of();
    }
}
