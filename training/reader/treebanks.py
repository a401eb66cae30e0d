"""Reads the treebanks and entity sets of `../shared/train` into texts, in document order."""
import calendar
import gzip
import pathlib
import re
from typing import Iterator, Optional

from reader.data import ROOT, Text

NAT = "NAT"  # a nationality or people: UNER's OTH whose words a list of demonyms has
ENTITY_TYPES = ("PER", "ORG", "LOC", "OTH", NAT)
DATES = {name for names in (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr) for name in names if name}
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
WIKIGOLD_SENTENCES = 5  # of one text; the file has no ends of articles, neighbours mostly belong together
LONGEST_DOCUMENT = 60  # sentences of one text; GUM has documents of hundreds

Sentence = tuple[dict, list[list[str]]]


def blocks(path: pathlib.Path) -> Iterator[Sentence]:
    """(comments, rows) of each sentence; `newdoc` and `newpar` are comments without a value or with an id."""
    comments, rows = {}, []
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip().split(" ")[0]] = value.strip()
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield comments, rows
                comments, rows = {}, []
    if rows:
        yield comments, rows


def uner(path: pathlib.Path, demonyms: set[str]) -> dict[str, list[str]]:
    """Entity tags of each sentence by its id."""
    found = {}
    for comments, rows in blocks(path):
        tags = bio([r[2][2:] if r[2][2:] in ENTITY_TYPES else None for r in rows], [r[2].startswith("B-") for r in rows])
        found[comments["sent_id"]] = nationalities([r[1] for r in rows], tags, demonyms)
    return found


def bio(types: list[Optional[str]], begins: list[bool]) -> list[str]:
    tags = []
    for w, type_ in enumerate(types):
        goes_on = w > 0 and types[w - 1] == type_ and not begins[w]
        tags.append("O" if type_ is None else ("I-" if goes_on else "B-") + type_)
    return tags


def nationalities(forms: list[str], tags: list, demonyms: set[str]) -> list:
    """OTH becomes NAT where the whole name is a demonym."""
    out = list(tags)
    for w, tag in enumerate(tags):
        alone = w + 1 == len(tags) or tags[w + 1] != "I-OTH"
        if tag == "B-OTH" and alone and forms[w] in demonyms:
            out[w] = "B-" + NAT
    return out


def documents(path: pathlib.Path, source: str, entities: Optional[dict[str, list[str]]], demonyms: set[str], titles: set[str]) -> Iterator[Text]:
    """The texts of a CoNLL-U file. Entities: by sentence id, else from GUM's MISC column."""
    text = None
    for comments, rows in blocks(path):
        new = "newdoc" in comments
        if text is not None and (new or text.sentence[-1] + 1 >= LONGEST_DOCUMENT and "newpar" in comments):
            yield text
            text = None
        if text is None:
            text = Text("%s/%s" % (source, comments["sent_id"]), source, [], [], [], [], [], [], [], [], [])
        add(text, rows, "newpar" in comments)
        words = [r for r in rows if r[0].isdigit()]
        tags = entities.get(comments["sent_id"]) if entities is not None else gum_entities(words, demonyms, titles)
        text.entity += tags if tags is not None and len(tags) == len(words) else [None] * len(words)
    if text is not None:
        yield text


def add(text: Text, rows: list[list[str]], paragraph: bool) -> None:
    """Appends a sentence. The words of a contraction ("don't") touch; after a sentence comes a space, or a new paragraph."""
    base = len(text.forms)
    sentence = text.sentence[-1] + 1 if base else 0
    number = text.paragraph[-1] + (1 if paragraph else 0) if base else 0
    gap = "" if not base else "\n" if paragraph else " "
    until, after = 0, ""
    for row in rows:
        if "-" in row[0]:
            until = int(row[0].split("-")[1])
            after = "" if "SpaceAfter=No" in row[9] else " "
        elif row[0].isdigit():
            i = int(row[0])
            head = int(row[6])
            text.forms.append(row[1].replace(" ", "\u00a0"))
            text.gaps.append(gap)
            text.sentence.append(sentence)
            text.paragraph.append(number)
            text.upos.append(row[3])
            text.xpos.append(row[4])
            text.head.append(base + head - 1 if head else ROOT)
            text.relation.append(row[7])
            own = "" if "SpaceAfter=No" in row[9] else " "
            gap = own if i > until else after if i == until else ""


