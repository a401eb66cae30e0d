package org.sitrep.formats;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.CueClass;
import org.sitrep.claim.Event;
import org.sitrep.claim.EventType;
import org.sitrep.claim.Evidence;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Modality;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;
import org.sitrep.text.Span;

/** Reads back the fields that {@link ClaimJson} writes. */
final class ClaimParser {
    private final ReadingParser reading;

    ClaimParser(ReadingParser reading) {
        this.reading = reading;
    }

    Statement statement(JsonFields fields) {
        List<Span> content = spans(fields, "content");
        if (content.isEmpty()) {
            throw fields.fault("content", "is empty");
        }
        return new Statement(
                fields.string("id"),
                fields.constant("form", Statement.Form.class),
                fields.optionalObject("speaker").map(this::speaker),
                fields.optionalObject("cue").map(this::cue),
                content,
                spans(fields, "quoted"),
                party(fields, "addressee"),
                fields.optionalObject("medium")
                        .map(medium -> new Statement.Medium(
                                reading.span(medium), medium.constant("kind", Statement.Medium.Kind.class))),
                fields.objects("chain").stream().map(this::link).toList(),
                interval(fields, "time"),
                fields.optionalString("within"),
                evidence(content),
                found(fields));
    }

    private Statement.Speaker speaker(JsonFields fields) {
        Party party = new Party(reading.span(fields), fields.optionalString("actor"), fields.string("name"));
        return new Statement.Speaker(party, fields.optionalString("role"), fields.optionalString("affiliation"));
    }

    private Statement.Cue cue(JsonFields fields) {
        return new Statement.Cue(
                reading.span(fields),
                fields.string("lemma"),
                fields.constant("class", CueClass.class),
                fields.flag("held"));
    }

    private Statement.Link link(JsonFields fields) {
        return new Statement.Link(
                party(fields), fields.constant("relation", Statement.Relation.class), fields.bool("inherited"));
    }

    Event event(JsonFields fields) {
        Span trigger = reading.span(fields.object("trigger"));
        return new Event(
                fields.string("id"),
                fields.constant("type", EventType.class),
                fields.optionalString("mode"),
                fields.optionalString("cameo"),
                fields.strings("contexts"),
                trigger,
                fields.objects("actors").stream().map(this::party).toList(),
                fields.objects("recipients").stream().map(this::party).toList(),
                harm(fields),
                place(fields),
                when(fields, "time"),
                fields.constant("modality", Modality.class),
                fields.isObject("held_by") ? Optional.of(party(fields.object("held_by"))) : Optional.empty(),
                assertedBy(fields),
                fields.optionalString("derived_from"),
                evidence(List.of(trigger)),
                found(fields));
    }

    /** Readings printed before there were weapons and victims have neither. */
    private Harm harm(JsonFields fields) {
        List<Harm.Weapon> weapons = optional(fields, "weapons").stream()
                .map(weapon -> new Harm.Weapon(reading.span(weapon), weapon.constant("kind", Harm.Kind.class)))
                .toList();
        List<Harm.Victim> victims = optional(fields, "victims").stream()
                .map(victim -> new Harm.Victim(party(victim), victim.constant("effect", Figure.Unit.class)))
                .toList();
        return new Harm(weapons, victims);
    }

    private static List<JsonFields> optional(JsonFields fields, String name) {
        return fields.has(name) ? fields.objects(name) : List.of();
    }

    Figure figure(JsonFields fields) {
        Span span = reading.span(fields);
        return new Figure(
                fields.string("id"),
                span,
                fields.string("counted"),
                fields.constant("unit", Figure.Unit.class),
                fields.optionalNumber("low"),
                fields.optionalNumber("best"),
                fields.optionalNumber("high"),
                fields.optionalString("bound"),
                fields.constant("kind", Figure.Kind.class),
                fields.optionalString("part_of"),
                interval(fields, "period"),
                when(fields, "as_of"),
                place(fields),
                assertedBy(fields),
                evidence(List.of(span)),
                found(fields));
    }

    Position position(JsonFields fields) {
        Party holder = party(fields.object("holder"));
        return new Position(
                fields.string("id"),
                holder,
                party(fields, "toward"),
                fields.optionalObject("object").map(reading::span),
                fields.constant("stance", Position.Stance.class),
                fields.optionalObject("strength").map(this::strength),
                fields.optionalObject("condition").map(reading::span),
                fields.optionalString("statement"),
                fields.optionalString("event"),
                interval(fields, "time"),
                evidence(List.of(holder.span())),
                found(fields));
    }

    private Position.Strength strength(JsonFields fields) {
        return new Position.Strength(fields.constant("degree", Position.Strength.Degree.class), reading.span(fields));
    }

    private Party party(JsonFields fields) {
        Span span = reading.span(fields);
        Optional<String> actor = fields.optionalString("actor");
        return new Party(span, actor, reading.name(actor, span));
    }

    private Optional<Party> party(JsonFields fields, String name) {
        return fields.optionalObject(name).map(this::party);
    }

    private List<Span> spans(JsonFields fields, String name) {
        return fields.objects(name).stream().map(reading::span).toList();
    }

    private Optional<PlaceMention> place(JsonFields fields) {
        return fields.optionalObject("place").map(reading::place);
    }

    private Optional<Interval> interval(JsonFields fields, String name) {
        return fields.optionalObject(name).map(reading::interval);
    }

    private Optional<Event.When> when(JsonFields fields, String name) {
        return fields.optionalObject(name)
                .map(time -> new Event.When(reading.interval(time), reading.optionalSpan(time)));
    }

    private Asserter assertedBy(JsonFields fields) {
        if (fields.isObject("asserted_by")) {
            return new Asserter.Named(party(fields.object("asserted_by")));
        }
        String by = fields.string("asserted_by");
        return by.equals("author") ? Asserter.AUTHOR : new Asserter.By(by);
    }

    private Evidence evidence(List<Span> spans) {
        return Evidence.of(spans.stream().reduce(Span::cover).orElseThrow(), reading.text());
    }

    private static Found found(JsonFields fields) {
        double confidence = fields.number("confidence");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw fields.fault("confidence", "is not in 0 to 1");
        }
        return new Found(confidence, fields.string("found_by"));
    }
}
