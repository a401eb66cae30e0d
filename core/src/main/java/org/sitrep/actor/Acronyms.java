package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.actor.Pieces.Piece;
import org.sitrep.text.Span;

/** Abbreviations that an article explains: "Harbour Workers Union (HWU)". */
final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    /** Small words may stand between the initials. */
    private static final int MOST_SMALL_WORDS = 5;

    private Acronyms() {}

    /**
     * One explanation.
     *
     * @param longForm the words before the bracket whose initials it is
     */
    record Definition(String acronym, Span longForm) {}

    /** The explanations of a text, in its order. */
    static List<Definition> of(String text) {
        List<Definition> found = new ArrayList<>();
        List<Piece> pieces = Pieces.of(text);
        for (int i = 1; i + 2 < pieces.size(); i++) {
            boolean bracketed =
                    pieces.get(i).text().equals("(") && pieces.get(i + 2).text().equals(")");
            String acronym = pieces.get(i + 1).text();
            if (bracketed && isAcronym(acronym)) {
                int bracket = i;
                longForm(pieces, bracket, acronym)
                        .ifPresent(first -> found.add(new Definition(
                                acronym,
                                new Span(first.start(), pieces.get(bracket - 1).end()))));
            }
        }
        return found;
    }

    private static boolean isAcronym(String word) {
        long capitals = word.chars().filter(Character::isUpperCase).count();
        return capitals >= SHORTEST && word.length() <= LONGEST && capitals * 2 > word.length();
    }

    /** The first word of the long form: read backwards, each capital must begin a capitalised word. */
    private static Optional<Piece> longForm(List<Piece> pieces, int bracket, String acronym) {
        int letter = acronym.length() - 1;
        int small = 0;
        for (int at = bracket - 1; at >= 0 && letter >= 0; at--) {
            Piece piece = pieces.get(at);
            if (!piece.isWord()) {
                if (!piece.text().equals("-")
                        && !piece.text().equals("&")
                        && !piece.text().equals("'")) {
                    return Optional.empty();
                }
                continue;
            }
            while (letter > 0 && !Character.isUpperCase(acronym.charAt(letter))) {
                letter--;
            }
            if (piece.isCapitalised()) {
                if (piece.text().charAt(0) != acronym.charAt(letter)) {
                    return Optional.empty();
                }
                letter--;
                if (letter < 0) {
                    return Optional.of(piece);
                }
            } else if (++small > MOST_SMALL_WORDS) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
