package org.sitrep.ledger.strip;

import java.util.List;
import org.sitrep.document.Interval;
import org.sitrep.ledger.entry.Told;

/**
 * What somebody promised, and what became of it: said, pledged, approved, delivered, withdrawn. That nothing is told of a rung means only that
 * no article of the record tells it.
 *
 * @param actor id of who promised
 * @param rungs by date; the first is what was said or promised
 */
public record Pledge(String id, String actor, String name, List<Rung> rungs) {
    /** How far a promise has come. */
    public enum Stage {
        SAID,
        PLEDGED,
        APPROVED,
        DELIVERED,
        WITHDRAWN
    }

    /**
     * One report of it.
     *
     * @param why it speaks of this promise, each a clause for people; empty for the promise itself
     */
    public record Rung(Stage stage, Interval days, Told told, String origin, List<String> why) {
        public Rung {
            why = List.copyOf(why);
        }
    }

    public Pledge {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("a pledge has a first rung");
        }
    }

    /** The claims of all rungs. */
    public List<Told> claims() {
        return rungs.stream().map(Rung::told).toList();
    }
}
