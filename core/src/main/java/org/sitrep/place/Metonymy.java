package org.sitrep.place;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Span;

/** Tells a country or capital that acts ("Russia agreed", "Moscow's demand") from one where something is. */
final class Metonymy {
    private static final Set<String> GOVERNMENTS = Set.of("government", "regime");

    private final PlaceWords words;
    private final Document document;
    private final Set<Span> governments = new HashSet<>();

    Metonymy(PlaceWords words, Document document) {
        this.words = words;
        this.document = document;
        for (ActorMention actor : document.actors()) {
            if (actor.type() == ActorMention.Type.GOVERNMENT) {
                governments.add(actor.span());
            }
        }
    }

    /** Whether the words stand for those who decide there. */
    boolean isActor(Spot spot) {
        if (governments.contains(spot.span())) {
            return true;
        }
        Optional<Token> head = document.headOf(spot.span());
        return head.isPresent() && (isGovernmentsName(spot.span()) || isActor(head.get()));
    }

    /** "the Kyiv government", unlike "the Kyiv city government": the capital tells which state's. */
    private boolean isGovernmentsName(Span place) {
        return document.actors().stream()
                .filter(actor -> actor.type() == ActorMention.Type.GOVERNMENT
                        && actor.country().isPresent()
                        && actor.span().contains(place))
                .anyMatch(actor ->
                        GOVERNMENTS.contains(new Span(place.end(), actor.span().end())
                                .in(document.text())
                                .strip()
                                .toLowerCase(Locale.ROOT)));
    }

    /** "Israel bombed the port", not "Ukraine has a long coast": a deed has an object and is no state. */
    private boolean isDone(Token verb) {
        return verb.upos() == Upos.VERB
                && document.child(verb, "obj").isPresent()
                && !words.is(Role.STATE, verb.lemma());
    }

    private boolean isActor(Token token) {
        Optional<Token> governor = document.head(token);
        if (governor.isEmpty()) {
            return false;
        }
        if (token.is("conj")) {
            return isActor(governor.get());
        }
        String lemma = governor.get().lemma();
        if (token.relation().equals("nsubj")) {
            boolean acts = words.isActingVerb(lemma) || isDone(governor.get());
            return acts && document.child(governor.get(), "aux:pass").isEmpty();
        }
        if (token.relation().equals("nmod:poss")) {
            return words.isActingNoun(lemma);
        }
        boolean agent = token.is("obl")
                && document.child(token, "case")
                        .filter(c -> c.form().equalsIgnoreCase("by"))
                        .isPresent();
        return agent && document.child(governor.get(), "aux:pass").isPresent();
    }
}
