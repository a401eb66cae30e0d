package org.sitrep.extract.event;

import org.sitrep.claim.Modality;
import org.sitrep.extract.event.Triggers.Trigger;

/** How sure it is that an event of this type is told: nothing is said of actors, recipients and modality. */
final class Confidence {
    /** Share of statements taken for events whose type is right, of those on a marked word of the PLOVER gold records. */
    static final double SPEECH = 0.79;
    /** Factor for an event whose reality is not known; a judgement, measured by no set: the type is as sure as ever, the event less. */
    static final double UNKNOWN = 0.8;

    private Confidence() {}

    static double of(Trigger trigger, Modality modality) {
        double type = Math.round(trigger.probability() * 100) / 100.0;
        return modality == Modality.UNKNOWN ? type * UNKNOWN : type;
    }
}
