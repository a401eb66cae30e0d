package org.sitrep.neural;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Which words of a window are source and which content of one cue. */
final class CueRoles {
    private final ReaderWindow window;
    private final CueAnswers answers;
    private final CueCandidate cue;
    private final int index;

    CueRoles(ReaderWindow window, CueAnswers answers, int index) {
        this.window = window;
        this.answers = answers;
        this.cue = answers.cues().get(index);
        this.index = index;
    }

    double content(int word) {
        return answers.content(index, word);
    }

    double bestSource() {
        double best = 0;
        for (int w = 0; w < window.size(); w++) {
            best = Math.max(best, answers.source(index, w));
        }
        return best;
    }

    /** How many words are neither clearly content nor clearly not. */
    int undecided() {
        int count = 0;
        for (int w = 0; w < window.size(); w++) {
            count += content(w) > .2 && content(w) < .8 ? 1 : 0;
        }
        return count;
    }

    List<WordRun> content(double least) {
        BitSet words = smooth(likely(this::content, least));
        words.clear(cue.first(), cue.last() + 1);
        return WordRun.of(words);
    }

    /** Of several runs the one with the largest sum of probabilities. */
    Optional<WordRun> source(double least) {
        Optional<WordRun> best = Optional.empty();
        double highest = -1;
        for (WordRun run : WordRun.of(smooth(likely(w -> answers.source(index, w), least)))) {
            double sum = 0;
            for (int w = run.first(); w <= run.last(); w++) {
                sum += answers.source(index, w);
            }
            if (sum > highest) {
                highest = sum;
                best = Optional.of(run);
            }
        }
        return best;
    }

    private BitSet likely(IntToDoubleFunction role, double least) {
        BitSet words = new BitSet(window.size());
        for (int w = 0; w < window.size(); w++) {
            words.set(w, role.applyAsDouble(w) >= least && (w < cue.first() || w > cue.last()));
        }
        return words;
    }

    /** Closes gaps of one word, then drops runs of punctuation if any run has a word. */
    private BitSet smooth(BitSet words) {
        BitSet closed = (BitSet) words.clone();
        for (int w = words.nextSetBit(0); w >= 0; w = words.nextSetBit(w + 1)) {
            if (words.get(w + 2)) {
                closed.set(w + 1);
            }
        }
        BitSet lettered = new BitSet();
        for (WordRun run : WordRun.of(closed)) {
            boolean any = false;
            for (int w = run.first(); w <= run.last(); w++) {
                any |= window.lettered(w);
            }
            lettered.set(run.first(), run.last() + 1, any);
        }
        return lettered.isEmpty() ? closed : lettered;
    }
}
