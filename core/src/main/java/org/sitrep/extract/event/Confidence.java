package org.sitrep.extract.event;

import org.sitrep.claim.Modality;
import org.sitrep.extract.event.Triggers.Trigger;

/**
 * A prior by kind of rule, not a calibrated probability of the event at hand: the share of events of that kind whose type
 * is right, among those whose trigger overlaps a marked one of the PLOVER gold records (332 events). It says nothing of
 * actors, recipients and modality, nor of triggers where nothing was marked, and it was counted on the records that the
 * rules were written with. Low for content events: the records give a promise and what is promised one type only.
 */
final class Confidence {
    static final double VERB = 0.81;
    static final double FRAMED_VERB = 0.63;
    static final double NOUN = 0.46;
    static final double ADJECTIVE = 0.46;
    static final double SPEECH = 0.79;
    /** Factor for an event whose reality is not known; a judgement, measured by no set: the type is as sure as ever, the event less. */
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
