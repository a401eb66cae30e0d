package org.sitrep.document;

/**
 * A word that tells an event, as the neural reader proposes it.
 *
 * @param token index into {@link Document#tokens()}
 * @param event root category of PLOVER, such as {@code ASSAULT}
 * @param probability of that category, in [0, 1]; not calibrated
 * @param factuality from about -3, certainly not so, to 3, certainly so (UDS-IH2)
 */
public record Trigger(int token, String event, double probability, double factuality) {}
