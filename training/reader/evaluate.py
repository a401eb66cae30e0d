"""Step 6: scores on the development sets.  python3 -m reader.evaluate NAME [--graph float|int8] [--first N] [--pud FOLDER] [--looks LOOKS]

Reads by torch, or by an exported graph in ONNX Runtime, one window at a time as the product does. Attributions follow PolNeAR's rule
(cues overlap, Jaccard of the contents' characters >= .5); they are also written as `sitrep read` prints them, for the official
scorer: score.py statements --pred data/runs/NAME/statements.READER.jsonl. --pud measures on UD English-PUD: look, fit nothing.
--looks measures the same texts in capitals, in lower case, or with every word capitalised as in a headline.
"""
import argparse
import collections
import dataclasses
import json
import pathlib
import sys
from typing import Callable, Iterator, Optional

import numpy as np
import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import passages
import reading as passage_reader
from reader import augment, batches, checkpoint, data, decode, export, treebanks
from reader.data import ROOT, Text
from reader.model import INPUTS, OUTPUTS, Reading
from reader.onnx_run import OnnxRun
from reader.prepare import column, jsonl
from reader.settings import DATA, VOCABULARY, Settings
from reader.train import device_and_precision
from reader.windows import Encoder, windows

Run = Callable[[dict[str, np.ndarray]], dict[str, np.ndarray]]
SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"
KINDS = ("PER", "ORG", "LOC")  # of entities, as UNER's scorer counts them
CONFIDENCES = (0.3, 0.5, 0.7)
LOOKS = {"upper": str.upper, "lower": str.lower, "headline": lambda form: form[:1].upper() + form[1:]}


