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
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent / "passages"
ROLES = {"s": "speaker", "c": "cue", "q": "content"}
SOURCE_TAGS = ("org", "doc", "group")
CUE_TAGS = ("pass", "nom", "light", "relay")
HEADER = re.compile(r"=== ([a-z]+-[0-9]{2,3})$")
LABEL = re.compile(r"([scq])([0-9]+(?:,[0-9]+)*)([?!]*)(?::([a-z]+(?:,[a-z]+)*))?(?=[ \]])")
QUOTE_MARKS = re.compile("[\"“”„«»]|''|(?<![A-Za-z0-9])['‘][^ ]")
PRONOUNS = {"he", "she", "they", "it", "we", "i", "who", "which", "his", "her", "their", "its", "our", "my"}
PER = re.compile(r"(?i)^(according to|as per|per|citing|in the words of|in the view of|in the opinion of)\b")
DASH = re.compile(r"^[-–—―]+$")
WORDS = (40, 120)  # the length of a passage, in words

Part = collections.namedtuple("Part", "role numbers marks tags start end line")
Passage = collections.namedtuple("Passage", "id theme note text attributions file line")
Attribution = collections.namedtuple("Attribution", "number speaker cue content unsaid kinds within")


class Mend(Exception):
    """An error of the file: where, and what to mend."""


def fail(file, line, message):
    raise Mend("%s:%d: %s" % (file, line, message))


# ---------------------------------------------------------------- the file
def blocks(file, lines):
    """(id, note, [(line number, text)], line number of the header) of each passage of a file."""
    block, seen = None, []
    for n, raw in enumerate(lines, 1):
        text = raw.rstrip("\n")
        if text != text.rstrip():
            fail(file, n, "blanks at the end of the line: take them away")
        if text.startswith("==="):
            m = HEADER.match(text)
            if not m:
                fail(file, n, "a passage begins with '=== theme-01', small letters, a hyphen, two or three digits")
            if m.group(1) in seen:
                fail(file, n, "the id %s was given before: give another" % m.group(1))
            seen.append(m.group(1))
            if block:
                yield block
            block = [m.group(1), None, [], n]
        elif block is None:
            if text and not text.startswith("#"):
                fail(file, n, "text before the first '=== id'; only '# comments' may stand there")
        elif block[1] is None:
            if not text.startswith("note: ") or not text[6:].strip():
                fail(file, n, "the line after '=== id' is 'note: ' and what the passage is for")
            block[1] = text[6:].strip()
        else:
            block[2].append((n, text))
    if block:
        yield block


def plain(file, lines):
    """(text, parts): the text without brackets, and each bracket as a part with offsets into it."""
    while lines and not lines[0][1]:
        lines = lines[1:]
    while lines and not lines[-1][1]:
        lines = lines[:-1]
    out, open_, parts = [], [], []
    at = 0

    def put(s):
        nonlocal at
        out.append(s)
        at += len(s)

    for k, (n, line) in enumerate(lines):
        if k:
            put("\n")
        i = 0
        while i < len(line):
            c = line[i]
            if c == "\\":
                if line[i + 1 : i + 2] not in ("[", "]", "\\"):
                    fail(file, n, "a backslash stands only before [, ] or another backslash")
                put(line[i + 1])
                i += 2
            elif c == "[":
                m = LABEL.match(line, i + 1)
                if not m:
                    fail(file, n, "'%s' is no label such as [s1 , [c2:nom or [q1,2 ; a bracket of the text is written \\[" % line[i : i + 12])
                numbers = [int(x) for x in m.group(2).split(",")]
                open_.append((m.group(1), numbers, m.group(3), (m.group(4) or "").split(",") if m.group(4) else [], at, n))
                i = m.end() + (line[m.end()] == " ")
                if line[m.end()] == " " and line[i : i + 1] in ("", " ", "]"):
                    fail(file, n, "one blank after the label, then the words")
            elif c == "]":
                if not open_:
                    fail(file, n, "a ']' without its '['; a bracket of the text is written \\]")
                role, numbers, marks, tags, start, at_line = open_.pop()
                parts.append(Part(role, numbers, marks, tags, start, at, at_line))
                i += 1
            else:
                put(c)
                i += 1
        if open_ and k + 1 < len(lines) and not lines[k + 1][1]:
            fail(file, open_[-1][5], "the bracket %s%s is not closed in its paragraph; open it again in the next one" % (open_[-1][0], open_[-1][1][0]))
    if open_:
        fail(file, open_[-1][5], "the bracket %s%s is never closed" % (open_[-1][0], open_[-1][1][0]))
    return "".join(out), parts


