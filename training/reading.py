"""Reads files of passages and checks them strictly: every error tells file:line and what to mend."""
import collections
import pathlib

from attribution import attributions, nested
from brackets import Mend, blocks, fail, plain

ROLES = {"s": "speaker", "c": "cue", "q": "content"}
SOURCE_TAGS = ("org", "doc", "group")
CUE_TAGS = ("pass", "nom", "light", "relay")
WORDS = (40, 120)  # the length of a passage, in words

Passage = collections.namedtuple("Passage", "id theme note text attributions file line")


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


def check_nesting(file, line, found):
    """What is nested lies wholly inside; contents overlap in no other way; a relay repeats the content of who passes it on."""
    for a in found:
        if "relay" in a.kinds and a.within is None:
            fail(file, line, "attribution %d: a relay has the content of the one who passes it on: [q1,2 ...]" % a.number)
        for b in found:
            if a.within == b.number and "relay" not in a.kinds and not nested(a, b):
                fail(file, line, "attribution %d stands inside %d, but its content does not" % (a.number, b.number))
            if a.number < b.number and a.content != b.content and not nested(a, b) and not nested(b, a) and crossing(a.content, b.content):
                fail(file, line, "the contents of %d and %d overlap and neither is inside the other" % (a.number, b.number))


def crossing(xs, ys):
    return any(s < e2 and s2 < e for s, e in xs for s2, e2 in ys)


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
    found = attributions(text, parts)
    check_nesting(file, line, found)
    return Passage(id_, pathlib.Path(file).stem, note, text, found, file, line)


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
