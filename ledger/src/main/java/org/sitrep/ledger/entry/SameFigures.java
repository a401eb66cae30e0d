package org.sitrep.ledger.entry;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.document.Interval;
import org.sitrep.ledger.entry.Agreement.Verdict;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.text.Span;

/** Two reports of one figure: the same numbers of the same unit, of what is or can be the same thing, place and time. */
final class SameFigures implements Sameness<SameFigures.Counted> {
    /** People in general: what any of them is called. */
    private static final Set<String> ANYBODY = Set.of(
            "people", "persons", "person", "others", "lives", "deaths", "dead", "killed", "wounded", "injured", "hurt",
            "die", "died", "death", "live", "other");

    /** Smaller numbers of people are in many reports of one story; set by reason. */
    private static final int SMALL = 10;

    /**
     * A figure as it is compared.
     *
     * @param heads of the counted words
     * @param named those of them that say who
     * @param scene around them
     */
    record Counted(Told told, Set<String> heads, Set<String> named, Interval when, Scene scene) {
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
        return new Counted(
                told,
                heads,
                named,
                own(figure(told)),
                Scene.of(told, figure(told).span(), figure(told).place()));
    }

    @Override
    public String block(Told told) {
        Figure figure = figure(told);
        return figure.unit() + " " + figure.low() + " " + figure.best() + " " + figure.high();
    }

    @Override
    public Optional<List<String>> same(Counted a, Counted b) {
        Agreement agreement = agreement(a, b);
        boolean where = agreement.has("where");
        boolean when = agreement.has("when");
        boolean isAlike = isSaid(a, b) || isLarge(a);
        boolean told = isAlike ? (where || when || (isTelling(a, b) && !areOthersDeeds(a, b))) : (where && when);
        return agreement.isContradicted() || !agreement.has("counted") || !told
                ? Optional.empty()
                : Optional.of(agreement.shared());
    }

    /** Whether both say whom they count, or neither does: two soldiers are two people, and so are two others. */
    private static boolean isSaid(Counted a, Counted b) {
        return a.named().isEmpty() == b.named().isEmpty();
    }

    private static boolean isLarge(Counted counted) {
        return value(counted) >= SMALL;
    }

    private static double value(Counted counted) {
        Figure figure = counted.figure();
        return figure.best().orElse(figure.low().orElse(figure.high().orElse(0)));
    }

    /** Where nothing but the numbers ties them, known actors must not be others: France's 12 howitzers are not Poland's. */
    private static boolean areOthersDeeds(Counted a, Counted b) {
        Optional<Event> one = deed(a);
        Optional<Event> other = deed(b);
        return one.isPresent()
                && other.isPresent()
                && Who.compared(
                                Who.of(a.told(), one.get().actors()),
                                Who.of(b.told(), other.get().actors()))
                        == Verdict.DIFFERENT;
    }

    /** The event of the sentence whose word is nearest; the first of two as near. */
    private static Optional<Event> deed(Counted counted) {
        Span figure = counted.figure().span();
        Span sentence = Sentences.around(counted.told().text(), figure);
        return counted.told().source().reading().events().stream()
                .filter(event -> sentence.contains(event.trigger()))
                .min(Comparator.comparingInt(event -> distance(event.trigger(), figure)));
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }

    /**
     * Whether number and counted words alone tell that both mean the same: a number that is not found everywhere, or a smaller one of whom both name
     * alike, or somebody's name. "Dozens", "three wounded", "$100m" and "a man" are in any report.
     */
    private static boolean isTelling(Counted a, Counted b) {
        Figure one = a.figure();
        Figure other = b.figure();
        double value = value(a);
        Set<String> as = a.named();
        Set<String> bs = b.named();
        boolean alike = !as.isEmpty() && !bs.isEmpty() && Fields.containment(as, bs) >= 1;
        if (value <= 1) {
            return alike && hasName(one) && hasName(other);
        }
        boolean exact = isExact(a) && isExact(b);
        boolean people = one.unit() != Figure.Unit.MONEY && one.unit() != Figure.Unit.OTHER;
        return alike ? exact || value < SMALL : people && exact && value >= SMALL;
    }

    private static boolean isExact(Counted counted) {
        Figure figure = counted.figure();
        return figure.low().equals(figure.high())
                || figure.span().in(counted.told().text()).chars().anyMatch(Character::isDigit);
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
                .field("scene", a.scene().isApart(b.scene()) ? Verdict.DIFFERENT : Verdict.OPEN)
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
