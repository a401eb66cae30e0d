"""The tree decoder finds the best tree: compared with all trees of a few words."""
import itertools
import random
import unittest

try:
    import numpy as np

    from reader import decode
except ImportError:  # numpy comes with torch
    np = None


@unittest.skipIf(np is None, "NOT TESTED: numpy is missing, so nothing of decode.py was")
class Decoding(unittest.TestCase):
    def test_the_best_tree_has_one_root_and_the_highest_sum(self):
        for seed in range(200):
            rng = random.Random(seed)
            n = rng.randint(1, 5)
            scores = np.array([[rng.gauss(0, 2) for _ in range(n + 1)] for _ in range(n)])
            for w in range(n):
                scores[w, w + 1] = -1e4
            norm = scores - np.log(np.exp(scores).sum(1, keepdims=True))
            def good(h):
                return h.count(0) == 1 and not decode.cycle([0] + list(h)) and all(x != w + 1 for w, x in enumerate(h))
            total = lambda h: sum(norm[w, x] for w, x in enumerate(h))
            best = max((h for h in itertools.product(range(n + 1), repeat=n) if good(list(h))), key=total)
            self.assertAlmostEqual(total(decode.tree(scores)), total(best), places=6, msg="seed %d" % seed)

    def test_a_name_begins_with_b(self):
        tags = ["O", "B-PER", "I-PER"]
        self.assertEqual(decode.names(np.array([[0.0, 1, 5], [0, 0, 3]]), tags), ["B-PER", "I-PER"])
        self.assertEqual(decode.names(np.array([[9.0, 1, 5], [0, 1, 3], [3, 0, 0]]), tags), ["O", "B-PER", "O"])

    def test_gaps_of_one_word_are_closed_and_loose_marks_dropped(self):
        words = np.array([1, 0, 1, 0, 0, 0, 1], bool)
        self.assertEqual(decode.runs(decode.smooth(words, [True] * 6 + [False])), [(0, 2)])


if __name__ == "__main__":
    unittest.main()
