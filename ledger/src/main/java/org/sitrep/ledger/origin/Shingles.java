package org.sitrep.ledger.origin;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;

/**
 * A text as copies are compared: its runs of five words (w-shingling: Broder, "On the resemblance and containment of documents", 1997), and
 * its names and numbers. A text of fewer words is one shingle.
 */
final class Shingles {
    /** Five words in a row are hardly ever written twice by chance: of the 250 pairs of our set that tell one event, none shares 6 % of them. */
    static final int WORDS = 5;

    private final long[] inOrder;
    private final long[] distinct;
    private final Set<String> facts;

    private Shingles(long[] inOrder, Set<String> facts) {
        this.inOrder = inOrder;
        this.distinct = Arrays.stream(inOrder).sorted().distinct().toArray();
        this.facts = facts;
    }

    static Shingles of(String text) {
        return of(Words.of(text));
    }

    static Shingles of(List<Word> words) {
        Set<String> facts = new HashSet<>();
        long[] hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words.get(i).form());
            if (words.get(i).isFact()) {
                facts.add(words.get(i).form());
            }
        }
        int length = Math.min(WORDS, hashes.length);
        long[] shingles = new long[length == 0 ? 0 : hashes.length - length + 1];
        for (int i = 0; i < shingles.length; i++) {
            long all = 0;
            for (int k = i; k < i + length; k++) {
                all = mixed(all + hashes[k]);
            }
            shingles[i] = all;
        }
        return new Shingles(shingles, facts);
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit depends on every bit. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Each shingle once, ascending. */
    long[] distinct() {
        return distinct;
    }

    Set<String> facts() {
        return facts;
    }

    private boolean holds(long shingle) {
        return Arrays.binarySearch(distinct, shingle) >= 0;
    }

    /** How many different shingles both have. */
    int sharedWith(Shingles other) {
        int shared = 0;
        for (long shingle : distinct) {
            shared += other.holds(shingle) ? 1 : 0;
        }
        return shared;
    }

    /** The share of each quarter of this text that the other text holds too. */
    double[] quartersIn(Shingles other) {
        int[] shared = new int[4];
        int[] all = new int[4];
        for (int i = 0; i < inOrder.length; i++) {
            int quarter = (int) (4L * i / inOrder.length);
            all[quarter]++;
            shared[quarter] += other.holds(inOrder[i]) ? 1 : 0;
        }
        double[] shares = new double[4];
        for (int i = 0; i < 4; i++) {
            shares[i] = all[i] == 0 ? 0 : (double) shared[i] / all[i];
        }
        return shares;
    }
}
