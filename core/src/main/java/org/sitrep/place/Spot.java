package org.sitrep.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.place.Gazetteer.Candidate;
import org.sitrep.place.PlaceWords.Role;
import org.sitrep.text.Span;

/**
 * Words that may name a place.
 *
 * @param first index of the first token of the name
 * @param end one past the index of the last token of the name
 * @param span the characters of the mention: the name, and the word for its kind where one stands beside it
 * @param key the folded name
 * @param candidates what it may be, narrowed by what the text says beside it
 * @param head the word for its kind beside it ("region", "county", "city"), if any
 * @param hinted whether the text names a place around it ("Paris, Texas")
 * @param elsewhere that the text says it lies where no place of the name is known: the code of that country, empty if that is
 *     not one country. The candidates then only speak for its being a place
 */
record Spot(
        int first,
        int end,
        Span span,
        String key,
        List<Candidate> candidates,
        @Nullable Role head,
        boolean hinted,
        @Nullable String elsewhere) {

    Spot {
        candidates = List.copyOf(candidates);
    }

    Spot(int first, int end, Span span, String key, List<Candidate> candidates, @Nullable Role head, boolean hinted) {
        this(first, end, span, key, candidates, head, hinted, null);
    }

    Spot with(List<Candidate> narrowed, boolean byHint) {
        return new Spot(first, end, span, key, narrowed, head, hinted || byHint, elsewhere);
    }

    Spot with(Role kind, Span wider, List<Candidate> narrowed) {
        return new Spot(first, end, wider, key, narrowed, kind, hinted, elsewhere);
    }

    /** The same name for none of its candidates. */
    Spot elsewhere(String country) {
        return new Spot(first, end, span, key, candidates, head, true, country);
    }
}
