package org.sitrep.place;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.PlaceMention.Point;
import org.sitrep.document.Quotation;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Characters;

/**
 * Whether a name of the gazetteer is used as a place at a spot, in points for and against. The points are
 * judgements, measured by no set and not fitted to one: two speak for a place, the neural reader's LOC alone gives them.
 */
final class PlaceUse {
    /** Cannot be a place here: part of another name. */
    static final int REFUSED = -100;
    /** Points from which a spot counts as a place by itself. */
    static final int ENOUGH = 2;
    /** Points from which a spot counts if the same name surely is a place elsewhere in the article. */
    static final int ENOUGH_WITH_OTHERS = -2;

    /** Inhabitants from which a town is so well known that its name alone speaks for it. */
    static final int WELL_KNOWN = 300_000;

    /** Inhabitants from which a town's name outweighs a mistaken person where only towns are meant; as for the actors' {@link Gazetteer#isTown}. */
    private static final int SIZEABLE = 50_000;

    /** The same of a name of several words, which is seldom a person's by chance. */
    private static final int OF_SEVERAL_WORDS = 20_000;

    /** The same behind a verb that is done to no person. */
    private static final int SHELLED = 10_000;

    private static final int TAKEN = 6;

    /** Points of a name that a facility begins with. */
    private static final int FACILITY = 1;

    private static final Set<String> MONTHS =
            Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private final PlaceWords words;
    private final ToIntFunction<String> inhabitants;
    private final Document document;
    private final LongerNames longer;
    private final @Nullable Entity[] entities;
    private final boolean[] covered;
    private final Set<String> surnames = new HashSet<>();

    /** @param inhabitants as {@link Gazetteer#inhabitants} tells them of a name */
    PlaceUse(PlaceWords words, ToIntFunction<String> inhabitants, Document document, List<Spot> spots) {
        this.words = words;
        this.inhabitants = inhabitants;
        this.document = document;
        entities = new Entity[document.tokens().size()];
        for (Entity entity : document.entities()) {
            Arrays.fill(entities, entity.first(), entity.end(), entity);
            if (entity.type() == Entity.Type.PER && entity.end() - entity.first() > 1) {
                surnames.add(Folding.fold(document.token(entity.end() - 1).form()));
            }
        }
        covered = new boolean[document.tokens().size()];
        for (Spot spot : spots) {
            Arrays.fill(covered, spot.first(), spot.end(), true);
        }
        longer = new LongerNames(words, document, covered);
    }

    /** Points for a place. */
    int of(Spot spot) {
        int entity = entity(spot);
        if (entity == REFUSED || longer.isPart(spot) || isQuoted(spot) || isDirection(spot) || isMonth(spot)) {
            return REFUSED;
        }
        int prominence = prominence(spot);
        int points = entity + prominence + surroundings(spot);
        // "at the Webb Center": the preposition governs the facility and says nothing of its first word.
        points -= entity == FACILITY && isLocative(spot) ? 1 : 0;
        if (words.is(Role.COMMON, spot.key())) {
            points -= 3;
        }
        if (surnames.contains(spot.key()) && (prominence == 0 || entity < 2 || !isLocative(spot))) {
            points -= 3;
        }
        if (spot.end() - spot.first() == 1 && entity < 2 && isFirstOfSentence(spot) && !isDateline(spot)) {
            points -= 1;
        }
        return points;
    }

    /** The title of a work: a name alone between quotation marks. */
    private boolean isQuoted(Spot spot) {
        return document.quotations().stream().anyMatch(quotation -> isAll(spot, quotation));
    }

    private boolean isAll(Spot spot, Quotation quotation) {
        String inner = quotation.inner().in(document.text()).strip();
        return quotation.inner().contains(spot.span())
                && inner.length() - spot.span().length() <= 1;
    }

    /** "LIMA, Nov 3": there is a town Nov. */
    private boolean isMonth(Spot spot) {
        return MONTHS.contains(spot.key()) && spot.end() - spot.first() == 1 && !spot.hinted();
    }

    /** "Central State", "Western District": of every country, and as often of none. */
    private boolean isDirection(Spot spot) {
        return spot.head() != null
                && !spot.hinted()
                && document.tokens().subList(spot.first(), spot.end()).stream()
                        .allMatch(t -> words.is(Role.COMPASS, t.form()) || words.is(Role.GENERAL, t.form()));
    }

    /** Whether the neural reader takes the spot for a place. */
    boolean isLocation(Spot spot) {
        @Nullable Entity entity = entities[spot.first()];
        return entity != null && entity.type() == Entity.Type.LOC;
    }

