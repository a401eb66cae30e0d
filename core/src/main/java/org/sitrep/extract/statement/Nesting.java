package org.sitrep.extract.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sitrep.claim.CueClass;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;
import org.sitrep.text.SpanIndex;

/** Statements inside statements: which of them stay, and which holds which. */
final class Nesting {
    /**
     * Nothing on public data measures nested attributions (PolNeAR is flat), so only the surest stay: what "according
     * to" and its like pass on, and somebody else's saying. A judgement: lower ones show more of who said what by whose
     * account, and put more words into mouths.
     */
    private static final double SURE = 0.85;

    /** A judgement too: what is passed on by name is a statement of somebody else anyhow, so more likely than not is enough. */
    private static final double PASSED_ON = 0.5;

    private static final Set<CueClass> NOT_SAYING =
            EnumSet.of(CueClass.ATTITUDE, CueClass.ANNOUNCE_INTENT, CueClass.SUPPORT, CueClass.OPPOSE);

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
        if (inner.source().isEmpty()
                || inner.cue().isEmpty()
                || isPronoun(document, inner.source().get())) {
            return false;
        }
        CueClass kind = Cues.english().classify(document, inner.cue().get()).kind();
        boolean relayed = outer.cue()
                .filter(cue -> Cues.english().classify(document, cue).kind() == CueClass.RELAY)
                .isPresent();
        return !NOT_SAYING.contains(kind) && inner.confidence() >= (relayed ? PASSED_ON : SURE);
    }

    private static boolean isPronoun(Document document, Span source) {
        Optional<Token> head = document.headOf(source);
        return head.isEmpty() || head.get().upos() == Upos.PRON;
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
