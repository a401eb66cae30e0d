"""End to end on four passages with torch: a small network learns them by heart, a killed run goes on, the exported graph says the same."""
import json
import pathlib
import random
import re
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
try:
    import numpy as np
    import torch
except ImportError:
    torch = None
MISSING = "NOT TESTED: torch is missing, so nothing of model, training and export was (apt install python3-torch python3-onnx)"
if torch is None:
    print("test_smoke.py: " + MISSING, file=sys.stderr)

STEPS = 180
LABELS = {"upos": ["NOUN", "VERB", "PUNCT"], "xpos": ["NN", "VB"], "relation": ["dep", "root"], "entity": ["O", "B-PER", "I-PER"],
          "event": ["O", "AID"], "cue": ["O", "B", "I"], "role": ["none", "source", "content"]}
SMALL = ["base.six=", "model.layers=2", "model.dropout=0.0", "model.head_dropout=0.0", "train.limits=[256]", "train.masked=0.0", "train.pieces=512",
         "train.device=cpu", "train.average=0.9", "train.encoder_rate=3e-4", "train.head_rate=2e-3",
         "train.steps=%d" % STEPS, "weight.nested=1.0", "weight.upos=1.0", "train.seed=3"]


def texts() -> list:
    """The first four passages; words and layers by simple rules, so that the test needs no Java and every head has something to learn."""
    import passages
    import reading
    from reader import data
    from reader.data import Attribution, ROOT, Text

    found, _ = reading.read(sorted(passages.FOLDER.glob("talks.txt")))
    out = []
    for p in found[:4]:
        spans = [m.span() for m in re.finditer(r"\w+|[^\w\s]", p.text)]
        ends = [0] + [e for _, e in spans]
        forms = [p.text[s:e] for s, e in spans]
        n = len(forms)
        sentence = [forms[:w].count(".") for w in range(n)]
        start = [w for w in range(n) if w == 0 or sentence[w] != sentence[w - 1]]
        text = Text(p.id, "passages", forms, [p.text[ends[w] : s] for w, (s, _) in enumerate(spans)], sentence, [0] * n)
        text.upos = ["PUNCT" if not f[0].isalnum() else "VERB" if f.endswith("ed") else "NOUN" for f in forms]
        text.xpos = ["VB" if u == "VERB" else "NN" for u in text.upos]
        text.head = [ROOT if w in start else w - 1 for w in range(n)]
        text.relation = ["root" if w in start else "dep" for w in range(n)]
        text.entity = ["B-PER" if f in ("Edvan", "Adaeze") else "O" for f in forms]
        text.event = ["AID" if f == "handed" else "O" for f in forms]
        text.factuality = [3.0 if f == "said" else None for f in forms]
        text.attributions = []
        for a in p.attributions:
            cue, content = data.words_in(spans, a.cue), data.words_in(spans, a.content)
            if cue and content:
                source = tuple(w for w in data.words_in(spans, a.speaker) if w not in content + cue)
                text.attributions.append(Attribution(source, cue, tuple(w for w in content if w not in cue)))
        out.append(text.check())
    return out


