package org.sitrep.ledger.entry;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.ledger.entry.EventFields.Deed;

/**
 * Two reports of one event: the same type and rung (what happened or is denied, what was planned, what was asked for), and three of
 * trigger, who, whom, where and when the same, one of them a known actor or where or when ("the army" fights "the guerrillas" every day); nothing different. Keyed merging after Bugert et al. 2021 (features
 * carry over where trained models do not) and MELTT (Donnay et al. 2019: window in space and time, and type).
 */
final class SameEvents implements Sameness<Deed> {
    private static final int ENOUGH = 3;

    /** How far an event has come; those that happened and those that are denied stand together, to be seen as a conflict. */
    private enum Rung {
        REAL,
        PLANNED,
        ASKED,
        THREATENED,
        SUPPOSED;

        static Rung of(Modality modality) {
            return switch (modality) {
                case HAPPENED, ONGOING, DENIED, NEGATED, UNKNOWN -> REAL;
                case PLANNED, PROMISED -> PLANNED;
                case PROPOSED, DEMANDED -> ASKED;
                case THREATENED -> THREATENED;
                case HYPOTHETICAL -> SUPPOSED;
            };
        }
    }

    private static Event event(Told told) {
        return (Event) told.claim();
    }

    @Override
    public Deed prepared(Told told) {
        return Deed.of(told);
    }

    @Override
    public String block(Told told) {
        return event(told).type() + " " + Rung.of(event(told).modality());
    }

    @Override
    public Optional<List<String>> same(Deed a, Deed b) {
        Agreement agreement = EventFields.agreement(a, b);
        boolean anchored =
                agreement.has("where") || agreement.has("when") || EventFields.shareAnActor(a.told(), b.told());
        return !agreement.isContradicted() && anchored && agreement.size() >= ENOUGH
                ? Optional.of(agreement.shared())
                : Optional.empty();
    }

    /** A story of thousands of articles tells one deed after the other: few of them agree in three fields. */
    @Override
    public void likely(List<Deed> all, SharedWords.Pairs each) {
        SharedFields.pairs(all.stream().map(Deed::keys).toList(), ENOUGH, each);
    }

    @Override
    public boolean compatible(Deed a, Deed b) {
        return !EventFields.agreement(a, b).isContradicted();
    }
}
