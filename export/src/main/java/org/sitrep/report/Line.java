package org.sitrep.report;

import java.util.List;
import java.util.Optional;
import org.sitrep.export.Source;
import org.sitrep.text.Span;

/**
 * One line of a report.
 *
 * @param text plain; each format escapes it
 * @param citations what it rests on
 */
public record Line(Kind kind, String text, List<Citation> citations) {
    /** What a line is. */
    public enum Kind {
        TITLE,
        SECTION,
        HEAD,
        /** A template over claims, or over the counts of them. */
        SENTENCE,
        /** What the report is, fixed words. */
        NOTE
    }

    /**
     * Words of an article.
     *
     * @param claim id of the claim they say
     * @param quote none where only the article is cited
     */
    public record Citation(Source source, String claim, Optional<Span> quote) {}

    public Line {
        citations = List.copyOf(citations);
    }

    static Line of(Kind kind, String text) {
        return new Line(kind, text, List.of());
    }
}
