package org.sitrep.actor;

import java.util.Optional;
import org.sitrep.text.Span;

/**
 * A group found by its noun.
 *
 * @param id of the actor, where the words tell whose group it is
 * @param owner the state or organisation it belongs to
 * @param agent whether it stands where somebody who acts or speaks stands
 */
record GroupMention(
        Span span,
        GroupNouns.GroupNoun noun,
        Modifiers modifiers,
        Optional<String> id,
        Optional<Actor> owner,
        boolean agent) {}
