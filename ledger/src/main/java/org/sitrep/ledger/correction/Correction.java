package org.sitrep.ledger.correction;

import java.time.Instant;
import java.util.Optional;

/**
 * One change by a person.
 *
 * @param no 1, 2, 3 ... in the order in which they were made
 * @param why in the words of the author, if they gave any
 */
public record Correction(long no, Instant at, String author, Optional<String> why, Change change) {}
