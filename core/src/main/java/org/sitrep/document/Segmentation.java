package org.sitrep.document;

import java.util.List;
import org.sitrep.text.Span;

/**
 * Where paragraphs, sentences and words begin and end, before anything is said of them.
 *
 * @param paragraphs blocks between line ends, without surrounding white space
 */
public record Segmentation(List<Span> paragraphs, List<Segment> sentences) {
    /**
     * One sentence.
     *
     * @param paragraph index into {@link Segmentation#paragraphs()}
     * @param words spans of the syntactic words in text order (UD English tokenisation: clitics and punctuation apart)
     */
    public record Segment(Span span, int paragraph, List<Span> words) {
        public Segment {
            words = List.copyOf(words);
        }
    }

    public Segmentation {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
    }
}
