package org.sitrep.extract.event;

import org.sitrep.claim.Modality;
import org.sitrep.extract.event.Triggers.Trigger;

/** How often an event of each kind of rule has the right type. */
final class Confidence {
    static final double VERB = 0.7;
    static final double FRAMED_VERB = 0.8;
    static final double NOUN = 0.6;
    static final double ADJECTIVE = 0.6;
    static final double SPEECH = 0.6;
    /** Factor for an event whose reality is not known. */
    static final double UNKNOWN = 0.8;

    private Confidence() {}

    static double of(Trigger trigger, Modality modality) {
        boolean framed = !trigger.entry().frame().constraints().isEmpty();
        double type = switch (trigger.entry().pos()) {
            case "noun" -> NOUN;
            case "adjective" -> ADJECTIVE;
            default -> framed ? FRAMED_VERB : VERB;
        };
        return modality == Modality.UNKNOWN ? type * UNKNOWN : type;
    }
}
