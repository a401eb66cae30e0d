package org.sitrep.ledger.strip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.document.Interval;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Readings;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.Named;
import org.sitrep.ledger.entry.Place;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.strip.Pledge.Rung;
import org.sitrep.ledger.strip.Pledge.Stage;

/** Finds promises and what became of them: later reports with the same actor, the same things and a word that tells. */
public final class Pledges {
    /** What is done later than this is hardly of the promise, in days. */
    private static final long LATE = 400;
    /** Words of things that both must have: "trucks of medicine". */
    private static final int SHARED = 2;

    private static final Set<EventType> SENDING = Set.of(EventType.AID, EventType.MOBILIZE);
    /** "5 of the 20 tanks", "18 of 30". */
    private static final Pattern PART =
            Pattern.compile("\\b(\\d[\\d,]*) (?:out )?of (?:the |its |their )?(\\d[\\d,]*)\\b");

    private final List<Promise> promises = new ArrayList<>();
    private final List<Sequel> sequels = new ArrayList<>();

    /**
     * What somebody promised, or said that they would do.
     *
     * @param things words of what
     * @param names beside them: where to, for whom
     * @param sentence that promises it
     * @param sentences of all reports of it
     */
    private record Promise(
            Row.Kind kind,
            Place at,
            String actor,
            LocalDate day,
            Set<String> things,
            Named names,
            Optional<EventType> type,
            String sentence,
            Set<String> sentences,
            String origin) {}

    /** A promise with what became of it. */
    private record Kept(Promise promise, List<Sequel> sequels) {
        Set<String> keys() {
            Set<String> keys = new HashSet<>(Set.of(promise.at().key()));
            sequels.forEach(sequel -> keys.add(sequel.at().key()));
            return keys;
        }
    }

    /** The promises of some entries of which something later is told, by their first claim. */
    public static List<Pledge> of(List<Entry> entries) {
        Map<String, Recorded> articles = new HashMap<>();
        Pledges all = new Pledges();
        for (Entry entry : entries) {
            all.add(entry);
            Recorded source = entry.members().get(0).told().source();
            articles.put(source.key(), source);
        }
        List<Pledge> pledges = new ArrayList<>();
        all.each(
                keys -> one -> keys.forEach(key -> one.accept(Objects.requireNonNull(articles.get(key)))),
                pledges::add);
        pledges.sort(Comparator.comparing(pledge -> pledge.rungs().get(0).told()));
        return pledges;
    }

    /** An entry; what it promises, or tells of a promise, is remembered, not its articles. In any order. */
    public void add(Entry entry) {
        Told first = entry.members().get(0).told();
        promise(entry, first).ifPresent(promises::add);
        Sequel.of(first).ifPresent(sequels::add);
    }

    private static Optional<Promise> promise(Entry entry, Told first) {
        Optional<String> actor = promiser(first).flatMap(Party::actor);
        Optional<LocalDate> day = first.row().days().latest();
        if (actor.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        Set<String> things = Things.promised(first);
        return things.size() < SHARED
                ? Optional.empty()
                : Optional.of(new Promise(
                        entry.kind(),
                        Place.of(first),
                        actor.get(),
                        day.get(),
                        things,
                        Things.names(first, 0).without(Set.of(actor.get())),
                        type(first),
                        first.source().key() + Things.sentence(first),
                        entry.members().stream()
                                .map(member -> member.told().source().key() + Things.sentence(member.told()))
                                .collect(Collectors.toSet()),
                        entry.origins().get(0)));
    }

    /**
     * Hands over the promises of which something later is told, in no order. A sentence promises once: as a position, else as an event.
     *
     * @param read readings by their keys, which are read again for what is found, some at a time
     */
    public void each(Function<Set<String>, Readings> read, Consumer<Pledge> each) {
        List<Kept> some = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Kept kept : kept()) {
            some.add(kept);
            keys.addAll(kept.keys());
            if (keys.size() >= Again.FULL) {
                tell(some, keys, read, each);
            }
        }
        tell(some, keys, read, each);
    }

    private static void tell(
            List<Kept> some, Set<String> keys, Function<Set<String>, Readings> read, Consumer<Pledge> each) {
        Again again = Again.of(keys, read);
        some.forEach(kept -> each.accept(pledge(kept, again)));
        some.clear();
        keys.clear();
    }

    private List<Kept> kept() {
        sequels.sort(Comparator.comparing(Sequel::at));
        promises.sort(Comparator.comparing((Promise promise) -> promise.kind() != Row.Kind.POSITION)
                .thenComparing(Promise::at));
        Map<String, List<Integer>> byWord = byWord();
        List<Kept> kept = new ArrayList<>();
        Set<String> sentences = new HashSet<>();
        for (Promise promise : promises) {
            if (!sentences.contains(promise.sentence())) {
                List<Sequel> later = sequels(promise, byWord);
                if (!later.isEmpty()) {
                    kept.add(new Kept(promise, later));
                    sentences.addAll(promise.sentences());
                }
            }
        }
        return kept;
    }

