"""Reads the development sets by the product's Java code and by ours, the same graph, and counts where they differ.
python3 -m reader.parity NAME [--graph int8|float] [--first N]

Both decode for themselves: trees, names, events, attributions. Where all is equal the figures of evaluate.py are the product's, on
these words. Needs core's test classes (mvn -pl models,gazetteer,core -DskipTests package).
"""
import argparse
import collections
import os
import pathlib
import subprocess
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from reader import batches, decode, evaluate, segment
from reader.data import Text
from reader.onnx_run import OnnxRun
from reader.settings import DATA, VOCABULARY, Settings

SETS = ("ewt", "gum", "polnear", "passages", "events")
COLUMNS = ("upos", "xpos", "head", "relation", "entity", "event", "factuality")


def cut(text: Text) -> str:
    """The words as java/Segment.java prints them."""
    spans, found = text.spans(), []
    for start, end in evaluate.sentences(text, 0, len(spans)):
        found.append("%d:%s" % (text.paragraph[start], ",".join("%d-%d" % span for span in spans[start:end])))
    return ";".join(found)


def java(graph: pathlib.Path, texts: list[Text]) -> list[list[list[str]]]:
    """The lines of each text, cut at their tabs."""
    core = segment.CLASSES.parent
    path = [core / "classes", core / "test-classes", VOCABULARY.parents[3], segment.jar("org.jspecify", "jspecify"),
            segment.jar("com.microsoft.onnxruntime", "onnxruntime"), segment.jar("org.snakeyaml", "snakeyaml-engine")]
    given = "".join("%s\n%s\n" % (segment.escaped(t.text), cut(t)) for t in texts)
    done = subprocess.run(["java", "-cp", os.pathsep.join(map(str, path)), "org.sitrep.neural.ParityRunner", str(graph)], input=given.encode(),
                          stdout=subprocess.PIPE, check=True)
    return [[line.split("\t") for line in block.split("\n") if line] for block in done.stdout.decode().split("\n\n")[:-1]]


def words(text: Text, a: int, b: int, out: dict[str, np.ndarray], labels: dict[str, list[str]]) -> list[list[str]]:
    """What we read of the words of a window, as the Java side prints it."""
    found = []
    for start, end in evaluate.sentences(text, a, b):
        place = slice(start - a, end - a)
        arcs = out["arc"][0, place]
        heads = decode.tree(np.concatenate([arcs[:, :1], arcs[:, start - a + 1 : end - a + 1]], 1))
        names = decode.names(out["entity"][0, place], labels["entity"])
        for w, (head, name) in enumerate(zip(heads, names), start - a):
            number = 0 if head == 0 else start - a + head
            known = [labels["relation"][r] for h, r in zip(out["heads"][0, w], out["relations"][0, w]) if h == number] or ["dep"]
            relation = known[0] if (known[0] == "root") == (head == 0) else "root" if head == 0 else "dep"
            found.append(["word", labels["upos"][out["upos"][0, w]], labels["xpos"][out["xpos"][0, w]], str(head), relation, name,
                          labels["event"][int(out["event"][0, w].argmax())], "+" if out["factuality"][0, w] > 0 else "-"])
    return found


def said(text: Text, a: int, b: int, out: dict[str, np.ndarray], weights: np.ndarray) -> list[list[str]]:
    piece = lambda span: "%d-%d" % (span["start"], span["end"])
    return [["said", piece(s["cue"]), piece(s["speaker"]) if s["speaker"] else "", ",".join(map(piece, s["content"])), "%.3f" % s["confidence"]]
            for s in evaluate.statements(text, a, b, out, weights)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--graph", choices=["float", "int8"], default="int8")
    parser.add_argument("--first", type=int, default=0, help="only so many texts of each set")
    args = parser.parse_args()
    folder, longest = DATA / "runs" / args.name, Settings.read().train["longest"]
    graph = folder / ("reader.%s.onnx" % args.graph)
    labels = dict(zip(("upos", "xpos", "relation", "entity", "event"), (line.split() for line in (folder / "labels.txt").read_text().split("\n"))))
    encoder, weights = batches.encoder(labels, VOCABULARY), evaluate.calibrator(folder)
    counts: collections.Counter = collections.Counter()
    for name, texts in batches.load_sets(DATA, "dev", dict.fromkeys(SETS, 1.0), args.first).items():
        theirs = java(graph, texts)
        with OnnxRun(graph) as run:
            for text, there in zip(texts, theirs):
                ours = [line for a, b, out in evaluate.read(text, encoder, run, longest)
                        for line in words(text, a, b, out, labels) + said(text, a, b, out, weights)]
                compare(text.id, ours, there, counts)
        print(name, len(texts), "texts")
    for what, n in sorted(counts.items()):
        print("%-24s %d" % (what, n))
    return int(any(n for what, n in counts.items() if what.startswith("other")))


def compare(id_: str, ours: list[list[str]], theirs: list[list[str]], counts: collections.Counter) -> None:
    for kind in ("word", "said"):
        one, two = ([line[1:] for line in lines if line[0] == kind] for lines in (ours, theirs))
        counts[kind] += len(one)
        if kind == "said":
            counts["other said"] += len(set(map(tuple, one)) ^ set(map(tuple, two)))
            continue
        if len(one) != len(two):
            raise ValueError("%s: %d words here, %d there" % (id_, len(one), len(two)))
        for a, b in zip(one, two):
            for column, x, y in zip(COLUMNS, a, b):
                if x != y:
                    counts["other " + column] += 1


if __name__ == "__main__":
    sys.exit(main())
