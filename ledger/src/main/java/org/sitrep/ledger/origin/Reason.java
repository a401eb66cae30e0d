package org.sitrep.ledger.origin;

/**
 * Why an article belongs to an origin: the other article it goes with, and what they share.
 *
 * @param with key of the other article
 * @param share how much of this article the other has too, 0 to 1: of its shingles (copy), of its statements (chain, document)
 * @param shared that share as a count
 * @param source the upstream source's id, or the number of the correction; empty for a copy or version
 */
public record Reason(Why why, String with, double share, int shared, String source) {
    /** The surest first. */
    public enum Why {
        /** The same text, or a good part of it: whole, cut, edited, with another head. */
        COPY,
        /** The same content, after the same agency or outlet. */
        CHAIN,
        /** The same content of the same statement, report or letter. */
        DOCUMENT,
        /** People said so. */
        CORRECTION,
        /** What stood at the same address before or later. */
        VERSION
    }
}