# ---------------------------------------------------------------- the checks
def check_part(file, text, p):
    name = p.role + str(p.numbers[0])
    allowed = {"s": SOURCE_TAGS, "c": CUE_TAGS, "q": ()}[p.role]
    for t in p.tags:
        if t not in allowed:
            fail(file, p.line, "%s: unknown tag '%s'; here may stand: %s" % (name, t, ", ".join(allowed) or "none"))
    if p.marks and p.role != "c":
        fail(file, p.line, "%s: '?' (no source) and '!' (not said) stand on a cue only" % name)
    if len(set(p.marks)) < len(p.marks):
        fail(file, p.line, "%s: a mark twice" % name)
    if p.role == "c" and len(p.numbers) > 1:
        fail(file, p.line, "%s: a cue belongs to one attribution" % name)
    if len(set(p.numbers)) < len(p.numbers):
        fail(file, p.line, "%s: a number twice in one label" % name)
    if p.start == p.end:
        if p.role != "c":
            fail(file, p.line, "%s is empty; only a cue may be, where there is none" % name)
        return
    span = text[p.start : p.end]
    if span != span.strip():
        fail(file, p.line, "%s: '%s' has a blank or a line end at its edge" % (name, span))
    for edge in (p.start, p.end):
        if 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum():
            fail(file, p.line, "%s: '%s' cuts a word" % (name, span))


def check_attribution(file, number, parts, text):
    cues = [p for p in parts if p.role == "c"]
    content = [p for p in parts if p.role == "q"]
    line = parts[0].line
    if len(cues) != 1:
        fail(file, line, "attribution %d has %d cues; it needs one, or the empty [c%d] where there is none" % (number, len(cues), number))
    if not content:
        fail(file, line, "attribution %d has no content: write [q%d ...]" % (number, number))
    if any(p.role == "s" for p in parts) == ("?" in cues[0].marks):
        fail(file, line, "attribution %d: '?' on the cue says that no source is named; put it there exactly where there is none" % number)
    placed = sorted((p.start, p.end, p.role) for p in parts if p.end > p.start)
    for a, b in zip(placed, placed[1:]):
        if b[0] < a[1]:
            fail(file, line, "attribution %d: its own %s and %s overlap; close the one before the other" % (number, ROLES[a[2]], ROLES[b[2]]))
        if a[2] == b[2] and not text[a[1] : b[0]].strip(" "):
            fail(file, line, "attribution %d: two %s spans with nothing between: write one" % (number, ROLES[a[2]]))


def check_cues(file, parts):
    """Nothing stands inside a cue: a bracket there is one that was closed too late."""
    for c in parts:
        for p in parts:
            if c.role == "c" and p is not c and p.end > p.start and c.start <= p.start and p.end <= c.end and (p.start, p.end) != (c.start, c.end):
                fail(file, c.line, "c%d holds another bracket: close the cue before it" % c.numbers[0])


# ---------------------------------------------------------------- what is annotated
def spans(parts, role):
    return sorted((p.start, p.end) for p in parts if p.role == role and p.end > p.start)


def inside(inner, outer):
    return any(a <= inner[0] and inner[1] <= b for a, b in outer)


def attributions(text, parts):
    by = collections.OrderedDict()
    for p in sorted(parts, key=lambda p: (p.start, -p.end)):
        for n in p.numbers:
            by.setdefault(n, []).append(p)
    found = {}
    for n in sorted(by):
        cue = [p for p in by[n] if p.role == "c"][0]
        found[n] = Attribution(n, spans(by[n], "s"), spans(by[n], "c"), spans(by[n], "q"), "!" in cue.marks, [], None)
    out = []
    for n, a in found.items():
        tags = {t for p in by[n] for t in p.tags}
        within = holder(a, found, "relay" in tags)
        out.append(a._replace(kinds=kinds(text, a, tags, found, within), within=within))
    return out


def holder(a, found, relay):
    """The number of the innermost attribution whose content holds this one's cue; a relay is held by who has the same content."""
    outer = [b for b in found.values() if b is not a and (
        all(inside(x, b.content) for x in (a.cue or a.content)) and (a.cue or a.content) or relay and b.content == a.content)]
    outer.sort(key=lambda b: (sum(e - s for s, e in b.content), b.number))
    return outer[0].number if outer else None