    private int entity(Spot spot) {
        @Nullable Entity entity = entities[spot.first()];
        entity = entity == null ? entities[spot.end() - 1] : entity;
        if (entity == null) {
            return 0;
        }
        boolean inLonger = entity.first() < spot.first() || entity.end() > spot.end();
        return switch (entity.type()) {
            case LOC -> !inLonger || longer.isFrame(entity, spot) ? 2 : body(entity, spot);
            case PER -> inLonger ? REFUSED : isOfSettlement(spot.first()) ? 2 : -3;
            case ORG -> inLonger ? body(entity, spot) : 0;
            case OTH -> inLonger ? REFUSED : -1;
        };
    }

    /** "the suburb of Abu Salim": what begins at a token is a place, though it be called after a person. */
    boolean isOfSettlement(int first) {
        return isInside(first, first - 2)
                && form(first - 1).equals("of")
                && words.isLocative("settlement", form(first - 2));
    }

    /** An authority is called after its place, a school or a house as often after a person. */
    private int body(Entity entity, Spot spot) {
        boolean country =
                spot.candidates().stream().anyMatch(c -> c.own() && c.place().kind() == Place.Kind.COUNTRY);
        if (!longer.isLocalBody(entity, spot) || (country && entity.first() == spot.first())) {
            return REFUSED; // "the United States Department of State"
        }
        boolean authority = document.tokens().subList(entity.first(), entity.end()).stream()
                .anyMatch(token -> words.is(Role.BODY, token.form()));
        return authority ? 2 : FACILITY;
    }

    private static int prominence(Spot spot) {
        int best = 0;
        for (Candidate candidate : spot.candidates()) {
            best = Math.max(best, prominence(candidate));
        }
        return best;
    }

    private static int prominence(Candidate candidate) {
        Place place = candidate.place();
        boolean known = switch (place.kind()) {
            case COUNTRY, REGION, AREA, SITE, CAPITAL -> true;
            default -> place.population() >= WELL_KNOWN;
        };
        int points = place.kind() == Place.Kind.COUNTRY ? 2 : 1;
        return known && (candidate.own() || place.kind() == Place.Kind.COUNTRY) ? points : 0;
    }

    private int surroundings(Spot spot) {
        int points = spot.hinted() ? 3 : 0;
        points += spot.head() == null ? 0 : spot.head() == Role.TOWN ? 1 : 3;
        points += isLocative(spot) ? 1 : 0;
        points += modifies(spot);
        points += isListed(spot) && !words.is(Role.COMMON, spot.key()) ? 5 : 0;
        points += isTaken(spot) ? TAKEN : 0;
        points += isResidence(spot) || isDateline(spot) || longer.isElected(spot) ? 4 : 0;
        points -= isProper(spot) ? 0 : 2;
        points -= isBesideName(spot) ? 2 : 0;
        return points;
    }

    /** Whether a preposition of place governs the spot: "in", "near downtown"; or it has a direction: "northern". */
    boolean isLocative(Spot spot) {
        return isLocative(spot.first());
    }

    /** Whether a preposition of place governs what begins at a token. */
    boolean isLocative(int first) {
        int i = first - 1;
        while (isInside(first, i)
                && (document.token(i).upos() == Upos.DET
                        || words.is(Role.NEAR, form(i))
                        || words.is(Role.COMPASS, form(i)))) {
            i--;
        }
        boolean direction = i < first - 1 && words.is(Role.COMPASS, form(first - 1));
        return direction || (isInside(first, i) && words.is(Role.LOCATIVE, form(i)));
    }

    /** Whether it stands in a list beside a place: "Irpin and Bucha"; outweighs a mistaken person. */
    private boolean isListed(Spot spot) {
        return isPlaceAcross(spot, spot.first() - 1, -1) || isPlaceAcross(spot, spot.end(), 1);
    }

    private boolean isPlaceAcross(Spot spot, int separator, int step) {
        int other = separator + step;
        boolean separated = isInside(spot.first(), other)
                && (form(separator).equals("and")
                        || form(separator).equals("or")
                        || form(separator).equals(","));
        @Nullable Entity entity = separated ? entities[other] : null;
        return covered(other) && entity != null && entity.type() == Entity.Type.LOC;
    }

    private boolean covered(int index) {
        return index >= 0 && index < covered.length && covered[index];
    }

    /** "Lancaster woman", "Laconia police" are surely called after a place, "Laconia trip" perhaps. */
    private int modifies(Spot spot) {
        int next = spot.end();
        boolean modifier = longer.follows(spot, next)
                && document.token(next).upos() == Upos.NOUN
                && !Spotter.isCapitalised(form(next))
                && document.token(next - 1).is("compound");
        boolean ofPlace = modifier && (words.is(Role.PEOPLE, form(next)) || words.is(Role.BODY, form(next)));
        return ofPlace ? 3 : modifier ? 1 : 0;
    }