def gum_entities(rows: list[list[str]], demonyms: set[str], titles: set[str]) -> list[Optional[str]]:
    """Names inside GUM's mentions: the proper nouns around the head of a person, organisation or place.

    A proper noun that is in none of them may be a name of a kind that GUM does not tell: unknown, not O.
    """
    types: list[Optional[str]] = [None] * len(rows)
    begins = [False] * len(rows)
    for start, end, type_, least in sorted(mentions(rows), key=lambda m: m[0] - m[1]):  # the inner ones last: they win
        heads = [start + i - 1 for i in least if start + i - 1 <= end and rows[start + i - 1][3] == "PROPN"]
        if type_ not in GUM_TYPES or not heads or type_ == "person" and rows[heads[0]][4] == "NNPS":
            continue  # "Americans", "my Lords" are nobody's name
        first, last = name_around(rows, start, end, heads[0], titles if type_ == "person" else set())
        if first <= last:
            for w in range(first, last + 1):
                types[w], begins[w] = GUM_TYPES[type_], w == first
            if last + 1 < len(rows):
                begins[last + 1] = True
    tags: list[Optional[str]] = list(bio(types, begins))
    for w, row in enumerate(rows):
        capital = row[1][:1].isupper()
        if tags[w] == "O" and row[1] in demonyms:
            tags[w] = "B-" + NAT
        elif tags[w] == "O" and (row[3] == "PROPN" and row[1].rstrip(".") not in DATES or row[3] == "ADJ" and capital and w > 0):
            tags[w] = None
    return tags


def name_around(rows: list[list[str]], start: int, end: int, head: int, titles: set[str]) -> tuple[int, int]:
    """First and last word of the run of proper nouns around a mention's head, without titles; empty if it is one."""
    first = last = head
    while first > start and rows[first - 1][3] == "PROPN":
        first -= 1
    while last < end and rows[last + 1][3] in ("PROPN", "NUM"):
        last += 1
    while first < last and rows[first][1].lower().rstrip(".") in titles:
        first += 1
    return (0, -1) if rows[first][1].lower().rstrip(".") in titles else (first, last)


def mentions(rows: list[list[str]]) -> Iterator[tuple[int, int, str, list[int]]]:
    """(first word, last word, type, numbers of its least span) of GUM's bracketed mentions."""
    open_: dict[str, list] = {}
    for w, row in enumerate(rows):
        for cell in row[9].split("|"):
            if not cell.startswith("Entity="):
                continue
            for m in re.finditer(r"\(([^-()]+)-([a-z]+)-([^()]*)(\))?|([^-()]+)\)", cell[7:]):
                if m.group(5):
                    if open_.get(m.group(5)):
                        start, type_, least = open_[m.group(5)].pop()
                        yield start, w, type_, least
                    continue
                spans = re.findall(r"(?:^|-)(\d+(?:,\d+)*)(?=-|$)", m.group(3))
                least = [int(x) for x in spans[0].split(",")] if spans else [1]
                if m.group(4):
                    yield w, w, m.group(2), least
                else:
                    open_.setdefault(m.group(1), []).append((w, m.group(2), least))


def wikigold(path: pathlib.Path, demonyms: set[str]) -> Iterator[Text]:
    """Names of Wikipedia: PER, ORG, LOC; its MISC is unknown save what is a demonym. The file has no spaces: they are guessed."""
    group: list[list[list[str]]] = []

    def text() -> Text:
        t = Text("wikigold/%s" % "_".join(r[0] for r in group[0][:4]), "wikigold", [], [], [], [], entity=[])
        for s, rows in enumerate(group):
            forms = [{"``": '"', "''": '"'}.get(r[0], r[0]) for r in rows]
            types = [None if r[1] == "O" else r[1][2:] for r in rows]
            tags = [None if type_ == "MISC" else tag for tag, type_ in zip(bio(types, [r[1].startswith("B-") for r in rows]), types)]
            t.entity += ["B-" + NAT if tag is None and form in demonyms else tag for form, tag in zip(forms, tags)]
            t.forms += forms
            t.gaps += [("" if not t.sentence else " ") if w == 0 else guessed_gap([r[0] for r in rows], w) for w in range(len(rows))]
            t.sentence += [s] * len(rows)
            t.paragraph += [0] * len(rows)
        return t

    for _, rows in blocks_of_two(path):
        group.append(rows)
        if len(group) == WIKIGOLD_SENTENCES:
            yield text()
            group = []
    if group:
        yield text()


def blocks_of_two(path: pathlib.Path) -> Iterator[tuple[None, list[list[str]]]]:
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            cells = line.split()
            if cells and cells[0] != "-DOCSTART-":
                rows.append([cells[0], cells[-1]])
            elif rows:
                yield None, rows
                rows = []
    if rows:
        yield None, rows


def guessed_gap(forms: list[str], w: int) -> str:
    closes = re.fullmatch(r"[.,;:!?)\]%]|'s|n't|''", forms[w])
    return "" if closes or forms[w - 1] in ("(", "[", "``", "$") else " "
