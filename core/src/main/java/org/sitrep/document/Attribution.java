package org.sitrep.document;

import java.util.List;
import java.util.Optional;
import org.sitrep.text.Span;

/**
 * A source, a cue and a content as the neural reader proposes them (PolNeAR).
 *
 * @param cue the words that attribute
 * @param source who it is attributed to, if anyone
 * @param content what is attributed, in text order, never empty
 * @param confidence calibrated probability that this is an attribution, in [0, 1]
 */
public record Attribution(Span cue, Optional<Span> source, List<Span> content, double confidence) {
    public Attribution {
        content = List.copyOf(content);
    }
}
