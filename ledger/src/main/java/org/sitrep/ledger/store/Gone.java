package org.sitrep.ledger.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A page that had an article and has it no more: taken down, moved without a word, or out of order for long. Why that is, an address does not tell.
 *
 * @param url of the entry that told of the page
 * @param at when it was first found so
 * @param sure since when it counts; empty: it may be a passing fault, and is told of nowhere
 * @param why what the address does instead, behind its name: "answers 410"
 */
public record Gone(String url, Instant at, Optional<Instant> sure, String why) {}
