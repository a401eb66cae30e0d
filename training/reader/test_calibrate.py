"""Confidence is a logistic regression: what made the cases comes out again, and says how often it is right."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
try:
    import numpy as np
    import torch  # noqa: F401  what reads the sets needs it
except ImportError:
    np = None
MISSING = "NOT TESTED: numpy or torch is missing, so calibration was not (apt install python3-torch)"
if np is None:
    print("test_calibrate.py: " + MISSING, file=sys.stderr)


@unittest.skipIf(np is None, MISSING)
class Calibration(unittest.TestCase):
    def test_weights_are_found_again(self):
        from reader import calibrate, decode

        draw = np.random.default_rng(7)
        true = np.zeros(decode.FEATURES)
        true[:4] = -1, 2, 0.5, 0
        features = draw.normal(size=(20_000, decode.FEATURES))
        features[:, 0] = 1
        right = (draw.random(len(features)) < 1 / (1 + np.exp(-features @ true))).astype(float)
        self.assertLess(np.abs(calibrate.fitted(features, right) - true).max(), 0.1)
        found = [(features[n::50], right[n::50]) for n in range(50)]
        for line in calibrate.curve(found).split("\n")[1:]:
            mean, share = map(float, line.split()[-2:])
            self.assertLess(abs(mean - share), 0.04, line)

    def test_a_text_is_kept_back_or_not_by_its_name_alone(self):
        from reader import batches, data
        from reader.settings import Settings

        settings = Settings.read()
        texts = [data.Text("paper_%d" % n, "polnear", [], [], [], []) for n in range(2_000)]
        back = sum(batches.held_back(t, settings) for t in texts)
        self.assertAlmostEqual(back / len(texts), 1 / settings.calibrate["held"], delta=0.03)
        self.assertFalse(any(batches.held_back(data.Text(t.id, "passages", [], [], [], []), settings) for t in texts))


if __name__ == "__main__":
    unittest.main()
