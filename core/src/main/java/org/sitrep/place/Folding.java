package org.sitrep.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The key under which a name is filed: lower-case ASCII words without diacritics and apostrophes, so that
 * "Debal’tseve" and "Debaltseve", "St. Louis" and "Saint Louis" meet. {@code gazetteer/build/fold.mjs} does the same.
 */
final class Folding {
    /** Letters that Unicode does not decompose, with their usual Latin spelling. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ə', "a"),
            Map.entry((int) 'ǝ', "a"),
            Map.entry((int) 'ĸ', "k"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ƒ', "f"),
            Map.entry((int) 'ɓ', "b"),
            Map.entry((int) 'ɗ', "d"),
            Map.entry((int) 'ƙ', "k"),
            Map.entry((int) 'ƴ', "y"));

    /** Marks that names are written with or without: apostrophes, primes, modifier letters, full stops. */
    private static final String DROPPED = "'`´.‘’‛′″ʹʺʻʼʽʾʿˈ";

    private static final Map<String, String> WORDS =
            Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");

    private Folding() {}

    /** The key of a name; empty if a letter of another script is in it. */
    static String fold(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        int[] points = decomposed(name).codePoints().toArray();
        for (int c : points) {
            if (isMark(c) || DROPPED.indexOf(c) >= 0) {
                continue;
            }
            String letter = LETTERS.get(c);
            if (letter != null) {
                letters.append(letter);
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append((char) c);
            } else if (Character.isLetter(c) || isNumber(c)) {
                return "";
            } else {
                letters.append(' ');
            }
        }
        return words(letters);
    }

    private static String decomposed(String name) {
        if (name.chars().allMatch(c -> c < 128)) {
            return name.toLowerCase(
                    Locale.ROOT); // most names; the tables of normal forms take longer to load than all lookups
        }
        String lower = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFD);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static String words(StringBuilder letters) {
        StringBuilder key = new StringBuilder(letters.length());
        int i = 0;
        while (i < letters.length()) {
            int end = letters.indexOf(" ", i);
            end = end < 0 ? letters.length() : end;
            if (end > i) {
                String word = letters.substring(i, end);
                key.append(key.isEmpty() ? "" : " ").append(WORDS.getOrDefault(word, word));
            }
            i = end + 1;
        }
        return key.toString();
    }
}
