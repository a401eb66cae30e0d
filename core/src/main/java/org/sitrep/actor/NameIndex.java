package org.sitrep.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.sitrep.actor.Pieces.Piece;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Finds the names of a list in a text, letter case included. */
final class NameIndex {
    /**
     * A name found.
     *
     * @param form as it stands in the list
     */
    record Match(Span span, String form) {}

    private record Entry(String form, List<Piece> pieces) {}

    /** In lines of capitals a name this short may be any word ("US", "WHO"), so only longer ones count there. */
    private static final int SHORTEST_IN_CAPITALS = 4;

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, List<Entry>> byFirstCapitals = new HashMap<>();

    NameIndex(Collection<String> forms) {
        for (String form : new TreeSet<>(forms)) {
            add(byFirst, form, form);
            if (form.endsWith(".")) {
                add(byFirst, form.substring(0, form.length() - 1), form);
            }
            if (form.length() >= SHORTEST_IN_CAPITALS) {
                add(byFirstCapitals, form.toUpperCase(Locale.ROOT), form);
            }
        }
        Comparator<Entry> longest = Comparator.comparingInt(e -> -e.pieces.size());
        byFirst.values().forEach(entries -> entries.sort(longest));
        byFirstCapitals.values().forEach(entries -> entries.sort(longest));
    }

    private static void add(Map<String, List<Entry>> index, String written, String form) {
        List<Piece> pieces = Pieces.of(written);
        index.computeIfAbsent(pieces.get(0).text(), k -> new ArrayList<>()).add(new Entry(form, pieces));
    }

    /** All occurrences, overlapping ones included, in text order, the longest first where several begin together. */
    List<Match> find(String text) {
        List<Match> found = new ArrayList<>();
        List<Piece> pieces = Pieces.of(text);
        int lineEnd = 0;
        boolean capitals = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.start() >= lineEnd) {
                lineEnd = endOfLine(text, piece.start());
                capitals = isCapitals(text, piece.start(), lineEnd);
            }
            boolean joined = i > 0 && !piece.spaced() && pieces.get(i - 1).isWord() && piece.isWord();
            if (joined) {
                continue;
            }
            Map<String, List<Entry>> index = capitals ? byFirstCapitals : byFirst;
            for (Entry entry : index.getOrDefault(piece.text(), List.of())) {
                int end = i + entry.pieces.size();
                if (end <= pieces.size() && matches(entry.pieces, pieces, i, text)) {
                    found.add(new Match(
                            new Span(piece.start(), pieces.get(end - 1).end()), entry.form));
                }
            }
        }
        return found;
    }

    private static boolean matches(List<Piece> name, List<Piece> pieces, int at, String text) {
        for (int k = 1; k < name.size(); k++) {
            Piece a = name.get(k);
            Piece b = pieces.get(at + k);
            if (!a.text().equals(b.text()) || a.spaced() != b.spaced()) {
                return false;
            }
            if (b.spaced() && breaksParagraph(text, pieces.get(at + k - 1).end(), b.start())) {
                return false;
            }
        }
        return true;
    }

    private static boolean breaksParagraph(String text, int from, int to) {
        int lineFeeds = 0;
        for (int i = from; i < to; i++) {
            lineFeeds += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lineFeeds > 1;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Whether a line has at least two words and no small letter. */
    private static boolean isCapitals(String text, int from, int to) {
        boolean word = false;
        boolean space = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            space |= word && Characters.isSpace(c);
            word |= Character.isUpperCase(c);
        }
        return word && space;
    }
}
