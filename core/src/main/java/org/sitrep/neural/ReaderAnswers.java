package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;

/** What the shared network says of one window, its outputs decoded: trees, names, cues with their roles, events. */
final class ReaderAnswers {
    private static final int CUE_TAGS = 3;

    private final ReaderWindow window;
    private final ReaderLabels labels;
    private final EntityDecoder entityDecoder;
    private final int[] upos;
    private final int[] xpos;
    private final float[] entity;
    private final float[] arc;
    private final int[] heads;
    private final int[] relations;
    private final float[] event;
    private final float[] factuality;
    private final CueAnswers cues;

    /** Copies the outputs of a call that was run. */
    ReaderAnswers(ReaderWindow window, ReaderLabels labels, EntityDecoder entityDecoder, Network.Call call) {
        this.window = window;
        this.labels = labels;
        this.entityDecoder = entityDecoder;
        upos = call.ints("upos");
        xpos = call.ints("xpos");
        entity = call.floats("entity");
        arc = call.floats("arc");
        heads = call.ints("heads");
        relations = call.ints("relations");
        event = call.floats("event");
        factuality = call.floats("factuality");
        cues = new CueAnswers(
                candidates(call.floats("inside"), call.floats("cue"), window.size()),
                window.size(),
                call.floats("role"),
                call.floats("valid"));
    }

    /** The network's candidates in text order; its last is none, but there because products need one. */
    private static List<CueCandidate> candidates(float[] inside, float[] tags, int words) {
        List<CueCandidate> candidates = new ArrayList<>();
        for (int row = 0; row < inside.length - words; row += words) {
            int first = 0;
            while (inside[row + first] == 0) {
                first++;
            }
            double outside = 1;
            int end = first;
            while (end < words && inside[row + end] != 0) {
                outside = Math.min(outside, tags[end * CUE_TAGS]);
                end++;
            }
            candidates.add(new CueCandidate(first, end - 1, 1 - outside, outside));
        }
        return candidates;
    }

    CueAnswers cues() {
        return cues;
    }

    /**
     * Tags and heads of a sentence, or of the part of one that lies in this window.
     *
     * @param start its first word in the window
     * @param end one past its last
     */
    List<ParsedWord> parse(int start, int end) {
        int n = end - start + 1;
        int columns = window.size() + 1;
        int[] found = TreeDecoder.decode(
                ((ArcScores) (d, h) -> arc[(start + d - 1) * columns + (h == 0 ? 0 : start + h)]).logProbabilities(n));
        int[] entities = entityDecoder.decode(entity, start, end);
        List<ParsedWord> parsed = new ArrayList<>(n - 1);
        for (int d = 1; d < n; d++) {
            int word = start + d - 1;
            parsed.add(ParsedWord.of(
                    found[d] - 1,
                    relation(word, found[d] == 0 ? 0 : start + found[d]),
                    labels.words().upos().get(upos[word]),
                    labels.words().xpos().get(xpos[word]),
                    entities[d - 1]));
        }
        return parsed;
    }

    /** The relation of a word to a head, which is told for its likeliest heads only. */
    private String relation(int word, int head) {
        int each = heads.length / window.size();
        for (int k = word * each; k < (word + 1) * each; k++) {
            if (heads[k] == head) {
                return labels.words().relations().get(relations[k]);
            }
        }
        return "dep";
    }

    /** Index into {@link ReaderLabels#events()} of what a word most likely tells. */
    int event(int word) {
        int kinds = labels.events().size();
        int best = 0;
        for (int kind = 1; kind < kinds; kind++) {
            best = event[word * kinds + kind] > event[word * kinds + best] ? kind : best;
        }
        return best;
    }

    double eventProbability(int word, int kind) {
        return event[word * labels.events().size() + kind];
    }

    /** From about -3, certainly not so, to 3, certainly so (UDS-IH2). */
    double factuality(int word) {
        return factuality[word];
    }
}
