package org.sitrep.ledger.origin;

import java.util.Arrays;
import java.util.List;

/**
 * The pairs of many texts that may be copies, without comparing all pairs: texts that share hashes of their sketches. Where more texts share a
 * hash than {@link #NEIGHBOURS}, each is paired with the next ones only: copies share many hashes and are joined through one another, and
 * whatever stands at the foot of every page costs no more than its length.
 */
final class Candidates {
    /** With so many copies of one text, each is compared with 32 others; what they all share joins them all. */
    private static final int NEIGHBOURS = 32;

    private final List<Sketch> sketches;
    private final long[] postings;

    /** Where the posting of each hash of each text is, those of one text side by side. */
    private final int[] places;

    /** Told of every pair once. */
    interface Pairs {
        /** A text, and those behind it in the list that may be copies of it. */
        void of(int first, int[] others);
    }

    private Candidates(List<Sketch> sketches) {
        this.sketches = sketches;
        this.postings =
                new long[sketches.stream().mapToInt(s -> s.sample().length).sum()];
        int n = 0;
        for (int text = 0; text < sketches.size(); text++) {
            for (int hash : sketches.get(text).sample()) {
                postings[n++] = posting(hash, text);
            }
        }
        Arrays.sort(postings);
        this.places = places();
    }

    /** The hashes of a text are ascending, so they come in their order when the postings are walked; looking for each takes ten times as long. */
    private int[] places() {
        int[] next = new int[sketches.size()];
        for (int text = 1; text < next.length; text++) {
            next[text] = next[text - 1] + sketches.get(text - 1).sample().length;
        }
        int[] at = new int[postings.length];
        for (int place = 0; place < postings.length; place++) {
            at[next[(int) postings[place]]++] = place;
        }
        return at;
    }

    private static long posting(int hash, int text) {
        return ((long) hash << 32) | text;
    }

    /** The pairs, by their place in the list, the lower first. The list's order should not depend on chance: its neighbours count. */
    static void of(List<Sketch> sketches, Pairs found) {
        new Candidates(sketches).pairs(found);
    }

    private void pairs(Pairs found) {
        int[] shared = new int[sketches.size()];
        int[] touched = new int[sketches.size()];
        int next = 0;
        for (int text = 0; text < sketches.size(); text++) {
            int n = 0;
            for (int hash : sketches.get(text).sample()) {
                int at = places[next++] + 1;
                int end = Math.min(postings.length, at + NEIGHBOURS);
                while (at < end && (int) (postings[at] >> 32) == hash) {
                    int other = (int) postings[at++];
                    if (shared[other]++ == 0) {
                        touched[n++] = other;
                    }
                }
            }
            Sketch sketch = sketches.get(text);
            int[] others = Arrays.stream(touched, 0, n)
                    .filter(other -> sketch.resembles(sketches.get(other), shared[other]))
                    .sorted()
                    .toArray();
            Arrays.stream(touched, 0, n).forEach(other -> shared[other] = 0);
            if (others.length > 0) {
                found.of(text, others);
            }
        }
    }
}
