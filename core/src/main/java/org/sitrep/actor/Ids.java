package org.sitrep.actor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitrep.text.Characters;

/**
 * Ids of actors that no list has: the name without a leading article, accents and apostrophes, in upper case, its words
 * joined by hyphens ("Ana O'Hara" is {@code ANA-OHARA}). They hold within an article; across articles they are a hint.
 */
final class Ids {
    /** Letters that Unicode does not decompose. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ı', "i"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"));

    private Ids() {}

    /** The id of a name; empty if the name has no letter or digit. */
    static Optional<String> of(String name) {
        StringBuilder id = new StringBuilder();
        boolean gap = false;
        String bare = withoutArticle(name);
        for (char c : Normalizer.normalize(bare, Normalizer.Form.NFD).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                if (gap && id.length() > 0) {
                    id.append('-');
                }
                gap = false;
                id.append(LETTERS.getOrDefault(c, String.valueOf(c)));
            } else if (!Characters.isApostrophe(c) && Character.getType(c) != Character.NON_SPACING_MARK && c != '.') {
                gap = true;
            }
        }
        return id.length() == 0 ? Optional.empty() : Optional.of(id.toString().toUpperCase(Locale.ROOT));
    }

    /** The words without a leading "the", "a" or "an". */
    static String withoutArticle(String words) {
        String[] articles = {"the ", "a ", "an "};
        for (String article : articles) {
            if (words.regionMatches(true, 0, article, 0, article.length())) {
                return words.substring(article.length()).strip();
            }
        }
        return words.strip();
    }
}
