package org.sitrep.extract.figure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.document.Document;
import org.sitrep.document.NumberMention;
import org.sitrep.lexicon.Table;
import org.sitrep.text.Span;

/**
 * Numbers that count nobody whom the clause tells of, by the words right beside them: taken back ("not one civilian but five", "twelve died, not 20",
 * "neither 20 nor 30"), excepted ("all but three of the 25"), the end of a range whose begin is not read ("a quarter and half a million"), rates
 * ("four out of every thousand") and ages ("two brothers, three and five,", "aged five, seven and 12").
 */
final class Exempt {
    /** Characters before and behind a number that are looked at: some words. */
    private static final int BEFORE = 60;

    private static final int AFTER = 40;

    /** A number in digits, or in one word below twenty: ages and what follows "not" are seldom more. */
    private static final String NUMBER = Table.english("number-words.tsv").rows().stream()
            .filter(row -> row.get("kind").equals("unit") || row.get("kind").equals("teen"))
            .map(row -> row.get("word"))
            .collect(Collectors.joining("|", "(?:\\d[\\d,.]*|", ")"));

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

    /** A noun and a comma, and further ages. */
    private static final Pattern BEFORE_AGE = pattern("[a-z]{3}, (?:" + NUMBER + "(?:, | and |, and ))*$");

    private static final Pattern BEHIND_AGE = pattern("^ and " + NUMBER + ",(?! " + NUMBER + ")");

    private static final Pattern BEHIND_LAST_AGE = pattern("^,(?! " + NUMBER + ")");

    /** Ages are below. */
    private static final int OLDEST = 100;

    private Exempt() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static boolean is(Document document, Counted counted) {
        NumberMention number = counted.number();
        Span span =
                number.bound().map(bound -> Span.cover(bound, number.span())).orElse(number.span());
        String text = document.text();
        String before = text.substring(Math.max(0, span.start() - BEFORE), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + AFTER));
        return BEHIND.stream().anyMatch(words -> words.matcher(before).find())
                || (NOT.matcher(before).find() && BUT.matcher(after).find())
                || RATE.matcher(after).find()
                || (counted.noun().isEmpty() && counted.value() < OLDEST && isAge(before, after));
    }

    /** "Two brothers, three and five, and their mother": between commas behind those whose ages they are. */
    private static boolean isAge(String before, String after) {
        boolean last =
                before.endsWith(" and ") && BEHIND_LAST_AGE.matcher(after).find();
        return (last || BEHIND_AGE.matcher(after).find())
                && BEFORE_AGE.matcher(before).find();
    }
}
