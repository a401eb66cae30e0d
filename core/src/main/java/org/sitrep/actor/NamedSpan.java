package org.sitrep.actor;

import java.util.List;
import org.sitrep.text.Span;

/**
 * A name of the list in an article, and what it means there.
 *
 * @param actors empty if it may not mean anyone, several if the article does not tell which
 */
record NamedSpan(Span span, String form, List<Actor> actors) {
    NamedSpan {
        actors = List.copyOf(actors);
    }

    boolean isResolved() {
        return actors.size() == 1;
    }

    Actor actor() {
        return actors.get(0);
    }
}
