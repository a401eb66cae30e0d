package org.sitrep.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the words around a group noun say of whose group it is.
 *
 * @param owners states and organisations it belongs to: "Kenyan" police, "NATO's" members
 * @param stances such as {@code PRO-RUS} for "pro-Russian" and "Russian-backed"
 * @param affinities codes of peoples, faiths and convictions
 * @param unlisted ids of names that no list has ("Springfield" police)
 * @param foreign whether a word changes the group in a way the lists do not know ("former")
 * @param definite whether it begins with "the", "this" or "these"
 * @param bare whether nothing but articles and numbers stands before the noun
 */
record Modifiers(
        List<Actor> owners,
        List<String> stances,
        List<String> affinities,
        List<String> unlisted,
        boolean foreign,
        boolean definite,
        boolean counted,
        boolean bare) {

    /** Whether it is known whose group it is, and only one reading is possible. */
    boolean isIdentifying() {
        return !foreign
                && owners.size() <= 1
                && (owners.size() + stances.size() + affinities.size() + unlisted.size()) > 0;
    }

    Optional<Actor> owner() {
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    /** The parts of an id that the modifiers make, in their normal order: owner, stances, affinities, names. */
    List<String> idParts() {
        List<String> parts = new ArrayList<>();
        owners.forEach(owner -> parts.add(owner.id()));
        stances.stream().sorted().forEach(parts::add);
        affinities.stream().sorted().forEach(parts::add);
        parts.addAll(unlisted);
        return parts;
    }

    /** Gathers modifiers while the words are read. */
    static final class Builder {
        private final Set<Actor> owners = new LinkedHashSet<>();
        private final Set<String> stances = new LinkedHashSet<>();
        private final Set<String> affinities = new LinkedHashSet<>();
        private final Set<String> unlisted = new LinkedHashSet<>();
        private boolean foreign;
        private boolean definite;
        private boolean counted;
        private boolean words;

        void owner(Actor owner) {
            owners.add(owner);
        }

        void stance(String stance, Actor toward) {
            stances.add(stance + "-" + toward.id());
        }

        void affinity(String code) {
            affinities.add(code);
        }

        void unlisted(String id) {
            unlisted.add(id);
        }

        void foreign() {
            foreign = true;
        }

        void definite() {
            definite = true;
        }

        void counted() {
            counted = true;
        }

        void word() {
            words = true;
        }

        boolean hasOwner() {
            return !owners.isEmpty();
        }

        /** Whether a name that no list has says whose it is. */
        boolean hasNames() {
            return !unlisted.isEmpty();
        }

        Modifiers build() {
            boolean bare = !words
                    && owners.isEmpty()
                    && stances.isEmpty()
                    && affinities.isEmpty()
                    && unlisted.isEmpty()
                    && !foreign;
            return new Modifiers(
                    List.copyOf(owners),
                    List.copyOf(stances),
                    List.copyOf(affinities),
                    List.copyOf(unlisted),
                    foreign,
                    definite,
                    counted,
                    bare);
        }
    }
}
