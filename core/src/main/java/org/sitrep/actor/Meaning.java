package org.sitrep.actor;

import java.util.List;

/**
 * What a name may mean.
 *
 * @param actor id of the actor
 * @param condition when it does
 * @param needs for {@link Condition#COMPANY}: words one of which the article must have
 */
record Meaning(String actor, Condition condition, List<String> needs) {
    enum Condition {
        ALWAYS,
        /** The article also has another name of the actor, or its country. */
        WEAK,
        COMPANY,
        /** The neural reader calls the mention a place or an organisation. */
        ENTITY,
        NEVER
    }

    Meaning {
        needs = List.copyOf(needs);
    }

    static Meaning always(String actor) {
        return new Meaning(actor, Condition.ALWAYS, List.of());
    }

    static Meaning weak(String actor) {
        return new Meaning(actor, Condition.WEAK, List.of());
    }

    /** As written in a cell of {@code ambiguous-names.tsv}. */
    static Meaning inCompany(String actor, List<String> needs) {
        if (needs.isEmpty()) {
            return new Meaning(actor, Condition.NEVER, needs);
        }
        return needs.equals(List.of("*"))
                ? new Meaning(actor, Condition.ENTITY, List.of())
                : new Meaning(actor, Condition.COMPANY, needs);
    }
}
