package org.sitrep.time;

import java.util.Locale;

/**
 * Values while the day from which an expression counts is unknown: {@code DCT-1M} one month before publication,
 * {@code REF+3D} three days after the time mentioned last, {@code DCT-1Y-Q3} the third quarter of last year, {@code XXXX-12-25-2D} two days before
 * Christmas. Decades
 * are counted in E, centuries in C, weekends in WE.
 */
final class Symbols {
    private Symbols() {}

    static String of(Sense sense) {
        if (sense instanceof Sense.Exact exact) {
            return exact.period().value();
        }
        if (sense instanceof Sense.Cyclic cyclic) {
            String own = cyclic.cycle().symbol();
            int inner = cyclic.cycle().isWeekly() ? "XXXX-WXX".length() : "XXXX".length();
            return cyclic.within()
                    .map(within -> of(within) + own.substring(inner))
                    .orElse(own);
        }
        if (sense instanceof Sense.Moved moved) {
            return moved(moved);
        }
        if (sense instanceof Sense.Compared compared) {
            return moved(new Sense.Moved(compared.base(), -compared.years(), TimeUnit.YEAR, Grain.YEAR));
        }
        if (sense instanceof Sense.SamePart same) {
            return of(same.year());
        }
        if (sense instanceof Sense.Ended ended) {
            return of(ended.quarter());
        }
        if (sense instanceof Sense.Fiscal fiscal) {
            return of(fiscal.whole());
        }
        if (sense instanceof Sense.FromDate from) {
            return of(from.date())
                    + distance(new Sense.Moved(
                            Sense.Base.REF,
                            from.count(),
                            from.unit(),
                            from.unit().grain()));
        }
        if (sense instanceof Sense.LatestPeriod) {
            return "PAST_REF";
        }
        return sense instanceof Sense.Around around ? of(around.day()) + "W" : "";
    }

    private static String moved(Sense.Moved moved) {
        if (moved.base() == Sense.Base.REF && moved.count() == 0 && moved.unit() == TimeUnit.DAY) {
            return "XXXX-XX-XX";
        }
        return moved.base() + distance(moved);
    }

    private static String distance(Sense.Moved moved) {
        double count = moved.count() * (moved.unit() == TimeUnit.FORTNIGHT ? 2 : 1);
        String number = count == Math.rint(count)
                ? String.format(Locale.ROOT, "%+d", (long) count)
                : String.format(Locale.ROOT, "%+.1f", count);
        return number + letter(moved);
    }

    private static String letter(Sense.Moved moved) {
        return switch (moved.grain()) {
            case WEEKEND -> "WE";
            case DECADE -> "E";
            case CENTURY -> "C";
            default ->
                switch (moved.unit()) {
                    case SECOND, MINUTE, HOUR -> "T" + moved.unit().name().charAt(0);
                    case DECADE -> "E";
                    case CENTURY, MILLENNIUM -> "C";
                    case FORTNIGHT -> "W";
                    default -> moved.unit().name().substring(0, 1);
                };
        };
    }
}
