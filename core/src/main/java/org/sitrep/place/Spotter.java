package org.sitrep.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.Document;
import org.sitrep.document.Sentence;
import org.sitrep.document.Token;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.ArabicArticle;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/** Finds the names of the gazetteer in a text: at each capitalised word the longest name that begins there. */
final class Spotter {
    /** Words of the longest name tried; only a handful of official names are longer. */
    private static final int LONGEST = 7;

    private static final int LONGEST_CHARACTERS = 80;

    /** Words in lower case that stand inside names. */
    private static final Set<String> INNER = Set.of(
            "of", "the", "de", "la", "las", "los", "del", "di", "da", "do", "dos", "du", "des", "le", "les", "el", "al",
            "ad", "as", "ash", "ez", "az", "an", "and", "&", "on", "upon", "under", "sur", "au", "aux", "am", "im",
            "ob", "der", "den", "van", "aan", "op", "zu", "na", "nad", "ibn", "bin", "en", "y", "e", "-", "'s", "’s",
            "'", "’");

    /** A key this short is an abbreviation unless it is the place's own name. */
    private static final int ABBREVIATION = 4;

    private static final Set<Role> NOUNS =
            Set.of(Role.SITE, Role.STREET, Role.TERRAIN, Role.BODY, Role.OUTLET, Role.REGION, Role.DISTRICT);

    private final Gazetteer gazetteer;

    private final PlaceWords words;

    Spotter(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** All names, in text order, none overlapping another. */
    List<Spot> spots(Document document) {
        List<Spot> spots = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            int i = sentence.first();
            while (i < sentence.end()) {
                Optional<Spot> spot = longest(document, i, sentence.end());
                spot.ifPresent(spots::add);
                i = spot.map(Spot::end).orElse(i + 1);
            }
        }
        return spots;
    }

    private Optional<Spot> longest(Document document, int first, int limit) {
        if (!beginsName(document, first, limit)) {
            return Optional.empty();
        }
        for (int n = Math.min(LONGEST, limit - first); n > 0; n--) {
            if (!isNameLike(document, first, first + n) || (n == 1 && isNoun(document.token(first)))) {
                continue;
            }
            Span span = new Span(
                    document.token(first).span().start(),
                    document.token(first + n - 1).span().end());
            String words = span.in(document.text());
            String key = words.length() > LONGEST_CHARACTERS ? "" : Folding.fold(words);
            List<Candidate> all = key.isEmpty() ? List.of() : written(words, gazetteer.findKey(key));
            List<Candidate> candidates = n == 1 ? all : ofTerrain(document, first + n, all);
            if (!candidates.isEmpty()) {
                return Optional.of(new Spot(first, first + n, span, key, candidates, null, false));
            }
        }
        return Optional.empty();
    }

    /**
     * "the Red Sea" is the sea and not the division called after it, unless "State" follows; "the Aral Sea" is no town that is
     * called so besides its own name.
     */
    private List<Candidate> ofTerrain(Document document, int end, List<Candidate> candidates) {
        boolean terrain = words.is(Role.TERRAIN, document.token(end - 1).form());
        boolean division = end < document.tokens().size()
                && (words.is(Role.REGION, document.token(end).form())
                        || words.is(Role.DISTRICT, document.token(end).form()));
        if (!terrain || division) {
            return candidates;
        }
        boolean area = candidates.stream().anyMatch(c -> c.place().kind() == Place.Kind.AREA);
        return candidates.stream()
                .filter(c -> area
                        ? c.place().kind() == Place.Kind.AREA
                        : c.own() || !c.place().kind().isTown())
                .toList();
    }

    /** Whether a word by itself is a kind of place and not one: "Highway", "Academy". */
    private boolean isNoun(Token token) {
        return NOUNS.stream().anyMatch(role -> words.is(role, token.form()));
    }

    /**
     * "US" is a country, "us" and "Us" are not: short aliases count in capitals only, and short capitals only for what is
     * commonly abbreviated; of four letters ("KYIV", but also "SWAT") for what is well known.
     */
    private static List<Candidate> written(String name, List<Candidate> candidates) {
        boolean capitals = name.chars().noneMatch(Character::isLowerCase);
        long letters = name.chars().filter(Character::isLetter).count();
        if (letters > ABBREVIATION) {
            return candidates;
        }
        return candidates.stream()
                .filter(c -> capitals ? isAbbreviated(c.place(), letters == ABBREVIATION) : c.own())
                .toList();
    }

    private static boolean isAbbreviated(Place place, boolean fourLetters) {
        return switch (place.kind()) {
            case COUNTRY, REGION, AREA, SITE -> true;
            case CAPITAL, SEAT1 -> fourLetters;
            default -> fourLetters && place.population() >= PlaceUse.WELL_KNOWN;
        };
    }

    private static boolean beginsName(Document document, int first, int limit) {
        Token token = document.token(first);
        if (isCapitalised(token.form())) {
            return true;
        }
        boolean article = ArabicArticle.is(token.form()) && first + 2 < limit;
        return isArabic(token.form())
                || (article
                        && document.token(first + 1).form().equals("-")
                        && isCapitalised(document.token(first + 2).form()));
    }

    /** Whether a word is one like "al-Tanf". */
    private static boolean isArabic(String form) {
        int dash = form.indexOf('-');
        return dash > 0
                && dash + 1 < form.length()
                && ArabicArticle.is(form.substring(0, dash))
                && Character.isUpperCase(form.charAt(dash + 1));
    }

    /** Whether the tokens are written as a name is: capitals, and only small words without. */
    private static boolean isNameLike(Document document, int first, int end) {
        for (int i = first; i < end; i++) {
            String form = document.token(i).form();
            boolean inner = i > first && i < end - 1 && INNER.contains(form);
            boolean article = i == first && end > first + 1 && ArabicArticle.is(form);
            if (!inner && !article && !isCapitalised(form) && !isArabic(form)) {
                return false;
            }
            if (i > first && isParted(document, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether more than a single space, or a mark, lies between a token and the one before. */
    private static boolean isParted(Document document, int index) {
        int from = document.token(index - 1).span().end();
        int to = document.token(index).span().start();
        return to - from > 1
                || (to - from == 1 && !Characters.isSpace(document.text().charAt(from)));
    }

    static boolean isCapitalised(@Nullable String form) {
        return form != null && !form.isEmpty() && Character.isUpperCase(form.codePointAt(0)) && letters(form);
    }

    private static boolean letters(String form) {
        return form.chars()
                .allMatch(c -> Character.isLetter(c)
                        || Character.isSurrogate((char) c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || c == '.'
                        || Characters.isApostrophe(c)
                        || "‘`ʿʾ".indexOf(c) >= 0
                        || Characters.isDash(c));
    }
}
