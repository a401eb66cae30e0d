package org.sitrep.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * Narrows what a name may be by the words beside it: "Donetsk region", "the Kherson and Poltava regions", "the city of
 * Homs", "Paris, Texas", "Gary, Ind.".
 */
final class Narrowing {
    private static final Set<Role> HEADS = Set.of(Role.REGION, Role.DISTRICT, Role.TOWN);
    private static final Set<String> SEPARATORS = Set.of(",", "and", "or", "&");
    /** Before "of", what is no town and has the town's name: "the river of Zarn". */
    private static final Set<String> WATERS = Set.of("river", "lake", "sea", "gulf", "bay", "strait", "canal");

    /** Houses called after a town elsewhere, besides the sites of the table, which are as often called after their own. */
    private static final Set<String> HOUSES =
            Set.of("cinema", "cafe", "café", "restaurant", "nightclub", "disco", "discotheque", "bar", "pub");

    private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "amod", "flat", "nmod:poss");
    /** Tokens of the longest abbreviation of a division: "N . C ." at worst. */
    private static final int ABBREVIATION = 4;

    /** "The Metz region" is the land around a city where a division of the name has fewer people by this factor. */
    private static final int CITY = 10;

    /** Inhabitants from which a town gives its name to no island: Lampedusa and Mytilene have fewer. */
    private static final int LARGE_ISLAND_TOWN = 100_000;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final Hints hints;

    Narrowing(Gazetteer gazetteer, PlaceWords words, Belonging belonging) {
        this.gazetteer = gazetteer;
        this.words = words;
        hints = new Hints(words, gazetteer, belonging);
    }

    /** The spots with fewer candidates, and abbreviated divisions as spots of their own; in text order. */
    List<Spot> narrow(Document document, List<Spot> spots) {
        List<Spot> found = new ArrayList<>();
        NavigableMap<Integer, Spot> all = new TreeMap<>();
        spots.forEach(spot -> all.put(spot.first(), spot));
        @Nullable Spot next = null;
        for (int i = spots.size() - 1; i >= 0; i--) {
            Spot spot = spots.get(i).with(noWater(document, spots.get(i)), false);
            if (spot.candidates().isEmpty()) {
                all.remove(spot.first());
                continue;
            }
            Spot beside = hinted(document, headed(document, spot, next), next, found);
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

    /** "the Dnieper", "the island of Santiago": no town, but one that has an article of its own, as The Hague and quarters have. */
    private List<Candidate> noWater(Document document, Spot spot) {
        String before = token(document, spot, spot.first() - 1).map(Token::form).orElse("");
        String noun = token(document, spot, spot.first() - 2).map(Token::form).orElse("");
        boolean island = before.equals("of") && noun.equals("island");
        boolean called = WATERS.contains(before); // "the river Sava"
        boolean water = called || (before.equals("of") && WATERS.contains(noun));
        if (!island && !water && !(before.equalsIgnoreCase("the") && isAlone(document, spot))) {
            return spot.candidates();
        }
        Set<Integer> withArticle = new HashSet<>();
        gazetteer
                .findKey("the " + spot.key())
                .forEach(c -> withArticle.add(c.place().index()));
        List<Candidate> left = spot.candidates().stream()
                .filter(c -> isNoTown(c, spot, island)
                        || c.place().kind() == Place.Kind.SECTION
                        || withArticle.contains(c.place().index())
                        || (island && c.place().kind().isTown() && c.place().population() < LARGE_ISLAND_TOWN))
                .toList();
        List<Candidate> waters =
                left.stream().filter(c -> c.place().kind() == Place.Kind.AREA).toList();
        boolean river = !island && !waters.isEmpty() && withArticle.isEmpty(); // "the Sava" is no region Sava
        return river ? waters : left;
    }

    /** "the Dnipro" is no Dnipro district, "the island of Santiago" no Santiago Province. */
    private static boolean isNoTown(Candidate candidate, Spot spot, boolean island) {
        Place place = candidate.place();
        return switch (place.kind()) {
            case REGION -> !island || Folding.fold(place.name()).equals(spot.key());
            case DISTRICT -> island && Folding.fold(place.name()).equals(spot.key());
            default -> !place.kind().isTown();
        };
    }

    /** Whether an article before the name is the name's; not in "the Tripoli government", "the Gold Coast", "the Homs and Hama roads". */
    private boolean isAlone(Document document, Spot spot) {
        Token last = document.token(spot.end() - 1);
        boolean modifies = MODIFIERS.contains(last.relation()) && last.head() >= spot.end();
        boolean noun = Stream.of(Role.TERRAIN, Role.LAND, Role.SITE, Role.TOWN, Role.REGION, Role.DISTRICT, Role.STREET)
                .anyMatch(role -> words.is(role, last.form()));
        boolean listed = token(document, spot, spot.end() + 1)
                .filter(t -> SEPARATORS.contains(form(document, spot.end())) && Spotter.isCapitalised(t.form()))
                .isPresent();
        Optional<Token> next = token(document, spot, spot.end());
        boolean beforeNoun = next.filter(
                        t -> List.of(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.NUM).contains(t.upos()))
                .isPresent();
        boolean glued = next.filter(t -> t.span().start() == last.span().end() && t.upos() != Upos.PUNCT)
                .isPresent(); // "the Lima-based"
        boolean dashed =
                next.filter(t -> Characters.isDash(t.form().codePointAt(0))).isPresent();
        return !modifies && !noun && !listed && !beforeNoun && !glued && !dashed;
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
            boolean behindName = form(document, comma).equals(",")
                    && Spotter.isCapitalised(form(document, comma - 1))
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

    private Spot headed(Document document, Spot spot, @Nullable Spot next) {
        Optional<Token> after = token(document, spot, spot.end());
        if (after.isPresent() && adjacent(document, spot.end())) {
            Optional<Role> role = head(after.get());
            if (role.isPresent() && !isOfNext(document, spot, role.get())) {
                boolean wider = role.get() != Role.TOWN && !isPlural(after.get());
                Span span = wider ? Span.cover(spot.span(), after.get().span()) : spot.span();
                return spot.with(role.get(), span, ofKind(spot.candidates(), role.get()));
            }
        }
        Optional<Role> before = headBefore(document, spot);
        if (before.isPresent()) {
            return spot.with(before.get(), spot.span(), ofKind(spot.candidates(), before.get()));
        }
        @Nullable Role shared = next == null ? null : next.head();
        if (next != null && shared != null && isListed(document, spot, next)) {
            boolean plural = token(document, next, next.end())
                    .filter(Narrowing::isPlural)
                    .isPresent();
            return plural ? spot.with(shared, spot.span(), ofKind(spot.candidates(), shared)) : spot;
        }
        return spot;
    }

    /** "the Idaho town of Moscow", "the US state of Alabama": the word is the next name's, not so "the Kherson region of Ukraine". */
    private static boolean isOfNext(Document document, Spot spot, Role role) {
        boolean country = spot.candidates().stream().anyMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
        return (role == Role.TOWN || country)
                && token(document, spot, spot.end() + 1)
                        .filter(t -> t.form().equals("of"))
                        .isPresent();
    }

    private Optional<Role> head(Token token) {
        for (Role role : HEADS) {
            if (words.is(role, token.form()) && !token.form().equals("capital")) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** "the province of X", "the states of X and Y", "County X"; not "the Republic of X", a country. */
    private Optional<Role> headBefore(Document document, Spot spot) {
        Optional<Token> before = token(document, spot, spot.first() - 1);
        if (before.isPresent() && before.get().form().equals("County")) {
            return Optional.of(Role.DISTRICT);
        }
        int of = spot.first() - 1;
        while (token(document, spot, of).filter(Narrowing::isOfList).isPresent()) {
            of--;
        }
        Optional<Token> noun = token(document, spot, of - 1);
        if (noun.isEmpty() || !document.token(of).form().equals("of")) {
            return Optional.empty();
        }
        boolean country = spot.candidates().stream().anyMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
        boolean one = of == spot.first() - 1 && !country;
        return head(noun.get()).filter(role -> isPlural(noun.get()) || one);
    }

    private static boolean isOfList(Token token) {
        return SEPARATORS.contains(token.form()) || Spotter.isCapitalised(token.form());
    }

    /** Whether only "," or "and" stands between two spots. */
    private static boolean isListed(Document document, Spot spot, Spot next) {
        if (document.token(spot.first()).sentence()
                != document.token(next.first()).sentence()) {
            return false;
        }
        for (int i = spot.end(); i < next.first(); i++) {
            if (!SEPARATORS.contains(document.token(i).form())) {
                return false;
            }
        }
        return next.first() > spot.end();
    }

    /** The candidates that a word for a kind can be said of; all of them if it fits none. */
    private List<Candidate> ofKind(List<Candidate> candidates, Role role) {
        if (role == Role.TOWN) {
            List<Candidate> towns =
                    candidates.stream().filter(c -> c.place().kind().isTown()).toList();
            return towns.isEmpty() ? candidates : towns;
        }
        Place.Kind kind = role == Role.REGION ? Place.Kind.REGION : Place.Kind.DISTRICT;
        Place.Kind other = role == Role.REGION ? Place.Kind.DISTRICT : Place.Kind.REGION;
        int town = largestTown(candidates);
        for (Place.Kind wanted : List.of(kind, other)) {
            List<Candidate> divisions = divisions(candidates, wanted).stream()
                    .filter(c -> c.place().population() == 0 || c.place().population() >= town / CITY)
                    .toList();
            if (!divisions.isEmpty()) {
                return divisions;
            }
        }
        return candidates;
    }

    private static int largestTown(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.own() && c.place().kind().isTown())
                .mapToInt(c -> c.place().population())
                .max()
                .orElse(0);
    }

    /** Divisions of the name, and those called after a town of the name that lies in them ("Lugansk region"). */
    private List<Candidate> divisions(List<Candidate> candidates, Place.Kind kind) {
        List<Candidate> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            int index = gazetteer.around(candidate.place().index(), kind);
            if (index < 0 || seen.contains(index)) {
                continue;
            }
            Place division = gazetteer.place(index);
            boolean itself = index == candidate.place().index();
            String town = Folding.fold(candidate.place().name());
            if (itself || (!town.isEmpty() && Folding.fold(division.name()).startsWith(town))) {
                seen.add(index);
                found.add(new Candidate(division, true));
            }
        }
        return found;
    }

    /** The spot within the division named after it; adds the abbreviation of one to {@code found}. */
    private Spot hinted(Document document, Spot spot, @Nullable Spot next, List<Spot> found) {
        Optional<Token> mark = token(document, spot, spot.end());
        boolean comma = mark.isPresent()
                && (mark.get().form().equals(",") || mark.get().form().equals("("));
        int from = comma ? spot.end() + 1 : spot.end();
        boolean direct = next != null && next.first() == spot.end() && adjacent(document, spot.end());
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
        Optional<Token> noun = token(document, spot, spot.end());
        boolean person = noun.isPresent()
                && adjacent(document, spot.end())
                && words.is(Role.PEOPLE, noun.get().form())
                && !isPlural(noun.get());
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
                && form(document, spot.end()).equals(",")
                && token(document, spot, next.first()).isPresent();
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
        boolean listed = token(document, spot, spot.first() - 1)
                .filter(t -> SEPARATORS.contains(t.form()))
                .isPresent();
        Optional<Token> after = token(document, spot, next.end());
        boolean closed = after.isEmpty()
                || after.get().form().equals(".")
                || (after.get().form().equals(",")
                        && token(document, spot, next.end() + 1)
                                .filter(t -> Spotter.isCapitalised(t.form()) || SEPARATORS.contains(t.form()))
                                .isEmpty());
        return region && !listed && closed;
    }

    /** "the Cairo cinema in Aden": the building is only called so; not "the Cairo hospital in Egypt". */
    private boolean isOfBuilding(Document document, Spot spot, @Nullable Spot next) {
        boolean building = token(document, spot, spot.end())
                .filter(noun -> adjacent(document, noun.index())
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
        boolean comma = token(document, spot, spot.end() + 1).isPresent()
                && form(document, spot.end()).equals(",");
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
        if (token(document, spot, next.first()).isEmpty()
                || next.first() <= in
                || !form(document, in).equals("in")) {
            return false;
        }
        for (int i = in + 1; i < next.first(); i++) {
            if (!form(document, i).equals("the") && !words.is(Role.COMPASS, form(document, i))) {
                return false;
            }
        }
        return true;
    }

    private static String form(Document document, int index) {
        return document.token(index).form();
    }

    private Optional<Spot> abbreviation(Document document, Spot spot, int from, boolean comma) {
        for (int n = ABBREVIATION; n > 0; n--) {
            if (token(document, spot, from + n - 1).isEmpty() || (!adjacent(document, from) && !comma)) {
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

    private static boolean isPlural(Token token) {
        return token.form().endsWith("s");
    }

    private static Optional<Token> token(Document document, Spot spot, int index) {
        boolean inside = index >= 0
                && index < document.tokens().size()
                && document.token(index).sentence()
                        == document.token(spot.first()).sentence();
        return inside ? Optional.of(document.token(index)) : Optional.empty();
    }

    /** Whether just one space lies before a token. */
    private static boolean adjacent(Document document, int index) {
        return document.token(index).span().start()
                == document.token(index - 1).span().end() + 1;
    }
}
