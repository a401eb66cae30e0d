package org.sitrep.ledger.entry;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.ledger.entry.EventFields.Deed;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.text.Span;

/**
 * Two reports of one event: the same type and rung (what happened or is denied, what was planned, what was asked for), and three of
 * trigger, who, whom, where and when the same, one of them a known actor or where or when ("the army" fights "the guerrillas" every day); nothing different. Keyed merging after Bugert et al. 2021 (features
 * carry over where trained models do not) and MELTT (Donnay et al. 2019: window in space and time, and type).
 */
final class SameEvents implements Sameness<SameEvents.Seen> {
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

    /**
     * An event as it is compared.
     *
     * @param behind what is turned round behind its word: "vowed not to leave"
     */
    record Seen(Deed deed, Scene scene, Turned behind) {
        boolean isContradicted(Agreement agreement, Seen other) {
            return agreement.isContradicted() || scene.isApart(other.scene) || behind.isAgainst(other.behind);
        }
    }

    private static Event event(Told told) {
        return (Event) told.claim();
    }

    @Override
    public Seen prepared(Told told) {
        Event event = event(told);
        Span sentence = Sentences.around(told.text(), event.trigger());
        Span behind = new Span(event.trigger().end(), Math.max(event.trigger().end(), sentence.end()));
        return new Seen(
                Deed.of(told), Scene.of(told, event.trigger(), event.place()), Turned.of(told.text(), List.of(behind)));
    }

    @Override
    public String block(Told told) {
        return event(told).type() + " " + Rung.of(event(told).modality());
    }

    @Override
    public Optional<List<String>> same(Seen a, Seen b) {
        Agreement agreement = EventFields.agreement(a.deed(), b.deed());
        boolean anchored = agreement.has("where")
                || agreement.has("when")
                || EventFields.shareAnActor(a.deed().told(), b.deed().told());
        return anchored && agreement.size() >= ENOUGH && !a.isContradicted(agreement, b)
                ? Optional.of(agreement.shared())
                : Optional.empty();
    }

    /** A story of thousands of articles tells one deed after the other: few of them agree in three fields. */
    @Override
    public void likely(List<Seen> all, SharedWords.Pairs each) {
        SharedFields.pairs(all.stream().map(seen -> seen.deed().keys()).toList(), ENOUGH, each);
    }

    @Override
    public boolean compatible(Seen a, Seen b) {
        return !a.isContradicted(EventFields.agreement(a.deed(), b.deed()), b);
    }
}
