package org.sitrep.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.dating.Constraint.Strength;
import org.sitrep.text.Span;

/** Properties of the algebra of days and constraints, on seeded random ones. */
class IntersectionTest {
    private static final LocalDate START = LocalDate.of(2000, 1, 1);
    private static final int RANGE = 60;
    private static final List<Strength> STRENGTHS = List.of(Strength.values());

    private static Days days(Random random) {
        List<Days.Stretch> stretches = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int first = random.nextInt(RANGE);
            boolean open = random.nextInt(6) == 0;
            LocalDate last = open ? LocalDate.MAX : START.plusDays(first + random.nextInt(12));
            stretches.add(new Days.Stretch(random.nextInt(6) == 0 ? LocalDate.MIN : START.plusDays(first), last));
        }
        return Days.of(stretches);
    }

    private static boolean has(Days days, LocalDate day) {
        return days.stretches().stream().anyMatch(s -> !day.isBefore(s.first()) && !day.isAfter(s.last()));
    }

    private static List<Constraint> constraints(Random random) {
        List<Constraint> all = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            Strength strength = STRENGTHS.get(random.nextInt(STRENGTHS.size()));
            all.add(new Constraint(days(random), strength, "rule-" + i, "why", new Span(i, i + 1)));
        }
        return all;
    }

    @Test
    void daysInBothAreInTheIntersectionAndNoOthers() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            Days a = days(random);
            Days b = days(random);
            Days both = a.and(b);
            assertThat(both).isEqualTo(b.and(a));
            assertThat(a.and(a)).isEqualTo(a);
            assertThat(a.and(Days.ALL)).isEqualTo(a);
            assertThat(a.and(Days.NONE)).isEqualTo(Days.NONE);
            for (int d = -1; d < RANGE + 13; d++) {
                LocalDate day = START.plusDays(d);
                assertThat(has(both, day)).isEqualTo(has(a, day) && has(b, day));
            }
        }
    }

    @Test
    void theOrderOfConstraintsDoesNotMatter() {
        Random random = new Random(12);
        for (int i = 0; i < 2_000; i++) {
            List<Constraint> all = constraints(random);
            Intersection expected = Intersection.of(all);
            Collections.shuffle(all, random);
            assertThat(Intersection.of(all)).isEqualTo(expected);
        }
    }

    @Test
    void nothingIsDroppedInSilence() {
        Random random = new Random(13);
        int conflicts = 0;
        for (int i = 0; i < 2_000; i++) {
            List<Constraint> all = constraints(random);
            Intersection left = Intersection.of(all);
            assertThat(left.days().isEmpty()).isFalse();
            List<Constraint> aside =
                    left.conflicts().stream().map(Intersection.Conflict::aside).toList();
            conflicts += aside.size();
            for (Constraint constraint : all) {
                boolean holds = left.days().and(constraint.days()).equals(left.days());
                assertThat(holds).isNotEqualTo(aside.contains(constraint));
            }
            left.conflicts()
                    .forEach(conflict ->
                            assertThat(conflict.against()).isNotEmpty().isSubsetOf(left.reasons()));
        }
        assertThat(conflicts).isPositive();
    }

    @Test
    void theReasonsAloneLeaveTheSame() {
        Random random = new Random(14);
        for (int i = 0; i < 2_000; i++) {
            Intersection left = Intersection.of(constraints(random));
            Intersection again = Intersection.of(left.reasons());
            assertThat(again.days()).isEqualTo(left.days());
            assertThat(again.conflicts()).isEmpty();
        }
    }
}
