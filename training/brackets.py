"""The file format of the passages: blocks with an id and a note, and text with brackets. README.md beside this file tells it."""
import collections
import re

HEADER = re.compile(r"=== ([a-z]+-[0-9]{2,3})$")
LABEL = re.compile(r"([scq])([0-9]+(?:,[0-9]+)*)([?!]*)(?::([a-z]+(?:,[a-z]+)*))?(?=[ \]])")

Part = collections.namedtuple("Part", "role numbers marks tags start end line")


class Mend(Exception):
    """An error of the file: where, and what to mend."""


def fail(file, line, message):
    raise Mend("%s:%d: %s" % (file, line, message))


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
