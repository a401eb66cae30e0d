package org.sitrep.place;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.document.Entity;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Characters;

/** Tells when a place's name is part of the name of something else: "Interfax-Ukraine", "Paris Road", "St. Mary's". */
final class LongerNames {
    private static final Set<String> SUFFIXES_OF_ACTORS = Set.of(
            "backed",
            "led",
            "style",
            "friendly",
            "made",
            "trained",
            "educated",
            "sponsored",
            "funded",
            "supplied",
            "aligned",
            "run",
            "brokered",
            "mediated");

    /** What makes the name of a town before it, written small, that of a water. */
    private static final Set<String> WATERS = Set.of("river", "strait", "sea", "lake", "gulf", "canal");

    /** Of members of American parliaments. */
    private static final Set<String> PARTIES = Set.of("D", "R", "I");

    /** Actors whose name is one of its own, whatever place is in it. */
    private static final Set<ActorMention.Type> NAMED =
            Set.of(ActorMention.Type.PERSON, ActorMention.Type.ORGANIZATION, ActorMention.Type.DOCUMENT);

    private final PlaceWords words;
    private final Document document;
    /** Whether a token belongs to a spot. */
    private final boolean[] covered;
    /** Such actors by the index of each of their tokens. */
    private final @Nullable ActorMention[] actors;

    LongerNames(PlaceWords words, Document document, boolean[] covered) {
        this.words = words;
        this.document = document;
        this.covered = covered;
        actors = new ActorMention[covered.length];
        for (ActorMention actor : document.actors()) {
            for (Token token : NAMED.contains(actor.type()) ? document.tokensIn(actor.span()) : List.<Token>of()) {
                actors[token.index()] = actor;
            }
        }
    }

    /** Whether the characters and words around a spot make it part of another name. */
    boolean isPart(Spot spot) {
        return isInActor(spot) || isGlued(spot) || isSaint(spot) || isBeforeNoun(spot) || isAfterNoun(spot);
    }

