package org.sitrep.time;

import java.util.Locale;
import java.util.Optional;

/** Times of the clock as TIMEX3 writes them behind a day. */
final class ClockTimes {
    private final Counts counts;

    ClockTimes(Counts counts) {
        this.counts = counts;
    }

    /** {@code T15:00} for "3 p.m."; the zone is not part of the value. Empty for what is no time. */
    String suffix(Parts parts) {
        String clock = parts.lower("clock");
        Optional<String> named = parts.lexicon().value("clock", clock);
        if (named.isPresent()) {
            return "T" + named.get();
        }
        String digits = clock.replaceAll("[apm]+$", "");
        String[] groups = digits.split("[:.]", -1);
        int hour = Parts.digits(groups[0]);
        int minute = groups.length > 1 ? Parts.digits(groups[1]) : 0;
        if (hour < 0) {
            hour = counts.value(clock).orElse(-1);
        } else if (groups.length == 1 && digits.length() == 4) {
            minute = hour % 100;
            hour = hour / 100;
        }
        hour = inHalf(hour, half(parts, clock));
        return hour < 0 || hour > 24 || minute < 0 || minute > 59
                ? ""
                : String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
    }

    private static String half(Parts parts, String clock) {
        if (clock.endsWith("am") || clock.endsWith("pm")) {
            return clock.endsWith("am") ? "AM" : "PM";
        }
        String part = parts.partOfDay();
        String byPart = part.isEmpty() ? "" : part.equals("TMO") ? "AM" : "PM";
        return parts.value("half-day", "half-day").orElse(byPart);
    }

    private static int inHalf(int hour, String half) {
        if (half.equals("PM") && hour >= 0 && hour < 12) {
            return hour + 12;
        }
        return half.equals("AM") && hour == 12 ? 0 : hour;
    }
}
