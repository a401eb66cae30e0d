package org.sitrep.actor;

import java.util.Optional;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.text.Span;

/** Capitals and other seats that speak or want something: they stand for who sits there ("Nairobi refused"). */
final class SeatFinder {
    private final Actors actors;
    private final Volition volition;
    private final NameIndex index;

    SeatFinder(Actors actors, Volition volition) {
        this.actors = actors;
        this.volition = volition;
        index = new NameIndex(actors.seats().keySet());
    }

    void find(Document document, Mentions into) {
        for (NameIndex.Match match : index.find(document.text())) {
            Optional<Token> head = document.headOf(match.span());
            if (head.isEmpty() || into.isTaken(match.span()) || !isSeat(document, match.span(), head.get())) {
                continue;
            }
            String id = actors.seats().getOrDefault(match.form(), "");
            Optional<Actor> actor = actors.byId(id).filter(a -> !isDoubtful(document, match.form(), a));
            if (actor.isPresent()) {
                into.add(match.span(), actor.get());
            } else {
                into.add(
                        match.span(),
                        Optional.empty(),
                        match.form(),
                        Mentions.Traits.of(ActorMention.Type.ORGANIZATION));
            }
        }
    }

    /** "Brussels" speaks for the Union; in an article that also names Belgium it may speak for that. */
    private boolean isDoubtful(Document document, String name, Actor actor) {
        boolean ofState = actor.type() == ActorMention.Type.GOVERNMENT;
        return !ofState && actors.namesOfItsState(name).stream().anyMatch(document.text()::contains);
    }

    private boolean isSeat(Document document, Span span, Token head) {
        boolean other = document.entitiesIn(span).stream()
                .anyMatch(
                        entity -> entity.span().overlaps(span) && entity.span().length() > span.length());
        boolean partOfName = document.children(head).stream()
                .anyMatch(child -> (child.is("compound") || child.is("flat")) && child.upos() == Upos.PROPN);
        return !other && !partOfName && volition.isOf(document, head);
    }
}
