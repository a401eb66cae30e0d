package org.sitrep.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.text.Span;

/** Days on which a page says that it was published: labels, bylines, time stamps, its own address, posts it shows. */
final class Stamps {
    /** Title, summary, picture and author come before a date line; 165 of 166 stamps of a crawl stood within it. */
    private static final int HEAD = 400;

    /** A label stands at the begin of a line or behind a mark. */
    private static final String LABEL_BEGINS = "(?:^|[(|.!?:\"\u201d\u2013\u2014-]\\s*)";

    /** Between a label and its date an hour may stand. */
    private static final String LABEL_ENDS =
            "(?: on| at)?\\s*[:-]?\\s*(?:\\d\\d?:\\d\\d\\s*(?:[AaPp]\\.?[Mm]\\.?)?[ ,]*)?$";

    /** What may stand directly before a date for it to be a stamp. */
    private static final Pattern LABEL = Pattern.compile(LABEL_BEGINS
            + "(?:(?:First|Originally|FIRST) (?:[Pp]ublished|[Pp]osted|PUBLISHED)|Published|Posted|PUBLISHED|POSTED"
            + "|(?:Date [Pp]ublished|Publication [Dd]ate))" + LABEL_ENDS);

    private static final Pattern UPDATED = Pattern.compile(LABEL_BEGINS
            + "(?:(?:Page )?[Ll]ast (?:updated|modified)|Updated|Modified|UPDATED|LAST UPDATED)" + LABEL_ENDS);

    private static final Pattern POST = Pattern.compile("\\(@\\w{1,20}\\)\\s*$|tweet-date=\"$");
    /** Words that tie a date to a sentence; after them it tells when something happened. */
    private static final Pattern TIED = Pattern.compile(
            "(?:[,;]|(?<![\\w\\p{L}])(?:on|at|about|around|approximately|in|of|since|from|until|till|by|the|through|to|and|or|between|before|after|dated?|a|this|last|next|for|effective|expir\\w+|end\\w+|begin\\w+|start\\w+|born|died|due|dated|deadline|is|was|were|are)\\s*:?)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?<![\\w\\p{L}])(?:by|reporter|writer|editor|correspondent|staff|press|reuters|afp|ap)(?![\\w\\p{L}])|@[\\w.]+\\.(?:com|org|net|co))[^.!?]{0,60}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOCK = Pattern.compile(
            "[\\s,]*(?:\\d{1,2}[:.]\\d\\d\\s*(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?)\\s*(?:UTC|GMT|BST|[ECMP][SD]T|[ECMP]T|CET|CEST|IST)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s/]+/\\S*?((?:19|20)\\d\\d)[/-](\\d\\d?)[/-](\\d\\d?)(?=[/\\-_.?\\s]|$)");
    private static final Pattern MONTH_ADDRESS =
            Pattern.compile("https?://[^\\s/]+/(?:\\S*?/)?((?:19|20)\\d\\d)/(0[1-9]|1[0-2])/");

