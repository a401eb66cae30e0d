"""Step 7: the model card.  python3 -m reader.card NAME   writes data/runs/NAME/card.md

What it was trained on and under which licences, how, what it scores by float and by eight bits and what those cost, and the hashes.
"""
import argparse
import hashlib
import json
import pathlib
import sys
from typing import Optional

from reader.settings import DATA

FILES = ("reader.int8.onnx", "reader.float.onnx", "labels.txt")
MOST_LOST = 0.003  # of any head, by eight bits (issue 3)
BASES = {"six": "all-MiniLM-L6-v2, Apache-2.0", "twelve": "bge-small-en-v1.5, MIT"}
SETS = {
    "ewt": "UD English EWT (CC BY-SA 4.0), with UNER English-EWT's entities (CC BY-SA 4.0) and UDS-IH2's judgements (CC BY-SA 4.0)",
    "gum": "UD English GUM without news, fiction and whow (annotation CC BY 4.0; texts as its licence file says)",
    "wikigold": "wikigold (CC BY 4.0)",
    "polnear": "PolNeAR 1.0.0, train (no licence file; research release, LREC 2018; US news)",
    "passages": "training/passages of this repository, train (Apache-2.0)",
    "sentences": "the sentences of training/events, two in three: this repository's own",
    "examples": "the examples of event_triggers.tsv: this repository's own",
    "events": "PLOVER gold records (CC BY-SA 4.0), five in six. They overlap with PLV test: quote no figure on the whole of that",
    "news": "texts alone, read by the teachers: PolNeAR train, MUC-3/4 dev (US government release), gun-violence train and the syndication pairs (texts of third parties)",
}


def table(floats: dict[str, float], eights: dict[str, float]) -> list[str]:
    rows = ["| figure | float | int8 | lost |", "|---|---|---|---|"]
    for name in sorted(set(floats) | set(eights)):
        a, b = floats.get(name), eights.get(name)
        lost = "" if a is None or b is None else "%+.4f%s" % (b - a, " **more than .003**" if a - b > MOST_LOST else "")
        rows.append("| %s | %s | %s | %s |" % (name, "" if a is None else "%.4f" % a, "" if b is None else "%.4f" % b, lost))
    return rows


def scores(folder: pathlib.Path, reader: str) -> dict[str, float]:
    path = folder / ("scores.%s.json" % reader)
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def card(folder: pathlib.Path) -> str:
    settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    base = "twelve" if settings["model"]["layers"] == 12 else "six"
    lines = ["# Model card: %s" % folder.name, "", "Base weights: `%s` (%s)." % (settings["base"][base], BASES[base]), "", "## Trained on"]
    lines += ["* %s; seen %g times a pass" % (SETS[name], share) for name, share in settings["share"].items() if share]
    if settings["distil"]["teachers"]:
        lines.append("* teachers: %s" % ", ".join(settings["distil"]["teachers"]))
    lines += ["", "## How", "```"] + [json.dumps({k: v}) for k, v in settings.items() if k != "base"] + ["```"]
    floats, eights = scores(folder, "float"), scores(folder, "int8")
    lines += ["", "## Scores on development sets"]
    lines += table(floats, eights) if floats or eights else ["None yet: run `python3 -m reader.evaluate %s --graph float`, and `int8`." % folder.name]
    lines += ["", "## Files", "| file | bytes | SHA-256 |", "|---|---|---|"]
    for name in FILES:
        if (folder / name).is_file():
            content = (folder / name).read_bytes()
            lines.append("| %s | %d | %s |" % (name, len(content), hashlib.sha256(content).hexdigest()))
    return "\n".join(lines) + "\n"


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    folder = DATA / "runs" / parser.parse_args(argv).name
    (folder / "card.md").write_text(card(folder), encoding="utf-8")
    print(folder / "card.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
