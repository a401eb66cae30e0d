package org.sitrep.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.text.Span;

/**
 * The countries that are named in the same sentence as a spot, up to the next semicolon: by their names, by their state ("Spanish police") or by their people only
 * ("Spanish tourists"), which may be anywhere.
 */
final class Surroundings {
    /** Sectors of those who act for their state and, as a rule, within it. */
    private static final Set<String> STATE = Set.of("GOV", "COP", "JUD", "LEG", "SPY");

    /**
     * Codes of countries, ISO 3166-1 alpha-2.
     *
     * @param states named themselves, or by who acts for them at home
     * @param peoples named only by who or what is of them
     */
    record Named(Set<String> states, Set<String> peoples) {}

    private final Document document;
    private final Belonging belonging;
    private final List<Spot> spots;
    private final Map<Spot, Named> known = new HashMap<>();

    Surroundings(Document document, Belonging belonging, List<Spot> spots) {
        this.document = document;
        this.belonging = belonging;
        this.spots = spots;
    }

    /** What is named around a spot; the names of other spots of the same key tell nothing. */
    Named of(Spot spot) {
        return known.computeIfAbsent(spot, this::named);
    }

    private Named named(Spot spot) {
        Span stretch = stretch(spot);
        Set<String> states = new HashSet<>();
        for (Spot other : spots) {
            if (stretch.contains(other.span()) && !other.key().equals(spot.key())) {
                other.candidates().stream()
                        .map(Gazetteer.Candidate::place)
                        .filter(place -> place.kind() == Place.Kind.COUNTRY)
                        .forEach(place -> states.add(place.country()));
            }
        }
        Set<String> peoples = new HashSet<>();
        for (ActorMention actor : document.actorsIn(stretch)) {
            boolean state = actor.type() == ActorMention.Type.COUNTRY
                    || actor.type() == ActorMention.Type.GOVERNMENT
                    || (actor.type() == ActorMention.Type.ORGANIZATION
                            && actor.sector().filter(STATE::contains).isPresent());
            if (actor.type() != ActorMention.Type.PERSON) {
                actor.country().ifPresent(state ? states::add : peoples::add);
            }
        }
        for (Token token : document.tokensIn(stretch)) {
            peoples.addAll(belonging.countries(token.form()));
        }
        peoples.removeAll(states);
        return new Named(Set.copyOf(states), Set.copyOf(peoples));
    }

    private Span stretch(Spot spot) {
        Span sentence = document.sentenceOf(document.token(spot.first())).span();
        int start = sentence.start();
        int end = sentence.end();
        for (Token token : document.tokensIn(sentence)) {
            if (token.form().equals(";")) {
                if (token.index() < spot.first()) {
                    start = token.span().end();
                } else {
                    end = Math.min(end, token.span().start());
                }
            }
        }
        return new Span(start, end);
    }
}
