package org.sitrep.time;

/** Clock times: CLOCK is certain by itself (3pm), BARE-CLOCK needs words beside it (10:30, 0735 GMT). */
final class ClockKinds {
    private ClockKinds() {}

    static void at(WordView view, int i, TimeWords lexicon, TimeKinds kinds) {
        String key = view.key(i);
        boolean joined = view.touches(i)
                && (Dates.isJoint(view.key(i - 1)) || view.key(i - 1).equals(":"));
        if (joined) {
            return;
        }
        if (isHalved(key) && isHour(key.substring(0, key.length() - 2), 12)) {
            kinds.add("CLOCK", i, i + 1);
        } else if (isHour(key, 24) && view.touchesThrough(i, 2)) {
            withMinutes(view, i, lexicon, kinds);
        } else if (key.length() == 4 && Counts.isDigits(key)) {
            boolean time = isHour(key.substring(0, 2), 24) && isMinutes(key.substring(2));
            String next = view.key(i + 1);
            if (time && (lexicon.has("zone", next) || next.equals("hours") || next.equals("hrs"))) {
                kinds.add("BARE-CLOCK", i, i + 1);
            }
        }
    }

    /** 10:30, 10:30:15, 10.30am, and 10.30 before "a.m.". */
    private static void withMinutes(WordView view, int i, TimeWords lexicon, TimeKinds kinds) {
        String sign = view.key(i + 1);
        String minutes = view.key(i + 2);
        boolean separated = sign.equals(":") || sign.equals(".");
        if (separated && minutes.length() == 4 && isHalved(minutes) && isMinutes(minutes.substring(0, 2))) {
            kinds.add("CLOCK", i, i + 3);
            return;
        }
        boolean pointed = sign.equals(".") && lexicon.has("half-day", view.key(i + 3));
        if (!isMinutes(minutes) || !(sign.equals(":") || pointed)) {
            return;
        }
        boolean seconds = view.touchesThrough(i, 4) && view.key(i + 3).equals(":") && isMinutes(view.key(i + 4));
        kinds.add("BARE-CLOCK", i, seconds ? i + 5 : i + 3);
    }

    private static boolean isHalved(String key) {
        return key.length() > 2 && (key.endsWith("am") || key.endsWith("pm"));
    }

    private static boolean isHour(String key, int most) {
        return Counts.isDigits(key) && key.length() <= 2 && Integer.parseInt(key) <= most;
    }

    private static boolean isMinutes(String key) {
        return key.length() == 2 && Counts.isDigits(key) && Integer.parseInt(key) < 60;
    }
}
