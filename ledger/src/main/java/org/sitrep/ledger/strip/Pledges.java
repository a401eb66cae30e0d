package org.sitrep.ledger.strip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitrep.claim.Event;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.document.Interval;
import org.sitrep.ledger.Keys;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Entry;
import org.sitrep.ledger.entry.Fields;
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
    /** Words that two sentences must share: one thing, and who or for whom. */
    private static final int SHARED = 2;

    private final List<Told> told;

    private Pledges(List<Told> told) {
        this.told = told;
    }

    /** The promises of some entries of which something later is told, by their first claim. */
    public static List<Pledge> of(List<Entry> entries) {
        List<Told> firsts = entries.stream()
                .map(entry -> entry.members().get(0).told())
                .sorted()
                .toList();
        Pledges all = new Pledges(firsts);
        List<Pledge> pledges = new ArrayList<>();
        for (Entry entry : entries) {
            all.pledge(entry).ifPresent(pledges::add);
        }
        pledges.sort(Comparator.comparing(pledge -> pledge.rungs().get(0).told()));
        return pledges;
    }

    private Optional<Pledge> pledge(Entry entry) {
        Told first = entry.members().get(0).told();
        Optional<Party> by = promiser(first);
        Optional<String> actor = by.flatMap(Party::actor);
        Optional<LocalDate> day = first.row().days().latest();
        Set<String> things = things(first, by);
        if (actor.isEmpty() || day.isEmpty() || things.size() < SHARED) {
            return Optional.empty();
        }
        List<Rung> rungs = new ArrayList<>();
        rungs.add(new Rung(
                stage(first), first.row().days(), first, entry.origins().get(0), List.of()));
        Set<String> sentences = new HashSet<>();
        for (Told later : told) {
            rung(later, actor.get(), things, day.get())
                    .filter(rung -> sentences.add(later.source().key() + sentence(later)))
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

    /** The nouns of what is promised, as far as characters tell: the words of the object, or of the event's sentence. */
    private static Set<String> things(Told told, Optional<Party> by) {
        Span span = told.claim() instanceof Position position
                ? position.object().orElse(position.evidence().span())
                : sentence(told);
        Set<String> things = content(told, span);
        by.ifPresent(party -> things.removeAll(content(told, party.span())));
        return things;
    }

    private static Set<String> content(Told told, Span span) {
        Set<String> words = new TreeSet<>();
        Set<String> meaning = Fields.words(told, span);
        for (Word word : Words.of(span.in(told.text()))) {
            if (word.kind() != Word.Kind.NUMBER && word.form().length() > 3 && meaning.contains(word.form())) {
                words.add(word.form());
            }
        }
        words.removeAll(SAYING);
        return words;
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
            "month",
            "year",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
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
            "last");

    private static Span sentence(Told told) {
        Span evidence = told.claim().evidence().span();
        return Sentences.of(told.text()).stream()
                .filter(span -> span.overlaps(evidence))
                .reduce(Span::cover)
                .orElse(evidence);
    }

    private Optional<Rung> rung(Told later, String actor, Set<String> things, LocalDate promised) {
        Optional<LocalDate> day = later.row().days().earliest();
        boolean after =
                day.isPresent() && day.get().isAfter(promised) && !day.get().isAfter(promised.plusDays(LATE));
        if (!after || later.row().kind() == Row.Kind.STATEMENT || !isReal(later)) {
            return Optional.empty();
        }
        Span sentence = sentence(later);
        Optional<Stage> stage = RUNGS.of(words(later));
        boolean same = later.source().reading().document().actors().stream()
                .anyMatch(mention -> sentence.contains(mention.span())
                        && mention.actor().filter(actor::equals).isPresent());
        Set<String> shared = content(later, sentence);
        shared.retainAll(things);
        if (stage.isEmpty() || !same || shared.size() < SHARED) {
            return Optional.empty();
        }
        return Optional.of(new Rung(
                stage.get(),
                later.row().days(),
                later,
                later.source().key(),
                List.of("names " + actor, "shares the words " + String.join(", ", shared))));
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
