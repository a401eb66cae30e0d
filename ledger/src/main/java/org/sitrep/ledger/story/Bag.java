package org.sitrep.ledger.story;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sitrep.article.Published;
import org.sitrep.ledger.Recorded;
import org.sitrep.ledger.words.Word;
import org.sitrep.ledger.words.Words;

/**
 * What a record keeps of an article to find its story without reading it again: how often each word stands in it, by a hash of the word (of
 * 500,000 different words some 30 pairs share one, which does not matter among the hundreds of an article). A function of the reading alone.
 */
public final class Bag {
    /** Counts above do not tell more. */
    private static final int MOST = 127;

    private static final int NAME = 0x80;

    /** Bits behind a hash for the kind of its word. */
    private static final int MARK = 2;

    private static final int KIND = 3;

    private static final int CAPITAL = 1;

    private static final int SMALL = 2;

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final String key;
    private final int earliest;
    private final int latest;
    private final int length;
    private final int[] words;
    private final byte[] counts;

    private Bag(String key, int earliest, int latest, int length, int[] words, byte[] counts) {
        this.key = key;
        this.earliest = earliest;
        this.latest = latest;
        this.length = length;
        this.words = words;
        this.counts = counts;
    }

    public static Bag of(Recorded article) {
        return of(article, Words.of(article.text()));
    }

    /**
     * The same.
     *
     * @param all of its words, which others want too
     */
    public static Bag of(Recorded article, List<Word> all) {
        long[] marked = new long[all.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = (long) hash(all.get(i).form()) << MARK | mark(all.get(i).kind());
        }
        Arrays.sort(marked);
        int[] words = new int[marked.length];
        byte[] counts = new byte[marked.length];
        int n = 0;
        for (int from = 0; from < marked.length; n++) {
            words[n] = (int) (marked[from] >> MARK);
            int to = from;
            boolean name = false;
            boolean plain = false;
            while (to < marked.length && (int) (marked[to] >> MARK) == words[n]) {
                name |= (marked[to] & KIND) == CAPITAL;
                plain |= (marked[to] & KIND) == SMALL;
                to++;
            }
            counts[n] = (byte) (Math.min(MOST, to - from) | (name && !plain ? NAME : 0));
            from = to;
        }
        words = Arrays.copyOf(words, n);
        counts = Arrays.copyOf(counts, n);
        Published published = article.reading().document().article().published();
        return new Bag(
                article.key(),
                day(published.earliest()),
                day(published.latest()),
                article.text().length(),
                words,
                counts);
    }

    private static int mark(Word.Kind kind) {
        return switch (kind) {
            case NAME -> CAPITAL;
            case PLAIN -> SMALL;
            case OPENING, NUMBER -> 0;
        };
    }

    private static int day(Optional<LocalDate> day) {
        return day.map(known -> (int) known.toEpochDay()).orElse(UNKNOWN);
    }

    /** FNV-1a, 64 bits, folded to 32. */
    static int hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return (int) (hash ^ hash >>> 32);
    }

    /** What {@link #bytes} gave. */
    public static Bag of(String key, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int earliest = buffer.getInt();
        int latest = buffer.getInt();
        int length = buffer.getInt();
        int[] words = new int[buffer.remaining() / (Integer.BYTES + 1)];
        byte[] counts = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = buffer.getInt();
        }
        buffer.get(counts);
        return new Bag(key, earliest, latest, length, words, counts);
    }

    /** For a store; big-endian. */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(3 * Integer.BYTES + words.length * (Integer.BYTES + 1));
        buffer.putInt(earliest).putInt(latest).putInt(length);
        for (int word : words) {
            buffer.putInt(word);
        }
        return buffer.put(counts).array();
    }

    /** Of the article. */
    public String key() {
        return key;
    }

    /** Of its text, in UTF-16. */
    int length() {
        return length;
    }

    /** How many different words it has. */
    int size() {
        return words.length;
    }

    /** The hash of a word; ascending. */
    int word(int at) {
        return words[at];
    }

    int count(int at) {
        return counts[at] & MOST;
    }

    /** Whether the word has a capital wherever it needs none. */
    boolean isName(int at) {
        return (counts[at] & NAME) != 0;
    }

    /** Whether both were published on days that are known to be further apart. */
    boolean isApart(Bag other, int days) {
        return isBefore(other, days) || other.isBefore(this, days);
    }

    private boolean isBefore(Bag other, int days) {
        return latest != UNKNOWN && other.earliest != UNKNOWN && (long) other.earliest - latest > days;
    }
}
