package org.sitrep.ledger.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who published articles.
 *
 * @param outlet empty for articles that do not tell
 * @param origins of its articles, each once
 * @param shared articles whose origin has articles of other outlets too
 * @param first day of publication that is known
 * @param last day of publication that is known
 */
public record KnownSource(
        String outlet,
        int articles,
        int origins,
        int shared,
        int statements,
        int events,
        int figures,
        int positions,
        Optional<LocalDate> first,
        Optional<LocalDate> last) {}
