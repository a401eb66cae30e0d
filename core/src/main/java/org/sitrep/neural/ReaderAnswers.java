package org.sitrep.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitrep.document.Trigger;

/** What the network says of one window, its outputs decoded: trees, names, cues with their roles, events. */
final class ReaderAnswers {
    private static final int CUE_TAGS = 3;
    private static final int ROLES = 3;

    /** Probability of any event from which a word is told of; below it the word counts as none, which costs less than .05 of it. */
    private static final double LEAST_EVENT = 0.05;

    private final ReaderLabels labels;
    private final EntityDecoder entityDecoder;
    private final ReaderOutputs out;

    /** Row of the window's first word among those of the batch. */
    private final int base;

    private final CueAnswers cues;

    /** The answers of one window of a batch: that of number {@code row}. */
    ReaderAnswers(
            ReaderWindow window, ReaderLabels labels, EntityDecoder entityDecoder, ReaderOutputs outputs, int row) {
        this.labels = labels;
        this.entityDecoder = entityDecoder;
        out = outputs;
        base = row * out.words;
        int first = 0;
        while (first < out.window.length - 1 && out.window[first] < row) {
            first++;
        }
        int end = first;
        while (end < out.window.length - 1 && out.window[end] == row) {
            end++;
        }
        cues = new CueAnswers(
                candidates(first, end, window.size()),
                out.words,
                Arrays.copyOfRange(out.role, first * out.words * ROLES, end * out.words * ROLES),
                Arrays.copyOfRange(out.valid, first, end));
    }

    /** The network's candidates of a window, in text order. */
    private List<CueCandidate> candidates(int start, int stop, int words) {
        List<CueCandidate> candidates = new ArrayList<>();
        for (int k = start; k < stop; k++) {
            int row = k * out.words;
            int first = 0;
            while (out.inside[row + first] == 0) {
                first++;
            }
            double outside = 1;
            int end = first;
            while (end < words && out.inside[row + end] != 0) {
                outside = Math.min(outside, out.cue[(base + end) * CUE_TAGS]);
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
        int columns = out.words + 1;
        int[] found = TreeDecoder.decode(
                ((ArcScores) (d, h) -> out.arc[(base + start + d - 1) * columns + (h == 0 ? 0 : start + h)])
                        .logProbabilities(n));
        int[] entities = entityDecoder.decode(out.entity, base + start, base + end);
        List<ParsedWord> parsed = new ArrayList<>(n - 1);
        for (int d = 1; d < n; d++) {
            int word = start + d - 1;
            parsed.add(ParsedWord.of(
                    found[d] - 1,
                    relation(word, found[d] == 0 ? 0 : start + found[d]),
                    labels.upos().get(out.upos[base + word]),
                    labels.xpos().get(out.xpos[base + word]),
                    entities[d - 1]));
        }
        return parsed;
    }

    /** The relation of a word to a head, which is told for its likeliest heads only. */
    private String relation(int word, int head) {
        int each = out.heads.length / out.upos.length;
        for (int k = (base + word) * each; k < (base + word + 1) * each; k++) {
            if (out.heads[k] == head) {
                return labels.relations().get(out.relations[k]);
            }
        }
        return "dep";
    }

    /** Index into {@link ReaderLabels#events()} of what a word most likely tells. */
    int event(int word) {
        int kinds = labels.events().size();
        int at = (base + word) * kinds;
        int best = 0;
        for (int kind = 1; kind < kinds; kind++) {
            best = out.event[at + kind] > out.event[at + best] ? kind : best;
        }
        return best;
    }

    /** From about -3, certainly not so, to 3, certainly so (UDS-IH2). */
    double factuality(int word) {
        return out.factuality[base + word];
    }

    /**
     * What kinds of event a word may tell, if it may tell any.
     *
     * @param token the word's index among all tokens
     */
    Optional<Trigger> trigger(int word, int token) {
        int kinds = labels.events().size();
        int at = (base + word) * kinds;
        if (1 - out.event[at] < LEAST_EVENT) {
            return Optional.empty();
        }
        Map<String, Double> types = new HashMap<>();
        int best = 1;
        for (int kind = 1; kind < kinds; kind++) {
            types.put(labels.events().get(kind), (double) out.event[at + kind]);
            best = out.event[at + kind] > out.event[at + best] ? kind : best;
        }
        return Optional.of(new Trigger(token, labels.events().get(best), types, factuality(word)));
    }
}
