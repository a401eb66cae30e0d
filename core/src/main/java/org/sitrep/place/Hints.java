package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.PlaceWords.Role;

/**
 * What the words attached to a name say of where it lies: "the Lebanese city of Tripoli", "Tripoli, a port in northern Lebanon",
 * "Lebanon's Tripoli", "Tripoli, in Lebanon's north". Only what is attached counts: "Lebanese troops left Tripoli" tells nothing.
 */
final class Hints {
    /** Before a name's country these say that it was one of it, or that only its people are: "a former German city", "the mainly Serb town". */
    private static final Set<String> NO_LONGER = Set.of(
            "former",
            "formerly",
            "once",
            "then",
            "ex",
            "old",
            "soviet",
            "colonial",
            "ancient",
            "historic",
            "medieval",
            "ethnic",
            "mainly",
            "mostly",
            "majority",
            "predominantly",
            "largely",
            "neighbouring",
            "neighboring");

    private static final Set<String> SEPARATORS = Set.of(",", "and", "or", "&");
    private static final Set<String> GENITIVES = Set.of("'s", "’s", "'", "’");
    private static final Set<String> CLOSING = Set.of(",", ".", ";", ":", ")", "-", "–", "—", "?", "!");
    private static final Set<String> INSIDE = Set.of("in", "on", "inside", "of", "off", "at", "near", "outside");
    /** Prepositions behind which a capital is a town and not the government there. */
    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "around", "inside", "off");
    /** Prepositions behind which a name and, after a comma, a country are one address and no list. */
    private static final Set<String> TOWARDS = Set.of(
            "in", "at", "near", "outside", "around", "inside", "off", "to", "from", "of", "for", "into", "towards");

    /** Relations of a noun behind a comma that is a clause's own, and describes no name before it. */
    private static final Set<String> OWN_CLAUSE =
            Set.of("nsubj", "nsubj:pass", "obj", "iobj", "root", "csubj", "ccomp");

    /** Words of the longest adjective of a country: "Bosnian and Herzegovinian" and "Trinidadian and Tobagonian" have three. */
    private static final int LONGEST = 3;

    /** Inhabitants of a town from which a name shared with a region may as well be the town's. */
    private static final int LARGE_TOWN = 300_000;

    private final PlaceWords words;
    private final Gazetteer gazetteer;
    private final Belonging belonging;

    Hints(PlaceWords words, Gazetteer gazetteer, Belonging belonging) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.belonging = belonging;
    }

    /**
     * One thing said of where a name lies.
     *
     * @param areas places around it, any of which may be meant
     * @param countries ISO 3166-1 alpha-2 of countries it is said to be of, any of which may be meant
     * @param firm whether a name that lies in none of these is another place than any that is known
     */
    record Hint(List<Place> areas, Set<String> countries, boolean firm) {
        /** The one country that is meant. */
        Optional<String> country() {
            Set<String> all = Stream.concat(areas.stream().map(Place::country), countries.stream())
                    .collect(Collectors.toSet());
            return all.size() == 1
                    ? all.stream().filter(code -> !code.isEmpty()).findFirst()
                    : Optional.empty();
        }
    }

    boolean holds(Hint hint, Place place) {
        return hint.countries().stream().anyMatch(country -> belonging.isOf(place, country))
                || hint.areas().stream().anyMatch(area -> isIn(place, area));
    }

    private boolean isIn(Place place, Place area) {
        if (area.index() == place.index()) {
            return false;
        }
        return gazetteer.contains(area.index(), place.index())
                || (area.kind() == Place.Kind.COUNTRY && belonging.isOf(place, area.country()))
                || (gazetteer.isAdded(area) && Distance.kilometres(area, place) <= gazetteer.radius(area));
    }

    /** All that is said, before the name first. */
    List<Hint> of(Document document, Spot spot, NavigableMap<Integer, Spot> spots) {
        Reader reader = new Reader(document, spot, spots);
        List<Hint> found = new ArrayList<>();
        reader.before(found);
        reader.after(found);
        return found;
    }

    /** Reads what stands around one name. */
    private final class Reader {
        private final Document document;
        private final Spot spot;
        private final NavigableMap<Integer, Spot> spots;

        Reader(Document document, Spot spot, NavigableMap<Integer, Spot> spots) {
            this.document = document;
            this.spot = spot;
            this.spots = spots;
        }

        /** "the Lebanese city of X", "Lebanon's port X", "the Lebanese towns of Y and X", "Lebanon's X". */
        void before(List<Hint> found) {
            int at = spot.first() - 1;
            if (GENITIVES.contains(form(at))) {
                possessor(at, found);
                return;
            }
            int noun = at;
            if (form(at).equals("of") || form(at).equals("called") || form(at).equals("named")) {
                noun = at - 1;
            } else if (form(at).equals(",") || form(at).equals("and")) {
                int of = at;
                while (isInside(of) && (SEPARATORS.contains(form(of)) || isCovered(of))) {
                    of--;
                }
                boolean list = form(of).equals("of") && form(of - 1).endsWith("s");
                boolean apposed = form(at).equals(",") && isAppositionTo(spot.first(), at - 1);
                noun = list ? of - 1 : apposed ? at - 1 : -1;
            } else if (!isJoined(at)) {
                return;
            }
            if (isType(noun)) {
                int first = noun;
                while (isNominal(first - 1)) {
                    first--;
                }
                collect(first, noun, isType(noun) && words.is(Role.TOWN, form(noun)), found);
            }
        }

        /** "Lebanon's Tripoli", not "Lebanon's Tripoli embassy". */
        private void possessor(int mark, List<Hint> found) {
            @Nullable Spot owner = ending(mark);
            if (owner != null) {
                Token head = document.token(mark - 1);
                boolean own = head.relation().equals("nmod:poss")
                        && (isOfName(head.head()) || isMisheld(head, owner.first()));
                if (own) {
                    collect(owner.first(), mark, true, found);
                }
            }
        }

        /** "in India's Hyderabad shops reopened": a subject has no preposition before it, so the shops are none of the name's. */
        private boolean isMisheld(Token owner, int first) {
            Token noun = document.token(owner.head());
            return INSIDE.contains(form(first - 1))
                    && noun.is("nsubj")
                    && nameTokens().anyMatch(t -> t.is("compound") && t.head() == noun.index());
        }

        private @Nullable Spot ending(int end) {
            Map.@Nullable Entry<Integer, Spot> last = spots.lowerEntry(end);
            return last != null && last.getValue().end() == end ? last.getValue() : null;
        }

        /** Whether a noun directly before the name is one of its own: "the Jamaican capital Kingston". */
        private boolean isJoined(int noun) {
            return isInside(noun) && (isOfName(document.token(noun).head()) || isAppositionTo(spot.first(), noun));
        }

        private boolean isAppositionTo(int name, int noun) {
            return nameTokens().anyMatch(t -> t.head() == noun && (t.is("appos") || t.is("flat") || t.is("compound")))
                    && name > noun;
        }

        private boolean isOfName(int index) {
            return index >= spot.first() && index < spot.end();
        }

        private Stream<Token> nameTokens() {
            return document.tokens().subList(spot.first(), spot.end()).stream();
        }

        void after(List<Hint> found) {
            int next = spot.end();
            while (isInside(next) && spot.span().contains(document.token(next).span())) {
                next++;
            }
            boolean comma = form(next).equals(",");
            boolean bracket = form(next).equals("(");
            int from = comma || bracket ? next + 1 : next;
            if (form(from).equals("in")
                    || form(from).equals("on")
                    || (!comma && form(from).equals("inside"))) {
                int end = phraseEnd(from + 1);
                boolean list = comma && (form(end).equals("and") || (form(end).equals(",") && isIn(end + 1)));
                boolean firm = comma || bracket || AT.contains(form(spot.first() - 1)) || spot.head() == Role.TOWN;
                if (!list && isPlaceNoun(end - 1)) {
                    collect(from + 1, end - 1, firm, found);
                }
            } else if (form(next).equals("of") && isDivision(next - 1)) {
                int end = phraseEnd(next + 1);
                if (isPlaceNoun(end - 1)) {
                    collect(next + 1, end - 1, true, found);
                    city(next + 1, next - 1, found);
                }
            } else if (comma || bracket) {
                described(from, found);
            }
        }

        /** "the Adamawa region of Cameroon", "Medina district of Mogadishu". */
        private boolean isDivision(int noun) {
            return noun > spot.first()
                    && noun >= spot.end() - 1
                    && (words.is(Role.REGION, form(noun)) || words.is(Role.DISTRICT, form(noun)));
        }

        /** A district of a large town is in its country: "Medina district of Mogadishu" is nowhere else, though it be unknown there. */
        private void city(int name, int noun, List<Hint> found) {
            @Nullable Spot town = spots.get(name);
            if (town == null || !words.is(Role.DISTRICT, form(noun))) {
                return;
            }
            Set<String> countries = town.candidates().stream()
                    .map(Candidate::place)
                    .filter(place -> place.kind().isTown() && place.population() >= LARGE_TOWN)
                    .map(Place::country)
                    .collect(Collectors.toSet());
            if (!countries.isEmpty()) {
                found.add(new Hint(List.of(), countries, true));
            }
        }

        private boolean isIn(int index) {
            return form(index).equals("in") || form(index).equals("and");
        }

        /** "X, a port in northern Lebanon", "X, Lebanon's second city", "X, the capital of Guyana"; "X, Bahamas", where that is closed. */
        private void described(int from, List<Hint> found) {
            int end = nounEnd(from);
            @Nullable Spot country = spots.get(form(from).equals("the") ? from + 1 : from);
            if (country != null && country.end() == end) {
                boolean list = !form(end).equals(".") && !form(end).equals(")") && !isLowerBehindComma(end);
                boolean inList = SEPARATORS.contains(form(spot.first() - 1)) || ending(spot.first() - 1) != null;
                boolean of = isCountry(country) && !isCountry(spot);
                if (of && !list && !inList && TOWARDS.contains(form(spot.first() - 1))) {
                    collect(from, end - 1, true, found);
                }
                return;
            }
            int noun = end - 1;
            if (!isType(noun) || Spotter.isCapitalised(form(noun)) || !isDescription(noun, end)) {
                return;
            }
            collect(from, noun, true, found);
            if (INSIDE.contains(form(end))) {
                int last = phraseEnd(end + 1);
                boolean of = form(end).equals("of");
                boolean in = form(end).equals("in") || form(end).equals("on") || of;
                if (in && isPlaceNoun(last - 1)) {
                    collect(end + 1, last - 1, true, found);
                } else if (form(last).equals("in")) {
                    int second = phraseEnd(last + 1);
                    if (isPlaceNoun(second - 1)) {
                        collect(last + 1, second - 1, true, found);
                    }
                }
            }
        }

        private static boolean isCountry(Spot named) {
            return named.candidates().stream().anyMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
        }

        /** A country behind a comma and before another, with a small letter behind: no list of names, which goes on with a capital or "and". */
        private boolean isLowerBehindComma(int comma) {
            String behind = form(comma + 1).equals("the") ? form(comma + 2) : form(comma + 1);
            return form(comma).equals(",")
                    && !behind.isEmpty()
                    && Character.isLowerCase(behind.charAt(0))
                    && !SEPARATORS.contains(behind)
                    && !document.token(comma + 1).upos().equals(Upos.VERB);
        }

        /** Whether a noun behind the comma tells what the name is, and is not what the sentence goes on about. */
        private boolean isDescription(int noun, int end) {
            Token token = document.token(noun);
            if (OWN_CLAUSE.contains(token.relation())) {
                return false;
            }
            boolean apposed = token.is("appos") && (isOfName(token.head()) || token.head() < spot.first());
            boolean closed = CLOSING.contains(form(end))
                    || INSIDE.contains(form(end))
                    || form(end).isEmpty();
            return apposed || isOfName(token.head()) || closed;
        }

        /** Where the words that may make up a noun phrase, its "of" and its lists apart, end. */
        private int nounEnd(int from) {
            int end = from;
            while (isNominal(end) || (isInside(end) && document.token(end).upos() == Upos.DET)) {
                end++;
            }
            return end;
        }

        /** As {@link #nounEnd}, with "of": "the Pakistani province of Sindh". */
        private int phraseEnd(int from) {
            int end = nounEnd(from);
            while (form(end).equals("of") && end > from) {
                int further = nounEnd(end + 1);
                if (further == end + 1) {
                    return end;
                }
                end = further;
            }
            return end;
        }

        private boolean isNominal(int index) {
            if (!isInside(index)) {
                return false;
            }
            Token token = document.token(index);
            return switch (token.upos()) {
                case ADJ, NOUN, PROPN, NUM, ADV -> true;
                case VERB -> token.xpos().equals("VBN") || token.xpos().equals("VBG");
                default -> GENITIVES.contains(token.form()) || token.form().equals("-") || isCovered(index);
            };
        }

        /** Whether a phrase that ends so is one of place: a place's name, "north", "province", "islands". */
        private boolean isPlaceNoun(int last) {
            return isInside(last)
                    && (isCovered(last)
                            || words.is(Role.COMPASS, form(last))
                            || words.is(Role.PART, form(last))
                            || isType(last));
        }

        private boolean isType(int noun) {
            return isInside(noun)
                    && (words.is(Role.TOWN, form(noun))
                            || words.is(Role.REGION, form(noun))
                            || words.is(Role.DISTRICT, form(noun))
                            || words.is(Role.LAND, form(noun)));
        }

        private boolean isCovered(int index) {
            Map.@Nullable Entry<Integer, Spot> last = spots.floorEntry(index);
            return last != null
                    && last.getValue().first() != spot.first()
                    && index < last.getValue().end();
        }

        /** What the words from one to another name: adjectives together, each place by itself. */
        private void collect(int first, int last, boolean firm, List<Hint> found) {
            for (int i = first; i <= last; i++) {
                if (NO_LONGER.contains(form(i).toLowerCase(Locale.ROOT))) {
                    return;
                }
            }
            Set<String> countries = new HashSet<>();
            List<Place> regions = new ArrayList<>();
            for (int i = first; i <= last; i++) {
                int length = adjective(i, last);
                @Nullable Spot outer = spots.get(i);
                if (length > 0) { // there is a town Spanish
                    String word = text(i, i + length);
                    boolean where = !isOfPeople(i + length);
                    countries.addAll(where ? belonging.countries(word) : Set.of());
                    regions.addAll(where ? belonging.regions(word) : List.of());
                    i += length - 1;
                } else if (outer != null && isOther(outer)) {
                    found.add(new Hint(areas(outer), Set.of(), firm && isSurelyArea(outer)));
                }
            }
            if (!countries.isEmpty() || !regions.isEmpty()) {
                found.add(new Hint(regions, countries, firm));
            }
        }

        /** "South West England" is not in Cameroon's South West. */
        private boolean isOther(Spot outer) {
            boolean direction = document.tokens().subList(outer.first(), outer.end()).stream()
                    .allMatch(t -> words.is(Role.COMPASS, t.form()) || words.is(Role.GENERAL, t.form()));
            return !direction
                    && !outer.key().equals(spot.key())
                    && !areas(outer).isEmpty();
        }

        private int adjective(int first, int last) {
            for (int n = Math.min(LONGEST, last - first + 1); n > 0; n--) {
                String word = text(first, first + n);
                if (!belonging.countries(word).isEmpty()
                        || !belonging.regions(word).isEmpty()) {
                    return n;
                }
            }
            return 0;
        }

        /** "Russian-held", "a Russian speaking town": whose, not where. */
        private boolean isOfPeople(int next) {
            return isInside(next)
                    && (form(next).equals("-") || document.token(next).upos() == Upos.VERB);
        }

        private String text(int first, int end) {
            return document.text()
                    .substring(
                            document.token(first).span().start(),
                            document.token(end - 1).span().end());
        }

        private List<Place> areas(Spot outer) {
            List<Place> all = outer.candidates().stream()
                    .map(Candidate::place)
                    .filter(place -> !place.kind().isTown() && place.kind() != Place.Kind.SITE)
                    .toList();
            List<Place> countries = all.stream()
                    .filter(place -> place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.REGION)
                    .toList();
            return countries.isEmpty() ? all : countries;
        }

        /** Whether a name is surely the country's or region's, and a place outside it is another one. */
        private boolean isSurelyArea(Spot outer) {
            boolean country =
                    outer.candidates().stream().anyMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
            boolean region = outer.candidates().stream()
                    .anyMatch(c -> c.own() && c.place().kind() == Place.Kind.REGION && !gazetteer.isAdded(c.place()));
            boolean town = outer.candidates().stream()
                    .anyMatch(c -> c.place().kind().isTown() && c.place().population() >= LARGE_TOWN);
            return country || (region && !town);
        }

        private boolean isInside(int index) {
            return index >= 0
                    && index < document.tokens().size()
                    && document.token(index).sentence()
                            == document.token(spot.first()).sentence();
        }

        /** Empty outside the sentence. */
        private String form(int index) {
            return isInside(index) ? document.token(index).form() : "";
        }
    }
}
