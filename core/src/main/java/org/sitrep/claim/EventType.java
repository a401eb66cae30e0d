package org.sitrep.claim;

/** The event types of the PLOVER ontology. */
public enum EventType {
    AGREE,
    CONSULT,
    SUPPORT,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
    CONCEDE;

    /** Whether who announces it threatens with it. */
    public boolean isThreatening() {
        return this == ASSAULT || this == COERCE || this == SANCTION || this == PROTEST;
    }
}
