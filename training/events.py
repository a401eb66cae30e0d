#!/usr/bin/env python3
"""Reads the annotated sentences under events/*.txt, checks them, and converts them to the layout of the evaluation pack.

    events.py check                                    all errors, each with file:line and what to mend; exit 1 if there are any
    events.py table                                    how many sentences and events of each type, train and dev
    events.py convert --out DIR [--split train|dev|all]    input.jsonl and gold.jsonl

Python 3.9 or newer, standard library only. README.md beside this file tells the format and what is annotated.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import re
import sys

from brackets import Mend, fail

FOLDER = pathlib.Path(__file__).resolve().parent / "events"
MODALITIES = ("happened", "planned", "promised", "proposed", "demanded", "threatened", "hypothetical", "denied", "negated", "ongoing", "unknown")
ASKED = ("assist", "change", "yield", "meet")
MODES = {  # of PLOVER draft 2.0, by type
    "AGREE": (), "CONSULT": ("visit", "third-party", "multilateral", "phone"), "SUPPORT": (), "CONCEDE": (), "COOPERATE": (), "AID": (),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"), "REQUEST": ASKED, "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ASKED, "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"), "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": ("seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"),
    "ASSAULT": ("abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone",
                "heavy-weapons", "crowd-control", "unconventional"),
}
LABEL = re.compile(r"\[(?:e(?P<event>[0-9]+):(?P<type>[A-Z]+)(?:\.(?P<mode>[a-z-]+))?(?::(?P<modality>[a-z]+))?|(?P<roles>(?:[ar][0-9]+(?:,[0-9]+)*)+)) ")
ROLE = re.compile(r"([ar])([0-9]+(?:,[0-9]+)*)")

Event = collections.namedtuple("Event", "number type mode modality trigger actors recipients")  # spans of characters
Sentence = collections.namedtuple("Sentence", "id text events file line")


def plain(file, n, line):
    """(text, brackets): the text without brackets, and of each its label and its span."""
    out, open_, found = [], [], []
    i = 0
    while i < len(line):
        if line[i] == "[":
            m = LABEL.match(line, i)
            if not m:
                fail(file, n, "'%s' is no label such as [e1:ASSAULT.aerial:planned , [a1 , [r1a2 or [a1,2 " % line[i : i + 20])
            open_.append((m, len(out)))
            i = m.end()
        elif line[i] == "]":
            if not open_:
                fail(file, n, "a ']' without its '['")
            m, start = open_.pop()
            found.append((m, (start, len(out))))
            i += 1
        else:
            out.append(line[i])
            i += 1
    if open_:
        fail(file, n, "the bracket '%s' is never closed" % open_[-1][0].group())
    return "".join(out), found


def event(file, n, label, span):
    type_, mode, modality = label.group("type"), label.group("mode"), label.group("modality") or "happened"
    if type_ not in MODES:
        fail(file, n, "%s is no type; the types are %s" % (type_, " ".join(MODES)))
    if mode and mode not in MODES[type_]:
        fail(file, n, "%s has no mode %s; it has: %s" % (type_, mode, " ".join(MODES[type_]) or "none"))
    if modality not in MODALITIES:
        fail(file, n, "%s is no modality; they are: %s" % (modality, " ".join(MODALITIES)))
    return Event(int(label.group("event")), type_, mode, modality, span, [], [])


def sentence(file, n, line):
    """The sentence of a line. One without events begins with '- ', so that none is left unmarked by mistake."""
    none = line.startswith("- ")
    text, found = plain(file, n, line[2:] if none else line)
    events = {}
    for label, span in found:
        if text[slice(*span)] != text[slice(*span)].strip() or span[0] == span[1]:
            fail(file, n, "'%s' is empty, or has a blank at its edge" % text[slice(*span)])
        if label.group("event"):
            one = event(file, n, label, span)
            if one.number in events:
                fail(file, n, "e%d is there twice" % one.number)
            events[one.number] = one
    for label, span in found:
        for role, numbers in ROLE.findall(label.group("roles") or ""):
            for number in map(int, numbers.split(",")):
                if number not in events:
                    fail(file, n, "%s%d, but no e%d" % (role, number, number))
                (events[number].actors if role == "a" else events[number].recipients).append(span)
    if none == bool(events):
        fail(file, n, "a line with '- ' has no events, one without has some")
    return Sentence("%s-%04d" % (pathlib.Path(file).stem, n), text, sorted(events.values()), file, n)


def read(files):
    """(sentences, errors) of all files. A sentence's id is its file and line: lines are added at the end, and mended in place."""
    found, errors = [], []
    for file in files:
        with open(file, encoding="utf-8") as f:
            for n, line in enumerate(f, 1):
                if line.strip() and not line.startswith("#"):
                    try:
                        found.append(sentence(file, n, line.rstrip("\n")))
                    except Mend as e:
                        errors.append(str(e))
    return found, errors


def split(id_):
    """'dev' for a third of the sentences, by the hash of the id: no one chooses."""
    return "dev" if int(hashlib.sha256(id_.encode("ascii")).hexdigest()[:8], 16) % 3 == 0 else "train"


def gold(s):
    """One line of gold.jsonl, in the layout of the set `events`, with mode and modality."""
    piece = lambda spans: [{"start": a, "end": b, "text": s.text[a:b]} for a, b in spans]
    return {"id": s.id, "events": [
        {"id": "E%d" % e.number, "type": e.type, "mode": e.mode, "modality": e.modality, "triggers": piece([e.trigger]),
         "actors": piece(e.actors), "recipients": piece(e.recipients)} for e in s.events]}


def table(found):
    count = collections.Counter()
    for s in found:
        part = split(s.id)
        count["sentences", part] += 1
        count["sentences without events", part] += not s.events
        count["events", part] += len(s.events)
        for e in s.events:
            count[e.type, part] += 1
    rows = ["| | all | train | dev |", "|---|---|---|---|"]
    for k in ["sentences", "sentences without events", "events"] + sorted(MODES):
        rows.append("| %s | %d | %d | %d |" % (k, count[k, "train"] + count[k, "dev"], count[k, "train"], count[k, "dev"]))
    return "\n".join(rows)


def write(file, rows):
    with open(file, "w", encoding="utf-8", newline="\n") as f:
        f.writelines(json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\n" for r in rows)


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["check", "table", "convert"])
    parser.add_argument("--folder", type=pathlib.Path, default=FOLDER)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--split", choices=["train", "dev", "all"], default="all")
    args = parser.parse_args(argv)
    found, errors = read(sorted(args.folder.glob("*.txt")))
    for e in errors:
        print(e, file=sys.stderr)
    if errors or not found:
        print("%d sentences read, %d errors" % (len(found), len(errors)), file=sys.stderr)
        return 1
    if args.what == "check":
        print("%d sentences, %d events: all well" % (len(found), sum(len(s.events) for s in found)))
    elif args.what == "table":
        print(table(found))
    else:
        if not args.out:
            parser.error("convert needs --out")
        args.out.mkdir(parents=True, exist_ok=True)
        kept = [s for s in found if args.split in ("all", split(s.id))]
        write(args.out / "input.jsonl", ({"id": s.id, "text": s.text} for s in kept))
        write(args.out / "gold.jsonl", map(gold, kept))
        print("%d sentences, %d events in %s" % (len(kept), sum(len(s.events) for s in kept), args.out))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