    /** Towns of the Americas and the Philippines are called after persons so often that their name alone tells nothing. */
    private static boolean isOldWorld(Point point) {
        return point.longitude() > -30 && point.longitude() < 115;
    }

    /** "captured Kaya and Fada", "the shelling of Kaya", if lists know a town of some size so called; outweighs a mistaken person. */
    private boolean isTaken(Spot spot) {
        Token name = document.headOf(spot.span()).orElse(document.token(spot.end() - 1));
        while (name.is("conj") && document.head(name).isPresent()) {
            name = document.token(name.head());
        }
        Optional<Token> head = document.head(name);
        String written = spot.span().in(document.text());
        boolean town = spot.candidates().stream()
                .anyMatch(candidate -> candidate.own()
                        && candidate.place().population() >= SIZEABLE
                        && candidate
                                .place()
                                .point()
                                .filter(PlaceUse::isOldWorld)
                                .isPresent());
        int people = inhabitants.applyAsInt(written);
        boolean apart = people >= (spot.end() - spot.first() == 1 ? SIZEABLE : OF_SEVERAL_WORDS);
        if (head.isEmpty() || words.isGivenName(written) || words.isGivenName(form(spot.first()))) {
            return false;
        }
        boolean object = name.is("obj") || name.relation().equals("nsubj:pass");
        boolean of = name.is("nmod")
                && document.child(name, "case")
                        .filter(preposition -> preposition.form().equals("of"))
                        .isPresent();
        String lemma = head.get().lemma();
        return ((town || apart) && object && words.isLocative("taken", lemma))
                || ((town || apart) && of && words.isLocative("taking", lemma))
                || (apart && object && words.isLocative("attacked", lemma))
                || (people >= SHELLED && object && words.isLocative("shelled", lemma));
    }

    /** "Mindy Miller of Ravenel", "Evans, 26, of Paris", "formerly of Augusta". */
    private boolean isResidence(Spot spot) {
        int of = spot.first() - 1;
        if (!isInside(spot.first(), of - 1) || !form(of).equals("of")) {
            return false;
        }
        @Nullable Entity before = entities[of - 1];
        return form(of - 1).equals(",")
                || form(of - 1).equals("formerly")
                || words.is(Role.PEOPLE, form(of - 1))
                || (before != null && before.type() == Entity.Type.PER);
    }

    /** "KYIV —", "GENEVA (Reuters)": capitals and a dash, at the head of a sentence or after the headline. */
    private boolean isDateline(Spot spot) {
        int next = spot.end();
        boolean capitals = document.tokens().subList(spot.first(), spot.end()).stream()
                .allMatch(t -> t.form().length() > 1 && t.form().chars().noneMatch(Character::isLowerCase));
        boolean first = isFirstOfSentence(spot);
        return (first || capitals)
                && spot.key().length() > 3
                && isInside(spot.first(), next)
                && Characters.isDash(form(next).codePointAt(0))
                && document.token(next).span().start()
                        > document.token(next - 1).span().end()
                && (capitals || beginsParagraph(spot));
    }

    private boolean beginsParagraph(Spot spot) {
        int paragraph = document.sentenceOf(document.token(spot.first())).paragraph();
        return document.paragraphs().get(paragraph).start() == spot.span().start();
    }

    private boolean isProper(Spot spot) {
        return document.tokens().subList(spot.first(), spot.end()).stream().anyMatch(t -> t.upos() == Upos.PROPN);
    }

    /** Whether another capitalised name stands right beside it, as in "Jackson Smith", and it is not taken for a place. */
    private boolean isBesideName(Spot spot) {
        if (isLocation(spot) || spot.hinted() || isDateline(spot)) {
            return false;
        }
        return isNameBeside(spot, spot.first() - 1, spot.first()) || isNameBeside(spot, spot.end(), spot.end());
    }

    private boolean isNameBeside(Spot spot, int index, int later) {
        if (index < 0 || index >= covered.length || covered[index] || !longer.follows(spot, later)) {
            return false;
        }
        Token token = document.token(index);
        return token.upos() == Upos.PROPN
                && Spotter.isCapitalised(token.form())
                && !words.is(Role.BODY, token.form())
                && !words.is(Role.SITE, token.form())
                && !words.is(Role.GENERAL, token.form())
                && !words.is(Role.NEAR, token.form())
                && !words.is(Role.COMPASS, token.form())
                && !longer.isHead(token.form());
    }

    private boolean isFirstOfSentence(Spot spot) {
        return document.sentenceOf(document.token(spot.first())).first() == spot.first();
    }

    private boolean isInside(int near, int index) {
        return index >= 0
                && index < covered.length
                && document.token(index).sentence() == document.token(near).sentence();
    }

    private String form(int index) {
        return document.token(index).form();
    }
}
