package org.sitrep.ledger.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Claim;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.ledger.Days;
import org.sitrep.reading.Reading;
import org.sitrep.text.CodePoints;
import org.sitrep.text.Span;

/** Claims of one reading with a field that is another. Nothing is made up: who and where are words of the article or known actors. */
final class Edits {
    private final Reading reading;
    private final CodePoints points;

    Edits(Reading reading) {
        this.reading = reading;
        this.points = new CodePoints(reading.document().text());
    }

    /** The claim as edited; none where this reading does not have what the edit needs. */
    Optional<Claim> edited(Claim claim, Field field, List<Value> values) {
        return claim.match(
                s -> statement(s, field, values),
                e -> event(e, field, values),
                f -> figure(f, field, values),
                (Position p) -> position(p, field, values));
    }

    private Optional<Claim> statement(Statement s, Field field, List<Value> values) {
        return switch (field) {
            case TYPE ->
                s.cue()
                        .flatMap(cue -> constant(CueClass.class, values)
                                .map(kind -> with(
                                        s,
                                        s.speaker(),
                                        Optional.of(new Statement.Cue(cue.span(), cue.lemma(), kind, cue.held())),
                                        s.addressee(),
                                        s.time())));
            case BY -> {
                Optional<List<Party>> who = parties(
                        values,
                        s.speaker().map(Statement.Speaker::party).stream().toList());
                yield who.map(parties -> with(
                        s,
                        parties.stream().findFirst().map(party -> speaker(s, party)),
                        s.cue(),
                        s.addressee(),
                        s.time()));
            }
            case TO ->
                parties(values, s.addressee().stream().toList())
                        .map(parties ->
                                with(s, s.speaker(), s.cue(), parties.stream().findFirst(), s.time()));
            case TIME -> Optional.of(with(s, s.speaker(), s.cue(), s.addressee(), days(values)));
            default -> Optional.empty();
        };
    }

    /** Office and affiliation are those of the words that were there; other words have none that we know. */
    private static Statement.Speaker speaker(Statement s, Party party) {
        return s.speaker()
                .filter(speaker -> speaker.party().span().equals(party.span()))
                .map(speaker -> new Statement.Speaker(party, speaker.role(), speaker.affiliation()))
                .orElseGet(() -> new Statement.Speaker(party, Optional.empty(), Optional.empty()));
    }

    private Optional<Claim> event(Event e, Field field, List<Value> values) {
        return switch (field) {
            // The mode, the CAMEO code and the contexts are of the type that was read.
            case TYPE ->
                constant(EventType.class, values)
                        .map(type -> type == e.type()
                                ? e
                                : new Event(
                                        e.id(),
                                        type,
                                        Optional.empty(),
                                        Optional.empty(),
                                        e.contexts(),
                                        e.trigger(),
                                        e.actors(),
                                        e.recipients(),
                                        e.harm(),
                                        e.place(),
                                        e.time(),
                                        e.modality(),
                                        e.heldBy(),
                                        e.assertedBy(),
                                        e.derivedFrom(),
                                        e.evidence(),
                                        e.found()));
            case BY ->
                parties(values, e.actors())
                        .map(parties -> with(e, e.type(), parties, e.recipients(), e.modality(), e.assertedBy()));
            case TO ->
                parties(values, e.recipients())
                        .map(parties -> with(e, e.type(), e.actors(), parties, e.modality(), e.assertedBy()));
            case MODALITY ->
                constant(Modality.class, values)
                        .map(modality -> with(e, e.type(), e.actors(), e.recipients(), modality, e.assertedBy()));
            case PLACE ->
                values.isEmpty()
                        ? Optional.of(e.at(Optional.empty(), e.time()))
                        : place(values.get(0)).map(place -> e.at(Optional.of(place), e.time()));
            case TIME ->
                Optional.of(e.at(e.place(), days(values).map(interval -> new Event.When(interval, Optional.empty()))));
            default -> Optional.empty();
        };
    }

    private Optional<Claim> figure(Figure f, Field field, List<Value> values) {
        return switch (field) {
            case TYPE ->
                constant(Figure.Unit.class, values)
                        .map(unit -> with(f, unit, f.low(), f.best(), f.high(), f.kind(), f.assertedBy()));
            case COUNTS ->
                constant(Figure.Kind.class, values)
                        .map(kind -> with(f, f.unit(), f.low(), f.best(), f.high(), kind, f.assertedBy()));
            case LOW -> Optional.of(with(f, f.unit(), number(values), f.best(), f.high(), f.kind(), f.assertedBy()));
            case BEST -> Optional.of(with(f, f.unit(), f.low(), number(values), f.high(), f.kind(), f.assertedBy()));
            case HIGH -> Optional.of(with(f, f.unit(), f.low(), f.best(), number(values), f.kind(), f.assertedBy()));
            case BY ->
                parties(values, asserter(f.assertedBy()))
                        .map(parties -> parties.stream()
                                .findFirst()
                                .<Asserter>map(Asserter.Named::new)
                                .orElse(Asserter.AUTHOR))
                        .map(by -> with(f, f.unit(), f.low(), f.best(), f.high(), f.kind(), by));
            case PLACE ->
                values.isEmpty()
                        ? Optional.of(at(f, f.period(), f.asOf(), Optional.empty()))
                        : place(values.get(0)).map(place -> at(f, f.period(), f.asOf(), Optional.of(place)));
            case TIME -> Optional.of(at(f, days(values), Optional.empty(), f.place()));
            default -> Optional.empty();
        };
    }

