package org.sitrep.segment;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** {@code BREAKING}, {@code UPDATE 2 -}, {@code 09:40 GMT}: what a ticker puts before its first sentence is no part of it. */
final class Slugs {
    /** Clock times, 0:00 to 24:59, as live reports have them. */
    private static final Pattern CLOCK = Pattern.compile("(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?:am|pm|h)?");

    /** Times of day and zones: two to four letters behind a time. */
    private static final Pattern ZONE = Pattern.compile("[ap]\\.?m\\.?|[A-Z]{2,4}T|UTC|GMT|local");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private static final Set<String> WORDS = Table.english("slugs.tsv").rows().stream()
            .map(row -> row.get("slug"))
            .collect(Collectors.toUnmodifiableSet());

    private Slugs() {}

    /** One past the last word of the slugs a paragraph begins with; 0 if it begins with none, or is nothing else. */
    static int end(String text, List<Span> words) {
        int at = 0;
        while (true) {
            int next = one(text, words, at);
            if (next == at) {
                break;
            }
            at = next;
        }
        return at < words.size() && Character.isUpperCase(words.get(at).in(text).codePointAt(0)) ? at : 0;
    }

    private static int one(String text, List<Span> words, int at) {
        int end = at;
        if (CLOCK.matcher(word(text, words, at)).matches()) {
            end = at + 1;
            if (ZONE.matcher(word(text, words, end)).matches()) {
                end++;
            }
        } else {
            String two = word(text, words, at) + " " + word(text, words, at + 1);
            end += WORDS.contains(two) ? 2 : WORDS.contains(word(text, words, at)) ? 1 : 0;
            if (end > at && NUMBER.matcher(word(text, words, end)).matches()) {
                end++;
            }
        }
        return end > at && isMark(word(text, words, end)) ? end + 1 : end;
    }

    private static String word(String text, List<Span> words, int at) {
        return at < words.size() ? words.get(at).in(text) : "";
    }

    private static boolean isMark(String word) {
        return word.equals(":")
                || word.equals("|")
                || (!word.isEmpty() && word.codePoints().allMatch(Characters::isDash));
    }
}
