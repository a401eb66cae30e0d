package org.sitrep.time;

/** How long a named stretch of the calendar is, the shortest first. */
enum Grain {
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    HALF,
    YEAR,
    DECADE,
    CENTURY
}
