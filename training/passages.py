#!/usr/bin/env python3
"""Reads the annotated passages under passages/*.txt, checks them strictly, and converts them to the evaluation layout.

    passages.py check                                  all errors, each with file:line and what to mend; exit 1 if there are any
    passages.py table                                  how many passages and attributions of each kind, train and dev
    passages.py show [ID or FILE ...]                  each passage with its attributions beside it, for reading
    passages.py convert --out DIR [--split train|dev|all] [--unsaid]    input.jsonl and gold.jsonl
    passages.py recall --gold G --pred P               recall by kind of construction, of what `sitrep read` printed

Python 3.9 or newer, standard library only. README.md beside this file tells the format and what is annotated.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import sys

from reading import read

FOLDER = pathlib.Path(__file__).resolve().parent / "passages"


def split(id_):
    """'dev' for about three passages in ten, by the hash of the id: no one chooses."""
    return "dev" if int(hashlib.sha256(id_.encode("ascii")).hexdigest()[:8], 16) % 10 < 3 else "train"


def gold(p, unsaid=False):
    """One line of gold.jsonl, in the layout of the statements set; fields with x_ are notes."""
    kept = [a for a in p.attributions if unsaid or not a.unsaid]
    names = {a.number for a in kept}
    piece = lambda ss: [{"start": s, "end": e, "text": p.text[s:e]} for s, e in ss]
    return {"id": p.id, "statements": [
        {"id": "E%d" % a.number, "speaker": piece(a.speaker), "cue": piece(a.cue), "content": piece(a.content), "quote": "quoted" in a.kinds,
         "x_kinds": a.kinds, "x_within": "E%d" % a.within if a.within in names else None} for a in kept]}


def show(p):
    out = ["=== %s (%s)  %s" % (p.id, split(p.id), p.note), p.text]
    for a in p.attributions:
        w = lambda ss: " … ".join(p.text[s:e] for s, e in ss) or "-"
        out.append("  %d%s%s  S[%s]  C[%s]  Q[%s]\n       %s" % (
            a.number, "!" if a.unsaid else "", "<%d" % a.within if a.within else "", w(a.speaker), w(a.cue), w(a.content), ", ".join(a.kinds)))
    return "\n".join(out) + "\n"


def table(found):
    rows, count = [], collections.Counter()
    for p in found:
        s = split(p.id)
        count["passages", s] += 1
        count["passages without attribution", s] += not p.attributions
        count["words", s] += len(p.text.split())
        for a in p.attributions:
            count["attributions", s] += 1
            for k in a.kinds or ["none of these"]:
                count[k, s] += 1
    head = ["passages", "passages without attribution", "words", "attributions"]
    for k in head + sorted({k for k, _ in count} - set(head), key=lambda k: (-count[k, "train"] - count[k, "dev"], k)):
        rows.append("| %s | %d | %d | %d |" % (k, count[k, "train"] + count[k, "dev"], count[k, "train"], count[k, "dev"]))
    return "\n".join(["| | all | train | dev |", "|---|---|---|---|"] + rows)


def covered(spans_):
    return {i for s, e in spans_ for i in range(s, e)}


def as_spans(x):
    x = [x] if isinstance(x, dict) else x or []
    return [(s["start"], s["end"]) for s in x]


def pairs(golds, preds):
    """(gold, read) of attributions that match: cues overlap (where the gold has one) and the contents' characters have Jaccard >= .5, one to one."""
    near = []
    for i, g in enumerate(golds):
        gc, gq = covered(as_spans(g["cue"])), covered(as_spans(g["content"]))
        for j, p in enumerate(preds):
            pq = covered(as_spans(p.get("content")))
            jac = len(gq & pq) / len(gq | pq)
            if jac >= 0.5 and (not gc or gc & covered(as_spans(p.get("cue")))):
                near.append((-jac, i, j))
    ours, theirs = {}, set()
    for _, i, j in sorted(near):
        if i not in ours and j not in theirs:
            ours[i] = j
            theirs.add(j)
    return set(ours.items())


def matches(golds, preds):
    """The gold attributions that are found."""
    return {i for i, _ in pairs(golds, preds)}


def recall(gold_rows, pred_rows):
    preds = {r["article"]["id"]: r.get("statements") or [] for r in pred_rows if r.get("article", {}).get("id")}
    right, all_ = collections.Counter(), collections.Counter()
    for row in gold_rows:
        hit = matches(row["statements"], preds.get(row["id"], []))
        for i, g in enumerate(row["statements"]):
            for k in g["x_kinds"] or ["none of these"]:
                all_[k] += 1
                right[k] += i in hit
    return "\n".join("%-20s %4d of %4d  %.2f" % (k, right[k], n, right[k] / n) for k, n in all_.most_common())


def jsonl(file):
    with open(file, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def write(file, rows):
    with open(file, "w", encoding="utf-8", newline="\n") as f:
        f.writelines(json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\n" for r in rows)


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["check", "table", "show", "convert", "recall"])
    parser.add_argument("which", nargs="*", help="show: ids or files")
    parser.add_argument("--folder", type=pathlib.Path, default=FOLDER)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--split", choices=["train", "dev", "all"], default="all")
    parser.add_argument("--unsaid", action="store_true", help="convert: keep what is marked as not said ('!')")
    parser.add_argument("--gold")
    parser.add_argument("--pred")
    args = parser.parse_args(argv)
    if args.what == "recall":
        if not (args.gold and args.pred):
            parser.error("recall needs --gold and --pred")
        print(recall(jsonl(args.gold), jsonl(args.pred)))
        return 0
    found, errors = read(sorted(args.folder.glob("*.txt")))
    for e in errors:
        print(e, file=sys.stderr)
    if errors or not found:
        print("%d passages read, %d errors" % (len(found), len(errors)), file=sys.stderr)
        return 1
    if args.what == "check":
        print("%d passages, %d attributions: all well" % (len(found), sum(len(p.attributions) for p in found)))
    elif args.what == "table":
        print(table(found))
    elif args.what == "show":
        stems = {pathlib.Path(w).stem for w in args.which}
        for p in found:
            if not args.which or p.id in args.which or p.theme in stems:
                print(show(p))
    else:
        if not args.out:
            parser.error("convert needs --out")
        args.out.mkdir(parents=True, exist_ok=True)
        kept = [p for p in found if args.split in ("all", split(p.id))]
        write(args.out / "input.jsonl", ({"id": p.id, "text": p.text} for p in kept))
        write(args.out / "gold.jsonl", (gold(p, args.unsaid) for p in kept))
        print("%d passages, %d attributions in %s" % (len(kept), sum(len(gold(p, args.unsaid)["statements"]) for p in kept), args.out))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