@unittest.skipIf(torch is None, MISSING)
class Smoke(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from reader import train
        from reader.settings import Settings

        torch.set_num_threads(1)
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        cls.texts = texts()
        cls.settings = Settings.read(SMALL)
        cls.settings.augment.update(dict.fromkeys(cls.settings.augment, 0.0))
        cls.settings.share.update({"passages": 8.0})
        cls.run_ = train.Run(cls.path, cls.settings, LABELS)
        train.go(cls.run_, {"passages": cls.texts}, [])

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_it_learns_four_passages_by_heart(self):
        from reader import evaluate

        network = self.trained()
        encoder = evaluate.batches.encoder(LABELS, evaluate.VOCABULARY)
        counts, run, found, right = evaluate.Counts(), evaluate.by_torch(network, 0.15, torch.device("cpu"), self.run_.bf16), 0, 0
        for text in self.texts:
            for a, b, out in evaluate.read(text, encoder, run, 256):
                evaluate.count_words(text, a, b, out, LABELS, counts)
                spans = text.spans()
                piece = lambda words: [{"start": spans[w][0], "end": spans[w][1]} for w in words]
                gold = [{"cue": piece(x.cue), "content": piece(x.content)} for x in text.attributions]
                found += len(evaluate.passages.matches(gold, evaluate.statements(text, a, b, out, evaluate.decode.VALID_ALONE)))
                right += len(gold)
        self.assertGreater(right, 8)
        self.assertGreaterEqual(found / right, 0.9)
        for what in ("upos", "UAS", "LAS", "factuality"):
            self.assertGreaterEqual(counts.rate(what), 0.97, what)

    def test_events_are_counted_by_their_words_and_their_types(self):
        from reader import evaluate

        text = evaluate.Text("t", "sentences", ["a", "b", "c", "d"], ["", " ", " ", " "], [0] * 4, [0] * 4, event=["AID", "O", "AID", "YIELD"])
        labels, counts = {"upos": ["NOUN"], "event": ["O", "AID", "YIELD"]}, evaluate.Counts()
        said = np.eye(3)[[1, 2, 0, 1]]  # right, one too many, missed, of the wrong type
        evaluate.count_events(text, 0, 4, {"upos": np.zeros((1, 4), int), "event": said[None]}, labels, counts)
        self.assertEqual([counts[k + " trigger"] for k in ("gold", "read", "both")], [3, 3, 2])
        self.assertEqual([counts[k + " trigger and type"] for k in ("gold", "read", "both")], [3, 3, 1])

    def test_sentences_that_begin_a_paragraph_are_no_boundaries(self):
        from reader import boundaries

        text = boundaries.Text("t", "test", list("abcd"), ["", " ", "\n", " "], [0, 1, 2, 2], [0, 0, 1, 1])
        self.assertEqual(boundaries.begins(text), {2})

    def test_capitals_and_headlines_keep_every_letter_in_its_place(self):
        from reader import evaluate

        text = evaluate.Text("t", "test", ["iPad", "straße", "said"], ["", " ", " "], [0] * 3, [0] * 3)
        self.assertEqual([evaluate.looking(text, looks).forms for _, looks in sorted(evaluate.LOOKS.items())],
                         [["IPad", "Straße", "Said"], ["ipad", "straße", "said"], ["IPAD", "straße", "SAID"]])

    def test_the_same_command_goes_on_and_changes_nothing_that_is_done(self):
        from reader import train

        again = train.Run(self.path, self.settings, LABELS)
        self.assertEqual(again.step, STEPS)
        before = json.dumps({n: float(p.double().sum()) for n, p in self.run_.moving.items()}, sort_keys=True)
        train.go(again, {"passages": self.texts}, [])
        self.assertEqual(json.dumps({n: float(p.double().sum()) for n, p in again.moving.items()}, sort_keys=True), before)

    def test_a_killed_run_ends_as_one_that_was_not(self):
        from reader import train
        from reader.settings import Settings

        def weights(folder: pathlib.Path, stops: list) -> dict:
            for stop in stops:
                run = train.Run(folder, Settings.read(SMALL + ["train.steps=8"]), LABELS)
                run.settings.augment.update(self.settings.augment)
                run.settings.share.update({"passages": 2.0})
                if stop:  # killed after a checkpoint
                    learn, saved = run.learn, [0]
                    def once(*arguments):
                        if run.step == stop:
                            run.save()
                            raise KeyboardInterrupt
                        return learn(*arguments)
                    run.learn = once
                try:
                    train.go(run, {"passages": self.texts}, [])
                except KeyboardInterrupt:
                    pass
            return {n: p.detach().clone() for n, p in run.moving.items()}

        with tempfile.TemporaryDirectory() as a, tempfile.TemporaryDirectory() as b:
            one, two = weights(pathlib.Path(a), [None]), weights(pathlib.Path(b), [3, None])
        for n in one:
            self.assertTrue(torch.equal(one[n], two[n]), n)

    def test_products_in_bfloat16_have_the_gradients_of_float32(self):
        """Debian's torch 1.13 once made garbage of one of them, and every step was left out."""
        from reader import batches, loss
        from reader.model import Network
        from reader.settings import VOCABULARY

        if not self.run_.bf16:
            self.skipTest("NOT TESTED: this chip does not multiply bfloat16")
        network = Network(LABELS, self.settings.model)
        pass_ = batches.Pass({"passages": self.texts}, batches.encoder(LABELS, VOCABULARY), self.settings, 0, [])
        batch, gradients = batches.collate([e for t in self.texts[:1] for e in pass_.encoder.examples(t, 64)][:2]), {}
        for bf16 in (True, False):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
                said = loss.answers(network, batch)
                total = sum(loss.losses(network, batch, said, self.settings.weight, 0, random.Random(1)).values())
            network.zero_grad()
            total.backward()
            gradients[bf16] = {n: p.grad.flatten() for n, p in network.named_parameters() if p.grad is not None}
        for n, exact in gradients[False].items():
            if exact.norm() > 1e-3:
                self.assertGreater(float(torch.cosine_similarity(gradients[True][n], exact, dim=0)), 0.98, n)

    def test_the_exported_graph_says_what_torch_says(self):
        from reader import export

        graph, small = self.path / "float.onnx", self.path / "int8.onnx"
        try:
            export.OnnxRun.command(graph, 1)
        except FileNotFoundError as missing:
            self.skipTest("NOT TESTED: %s" % missing)
        for one in (False, True):
            export.write(self.trained(), 0.15, graph, one)
            for name, difference in export.differences(self.trained(), 0.15, graph, one).items():
                self.assertLessEqual(difference, export.CLOSE, name)
        self.assertGreater(export.quantise(graph, small), 2 * 6)
        self.assertLess(small.stat().st_size * 3, graph.stat().st_size)
        with export.OnnxRun(small) as run:
            out = run({n: v.numpy() for n, v in export.example(1, 20).items()})
        self.assertEqual(set(out), set(export.OUTPUTS))

    def trained(self):
        from reader import checkpoint

        return checkpoint.network(self.path)[0]


if __name__ == "__main__":
    unittest.main()
