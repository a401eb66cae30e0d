"""Losses of batches that lack something, and how a schedule by steps or by the clock runs out."""
import pathlib
import random
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
try:
    import torch
except ImportError:
    torch = None
MISSING = "NOT TESTED: torch is missing, so nothing of losses and schedules was (apt install python3-torch)"
if torch is None:
    print("test_loss.py: " + MISSING, file=sys.stderr)

NOBODY_SPOKE = ["The", "old", "bridge", "fell", "."]


def settings(*replaced: str):
    from reader.settings import Settings
    from reader.test_smoke import SMALL

    found = Settings.read([*SMALL, *replaced])
    found.augment.update(dict.fromkeys(found.augment, 0.0))
    found.share.update({"passages": 8.0})
    return found


def quiet_text(attributions):
    from reader.data import Text

    text = Text("quiet", "passages", NOBODY_SPOKE, ["", " ", " ", " ", ""], [0] * 5, [0] * 5)
    text.attributions = attributions
    return text.check()


@unittest.skipIf(torch is None, MISSING)
class Losses(unittest.TestCase):
    def losses(self, texts: list, negatives: int) -> dict:
        from reader import batches, loss
        from reader.model import Network
        from reader.settings import VOCABULARY
        from reader.test_smoke import LABELS

        torch.manual_seed(2)
        network = Network(LABELS, settings().model)
        encoder = batches.encoder(LABELS, VOCABULARY)
        batch = batches.collate([e for t in texts for e in encoder.examples(t, 256)])
        self.assertEqual(batch.roles.shape, (len(batch.cues), batch.real.shape[1]))
        found = loss.losses(network, batch, loss.answers(network, batch), settings().weight, negatives, random.Random(1))
        for name, value in found.items():
            self.assertTrue(bool(torch.isfinite(value)), name)
        sum(found.values()).backward()
        return {name: float(value) for name, value in found.items()}

    def test_a_batch_in_which_nobody_speaks_teaches_what_is_no_cue(self):
        self.assertEqual(set(self.losses([quiet_text([])], 0)), {"cue"})
        self.assertEqual(set(self.losses([quiet_text([])], 4)), {"cue", "valid"})  # an untaught network finds cues everywhere

    def test_a_text_without_attributions_teaches_nothing_of_them(self):
        from reader.test_smoke import texts

        spoken = texts()[0]
        beside = self.losses([spoken, quiet_text(None)], 0)
        self.assertEqual(set(beside), {"upos", "xpos", "entity", "arc", "relation", "event", "cue", "role", "valid"})
        alone = self.losses([spoken], 0)
        for name, value in alone.items():
            self.assertAlmostEqual(value, beside[name], delta=1e-3 * abs(value) + 1e-4, msg=name)

    def test_windows_of_like_length_go_together(self):
        from reader import batches
        from reader.settings import VOCABULARY
        from reader.test_smoke import LABELS, texts

        encoder = batches.encoder(LABELS, VOCABULARY)
        examples = [e for t in texts() for limit in (16, 40, 256) for e in encoder.examples(t, limit)]
        groups = batches.grouped(examples, 128)
        lengths = [len(e.ids) for group in groups for e in group]
        self.assertEqual(lengths, sorted(len(e.ids) for e in examples))
        self.assertGreater(max(map(len, groups)), 1)
        for group in groups:
            self.assertTrue(len(group) == 1 or len(group) * len(group[-1].ids) <= 128)

    def test_what_is_tagged_as_cue(self):
        from reader import batches, loss
        from reader.data import Attribution
        from reader.settings import VOCABULARY
        from reader.test_smoke import LABELS

        text = quiet_text([Attribution((2,), (3,), (0, 1)), Attribution((), (0, 1), (4,))])
        text.source = "polnear"  # does not annotate what is nested
        batch = batches.collate(batches.encoder(LABELS, VOCABULARY).examples(text, 256))
        tags, shares = loss.cue_tags(batch, 0.25)
        self.assertEqual(tags[0, :5].tolist(), [1, 2, 0, 1, 0])
        self.assertEqual(shares[0, :5].tolist(), [1, 1, 1, 1, 0.25])


@unittest.skipIf(torch is None, MISSING)
class Schedule(unittest.TestCase):
    def run_(self, folder: str, *replaced: str):
        from reader import train
        from reader.test_smoke import LABELS

        return train.Run(pathlib.Path(folder), settings(*replaced), LABELS)

    def test_the_rate_falls_with_the_steps_or_the_time_whichever_is_further(self):
        with tempfile.TemporaryDirectory() as folder:
            run = self.run_(folder, "train.steps=100", "train.seconds=50", "train.warmup=0.1")
            rates = {}
            for step, spent in ((0, 0.0), (10, 0.0), (0, 5.0), (55, 0.0), (0, 27.5), (55, 5.0), (10, 50.0), (100, 0.0), (10, 60.0)):
                run.step, run.spent = step, spent
                rates[step, spent] = round(run.rate(), 3), run.over()
        self.assertEqual(rates, {(0, 0.0): (0.001, False), (10, 0.0): (1.0, False), (0, 5.0): (1.0, False), (55, 0.0): (0.5, False),
                                 (0, 27.5): (0.5, False), (55, 5.0): (0.5, False), (10, 50.0): (0.0, True), (100, 0.0): (0.0, True),
                                 (10, 60.0): (0.0, True)})

    def test_without_a_gpu_it_says_what_to_do(self):
        from reader import train

        if torch.cuda.is_available():
            self.skipTest("NOT TESTED: there is a GPU here")
        with self.assertRaisesRegex(SystemExit, "torch finds no GPU: .* or set train.device=cpu"):
            train.device_and_precision(settings("train.device=cuda").train)

    def test_a_run_whose_time_is_over_ends_with_a_checkpoint(self):
        from reader import train
        from reader.test_smoke import texts

        with tempfile.TemporaryDirectory() as folder:
            run = self.run_(folder, "train.steps=1000000", "train.seconds=0.01")
            train.go(run, {"passages": texts()}, [])
            again = self.run_(folder, "train.steps=1000000", "train.seconds=0.01")
            self.assertEqual((again.step, again.spent), (run.step, run.spent))
            self.assertTrue(again.over())
            self.assertGreater(run.step, 0)


if __name__ == "__main__":
    unittest.main()
