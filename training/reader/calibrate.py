"""Step 5: how sure the reader may be of an attribution.  python3 -m reader.calibrate NAME [--graph int8|float]

Fits the weights of Calibrator.java on texts of PolNeAR's training part that the run was never shown ([calibrate] in config.toml), and
writes calibrator.json beside the graph. An attribution is right by PolNeAR's own rule (cues overlap, Jaccard of the contents'
characters >= .5). What stands inside another's content is left out: PolNeAR does not annotate what is nested. Prints how often those
of a confidence are right, fitted and tested in turns on parts of the texts.
"""
import argparse
import json
import pathlib
import sys
from typing import Optional

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import passages
from reader import batches, decode, evaluate
from reader.data import Text
from reader.onnx_run import OnnxRun
from reader.settings import DATA, VOCABULARY, Settings

PARTS = 5  # of the texts, for the printed curve
PENALTY = 1.0  # half the sum of squared weights counts so much: 14 weights and some thousand cases need little
BINS = (0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 1.0)


def cases(texts: list[Text], encoder, run: evaluate.Run, longest: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """For each text (features, whether right) of what is read of it."""
    found = []
    for text in texts:
        spans, features, read = text.spans(), [], []
        gold = [{"cue": pieces(spans, a.cue), "content": pieces(spans, a.content)} for a in text.attributions]
        inside = {w for a in text.attributions for w in a.content}
        for a, b, out in evaluate.read(text, encoder, run, longest):
            for said in decode.attributions(out, evaluate.lettered(text.forms[a:b])):
                if a + said.cue[0] not in inside:
                    features.append(said.features)
                    read.append({"cue": pieces(spans, range(a + said.cue[0], a + said.cue[1] + 1)),
                                 "content": pieces(spans, [a + w for first, last in said.content for w in range(first, last + 1)])})
        right = np.zeros(len(read))
        right[[j for _, j in passages.pairs(gold, read)]] = 1
        found.append((np.array(features).reshape(-1, decode.FEATURES), right))
    return found


def pieces(spans: list[tuple[int, int]], words) -> list[dict[str, int]]:
    return [{"start": spans[first][0], "end": spans[last][1]} for first, last in decode.runs_of(sorted(words))]


def fitted(features: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression, by Newton's steps."""
    weights = np.zeros(decode.FEATURES)
    for _ in range(50):
        p = 1 / (1 + np.exp(-features @ weights))
        step = np.linalg.solve((features.T * (p * (1 - p))) @ features + PENALTY * np.eye(len(weights)), features.T @ (right - p) - PENALTY * weights)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def curve(found: list[tuple[np.ndarray, np.ndarray]]) -> str:
    """How often what has a confidence is right, each text judged by weights that the others gave."""
    sure, right = [], []
    for part in range(PARTS):
        others = [c for n, c in enumerate(found) if n % PARTS != part]
        weights = fitted(np.concatenate([f for f, _ in others]), np.concatenate([r for _, r in others]))
        for features, truth in found[part::PARTS]:
            sure += (1 / (1 + np.exp(-features @ weights))).tolist()
            right += truth.tolist()
    sure, right = np.array(sure), np.array(right)
    rows = ["confidence      attributions  mean  right"]
    for low, high in zip(BINS, BINS[1:]):
        here = (sure >= low) & (sure < high if high < 1 else sure <= 1)
        if here.any():
            rows.append("%.1f to %.1f      %12d  %.2f  %.2f" % (low, high, here.sum(), sure[here].mean(), right[here].mean()))
    return "\n".join(rows)


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--graph", choices=["float", "int8"], default="int8")
    parser.add_argument("--first", type=int, default=0, help="only so many texts")
    args = parser.parse_args(argv)
    folder, settings = DATA / "runs" / args.name, Settings.read()
    labels = json.loads((DATA / "labels.json").read_text(encoding="utf-8"))
    texts = [t for t in batches.load_sets(DATA, "train", {"polnear": 1.0})["polnear"] if batches.held_back(t, settings)][: args.first or None]
    if not texts:
        raise SystemExit("no text is kept back: set [calibrate] held in config.toml, and train anew")
    with OnnxRun(folder / ("reader.%s.onnx" % args.graph)) as run:
        found = cases(texts, batches.encoder(labels, VOCABULARY), run, settings.train["longest"])
    weights = fitted(np.concatenate([f for f, _ in found]), np.concatenate([r for _, r in found]))
    (folder / "calibrator.json").write_text(json.dumps([round(w, 4) for w in weights.tolist()]) + "\n", encoding="utf-8")
    print("%d texts, %d attributions read, %d of them right" % (len(found), sum(len(r) for _, r in found), sum(r.sum() for _, r in found)))
    print(curve(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
