package org.sitrep.segment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/** Which periods belong to the word before them, and whether such a word may end a sentence. */
final class Abbreviations {
    private static final Set<String> STARTERS = WordParts.of(WordParts.Kind.STARTER);
    private static final Map<String, Kind> KINDS = kinds();
    private static final int LONGEST = 12;
    /** {@code U.S.}, {@code a.k.a.}, {@code Ph.D.} */
    private static final Pattern ACRONYM = Pattern.compile("(?:\\p{L}{1,2}\\.)+\\p{L}\\.");

    private Abbreviations() {}

    /** How an abbreviation behaves; column {@code kind} of {@code abbreviations.tsv}. */
    enum Kind {
        /** Stands before a name: {@code Gen. Smith}. */
        TITLE,
        /** An abbreviation only before a number: {@code No. 3}. */
        NUMBER,
        /** Goes on inside the sentence: {@code e.g.}, {@code vs.} */
        NEVER_ENDS,
        /** Ends a sentence if the next word begins one: {@code p.m.}, {@code Inc.} */
        MAY_END,
        /** Ends a sentence before any capital letter if a comma stands before it ({@code Salina, Kan.}), else may end. */
        PLACE,
        /** Ends a sentence before any capital letter: {@code etc.} */
        ENDS
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        for (Table.Row row : Table.english("abbreviations.tsv").rows()) {
            Kind kind = row.constant("kind", Kind.class);
            String form = row.get("abbreviation");
            if (kinds.put(form, kind) != null) {
                throw row.error("'" + form + "' is listed twice");
            }
            if (form.length() >= 3) {
                kinds.putIfAbsent(form.toUpperCase(Locale.ROOT), kind);
            }
        }
        return Map.copyOf(kinds);
    }

    /**
     * The kind of a word that keeps its period; empty for other words.
     *
     * @param word with its period
     */
    static Optional<Kind> kind(String word) {
        if (word.length() < 2 || !word.endsWith(".") || !Glyphs.isWord(word.charAt(0))) {
            return Optional.empty();
        }
        Kind known = KINDS.get(word);
        if (known != null) {
            return Optional.of(known);
        }
        return Optional.of(word.length() == 2 || Glyphs.isDigit(word.charAt(0)) ? Kind.TITLE : Kind.MAY_END);
    }

    /** Whether a word is one that sentences begin with: {@code The}, {@code But}. */
    static boolean isStarter(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && STARTERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the period at {@code dot} belongs to the run that starts at {@code start}. */
    static boolean holdsPeriod(String text, int start, int dot, Span paragraph) {
        int length = dot - start;
        if (length > LONGEST || Glyphs.isFull(Glyphs.at(text, dot + 1))) {
            return false;
        }
        String word = text.substring(start, dot + 1);
        Kind known = KINDS.get(word);
        int next = next(text, dot + 1, paragraph.end());
        if (known != null) {
            return known != Kind.NUMBER || Glyphs.isDigit(Glyphs.at(text, next));
        }
        if (start == paragraph.start() && next < paragraph.end() && isLabel(text, start, dot)) {
            return Glyphs.isBlank(text.charAt(dot + 1));
        }
        if (length == 1) {
            return next < paragraph.end() && isInitial(text, start, next, paragraph);
        }
        return ACRONYM.matcher(word).matches();
    }

    /** {@code 3.}, {@code 12.} or {@code B.} at the start of a line. */
    private static boolean isLabel(String text, int start, int dot) {
        if (dot - start == 1 && Character.isUpperCase(text.charAt(start))) {
            return true;
        }
        for (int i = start; i < dot; i++) {
            if (!Glyphs.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return dot - start <= 2;
    }

    /** {@code J. Smith}, {@code John F. Kennedy}, {@code Smith, J., and}; not {@code than I. The}. */
    private static boolean isInitial(String text, int start, int next, Span paragraph) {
        if (!Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        char after = text.charAt(next);
        if (after == ',' || after == '-' || after == ']') {
            return true;
        }
        if (!Character.isUpperCase(after)) {
            return false;
        }
        int stop = next;
        while (stop < paragraph.end() && stop - next < 16 && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        boolean initial = stop - next == 1 && Glyphs.at(text, stop) == '.';
        return initial || !isStarter(text.substring(next, stop));
    }

    /** The next character that is not blank. Bounded, so that a line of periods and spaces costs no square. */
    private static int next(String text, int from, int end) {
        int i = from;
        while (i < end && i - from < 8 && Glyphs.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
