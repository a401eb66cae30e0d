#!/usr/bin/env python3
"""How often what has a confidence is right: reads evaluation sets with ./sitrep and prints a curve for each kind of claim.

    bench/reliability.py                          statements, events, positions, figures, totals, times, dating
    bench/reliability.py statements events        these

--eval DIR      the evaluation pack (default: shared/eval beside the repository)
--keep DIR      keep inputs and readings there, and read nothing again that stands there (as scores.py does)
--jobs N        articles read at the same time (default: sitrep's own)

Right is what the pack's scorers call right: a statement whose cue and content are found in PolNeAR dev; an event chosen for the pair
that the PLOVER gold records mark, and of their type; a position or event that answers for two marked parties of the directed sentiment
set, with its polarity and direction. A figure is right that the gold of MUC-4 TST1-2 has, which names the dead and wounded of one event
an article, so that right figures of others count as wrong: a lower bound. "totals" asks the gun-violence dev set whether the figure
that tells an article's dead or wounded is the number in the Gun Violence Archive. "Off" is the mean distance of the two columns,
weighted by claims. Times and dates of publication have no confidence: they say how sure they are by what they leave open. Of times
(TimeBank, AQUAINT) it is told how often a value is the annotators' by what kind of value it is, of publication how often the day lies
in the interval by how wide that is.
Only the Python standard library.
"""
import argparse
import datetime
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


def figures(scorers, gold, readings, texts):
    for row in gold:
        for figure in readings.get(row["id"]).get("figures") or []:
            one = figure.get("best") == 1 and not figure.get("bound")
            if figure["unit"] in ("killed", "injured") and (not one or row.get("keep_ones")):
                yield figure["confidence"], any(
                    g["unit"] == figure["unit"] and any(scorers.figures.agree(v, figure) for v in g["values"]) for g in row["figures"])


def totals(scorers, gold, readings, texts):
    for row in gold:
        reading = readings.get(row["id"])
        for unit, number in row["totals"].items():
            told = scorers.figures.total(reading, unit)
            found = [f for f in reading.get("figures") or [] if f["unit"] == unit and told in (f.get("best"), f.get("low"), f.get("high"))]
            if found:
                yield max(f["confidence"] for f in found), told == number


def times(scorers, gold, readings, texts):
    for row in gold:
        aside = [(x["start"], x["end"]) for x in row.get("ignore") or []]
        for mention in readings.get(row["id"]).get("mentions") or []:
            over = lambda x: mention["start"] < x["end"] and x["start"] < mention["end"]
            if mention["kind"] != "time" or any(mention["start"] < b and a < mention["end"] for a, b in aside):
                continue
            value = mention["value"]
            if mention["type"] in ("DURATION", "SET"):
                kind = mention["type"].lower() + (", how long left open" if "X" in value and mention["type"] == "DURATION" else "")
            elif value.endswith("_REF"):
                kind = "now, then or once"
            elif "earliest" not in mention:
                kind = "symbolic: no day to count from"
            else:
                kind = {4: "year", 7: "month or quarter", 10: "day"}.get(len(value), "other period or part of a day")
            yield kind, any(over(g) and g["value"] == value for g in row["times"])


def dating(scorers, gold, readings, texts):
    day = datetime.date.fromisoformat
    for row in gold:
        published = (readings.get(row["id"]).get("article") or {}).get("published") or {}
        first, last = published.get("earliest"), published.get("latest")
        if not first and not last:
            continue
        width = (day(last) - day(first)).days + 1 if first and last else None
        kind = next((name for least, name in WIDTHS if width and width <= least), "one end open" if width is None else "wider")
        yield kind, (not first or first <= row["date"]) and (not last or row["date"] <= last)


WIDTHS = ((1, "one day"), (31, "to 31 days"), (62, "to 62 days"), (366, "to 366 days"), (3653, "to ten years"))
KINDS = {
    "statements": ("statements", "", ""),
    "events": ("events", "gsr", ""),
    "positions": ("positions", "", ""),
    "figures": ("figures", "muc-tst12", "muc/tst12.input.jsonl.gz"),
    "totals": ("figures", "gun-dev", ""),
    "times": ("times", "", ""),
    "dating": ("dating", "", ""),
}


def shares(items):
    rows = {}
    for kind, right in items:
        rows.setdefault(kind, []).append(right)
    order = [name for _, name in WIDTHS]
    ranked = sorted(rows, key=lambda k: (order.index(k) if k in order else len(order), -len(rows[k])))
    return "| what it says | how many | right |\n|---|---|---|\n%s\n\nall %d: right %.2f" % (
        "\n".join("| %s | %d | %.2f |" % (k, len(rows[k]), sum(rows[k]) / len(rows[k])) for k in ranked),
        len(items), sum(right for _, right in items) / max(1, len(items)))


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
    import scorers.events, scorers.figures, scorers.positions, scorers.statements  # noqa: E401

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
            items = list(globals()[kind](scorers, gold, readings, texts))
            tell = shares if items and isinstance(items[0][0], str) else curve
            print("\n## %s (%s)\n%s" % (kind, scores.label(entry), tell(items)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
