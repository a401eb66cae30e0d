package org.sitrep.watch.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of a date as feeds write them: RFC 822 (RSS) and RFC 3339 (Atom, JSON Feed, sitemaps). The hour and zone change no day that was written. */
final class FeedDays {
    private static final Pattern ISO = Pattern.compile("^\\s*(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].{0,40})?\\s*$");
    private static final Pattern RFC822 = Pattern.compile(
            "^\\s*(?:[A-Za-z]{3,9}\\.?,?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]{0,6}\\.?\\s+(\\d{4}|\\d{2})(?:\\s.{0,40})?$");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private FeedDays() {}

    static Optional<LocalDate> day(String date) {
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher old = RFC822.matcher(date);
        if (!old.matches()) {
            return Optional.empty();
        }
        return day(old.group(3), MONTHS.indexOf(old.group(2).toLowerCase(Locale.ROOT)) + 1, old.group(1));
    }

    /** A year of two digits is of this century from 0 to 49 (RFC 2822, 4.3). */
    private static Optional<LocalDate> day(String year, int month, String day) {
        int number = Integer.parseInt(year);
        int whole = year.length() > 2 ? number : number < 50 ? 2000 + number : 1900 + number;
        try {
            return Optional.of(LocalDate.of(whole, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
