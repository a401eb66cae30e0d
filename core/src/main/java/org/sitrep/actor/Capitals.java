package org.sitrep.actor;

import java.util.Optional;
import java.util.Set;

/** Capitals before a word for a government: "the Kyiv government" is Ukraine's. */
final class Capitals {
    /** Codes of the words for a state's government. */
    private static final Set<String> GOVERNMENTS = Set.of("GOV", "REGIME");

    private static final String GOVERNMENT = "-GOV";

    /** "the Mexico City government" is the city's. */
    private static final String CITY = " City";

    /**
     * A capital in a text.
     *
     * @param state whose capital it is
     * @param start UTF-16 offset of its first character
     */
    record Named(Actor state, int start) {}

    private final Actors actors;

    Capitals(Actors actors) {
        this.actors = actors;
    }

    /** The capital that stands between two offsets, right before the noun; the longest of several. */
    Optional<Named> before(GroupNouns.GroupNoun noun, String text, int from, int nounStart) {
        if (!GOVERNMENTS.contains(noun.code())) {
            return Optional.empty();
        }
        for (int start = from; start < nounStart; start++) {
            boolean opens = start == from || Character.isWhitespace(text.charAt(start - 1));
            Optional<Actor> state =
                    opens ? stateOf(text.substring(start, nounStart).strip()) : Optional.empty();
            if (state.isPresent()) {
                return Optional.of(new Named(state.get(), start));
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> stateOf(String capital) {
        String id = actors.seats().getOrDefault(capital, "");
        return id.endsWith(GOVERNMENT) && !capital.endsWith(CITY)
                ? actors.byId(id.substring(0, id.length() - GOVERNMENT.length()))
                : Optional.empty();
    }
}
