package org.sitrep.cli;

import java.util.function.Function;
import org.sitrep.formats.Incoming;
import org.sitrep.formats.ReadingJson;
import org.sitrep.formats.ReadingText;
import org.sitrep.reading.Reading;

/** How readings and refusals are written, each as whole lines with their line ends. */
record Rendering(Function<Reading, String> reading, Function<Incoming.Refused, String> refused) {
    static Rendering json(boolean withText) {
        return new Rendering(
                reading -> ReadingJson.line(reading, withText) + "\n", refused -> ReadingJson.line(refused) + "\n");
    }

    static Rendering text(int columns, boolean coloured) {
        ReadingText text = new ReadingText(columns, coloured);
        return new Rendering(text::account, text::account);
    }
}