    /** Of 116 such lines in a collection of American news 5 were a year older than their article; the others as old or newer. */
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:\\u00a9|(?<![\\w\\p{L}])[Cc]opyright(?![\\w\\p{L}])|(?<![\\w\\p{L}])COPYRIGHT(?![\\w\\p{L}]))[\\s\\u00a9(cC)]{0,6}((?:19|20)\\d\\d)(?![\\w\\p{L}])(?!\\s?[-\\u2013])");

    private static final Pattern OWN_ADDRESS = Pattern.compile(
            "(?:read or share this story|link to this (?:story|article)|permalink)\\s*:?\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** A post is shown soon after it was written: 97 of 100 within a week in two collections of American news (2014-2018). */
    private static final int POST_DAYS = 14;

    /** What is changed later has mostly been changed within days; this number is a guess on the safe side. */
    private static final int UPDATE_DAYS = 7;

    private Stamps() {}

    static List<Constraint> constraints(Clues clues) {
        List<Constraint> found = new ArrayList<>();
        Optional<Clues.Told> latest = Optional.empty();
        for (Clues.Told told : clues.times()) {
            if (!told.isDay() || !told.isNamedIn(clues.text())) {
                continue;
            }
            String before = clues.before(told.span().start(), 90);
            if (POST.matcher(before).find()) {
                boolean later = latest.isEmpty() || latest.get().first().isBefore(told.first());
                latest = later ? Optional.of(told) : latest;
            } else {
                stamp(clues, told, before).ifPresent(found::add);
            }
        }
        latest.ifPresent(told -> found.add(post(told)));
        copyright(clues, found);
        addresses(clues, found);
        return found;
    }

    private static Optional<Constraint> stamp(Clues clues, Clues.Told told, String before) {
        LocalDate day = told.first();
        if (LABEL.matcher(before).find()) {
            return Optional.of(on(day, "label", "it is said to be published on that day", told.span()));
        }
        if (UPDATED.matcher(before).find()) {
            return Optional.of(new Constraint(
                    Days.between(day.minusDays(UPDATE_DAYS), day),
                    Strength.STATED,
                    "updated",
                    "it was last changed on that day",
                    told.span()));
        }
        boolean free = told.span().start() < HEAD
                && !TIED.matcher(before).find()
                && !told.span().in(clues.text()).contains(" on ");
        if (!free) {
            return Optional.empty();
        }
        String after = clues.after(told.span().end(), 60);
        boolean clocked = told.value().contains("T") || CLOCK.matcher(after).lookingAt();
        if (clocked && !before.matches("(?s).*\\p{Ll}{3,} \\p{Ll}{3,}\\s*")) {
            return Optional.of(on(day, "time-stamp", "a time stamp at the head of the text", told.span()));
        }
        boolean newSentence = after.matches("(?s)\\s+(?:From(?![\\w\\p{L}])|[A-Z]).*") || after.isBlank();
        return newSentence && BYLINE.matcher(before).find()
                ? Optional.of(on(day, "byline", "a date behind the author's name", told.span()))
                : Optional.empty();
    }

    private static Constraint on(LocalDate day, String rule, String why, Span span) {
        return Constraint.on(day, Strength.STATED, rule, why, span);
    }

    private static Constraint post(Clues.Told told) {
        // one day earlier, as posts are dated in the zone of whoever looks
        return new Constraint(
                Days.between(told.first().minusDays(1), told.first().plusDays(POST_DAYS)),
                Strength.USUAL,
                "post",
                "shows a post of that day",
                told.span());
    }

    private static void copyright(Clues clues, List<Constraint> found) {
        Matcher copyright = COPYRIGHT.matcher(clues.text());
        while (copyright.find()) {
            found.add(new Constraint(
                    Days.until(LocalDate.of(Integer.parseInt(copyright.group(1)) + 1, 12, 31)),
                    Strength.USUAL,
                    "copyright",
                    "the page's year, which may be later than the article's",
                    new Span(copyright.start(), copyright.end(1))));
        }
    }

    private static void addresses(Clues clues, List<Constraint> found) {
        Matcher matcher = ADDRESS.matcher(clues.text());
        while (matcher.find()) {
            Optional<LocalDate> day = day(matcher);
            if (day.isEmpty()) {
                continue;
            }
            Span span = new Span(matcher.start(1), matcher.end(3));
            boolean own = OWN_ADDRESS.matcher(clues.before(matcher.start(), 60)).find();
            found.add(
                    own
                            ? Constraint.on(
                                    day.get(), Strength.ADDRESS, "address", "its own address holds the day", span)
                            : Constraint.since(
                                    day.get(), Strength.CERTAIN, "link", "links to something of that day", span));
        }
    }

    /** The day that the address of an article holds, or at least its month. */
    static Optional<Constraint> addressed(String address) {
        Matcher day = ADDRESS.matcher(address);
        Matcher month = MONTH_ADDRESS.matcher(address);
        Optional<Days> days = Optional.empty();
        if (day.find()) {
            days = day(day).map(found -> Days.between(found, found));
        } else if (month.find()) {
            LocalDate first = LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
            days = Optional.of(Days.between(first, first.plusMonths(1).minusDays(1)));
        }
        return days.map(found ->
                new Constraint(found, Strength.ADDRESS, "address", "the day in its address", Optional.empty()));
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
