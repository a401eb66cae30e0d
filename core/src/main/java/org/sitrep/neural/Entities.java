package org.sitrep.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sitrep.document.Entity;
import org.sitrep.text.Span;

/** Makes entities of the BIO tags of a sentence. */
final class Entities {
    private static final String NATIONALITY = "NAT";
    private static final Set<String> INSIDE_NAME = Set.of("amod", "compound");

    private Entities() {}

    /**
     * The entities of one sentence, in text order.
     *
     * @param first index in the document of the sentence's first word
     */
    static List<Entity> of(ReaderLabels labels, List<ParsedWord> words, List<Span> spans, int first) {
        List<Entity> entities = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            String tag = tag(labels, words.get(start));
            if (tag.startsWith("B-")) {
                int end = start + 1;
                while (end < words.size() && goesOn(labels, words, tag, end)) {
                    end++;
                }
                Span span =
                        new Span(spans.get(start).start(), spans.get(end - 1).end());
                entities.add(new Entity(span, type(tag.substring(2)), first + start, first + end));
                start = end - 1;
            }
        }
        return entities;
    }

    /** Words of one phrase that stand side by side are one name, though each was tagged as the first of one: "European | Union". */
    private static boolean goesOn(ReaderLabels labels, List<ParsedWord> words, String first, int w) {
        String tag = tag(labels, words.get(w));
        return tag.startsWith("I-") || (tag.equals(first) && isOnePhrase(words, w - 1, w));
    }

    private static boolean isOnePhrase(List<ParsedWord> words, int before, int w) {
        ParsedWord one = words.get(before);
        return (one.head() == w && INSIDE_NAME.contains(one.relation()))
                || (words.get(w).head() == before && words.get(w).relation().equals("flat"));
    }

    /** Nationalities, which the network tells apart, are UNER's other names. */
    private static Entity.Type type(String label) {
        return label.equals(NATIONALITY) ? Entity.Type.OTH : Entity.Type.valueOf(label);
    }

    /** Whether there are entities of what a network's tags call so. */
    static boolean isType(String label) {
        return label.equals(NATIONALITY)
                || Arrays.stream(Entity.Type.values())
                        .anyMatch(type -> type.name().equals(label));
    }

    private static String tag(ReaderLabels labels, ParsedWord word) {
        return labels.entityTags().get(word.entityTag());
    }
}
