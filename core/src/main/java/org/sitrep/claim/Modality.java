package org.sitrep.claim;

/** Whether an event is said to be real. */
public enum Modality {
    HAPPENED,
    ONGOING,
    PLANNED,
    PROMISED,
    PROPOSED,
    DEMANDED,
    THREATENED,
    HYPOTHETICAL,
    DENIED,
    NEGATED,
    UNKNOWN
}