def kinds(text, a, tags, found, within):
    """The kinds of construction an attribution counts under: its tags, and what its words tell."""
    cue = text[slice(*a.cue[0])] if a.cue else ""
    content = " ".join(text[s:e] for s, e in a.content)
    speaker = " ".join(text[s:e] for s, e in a.speaker)
    first = cue.split()[0].lower() if cue else ""
    told = {
        "nested": within is not None and "relay" not in tags, "relay": "relay" in tags, "passive": "pass" in tags, "nominal": "nom" in tags,
        "light verb": "light" in tags, "not said": a.unsaid, "according to": bool(PER.match(cue)), "colon": cue == ":",
        "signed": bool(DASH.match(cue)), "no cue": not a.cue, "no source": not a.speaker, "pronoun source": speaker.lower() in PRONOUNS,
        "organisation": "org" in tags, "document": "doc" in tags, "collective": "group" in tags,
        "infinitive content": content.split()[0].lower() == "to" or content.lower().startswith("not to "),
        "participle cue": first.endswith("ing") and "nom" not in tags and not PER.match(cue),
        "coordinated cue": coordinated(text, a, found), "quoted": bool(QUOTE_MARKS.search(content)),
        "over paragraphs": bool(a.content) and "\n" in text[a.content[0][0] : a.content[-1][1]],
        "content in parts": len(a.content) > 1,
    }
    return [k for k, v in told.items() if v]


def coordinated(text, a, found):
    """Shares its source with another attribution, and only a conjunction stands between the one and the other's cue."""
    def joined(x, y):
        if not (x.cue and y.cue and x.speaker and x.speaker == y.speaker and x.cue < y.cue):
            return False
        start = max(e for s, e in x.cue + [c for c in x.content if c[0] < y.cue[0][0]])
        return bool(re.fullmatch(r"[\s,;\"”]*(and|but|or|while|yet|nor)?[\s,]*", text[start : y.cue[0][0]])) and not text[slice(*y.cue[0])].split()[0].endswith("ing")
    return any(joined(a, b) or joined(b, a) for b in found.values() if b is not a)


# ---------------------------------------------------------------- passages
def passage(file, block):
    id_, note, lines, line = block
    if not note:
        fail(file, line, "the passage %s has no note line" % id_)
    if id_.rsplit("-", 1)[0] != pathlib.Path(file).stem:
        fail(file, line, "the id %s belongs into %s.txt" % (id_, id_.rsplit("-", 1)[0]))
    text, parts = plain(file, lines)
    for p in parts:
        check_part(file, text, p)
    check_cues(file, parts)
    words = len(text.split())
    if not WORDS[0] <= words <= WORDS[1]:
        fail(file, line, "%s has %d words; a passage has %d to %d" % ((id_, words) + WORDS))
    numbers = sorted({n for p in parts for n in p.numbers})
    if numbers != list(range(1, len(numbers) + 1)):
        fail(file, line, "%s: attributions are numbered 1, 2, 3 ...; here: %s" % (id_, numbers))
    for n in numbers:
        check_attribution(file, n, [p for p in parts if n in p.numbers], text)
    if bool(numbers) == note.startswith("none"):
        fail(file, line, "%s: a note begins with 'none' exactly where nothing is annotated" % id_)
    return Passage(id_, pathlib.Path(file).stem, note, text, attributions(text, parts), file, line)


def read(files):
    """(passages, errors) of the files; an error ends its passage, or its file where the blocks cannot be told."""
    found, errors = [], []
    for file in files:
        with open(file, encoding="utf-8", newline="") as f:
            lines = f.read().split("\n")
        it = blocks(str(file), lines)
        while True:
            try:
                block = next(it)
            except StopIteration:
                break
            except Mend as e:
                errors.append(str(e))
                break
            try:
                found.append(passage(str(file), block))
            except Mend as e:
                errors.append(str(e))
    return found, errors


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


# ---------------------------------------------------------------- printing
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


def matches(golds, preds):
    """The gold attributions found: cues overlap (where the gold has one) and the contents' characters have Jaccard >= .5, one to one."""
    pairs = []
    for i, g in enumerate(golds):
        gc, gq = covered(as_spans(g["cue"])), covered(as_spans(g["content"]))
        for j, p in enumerate(preds):
            pq = covered(as_spans(p.get("content")))
            jac = len(gq & pq) / len(gq | pq)
            if jac >= 0.5 and (not gc or gc & covered(as_spans(p.get("cue")))):
                pairs.append((-jac, i, j))
    hit, used = set(), set()
    for _, i, j in sorted(pairs):
        if i not in hit and j not in used:
            hit.add(i)
            used.add(j)
    return hit


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
