package org.sitrep.segment;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** {@code KYIV, Ukraine (Agency) - }: what a wire report puts before its first sentence is no part of it. */
final class Datelines {
    /** Place, region, date and agency with their punctuation; longer openings are sentences. */
    private static final int LONGEST = 20;

    /** A place in small letters opens a dateline only where a day and an agency follow: {@code Lima, 4 May 2031 (Agency) -}. */
    private static final Pattern CREDITED =
            Pattern.compile("(?:\\p{Lu}[\\p{L}.'\u2019-]*[, ]+){1,5}(?:[\\p{L}.]+ )?\\d{1,2}"
                    + "(?:[, ]+[\\p{L}\\d.]+){0,3},? \\(\\p{Lu}[^()\\n]{1,29}\\) (?:--?|[–\u2014]) ");

    private Datelines() {}

    /** One past the last word of the dateline a paragraph begins with; 0 if it begins with none. */
    static int end(String text, List<Span> words) {
        int slug = Slugs.end(text, words);
        if (slug > 0 || words.isEmpty()) {
            return slug;
        }
        if (!isCapitals(words.get(0).in(text))) {
            return credited(text, words);
        }
        boolean bracket = false;
        boolean capitals = true;
        boolean listed = false;
        boolean number = false;
        for (int i = 1; i < Math.min(words.size() - 1, LONGEST); i++) {
            String word = words.get(i).in(text);
            bracket |= word.equals(")");
            boolean dash = word.codePoints().allMatch(Characters::isDash);
            if (dash && isApart(text, words.get(i)) && (bracket || (listed && number) || i <= 3)) {
                return i + 1;
            }
            if (word.equals(".") && !bracket) {
                return 0;
            }
            // "LIMA, Peru, May 4 -": behind the comma only names and a day
            if (word.equals(",")) {
                listed |= capitals;
            } else {
                capitals &= isCapitals(word);
                number |= Character.isDigit(word.codePointAt(0));
                listed &= isNameOrNumber(word);
            }
        }
        return 0;
    }

    private static int credited(String text, List<Span> words) {
        int begin = words.get(0).start();
        Matcher line = CREDITED.matcher(text)
                .region(
                        begin,
                        Math.min(text.length(), words.get(words.size() - 1).end()));
        return line.lookingAt()
                ? (int) words.stream().filter(word -> word.start() < line.end()).count()
                : 0;
    }

    private static boolean isNameOrNumber(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    private static boolean isApart(String text, Span dash) {
        return dash.start() > 0
                && dash.end() < text.length()
                && Characters.isSpace(text.charAt(dash.start() - 1))
                && Characters.isSpace(text.charAt(dash.end()));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 2
                && word.codePoints().allMatch(c -> Character.isLetter(c) || ".'\u2019".indexOf(c) >= 0)
                && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
