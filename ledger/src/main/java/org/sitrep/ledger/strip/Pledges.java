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
import java.util.stream.Stream;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
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
import org.sitrep.ledger.words.NumberWords;
import org.sitrep.ledger.words.Sentences;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;
import org.sitrep.text.Span;

/** Finds promises and what became of them: later reports with the same actor, the same things and a word that tells. */
public final class Pledges {
    private static final Rungs RUNGS = Rungs.load();
    /** What is done later than this is hardly of the promise, in days. */
    private static final long LATE = 400;
    /** Words of things that both must have: "trucks of medicine". */
    private static final int SHARED = 2;
    /** How many words behind the word of a deed, and before it, tell what it is done to. */
    private static final int BEHIND = 14;

    private static final int BEFORE = 8;
    private static final Set<EventType> SENDING = Set.of(EventType.AID, EventType.MOBILIZE);
    private static final Pattern PROMISED = Pattern.compile("\\b(?:promised|pledged|offered|committed|announced)\\b");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /** "5 of the 20 tanks", "18 of 30". */
    private static final Pattern PART =
            Pattern.compile("\\b(\\d[\\d,]*) (?:out )?of (?:the |its |their )?(\\d[\\d,]*)\\b");
    /** What a state's government, parliament or army does of what was promised the state does. */
    private static final Pattern OF_A_STATE = Pattern.compile("([A-Z]{3})-(?:GOV|LEG|MIL)");
    /** What is withdrawn is no thing that was to be withdrawn: "withdrew its promise to send 20 tanks". */
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?i)\\bwithdr[ae]wn? (?:[\\w']+ ){0,5}?(?:promise|pledge|offer|commitment)\\b");

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

    /**
     * A report that tells what became of something.
     *
     * @param type of an event; none of a figure
     * @param by ids of who did it
     * @param words of the things
     * @param names beside them
     */
    private record Sequel(
            Place at,
            Stage stage,
            LocalDate day,
            Optional<EventType> type,
            Set<String> by,
            Set<String> words,
            Named names,
            String sentence) {}

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
        sequel(first).ifPresent(sequels::add);
    }

    private static Optional<Promise> promise(Entry entry, Told first) {
        Optional<String> actor = promiser(first).flatMap(Party::actor);
        Optional<LocalDate> day = first.row().days().latest();
        if (actor.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        Set<String> things = things(first);
        return things.size() < SHARED
                ? Optional.empty()
                : Optional.of(new Promise(
                        entry.kind(),
                        Place.of(first),
                        actor.get(),
                        day.get(),
                        things,
                        names(first, 0).without(Set.of(actor.get())),
                        type(first),
                        first.source().key() + sentence(first),
                        entry.members().stream()
                                .map(member -> member.told().source().key() + sentence(member.told()))
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
                && !areOneType(later.type().get(), promise.type());
        return after && !other && !later.names().partByName(promise.names());
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
        Matcher part = PART.matcher(sentence(told).in(told.text()));
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

    /** What is promised: the words of the object and its numbers ("20 tanks"), or those behind the event's word and of its recipients. Names are none. */
    private static Set<String> things(Told told) {
        if (told.claim() instanceof Position position) {
            Set<String> things =
                    plain(told, position.object().orElse(position.evidence().span()));
            position.condition().ifPresent(condition -> things.removeAll(plain(told, condition)));
            return things;
        }
        return around(told, 0);
    }

    /** The plain words behind a claim's word, as many of them as {@link #BEHIND}, and before it. */
    private static Set<String> around(Told told, int before) {
        Set<String> found = plain(told, beside(told, before));
        if (told.claim() instanceof Event event) {
            event.recipients().forEach(party -> found.addAll(plain(told, party.span())));
        }
        return found;
    }

    /** The names there: "30 trucks to Karsk" are no trucks that came to Brenmark. */
    private static Named names(Told told, int before) {
        Span span = told.claim() instanceof Position position
                ? position.object().orElse(position.evidence().span())
                : beside(told, before);
        return Named.of(told, List.of(span));
    }

    private static Span beside(Told told, int before) {
        Span span = told.claim() instanceof Event event
                ? event.trigger()
                : told.claim().evidence().span();
        Span sentence = sentence(told);
        List<Word> words = Words.of(sentence.in(told.text()));
        int at = 0;
        while (at < words.size() && sentence.start() + words.get(at).span().end() <= span.start()) {
            at++;
        }
        int from = Math.max(0, at - before);
        int to = Math.min(words.size(), at + BEHIND);
        return from >= to
                ? span
                : new Span(
                        sentence.start() + words.get(from).span().start(),
                        sentence.start() + words.get(to - 1).span().end());
    }

    private static Set<String> plain(Told told, Span span) {
        Set<String> found = new TreeSet<>();
        Words.of(span.in(told.text())).forEach(word -> add(word, found));
        return found;
    }

    private static void add(Word word, Set<String> found) {
        if (word.kind() == Word.Kind.NUMBER && !YEAR.matcher(word.form()).matches()) {
            found.add(NumberWords.value(word.form()).map(String::valueOf).orElse(word.form()));
        }
        if (word.kind() == Word.Kind.PLAIN && word.form().length() > 3 && !SAYING.contains(word.form())) {
            found.add(word.form());
        }
    }

    /** Words of saying, doing and time that any two sentences may share. */
    private static final Set<String> SAYING =
            Set.of(("said says will would also more than after before week weeks month months year years days "
                            + "government president minister people promised pledged announced told over into about when "
                            + "been could should next last that this with from they their have were which long term help "
                            + "relief effort efforts support send sent million billion thousand hundreds thousands first "
                            + "other some many most all what until while")
                    .split(" "));

    private static Span sentence(Told told) {
        Span evidence = told.claim().evidence().span();
        return Sentences.of(told.text()).stream()
                .filter(span -> span.overlaps(evidence))
                .reduce(Span::cover)
                .orElse(evidence);
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

    private static Optional<Sequel> sequel(Told told) {
        Optional<LocalDate> day = told.row().days().earliest();
        Optional<Stage> stage = isReal(told) ? stageOf(told) : Optional.empty();
        if (day.isEmpty() || stage.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sequel(
                Place.of(told),
                stage.get(),
                day.get(),
                told.claim() instanceof Event event ? Optional.of(event.type()) : Optional.empty(),
                by(told),
                around(told, BEFORE),
                names(told, BEFORE).without(by(told)),
                told.source().key() + sentence(told)));
    }

    /** A promise is taken back by an event, or in words that the reader takes for a cue ("withdrew its" pledge). */
    private static Optional<Stage> stageOf(Told told) {
        Optional<Span> word = told.claim()
                .match(
                        statement -> statement.cue().map(Statement.Cue::span),
                        event -> Optional.of(event.trigger()),
                        figure -> Optional.<Span>empty(),
                        position -> Optional.<Span>empty());
        boolean back = word.filter(span -> TAKEN_BACK
                        .matcher(told.text())
                        .region(
                                span.start(),
                                Math.max(span.end(), sentence(told).end()))
                        .lookingAt())
                .isPresent();
        return back ? Optional.of(Stage.WITHDRAWN) : RUNGS.of(words(told));
    }

    /** With the state of what is one of its parts. */
    private static Stream<String> ids(String actor) {
        Matcher part = OF_A_STATE.matcher(actor);
        return part.matches() ? Stream.of(actor, part.group(1)) : Stream.of(actor);
    }

    /** The actors of an event, the speaker of a statement; of a number, whoever its sentence names, if it says that it was promised. */
    private static Set<String> by(Told told) {
        if (told.claim() instanceof Event event) {
            return event.actors().stream()
                    .flatMap(party -> party.actor().stream())
                    .flatMap(Pledges::ids)
                    .collect(Collectors.toSet());
        }
        if (told.claim() instanceof Statement statement) {
            return statement.speaker().stream()
                    .flatMap(speaker -> speaker.party().actor().stream())
                    .flatMap(Pledges::ids)
                    .collect(Collectors.toSet());
        }
        Span sentence = sentence(told);
        if (!PROMISED.matcher(sentence.in(told.text())).find()) {
            return Set.of();
        }
        return told.source().reading().document().actors().stream()
                .filter(mention -> sentence.contains(mention.span()))
                .flatMap(mention -> mention.actor().stream())
                .flatMap(Pledges::ids)
                .collect(Collectors.toSet());
    }

    private static boolean isReal(Told told) {
        return !(told.claim() instanceof Event event)
                || event.modality() == Modality.HAPPENED
                || event.modality() == Modality.ONGOING;
    }

    /** Words that tell the stage: the trigger of an event, the sentence of a figure. */
    private static String words(Told told) {
        return told.claim() instanceof Event event
                ? event.trigger().in(told.text())
                : told.row().kind() == Row.Kind.FIGURE ? sentence(told).in(told.text()) : "";
    }
}
