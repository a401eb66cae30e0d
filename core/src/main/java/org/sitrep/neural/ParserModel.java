package org.sitrep.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * Runs the parser's network on one sentence at a time. A sentence alone is one tensor: 8-bit scales are taken from the
 * whole tensor, so a sentence in a batch would be read differently beside other neighbours.
 */
final class ParserModel implements AutoCloseable {
    /** A word of more pieces keeps its first eleven and its last, as in training. */
    static final int MOST_PIECES = 12;

    private static final String ROOT = "root";

    private final Network network;
    private final WordPiece wordPiece;
    private final ParserLabels labels;
    private final EntityDecoder entityDecoder;

    ParserModel(Network network, WordPiece wordPiece, ParserLabels labels) {
        this.network = network;
        this.wordPiece = wordPiece;
        this.labels = labels;
        this.entityDecoder = new EntityDecoder(labels.entityTags());
    }

    /** The pieces of a word as the parser sees it. */
    int[] pieces(String word) {
        int[] pieces = wordPiece.pieces(word);
        if (pieces.length <= MOST_PIECES) {
            return pieces;
        }
        int[] cut = Arrays.copyOf(pieces, MOST_PIECES);
        cut[MOST_PIECES - 1] = pieces[pieces.length - 1];
        return cut;
    }

    /**
     * Tags and heads of the words of one sentence, or of a part of one.
     *
     * @param words words of one sentence, whose pieces and two marks fit into {@link LongSentences#MOST_PIECES}
     * @return one entry for each word; exactly one is the root
     */
    List<ParsedWord> parse(String text, List<Span> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        int n = words.size() + 1;
        List<int[]> pieces = new ArrayList<>(words.size());
        int length = 2;
        for (Span word : words) {
            int[] found = pieces(word.in(text));
            pieces.add(found);
            length += found.length;
        }
        long[] ids = new long[length];
        long[] casing = new long[length];
        long[] first = new long[n];
        long[] last = new long[n];
        int at = 0;
        ids[at++] = WordPiece.BEGIN;
        for (int w = 0; w < words.size(); w++) {
            int shape = ParserCasing.of(words.get(w).in(text), w > 0 && spaceBefore(text, words.get(w)));
            first[w + 1] = at;
            for (int piece : pieces.get(w)) {
                casing[at] = shape;
                ids[at++] = piece;
            }
            last[w + 1] = at - 1L;
        }
        ids[at] = WordPiece.SEPARATOR;
        try (Network.Call call = network.call()) {
            call.longs("ids", ids, 1, length).longs("case", casing, 1, length);
            call.longs("first", first, 1, n).longs("last", last, 1, n).run();
            return decode(call, n);
        }
    }

    private static boolean spaceBefore(String text, Span word) {
        return word.start() > 0 && Characters.isSpace(text.charAt(word.start() - 1));
    }

    private List<ParsedWord> decode(Network.Call call, int n) {
        int[] heads = TreeDecoder.decode(logProbabilities(call.floats("arc"), n));
        int[] relations = call.ints("lab");
        int[] upos = call.ints("upos");
        int[] xpos = call.ints("xpos");
        int[] entities = entityDecoder.decode(rows(call.floats("ner"), n));
        List<ParsedWord> parsed = new ArrayList<>(n - 1);
        for (int d = 1; d < n; d++) {
            String relation = labels.relations().get(relations[d * n + heads[d]]);
            if ((heads[d] == 0) != relation.equals(ROOT)) {
                relation = heads[d] == 0 ? ROOT : "dep";
            }
            parsed.add(new ParsedWord(
                    heads[d] - 1,
                    relation,
                    labels.upos().get(upos[d]),
                    labels.xpos().get(xpos[d]),
                    entities[d - 1]));
        }
        return parsed;
    }

    /** Softmax over the heads of each word, itself left out; in logarithms. */
    private static double[][] logProbabilities(float[] arcs, int n) {
        double[][] scores = new double[n][n];
        for (int d = 1; d < n; d++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int h = 0; h < n; h++) {
                scores[d][h] = h == d ? Double.NEGATIVE_INFINITY : arcs[d * n + h];
                highest = Math.max(highest, scores[d][h]);
            }
            double sum = 0;
            for (int h = 0; h < n; h++) {
                sum += Math.exp(scores[d][h] - highest);
            }
            double norm = highest + Math.log(sum);
            for (int h = 0; h < n; h++) {
                scores[d][h] -= norm;
            }
        }
        return scores;
    }

    /** The tag scores of each word without the root. */
    private float[][] rows(float[] scores, int n) {
        int tags = labels.entityTags().size();
        float[][] rows = new float[n - 1][];
        for (int word = 1; word < n; word++) {
            rows[word - 1] = Arrays.copyOfRange(scores, word * tags, (word + 1) * tags);
        }
        return rows;
    }

    @Override
    public void close() {
        network.close();
    }
}
