package org.sitrep.actor;

import java.util.List;
import java.util.Optional;
import org.sitrep.article.Published;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Interval;

/**
 * A listed actor.
 *
 * @param id stable upper-case code, such as {@code UKR}, {@code UKR-GOV}, {@code NATO}
 * @param country ISO 3166-1 alpha-2
 * @param sector PLOVER sector code
 * @param names what it is called, its name among them; each names this actor alone
 * @param weak names it shares with others, valid only in the company of its name or country
 * @param nouns what a definite noun may call it later in an article ("the alliance")
 * @param inUse when its names are in use
 */
public record Actor(
        String id,
        String name,
        ActorMention.Type type,
        Optional<String> country,
        Optional<String> sector,
        List<String> names,
        List<String> weak,
        List<String> nouns,
        Interval inUse) {

    public Actor {
        names = List.copyOf(names);
        weak = List.copyOf(weak);
        nouns = List.copyOf(nouns);
    }

    /** Whether an article of this date can mean the actor; an undated one can. */
    boolean isInUse(Published published) {
        boolean before = published.latest().isPresent()
                && inUse.earliest().isPresent()
                && published.latest().get().isBefore(inUse.earliest().get());
        boolean after = published.earliest().isPresent()
                && inUse.latest().isPresent()
                && published.earliest().get().isAfter(inUse.latest().get());
        return !before && !after;
    }
}
