package org.sitrep.neural;

import java.util.List;
import org.sitrep.document.Attribution;
import org.sitrep.document.Segmentation;
import org.sitrep.document.Trigger;

/** The networks that read a text: two, one after the other, or a shared one. Thread safe. */
interface TextModel extends AutoCloseable {
    /**
     * What is read of a text.
     *
     * @param sentences words of each sentence of the segmentation
     * @param attributions in text order of their cues, which do not overlap
     * @param triggers in text order; none where the networks know of no events
     */
    record Found(List<List<ParsedWord>> sentences, List<Attribution> attributions, List<Trigger> triggers) {
        public Found {
            sentences = List.copyOf(sentences);
            attributions = List.copyOf(attributions);
            triggers = List.copyOf(triggers);
        }
    }

    /** What the numbers of a {@link ParsedWord} mean. */
    ParserLabels labels();

    /**
     * Reads a text whose words are known.
     *
     * @param least least confidence of an attribution
     */
    Found read(String text, Segmentation segmentation, double least);

    @Override
    void close();
}
