package org.sitrep.ledger.correction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.document.Interval;

/** What a correction does. */
public sealed interface Change {
    /** The claim is wrong: nothing is made of it. */
    record Reject(ClaimRef claim) implements Change {}

    /**
     * One field of a claim is another.
     *
     * @param values what it is, none where it is nothing; several only for the sides of an event
     * @param was what it was when the correction was made
     */
    record Edit(ClaimRef claim, Field field, List<Value> values, Optional<String> was) implements Change {
        public Edit {
            values = List.copyOf(values);
        }
    }

    /** Two claims tell the same. */
    record Merge(ClaimRef one, ClaimRef other) implements Change {}

    /** Two claims never tell the same. */
    record Split(ClaimRef one, ClaimRef other) implements Change {}

    /** What articles can be one of. */
    enum Level {
        ORIGIN,
        STORY;

        /** "origin" */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** "origins" */
        public String plural() {
            return this == ORIGIN ? "origins" : "stories";
        }
    }

    /**
     * Two articles are of one origin, or tell one story.
     *
     * @param one its key
     * @param other its key
     */
    record Join(Level level, String one, String other) implements Change {}

    /** Two articles are never of one origin, or never tell one story. */
    record Part(Level level, String one, String other) implements Change {}

    /**
     * An article was published then.
     *
     * @param article its key
     * @param id its own id, for people
     * @param was when it was taken to be published before
     */
    record Date(String article, String id, Interval days, Optional<String> was) implements Change {}

    /**
     * A name stands for an actor, in every article.
     *
     * @param actor the actor's id
     * @param called the actor's name
     */
    record Alias(String name, String actor, String called) implements Change {}

    /** An earlier correction does not hold. */
    record Undo(long no) implements Change {}

    /** The claims that a change names. */
    default List<ClaimRef> claims() {
        if (this instanceof Reject reject) {
            return List.of(reject.claim());
        }
        if (this instanceof Edit edit) {
            return List.of(edit.claim());
        }
        if (this instanceof Merge merge) {
            return List.of(merge.one(), merge.other());
        }
        return this instanceof Split split ? List.of(split.one(), split.other()) : List.of();
    }

    /** The two articles that a change joins or parts, in the order of their keys; none for another change. */
    default List<String> pair() {
        if (this instanceof Join join) {
            return Stream.of(join.one(), join.other()).sorted().toList();
        }
        return this instanceof Part part
                ? Stream.of(part.one(), part.other()).sorted().toList()
                : List.of();
    }

    /** The keys of the articles whose readings it changes; none for an alias, which may change any, and for what joins or parts articles as they are. */
    default List<String> articles() {
        return this instanceof Date date
                ? List.of(date.article())
                : claims().stream().map(ClaimRef::article).distinct().toList();
    }
}
