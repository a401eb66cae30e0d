package org.sitrep.segment;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Cuts one paragraph into syntactic words, as UD English (EWT 2.x, GUM) does: clitics, hyphens and punctuation apart. */
final class WordCutter {
    /** Addresses begin a chunk or follow its opening marks; more tries would make a long chunk cost its square. */
    private static final int ADDRESS_TRIES = 4;

    private final String text;
    private final Span paragraph;
    private final List<Span> words = new ArrayList<>();

    private WordCutter(String text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
    }

    /** The words of a paragraph in text order. */
    static List<Span> of(String text, Span paragraph) {
        WordCutter scan = new WordCutter(text, paragraph);
        int start = paragraph.start();
        while (start < paragraph.end()) {
            if (Glyphs.isBlank(text.charAt(start)) || Glyphs.isJoiner(text.charAt(start))) {
                start++;
                continue;
            }
            int end = start + 1;
            while (end < paragraph.end() && !Glyphs.isBlank(text.charAt(end))) {
                end++;
            }
            scan.chunk(start, end);
            start = end;
        }
        return scan.words;
    }

    private void add(int start, int end) {
        words.add(new Span(start, end));
    }

    private void chunk(int start, int end) {
        boolean address = Addresses.likely(text, start, end);
        int tries = ADDRESS_TRIES;
        int i = start;
        while (i < end) {
            if (address && tries > 0 && (i == start || !Characters.isWord(text.charAt(i - 1)))) {
                tries--;
                int stop = Addresses.end(text, i, end);
                if (stop > i) {
                    add(i, stop);
                    i = stop;
                    continue;
                }
            }
            i = Glyphs.isWord(text.codePointAt(i)) ? run(i, i, end) : mark(start, i, end);
        }
    }

    /** Adds the words of a run of letters and digits. {@code start} may lie before it, at a sign that belongs to it. */
    private int run(int start, int from, int end) {
        int stop = Runs.end(text, from, end);
        if (Glyphs.at(text, stop) == '$' && stop < end && Runs.isCountryOfDollar(text, start, stop)) {
            add(start, stop + 1);
            return stop + 1;
        }
        if (stop < end && text.charAt(stop) == '.' && Abbreviations.holdsPeriod(text, start, stop, paragraph)) {
            stop++;
        }
        for (Span word : Clitics.split(text, start, stop)) {
            words.add(word);
        }
        return stop;
    }

    private int mark(int chunk, int i, int end) {
        char c = text.charAt(i);
        char next = i + 1 < end ? text.charAt(i + 1) : ' ';
        boolean free = i == chunk || !Characters.isWord(text.charAt(i - 1));
        if (Characters.isApostrophe(c) || c == '‘' || c == '`') {
            return apostrophe(i, end);
        }
        if (Glyphs.isDigit(next) && ((c == '.' && free) || (c == '+' && i == chunk))) {
            return run(i, i + 1, end);
        }
        int stop = i == chunk ? Addresses.smiley(text, i, end) : i;
        if (stop == i) {
            stop = Glyphs.isFull(c) ? fullStops(i, end) : symbol(i, end);
        }
        add(i, stop);
        return stop;
    }

    private int apostrophe(int i, int end) {
        char c = text.charAt(i);
        int stop = i + 1;
        if (i + 1 < end && text.charAt(i + 1) == c) {
            stop = i + 2;
        } else if (c != '`' || (i > 0 && Characters.isWord(text.charAt(i - 1)))) {
            stop = Clitics.afterApostrophe(text, i, end);
        }
        add(i, stop);
        return stop;
    }

    private int fullStops(int i, int end) {
        int stop = i;
        while (stop < end && Glyphs.isFull(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    /** The end of a run of one repeated sign ({@code --}, {@code ***}), or of one symbol with all that modifies it. */
    private int symbol(int i, int end) {
        char c = text.charAt(i);
        if ("-=*_~#+<>,".indexOf(c) >= 0) {
            int stop = i;
            while (stop < end && text.charAt(stop) == c) {
                stop++;
            }
            return stop;
        }
        int first = text.codePointAt(i);
        int stop = Math.min(end, i + Character.charCount(first));
        if (isRegional(first) && stop < end && isRegional(text.codePointAt(stop))) {
            stop += 2;
        }
        while (stop < end) {
            int next = text.codePointAt(stop);
            if (next == 0x200d && stop + 1 < end && !Glyphs.isWord(text.codePointAt(stop + 1))) {
                stop += 1 + Character.charCount(text.codePointAt(stop + 1));
            } else if (Glyphs.isMark(next) || Glyphs.isJoiner(next) || isSkinTone(next)) {
                stop += Character.charCount(next);
            } else {
                break;
            }
        }
        return Math.min(stop, end);
    }

    private static boolean isRegional(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1f3fb && c <= 0x1f3ff;
    }
}
