package org.sitrep.ledger.strip;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Statement;
import org.sitrep.ledger.Row;
import org.sitrep.ledger.entry.Named;
import org.sitrep.ledger.entry.Place;
import org.sitrep.ledger.entry.Told;
import org.sitrep.ledger.strip.Pledge.Stage;
import org.sitrep.text.Span;

/**
 * A report that tells what became of something.
 *
 * @param type of an event; none of a figure
 * @param by ids of who did it
 * @param words of the things
 * @param names beside them
 */
record Sequel(
        Place at,
        Stage stage,
        LocalDate day,
        Optional<EventType> type,
        Set<String> by,
        Set<String> words,
        Named names,
        String sentence) {
    private static final Rungs RUNGS = Rungs.load();
    /** How many words before the word of a deed tell what it is done to. */
    private static final int BEFORE = 8;

    private static final Pattern PROMISED = Pattern.compile("\\b(?:promised|pledged|offered|committed|announced)\\b");
    /** What a state's government, parliament or army does of what was promised the state does. */
    private static final Pattern OF_A_STATE = Pattern.compile("([A-Z]{3})-(?:GOV|PARL|MIL)");
    /** What is withdrawn is no thing that was to be withdrawn: "withdrew its promise to send 20 tanks". */
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?i)\\bwithdr[ae]wn? (?:[\\w']+ ){0,5}?(?:promise|pledge|offer|commitment)\\b");

    Sequel {
        by = Set.copyOf(by);
        words = Set.copyOf(words);
    }

    /** Of a claim that says that something promised was approved, delivered or taken back. */
    static Optional<Sequel> of(Told told) {
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
                Things.around(told, BEFORE),
                Things.names(told, BEFORE).without(by(told)),
                told.source().key() + Things.sentence(told)));
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
                                Math.max(span.end(), Things.sentence(told).end()))
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
                    .flatMap(Sequel::ids)
                    .collect(Collectors.toSet());
        }
        if (told.claim() instanceof Statement statement) {
            return statement.speaker().stream()
                    .flatMap(speaker -> speaker.party().actor().stream())
                    .flatMap(Sequel::ids)
                    .collect(Collectors.toSet());
        }
        Span sentence = Things.sentence(told);
        if (!PROMISED.matcher(sentence.in(told.text())).find()) {
            return Set.of();
        }
        return told.source().reading().document().actors().stream()
                .filter(mention -> sentence.contains(mention.span()))
                .flatMap(mention -> mention.actor().stream())
                .flatMap(Sequel::ids)
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
                : told.row().kind() == Row.Kind.FIGURE ? Things.sentence(told).in(told.text()) : "";
    }
}
