package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sitrep.actor.Pieces.Piece;
import org.sitrep.text.Span;

/** Abbreviations that an article explains: "Harbour Workers Union (HWU)", "HWU (Harbour Workers Union)". */
final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;

    /** Small words may stand between the initials. */
    private static final int MOST_SMALL_WORDS = 5;

    private static final Set<String> CALLED =
            Set.of("or", "also", "known", "called", "abbreviated", "as", "by", "its", "the", "acronym", "initials");

    private Acronyms() {}

    /**
     * One explanation.
     *
     * @param longForm the words whose initials it is
     */
    record Definition(String acronym, Span longForm) {}

    /** The explanations of a text, in its order. */
    static List<Definition> of(String text) {
        List<Definition> found = new ArrayList<>();
        List<Piece> pieces = Pieces.of(text);
        for (int i = 1; i + 2 < pieces.size(); i++) {
            if (pieces.get(i).text().equals("(")) {
                inBrackets(pieces, i).or(beforeBrackets(pieces, i)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "Harbour Workers Union (HWU)", "(known as HWU)". */
    private static Optional<Definition> inBrackets(List<Piece> pieces, int bracket) {
        int at = bracket + 1;
        while (at + 2 < pieces.size() && CALLED.contains(pieces.get(at).text())) {
            at++;
        }
        String acronym = pieces.get(at).text();
        if (!isAcronym(acronym) || !pieces.get(at + 1).text().equals(")")) {
            return Optional.empty();
        }
        return longForm(pieces, bracket, acronym)
                .map(first -> new Definition(
                        acronym, new Span(first.start(), pieces.get(bracket - 1).end())));
    }

    /** "HWU (Harbour Workers Union)". */
    private static Supplier<Optional<Definition>> beforeBrackets(List<Piece> pieces, int bracket) {
        return () -> {
            String acronym = pieces.get(bracket - 1).text();
            int close = bracket + 1;
            while (close < pieces.size() && !pieces.get(close).text().equals(")")) {
                close++;
            }
            boolean empty = close == bracket + 1; // "Lorania Motors AG ( )"
            if (!isAcronym(acronym) || empty || close == pieces.size()) {
                return Optional.empty();
            }
            Span words = new Span(
                    pieces.get(bracket + 1).start(), pieces.get(close - 1).end());
            return longForm(pieces, close, acronym)
                    .filter(first -> first.start() == words.start())
                    .map(first -> new Definition(acronym, words));
        };
    }

    /**
     * Whether an abbreviation is made of the heads of a name's words, in their order: "NAVCENT" of "Naval Forces Central
     * Command". Words may be left out, so the text must say that it is short for the name.
     */
    static boolean isOfHeads(String acronym, List<Piece> name) {
        return isAcronym(acronym) && acronym.length() > SHORTEST && isOfHeads(acronym, 0, name, 0);
    }

    private static boolean isOfHeads(String acronym, int at, List<Piece> name, int word) {
        if (at == acronym.length()) {
            return true;
        }
        if (word == name.size()) {
            return false;
        }
        String letters = name.get(word).text();
        for (int n = 1; at + n <= acronym.length() && letters.regionMatches(true, 0, acronym, at, n); n++) {
            if (isOfHeads(acronym, at + n, name, word + 1)) {
                return true;
            }
        }
        return isOfHeads(acronym, at, name, word + 1);
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
