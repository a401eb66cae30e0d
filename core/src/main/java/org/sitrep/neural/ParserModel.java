package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.text.Characters;
import org.sitrep.text.Span;

/**
 * Runs the parser's network on one sentence at a time. A sentence alone is one tensor: 8-bit scales are taken from the
 * whole tensor, so a sentence in a batch would be read differently beside other neighbours.
 */
final class ParserModel implements AutoCloseable {
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
        return wordPiece.fewPieces(word);
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
        float[] arcs = call.floats("arc");
        int[] heads = TreeDecoder.decode(((ArcScores) (d, h) -> arcs[d * n + h]).logProbabilities(n));
        int[] relations = call.ints("lab");
        int[] upos = call.ints("upos");
        int[] xpos = call.ints("xpos");
        int[] entities = entityDecoder.decode(call.floats("ner"), 1, n);
        List<ParsedWord> parsed = new ArrayList<>(n - 1);
        for (int d = 1; d < n; d++) {
            parsed.add(ParsedWord.of(
                    heads[d] - 1,
                    labels.relations().get(relations[d * n + heads[d]]),
                    labels.upos().get(upos[d]),
                    labels.xpos().get(xpos[d]),
                    entities[d - 1]));
        }
        return parsed;
    }

    @Override
    public void close() {
        network.close();
    }
}
