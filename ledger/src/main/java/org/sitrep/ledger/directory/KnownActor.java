package org.sitrep.ledger.directory;

import java.util.List;

/**
 * An actor with an id.
 *
 * @param names as articles have them, the most frequent first
 * @param statements said by them
 * @param acts events they are the actors of
 * @param undergone events they are the recipients of
 * @param positions held by them
 * @param figures asserted by them
 * @param toward positions of others towards them
 * @param articles that name them or have such a claim
 * @param origins of those articles, each once
 */
public record KnownActor(
        String id,
        String type,
        List<String> names,
        int statements,
        int acts,
        int undergone,
        int positions,
        int figures,
        int toward,
        int articles,
        int origins) {
    public KnownActor {
        names = List.copyOf(names);
    }

    /** What they are called most. */
    public String name() {
        return names.isEmpty() ? id : names.get(0);
    }
}
