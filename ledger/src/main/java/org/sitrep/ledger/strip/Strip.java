package org.sitrep.ledger.strip;

import java.util.List;
import java.util.Optional;
import org.sitrep.claim.Position;
import org.sitrep.document.Interval;
import org.sitrep.ledger.entry.Told;

/**
 * The positions of one holder on one target.
 *
 * @param holder id of the actor
 * @param target id of the actor
 * @param steps by date
 * @param changes between two steps that follow each other on one matter
 */
public record Strip(
        String id,
        String holder,
        String holderName,
        String target,
        String targetName,
        List<Step> steps,
        List<Change> changes) {
    /**
     * One position, by whoever reported it.
     *
     * @param days when it was taken, else when the report was published
     * @param strength how firmly, if words said so
     * @param condition its words
     * @param claims by article and place
     * @param origins ids of the origins of their articles, each once
     */
    public record Step(
            Interval days,
            Position.Stance stance,
            Optional<Position.Strength.Degree> strength,
            Optional<String> condition,
            List<Told> claims,
            List<String> origins) {
        public Step {
            claims = List.copyOf(claims);
            origins = List.copyOf(origins);
        }

        /** The first claim, which is quoted. */
        public Told first() {
            return claims.get(0);
        }
    }

    /**
     * What is other in a later step.
     *
     * @param from index of the earlier step
     * @param to index of the later step
     * @param what for people: "support, then reject"
     */
    public record Change(Kind kind, int from, int to, String what) {
        /** What changed. */
        public enum Kind {
            /** For became against, or against for. */
            STANCE,
            /** More or less of the same. */
            STRENGTH,
            /** A condition came, went or became another. */
            CONDITION
        }
    }

    public Strip {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    /** The claims of all steps. */
    public List<Told> claims() {
        return steps.stream().flatMap(step -> step.claims().stream()).toList();
    }
}
