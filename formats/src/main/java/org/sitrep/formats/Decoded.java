package org.sitrep.formats;

import java.util.List;
import org.sitrep.article.Warning;

/** The outcome of turning bytes into characters. */
public sealed interface Decoded {
    /** Characters, and what was odd about the bytes. */
    record Text(String text, List<Warning> warnings) implements Decoded {
        public Text {
            warnings = List.copyOf(warnings);
        }
    }

    /** Bytes that are no text. */
    record Refused(Warning warning) implements Decoded {}
}
