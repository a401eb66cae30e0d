package org.sitrep.ledger.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Figure;
import org.sitrep.document.Interval;
import org.sitrep.ledger.entry.Agreement.Verdict;

/** Two reports of one figure: the same numbers of the same unit, of what is or can be the same thing, place and time. */
final class SameFigures implements Sameness<SameFigures.Counted> {
    /** People in general: what any of them is called. */
    private static final Set<String> ANYBODY = Set.of(
            "people", "persons", "person", "others", "lives", "deaths", "dead", "killed", "wounded", "injured", "hurt",
            "die", "died");

    /** Smaller numbers of people are in many reports of one story; set by reason. */
    private static final int SMALL = 10;

    /**
     * A figure as it is compared.
     *
     * @param heads of the counted words
     * @param named those of them that say who
     */
    record Counted(Told told, Set<String> heads, Set<String> named, Interval when) {
        Figure figure() {
            return (Figure) told.claim();
        }
    }

    private static Figure figure(Told told) {
        return (Figure) told.claim();
    }

    @Override
    public Counted prepared(Told told) {
        Set<String> heads = Heads.of(figure(told).counted());
        Set<String> named = new HashSet<>(heads);
        named.removeAll(ANYBODY);
        return new Counted(told, heads, named, own(figure(told)));
    }

    @Override
    public String block(Told told) {
        Figure figure = figure(told);
        return figure.unit() + " " + figure.low() + " " + figure.best() + " " + figure.high();
    }

    @Override
    public Optional<List<String>> same(Counted a, Counted b) {
        Agreement agreement = agreement(a, b);
        boolean told = agreement.has("where") || agreement.has("when") || isTelling(a, b);
        return agreement.isContradicted() || !agreement.has("counted") || !told
                ? Optional.empty()
                : Optional.of(agreement.shared());
    }

    /**
     * Whether number and counted words alone tell that both mean the same: a number that is not found everywhere, or a smaller one of whom both name
     * alike, or somebody's name. "Dozens", "three wounded", "$100m" and "a man" are in any report.
     */
    private static boolean isTelling(Counted a, Counted b) {
        Figure one = a.figure();
        Figure other = b.figure();
        double value = one.best().orElse(one.low().orElse(one.high().orElse(0)));
        Set<String> as = a.named();
        Set<String> bs = b.named();
        boolean alike = !as.isEmpty() && !bs.isEmpty() && Fields.containment(as, bs) >= 1;
        if (value <= 1) {
            return alike && hasName(one) && hasName(other);
        }
        boolean exact = one.low().equals(one.high())
                || one.span().in(a.told().text()).chars().anyMatch(Character::isDigit);
        boolean people = one.unit() != Figure.Unit.MONEY && one.unit() != Figure.Unit.OTHER;
        return alike ? exact || value < SMALL : people && exact && value >= SMALL;
    }

    /** A name has a capital inside its phrase. */
    private static boolean hasName(Figure figure) {
        return figure.counted().strip().chars().filter(Character::isUpperCase).count() > 1;
    }

    @Override
    public boolean compatible(Counted a, Counted b) {
        return !agreement(a, b).isContradicted();
    }

    private static Agreement agreement(Counted a, Counted b) {
        Figure one = a.figure();
        Figure other = b.figure();
        boolean numbers = one.low().equals(other.low())
                && one.best().equals(other.best())
                && one.high().equals(other.high());
        boolean kinds = (one.kind() == Figure.Kind.INCREMENT) == (other.kind() == Figure.Kind.INCREMENT);
        return new Agreement()
                .field("numbers", numbers ? Verdict.SAME : Verdict.DIFFERENT)
                .field("kind", kinds ? Verdict.OPEN : Verdict.DIFFERENT)
                .field("counted", counted(a.heads(), b.heads()))
                .field("where", Fields.place(one.place(), other.place()))
                .field("when", Fields.days(a.when(), b.when()));
    }

    /** "people" may be anybody; "soldiers" are no "civilians". */
    private static Verdict counted(Set<String> as, Set<String> bs) {
        boolean anybody = as.stream().anyMatch(ANYBODY::contains) || bs.stream().anyMatch(ANYBODY::contains);
        if (as.equals(bs) || anybody || as.isEmpty() || bs.isEmpty()) {
            return Verdict.SAME;
        }
        return Fields.containment(as, bs) >= 1 ? Verdict.SAME : Verdict.DIFFERENT;
    }

    private static Interval own(Figure figure) {
        return figure.period()
                .or(() -> figure.asOf().map(when -> when.interval()))
                .orElse(Interval.UNKNOWN);
    }
}
