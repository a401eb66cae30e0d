package org.sitrep.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.document.PlaceMention.Point;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Span;

/**
 * Finds the places an article names and resolves them in the gazetteer. Needs tokens with parse and entities. What
 * cannot be resolved keeps its words and has no point. Immutable and safe for many threads.
 */
public final class PlaceTagger {
    /** What makes a feast of the name before it. */
    private static final Set<String> DAYS = Set.of("Day", "Week", "Eve");

    private final PlaceWords words = new PlaceWords();
    private final Background background = new Background();
    private final Gazetteer gazetteer;
    private final Belonging belonging;
    private final Spotter spotter;
    private final Narrowing narrowing;
    private final NameResolver resolver;

    public PlaceTagger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        spotter = new Spotter(gazetteer, words);
        belonging = new Belonging(gazetteer);
        narrowing = new Narrowing(gazetteer, words, belonging);
        resolver = new NameResolver(gazetteer);
    }

    /**
     * The places, in text order, without overlaps. A country or capital that acts or speaks is an actor and left out; a
     * country's or region's point is one in the middle of it, see {@link PlaceMention.Level}.
     */
    public List<PlaceMention> mentions(Document document) {
        List<Spot> spots = narrowing.narrow(document, spotter.spots(document));
        PlaceUse evidence = new PlaceUse(words, gazetteer::inhabitants, document, spots);
        Map<Spot, Resolved> places = resolver.places(
                accepted(spots, evidence),
                background.countries(document),
                new Surroundings(document, belonging, spots));
        Map<Spot, Place> countries = new LinkedHashMap<>();
        places.forEach((spot, resolved) -> resolved.place()
                .filter(place -> place.kind() == Place.Kind.COUNTRY)
                .ifPresent(place -> countries.put(spot, place)));
        List<PlaceMention> found = new ArrayList<>(new Areas(words, document, countries, gazetteer).areas());
        BitSet taken = new BitSet();
        found.forEach(area -> take(taken, area.span()));
        Metonymy metonymy = new Metonymy(words, document);
        places.forEach((spot, resolved) -> {
            boolean acts = resolved.place().filter(PlaceTagger::canAct).isPresent()
                    && metonymy.isActor(spot)
                    && !evidence.isLocative(spot);
            if (!acts && isFree(taken, spot.span())) {
                found.add(mention(spot, resolved, document));
            }
            take(taken, spot.span());
        });
        found.addAll(unresolved(document, evidence, taken));
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(found);
    }

    private static boolean isFree(BitSet taken, Span span) {
        int next = taken.nextSetBit(span.start());
        return next < 0 || next >= span.end();
    }

    private static void take(BitSet taken, Span span) {
        taken.set(span.start(), span.end());
    }

    private static List<Spot> accepted(List<Spot> spots, PlaceUse evidence) {
        Map<Spot, Integer> points = new LinkedHashMap<>();
        Set<String> certain = new HashSet<>();
        for (Spot spot : spots) {
            int value = evidence.of(spot);
            points.put(spot, value);
            if (value >= PlaceUse.ENOUGH && (evidence.isLocation(spot) || spot.hinted() || spot.head() != null)) {
                certain.add(spot.key());
            }
        }
        return spots.stream()
                .filter(spot -> points.getOrDefault(spot, 0)
                        >= (certain.contains(spot.key()) ? PlaceUse.ENOUGH_WITH_OTHERS : PlaceUse.ENOUGH))
                .toList();
    }

    private static boolean canAct(Place place) {
        return place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.CAPITAL;
    }

    private PlaceMention mention(Spot spot, Resolved resolved, Document document) {
        boolean division = spot.head() == Role.REGION || spot.head() == Role.DISTRICT;
        boolean onlyTown =
                resolved.place().filter(place -> place.kind().isTown()).isPresent();
        if (resolved.place().isEmpty() || (division && onlyTown)) {
            // "the Foo region" where only a town Foo is known: it lies around the town, how far is not known.
            Level level = spot.head() == Role.REGION
                    ? Level.REGION
                    : spot.head() == Role.DISTRICT ? Level.DISTRICT : commonLevel(spot);
            return resolved.place()
                    .flatMap(Place::point)
                    .map(seat -> around(seat, spot, document, resolved.country(), level))
                    .orElseGet(() -> withoutPoint(spot.span(), document, resolved.country(), level));
        }
        Place place = resolved.place().get();
        return new PlaceMention(
                spot.span(),
                place.name(),
                place.point(),
                resolved.country(),
                place.kind().level(),
                OptionalInt.of(gazetteer.radius(place)));
    }

    private PlaceMention around(Point seat, Spot spot, Document document, Optional<String> country, Level level) {
        Point point = new Point(Optional.empty(), seat.latitude(), seat.longitude());
        OptionalInt radius = OptionalInt.of(gazetteer.radius(level, country));
        return new PlaceMention(
                spot.span(), spot.span().in(document.text()), Optional.of(point), country, level, radius);
    }

    private PlaceMention withoutPoint(Span span, Document document, Optional<String> country, Level level) {
        OptionalInt radius = OptionalInt.of(gazetteer.radius(level, country));
        return new PlaceMention(span, span.in(document.text()), Optional.empty(), country, level, radius);
    }

    /** "Henry County", of which there are many, is a district whichever is meant; a name of several kinds counts as a town. */
    private static Level commonLevel(Spot spot) {
        List<Level> levels = spot.candidates().stream()
                .map(candidate -> candidate.place().kind().level())
                .distinct()
                .toList();
        return levels.size() == 1 ? levels.get(0) : Level.TOWN;
    }

    /** What the neural reader takes for a place, in a phrase of place or with a word for its kind, and no list knows. */
    private List<PlaceMention> unresolved(Document document, PlaceUse evidence, BitSet taken) {
        List<PlaceMention> found = new ArrayList<>();
        for (Entity entity : document.entities()) {
            boolean settlement = evidence.isOfSettlement(entity.first());
            boolean place = entity.type() == Entity.Type.LOC || (settlement && entity.type() == Entity.Type.PER);
            if (!place || !isFree(taken, entity.span()) || isOfGroup(document, entity) || isOfDay(document, entity)) {
                continue;
            }
            @Nullable Level level = settlement ? Level.TOWN : levelByWords(document, entity);
            if (level == null
                    && evidence.isLocative(entity.first())
                    && isName(document, entity)
                    && !isFirm(document, entity)) {
                level = Level.SITE;
            }
            if (level != null) {
                found.add(withoutPoint(entity.span(), document, Optional.empty(), level));
            }
        }
        return found;
    }

    /** "a Remembrance Day parade". */
    private static boolean isOfDay(Document document, Entity entity) {
        return entity.end() < document.tokens().size()
                && DAYS.contains(document.token(entity.end()).form());
    }

    /** "from the Houthis", "the Tuareg rebels": a body or a group that lists know, or that its noun tells. */
    private static boolean isOfGroup(Document document, Entity entity) {
        return document.actorsIn(entity.span()).stream()
                .anyMatch(actor -> actor.actor().isPresent()
                        && (actor.type() == ActorMention.Type.GROUP || actor.type() == ActorMention.Type.ORGANIZATION)
                        && actor.span().contains(entity.span()));
    }

    /** "in Troy Bank" and, behind "at", any single word: as often a firm as a place. */
    private boolean isFirm(Document document, Entity entity) {
        boolean one = entity.end() - entity.first() == 1;
        boolean at =
                entity.first() > 0 && document.token(entity.first() - 1).form().equalsIgnoreCase("at");
        return words.is(Role.COMPANY, document.token(entity.end() - 1).form()) || (one && at);
    }

    /** Whether an entity has a word that is not merely one for a kind of place or a direction. */
    private boolean isName(Document document, Entity entity) {
        return document.tokens().subList(entity.first(), entity.end()).stream()
                .anyMatch(token -> Spotter.isCapitalised(token.form())
                        && !(entity.end() - entity.first() == 1 && belonging.isAdjective(token.form()))
                        && EnumSet.allOf(Role.class).stream().noneMatch(role -> words.is(role, token.form())));
    }

    private @Nullable Level levelByWords(Document document, Entity entity) {
        if (!isName(document, entity)) {
            return null;
        }
        for (int i : new int[] {entity.end() - 1, entity.first()}) {
            String form = document.token(i).form();
            // "Saint" is written as "Street" is: at the head of a name it is a saint.
            boolean street = i > entity.first() && words.is(Role.STREET, form);
            if (street || words.is(Role.SITE, form)) {
                return Level.SITE;
            }
            if (words.is(Role.TERRAIN, form)) {
                return Level.AREA;
            }
        }
        return null;
    }
}
