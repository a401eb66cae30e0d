package org.sitrep.ledger.strip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Interval;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.Fields;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.strip.Strip.Change;
import org.sitrep.ledger.strip.Strip.Step;

/** Lays positions out by holder and target. */
public final class Strips {
    private Strips() {}

    /** The strips of some entries, by holder and target; only positions whose holder and target are known. */
    public static List<Strip> of(List<Entry> entries) {
        Map<String, List<Step>> steps = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (Entry entry : entries) {
            ends(entry).ifPresent(ends -> {
                Told first = entry.members().get(0).told();
                Position position = (Position) first.claim();
                String key = ends.holder() + "\n" + ends.target();
                names.merge(key + "\nholder", position.holder().name(), Strips::nicer);
                names.merge(
                        key + "\ntarget", target(first, position).orElseThrow().name(), Strips::nicer);
                steps.computeIfAbsent(key, strip -> new ArrayList<>()).add(step(entry, first, position));
            });
        }
        List<Strip> strips = new ArrayList<>();
        steps.forEach((key, list) -> {
            String[] ends = key.split("\n", -1);
            List<Step> ordered = list.stream()
                    .sorted(Comparator.comparing((Step step) -> day(step.days()))
                            .thenComparing(Step::first))
                    .toList();
            strips.add(new Strip(
                    "t" + Keys.hash("strip", ends[0], ends[1]),
                    ends[0],
                    names.getOrDefault(key + "\nholder", ends[0]),
                    ends[1],
                    names.getOrDefault(key + "\ntarget", ends[1]),
                    ordered,
                    changes(ordered)));
        });
        return strips;
    }

    /** Whose position an entry is, and towards whom: ids. */
    public record Ends(String holder, String target) {}

    /** The ends of the strip that an entry is a step of; none if it is of none. */
    public static Optional<Ends> ends(Entry entry) {
        if (entry.kind() != Row.Kind.POSITION) {
            return Optional.empty();
        }
        Told first = entry.members().get(0).told();
        Position position = (Position) first.claim();
        return position.holder()
                .actor()
                .flatMap(holder ->
                        target(first, position).flatMap(ActorMention::actor).map(target -> new Ends(holder, target)));
    }

    /** A name does not depend on which article comes first, nor on other strips. */
    private static String nicer(String one, String other) {
        return one.length() != other.length()
                ? (one.length() > other.length() ? one : other)
                : (one.compareTo(other) <= 0 ? one : other);
    }

    /** Towards whom it is, else the only actor that its object names. */
    private static Optional<ActorMention> target(Told told, Position position) {
        List<ActorMention> actors = told.source().reading().document().actors();
        Optional<String> toward = position.toward().flatMap(Party::actor);
        if (position.toward().isPresent()) {
            return actors.stream()
                    .filter(actor -> toward.isPresent() && actor.actor().equals(toward))
                    .findFirst();
        }
        List<ActorMention> named = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ActorMention actor : actors) {
            boolean inside = position.object()
                    .filter(object -> object.contains(actor.span()))
                    .isPresent();
            if (inside
                    && actor.actor().isPresent()
                    && !actor.actor().equals(position.holder().actor())
                    && ids.add(actor.actor().get())) {
                named.add(actor);
            }
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Step step(Entry entry, Told first, Position position) {
        return new Step(
                first.row().days(),
                position.stance(),
                position.strength().map(Position.Strength::degree),
                position.condition().map(span -> span.in(first.text())),
                entry.members().stream().map(Entry.Member::told).toList(),
                entry.origins());
    }

    private static LocalDate day(Interval days) {
        return days.latest().or(days::earliest).orElse(LocalDate.MAX);
    }

    private static List<Change> changes(List<Step> steps) {
        List<Change> changes = new ArrayList<>();
        List<Matter> matters =
                steps.stream().map(step -> Matter.of(step.first())).toList();
        for (int to = 1; to < steps.size(); to++) {
            for (int from = to - 1; from >= 0; from--) {
                if (isLater(steps.get(from), steps.get(to)) && matters.get(from).isSame(matters.get(to))) {
                    Optional<Change> change = change(steps, from, to);
                    change.ifPresent(changes::add);
                    break;
                }
            }
        }
        return changes;
    }

    /** In another article, and not before: what one article says in one breath is no change. */
    private static boolean isLater(Step from, Step to) {
        Optional<LocalDate> end = from.days().latest();
        Optional<LocalDate> start = to.days().earliest();
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    private static Optional<Change> change(List<Step> steps, int from, int to) {
        Step one = steps.get(from);
        Step other = steps.get(to);
        Leaning before = Leaning.of(one.stance());
        Leaning after = Leaning.of(other.stance());
        String then = word(one.stance()) + ", then " + word(other.stance());
        if (before.isOpposite(after)) {
            return Optional.of(new Change(Change.Kind.STANCE, from, to, then));
        }
        if (before == after && before != Leaning.NONE && one.stance() != other.stance()) {
            return Optional.of(new Change(Change.Kind.STRENGTH, from, to, then));
        }
        boolean degrees = one.strength().isPresent() && other.strength().isPresent();
        if (one.stance() == other.stance() && degrees && !one.strength().equals(other.strength())) {
            return Optional.of(new Change(
                    Change.Kind.STRENGTH,
                    from,
                    to,
                    word(one.strength().get()) + " " + word(one.stance()) + ", then "
                            + word(other.strength().get())));
        }
        if (one.stance() == other.stance() && !isSameCondition(one, other)) {
            String what = one.condition().isEmpty()
                    ? "now with a condition"
                    : other.condition().isEmpty() ? "no longer with a condition" : "with another condition";
            return Optional.of(new Change(Change.Kind.CONDITION, from, to, what));
        }
        return Optional.empty();
    }

    private static boolean isSameCondition(Step one, Step other) {
        if (one.condition().isEmpty() || other.condition().isEmpty()) {
            return one.condition().isEmpty() && other.condition().isEmpty();
        }
        Position a = (Position) one.first().claim();
        Position b = (Position) other.first().claim();
        return Fields.containment(
                        Fields.words(one.first(), a.condition().orElseThrow()),
                        Fields.words(other.first(), b.condition().orElseThrow()))
                >= 0.5; // half of the words: the same condition in other words
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
