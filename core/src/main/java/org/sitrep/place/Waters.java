package org.sitrep.place;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitrep.document.Document;
import org.sitrep.document.Token;
import org.sitrep.document.Upos;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Characters;

/** Of the names of waters and islands, those that a town or a region has too: "the Dnieper", "the island of Santiago". */
final class Waters {
    /** Before "of", what is no town and has the town's name: "the river of Zarn". */
    private static final Set<String> WATERS = Set.of("river", "lake", "sea", "gulf", "bay", "strait", "canal");

    private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "amod", "flat", "nmod:poss");

    /** Inhabitants from which a town gives its name to no island: Lampedusa and Mytilene have fewer. */
    private static final int LARGE_ISLAND_TOWN = 100_000;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    Waters(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** "the Dnieper", "the island of Santiago": no town, but one that has an article of its own, as The Hague and quarters have. */
    List<Candidate> without(Document document, Spot spot) {
        String before =
                Beside.token(document, spot, spot.first() - 1).map(Token::form).orElse("");
        String noun =
                Beside.token(document, spot, spot.first() - 2).map(Token::form).orElse("");
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
        boolean listed = Beside.token(document, spot, spot.end() + 1)
                .filter(t -> Beside.isSeparator(Beside.form(document, spot.end())) && Spotter.isCapitalised(t.form()))
                .isPresent();
        Optional<Token> next = Beside.token(document, spot, spot.end());
        boolean beforeNoun = next.filter(
                        t -> List.of(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.NUM).contains(t.upos()))
                .isPresent();
        boolean glued = next.filter(t -> t.span().start() == last.span().end() && t.upos() != Upos.PUNCT)
                .isPresent(); // "the Lima-based"
        boolean dashed =
                next.filter(t -> Characters.isDash(t.form().codePointAt(0))).isPresent();
        return !modifies && !noun && !listed && !beforeNoun && !glued && !dashed;
    }
}
