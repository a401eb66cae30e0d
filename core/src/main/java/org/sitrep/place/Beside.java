package org.sitrep.place;

import java.util.Optional;
import java.util.Set;
import org.sitrep.document.Document;
import org.sitrep.document.Token;

/** The words beside a spot. */
final class Beside {
    private static final Set<String> SEPARATORS = Set.of(",", "and", "or", "&");

    private Beside() {}

    /** Whether a word stands between the names of a list. */
    static boolean isSeparator(String form) {
        return SEPARATORS.contains(form);
    }

    static boolean isPlural(Token token) {
        return token.form().endsWith("s");
    }

    /** A token, if it is in the sentence of the spot. */
    static Optional<Token> token(Document document, Spot spot, int index) {
        boolean inside = index >= 0
                && index < document.tokens().size()
                && document.token(index).sentence()
                        == document.token(spot.first()).sentence();
        return inside ? Optional.of(document.token(index)) : Optional.empty();
    }

    /** Whether just one space lies before a token. */
    static boolean adjacent(Document document, int index) {
        return document.token(index).span().start()
                == document.token(index - 1).span().end() + 1;
    }

    static String form(Document document, int index) {
        return document.token(index).form();
    }
}
