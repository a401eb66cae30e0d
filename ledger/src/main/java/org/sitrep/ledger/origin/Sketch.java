package org.sitrep.ledger.origin;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a store keeps of a text to find its copies without reading texts again: how many different shingles it has, and every fourth of them
 * (the shingles whose hash is 0 modulo 4: the "modulo sketch" of Broder 1997, which, unlike MinHash, tells how much of a short text stands in
 * a long one). About one byte for each word. Immutable.
 */
public final class Sketch {
    /**
     * Every fourth shingle. A quarter of a text of 100 words that another holds, the least that is asked for, leaves 6 shared
     * shingles in the sketches; two are asked for, and one text in 70 of that kind would be missed, of longer ones none.
     */
    private static final int MODULUS = 4;

    private static final int LEAST_SHARED = 2;

    /** A third of {@link Copies#LEAST}: the sketch estimates, the texts decide. */
    private static final double LEAST_ESTIMATE = 0.08;

    private final int size;
    private final int[] sample;

    private Sketch(int size, int[] sample) {
        this.size = size;
        this.sample = sample;
    }

    /** The sketch of a text. */
    public static Sketch of(String text) {
        return of(Shingles.of(text));
    }

    static Sketch of(Shingles shingles) {
        long[] all = shingles.distinct();
        // of a text of few shingles all are kept: chance could leave none
        int modulus = all.length < Copies.SHORT ? 1 : MODULUS;
        int[] sample = Arrays.stream(all)
                .filter(shingle -> Long.remainderUnsigned(shingle, modulus) == 0)
                .mapToInt(shingle -> (int) (shingle >>> 32))
                .sorted()
                .distinct()
                .toArray();
        return new Sketch(all.length, sample);
    }

    /** What {@link #bytes} gave. */
    public static Sketch of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int size = buffer.getInt();
        int[] sample = new int[buffer.remaining() / Integer.BYTES];
        buffer.asIntBuffer().get(sample);
        return new Sketch(size, sample);
    }

    /** For a store; big-endian. */
    public byte[] bytes() {
        ByteBuffer buffer =
                ByteBuffer.allocate(Integer.BYTES * (1 + sample.length)).putInt(size);
        for (int hash : sample) {
            buffer.putInt(hash);
        }
        return buffer.array();
    }

    int[] sample() {
        return sample;
    }

    /** Whether the texts may be copies, so that {@link Copies#of} should compare them. Symmetric. */
    public boolean resembles(Sketch other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sample.length && j < other.sample.length) {
            int order = Integer.compare(sample[i], other.sample[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return resembles(other, shared);
    }

    /** The same, where the number of shared hashes is known. */
    boolean resembles(Sketch other, int shared) {
        Sketch shorter = size <= other.size ? this : other;
        int least = shorter.sample.length < LEAST_SHARED ? 1 : LEAST_SHARED;
        return shared >= least && shared >= LEAST_ESTIMATE * shorter.sample.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && size == sketch.size && Arrays.equals(sample, sketch.sample);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(sample);
    }

    @Override
    public String toString() {
        return "sketch of " + size + " shingles";
    }
}
