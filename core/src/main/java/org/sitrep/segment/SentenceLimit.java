package org.sitrep.segment;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.text.Span;

/**
 * Cuts sentences that are longer than a window of the neural reader at a place that hurts least; what still is longer the reader
 * cuts after any word ({@code ReaderWindows}): of 201,000 sentences of the evaluation sets five, lists of police calls.
 */
final class SentenceLimit {
    /** Words of a sentence that is left whole: a word has 1.3 pieces on average. */
    private static final int MAX_WORDS = 180;
    /** Estimated pieces of a sentence that is left whole: a window has 256 positions, two of them for marks. */
    private static final int MAX_PIECES = 254;

    private SentenceLimit() {}

    static List<List<Span>> cut(String text, List<Span> words) {
        List<List<Span>> parts = new ArrayList<>(1);
        int from = 0;
        while (from < words.size()) {
            int to = fitting(words, from);
            if (to < words.size()) {
                to = best(text, words, from, to);
            }
            parts.add(List.copyOf(words.subList(from, to)));
            from = to;
        }
        return parts;
    }

    /** One past the last word that still fits; at least one word. */
    private static int fitting(List<Span> words, int from) {
        int pieces = 0;
        int to = from;
        while (to < words.size() && to - from < MAX_WORDS) {
            // Names and numbers fall into pieces of about three characters, common words into one.
            int length = words.get(to).length();
            pieces += length <= 6 ? 1 : Math.min(length, 100) / 3;
            if (pieces > MAX_PIECES && to > from) {
                break;
            }
            to++;
        }
        return to;
    }

    /** The best place in the second half: after a stop, else a semicolon, a colon or dash, a comma, a bracket; else the limit. */
    private static int best(String text, List<Span> words, int from, int limit) {
        int best = limit;
        int rank = 0;
        for (int i = limit; i > from + (limit - from) / 2; i--) {
            int here = rank(text.charAt(words.get(i - 1).end() - 1));
            if (here > rank) {
                rank = here;
                best = i;
            }
        }
        return best;
    }

    private static int rank(char last) {
        return switch (last) {
            case '.', '?', '!', '…' -> 5;
            case ';' -> 4;
            case ':', '—', '|', '•' -> 3;
            case ',' -> 2;
            case ')', ']', '–' -> 1;
            default -> 0;
        };
    }
}
