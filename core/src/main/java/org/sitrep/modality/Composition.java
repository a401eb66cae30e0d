package org.sitrep.modality;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Modality;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.modality.Signatures.Signature;
import org.sitrep.syntax.Words;

/** Puts together what is known of a word with what its governor does to it, and with what the governor itself is worth. */
final class Composition {
    private static final Set<String> LASTING = Set.of("continue", "rage", "go", "persist", "last");

    private static final Set<Modality> LYING_AHEAD = Set.of(Modality.PLANNED, Modality.PROMISED, Modality.THREATENED);

    /** What is foiled was planned all the same. */
    private static final Set<String> PLOTS = Set.of("plot", "conspiracy", "scheme", "attempt", "bid");

    /** What somebody shall or will not do is not told as left undone. */
    private static final Set<Effect> WISHES =
            EnumSet.of(Effect.PROMISED, Effect.PROPOSED, Effect.DEMANDED, Effect.THREATENED);

    private static final Set<String> AFTER = Set.of("after", "following", "amid", "despite", "in response to");

    private final Signatures signatures;
    private final LocalModality local;
    private final Governors governors;

    Composition(Signatures signatures, LocalModality local, Governors governors) {
        this.signatures = signatures;
        this.local = local;
        this.governors = governors;
    }

    /**
     * One step of the walk.
     *
     * @param value what is known of the word below
     * @param presupposed whether the word at the foot names something done to somebody
     */
    Optional<Modality> compose(
            Document document, Optional<Modality> value, Effect effect, Token head, Token cursor, boolean presupposed) {
        Optional<Modality> outer = local.of(document, head, governors.isReported(document, head));
        boolean ownNegation = value.filter(v -> v == Modality.NEGATED).isPresent(); // "no attack was reported"
        boolean negated = outer.filter(m -> m == Modality.NEGATED).isPresent() && !ownNegation;
        Effect applied = effect;
        if (negated && effect != Effect.FACT) {
            Optional<Effect> other = signatures.of(document, head).flatMap(Signature::negated);
            boolean argument = cursor.is("nsubj") || cursor.is("obl") || cursor.is("nmod");
            if (other.isPresent() && !argument) {
                applied = other.get();
                outer = local.affirmed(document, head, governors.isReported(document, head));
            } else if (effect == Effect.SAY || (effect.sets().isPresent() && effect != Effect.NEGATED)) {
                applied = Effect.UNKNOWN;
            } else if (effect == Effect.NEGATED && argument) {
                applied = Effect.UNKNOWN; // "the reports were not false"
            }
        }
        return apply(document, value, applied, outer, head, cursor, presupposed);
    }

    private Optional<Modality> apply(
            Document document,
            Optional<Modality> value,
            Effect effect,
            Optional<Modality> outer,
            Token head,
            Token cursor,
            boolean presupposed) {
        boolean open = value.filter(v -> !Reality.isReal(v)).isEmpty();
        if (!open) {
            return closed(value.get(), effect, outer, cursor);
        }
        boolean told = value.isPresent() && cursor.is("ccomp");
        if (effect == Effect.HYPOTHETICAL && told) {
            return Optional.of(Modality.UNKNOWN); // "is sure that they have fled": as likely as not
        }
        if (effect.sets().isPresent()) {
            boolean imagined = outer.filter(m -> m == Modality.HYPOTHETICAL).isPresent();
            return imagined ? outer : effect.sets();
        }
        return switch (effect) {
            case FACT -> Optional.of(value.orElse(Modality.HAPPENED));
            case PROVEN ->
                Optional.of(
                        outer.filter(m -> !Reality.isReal(m)).isPresent()
                                ? Modality.UNKNOWN
                                : value.orElse(Modality.HAPPENED));
            case SAY -> said(value, outer, cursor);
            case NOT -> opposite(outer);
            case BESIDE -> outer.filter(m -> !Reality.isReal(m)).isPresent() ? Optional.of(Modality.UNKNOWN) : value;
            case AIM -> aimedAt(outer);
            case PRESUPPOSED -> presupposed(document, value, outer, cursor, presupposed);
            default -> passedOn(document, value, outer, head, cursor);
        };
    }

