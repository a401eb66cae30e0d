package org.sitrep.claim;

import java.util.List;
import org.sitrep.text.Span;

/**
 * What an event was done with and whom it harmed, as far as the words of its text tell.
 *
 * @param weapons what it was done with, in text order
 * @param victims people who suffered it; only of what is told as real
 */
public record Harm(List<Weapon> weapons, List<Victim> victims) {
    /** Of which nothing is told. */
    public static final Harm UNTOLD = new Harm(List.of(), List.of());

    public Harm {
        weapons = List.copyOf(weapons);
        victims = List.copyOf(victims);
    }

    /** The same weapons, nobody harmed: of what has not happened. */
    public Harm withoutVictims() {
        return new Harm(weapons, List.of());
    }

    /**
     * What an event was done with.
     *
     * @param span its words without an article
     */
    public record Weapon(Span span, Kind kind) {}

    /**
     * Somebody who suffered an event.
     *
     * @param effect what befell them: killed, injured, missing, detained, displaced or affected
     */
    public record Victim(Party party, Figure.Unit effect) {}

    /** What kind of thing a weapon is. */
    public enum Kind {
        FIREARM,
        EXPLOSIVE,
        MINE,
        ARTILLERY,
        MISSILE,
        AIRCRAFT,
        DRONE,
        ARMOUR,
        WARSHIP,
        BLADE,
        BLUNT,
        INCENDIARY,
        CHEMICAL,
        CROWD_CONTROL
    }
}
