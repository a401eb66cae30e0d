package org.sitrep.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.document.ActorMention;

/** The id that a group noun and its modifiers make. */
final class GroupIds {
    private static final Set<String> ARMED = Set.of("REB", "PRM", "UAF", "CRM");
    private static final Set<String> IGO = Set.of("IGO", "EUR", "UNO");
    private static final String CIVILIANS = "CVL";
    private static final String MILITARY = "MIL";
    private static final String GOVERNMENT = "GOV";
    private static final String GUNMEN = "GUNMEN";
    private static final String MEMBERS = "MEMBERS";

    private GroupIds() {}

    static Optional<String> of(GroupNouns.GroupNoun noun, Modifiers modifiers) {
        if (!modifiers.isIdentifying()) {
            return Optional.empty();
        }
        // "US-backed" says who backs a group, not which it is
        boolean ownerAlone = modifiers.owner().isPresent()
                && modifiers.affinities().isEmpty()
                && modifiers.unlisted().isEmpty();
        boolean backed = !modifiers.stances().isEmpty();
        if (ownerAlone
                && (!backed || isArmed(modifiers.owner().get()))
                && standsForOwner(noun, modifiers.owner().get())) {
            return Optional.of(modifiers.owner().get().id());
        }
        boolean ofBody = modifiers
                .owner()
                .filter(owner -> owner.type() != ActorMention.Type.COUNTRY)
                .isPresent();
        if (ofBody && CIVILIANS.equals(noun.sector())) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(modifiers.idParts());
        parts.set(0, withoutSuffix(parts.get(0), MEMBERS));
        if (noun.sector().equals(MILITARY)) {
            // Soldiers of the government are the soldiers of the state.
            parts.set(0, withoutSuffix(parts.get(0), GOVERNMENT));
        }
        return code(noun, modifiers).map(code -> String.join("-", parts) + "-" + code);
    }

    private static String withoutSuffix(String id, String suffix) {
        return id.endsWith("-" + suffix) ? id.substring(0, id.length() - suffix.length() - 1) : id;
    }

    /** "Houthi rebels", "Houthi gunmen" are the Houthis, "Pentagon officials" speak for the Pentagon; those of a state stay apart. */
    private static boolean standsForOwner(GroupNouns.GroupNoun noun, Actor owner) {
        if (owner.type() == ActorMention.Type.COUNTRY) {
            return false;
        }
        boolean gunmen = noun.code().equals(GUNMEN) && isArmed(owner); // of a state's army they would be somebody else
        return gunmen || (noun.members() && (noun.code().equals("OFFICIALS") || isArmed(owner)));
    }

    private static boolean isArmed(Actor owner) {
        return owner.sector().filter(ARMED::contains).isPresent();
    }

    private static Optional<String> code(GroupNouns.GroupNoun noun, Modifiers modifiers) {
        if (!noun.code().equals(MEMBERS)) {
            return Optional.of(noun.code());
        }
        Optional<Actor> owner = modifiers.owner();
        if (owner.isPresent() && owner.get().sector().filter(IGO::contains).isPresent()) {
            return Optional.of(MEMBERS);
        }
        if (noun.form().equals("allies")) {
            return Optional.of("ALLIES");
        }
        boolean states = noun.form().equals("countries")
                || noun.form().equals("states")
                || noun.form().equals("nations");
        return states && owner.isEmpty() ? Optional.of("STATES") : Optional.empty();
    }
}