def by_torch(network, least_cue: float, device: torch.device, bf16: bool) -> Run:
    model = (export.reading(network, least_cue) if device.type == "cpu" else Reading(network, least_cue).eval()).to(device)

    def run(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        with torch.no_grad(), torch.autocast(device.type, dtype=torch.bfloat16, enabled=bf16):
            out = model(*(torch.from_numpy(inputs[n]).to(device) for n in INPUTS))
        return {n: (v.float() if v.is_floating_point() else v).cpu().numpy() for n, v in zip(OUTPUTS, out)}

    return run


def read(text: Text, encoder: Encoder, run: Run, longest: int) -> Iterator[tuple[int, int, dict[str, np.ndarray]]]:
    """(first word, end, inputs and outputs) of each window of a text."""
    cut = windows(text, encoder.lengths(text), longest)
    for (a, b), example in zip(cut, encoder.examples(text, longest)):
        given = {n: np.array([getattr(example, n)], np.int64) for n in INPUTS}
        yield a, b, {**given, **run(given)}


def lettered(forms: list[str]) -> list[bool]:
    return [f[0].isalpha() or f[0].isdecimal() for f in forms]


class Counts(collections.Counter):
    def rate(self, what: str) -> float:
        return self["right " + what] / max(1, self["all " + what])

    def add(self, what: str, right: bool) -> None:
        self["all " + what] += 1
        self["right " + what] += bool(right)

    def f1(self, what: str) -> float:
        return 2 * self["both " + what] / max(1, self["gold " + what] + self["read " + what])


def count_words(text: Text, a: int, b: int, out: dict[str, np.ndarray], labels: dict[str, list[str]], counts: Counts) -> None:
    """Tags, arcs, names, triggers and factuality of one window."""
    for layer in ("upos", "xpos"):
        gold = getattr(text, layer)
        for w in range(a, b):
            if gold and gold[w] is not None:
                counts.add(layer, labels[layer][out[layer][0, w - a]] == gold[w])
    for start, end in sentences(text, a, b):
        count_sentence(text, start, end, a, out, labels, counts)
    if text.source == "sentences":
        count_events(text, a, b, out, labels, counts)
    for w in range(a, b):
        if text.event and text.event[w] not in (None, "O"):
            counts.add("event of trigger", labels["event"][int(out["event"][0, w - a].argmax())] == text.event[w])
        value = text.factuality[w] if text.factuality else None
        if value is not None and abs(value) >= 1:
            counts.add("factuality", (out["factuality"][0, w - a] > 0) == (value > 0))


def count_events(text: Text, a: int, b: int, out: dict[str, np.ndarray], labels: dict[str, list[str]], counts: Counts) -> None:
    """Words that name an event, of whatever type ("trigger") and of the right one ("trigger and type"), where a text marks them all."""
    verbs = [labels["upos"][tag] == "VERB" for tag in out["upos"][0, : b - a]]
    for gold, scores in zip(data.one_word_each(text.event[a:b], verbs), out["event"][0]):
        said = labels["event"][int(scores.argmax())]
        if gold is not None:
            for what, both in (("trigger", gold != "O" and said != "O"), ("trigger and type", gold == said != "O")):
                counts["gold " + what] += gold != "O"
                counts["read " + what] += said != "O"
                counts["both " + what] += both


def sentences(text: Text, a: int, b: int) -> Iterator[tuple[int, int]]:
    start = a
    for w in range(a + 1, b + 1):
        if w == b or text.sentence[w] != text.sentence[start]:
            yield start, w
            start = w


def count_sentence(text: Text, start: int, end: int, a: int, out: dict, labels: dict, counts: Counts) -> None:
    place = slice(start - a, end - a)
    if text.head:
        arcs = out["arc"][0, place]
        heads = decode.tree(np.concatenate([arcs[:, :1], arcs[:, start - a + 1 : end - a + 1]], 1))
        for w, head in enumerate(heads, start):
            if text.head[w] is None or text.upos[w] == "PUNCT":
                continue
            right = text.head[w] == (ROOT if head == 0 else start + head - 1)
            counts.add("UAS", right)
            number = 0 if head == 0 else start - a + head
            known = [labels["relation"][r] for h, r in zip(out["heads"][0, w - a], out["relations"][0, w - a]) if h == number]
            counts.add("LAS", right and bool(known) and known[0].split(":")[0] == text.relation[w].split(":")[0])
    if text.entity and text.source in ("ewt", "pud") and None not in text.entity[start:end]:
        gold = names_of(text.entity[start:end])
        ours = names_of(decode.names(out["entity"][0, place], labels["entity"]))
        for kind in KINDS:
            for what in (kind, "entities"):
                one, two = ({n for n in found if n[2] == kind} for found in (gold, ours))
                counts["gold " + what] += len(one)
                counts["read " + what] += len(two)
                counts["both " + what] += len(one & two)


def names_of(tags: list[str]) -> set[tuple[int, int, str]]:
    found, start = set(), None
    for w, tag in enumerate(tags + ["O"]):
        if start is not None and not tag.startswith("I-"):
            found.add((start, w, tags[start][2:]))
            start = None
        if tag.startswith("B-"):
            start = w
    return found


def calibrator(folder: pathlib.Path) -> np.ndarray:
    """What calibrate.py has fitted for a run, or the network's own verdict."""
    file = folder / "calibrator.json"
    return np.array(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else decode.VALID_ALONE


def statements(text: Text, a: int, b: int, out: dict[str, np.ndarray], weights: np.ndarray) -> list[dict]:
    """The attributions of a window in the layout of `sitrep read`."""
    spans = text.spans()[a:b]
    piece = lambda run: {"start": spans[run[0]][0], "end": spans[run[1]][1]}
    return [{"id": "s%d" % (a + s.cue[0]), "cue": piece(s.cue), "speaker": piece(s.source) if s.source else None,
             "content": [piece(c) for c in s.content], "confidence": s.confidence} for s in decode.attributions(out, lettered(text.forms[a:b]), weights)]


def attribution_f1(gold: list[dict], found: list[dict], least: float) -> tuple[float, float, float]:
    rows = {r["article"]["id"]: [s for s in r["statements"] if s["confidence"] >= least] for r in found}
    hit = sum(len(passages.matches(g["statements"], rows[g["id"]])) for g in gold if g["id"] in rows)
    n_gold, n_found = sum(len(g["statements"]) for g in gold if g["id"] in rows), sum(map(len, rows.values()))
    p, r = hit / max(1, n_found), hit / max(1, n_gold)
    return p, r, 2 * p * r / max(1e-9, p + r)


def gold_of(name: str) -> list[dict]:
    if name == "polnear":
        return jsonl(SHARED / "eval/statements/gold.jsonl")
    found, _ = passage_reader.read(sorted(passages.FOLDER.glob("*.txt")))
    return [passages.gold(p) for p in found if passages.split(p.id) == "dev"]


def evaluate(run: Run, labels: dict[str, list[str]], sets: dict[str, list[Text]], longest: int, folder: Optional[pathlib.Path] = None,
             reader: str = "torch") -> dict[str, float]:
    """All figures by name; the run's calibrator is in `folder`, where the attributions are written."""
    encoder, figures = batches.encoder(labels, VOCABULARY), {}
    weights = calibrator(folder) if folder else decode.VALID_ALONE
    for name, texts in sets.items():
        counts, found = Counts(), []
        for text in texts:
            row = {"article": {"id": text.id}, "statements": [], "events": [], "figures": [], "positions": []}
            for a, b, out in read(text, encoder, run, longest):
                count_words(text, a, b, out, labels, counts)
                if text.attributions is not None:
                    row["statements"] += statements(text, a, b, out, weights)
            found.append(row)
        for key in sorted(counts):
            if key.startswith("all "):
                figures["%s %s" % (name, key[4:])] = counts.rate(key[4:])
            elif key.startswith("gold "):
                figures["%s %s F1" % (name, key[5:])] = counts.f1(key[5:])
                if "trigger" in key:
                    figures["%s %s P" % (name, key[5:])] = counts["both " + key[5:]] / max(1, counts["read " + key[5:]])
                    figures["%s %s R" % (name, key[5:])] = counts["both " + key[5:]] / max(1, counts[key])
        if texts and texts[0].attributions is not None:
            figures.update(attribution_figures(name, found))
            if folder:
                passages.write(folder / ("%s.%s.jsonl" % ("statements" if name == "polnear" else name, reader)), found)
    return figures


def attribution_figures(name: str, found: list[dict]) -> dict[str, float]:
    gold, figures = gold_of(name), {}
    for least in CONFIDENCES:
        for what, value in zip("PRF", attribution_f1(gold, found, least)):
            figures["%s attribution %s at %.1f" % (name, what, least)] = value
    if name == "passages":
        ids = {r["article"]["id"] for r in found}
        for line in passages.recall([g for g in gold if g["id"] in ids], found).split("\n"):
            figures["passages recall, " + line[:20].strip()] = float(line.rsplit(" ", 1)[1])
    return figures


def dev_sets(first: int, pud: Optional[pathlib.Path]) -> dict[str, list[Text]]:
    sets = batches.load_sets(DATA, "dev", dict.fromkeys(("ewt", "gum", "polnear", "passages", "events", "sentences"), 1.0), first)
    if pud:
        demonyms = column("countries.tsv", "demonyms")
        ids = {comments["text"]: comments["sent_id"] for comments, _ in treebanks.blocks(pud / "ud-pud.conllu.gz")}
        texts = (comments["text"] for comments, _ in treebanks.blocks(pud / "uner-pud.iob2.gz"))
        entities = dict(zip(map(ids.get, texts), treebanks.uner(pud / "uner-pud.iob2.gz", demonyms).values()))  # the same sentences, by other ids
        sets["pud"] = list(treebanks.documents(pud / "ud-pud.conllu.gz", "pud", entities, demonyms, set()))[: first or None]
    return sets


def looking(text: Text, looks: Callable[[str], str]) -> Text:
    return dataclasses.replace(text, forms=[augment.same_length(looks(form), form) for form in text.forms])


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--graph", choices=["float", "int8"], help="an exported graph instead of torch")
    parser.add_argument("--first", type=int, default=0, help="only so many texts of each set")
    parser.add_argument("--pud", type=pathlib.Path, help="the folder eval/parsing of the shared data")
    parser.add_argument("--looks", choices=sorted(LOOKS))
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    folder, train = DATA / "runs" / args.name, Settings.read().train
    network, labels = checkpoint.network(folder)
    sets, reader = dev_sets(args.first, args.pud), ".".join(filter(None, (args.graph or "torch", args.looks)))
    if args.looks:
        sets = {name: [looking(text, LOOKS[args.looks]) for text in texts] for name, texts in sets.items()}
    if args.graph:
        with OnnxRun(folder / ("reader.%s.onnx" % args.graph)) as run:
            figures = evaluate(run, labels, sets, train["longest"], folder, reader)
    else:
        figures = evaluate(by_torch(network, train["least_cue"], *device_and_precision(train)), labels, sets, train["longest"], folder, reader)
    for name, value in figures.items():
        print("%-45s %.4f" % (name, value))
    part = "" if not args.first else ".part"
    (folder / ("scores.%s%s.json" % (reader, part))).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
