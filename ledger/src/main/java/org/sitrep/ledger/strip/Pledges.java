package org.sitrep.ledger.strip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.document.Interval;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.strip.Pledge.Rung;
import org.sitrep.ledger.strip.Pledge.Stage;
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
    private static final Pattern PROMISED = Pattern.compile("\\b(?:promised|pledged|offered|committed|announced)\\b");

    /** In the order of their claims. */
    private final List<Sequel> sequels;

    /** The places of sequels by who did it and a word of the things, so that a promise is set beside those alone that may be of it. */
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /**
     * A report that tells what became of something.
     *
     * @param by ids of who did it
     * @param words of the things
     */
    private record Sequel(Told told, Stage stage, LocalDate day, Set<String> by, Set<String> words, String place) {}

    private Pledges(List<Told> told) {
        this.sequels = told.stream().flatMap(one -> sequel(one).stream()).toList();
        for (int i = 0; i < sequels.size(); i++) {
            for (String actor : sequels.get(i).by()) {
                for (String word : sequels.get(i).words()) {
                    byWord.computeIfAbsent(actor + "\n" + word, key -> new ArrayList<>())
                            .add(i);
                }
            }
        }
    }

    /** Those by an actor that share enough words with some things, in their order. */
    private List<Sequel> sharing(String actor, Set<String> things) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String word : things) {
            byWord.getOrDefault(actor + "\n" + word, List.of()).forEach(place -> shared.merge(place, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(one -> one.getValue() >= SHARED)
                .map(one -> sequels.get(one.getKey()))
                .toList();
    }

    /**
     * The promises of some entries of which something later is told, by their first claim. A sentence promises once: as a position, else as an
     * event.
     */
    public static List<Pledge> of(List<Entry> entries) {
        List<Told> firsts = entries.stream()
                .map(entry -> entry.members().get(0).told())
                .sorted()
                .toList();
        Pledges all = new Pledges(firsts);
        List<Pledge> pledges = new ArrayList<>();
        Set<String> sentences = new HashSet<>();
        for (Row.Kind kind : List.of(Row.Kind.POSITION, Row.Kind.EVENT)) {
            for (Entry entry : entries) {
                Told first = entry.members().get(0).told();
                if (entry.kind() == kind
                        && promiser(first).isPresent()
                        && !sentences.contains(first.source().key() + sentence(first))) {
                    Optional<Pledge> pledge = all.pledge(entry);
                    pledge.ifPresent(pledges::add);
                    if (pledge.isPresent()) {
                        entry.members()
                                .forEach(member ->
                                        sentences.add(member.told().source().key() + sentence(member.told())));
                    }
                }
            }
        }
        pledges.sort(Comparator.comparing(pledge -> pledge.rungs().get(0).told()));
        return pledges;
    }

    private Optional<Pledge> pledge(Entry entry) {
        Told first = entry.members().get(0).told();
        Optional<Party> by = promiser(first);
        Optional<String> actor = by.flatMap(Party::actor);
        Optional<LocalDate> day = first.row().days().latest();
        Set<String> things = things(first);
        Optional<EventType> type = type(first);
        if (actor.isEmpty() || day.isEmpty() || things.size() < SHARED) {
            return Optional.empty();
        }
        List<Rung> rungs = new ArrayList<>();
        rungs.add(new Rung(
                stage(first), first.row().days(), first, entry.origins().get(0), List.of()));
        Set<String> sentences = new HashSet<>();
        for (Sequel later : sharing(actor.get(), things)) {
            rung(later, actor.get(), things, type, day.get())
                    .filter(rung -> sentences.add(later.place()))
                    .ifPresent(rungs::add);
        }
        if (rungs.size() < 2) {
            return Optional.empty();
        }
        rungs.subList(1, rungs.size())
                .sort(Comparator.comparing((Rung rung) -> start(rung.days())).thenComparing(Rung::told));
        return Optional.of(new Pledge(
                "l" + Keys.hash("pledge", first.id()),
                actor.get(),
                by.orElseThrow().name(),
                rungs));
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

    /** What is promised: the words of the object, or those behind the event's word and of its recipients. Names are none. */
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
        Span span = told.claim() instanceof Event event
                ? event.trigger()
                : told.claim().evidence().span();
        Span sentence = sentence(told);
        List<Word> words = Words.of(sentence.in(told.text()));
        int at = 0;
        while (at < words.size() && sentence.start() + words.get(at).span().end() <= span.start()) {
            at++;
        }
        Set<String> found = new TreeSet<>();
        for (int i = Math.max(0, at - before); i < Math.min(words.size(), at + BEHIND); i++) {
            add(words.get(i), found);
        }
        if (told.claim() instanceof Event event) {
            event.recipients().forEach(party -> found.addAll(plain(told, party.span())));
        }
        return found;
    }

    private static Set<String> plain(Told told, Span span) {
        Set<String> found = new TreeSet<>();
        Words.of(span.in(told.text())).forEach(word -> add(word, found));
        return found;
    }

    private static void add(Word word, Set<String> found) {
        if (word.kind() == Word.Kind.PLAIN && word.form().length() > 3 && !SAYING.contains(word.form())) {
            found.add(word.form());
        }
    }

    /** Words of saying, doing and time that any two sentences may share. */
    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "will",
            "would",
            "also",
            "more",
            "than",
            "after",
            "before",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "days",
            "government",
            "president",
            "minister",
            "people",
            "promised",
            "pledged",
            "announced",
            "told",
            "over",
            "into",
            "about",
            "when",
            "been",
            "could",
            "should",
            "next",
            "last",
            "that",
            "this",
            "with",
            "from",
            "they",
            "their",
            "have",
            "were",
            "which",
            "long",
            "term",
            "help",
            "relief",
            "effort",
            "efforts",
            "support",
            "send",
            "sent",
            "million",
            "billion",
            "thousand",
            "hundreds",
            "thousands",
            "first",
            "other",
            "some",
            "many",
            "most",
            "all",
            "what",
            "until",
            "while");

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
        Optional<Stage> stage = isReal(told) ? RUNGS.of(words(told)) : Optional.empty();
        if (day.isEmpty() || stage.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sequel(
                told,
                stage.get(),
                day.get(),
                by(told),
                around(told, BEFORE),
                told.source().key() + sentence(told)));
    }

    private static Optional<Rung> rung(
            Sequel later, String actor, Set<String> things, Optional<EventType> type, LocalDate promised) {
        boolean after = later.day().isAfter(promised) && !later.day().isAfter(promised.plusDays(LATE));
        Set<String> shared = new TreeSet<>(later.words());
        shared.retainAll(things);
        boolean other = later.stage() == Stage.DELIVERED
                && later.told().claim() instanceof Event event
                && type.filter(event.type()::equals).isEmpty();
        if (!after || other) {
            return Optional.empty();
        }
        return Optional.of(new Rung(
                later.stage(),
                later.told().row().days(),
                later.told(),
                later.told().source().key(),
                List.of("by " + actor, "shares the words " + String.join(", ", shared))));
    }

    /** The actors of an event; of a number, whoever its sentence names, if it says that it was promised. */
    private static Set<String> by(Told told) {
        if (told.claim() instanceof Event event) {
            return event.actors().stream()
                    .flatMap(party -> party.actor().stream())
                    .collect(Collectors.toSet());
        }
        Span sentence = sentence(told);
        if (!PROMISED.matcher(sentence.in(told.text())).find()) {
            return Set.of();
        }
        return told.source().reading().document().actors().stream()
                .filter(mention -> sentence.contains(mention.span()))
                .flatMap(mention -> mention.actor().stream())
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
