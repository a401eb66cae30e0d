package org.sitrep.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Splits what is written together and read as two words: {@code don't}, {@code NATO's}, {@code cannot}, {@code 5km}. */
final class Clitics {
    private static final Set<String> ENDINGS = Set.of("s", "m", "d", "re", "ve", "ll");
    private static final Set<String> ELISIONS = WordParts.of(WordParts.Kind.ELISION);
    private static final Set<String> UNITS = WordParts.of(WordParts.Kind.UNIT);
    private static final Set<String> MONEY_UNITS = WordParts.of(WordParts.Kind.MONEY_UNIT);
    /** Length of the first part by the whole form. */
    private static final Map<String, Integer> CONTRACTIONS = contractions();
    /** Longer runs are no English words; they are left whole. */
    private static final int LONGEST = 40;

    private Clitics() {}

    private static Map<String, Integer> contractions() {
        Map<String, Integer> cuts = new HashMap<>();
        for (Table.Row row : Table.english("contractions.tsv").rows()) {
            String form = row.get("form");
            String first = row.get("first");
            if (!form.startsWith(first) || first.length() == form.length()) {
                throw row.error("'" + form + "' does not begin with '" + first + "'");
            }
            cuts.put(form, first.length());
        }
        return Map.copyOf(cuts);
    }

    /** The words of a run, in order. */
    static List<Span> split(String text, int start, int stop) {
        if (stop - start > LONGEST || stop - start < 2) {
            return List.of(new Span(start, stop));
        }
        List<Span> words = new ArrayList<>(2);
        int end = stop;
        for (int cut = cut(text, start, end); cut > start; cut = cut(text, start, end)) {
            words.add(0, new Span(cut, end));
            end = cut;
        }
        words.add(0, new Span(start, end));
        return words;
    }

    /** Where the last word of a run begins; its start if the run is one word. */
    private static int cut(String text, int start, int end) {
        String form = text.substring(start, end).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        int length = form.length();
        if (length != end - start) {
            return start;
        }
        Integer known = CONTRACTIONS.get(form);
        if (known != null) {
            return start + known;
        }
        if (length > 3 && form.endsWith("n't")) {
            return end - 3;
        }
        int apostrophe = form.lastIndexOf('\'');
        if (apostrophe > 0 && ENDINGS.contains(form.substring(apostrophe + 1)) && !isDecade(form)) {
            return start + apostrophe;
        }
        return Glyphs.isDigit(form.charAt(0)) || form.charAt(0) == '.' ? unit(text, start, form) : start;
    }

    private static boolean isDecade(String form) {
        return form.endsWith("0's")
                && form.length() >= 4
                && Glyphs.isDigit(form.charAt(form.length() - 4))
                && form.charAt(form.length() - 4) != '0';
    }

    private static int unit(String text, int start, String form) {
        int i = 0;
        while (i < form.length() && !Character.isLetter(form.charAt(i)) && form.charAt(i) != '\'') {
            i++;
        }
        String rest = form.substring(i);
        boolean money = start > 0 && Glyphs.isCurrency(text.charAt(start - 1));
        return UNITS.contains(rest) || (money && MONEY_UNITS.contains(rest)) ? start + i : start;
    }

    /**
     * The end of the word that an apostrophe begins: {@code 's}, {@code 'em}, {@code '90s}, {@code 'n'}; just after
     * the apostrophe if it begins none.
     */
    static int afterApostrophe(String text, int i, int end) {
        int stop = i + 1;
        while (stop < end && stop - i < 8 && Characters.isWord(text.charAt(stop))) {
            stop++;
        }
        if (stop < end && Characters.isWord(text.charAt(stop))) {
            return i + 1;
        }
        String rest = text.substring(i + 1, stop).toLowerCase(Locale.ROOT);
        boolean attached = i > 0 && !Glyphs.isBlank(text.charAt(i - 1));
        if (rest.equals("n")) {
            return stop < end && Characters.isApostrophe(text.charAt(stop)) ? stop + 1 : stop;
        }
        if (ENDINGS.contains(rest) && (attached || text.charAt(i) != '‘')) {
            return stop;
        }
        boolean year = rest.length() >= 2
                && Glyphs.isDigit(rest.charAt(0))
                && Glyphs.isDigit(rest.charAt(1))
                && (rest.length() == 2 || (rest.length() == 3 && rest.charAt(2) == 's'));
        return !attached && (year || ELISIONS.contains(rest)) ? stop : i + 1;
    }
}
