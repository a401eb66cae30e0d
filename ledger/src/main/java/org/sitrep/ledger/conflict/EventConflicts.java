package org.sitrep.ledger.conflict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Agreement;
import org.sitrep.ledger.entry.Agreement.Verdict;
import org.sitrep.ledger.entry.Blocks;
import org.sitrep.ledger.entry.EventFields;
import org.sitrep.ledger.entry.EventFields.Deed;
import org.sitrep.ledger.entry.Told;

/** One event that is said to have happened and denied, or told with another day, place or actor. */
final class EventConflicts {
    private static final Set<Modality> SAID = Set.of(Modality.HAPPENED, Modality.ONGOING);
    private static final Set<Modality> DENIED = Set.of(Modality.DENIED, Modality.NEGATED);
    /** An event that is less sure may be none; half is what a reader is asked to trust elsewhere. */
    private static final double SURE = 0.5;
    /** One side of a denial may be less sure of what kind of deed it is: the other side, told with the same word of the same, is sure. */
    private static final double OTHER_SIDE = 0.3;
    /** Reports that tell no day and lie further apart may speak of two occasions. */
    private static final long NEAR = 7;

    private EventConflicts() {}

    static List<Conflict> of(
            Collection<Recorded> articles, Map<String, String> storyOf, Independence reports, ByHand hand) {
        Blocks<Told> blocks = new Blocks<>();
        for (Recorded article : articles) {
            String story = storyOf.getOrDefault(article.key(), article.key());
            for (Told told : Told.of(article)) {
                if (told.row().kind() == Row.Kind.EVENT && told.row().confidence() >= OTHER_SIDE) {
                    String block = story + " " + EventFields.stem(told);
                    blocks.add(block, told);
                    if (hand.isMerged(told)) {
                        blocks.unite(block, hand.entry(told));
                    }
                }
            }
        }
        List<Conflict> found = new ArrayList<>();
        for (List<Blocks.Placed<Told>> block : blocks.all()) {
            if (reports.areSeveral(block.stream().map(Blocks.Placed::thing).toList())) {
                found.addAll(conflicts(block, reports, hand));
            }
        }
        return found;
    }

    private static List<Conflict> conflicts(List<Blocks.Placed<Told>> block, Independence reports, ByHand hand) {
        List<Blocks.Placed<Told>> ordered = block.stream()
                .sorted(Comparator.comparing(Blocks.Placed::thing))
                .toList();
        List<Deed> deeds =
                ordered.stream().map(placed -> Deed.of(placed.thing())).toList();
        List<Conflict> found = new ArrayList<>();
        for (Conflict.Kind kind : Conflict.Kind.values()) {
            Independence.components(
                            ordered.size(),
                            (a, b) -> mayDiffer(kind, deeds.get(a), deeds.get(b))
                                    && (ordered.get(a)
                                                    .block()
                                                    .equals(ordered.get(b).block())
                                            || hand.areMerged(
                                                    deeds.get(a).told(),
                                                    deeds.get(b).told()))
                                    && isConflict(kind, deeds.get(a), deeds.get(b), reports, hand),
                            (a, b) -> mayBeOne(
                                    kind, deeds.get(a).told(), deeds.get(b).told(), hand))
                    .forEach(members -> conflict(
                                    kind,
                                    members.stream()
                                            .map(ordered::get)
                                            .map(Blocks.Placed::thing)
                                            .toList(),
                                    reports,
                                    hand)
                            .ifPresent(found::add));
        }
        return found;
    }

    /** What is known of a kind of conflict before anything is compared: most pairs end here. */
    private static boolean mayDiffer(Conflict.Kind kind, Deed a, Deed b) {
        return switch (kind) {
            case FIGURE -> false;
            case DENIAL -> areOpposed(a, b);
            case DATE -> areSaid(a, b) && isDay(a) && isDay(b) && !a.when().equals(b.when());
            case PLACE -> areSaid(a, b) && a.where().isPresent() && b.where().isPresent();
            case ACTOR -> areSaid(a, b) && !a.actors().isEmpty() && !b.actors().isEmpty();
        };
    }

    private static boolean isConflict(Conflict.Kind kind, Deed a, Deed b, Independence reports, ByHand hand) {
        if (!reports.areIndependent(a.told(), b.told()) || hand.areSplit(a.told(), b.told())) {
            return false;
        }
        return hand.areMerged(a.told(), b.told())
                ? differ(kind, EventFields.agreement(a, b))
                : a.event().type() == b.event().type()
                        && areSure(kind, a.told(), b.told())
                        && areInConflict(kind, a, b);
    }

    private static boolean areSure(Conflict.Kind kind, Told a, Told b) {
        double one = a.row().confidence();
        double other = b.row().confidence();
        return (kind == Conflict.Kind.DENIAL ? Math.max(one, other) : Math.min(one, other)) >= SURE;
    }

    /** A death is of one and the same person in every report of it, not only in each and the next. */
    private static boolean mayBeOne(Conflict.Kind kind, Told a, Told b, ByHand hand) {
        boolean once = kind == Conflict.Kind.DATE || kind == Conflict.Kind.PLACE;
        return !once || hand.areMerged(a, b) || isOnce(a, b);
    }