    /**
     * Whether a longer entity that the neural reader takes for a place is, besides the spot, only other places and
     * words such as "eastern", "city of", or a site in it ("the town hall in Paris").
     */
    boolean isFrame(Entity entity, Spot spot) {
        if (spot.first() > entity.first() && words.is(Role.LOCATIVE, form(spot.first() - 1))) {
            return true;
        }
        for (int i = entity.first(); i < entity.end(); i++) {
            boolean beside = (i == spot.first() - 1 || i == spot.end()) && !spot.hinted();
            boolean own = i >= spot.first() && i < spot.end();
            if (!own && !isFrame(document.token(i)) && (!covered[i] || beside)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFrame(Token token) {
        return token.upos() == Upos.PUNCT
                || token.upos() == Upos.DET
                || token.upos() == Upos.CCONJ
                || token.form().equals("of")
                || words.is(Role.COMPASS, token.form())
                || words.is(Role.NEAR, token.form())
                || isHead(token.form());
    }

    /**
     * Whether a longer organisation is an authority or a facility of the place it is called after, all other words
     * being of general use: "Oakland Police Department", "Kharkiv International Airport"; not "Oakland Tribune".
     */
    boolean isLocalBody(Entity entity, Spot spot) {
        return isLocalBody(entity.first(), entity.end(), spot);
    }

    private boolean isLocalBody(int first, int end, Spot spot) {
        boolean headed = spot.head() != null && spot.end() < covered.length && isHead(form(spot.end()));
        int after = spot.end() + (headed ? 1 : 0); // "the Sarn region"; in "the village of Sarn" the word stands before
        if (after == end && isSeat(first, spot)) {
            return true;
        }
        if (first != spot.first() || after >= end) {
            return first == spot.first() && after == end;
        }
        for (int i = after; i < end; i++) {
            String form = form(i);
            boolean general = words.is(Role.BODY, form)
                    || words.is(Role.SITE, form)
                    || words.is(Role.GENERAL, form)
                    || isHead(form)
                    || document.token(i).upos() == Upos.NUM
                    || form.equals("'s")
                    || form.equals("’s");
            if (!general) {
                return i > after && words.is(Role.BODY, form(after));
            }
        }
        return true;
    }

    /** "University of Lima": what is called so lies there. */
    private boolean isSeat(int first, Spot spot) {
        int of = spot.first() - 1;
        return of > first && form(of).equals("of") && words.is(Role.SEATED, form(of - 1));
    }

    /** "Dana Okoro, D-Lancaster": a member of a parliament, with the place that elected her. */
    boolean isElected(Spot spot) {
        int dash = spot.first() - 1;
        return dash > 1
                && Characters.isDash(form(dash).codePointAt(0))
                && PARTIES.contains(form(dash - 1))
                && (form(dash - 2).equals(",") || form(dash - 2).equals("("))
                && document.token(dash).span().end()
                        == document.token(spot.first()).span().start();
    }

    boolean isHead(String form) {
        return words.is(Role.REGION, form) || words.is(Role.DISTRICT, form) || words.is(Role.TOWN, form);
    }

    private String form(int index) {
        return document.token(index).form();
    }

    /** "Washington Post", "Ambassador London"; not "Oakland Police Department", nor a group from a place. */
    private boolean isInActor(Spot spot) {
        @Nullable ActorMention actor = actors[spot.first()];
        if (actor == null || actor.span().length() <= spot.span().length()) {
            return false;
        }
        List<Token> tokens = document.tokensIn(actor.span());
        int first = tokens.get(0).index();
        int end = first + tokens.size();
        boolean article = tokens.get(0).upos() == Upos.DET; // "the Oakland Police Department"
        return actor.type() == ActorMention.Type.PERSON || !isLocalBody(article ? first + 1 : first, end, spot);
    }

    private boolean isGlued(Spot spot) {
        String text = document.text();
        int start = document.token(spot.first()).span().start();
        int end = document.token(spot.end() - 1).span().end();
        if (start > 0 && "@#$/_.".indexOf(text.charAt(start - 1)) >= 0) {
            return true;
        }
        if (start > 1 && Characters.isDash(text.charAt(start - 1)) && Characters.isWord(text.charAt(start - 2))) {
            return !isElected(spot) && !(spot.first() > 1 && covered[spot.first() - 2]);
        }
        if (end + 1 >= text.length() || !Characters.isWord(text.charAt(end + 1))) {
            return false;
        }
        if (Characters.isDash(text.charAt(end))) {
            return SUFFIXES_OF_ACTORS.stream().anyMatch(suffix -> text.startsWith(suffix, end + 1))
                    || (Character.isUpperCase(text.charAt(end + 1))
                            && !(spot.end() + 1 < covered.length && covered[spot.end() + 1]));
        }
        return "@._/".indexOf(text.charAt(end)) >= 0;
    }

    /** "St. Patrick's Day", "St. Mary's". */
    private boolean isSaint(Spot spot) {
        return spot.key().startsWith("saint ")
                && spot.end() < covered.length
                && (form(spot.end()).equals("'s") || form(spot.end()).equals("’s"));
    }

    private boolean isBeforeNoun(Spot spot) {
        int next = spot.end();
        if (isCompany(spot)) {
            return true;
        }
        if (spot.head() != null && next < covered.length && isHead(form(next))) {
            next++;
        }
        if (!follows(spot, next)) {
            return false;
        }
        if (words.is(Role.EPONYM, form(next))) {
            return true;
        }
        boolean town = spot.candidates().stream().allMatch(c -> c.place().kind().isTown());
        if (town && WATERS.contains(form(next))) {
            return true; // "the Dnipro river"
        }
        if (!Spotter.isCapitalised(form(next))) {
            return false;
        }
        return words.is(Role.STREET, form(next))
                || words.is(Role.OUTLET, form(next))
                || words.is(Role.TERRAIN, form(next));
    }

    /** "Fargo Capital"; in a headline "Somalia Capital" is where it says. */
    private boolean isCompany(Spot spot) {
        return follows(spot, spot.end())
                && Spotter.isCapitalised(form(spot.end()))
                && words.is(Role.COMPANY, form(spot.end()))
                && spot.candidates().stream().noneMatch(c -> c.place().kind() == Place.Kind.COUNTRY);
    }

    /** Whether a token stands in the spot's sentence with one space between it and the word before. */
    boolean follows(Spot spot, int index) {
        return index > 0
                && index < covered.length
                && document.token(index).sentence()
                        == document.token(spot.first()).sentence()
                && document.token(index).span().start()
                        == document.token(index - 1).span().end() + 1;
    }

    private boolean isAfterNoun(Spot spot) {
        int before = spot.first() - 1;
        if (before < 0 || !follows(spot, spot.first())) {
            return false;
        }
        if (form(before).equals("of") && before > 0) {
            @Nullable Token noun = document.token(before - 1);
            return noun.sentence() == document.token(before).sentence()
                    && Spotter.isCapitalised(noun.form())
                    && !words.is(Role.SEATED, noun.form())
                    && (words.is(Role.TERRAIN, noun.form())
                            || words.is(Role.TITLE, noun.form())
                            || words.is(Role.SITE, noun.form())
                            || words.is(Role.OUTLET, noun.form()));
        }
        if (words.is(Role.VESSEL, form(before))) {
            return true; // "the USS Lancaster"
        }
        return Spotter.isCapitalised(form(before))
                && !covered[before]
                && (words.is(Role.TERRAIN, form(before)) || form(before).equals("Camp"));
    }
}
