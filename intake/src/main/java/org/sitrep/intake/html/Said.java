package org.sitrep.intake.html;

/**
 * What a page says of itself in one place.
 *
 * @param where the place, in words that a reader can find it by
 * @param surety how far to believe it, in [0, 1]
 */
record Said(Field field, String value, String where, double surety) {
    /** What it is about. */
    enum Field {
        TITLE,
        BYLINE,
        OUTLET,
        URL,
        LANGUAGE,
        DESCRIPTION,
        PUBLISHED,
        MODIFIED,
        /** Published or modified, nobody knows. */
        DATED
    }
}
