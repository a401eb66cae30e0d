package org.sitrep.ledger.directory;

import org.sitrep.document.PlaceMention;

/**
 * A place.
 *
 * @param place as its first mention was resolved
 * @param mentions of it
 * @param events and figures there
 */
public record KnownPlace(PlaceMention place, int mentions, int events, int figures, int articles, int origins) {}