    /** What is not real stays so; but what was not done is unknown where that is doubted or denied in its turn. */
    private static Optional<Modality> closed(Modality value, Effect effect, Optional<Modality> outer, Token cursor) {
        boolean dropped = (effect == Effect.NEGATED || effect == Effect.NOT)
                && outer.filter(Reality::isReal).isPresent()
                && !Words.isVerb(cursor)
                && !PLOTS.contains(Words.lemma(cursor));
        if (dropped && LYING_AHEAD.contains(value)) {
            return Optional.of(Modality.NEGATED); // "plans to invade were shelved"
        }
        boolean doubts = effect == Effect.DENIED
                || effect == Effect.HYPOTHETICAL
                || effect == Effect.UNKNOWN
                || effect == Effect.ALLEGED;
        boolean content = cursor.is("ccomp") || cursor.is("acl");
        boolean ahead = value == Modality.PLANNED || value == Modality.HYPOTHETICAL;
        if (effect == Effect.PROMISED && content && ahead) { // "promised that they would leave"
            return outer.filter(m -> !Reality.isReal(m)).isPresent() ? Optional.of(value) : effect.sets();
        }
        if (value == Modality.NEGATED) {
            // "did not fail to attack", "it is not true that they did not attack"
            boolean undone = outer.filter(m -> m == Modality.NEGATED).isPresent()
                    && (cursor.is("xcomp") || cursor.is("ccomp") || cursor.is("csubj"));
            boolean twice =
                    effect == Effect.NEGATED || effect == Effect.NOT || undone; // "failed to prevent the attack"
            boolean wished = WISHES.contains(effect)
                    && Words.isVerb(cursor)
                    && cursor.xpos().equals("VB");
            return Optional.of(doubts || twice || wished ? Modality.UNKNOWN : value); // "was told not to attack"
        }
        return doubts ? effect.sets() : Optional.of(value);
    }

    /** "accused of shelling" leaves the tense to the gerund; it is only said. */
    private static Optional<Modality> said(Optional<Modality> value, Optional<Modality> outer, Token cursor) {
        if (outer.filter(m -> !Reality.isReal(m)).isPresent()) {
            return Optional.of(Modality.UNKNOWN);
        }
        boolean gerund = cursor.xpos().equals("VBG") || !Words.isVerb(cursor);
        return Optional.of(value.orElse(gerund ? Modality.HAPPENED : Modality.UNKNOWN));
    }

    private static Optional<Modality> aimedAt(Optional<Modality> outer) {
        boolean done = outer.isEmpty() || outer.get() == Modality.HAPPENED;
        return Optional.of(done ? Modality.UNKNOWN : Modality.HYPOTHETICAL);
    }

    private static Optional<Modality> opposite(Optional<Modality> outer) {
        if (outer.isEmpty() || Reality.isReal(outer.get())) {
            return Optional.of(Modality.NEGATED);
        }
        return Optional.of(outer.get() == Modality.NEGATED ? Modality.HAPPENED : Modality.HYPOTHETICAL);
    }

    /** An event that was done to somebody is taken as done when it is named again; a meeting or a visit may lie ahead. */
    private static Optional<Modality> presupposed(
            Document document, Optional<Modality> value, Optional<Modality> outer, Token cursor, boolean presupposed) {
        if (outer.isEmpty() || value.isPresent()) {
            return outer.filter(m -> !Reality.isReal(m)).isPresent() ? Optional.of(Modality.UNKNOWN) : value;
        }
        boolean handled = cursor.is("obj") || cursor.relation().equals("nsubj:pass");
        if (handled && !presupposed) {
            return Optional.of(Modality.UNKNOWN);
        }
        boolean definite = NounPhrases.isDefinite(document, cursor);
        return switch (outer.get()) {
            case HAPPENED -> Optional.of(Modality.HAPPENED);
            case ONGOING -> Optional.of(presupposed ? Modality.HAPPENED : Modality.UNKNOWN);
            case NEGATED -> Optional.of(presupposed && definite ? Modality.HAPPENED : Modality.UNKNOWN);
            default -> definite ? Optional.of(Modality.UNKNOWN) : outer;
        };
    }

    /** REAL: an event takes the status of what governs it. */
    private static Optional<Modality> passedOn(
            Document document, Optional<Modality> value, Optional<Modality> outer, Token head, Token cursor) {
        if (outer.isEmpty()) {
            return value;
        }
        boolean aside = value.isEmpty() && cursor.is("advcl") && Words.isTenseless(document, cursor);
        if (aside && (outer.get() == Modality.NEGATED || outer.get() == Modality.HYPOTHETICAL)) {
            return Optional.of(Modality.UNKNOWN); // "did not leave, saying"
        }
        boolean nominal = !Words.isVerb(cursor) && document.child(cursor, "cop").isEmpty();
        if (value.isEmpty()) {
            boolean behind = AFTER.contains(Words.preposition(document, cursor)) && !Reality.isReal(outer.get());
            if (nominal && behind) {
                return Optional.of(Modality.UNKNOWN); // "vows to punish rebels after attack"
            }
            boolean now = nominal && Reality.isReal(outer.get());
            return now ? Optional.of(nominalStatus(head, outer.get())) : outer;
        }
        return Reality.isReal(outer.get()) ? value : outer;
    }

    private static Modality nominalStatus(Token head, Modality outer) {
        boolean aspect = LASTING.contains(Words.lemma(head))
                || (head.upos() == Upos.VERB && head.xpos().equals("VBG"));
        return outer == Modality.ONGOING && aspect ? Modality.ONGOING : Modality.HAPPENED;
    }
}
