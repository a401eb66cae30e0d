package org.sitrep.neural;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.document.Attribution;
import org.sitrep.text.Span;

/** Makes attributions of the networks' probabilities, each with its calibrated confidence. */
final class AttributionDecoder {
    static final int FEATURES = 14;

    /** Least probability of a word to be content, or source: sooner so than not. */
    private static final double LEAST_ROLE = .5;

    private final Calibrator calibrator;

    AttributionDecoder(Calibrator calibrator) {
        this.calibrator = calibrator;
    }

    /** The attributions of one window that have a content, in text order of their cues. */
    List<Attribution> decode(ReaderWindow window, CueAnswers answer) {
        List<Attribution> found = new ArrayList<>();
        for (int k = 0; k < answer.cues().size(); k++) {
            CueRoles roles = new CueRoles(window, answer, k);
            List<WordRun> content = roles.content(LEAST_ROLE);
            if (!content.isEmpty()) {
                CueCandidate cue = answer.cues().get(k);
                found.add(new Attribution(
                        span(window, new WordRun(cue.first(), cue.last())),
                        roles.source(LEAST_ROLE).map(run -> span(window, run)),
                        content.stream().map(run -> span(window, run)).toList(),
                        calibrator.confidence(features(window, cue, roles, content, answer.valid(k)))));
            }
        }
        return found;
    }

    private static Span span(ReaderWindow window, WordRun run) {
        return Span.cover(window.span(run.first()), window.span(run.last()));
    }

    /** The features in the order of the calibrator's weights. */
    private static double[] features(
            ReaderWindow window, CueCandidate cue, CueRoles roles, List<WordRun> content, double valid) {
        double sum = 0;
        double least = 1;
        double edge = 1;
        int words = 0;
        int quoted = 0;
        for (WordRun run : content) {
            edge = Math.min(edge, Math.min(roles.content(run.first()), roles.content(run.last())));
            for (int w = run.first(); w <= run.last(); w++) {
                sum += roles.content(w);
                least = Math.min(least, roles.content(w));
                quoted += window.quote(w) > 0 ? 1 : 0;
                words++;
            }
        }
        int cueQuote = window.quote(cue.first());
        return new double[] {
            1,
            logit(cue.probability()) / 4,
            valid / 4,
            logit(sum / words) / 4,
            logit(edge) / 4,
            (double) roles.undecided() / words,
            Math.log(words) / 3,
            (double) quoted / words,
            roles.bestSource(),
            logit(cue.outside()) / 4,
            cueQuote == QuoteFlags.INSIDE || cueQuote == QuoteFlags.CARRIED ? 1 : 0,
            Math.min(3, content.size()) / 3.0,
            logit(least) / 4,
            (cue.last() - cue.first()) / 3.0
        };
    }

    private static double logit(double p) {
        return Math.log(Math.max(1e-4, p) / Math.max(1e-4, 1 - p));
    }
}
