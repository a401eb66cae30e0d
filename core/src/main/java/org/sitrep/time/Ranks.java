package org.sitrep.time;

import java.util.regex.Pattern;
import org.sitrep.document.Document;
import org.sitrep.text.Span;

/** Times that a rank goes back to: "the deadliest attack since March 2004", "the first since May", "as many as in all of last year". */
public final class Ranks {
    /** What stands between the rank and its time. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\b(?:first|last|only|(?<!at )most|worst|bloodiest|deadliest|biggest|fiercest|gravest|greatest|heaviest|highest|largest|longest|lowest|strongest)\\b(?:[\\s,]+[\\w'-]+){0,6}? since"
                    + "|\\b(?:as many|more|fewer|less)(?: [\\w'-]+)? (?:as|than)(?: (?:in|on|during|over))?(?: all)?(?: of)?)"
                    + "(?: (?:the|early|late|mid))?\\s*-?$",
            Pattern.CASE_INSENSITIVE);

    private Ranks() {}

    /** Whether a time tells how rare something is, and not when it was. */
    public static boolean isOf(Document document, Span time) {
        Span sentence = document.sentencesIn(time).get(0).span();
        return BEFORE.matcher(document.text().substring(sentence.start(), time.start()))
                .find();
    }
}
