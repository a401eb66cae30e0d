#!/usr/bin/env python3
"""Reads articles with ./sitrep and proves every printed line against the contract.

    bench/check_readings.py [--every N] [--jobs N] [--sitrep PROGRAM] FILE.jsonl[.gz] ...
    bench/check_readings.py --printed READINGS.jsonl FILE.jsonl[.gz]      # proves what was printed before

Each line of a file is an article with a `text`; lines without one (such as `html`, which Sitrep does not read yet) are
counted and left out. Checked are the fields, their order and values as in contract.txt, that every span equals the
article's characters, that ids are unique, that references resolve, and that no article is lost. --every 20 takes the
1st, 21st, 41st ... of each file. Exit code 1 if anything is wrong. Only the Python standard library.
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CONTRACT = ROOT / "formats/src/test/resources/org/sitrep/formats/contract.txt"
TYPES = {"string": str, "int": int, "number": (int, float), "probability": (int, float), "country": str, "bool": bool, "date": str}


def contract():
    """Fields by object: (name, optional, type)."""
    objects = {}
    for line in CONTRACT.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, *words = line.split(" ")
        fields = []
        for word in words:
            if word == "+span":
                fields += [("start", False, "int"), ("end", False, "int"), ("text", False, "string")]
            else:
                field, kind = word.split(":", 1)
                fields.append((field.rstrip("?"), field.endswith("?"), kind))
        objects[name] = fields
    return objects


OBJECTS = contract()


class Line:
    """What is wrong with one printed line of an article of this text."""

    def __init__(self, text):
        self.text = text
        self.problems = []
        self.ids = set()
        self.references = []
        self.spans = 0

    def read(self, reading):
        failed = list(reading) == ["article"]
        self.object("failure" if failed else "reading", reading, "")
        self.problems += [f"nothing has the id {r}" for r in self.references if r not in self.ids]
        return failed

    def object(self, kind, value, where):
        known = []
        for name, optional, field in OBJECTS[kind]:
            if name in value:
                known.append(name)
                self.value(field, value[name], f"{where}.{name}")
            elif not optional:
                self.problems.append(f"{where} has no {name}")
        if known != list(value):
            self.problems.append(f"{where} has {list(value)}, not {known} in this order")
        if "start" in value:
            self.spans += 1
            start, end = value["start"], value["end"]
            if not 0 <= start <= end <= len(self.text) or self.text[start:end] != value["text"]:
                self.problems.append(f"{where} is not its text: {start}-{end} {value['text']!r}")

    def value(self, kind, value, where):
        if kind.endswith("/null"):
            if value is not None:
                self.value(kind[:-5], value, where)
        elif kind.startswith("["):
            for i, item in enumerate(value):
                self.value(kind[1:-1], item, f"{where}[{i}]")
        elif kind == "mention":
            self.object("mention." + value["kind"], value, where)
        elif kind == "asserter":
            if isinstance(value, dict):
                self.object("party", value, where)
            elif value != "author":
                self.references.append(value)
        elif kind == "id":
            if value in self.ids:
                self.problems.append(f"{where} is there twice: {value}")
            self.ids.add(value)
        elif kind == "ref":
            self.references.append(value)
        elif kind in OBJECTS:
            self.object(kind, value, where)
        elif kind in TYPES:
            right = isinstance(value, TYPES[kind]) and (kind == "bool") == isinstance(value, bool)
            if not right or (kind == "probability" and not 0 <= value <= 1):
                self.problems.append(f"{where} is no {kind}: {value!r}")
        elif value not in kind.lstrip("=").split("|"):
            self.problems.append(f"{where} is none of {kind}: {value!r}")


def printed_lines(articles, jobs, sitrep):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(article) + "\n" for article in articles)
        file.flush()
        command = [sitrep, "read", "--format", "json", "--quiet", "--jobs", str(jobs), file.name]
        return subprocess.run(command, stdout=subprocess.PIPE, check=False, encoding="utf-8").stdout


def check(path, options):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        chosen = [line for i, line in enumerate(lines) if i % options.every == 0]
    articles = [a for a in map(json.loads, chosen) if "text" in a]
    print(f"{path}: {len(articles)} articles" + (f", {len(chosen) - len(articles)} without text" if len(chosen) > len(articles) else ""), end="", flush=True)
    if not articles:
        print()
        return 0
    if options.printed:
        output = pathlib.Path(options.printed).read_text(encoding="utf-8")
    else:
        output = printed_lines(articles, options.jobs, options.sitrep)
    printed = output.split("\n")[:-1]
    spans = failures = wrong = 0
    told = []
    if len(printed) != len(articles):
        wrong += 1
        told.append(f"  {len(printed)} lines for {len(articles)} articles")
    for article, line in zip(articles, printed):
        checked = Line(article["text"])
        failures += checked.read(json.loads(line))
        spans += checked.spans
        wrong += len(checked.problems)
        told += [f"  {article.get('id')}: {problem}" for problem in checked.problems]
    print(f", {spans} spans, {failures} refused, {wrong} problems")
    print("".join(line + "\n" for line in told[:20]), end="", flush=True)
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--sitrep", default=str(ROOT / "sitrep"), help="the program to prove (./sitrep)")
    parser.add_argument("--printed", help="what the program printed of the one file")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()
    if options.printed and len(options.files) > 1:
        parser.error("--printed goes with one file")
    wrong = sum(check(path, options) for path in options.files)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
