package org.sitrep.extract.figure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.document.Document;
import org.sitrep.document.NumberMention;
import org.sitrep.text.Span;

/**
 * Numbers that count nobody whom the clause tells of, by the words right beside them: taken back ("not one civilian but five", "twelve died, not 20",
 * "neither 20 nor 30"), excepted ("all but three of the 25"), the end of a range whose begin is not read ("a quarter and half a million"), rates
 * ("four out of every thousand") and ages ("two brothers, three and five,", "aged five, seven and 12").
 */
final class Exempt {
    private static final int BEFORE = 60;

    private static final int AFTER = 40;

    private static final String NUMBER =
            "(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    private static final List<Pattern> BEHIND = List.of(
            pattern("(?:,|;|\u2013|\u2014|-) ?(?:and )?(?:not|never) $"),
            pattern("\\b(?:neither|nor|rather than|instead of) $"),
            pattern(
                    "\\b(?:all|everyone|everybody|everything|anyone|none|each|any) (?:but|except|except for|save|bar) $"),
            pattern("\\b(?:quarter|third|half)s?(?: of an?)? (?:and|to) $"),
            pattern("\\baged (?:between )?(?:" + NUMBER + "(?:, | and |, and | or | to ))*$"));

    private static final Pattern NOT = pattern("\\bnot $");

    private static final Pattern BUT = pattern("^(?: [\\w-]+){0,3} but\\b");

    private static final Pattern RATE = pattern("^(?: [\\w-]+){0,2} (?:out of|in|of) every\\b");

    /** Behind a noun and a comma, where another number and a comma follow, or before "and" such ones. */
    private static final Pattern AGE_BEFORE = pattern("[a-z]{3}, (?:" + NUMBER + "(?:, | and |, and ))*$");

    private static final Set<Pattern> AGE_AFTER = Set.of(
            pattern("^(?:, " + NUMBER + ")*,? and " + NUMBER + ",(?! " + NUMBER + ")"),
            pattern("^,(?! " + NUMBER + ")"));

    private Exempt() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static boolean is(Document document, NumberMention number) {
        Span span =
                number.bound().map(bound -> Span.cover(bound, number.span())).orElse(number.span());
        String text = document.text();
        String before = text.substring(Math.max(0, span.start() - BEFORE), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + AFTER));
        return BEHIND.stream().anyMatch(words -> words.matcher(before).find())
                || (NOT.matcher(before).find() && BUT.matcher(after).find())
                || RATE.matcher(after).find();
    }

    /** "Two brothers, three and five, and their mother": numbers of one or two digits between commas behind those whose ages they are. */
    static boolean isAge(Document document, NumberMention number) {
        String text = document.text();
        Span span = number.span();
        String before = text.substring(Math.max(0, span.start() - BEFORE), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + AFTER));
        boolean first = AGE_BEFORE.matcher(before).find();
        boolean listed = before.endsWith(" and ") || after.startsWith(" and ") || after.startsWith(", ");
        boolean small = number.best().isPresent() && number.best().getAsDouble() < 100;
        return small
                && first
                && listed
                && AGE_AFTER.stream().anyMatch(words -> words.matcher(after).find())
                && (before.endsWith(" and ") || after.startsWith(" and "));
    }
}
