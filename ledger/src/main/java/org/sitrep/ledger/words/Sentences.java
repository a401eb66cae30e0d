package org.sitrep.ledger.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * Cuts a text into sentences by characters alone: at line ends, and at a full stop, question or exclamation mark, with the quotation marks
 * behind it, before white space and whatever is no small letter. Not after initials and the abbreviations of titles.
 */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Maj", "Gov", "Sen", "Rep", "Rev",
            "Hon", "St", "Jr", "Sr", "No", "vs", "Inc", "Corp", "Co", "Ltd", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
            "Aug", "Sept", "Sep", "Oct", "Nov", "Dec");

    private Sentences() {}

    /** The sentences in order, without white space at their ends; together they hold every word. */
    public static List<Span> of(String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean line = c == '\n' || c == '\r';
            if (line || (".?!".indexOf(c) >= 0 && ends(text, start, at))) {
                int end = line ? at : closing(text, at + 1);
                add(text, start, end, found);
                start = end;
            }
        }
        add(text, start, text.length(), found);
        return found;
    }

    /** Sentences are shorter, in characters: further away none is looked for. */
    private static final int LONGEST = 1000;

    /** The sentence in which some words begin, found without cutting the whole text. */
    public static Span around(String text, Span words) {
        int from = Math.max(0, words.start() - LONGEST);
        int line = Math.max(text.lastIndexOf('\n', words.start() - 1), text.lastIndexOf('\r', words.start() - 1));
        Span part = new Span(Math.max(from, line + 1), Math.min(text.length(), words.end() + LONGEST));
        for (Span sentence : of(part.in(text))) {
            if (part.start() + sentence.end() > words.start()) {
                return new Span(part.start() + sentence.start(), part.start() + sentence.end());
            }
        }
        return words;
    }

    private static void add(String text, int start, int end, List<Span> found) {
        if (start < end) {
            Span span = new Span(start, end).trimmed(text);
            if (!span.isEmpty()) {
                found.add(span);
            }
        }
    }

    private static int closing(String text, int from) {
        int end = from;
        while (end < text.length() && ".?!\"'\u2019\u201d)]".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean ends(String text, int start, int at) {
        int next = closing(text, at + 1);
        if (next >= text.length() || !Characters.isSpace(text.charAt(next))) {
            return next >= text.length();
        }
        while (next < text.length() && Characters.isSpace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.codePointAt(next))) {
            return false;
        }
        return text.charAt(at) != '.' || !abbreviates(text, start, at);
    }

    private static boolean abbreviates(String text, int start, int at) {
        int from = at;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, at);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word);
    }
}
