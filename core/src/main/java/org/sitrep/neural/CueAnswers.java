package org.sitrep.neural;

import java.util.List;

/** What the network says of the cues of a window. */
final class CueAnswers {
    static final CueAnswers NONE = new CueAnswers(List.of(), 0, new float[0], new float[0]);

    private static final int ROLES = 3;
    private static final int SOURCE = 1;
    private static final int CONTENT = 2;

    private final List<CueCandidate> cues;
    private final int words;
    private final float[] roles;
    private final float[] valid;

    /**
     * Takes the network's outputs.
     *
     * @param roles cues * words * {neither, source, content}
     * @param valid one for each cue
     */
    CueAnswers(List<CueCandidate> cues, int words, float[] roles, float[] valid) {
        this.cues = cues;
        this.words = words;
        this.roles = roles;
        this.valid = valid;
    }

    /** The cues in text order. */
    List<CueCandidate> cues() {
        return cues;
    }

    /** Probability of a word to be in the source of cue {@code k}. */
    double source(int k, int word) {
        return roles[(k * words + word) * ROLES + SOURCE];
    }

    /** Probability of a word to be in the content of cue {@code k}. */
    double content(int k, int word) {
        return roles[(k * words + word) * ROLES + CONTENT];
    }

    /** Logit of cue {@code k} to attribute something. */
    double valid(int k) {
        return valid[k];
    }
}
