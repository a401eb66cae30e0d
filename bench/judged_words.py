#!/usr/bin/env python3
"""How often a word is told rightly to have happened, event or not: all words that UDS-IH2 judges.

    bench/judged_words.py [dev|train]      (default: dev)

Runs org.sitrep.modality.JudgedWords of core's tests; build first: mvn -DskipTests package. Only the standard library.
"""
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACK = ROOT.parent / "shared" / "eval" / "modality"


def rows(path):
    return [json.loads(line) for line in gzip.open(path, "rt", encoding="utf-8")]


def main():
    part = "train." if sys.argv[1:] == ["train"] else ""
    texts = {row["id"]: row["text"] for row in rows(PACK / (part + "input.jsonl.gz"))}
    lines = []
    for row in rows(PACK / (part + "gold.jsonl.gz")):
        text = texts[row["id"]]
        for word in row["events"]:
            if word["happened"] is not None:
                start = len(text[: word["start"]].encode("utf-16-le")) // 2
                lines.append("\t".join([row["id"], str(start), str(word["happened"]).lower(), text]))
    libraries = (ROOT / "cli" / "target" / "dist" / "lib").glob("*.jar")
    tests = ROOT / "core" / "target" / "test-classes"
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
        file.write("\n".join(lines))
        file.flush()
        path = ":".join(str(entry) for entry in [tests, *sorted(libraries)])
        return subprocess.run(["java", "-cp", path, "org.sitrep.modality.JudgedWords", file.name]).returncode


if __name__ == "__main__":
    sys.exit(main())
