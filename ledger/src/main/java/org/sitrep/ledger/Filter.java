package org.sitrep.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which claims are asked for. What is empty asks nothing; different fields must all hold, and of the values of one field any.
 *
 * @param words phrases, each of which must stand in the claim's words
 * @param by names or ids of who speaks, acts, asserts or holds
 * @param to names or ids of to whom
 * @param actor names or ids of whoever takes part, on either side; or {@link #NOBODY}
 * @param types classes of cues, types of events, units, stances
 * @param places names of places, or countries by ISO 3166-1 alpha-2
 * @param after first day that counts; a claim that may be of that day or later fits
 * @param before last day that counts
 * @param sources outlets, or ids or keys of articles
 * @param undated only claims of which no last day is known, neither their own nor their article's
 * @param sure least confidence, in [0, 1]
 */
public record Filter(
        Optional<Row.Kind> kind,
        List<String> words,
        List<String> by,
        List<String> to,
        List<String> actor,
        List<String> types,
        List<String> modalities,
        List<String> places,
        Optional<LocalDate> after,
        Optional<LocalDate> before,
        List<String> sources,
        boolean undated,
        double sure) {
    /** As an actor: nobody who takes part has an id. */
    public static final String NOBODY = "?";

    public static final Filter ALL = new Filter(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            0);

    public Filter {
        words = List.copyOf(words);
        by = List.copyOf(by);
        to = List.copyOf(to);
        actor = List.copyOf(actor);
        types = List.copyOf(types);
        modalities = List.copyOf(modalities);
        places = List.copyOf(places);
        sources = List.copyOf(sources);
    }

    public Filter ofKind(Row.Kind one) {
        return new Filter(
                Optional.of(one),
                words,
                by,
                to,
                actor,
                types,
                modalities,
                places,
                after,
                before,
                sources,
                undated,
                sure);
    }
}
