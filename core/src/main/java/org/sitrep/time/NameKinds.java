package org.sitrep.time;

/** Months and weekdays; both are names and begin with a capital letter. */
final class NameKinds {
    private NameKinds() {}

    static void at(WordView view, int i, TimeWords lexicon, TimeKinds kinds) {
        if (!view.isCapital(i)) {
            return;
        }
        String key = view.key(i);
        boolean pointed = view.key(i + 1).equals(".") && view.touches(i + 1);
        int end = pointed ? i + 2 : i + 1;
        if (lexicon.has("weekday", key)) {
            kinds.add("WEEKDAY", i, i + 1);
        } else if (lexicon.has("month", key)) {
            kinds.add("MONTH", i, i + 1);
            if (isPlain(key)
                    || (i > 0 && lexicon.has("before-month", view.words().key(i - 1)))) {
                kinds.add("PLAIN-MONTH", i, i + 1);
            }
        } else if (lexicon.has("weekday-short", key) && isDated(view, end, lexicon)) {
            kinds.add("WEEKDAY", i, end);
        } else if (lexicon.has("month-short", key)) {
            boolean dated = Counts.isDigits(view.key(end)) || Dates.isDay(view.key(end));
            if (pointed || dated || Dates.isDay(view.key(i - 1))) {
                kinds.add("MONTH", i, end);
            }
            if (pointed) {
                kinds.add("PLAIN-MONTH", i, end);
            }
        }
    }

    /** May and March are months only after a preposition: "May I", "the March for Peace". */
    private static boolean isPlain(String key) {
        return !key.equals("may") && !key.equals("march");
    }

    /** "Sun. 3 March", "Tue, Nov. 5", "Fri night": short names stand beside a date. */
    private static boolean isDated(WordView view, int end, TimeWords lexicon) {
        String next = view.key(view.key(end).equals(",") ? end + 1 : end);
        return lexicon.has("month", next)
                || lexicon.has("month-short", next)
                || lexicon.has("part", next)
                || Dates.isDay(next);
    }
}
