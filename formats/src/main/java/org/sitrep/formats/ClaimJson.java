package org.sitrep.formats;

import java.util.Optional;
import org.sitrep.claim.Asserter;
import org.sitrep.claim.Event;
import org.sitrep.claim.Figure;
import org.sitrep.claim.Found;
import org.sitrep.claim.Harm;
import org.sitrep.claim.Party;
import org.sitrep.claim.Position;
import org.sitrep.claim.Statement;
import org.sitrep.document.Interval;
import org.sitrep.document.PlaceMention;

/** Writes the fields of claims, in the order of the contract. */
final class ClaimJson {
    private final JsonSink json;

    ClaimJson(JsonSink json) {
        this.json = json;
    }

    void statement(Statement statement) {
        json.field("id", statement.id());
        json.field("form", statement.form());
        statement
                .speaker()
                .ifPresentOrElse(
                        speaker -> json.object("speaker", () -> speaker(speaker)), () -> json.nothing("speaker"));
        statement.cue().ifPresentOrElse(cue -> json.object("cue", () -> cue(cue)), () -> json.nothing("cue"));
        json.objects("content", statement.content(), json::span);
        json.objects("quoted", statement.quoted(), json::span);
        party("addressee", statement.addressee());
        statement.medium().ifPresent(medium -> json.object("medium", () -> medium(medium)));
        json.objects("chain", statement.chain(), this::link);
        interval("time", statement.time());
        json.field("within", statement.within());
        found(statement.found());
    }

    private void speaker(Statement.Speaker speaker) {
        party(speaker.party());
        json.field("name", speaker.party().name());
        json.field("role", speaker.role());
        json.field("affiliation", speaker.affiliation());
    }

    private void cue(Statement.Cue cue) {
        json.span(cue.span());
        json.field("lemma", cue.lemma());
        json.field("class", cue.kind());
        if (cue.held()) {
            json.field("held", true);
        }
    }

    private void medium(Statement.Medium medium) {
        json.span(medium.span());
        json.field("kind", medium.kind());
    }

    private void link(Statement.Link link) {
        json.span(link.party().span());
        json.field("relation", link.relation());
        json.field("actor", link.party().actor());
        json.field("inherited", link.inherited());
    }

    void event(Event event) {
        json.field("id", event.id());
        json.field("type", event.type().name());
        json.field("mode", event.mode());
        json.field("cameo", event.cameo());
        json.strings("contexts", event.contexts());
        json.span("trigger", event.trigger());
        json.objects("actors", event.actors(), this::party);
        json.objects("recipients", event.recipients(), this::party);
        harm(event.harm());
        place(event.place());
        when("time", event.time());
        json.field("modality", event.modality());
        event.heldBy().ifPresent(holder -> json.object("held_by", () -> party(holder)));
        assertedBy(event.assertedBy());
        json.field("derived_from", event.derivedFrom());
        found(event.found());
    }

    /** Of what nothing is told there is no list: an empty one would say that nobody was harmed. */
    private void harm(Harm harm) {
        if (!harm.weapons().isEmpty()) {
            json.objects("weapons", harm.weapons(), weapon -> {
                json.span(weapon.span());
                json.field("kind", weapon.kind());
            });
        }
        if (!harm.victims().isEmpty()) {
            json.objects("victims", harm.victims(), victim -> {
                party(victim.party());
                json.field("effect", victim.effect());
            });
        }
    }

    void figure(Figure figure) {
        json.field("id", figure.id());
        json.span(figure.span());
        json.field("counted", figure.counted());
        json.field("unit", figure.unit());
        json.number("low", figure.low());
        json.number("best", figure.best());
        json.number("high", figure.high());
        json.field("bound", figure.bound());
        json.field("kind", figure.kind());
        json.field("part_of", figure.partOf());
        interval("period", figure.period());
        when("as_of", figure.asOf());
        place(figure.place());
        assertedBy(figure.assertedBy());
        found(figure.found());
    }

    void position(Position position) {
        json.field("id", position.id());
        party("holder", Optional.of(position.holder()));
        party("toward", position.toward());
        json.span("object", position.object());
        json.field("stance", position.stance());
        position.strength()
                .ifPresent(strength -> json.object("strength", () -> {
                    json.field("degree", strength.degree());
                    json.span(strength.words());
                }));
        json.span("condition", position.condition());
        json.field("statement", position.statement());
        json.field("event", position.event());
        interval("time", position.time());
        found(position.found());
    }

    private void party(Party party) {
        json.span(party.span());
        json.field("actor", party.actor());
    }

    private void party(String name, Optional<Party> party) {
        party.ifPresent(known -> json.object(name, () -> party(known)));
    }

    private void place(Optional<PlaceMention> place) {
        place.ifPresent(known -> json.object("place", () -> {
            json.span(known.span());
            ReadingJson.place(json, known);
        }));
    }

    private void interval(String name, Optional<Interval> interval) {
        interval.filter(Interval::isKnown).ifPresent(known -> json.object(name, () -> days(known)));
    }

    private void days(Interval interval) {
        json.field("earliest", interval.earliest());
        json.field("latest", interval.latest());
    }

    /** A time with neither days nor words says nothing and is left out. */
    private void when(String name, Optional<Event.When> time) {
        time.filter(known -> known.interval().isKnown() || known.span().isPresent())
                .ifPresent(known -> json.object(name, () -> {
                    days(known.interval());
                    known.span().ifPresent(json::span);
                }));
    }

    private void assertedBy(Asserter asserter) {
        if (asserter instanceof Asserter.Named named) {
            json.object("asserted_by", () -> party(named.party()));
        } else if (asserter instanceof Asserter.By by) {
            json.field("asserted_by", by.statement());
        } else {
            json.field("asserted_by", "author");
        }
    }

    private void found(Found found) {
        json.probability("confidence", found.confidence());
        json.field("found_by", found.by());
    }
}
