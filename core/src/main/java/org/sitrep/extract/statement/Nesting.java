package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sitrep.claim.CueClass;
import org.sitrep.document.Document;
import org.sitrep.document.Upos;
import org.sitrep.syntax.Words;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** Statements inside statements: which of them stay, and which holds which. */
final class Nesting {
    /**
     * Nothing on public data measures nested attributions (PolNeAR is flat). Of 40 that were read in PolNeAR's training texts, 15 of the 16 from
     * here to .85 were right, and about 15 of the 24 from .60 to here.
     */
    private static final double SURE = 0.75;

    /** A judgement too: what is passed on by name is a statement of somebody else anyhow, so more likely than not is enough. */
    private static final double PASSED_ON = 0.5;

    private final List<Proposal> all;
    private final SpanIndex<Integer> byContent;

    Nesting(List<Proposal> all) {
        this.all = List.copyOf(all);
        List<Integer> indices = IntStream.range(0, all.size()).boxed().toList();
        byContent = SpanIndex.ofParts(indices, index -> all.get(index).content());
    }

    /** All that are not nested, and of the nested ones those to be relied on. */
    static List<Proposal> reliable(Document document, List<Proposal> all) {
        Nesting nesting = new Nesting(all);
        List<Proposal> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<Integer> outer = nesting.outer(i);
            if (outer.isEmpty() || isReliable(document, all.get(i), all.get(outer.get()))) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static boolean isReliable(Document document, Proposal inner, Proposal outer) {
        boolean relayed = outer.cue().filter(cue -> isRelay(document, cue)).isPresent();
        return inner.cue()
                        .filter(cue -> isRelay(document, cue) || saysSomething(document, cue))
                        .isPresent()
                && inner.confidence() >= (relayed ? PASSED_ON : SURE);
    }

    private static boolean isRelay(Document document, Span cue) {
        return CueClasses.of(document, cue).kind() == CueClass.RELAY;
    }

    /** Not "for", which in another statement is that one's. */
    private static boolean saysSomething(Document document, Span cue) {
        return document.tokensIn(cue).stream()
                .anyMatch(word -> Words.isVerb(word) || Words.isNominal(word) || word.upos() == Upos.ADJ);
    }

    /** The innermost other proposal whose content holds this one's cue and content. */
    Optional<Integer> outer(int index) {
        Proposal inner = all.get(index);
        Optional<Integer> best = Optional.empty();
        int length = Integer.MAX_VALUE;
        for (int i : byContent.overlapping(inner.content().get(0))) {
            Proposal candidate = all.get(i);
            boolean holds = i != index
                    && candidate.contentContains(inner.content().get(0))
                    && inner.cue().map(candidate::contentContains).orElse(true)
                    && !candidate.content().equals(inner.content());
            if (holds && candidate.cover().length() < length) {
                best = Optional.of(i);
                length = candidate.cover().length();
            }
        }
        return best;
    }
}
