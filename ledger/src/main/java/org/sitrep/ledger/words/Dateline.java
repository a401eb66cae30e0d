package org.sitrep.ledger.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.text.Span;

/** "SARNOW, Karvenia (MPA) - ", "Lima, 3 May 90 (EFE) -- ", "MEXICO CITY | ": where a report was written is not where it happened. */
public final class Dateline {
    private static final Pattern DASH = Pattern.compile("\\s(?:-{1,2}|\u2013|\u2014|\\|)\\s");
    /** Datelines are shorter, in characters. */
    private static final int LENGTH = 90;

    private Dateline() {}

    /** Where the dash of a dateline stands; the start of the sentence if it has none. */
    public static int end(String text, Span sentence) {
        int end = Math.min(text.length(), Math.min(sentence.end(), sentence.start() + LENGTH));
        Matcher dash = DASH.matcher(text).region(sentence.start(), end);
        return dash.find() ? dash.start() : sentence.start();
    }
}
