package org.sitrep.ledger.count;

/**
 * A kind of happening that kills or displaces people.
 *
 * @param kind "quake"
 */
public record Happening(String kind, Reach reach) {
    /** How far one happening of the kind goes; what lies beyond has its own count. */
    public enum Reach {
        PLACE,
        COUNTRY,
        WORLD
    }
}
