package org.sitrep.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.sitrep.ledger.Row;

/**
 * How many claims are of which days: those that a filter lets through, by the last day that each may be of.
 *
 * @param unit what a bar counts
 * @param total how many claims there are
 * @param counted how many of them, the newest, were looked at
 * @param undated how many of these have no day
 * @param bars by day, kind and modality
 */
public record ByDay(Unit unit, long total, long counted, long undated, List<Bar> bars) {
    /** More bars than this are too many to look at. */
    private static final int BARS = 92;

    /** How long a bar is. */
    public enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    /**
     * Claims of one kind and modality.
     *
     * @param day first day of the unit
     */
    public record Bar(LocalDate day, Row.Kind kind, Optional<String> modality, long claims) {}

    public ByDay {
        bars = List.copyOf(bars);
    }

    /** The shortest unit of which there are not too many. */
    static Unit unit(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        if (days <= BARS) {
            return Unit.DAY;
        }
        return days <= BARS * 31L ? Unit.MONTH : Unit.YEAR;
    }

    static LocalDate begin(LocalDate day, Unit unit) {
        return switch (unit) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /**
     * The first and the last day of nearly all claims: what lies far from them (a war of 1914 in an article of 2031) does not choose the unit.
     *
     * @param claims of each day
     */
    static List<LocalDate> most(SortedMap<LocalDate, Long> claims) {
        long all = claims.values().stream().mapToLong(Long::longValue).sum();
        long cut = all / 50;
        List<LocalDate> ends = new ArrayList<>();
        long before = 0;
        for (Map.Entry<LocalDate, Long> day : claims.entrySet()) {
            long till = before + day.getValue();
            if (before <= cut && cut < till) {
                ends.add(day.getKey());
            }
            if (before <= all - 1 - cut && all - 1 - cut < till) {
                ends.add(day.getKey());
            }
            before = till;
        }
        return ends;
    }
}
