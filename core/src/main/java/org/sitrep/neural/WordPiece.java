package org.sitrep.neural;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sub-word vocabulary of uncased BERT (Devlin et al. 2019): words are lower-cased, lose their accents and are cut
 * greedily into the longest pieces known. Thread safe.
 */
final class WordPiece {
    static final int UNKNOWN = 100;
    static final int BEGIN = 101;
    static final int SEPARATOR = 102;

    /** A word of more pieces keeps its first eleven and its last, as in the training of the models that read words so. */
    static final int MOST_PIECES = 12;

    /** Longer chunks are one unknown piece, as in BERT's own tokeniser. */
    private static final int LONGEST_CHUNK = 100;

    private static final int CACHED_WORDS = 50_000;
    private static final int LONGEST_CACHED = 30;

    private final Map<String, Integer> vocabulary;
    private final Map<String, int[]> cache = new ConcurrentHashMap<>();

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads a vocabulary of one piece a line, in the order of their numbers. */
    static WordPiece read(byte[] lines) {
        Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
        new String(lines, StandardCharsets.UTF_8).lines().forEach(line -> vocabulary.put(line, vocabulary.size()));
        WordPiece pieces = new WordPiece(vocabulary);
        pieces.expect("[UNK]", UNKNOWN);
        pieces.expect("[CLS]", BEGIN);
        pieces.expect("[SEP]", SEPARATOR);
        return pieces;
    }

    private void expect(String piece, int id) {
        if (vocabulary.getOrDefault(piece, -1) != id) {
            throw new ModelException("vocab.txt: line " + (id + 1) + " should be " + piece);
        }
    }

    /** The pieces of a word, at least one. The array is shared: do not change it. */
    int[] pieces(String word) {
        int[] known = cache.get(word);
        if (known != null) {
            return known;
        }
        int[] found = split(word);
        if (word.length() <= LONGEST_CACHED && cache.size() < CACHED_WORDS) {
            cache.put(word, found);
        }
        return found;
    }

    /** At most {@link #MOST_PIECES} pieces of a word. The array is shared: do not change it. */
    int[] fewPieces(String word) {
        int[] pieces = pieces(word);
        if (pieces.length <= MOST_PIECES) {
            return pieces;
        }
        int[] cut = Arrays.copyOf(pieces, MOST_PIECES);
        cut[MOST_PIECES - 1] = pieces[pieces.length - 1];
        return cut;
    }

    /** Whether a lower-case word is one of the vocabulary's common words. */
    boolean isWord(String word) {
        return vocabulary.containsKey(word);
    }

    private int[] split(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<Integer> ids = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (BertText.isSpace(c)) {
                flush(chunk, ids);
            } else if (BertText.standsAlone(c)) {
                flush(chunk, ids);
                flush(chunk.appendCodePoint(c), ids);
            } else if (!BertText.isDropped(c)) {
                chunk.appendCodePoint(c);
            }
        });
        flush(chunk, ids);
        return ids.isEmpty()
                ? new int[] {UNKNOWN}
                : ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private void flush(StringBuilder chunk, List<Integer> ids) {
        if (chunk.length() > 0) {
            for (int id : greedy(chunk.toString())) {
                ids.add(id);
            }
            chunk.setLength(0);
        }
    }

    private int[] greedy(String chunk) {
        int[] ids = new int[chunk.length()];
        int n = 0;
        int start = chunk.length() > LONGEST_CHUNK ? -1 : 0;
        while (start >= 0 && start < chunk.length()) {
            int end = longest(chunk, start, ids, n++);
            start = end;
        }
        return start < 0 ? new int[] {UNKNOWN} : Arrays.copyOf(ids, n);
    }

    /** Puts the longest piece that begins at {@code start} into {@code ids[n]}; returns its end, or -1 if none is known. */
    private int longest(String chunk, int start, int[] ids, int n) {
        for (int end = chunk.length(); end > start; end--) {
            String piece = chunk.substring(start, end);
            Integer id = vocabulary.get(start == 0 ? piece : "##" + piece);
            if (id != null) {
                ids[n] = id;
                return end;
            }
        }
        return -1;
    }
}
