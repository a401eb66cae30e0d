#!/usr/bin/env python3
"""Fits how far lexicon and network are trusted of an event: the weights of org.sitrep.extract.event.Judge.

    training/events.py convert --split dev --out DIR
    python3 -c 'import json; [print(json.loads(l)["text"]) for l in open("DIR/input.jsonl")]' > DIR/texts
    java -cp ... org.sitrep.extract.event.CandidateRunner DIR/texts DIR/candidates     (a class of core's tests)
    /usr/bin/python3 training/event_judge.py DIR/gold.jsonl DIR/candidates             (needs torch)

Score of a type: weight of the network x log of its probability, plus the weight of the lexicon's kind for the type that it names (for
"none", where it names none). Prints the weights, and precision and recall of the types at several thresholds, for words with and without a line.
"""
import collections
import json
import sys

import torch
from torch.nn import functional as F

TYPES = ("AGREE CONSULT SUPPORT COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT CONCEDE").split()
KINDS = ("VERB", "FRAMED", "NOUN", "ADJECTIVE", "SILENT", "UNFILLED")
FLOOR, NONE, PRIOR = 1e-3, len(TYPES), 0.01  # PRIOR: pulls the weights towards 0, so that a kind with few words stays modest


def rows(gold, candidates):
    """(kind, listed type or NONE, logarithms of the probabilities with that of none last, gold type or NONE)."""
    golds = [json.loads(line)["events"] for line in open(gold, encoding="utf-8")]
    for line in open(candidates, encoding="utf-8"):
        n, start, end, kind, listed, values = line.rstrip("\n").split("\t")
        p = [float(v) for v in values.split()]
        p.append(1 - sum(p))
        right = [e["type"] for e in golds[int(n)] for t in e["triggers"] if t["start"] < int(end) and int(start) < t["end"]]
        listed = NONE if listed == "-" else TYPES.index(listed)
        typed = [t for t in right if TYPES.index(t) == listed] or right
        yield KINDS.index(kind), listed, [max(FLOOR, v) for v in p], TYPES.index(typed[0]) if typed else NONE


def main(argv):
    found = list(rows(*argv))
    kind, listed, p, gold = (torch.tensor(c) for c in zip(*found))
    chosen, weights = F.one_hot(listed, NONE + 1), torch.zeros(1 + len(KINDS), requires_grad=True)
    with torch.no_grad():
        weights[0] = 1.0
    said = lambda: weights[0] * p.log() + weights[1:][kind][:, None] * chosen
    optimizer = torch.optim.LBFGS([weights], max_iter=200)

    def loss():
        optimizer.zero_grad()
        value = F.cross_entropy(said(), gold) + PRIOR * (weights[1:] ** 2).mean()
        value.backward()
        return value

    optimizer.step(loss)
    print("NETWORK %.2f" % weights[0], " ".join("%s %.2f" % (k, w) for k, w in zip(KINDS, weights[1:].tolist())), "loss %.3f of %d words" % (loss(), len(found)))
    with torch.no_grad():
        shares = torch.softmax(said(), -1)
        best = torch.where(listed != NONE, listed, shares[:, :NONE].argmax(-1))  # the network does not put its type in the place of the lexicon's
        sure = shares.gather(1, best[:, None])[:, 0]
    has = listed != NONE
    for name, here in (("listed", has), ("not listed", ~has)):
        print(name, "words %d, events %d, right by the lexicon alone %d" % (here.sum(), (gold[here] != NONE).sum(), (gold[here] == listed[here]).logical_and(has[here]).sum()))
        for least in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            kept = here & (sure >= least)
            print("  from %.1f: %4d kept, type right %.3f, any event %.3f" % (
                least, kept.sum(), (best == gold)[kept].float().mean(), (gold != NONE)[kept].float().mean()))
    bins = collections.defaultdict(list)
    for s, b, g in zip(sure.tolist(), best.tolist(), gold.tolist()):
        bins[min(9, int(s * 10))].append((s, b == g))
    print("told and right:", " ".join("%.2f/%.2f (%d)" % (sum(s for s, _ in v) / len(v), sum(r for _, r in v) / len(v), len(v)) for _, v in sorted(bins.items())))


if __name__ == "__main__":
    main(sys.argv[1:])
