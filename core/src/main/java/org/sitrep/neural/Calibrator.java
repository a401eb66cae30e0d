package org.sitrep.neural;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Logistic regression from the features of {@link AttributionDecoder} to the probability that an attribution is right. */
record Calibrator(List<Double> weights) {
    /** Trusts the network's own verdict on a cue and nothing else: the fourfold of the third feature, a quarter of its logit. */
    static final Calibrator VALID_ALONE =
            new Calibrator(List.of(0., 0., 4., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0.));

    Calibrator {
        weights = List.copyOf(weights);
        if (weights.size() != AttributionDecoder.FEATURES) {
            throw new ModelException(
                    "a calibrator has " + weights.size() + " weights; it should have " + AttributionDecoder.FEATURES);
        }
    }

    /** Reads a file that is a JSON array of numbers. */
    static Calibrator read(ModelFiles files, String file) {
        String json = new String(files.bytes(file), StandardCharsets.UTF_8).strip();
        List<Double> weights = new ArrayList<>();
        if (!json.matches("(?s)\\[.*]")) {
            throw new ModelException(file + " is not an array of numbers");
        }
        try {
            for (String number : json.substring(1, json.length() - 1).split(",", -1)) {
                weights.add(Double.parseDouble(number.strip()));
            }
        } catch (NumberFormatException e) {
            throw new ModelException(file + " is not an array of numbers", e);
        }
        return new Calibrator(weights);
    }

    /** Probability in (0, 1). */
    double confidence(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            sum += weights.get(i) * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