    private List<Party> asserter(Asserter asserter) {
        if (asserter instanceof Asserter.Named named) {
            return List.of(named.party());
        }
        return asserter instanceof Asserter.By by
                ? reading.statements().stream()
                        .filter(s -> s.id().equals(by.statement()))
                        .flatMap(s -> s.speaker().stream())
                        .map(Statement.Speaker::party)
                        .toList()
                : List.of();
    }

    private Optional<Claim> position(Position p, Field field, List<Value> values) {
        return switch (field) {
            case TYPE ->
                constant(Position.Stance.class, values)
                        .map(stance -> p.corrected(stance, p.holder(), p.toward(), p.time()));
            case BY ->
                parties(values, List.of(p.holder()))
                        .flatMap(parties -> parties.stream().findFirst())
                        .map(holder -> p.corrected(p.stance(), holder, p.toward(), p.time()));
            case TO ->
                parties(values, p.toward().stream().toList())
                        .map(parties -> p.corrected(
                                p.stance(), p.holder(), parties.stream().findFirst(), p.time()));
            case TIME -> Optional.of(p.corrected(p.stance(), p.holder(), p.toward(), days(values)));
            default -> Optional.empty();
        };
    }

    /**
     * The parties that values mean: a mention in the article, or a known actor behind the words that are there.
     *
     * @param current the parties now
     */
    private Optional<List<Party>> parties(List<Value> values, List<Party> current) {
        List<Party> parties = new ArrayList<>();
        for (Value value : values) {
            Optional<Span> span = value.place()
                    .map(this::span)
                    .or(() -> current.stream().findFirst().map(Party::span));
            if (span.isEmpty()) {
                return Optional.empty();
            }
            Optional<ActorMention> mention = value.place().flatMap(place -> mention(span.get()));
            parties.add(mention.map(Party::of).orElseGet(() -> new Party(span.get(), value.actor(), value.text())));
        }
        return Optional.of(parties);
    }

    private Span span(Value.Place place) {
        return new Span(points.utf16(place.start()), points.utf16(place.end()));
    }

    private Optional<ActorMention> mention(Span span) {
        return reading.document().actors().stream()
                .filter(one -> one.span().equals(span))
                .findFirst();
    }

    /** The mention of the place, if this reading has it. */
    private Optional<PlaceMention> place(Value value) {
        return value.place()
                .map(this::span)
                .flatMap(span -> reading.document().places().stream()
                        .filter(one -> one.span().equals(span))
                        .findFirst());
    }

    private static Optional<Interval> days(List<Value> values) {
        return values.stream().findFirst().flatMap(value -> Days.of(value.text()));
    }

    private static OptionalDouble number(List<Value> values) {
        return values.stream()
                .mapToDouble(value -> Double.parseDouble(value.text()))
                .findFirst();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, List<Value> values) {
        return values.stream()
                .findFirst()
                .map(value -> Enum.valueOf(type, value.text().toUpperCase(Locale.ROOT)));
    }

    /** The statement, nested in none. */
    static Statement without(Statement s) {
        return new Statement(
                s.id(),
                s.form(),
                s.speaker(),
                s.cue(),
                s.content(),
                s.quoted(),
                s.addressee(),
                s.medium(),
                s.chain(),
                s.time(),
                Optional.empty(),
                s.evidence(),
                s.found());
    }

    private static Statement with(
            Statement s,
            Optional<Statement.Speaker> speaker,
            Optional<Statement.Cue> cue,
            Optional<Party> addressee,
            Optional<Interval> time) {
        return new Statement(
                s.id(),
                s.form(),
                speaker,
                cue,
                s.content(),
                s.quoted(),
                addressee,
                s.medium(),
                s.chain(),
                time,
                s.within(),
                s.evidence(),
                s.found());
    }

    /** Nobody is harmed by what has not happened, nor those to whom it was not done. */
    private static Harm harm(Event e, List<Party> recipients, Modality modality) {
        boolean real = modality == Modality.HAPPENED || modality == Modality.ONGOING;
        Set<Span> not = e.recipients().stream().map(Party::span).collect(Collectors.toSet());
        recipients.forEach(party -> not.remove(party.span()));
        return real
                ? new Harm(
                        e.harm().weapons(),
                        e.harm().victims().stream()
                                .filter(victim -> !not.contains(victim.party().span()))
                                .toList())
                : e.harm().withoutVictims();
    }

    static Event with(
            Event e, EventType type, List<Party> actors, List<Party> recipients, Modality modality, Asserter by) {
        return new Event(
                e.id(),
                type,
                e.mode(),
                e.cameo(),
                e.contexts(),
                e.trigger(),
                actors,
                recipients,
                harm(e, recipients, modality),
                e.place(),
                e.time(),
                modality,
                modality == e.modality() ? e.heldBy() : Optional.empty(),
                by,
                e.derivedFrom(),
                e.evidence(),
                e.found());
    }

    static Figure with(
            Figure f,
            Figure.Unit unit,
            OptionalDouble low,
            OptionalDouble best,
            OptionalDouble high,
            Figure.Kind kind,
            Asserter by) {
        return new Figure(
                f.id(),
                f.span(),
                f.counted(),
                unit,
                low,
                best,
                high,
                f.bound(),
                kind,
                f.partOf(),
                f.period(),
                f.asOf(),
                f.place(),
                by,
                f.evidence(),
                f.found());
    }

    private static Figure at(
            Figure f, Optional<Interval> period, Optional<Event.When> asOf, Optional<PlaceMention> place) {
        return new Figure(
                f.id(),
                f.span(),
                f.counted(),
                f.unit(),
                f.low(),
                f.best(),
                f.high(),
                f.bound(),
                f.kind(),
                f.partOf(),
                period,
                asOf,
                place,
                f.assertedBy(),
                f.evidence(),
                f.found());
    }
}