    /** The places of sequels by who did it and a word of the things, so that a promise is set beside those alone that may be of it. */
    private Map<String, List<Integer>> byWord() {
        Map<String, List<Integer>> byWord = new HashMap<>();
        for (int i = 0; i < sequels.size(); i++) {
            for (String actor : sequels.get(i).by()) {
                for (String word : sequels.get(i).words()) {
                    byWord.computeIfAbsent(actor + "\n" + word, key -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        return byWord;
    }

    /** Those by the same actor that share enough words with what was promised and are later, a sentence once, in their order. */
    private List<Sequel> sequels(Promise promise, Map<String, List<Integer>> byWord) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String word : promise.things()) {
            byWord.getOrDefault(promise.actor() + "\n" + word, List.of())
                    .forEach(place -> shared.merge(place, 1, Integer::sum));
        }
        Set<String> sentences = new HashSet<>();
        return shared.entrySet().stream()
                .filter(one -> one.getValue() >= SHARED)
                .map(one -> sequels.get(one.getKey()))
                .filter(later -> isOf(later, promise) && sentences.add(later.sentence()))
                .toList();
    }

    private static boolean isOf(Sequel later, Promise promise) {
        boolean after = later.day().isAfter(promise.day())
                && !later.day().isAfter(promise.day().plusDays(LATE));
        boolean other = later.stage() == Stage.DELIVERED
                && later.type().isPresent()
                && !areOneType(later.type().get(), promise.type())
                && !(promise.type().isEmpty() && shareANumber(later, promise));
        return after && !other && !later.names().partByName(promise.names());
    }

    /** "Pledged 60 tents" names no deed; that 60 tents came is of it. */
    private static boolean shareANumber(Sequel later, Promise promise) {
        return promise.things().stream()
                .anyMatch(thing ->
                        Character.isDigit(thing.charAt(0)) && later.words().contains(thing));
    }

    /** "Send" is said of soldiers and of aid. */
    private static boolean areOneType(EventType done, Optional<EventType> promised) {
        return promised.filter(type -> type == done || (SENDING.contains(type) && SENDING.contains(done)))
                .isPresent();
    }

    private static Pledge pledge(Kept kept, Again again) {
        Promise promise = kept.promise();
        Told first = again.told(promise.at());
        List<Rung> rungs = new ArrayList<>();
        for (Sequel later : kept.sequels()) {
            Told told = again.told(later.at());
            Set<String> shared = new TreeSet<>(later.words());
            shared.retainAll(promise.things());
            rungs.add(new Rung(
                    later.stage(), told.row().days(), told, told.source().key(), why(promise, shared, told)));
        }
        rungs.sort(Comparator.comparing((Rung rung) -> start(rung.days())).thenComparing(Rung::told));
        rungs.add(0, new Rung(stage(first), first.row().days(), first, promise.origin(), List.of()));
        return new Pledge(
                "l" + Keys.hash("pledge", first.id()),
                promise.actor(),
                promiser(first).orElseThrow().name(),
                rungs);
    }

    /** Why a report is of a promise; and that it tells of a part, where it says of how many. */
    private static List<String> why(Promise promise, Set<String> shared, Told told) {
        List<String> why =
                new ArrayList<>(List.of("by " + promise.actor(), "shares the words " + String.join(", ", shared)));
        Matcher part = PART.matcher(Things.sentence(told).in(told.text()));
        if (part.find()) {
            why.add("a part: " + part.group(1) + " of " + part.group(2));
        }
        return why;
    }

    private static LocalDate start(Interval days) {
        return days.earliest().or(days::latest).orElse(LocalDate.MAX);
    }

    /** Who promises: the holder of a pledge, or the one actor of what is planned or promised. */
    private static Optional<Party> promiser(Told told) {
        if (told.claim() instanceof Position position && position.stance() == Position.Stance.PLEDGE) {
            return Optional.of(position.holder());
        }
        if (told.claim() instanceof Event event
                && (event.modality() == Modality.PROMISED || event.modality() == Modality.PLANNED)
                && event.actors().size() == 1) {
            return Optional.of(event.actors().get(0));
        }
        return Optional.empty();
    }

    private static Stage stage(Told told) {
        return told.claim() instanceof Event event && event.modality() == Modality.PLANNED ? Stage.SAID : Stage.PLEDGED;
    }

    /** What kind of deed was promised: that of the event, or of the one event in the object of a pledge. */
    private static Optional<EventType> type(Told told) {
        if (told.claim() instanceof Event event) {
            return Optional.of(event.type());
        }
        List<EventType> inside = told.source().reading().events().stream()
                .filter(event -> ((Position) told.claim())
                        .object()
                        .filter(object -> object.contains(event.trigger()))
                        .isPresent())
                .map(Event::type)
                .distinct()
                .toList();
        return inside.size() == 1 ? Optional.of(inside.get(0)) : Optional.empty();
    }
}
