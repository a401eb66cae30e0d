package org.sitrep.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sitrep.text.Span;

/**
 * What constraints leave together. A stronger constraint is heard before a weaker one and, as texts look back more often
 * than ahead, the one that begins later before one that begins earlier; so the order in which they were found does not
 * matter. One that leaves nothing beside those heard before it is set aside as a conflict, never dropped in silence.
 *
 * @param days what is left
 * @param reasons the constraints that narrowed it, in the order in which they were heard
 */
public record Intersection(Days days, List<Constraint> reasons, List<Conflict> conflicts) {
    /**
     * A constraint that does not fit.
     *
     * @param against those heard before that it does not fit, alone or together
     */
    public record Conflict(Constraint aside, List<Constraint> against) {
        public Conflict {
            against = List.copyOf(against);
        }
    }

    private static final Comparator<Constraint> ORDER = Comparator.comparing(Constraint::strength)
            .thenComparing(constraint -> constraint.days().earliest().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(constraint -> constraint.days().latest().orElse(LocalDate.MAX))
            .thenComparingInt(constraint -> constraint.span().map(Span::start).orElse(-1))
            .thenComparing(Constraint::rule)
            .thenComparing(constraint -> constraint.days().toString());

    public Intersection {
        reasons = List.copyOf(reasons);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether somebody says the day. */
    boolean isStated() {
        return reasons.stream().anyMatch(reason -> reason.strength().compareTo(Constraint.Strength.ADDRESS) <= 0);
    }

    public static Intersection of(Collection<Constraint> constraints) {
        Days days = Days.ALL;
        List<Constraint> reasons = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Constraint next : constraints.stream().sorted(ORDER).toList()) {
            Days left = days.and(next.days());
            if (left.isEmpty()) {
                conflicts.add(new Conflict(next, against(next, reasons)));
            } else if (!left.equals(days)) {
                days = left;
                reasons.add(next);
            }
        }
        return new Intersection(days, reasons, conflicts);
    }

    /** Those that leave nothing beside it each for itself; if there is none, all of them do together. */
    private static List<Constraint> against(Constraint aside, List<Constraint> reasons) {
        List<Constraint> alone = reasons.stream()
                .filter(reason -> reason.days().and(aside.days()).isEmpty())
                .toList();
        return alone.isEmpty() ? reasons : alone;
    }
}
