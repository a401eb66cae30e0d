package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Entity;
import org.sitrep.text.Span;

/** Makes entities of the BIO tags of a sentence. */
final class Entities {
    private Entities() {}

    /**
     * The entities of one sentence, in text order.
     *
     * @param first index in the document of the sentence's first word
     */
    static List<Entity> of(ParserLabels labels, List<ParsedWord> words, List<Span> spans, int first) {
        List<Entity> entities = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            String tag = tag(labels, words.get(start));
            if (tag.startsWith("B-")) {
                int end = start + 1;
                while (end < words.size() && tag(labels, words.get(end)).startsWith("I-")) {
                    end++;
                }
                Span span =
                        new Span(spans.get(start).start(), spans.get(end - 1).end());
                entities.add(new Entity(span, type(tag.substring(2)), first + start, first + end));
            }
        }
        return entities;
    }

    /** Nationalities, which the shared reader tells apart, are UNER's other names. */
    private static Entity.Type type(String label) {
        return label.equals("NAT") ? Entity.Type.OTH : Entity.Type.valueOf(label);
    }

    private static String tag(ParserLabels labels, ParsedWord word) {
        return labels.entityTags().get(word.entityTag());
    }
}
