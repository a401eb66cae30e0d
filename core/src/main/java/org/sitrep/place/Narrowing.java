package org.sitrep.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Span;

/**
 * Narrows what a name may be by the words beside it: "Donetsk region", "the Kherson and Poltava regions", "the city of
 * Homs", "Paris, Texas", "Gary, Ind.".
 */
final class Narrowing {
    /** Houses called after a town elsewhere, besides the sites of the table, which are as often called after their own. */
    private static final Set<String> HOUSES =
            Set.of("cinema", "cafe", "café", "restaurant", "nightclub", "disco", "discotheque", "bar", "pub");

    /** Tokens of the longest abbreviation of a division: "N . C ." at worst. */
    private static final int ABBREVIATION = 4;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final Waters waters;
    private final Heads heads;
    private final Hints hints;

    Narrowing(Gazetteer gazetteer, PlaceWords words, Belonging belonging) {
        this.gazetteer = gazetteer;
        this.words = words;
        waters = new Waters(gazetteer, words);
        heads = new Heads(gazetteer, words);
        hints = new Hints(words, gazetteer, belonging);
    }

    /** The spots with fewer candidates, and abbreviated divisions as spots of their own; in text order. */
    List<Spot> narrow(Document document, List<Spot> spots) {
        List<Spot> found = new ArrayList<>();
        NavigableMap<Integer, Spot> all = new TreeMap<>();
        spots.forEach(spot -> all.put(spot.first(), spot));
        @Nullable Spot next = null;
        for (int i = spots.size() - 1; i >= 0; i--) {
            Spot spot = spots.get(i).with(waters.without(document, spots.get(i)), false);
            if (spot.candidates().isEmpty()) {
                all.remove(spot.first());
                continue;
            }
            Spot beside = hinted(document, heads.headed(document, spot, next), next, found);
            Spot narrow = withoutCountry(document, attached(document, beside, all));
            all.put(narrow.first(), narrow);
            boolean named = isForeign(document, narrow, next) || isOfBuilding(document, narrow, next);
            if (!named && !isElsewhere(document, narrow)) {
                found.add(narrow);
                next = narrow;
            }
        }
        found.addAll(divisionsAfterUnknown(document, found));
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return distinct(found);
    }

    /** The spot as what is attached to the name allows, see {@link Hints}. */
    private Spot attached(Document document, Spot spot, NavigableMap<Integer, Spot> all) {
        List<Candidate> left = spot.candidates();
        boolean held = false;
        for (Hints.Hint hint : hints.of(document, spot, all)) {
            List<Candidate> within =
                    left.stream().filter(c -> hints.holds(hint, c.place())).toList();
            if (!within.isEmpty()) {
                left = within;
                held = true;
            } else if (hint.firm()) {
                return spot.elsewhere(hint.country().orElse(""));
            }
        }
        return held ? spot.with(left, true) : spot;
    }