    /** Whether claims of one event, as people said, tell it otherwise. */
    private static boolean differ(Conflict.Kind kind, Agreement agreement) {
        return switch (kind) {
            case FIGURE -> false;
            case DENIAL -> true;
            case DATE -> agreement.verdict("when") == Verdict.DIFFERENT;
            case PLACE -> agreement.verdict("where") == Verdict.DIFFERENT;
            case ACTOR -> agreement.verdict("who") == Verdict.DIFFERENT;
        };
    }

    private static Event event(Told told) {
        return (Event) told.claim();
    }

    private static boolean areInConflict(Conflict.Kind kind, Deed a, Deed b) {
        if ((kind == Conflict.Kind.DATE || kind == Conflict.Kind.PLACE) && !isOnce(a.told(), b.told())) {
            return false;
        }
        Agreement agreement = EventFields.agreement(a, b);
        return switch (kind) {
            case FIGURE -> false;
            case DENIAL -> isDenial(a.told(), b.told(), agreement);
            case DATE ->
                agreement.verdict("who") != Verdict.DIFFERENT && agreement.verdict("when") == Verdict.DIFFERENT;
            case PLACE ->
                agreement.verdict("who") != Verdict.DIFFERENT
                        && agreement.verdict("where") == Verdict.DIFFERENT
                        && agreement.verdict("when") != Verdict.DIFFERENT;
            case ACTOR ->
                agreement.verdict("who") == Verdict.DIFFERENT
                        && agreement.has("whom")
                        && agreement.has("where")
                        && agreement.has("when");
        };
    }

    private static boolean areSaid(Deed a, Deed b) {
        return SAID.contains(a.event().modality()) && SAID.contains(b.event().modality());
    }

    /**
     * The same deed of the same, said to be done and not done. "Did not" speaks of one occasion and needs the day of the other; a denial answers what
     * is being said.
     */
    private static boolean isDenial(Told a, Told b, Agreement agreement) {
        boolean spoken = event(a).modality() == Modality.DENIED || event(b).modality() == Modality.DENIED;
        boolean open = agreement.verdict("when") == Verdict.OPEN && areNear(a, b) && spoken;
        return (open || agreement.has("when"))
                && (agreement.has("who") || EventFields.isByWhoDenies(a, b))
                && agreement.verdict("whom") != Verdict.DIFFERENT
                && agreement.verdict("where") != Verdict.DIFFERENT
                && (agreement.has("whom") || agreement.has("where"));
    }

    private static boolean areOpposed(Deed a, Deed b) {
        return (SAID.contains(a.event().modality()) && DENIED.contains(b.event().modality()))
                || (SAID.contains(b.event().modality())
                        && DENIED.contains(a.event().modality()));
    }

    private static boolean areNear(Told a, Told b) {
        Optional<LocalDate> one =
                a.source().reading().document().article().published().day();
        Optional<LocalDate> other =
                b.source().reading().document().article().published().day();
        return one.isPresent()
                && other.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= NEAR;
    }

    /** What happens to somebody once: the death of one and the same known person. */
    private static boolean isOnce(Told a, Told b) {
        return EventFields.isDeath(a) && EventFields.haveOneKnownRecipient(a, b);
    }

    private static boolean isDay(Deed deed) {
        Interval days = deed.when();
        return days.earliest().isPresent() && days.earliest().equals(days.latest());
    }

    private static Optional<Conflict> conflict(
            Conflict.Kind kind, List<Told> members, Independence reports, ByHand hand) {
        Function<Told, String> says = switch (kind) {
            case FIGURE, DENIAL -> told -> SAID.contains(event(told).modality()) ? "happened" : "denied";
            case DATE ->
                told -> event(told)
                        .time()
                        .flatMap(when -> when.interval().earliest())
                        .map(LocalDate::toString)
                        .orElse("");
            case PLACE -> told -> event(told).place().map(PlaceMention::name).orElse("");
            case ACTOR ->
                told -> event(told).actors().stream()
                        .map(party -> party.name())
                        .distinct()
                        .collect(Collectors.joining(", "));
        };
        Map<String, List<Told>> sides =
                members.stream().collect(Collectors.groupingBy(says, TreeMap::new, Collectors.toList()));
        if (sides.size() < 2) {
            return Optional.empty();
        }
        Agreement agreement = EventFields.agreement(
                Deed.of(sides.values().iterator().next().get(0)),
                Deed.of(sides.values().stream()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .get(0)));
        List<String> same = new ArrayList<>();
        agreement.shared().forEach(field -> same.add("the same " + field));
        if (hand.anyMerged(members)) {
            same.add("one by a correction");
        }
        return Optional.of(Conflict.of(
                kind,
                sides.entrySet().stream()
                        .map(side -> reports.side(side.getKey(), side.getValue()))
                        .toList(),
                same,
                sides.keySet().stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(" against "))));
    }
}
