#!/usr/bin/env python3
"""Which words name an event, of which type, and who does it to whom, where the scorer of the pack has no figure for it.

    bench/event_roles.py GOLD READINGS [--whole] [--table]

GOLD is a gold.jsonl of the pack's ability `events`, or of `training/events.py convert`; READINGS what `sitrep read` printed of its input.

who -> whom, given the type: of the gold events for which an event of the right type was read (where the gold marks the trigger: on that
trigger; else anywhere in the sentence), the share for which one such event has an actor that overlaps a gold actor and a recipient that
overlaps a gold recipient, each asked only where the gold marks it. Beside it the same of actors and of recipients alone.

--whole: the gold marks every event of its texts with its trigger (ours do, the pack's do not). Then triggers are counted too: P, R and F1 of
words that name an event (spans overlap, one to one), the share of those found that have the right type, and how many of the actors and
recipients read for an event of the right type overlap a gold one. --table: types gold by read.
"""
import argparse
import collections
import json
import sys

YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}  # PLOVER 2018 has one type for both, and so have some gold records


def spans(x):
    return [(s["start"], s["end"]) for s in ([x] if isinstance(x, dict) else x or [])]


def overlap(one, other):
    return any(a < d and c < b for a, b in spans(one) for c, d in spans(other))


def same(gold, read):
    return gold == read or gold == YIELD.get(read)


def rate(a, b):
    return "%.3f (%d of %d)" % (a / b if b else 0.0, a, b)


def matched(golds, reads):
    """Pairs (gold, read) of overlapping triggers, one to one, those of one type first."""
    near = sorted((not same(g["type"], e["type"]), i, j) for i, g in enumerate(golds) for j, e in enumerate(reads) if overlap(g["triggers"], e["trigger"]))
    ours, theirs = {}, set()
    for _, i, j in near:
        if i not in ours and j not in theirs:
            ours[i] = j
            theirs.add(j)
    return [(golds[i], reads[j]) for i, j in ours.items()]


def roles(count, gold, candidates):
    """The candidate that has most of what the gold asks is counted."""
    if not candidates or not (gold["actors"] or gold["recipients"]):
        return
    asked = [k for k in ("actors", "recipients") if gold[k]]
    best = max(candidates, key=lambda e: sum(overlap(gold[k], e[k]) for k in asked))
    hits = {k: overlap(gold[k], best[k]) for k in asked}
    count["both"] += 1
    count["both right"] += all(hits.values())
    for k in asked:
        count[k] += 1
        count[k + " right"] += hits[k]


def score(golds, readings, whole):
    count, table = collections.Counter(), collections.Counter()
    for row in golds:
        events = readings.get(row["id"], [])
        for g in row["events"]:
            marked = g.get("triggers")
            count["gold"] += 1
            roles(count, g, [e for e in events if same(g["type"], e["type"]) and (not marked or overlap(marked, e["trigger"]))])
        if whole:
            pairs = matched(row["events"], events)
            count["read"] += len(events)
            count["found"] += len(pairs)
            for g, e in pairs:
                table[g["type"], e["type"]] += 1
                if same(g["type"], e["type"]):
                    count["typed"] += 1
                    for k in ("actors", "recipients"):
                        count["read " + k] += len(e[k])
                        count["read %s right" % k] += sum(overlap(g[k], p) for p in e[k])
            missed = {id(g) for g, _ in pairs}
            for g in row["events"]:
                if id(g) not in missed:
                    table[g["type"], "-"] += 1
            used = {id(e) for _, e in pairs}
            for e in events:
                if id(e) not in used:
                    table["-", e["type"]] += 1
    return count, table


def show(count, whole):
    out = []
    if whole:
        p, r = count["found"] / max(1, count["read"]), count["found"] / max(1, count["gold"])
        t, s = count["typed"] / max(1, count["read"]), count["typed"] / max(1, count["gold"])
        f = lambda a, b: 2 * a * b / max(1e-9, a + b)
        out += ["triggers            P %.3f R %.3f F1 %.3f  (gold %d, read %d)" % (p, r, f(p, r), count["gold"], count["read"]),
                "type of those found %s" % rate(count["typed"], count["found"]),
                "trigger and type    P %.3f R %.3f F1 %.3f" % (t, s, f(t, s))]
    out.append("who -> whom, given the type  %s;  who %s, whom %s" % (
        rate(count["both right"], count["both"]), rate(count["actors right"], count["actors"]), rate(count["recipients right"], count["recipients"])))
    if whole:
        out.append("parties read that are right  who %s, whom %s" % tuple(rate(count["read %s right" % k], count["read " + k]) for k in ("actors", "recipients")))
    return "\n".join(out)


def jsonl(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("readings")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--table", action="store_true")
    args = parser.parse_args()
    readings = {r["article"]["id"]: r.get("events") or [] for r in jsonl(args.readings)}
    count, table = score(jsonl(args.gold), readings, args.whole)
    print(show(count, args.whole))
    if args.table:
        for (g, e), n in sorted(table.items(), key=lambda x: -x[1]):
            print("%5d  %-9s read as %s" % (n, g, e))
    return 0


if __name__ == "__main__":
    sys.exit(main())