    /** "of Thornbury Falls, Okla.": the division is named although no list knows the town. */
    private List<Spot> divisionsAfterUnknown(Document document, List<Spot> known) {
        BitSet named = new BitSet();
        known.forEach(spot -> named.set(spot.first(), spot.end()));
        List<Spot> found = new ArrayList<>();
        for (int comma = 1; comma + 1 < document.tokens().size(); comma++) {
            boolean behindName = Beside.form(document, comma).equals(",")
                    && Spotter.isCapitalised(Beside.form(document, comma - 1))
                    && document.token(comma - 1).sentence()
                            == document.token(comma + 1).sentence();
            if (behindName && !named.get(comma + 1)) {
                divisionAt(document, comma + 1).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Spot> divisionAt(Document document, int first) {
        int last = Math.min(first + ABBREVIATION, document.tokens().size());
        for (int end = last; end > first; end--) {
            Span span = Span.cover(
                    document.token(first).span(), document.token(end - 1).span());
            String text = span.in(document.text());
            List<Candidate> divisions = text.endsWith(".")
                    ? gazetteer.abbreviated(text).stream()
                            .map(place -> new Candidate(place, true))
                            .toList()
                    : List.of();
            if (!divisions.isEmpty()) {
                return Optional.of(new Spot(first, end, span, Folding.fold(text), divisions, null, true));
            }
        }
        return Optional.empty();
    }

    /** Without those that an abbreviation's spot covers: "Pa" in "Gary, Pa." is a town of its own, too. */
    private static List<Spot> distinct(List<Spot> spots) {
        Map<Integer, Spot> byStart = new LinkedHashMap<>();
        int end = 0;
        for (Spot spot : spots) {
            @Nullable Spot same = byStart.get(spot.first());
            if (same != null ? spot.hinted() && !same.hinted() : spot.first() >= end) {
                byStart.put(spot.first(), spot);
                end = Math.max(end, spot.end());
            }
        }
        return List.copyOf(byStart.values());
    }

    /** The spot within the division named after it; adds the abbreviation of one to {@code found}. */
    private Spot hinted(Document document, Spot spot, @Nullable Spot next, List<Spot> found) {
        Optional<Token> mark = Beside.token(document, spot, spot.end());
        boolean comma = mark.isPresent()
                && (mark.get().form().equals(",") || mark.get().form().equals("("));
        int from = comma ? spot.end() + 1 : spot.end();
        boolean direct = next != null && next.first() == spot.end() && Beside.adjacent(document, spot.end());
        if (next != null && ((comma && next.first() == from) || direct)) {
            List<Candidate> inside = insideNamed(spot, next.candidates());
            if (!inside.isEmpty()) {
                List<Candidate> around = around(next.candidates(), inside);
                found.set(found.size() - 1, next.with(around, true));
                return spot.with(inside, true);
            }
        }
        if (next != null && isIn(document, spot.end(), spot, next)) {
            List<Candidate> inside = insideNamed(spot, next.candidates());
            return inside.isEmpty() ? spot : spot.with(inside, true);
        }
        return abbreviation(document, spot, from, comma)
                .map(a -> {
                    List<Candidate> inside = inside(spot, a.candidates());
                    found.add(a.with(around(a.candidates(), inside), true));
                    return spot.with(inside, true);
                })
                .orElse(spot);
    }

    /** "A Georgia man": whoever is of a country is called by its adjective, so a region of the name is meant. */
    private Spot withoutCountry(Document document, Spot spot) {
        Optional<Token> noun = Beside.token(document, spot, spot.end());
        boolean person = noun.isPresent()
                && Beside.adjacent(document, spot.end())
                && words.is(Role.PEOPLE, noun.get().form())
                && !Beside.isPlural(noun.get());
        boolean region = spot.candidates().stream().anyMatch(Narrowing::isRegion);
        return person && region
                ? spot.with(
                        spot.candidates().stream()
                                .filter(c -> c.place().kind() != Place.Kind.COUNTRY)
                                .toList(),
                        false)
                : spot;
    }

    /** "Cyprus, Texas": a place of a country's name in a region where no list knows it; not the second name of a list. */
    private boolean isForeign(Document document, Spot spot, @Nullable Spot next) {
        boolean country = spot.candidates().stream().anyMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
        boolean beside = next != null
                && next.first() == spot.end() + 1
                && Beside.form(document, spot.end()).equals(",")
                && Beside.token(document, spot, next.first()).isPresent();
        if (next == null || !country || !beside || spot.hinted()) {
            return false;
        }
        boolean region = next.candidates().stream().anyMatch(Narrowing::isRegion)
                && next.candidates().stream().noneMatch(c -> c.place().kind() == Place.Kind.COUNTRY)
                && inside(spot, next.candidates()).isEmpty()
                && spot.candidates().stream()
                        .noneMatch(c -> next.candidates().stream()
                                .filter(Narrowing::isRegion)
                                .anyMatch(r ->
                                        r.place().country().equals(c.place().country())));
        boolean listed = Beside.token(document, spot, spot.first() - 1)
                .filter(t -> Beside.isSeparator(t.form()))
                .isPresent();
        Optional<Token> after = Beside.token(document, spot, next.end());
        boolean closed = after.isEmpty()
                || after.get().form().equals(".")
                || (after.get().form().equals(",")
                        && Beside.token(document, spot, next.end() + 1)
                                .filter(t -> Spotter.isCapitalised(t.form()) || Beside.isSeparator(t.form()))
                                .isEmpty());
        return region && !listed && closed;
    }

    /** "the Cairo cinema in Aden": the building is only called so; not "the Cairo hospital in Egypt". */
    private boolean isOfBuilding(Document document, Spot spot, @Nullable Spot next) {
        boolean building = Beside.token(document, spot, spot.end())
                .filter(noun -> Beside.adjacent(document, noun.index())
                        && (words.is(Role.SITE, noun.form())
                                || HOUSES.contains(noun.form().toLowerCase(Locale.ROOT))))
                .isPresent();
        return building
                && next != null
                && isIn(document, spot.end() + 1, spot, next)
                && inside(spot, next.candidates()).isEmpty();
    }

    /** "Thornbury, Okla.", where lists know towns of the name in other divisions only: the one that is meant is none of them. */
    private boolean isElsewhere(Document document, Spot spot) {
        boolean comma = Beside.token(document, spot, spot.end() + 1).isPresent()
                && Beside.form(document, spot.end()).equals(",");
        boolean areas = spot.candidates().stream()
                .map(candidate -> candidate.place().kind())
                .anyMatch(kind -> kind == Place.Kind.COUNTRY || kind == Place.Kind.REGION);
        return comma
                && !areas
                && divisionAt(document, spot.end() + 1)
                        .filter(division -> inside(spot, division.candidates()).isEmpty())
                        .isPresent();
    }

    private static boolean isRegion(Candidate candidate) {
        return candidate.own() && candidate.place().kind() == Place.Kind.REGION;
    }

    /** "Kaluga in Russia", "Tull in the northern Moss region". */
    private boolean isIn(Document document, int in, Spot spot, Spot next) {
        if (Beside.token(document, spot, next.first()).isEmpty()
                || next.first() <= in
                || !Beside.form(document, in).equals("in")) {
            return false;
        }
        for (int i = in + 1; i < next.first(); i++) {
            if (!Beside.form(document, i).equals("the") && !words.is(Role.COMPASS, Beside.form(document, i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Spot> abbreviation(Document document, Spot spot, int from, boolean comma) {
        for (int n = ABBREVIATION; n > 0; n--) {
            if (Beside.token(document, spot, from + n - 1).isEmpty() || (!Beside.adjacent(document, from) && !comma)) {
                continue;
            }
            Span span = Span.cover(
                    document.token(from).span(), document.token(from + n - 1).span());
            String text = span.in(document.text());
            boolean postal = text.length() == 2 && text.equals(text.toUpperCase(Locale.ROOT));
            if (!Spotter.isCapitalised(text) || (!comma && !postal) || (comma && !postal && !text.contains("."))) {
                continue;
            }
            List<Candidate> divisions = gazetteer.abbreviated(text).stream()
                    .map(p -> new Candidate(p, true))
                    .toList();
            if (!divisions.isEmpty() && !inside(spot, divisions).isEmpty()) {
                return Optional.of(new Spot(from, from + n, span, Folding.fold(text), divisions, null, true));
            }
        }
        return Optional.empty();
    }

    /**
     * Candidates in one of the outer places; a name that is a country's stays one in a list of countries ("Mexico,
     * China", "Niger, Nigeria"), but may be a region with more people ("Georgia, USA") or lie in one ("Lebanon,
     * Pennsylvania").
     */
    private List<Candidate> insideNamed(Spot spot, List<Candidate> outer) {
        int people = spot.candidates().stream()
                .filter(c -> c.place().kind() == Place.Kind.COUNTRY)
                .mapToInt(c -> c.place().population())
                .max()
                .orElse(-1);
        boolean within = outer.stream().anyMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
        return inside(spot, outer).stream()
                .filter(c -> people < 0
                        || !within
                        || (c.place().kind() == Place.Kind.REGION && c.place().population() > people))
                .toList();
    }

    private List<Candidate> inside(Spot spot, List<Candidate> outer) {
        return spot.candidates().stream()
                .filter(c -> outer.stream()
                        .anyMatch(o -> o.place().index() != c.place().index()
                                && isArea(o.place())
                                && gazetteer.contains(
                                        o.place().index(), c.place().index())))
                .toList();
    }

    private List<Candidate> around(List<Candidate> outer, List<Candidate> inner) {
        return outer.stream()
                .filter(o -> inner.stream()
                        .anyMatch(c -> isArea(o.place())
                                && gazetteer.contains(
                                        o.place().index(), c.place().index())))
                .toList();
    }

    private static boolean isArea(Place place) {
        return !place.kind().isTown() && place.kind() != Place.Kind.SITE;
    }
}
