package org.sitrep.modality;

import java.util.Optional;
import org.sitrep.claim.Modality;

/** What a governing word does to the reality of its complement; see {@code modality-signatures.tsv}. */
enum Effect {
    /** As real as the word itself. */
    REAL,
    /** Real whatever is said of the word. */
    FACT,
    /** Tells something beside the word: real by its own tense, unknown where the word itself is not real. */
    BESIDE,
    /** What something is done for: possible, and unknown where it was done: "went there to attack". */
    AIM,
    /** A noun that merely takes part in a clause: real if it is presupposed, otherwise as real as the clause. */
    PRESUPPOSED,
    /** Real if the word is, and unknown if it is denied: "confirmed", "did not confirm". */
    PROVEN,
    /** Real but past, so that only a date of its own tells which: "the anniversary of the 1995 massacre". */
    COMMEMORATED,
    /** The opposite of the word itself. */
    NOT,
    /** As real as the complement says itself, but only said. */
    SAY,
    PLANNED,
    PROMISED,
    PROPOSED,
    DEMANDED,
    THREATENED,
    HYPOTHETICAL,
    DENIED,
    NEGATED,
    UNKNOWN,
    /** Unknown who did it: "charged with the murder of two men" leaves open whether he did, hardly that it was done. */
    ALLEGED,
    /** Not understood: no word of the lexicon, no construction that tells. */
    UNCLEAR;

    /** Whether somebody holds it: plans, promises, proposes, demands, threatens or denies what is below. */
    boolean isHeld() {
        return switch (this) {
            case PLANNED, PROMISED, PROPOSED, DEMANDED, THREATENED, DENIED -> true;
            default -> false;
        };
    }

    /** The modality this effect sets by itself; none for those that pass another one on. */
    Optional<Modality> sets() {
        return switch (this) {
            case REAL, FACT, BESIDE, AIM, PRESUPPOSED, PROVEN, COMMEMORATED, NOT, SAY -> Optional.empty();
            case PLANNED -> Optional.of(Modality.PLANNED);
            case PROMISED -> Optional.of(Modality.PROMISED);
            case PROPOSED -> Optional.of(Modality.PROPOSED);
            case DEMANDED -> Optional.of(Modality.DEMANDED);
            case THREATENED -> Optional.of(Modality.THREATENED);
            case HYPOTHETICAL -> Optional.of(Modality.HYPOTHETICAL);
            case DENIED -> Optional.of(Modality.DENIED);
            case NEGATED -> Optional.of(Modality.NEGATED);
            case UNKNOWN, ALLEGED, UNCLEAR -> Optional.of(Modality.UNKNOWN);
        };
    }
}
