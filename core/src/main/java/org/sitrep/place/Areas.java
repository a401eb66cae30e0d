package org.sitrep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.Document;
import org.sitrep.document.PlaceMention;
import org.sitrep.document.PlaceMention.Level;
import org.sitrep.document.Token;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Span;

/**
 * Parts of a country by direction: "eastern Ukraine", "the eastern part of the country", "Syria's north-east". They
 * have a country and no point: whoever draws them knows as much as the text says.
 */
final class Areas {
    private final PlaceWords words;
    private final Document document;
    /** Spots of countries by the index of their first token. */
    private final TreeMap<Integer, Spot> starts = new TreeMap<>();

    private final Map<Spot, Place> countries;
    private final Gazetteer gazetteer;

    /**
     * @param countries the spots that name a country
     */
    Areas(PlaceWords words, Document document, Map<Spot, Place> countries, Gazetteer gazetteer) {
        this.words = words;
        this.document = document;
        this.countries = countries;
        this.gazetteer = gazetteer;
        countries.keySet().forEach(spot -> starts.put(spot.first(), spot));
    }

    /** The areas, in text order. */
    List<PlaceMention> areas() {
        List<PlaceMention> found = new ArrayList<>();
        for (Token token : document.tokens()) {
            if (words.is(Role.COMPASS, token.form())) {
                before(token).or(() -> partOf(token)).or(() -> of(token)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "eastern Ukraine". */
    private Optional<PlaceMention> before(Token compass) {
        @Nullable Spot spot = starts.get(compass.index() + 1);
        if (spot == null || !sameSentence(compass, spot.first())) {
            return Optional.empty();
        }
        return Optional.of(area(compass.index(), spot.end() - 1, compass, countries.get(spot)));
    }

    /** "the eastern part of Ukraine", "the east of the country"; not "east of Ukraine", which lies outside it. */
    private Optional<PlaceMention> partOf(Token compass) {
        int i = compass.index() + 1;
        boolean part = isWord(compass, i, Role.PART);
        i += part ? 1 : 0;
        boolean the = compass.index() > 0 && isForm(compass, compass.index() - 1, "the");
        if (!isForm(compass, i, "of") || !(the || part)) {
            return Optional.empty();
        }
        int first = the ? compass.index() - 1 : compass.index();
        int name = isForm(compass, i + 1, "the") ? i + 2 : i + 1;
        @Nullable Spot spot = starts.get(name);
        if (spot != null && sameSentence(compass, name)) {
            return Optional.of(area(first, spot.end() - 1, compass, countries.get(spot)));
        }
        return isForm(compass, name, "country")
                ? lastBefore(compass).map(country -> area(first, name, compass, country))
                : Optional.empty();
    }

    /** "Ukraine's east", "the country's eastern regions". */
    private Optional<PlaceMention> of(Token compass) {
        int mark = compass.index() - 1;
        if (!isForm(compass, mark, "'s") && !isForm(compass, mark, "’s")) {
            return Optional.empty();
        }
        int last = isWord(compass, compass.index() + 1, Role.PART) ? compass.index() + 1 : compass.index();
        Map.Entry<Integer, Spot> owner = starts.floorEntry(mark);
        if (owner != null && owner.getValue().end() == mark) {
            return Optional.of(area(owner.getKey(), last, compass, countries.get(owner.getValue())));
        }
        boolean country = isForm(compass, mark - 1, "country") && isForm(compass, mark - 2, "the");
        return country ? lastBefore(compass).map(place -> area(mark - 2, last, compass, place)) : Optional.empty();
    }

    /** The country that "the country" stands for: the one named last. */
    private Optional<Place> lastBefore(Token token) {
        return Optional.ofNullable(starts.lowerEntry(token.index())).map(e -> countries.get(e.getValue()));
    }

    private PlaceMention area(int first, int last, Token compass, @Nullable Place country) {
        Span span =
                Span.cover(document.token(first).span(), document.token(last).span());
        String name = compass.form().toLowerCase(Locale.ROOT) + " " + (country == null ? "" : country.name());
        Optional<String> code = country == null ? Optional.empty() : Optional.of(country.country());
        OptionalInt radius = OptionalInt.of(gazetteer.radius(Level.AREA, code));
        return new PlaceMention(span, name, Optional.empty(), code, Level.AREA, radius);
    }

    private boolean isForm(Token near, int index, String form) {
        return index >= 0
                && index < document.tokens().size()
                && sameSentence(near, index)
                && document.token(index).form().equalsIgnoreCase(form);
    }

    private boolean isWord(Token near, int index, Role role) {
        return index < document.tokens().size()
                && sameSentence(near, index)
                && words.is(role, document.token(index).form());
    }

    private boolean sameSentence(Token token, int index) {
        return document.token(index).sentence() == token.sentence();
    }
}
