package org.sitrep.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the attribution networks on one window: the encoder once, then the pair network once for all cues found. A window is run
 * alone for the same reason as a sentence in {@link ParserModel}.
 */
final class AttributionModel implements AutoCloseable {
    /** Least probability that a word belongs to a cue; from the models' card. */
    private static final double LEAST_CUE = .15;

    private static final int FARTHEST_PARAGRAPH = 2;

    private final Network encoder;
    private final Network pair;

    AttributionModel(Network encoder, Network pair) {
        this.encoder = encoder;
        this.pair = pair;
    }

    static AttributionModel load(ModelFiles files, int threads) {
        return new AttributionModel(
                Network.load(files, "attribution-encoder.int8.onnx", threads),
                Network.load(files, "attribution-pair.int8.onnx", threads));
    }

    /** What the networks say of one window of at most {@link AttributionWindows#LONGEST} positions. */
    CueAnswers ask(List<AttributionWord> window) {
        int words = window.size();
        int length = positions(window);
        long[] ids = new long[length];
        long[] casing = new long[length];
        long[] quote = new long[length];
        long[] first = new long[words];
        long[] last = new long[words];
        float[] mask = new float[length];
        Arrays.fill(mask, 1);
        ids[0] = WordPiece.BEGIN;
        casing[0] = AttributionCasing.MARK;
        int at = 1;
        for (int w = 0; w < words; w++) {
            AttributionWord word = window.get(w);
            if (w > 0 && word.paragraph() != window.get(w - 1).paragraph()) {
                casing[at] = AttributionCasing.MARK;
                ids[at++] = WordPiece.SEPARATOR;
            }
            first[w] = at;
            for (int piece : word.pieces()) {
                casing[at] = word.casing();
                quote[at] = word.quote();
                ids[at++] = piece;
            }
            last[w] = at - 1L;
        }
        ids[at] = WordPiece.SEPARATOR;
        casing[at] = AttributionCasing.MARK;
        try (Network.Call call = encoder.call()) {
            call.longs("ids", ids, 1, length).longs("shape", casing, 1, length).longs("quote", quote, 1, length);
            call.floats("mask", mask, 1, length).longs("first", first, 1, words).longs("last", last, 1, words);
            call.run();
            List<CueCandidate> cues = cues(call.floats("cue"), words);
            return cues.isEmpty() ? CueAnswers.NONE : roles(window, call.floats("hw"), cues);
        }
    }

    private static int positions(List<AttributionWord> window) {
        int length = 2;
        for (int w = 0; w < window.size(); w++) {
            length += window.get(w).pieces().size();
            length += w > 0 && window.get(w).paragraph() != window.get(w - 1).paragraph() ? 1 : 0;
        }
        return length;
    }

    /** Runs of likely cue words, split where a word rather begins a cue than goes on with one. */
    private static List<CueCandidate> cues(float[] tags, int words) {
        List<CueCandidate> cues = new ArrayList<>();
        for (int first = 0; first < words; first++) {
            if (1 - tags[first * 3] < LEAST_CUE) {
                continue;
            }
            int end = first + 1;
            double outside = tags[first * 3];
            while (end < words && 1 - tags[end * 3] >= LEAST_CUE && tags[end * 3 + 1] <= tags[end * 3 + 2]) {
                outside = Math.min(outside, tags[end * 3]);
                end++;
            }
            cues.add(new CueCandidate(first, end - 1, 1 - outside, outside));
            first = end - 1;
        }
        return cues;
    }

    private CueAnswers roles(List<AttributionWord> window, float[] vectors, List<CueCandidate> cues) {
        int words = window.size();
        int count = cues.size();
        long[] first = new long[count];
        long[] last = new long[count];
        long[] distance = new long[count * words];
        for (int k = 0; k < count; k++) {
            first[k] = cues.get(k).first();
            last[k] = cues.get(k).last();
            int own = window.get(cues.get(k).first()).paragraph();
            for (int w = 0; w < words; w++) {
                int away = window.get(w).paragraph() - own;
                distance[k * words + w] =
                        FARTHEST_PARAGRAPH + (long) Math.max(-FARTHEST_PARAGRAPH, Math.min(FARTHEST_PARAGRAPH, away));
            }
        }
        try (Network.Call call = pair.call()) {
            call.floats("hw", vectors, words, vectors.length / words);
            call.longs("ps", first, count).longs("pe", last, count).longs("dpar", distance, count, words);
            call.run();
            return new CueAnswers(cues, words, call.floats("role"), call.floats("valid"));
        }
    }

    @Override
    public void close() {
        encoder.close();
        pair.close();
    }
}
