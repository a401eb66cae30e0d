package org.sitrep.modality;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.syntax.Words;

/**
 * Whether whoever does what a word says stands behind what it governs: "continued to help", "decided to help", "need to help"; not
 * "refused to help", "considered helping", "regretted helping". An open clause or a noun needs a word that is known to; a clause
 * with a tense of its own one that is not known to deny it.
 */
public final class Commitment {
    /** What one is ready to do counts as what one does. */
    private static final Set<Effect> TO_OPEN = EnumSet.of(
            Effect.REAL, Effect.AIM, Effect.PLANNED, Effect.PROMISED, Effect.PROPOSED, Effect.DEMANDED, Effect.PROVEN);

    private static final Set<Effect> TO_NOUN =
            EnumSet.of(Effect.REAL, Effect.PROMISED, Effect.PROVEN, Effect.SAY, Effect.PRESUPPOSED);

    private static final Set<Effect> DENYING = EnumSet.of(
            Effect.NOT, Effect.DENIED, Effect.NEGATED, Effect.HYPOTHETICAL, Effect.THREATENED, Effect.PROPOSED);

    private final Signatures signatures = Signatures.english();

    private Commitment() {}

    /** That of English words. */
    public static Commitment english() {
        return new Commitment();
    }

    /** To a clause without a tense: "to help", "helping", "in helping"; a purpose is stood behind. */
    public boolean isToOpen(Document document, Token governor, Token clause) {
        String preposition = Words.preposition(document, clause);
        boolean infinitive = Words.isInfinitive(document, clause);
        String complement = infinitive ? "inf" : preposition.isEmpty() ? "ger" : "prep:" + preposition;
        Optional<Effect> effect = signatures.effect(document, governor, complement);
        boolean aside = clause.is("advcl") && Words.isVerb(governor) && (infinitive || preposition.isEmpty());
        // "went there to help", but not "was wrong to help"
        return effect.isPresent() ? TO_OPEN.contains(effect.get()) : aside;
    }

    /** To what a clause with a tense says: "insisted that", "the fact that", but not "the idea that". */
    public boolean isToClause(Document document, Token governor) {
        Optional<Effect> effect = signatures.effect(document, governor, "fin");
        return Words.isNominal(governor)
                ? effect.filter(e -> e == Effect.FACT || e == Effect.REAL).isPresent()
                : effect.filter(DENYING::contains).isEmpty();
    }

    /** To what a noun names that is its object or stands behind a preposition: "renewed its support", "spoke in support". */
    public boolean isToNoun(Document document, Token governor, Token noun) {
        String complement = noun.is("obj") ? "obj" : "prep:" + Words.preposition(document, noun);
        return signatures
                .effect(document, governor, complement)
                .filter(effect -> !TO_NOUN.contains(effect))
                .isEmpty();
    }

    /** Whether what a word governs is a fact that its subject looks back on: "stopped helping", "regretted helping", "apologised for helping". */
    public boolean isLookingBack(Document document, Token governor, Token clause) {
        String preposition = Words.preposition(document, clause);
        String complement = preposition.isEmpty() ? "ger" : "prep:" + preposition;
        return signatures
                .effect(document, governor, complement)
                .filter(effect -> effect == Effect.FACT)
                .isPresent();
    }
}
