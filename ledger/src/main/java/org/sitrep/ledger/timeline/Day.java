package org.sitrep.ledger.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sitrep.text.Span;

/**
 * A day of a timeline.
 *
 * @param origins how many origins mention it, each counted once
 * @param later how many of them still do more than a week after it: breaks ties
 * @param told how often it is mentioned, and how many statements, events and figures are dated to it: breaks ties that are left
 * @param sentences what tells of it best, each of another origin, best first
 */
public record Day(LocalDate date, int origins, int later, int told, List<Citation> sentences) {
    /** Most origins first, then what most of them look back on, then what is told of most, then the earliest. */
    public static final Comparator<Day> RANK = Comparator.comparingInt((Day day) -> -day.origins)
            .thenComparingInt(day -> -day.later)
            .thenComparingInt(day -> -day.told)
            .thenComparing(Day::date);

    /**
     * Words of an article.
     *
     * @param key of the article
     */
    public record Citation(String key, Span span) {}

    public Day {
        sentences = List.copyOf(sentences);
    }
}
