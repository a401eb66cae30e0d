package org.sitrep.rule;

import java.util.List;

/** A pattern as a tree. The grammar is in {@link PatternParser}. */
sealed interface Element {
    /** One word or sign, as {@link PatternWords#key} writes it. */
    record Literal(String key) implements Element {}

    /** A token with this lemma. */
    record Lemma(String lemma) implements Element {}

    /** Any entry of a word class; entries may have several words. */
    record Entry(WordClass words, boolean byLemma) implements Element {}

    /** A whole mention of this kind. */
    record Mention(String kind) implements Element {}

    /** A token with this UPOS or Penn tag. */
    record Tagged(String tag) implements Element {}

    /** Any words, at most {@code most}. */
    record Gap(int most) implements Element {}

    record Capture(String name, Element inner) implements Element {}

    record Maybe(Element inner) implements Element {}

    record Choice(List<Element> options) implements Element {
        public Choice {
            options = List.copyOf(options);
        }
    }

    record Sequence(List<Element> parts) implements Element {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }
}
