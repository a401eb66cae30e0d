"""Step 2: makes the training sets from `../shared`, the passages and the treebanks, all in one record (data.py).

    python3 -m reader.prepare [--shared ../../shared] [--only NAME ...]

Train and dev as the sets have them; nothing that is only to be measured on is read. Prints what was made and what was lost.
"""
import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import sys
from typing import Iterator, Optional

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))  # the passages' own reader lies above
import events
import passages
import reading
from reader import data, segment, treebanks
from reader.data import Attribution, Text
from reader.settings import DATA, LEXICON

LEAST_RELATION = 40  # rarer subtypes are read as their base ("nmod:desc" as "nmod")
EVENT_DEV = 6  # one PLOVER record in six, by the hash of its id, is kept to measure on


def jsonl(path: pathlib.Path) -> list[dict]:
    with (gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")) as f:
        return [json.loads(line) for line in f if line.strip()]


def column(file: str, name: str) -> set[str]:
    """All entries of a column of one of our own lexicons; several in a cell stand between bars."""
    with open(LEXICON / file, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")]
    at = rows[0].index(name)
    return {x for row in rows[1:] if len(row) > at for x in row[at].split("|") if x}


def squeezed(text: str) -> str:
    return "".join(text.split())


class Prepare:
    def __init__(self, shared: pathlib.Path):
        self.train, self.eval = shared / "train", shared / "eval"
        self.demonyms = column("countries.tsv", "demonyms")
        self.titles = {t.lower().rstrip(".") for t in column("titles.tsv", "title")}
        self.lost: collections.Counter = collections.Counter()

    def ewt(self, part: str) -> Iterator[Text]:
        """EWT with UNER's entities and the judgements of UDS, both of the same sentences."""
        entities = treebanks.uner(self.train / ("uner-ewt.%s.iob2.gz" % part), self.demonyms)
        name = "train." if part == "train" else ""
        judged = collections.defaultdict(list)
        for t, g in zip(jsonl(self.eval / "modality" / (name + "input.jsonl.gz")), jsonl(self.eval / "modality" / (name + "gold.jsonl.gz"))):
            judged[squeezed(t["text"])].append((t["text"], g["events"]))
        for text in treebanks.documents(self.train / ("ud-ewt.%s.conllu.gz" % part), "ewt", entities, self.demonyms, self.titles):
            yield self.with_factuality(text, judged)
        self.lost["judged sentences not found in the treebank"] += sum(map(len, judged.values()))

    def with_factuality(self, text: Text, judged: dict) -> Text:
        """Sets the values -3 ... 3 of the words that were judged; the sentences are found by their letters."""
        text.factuality = [None] * len(text.forms)
        for s in range(text.sentence[-1] + 1):
            words = [w for w in range(len(text.forms)) if text.sentence[w] == s]
            rows = judged.get(squeezed("".join(text.forms[w] for w in words)))
            if not rows:
                continue
            sentence, events = rows.pop(0)
            starts, at = {}, 0
            for w in words:
                starts[at] = w
                at += len(squeezed(text.forms[w]))
            for event in events:
                w = starts.get(len(squeezed(sentence[: event["start"]])))
                if w is None:
                    self.lost["judged words that are no word of the treebank"] += 1
                else:
                    text.factuality[w] = event["value"]
        return text

    def gum(self, part: str) -> Iterator[Text]:
        yield from treebanks.documents(self.train / ("ud-gum.%s.conllu.gz" % part), "gum", None, self.demonyms, self.titles)

    def wikigold(self, part: str) -> Iterator[Text]:
        yield from treebanks.wikigold(self.train / "wikigold.conll.gz", self.demonyms)

    def polnear(self, part: str) -> Iterator[Text]:
        folder = self.eval / "statements"
        if part == "train":
            inputs = jsonl(folder / "train.input.jsonl.gz")
            gold = {r["id"]: [tuple(map(spans, a)) for a in r["attributions"]] for r in jsonl(folder / "train.gold.jsonl.gz")}
        else:
            inputs = jsonl(folder / "input.jsonl")
            gold = {r["id"]: [gold_spans(a) for a in r["statements"]] for r in jsonl(folder / "gold.jsonl")}
        for text in segment.texts("polnear", ((r["id"], r["text"]) for r in inputs)):
            yield self.attributed(text, gold[text.id])

    def passages(self, part: str) -> Iterator[Text]:
        found, errors = reading.read(sorted(passages.FOLDER.glob("*.txt")))
        if errors:
            raise ValueError("training/passages.py check finds errors")
        kept = {p.id: p for p in found if passages.split(p.id) == part}
        for text in segment.texts("passages", ((p.id, p.text) for p in kept.values())):
            yield self.attributed(text, [(a.speaker, a.cue, a.content) for a in kept[text.id].attributions])

    def attributed(self, text: Text, gold: list) -> Text:
        """Sets the attributions; a word that a span cuts is inside. One that has no cue of its own cannot be learnt."""
        text.attributions = []
        words = text.spans()
        starts, ends = {s for s, _ in words}, {e for _, e in words}
        for source, cue, content in gold:
            for s, e in source + cue + content:
                self.lost["edges of %s" % text.source] += 2
                self.lost["edges of %s inside a word" % text.source] += (s not in starts) + (e not in ends)
            c = first_run(data.words_in(words, cue))
            q = tuple(w for w in data.words_in(words, content) if w not in c)
            s = tuple(w for w in data.words_in(words, source) if w not in c and w not in q)
            if c and q:
                text.attributions.append(Attribution(s, c, q))
            else:
                self.lost["attributions of %s without cue or content" % text.source] += 1
        return text

    def events(self, part: str) -> Iterator[Text]:
        """PLOVER's gold records: the words of a trigger have its root. Other words may be triggers that no one marked."""
        folder = self.eval / "events"
        gold = {r["id"]: r["events"] for r in jsonl(folder / "gsr.gold.jsonl")}
        for text in segment.texts("events", ((r["id"], r["text"]) for r in jsonl(folder / "gsr.input.jsonl"))):
            dev = int(hashlib.sha256(text.id.encode()).hexdigest()[:8], 16) % EVENT_DEV == 0
            if dev == (part == "dev"):
                text.event = ["O"] * len(text.forms)
                for event in gold[text.id]:
                    for w in data.words_in(text.spans(), [(t["start"], t["end"]) for t in event["triggers"]]):
                        text.event[w] = event["type"]
                yield text

    def sentences(self, part: str) -> Iterator[Text]:
        """Our own sentences, where every event is marked."""
        found, errors = events.read(sorted(events.FOLDER.glob("*.txt")))
        if errors:
            raise ValueError("training/events.py check finds errors")
        kept = {s.id: s for s in found if events.split(s.id) == part}
        for text in segment.texts("sentences", ((s.id, s.text) for s in kept.values())):
            text.event = ["O"] * len(text.forms)
            for event in kept[text.id].events:
                for w in data.words_in(text.spans(), [event.trigger]):
                    text.event[w] = event.type
            yield text

    def examples(self, part: str) -> Iterator[Text]:
        """The examples of the lexicon of triggers, which show the word of their line; of the other words nothing is known."""
        with open(LEXICON / "event_triggers.tsv", encoding="utf-8") as f:
            rows = [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")]
        at = {name: rows[0].index(name) for name in ("lemma", "type", "example")}
        rows = {"%s-%d" % (row[at["lemma"]], n): row for n, row in enumerate(rows[1:], 1) if len(row) > at["example"]}
        for text in segment.texts("examples", ((id_, row[at["example"]]) for id_, row in rows.items())):
            lemma = rows[text.id][at["lemma"]]
            named = [w for w, form in enumerate(text.forms) if form.lower().startswith(lemma[: max(2, len(lemma) - 2)])]
            text.event = [None] * len(text.forms)
            if len(named) == 1:
                text.event[named[0]] = rows[text.id][at["type"]].upper()
                yield text

    def news(self, part: str) -> Iterator[Text]:
        """Texts without layers, for a teacher to read to its pupil: the inputs that may be trained on."""
        files = ("statements/train", "muc/dev", "figures/gun-train", "origins/")
        seen = set()
        for file in files:
            path = self.eval / (file + ("" if file.endswith("/") else ".") + "input.jsonl.gz")
            rows = [(r["id"], r["text"]) for r in jsonl(path) if r["text"].strip() and r["text"] not in seen]
            seen.update(t for _, t in rows)
            yield from (t for t in segment.texts("news", rows) if t.forms)


SETS = {"ewt": ("train", "dev"), "gum": ("train", "dev"), "wikigold": ("train",), "polnear": ("train", "dev"), "passages": ("train", "dev"),
        "events": ("train", "dev"), "sentences": ("train", "dev"), "examples": ("train",), "news": ("train",)}


def spans(pairs: list) -> list[tuple[int, int]]:
    return [(s, e) for s, e in pairs]


def gold_spans(row: dict) -> tuple:
    return tuple([(p["start"], p["end"]) for p in row[k]] for k in ("speaker", "cue", "content"))


def first_run(words: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(w for k, w in enumerate(words) if w == words[0] + k)


def labels(folder: pathlib.Path) -> dict[str, list[str]]:
    """What the numbers of the heads mean: all that the training sets have, relations only where frequent enough."""
    seen: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for path in sorted(folder.glob("*.train.jsonl.gz")):
        if not path.name.startswith("news"):
            for text in data.read(path):
                for layer in ("upos", "xpos", "relation"):
                    seen[layer].update(x for x in getattr(text, layer) or () if x is not None)
    relations = {r for r, n in seen["relation"].items() if n >= LEAST_RELATION or ":" not in r}
    entity = ["O"] + [b + "-" + t for t in treebanks.ENTITY_TYPES for b in "BI"]
    event = ["O"] + sorted(events.MODES)  # a record of 2018 with YIELD says too little: it is neither CONCEDE nor RETREAT
    return {"upos": sorted(seen["upos"]), "xpos": sorted(seen["xpos"]), "relation": sorted(relations), "entity": entity, "event": event,
            "cue": ["O", "B", "I"], "role": ["none", "source", "content"]}


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[3] / "shared")
    parser.add_argument("--only", nargs="*", choices=sorted(SETS), default=sorted(SETS))
    parser.add_argument("--out", type=pathlib.Path, default=DATA)
    args = parser.parse_args(argv)
    prepare = Prepare(args.shared)
    for name in args.only:
        for part in SETS[name]:
            n = data.write(args.out / ("%s.%s.jsonl.gz" % (name, part)), getattr(prepare, name)(part))
            print("%s.%s: %d texts" % (name, part, n), flush=True)
    for what, n in sorted(prepare.lost.items()):
        print("%6d %s" % (n, what))
    (args.out / "labels.json").write_text(json.dumps(labels(args.out), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
