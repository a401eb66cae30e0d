#!/usr/bin/env python3
"""How often what has a confidence is right: reads evaluation sets with ./sitrep and prints a curve for each kind of claim.

    bench/reliability.py                          statements, events, positions
    bench/reliability.py statements events        these

--eval DIR      the evaluation pack (default: shared/eval beside the repository)
--keep DIR      keep inputs and readings there, and read nothing again that stands there (as scores.py does)
--jobs N        articles read at the same time (default: sitrep's own)

Right is what the pack's scorers call right: a statement whose cue and content are found in PolNeAR dev; an event chosen for the pair
that the PLOVER gold records mark, and of their type; a position or event that answers for two marked parties of the directed sentiment
set, with its polarity and direction. Of figures no set tells: MUC-4's gold names the dead and wounded of one event of an article, so
that right figures of others would count as wrong. "Off" is the mean distance of the two columns, weighted by claims.
Only the Python standard library.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import scores

BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def statements(scorers, gold, readings, texts):
    for row in gold:
        ours = scorers.statements._pred(readings.get(row["id"]), texts[row["id"]])
        hit = {j for _, j in scorers.statements._match(scorers.statements._gold(row, texts[row["id"]]), ours)}
        yield from ((s["conf"], j in hit) for j, s in enumerate(ours))


def events(scorers, gold, readings, texts):
    for row in gold:
        found = readings.get(row["id"]).get("events") or []
        for g in row["events"]:
            answer = scorers.events._answer(g, found, False)
            if answer:
                yield answer["confidence"], scorers.events.root(answer["type"]) == g["type"]


def positions(scorers, gold, readings, texts):
    for row in gold:
        answer, confidence = scorers.positions._answer(row, readings.get(row["id"]), True)
        if confidence is not None:
            yield confidence, answer == (row["label"], row["direction"])


KINDS = {"statements": ("statements", "", ""), "events": ("events", "gsr", ""), "positions": ("positions", "", "")}


def curve(items):
    rows, off = [], 0.0
    for low, high in zip(BINS, BINS[1:]):
        here = [(c, right) for c, right in items if low <= c < high or c == high == 1]
        if here:
            mean, share = sum(c for c, _ in here) / len(here), sum(right for _, right in here) / len(here)
            off += abs(mean - share) * len(here) / len(items)
            rows.append("| %.1f to %.1f | %d | %.2f | %.2f |" % (low, high, len(here), mean, share))
    return "| confidence | claims | mean | right |\n|---|---|---|---|\n%s\n\nall %d: right %.2f; off by %.2f" % (
        "\n".join(rows), len(items), sum(right for _, right in items) / max(1, len(items)), off)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("kinds", nargs="*", metavar="kind")
    options.add_argument("--eval", type=pathlib.Path, default=scores.ROOT.parent / "shared" / "eval")
    options.add_argument("--keep", type=pathlib.Path)
    options.add_argument("--jobs")
    given = options.parse_args()
    wrong = [k for k in given.kinds if k not in KINDS]
    if wrong:
        sys.exit("reliability: no kind %s; there are: %s" % (", ".join(wrong), ", ".join(KINDS)))
    if not (given.eval / "score.py").exists():
        sys.exit("reliability: no evaluation pack at %s; name it with --eval" % given.eval)
    sys.path.insert(0, str(given.eval))
    import evallib
    import scorers
    import scorers.events, scorers.positions, scorers.statements  # noqa: E401

    commit = subprocess.run(["git", "-C", str(scores.ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True)
    print("commit", commit.stdout.strip() or "unknown")
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for kind in given.kinds or KINDS:
            ability, name, _ = entry = KINDS[kind]
            path = scores.unpacked(scores.source(given.eval, entry), folder)
            out, _ = scores.readings(path, folder, given.jobs)
            stem = given.eval / ability / ((name + "." if name else "") + "gold.jsonl")
            gold = evallib.load_jsonl(stem if stem.exists() else stem.with_name(stem.name + ".gz"))
            texts = {row["id"]: row.get("text", "") for row in evallib.load_jsonl(path)}
            readings = evallib.Readings(evallib.load_jsonl(out), [g["id"] for g in gold])
            print("\n## %s (%s)\n%s" % (kind, scores.label(entry), curve(list(globals()[kind](scorers, gold, readings, texts)))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
