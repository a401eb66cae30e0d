package org.sitrep.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Span;

/** Words for a kind of place beside a name: "the Donetsk region", "the Kherson and Poltava regions", "the city of Homs". */
final class Heads {
    private static final Set<Role> HEADS = Set.of(Role.REGION, Role.DISTRICT, Role.TOWN);

    /** "The Metz region" is the land around a city where a division of the name has fewer people by this factor. */
    private static final int CITY = 10;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    Heads(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The spot as the word for a kind before or behind it allows. */
    Spot headed(Document document, Spot spot, @Nullable Spot next) {
        Optional<Token> after = Beside.token(document, spot, spot.end());
        if (after.isPresent() && Beside.adjacent(document, spot.end())) {
            Optional<Role> role = head(after.get());
            if (role.isPresent() && !isOfNext(document, spot, role.get())) {
                boolean wider = role.get() != Role.TOWN && !Beside.isPlural(after.get());
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
            boolean plural = Beside.token(document, next, next.end())
                    .filter(Beside::isPlural)
                    .isPresent();
            return plural ? spot.with(shared, spot.span(), ofKind(spot.candidates(), shared)) : spot;
        }
        return spot;
    }

    /** "the Idaho town of Moscow", "the US state of Alabama": the word is the next name's, not so "the Kherson region of Ukraine". */
    private static boolean isOfNext(Document document, Spot spot, Role role) {
        boolean country = spot.candidates().stream().anyMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
        return (role == Role.TOWN || country)
                && Beside.token(document, spot, spot.end() + 1)
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
        Optional<Token> before = Beside.token(document, spot, spot.first() - 1);
        if (before.isPresent() && before.get().form().equals("County")) {
            return Optional.of(Role.DISTRICT);
        }
        int of = spot.first() - 1;
        while (Beside.token(document, spot, of).filter(Heads::isOfList).isPresent()) {
            of--;
        }
        Optional<Token> noun = Beside.token(document, spot, of - 1);
        if (noun.isEmpty() || !document.token(of).form().equals("of")) {
            return Optional.empty();
        }
        boolean country = spot.candidates().stream().anyMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
        boolean one = of == spot.first() - 1 && !country;
        return head(noun.get()).filter(role -> Beside.isPlural(noun.get()) || one);
    }

    private static boolean isOfList(Token token) {
        return Beside.isSeparator(token.form()) || Spotter.isCapitalised(token.form());
    }

    /** Whether only "," or "and" stands between two spots. */
    private static boolean isListed(Document document, Spot spot, Spot next) {
        if (document.token(spot.first()).sentence()
                != document.token(next.first()).sentence()) {
            return false;
        }
        for (int i = spot.end(); i < next.first(); i++) {
            if (!Beside.isSeparator(document.token(i).form())) {
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
}
