package org.sitrep.export;

/**
 * A column of a table, with what its cells mean.
 *
 * @param description for people who have never seen the program
 */
public record Column(String name, Type type, String description) {
    /** What the cells hold; an empty cell is unknown. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        /** A day: {@code 2031-03-01}. */
        DATE
    }
}
