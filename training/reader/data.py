"""The one record of all training sets: words with the space before each, sentences, paragraphs, and the layers a set has.

A layer that a set lacks is None; a word that a set says nothing about has None in it. Nothing is learnt from either.
"""
import dataclasses
import gzip
import json
import pathlib
from typing import Iterable, Iterator, Optional

ROOT = -1
WORD_LAYERS = ("upos", "xpos", "head", "relation", "entity", "event", "factuality")


@dataclasses.dataclass(frozen=True)
class Attribution:
    """Who says what: numbers of words. A cue is one run; source and content may have gaps, the source may be empty."""

    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]

    def moved(self, to: dict[int, int]) -> "Attribution":
        return Attribution(*(tuple(to[w] for w in words if w in to) for words in (self.source, self.cue, self.content)))


@dataclasses.dataclass
class Text:
    """gaps[i] stands before word i; sentence and paragraph are numbers that never fall. head: word of this text, or ROOT."""

    id: str
    source: str
    forms: list[str]
    gaps: list[str]
    sentence: list[int]
    paragraph: list[int]
    upos: Optional[list] = None
    xpos: Optional[list] = None
    head: Optional[list] = None
    relation: Optional[list] = None
    entity: Optional[list] = None
    event: Optional[list] = None
    factuality: Optional[list] = None
    attributions: Optional[list[Attribution]] = None

    @property
    def text(self) -> str:
        return "".join(gap + form for gap, form in zip(self.gaps, self.forms))

    def spans(self) -> list[tuple[int, int]]:
        """Start and end of each word in `text`."""
        found, at = [], 0
        for gap, form in zip(self.gaps, self.forms):
            found.append((at + len(gap), at + len(gap) + len(form)))
            at += len(gap) + len(form)
        return found

    def check(self) -> "Text":
        """Raises ValueError where the parts of the record do not fit each other."""
        n = len(self.forms)
        lists = {"gaps": self.gaps, "sentence": self.sentence, "paragraph": self.paragraph}
        lists.update({k: getattr(self, k) for k in WORD_LAYERS if getattr(self, k) is not None})
        for name, values in lists.items():
            if len(values) != n:
                raise ValueError("%s: %d words, %d in %s" % (self.id, n, len(values), name))
        for w in range(n):
            if not self.forms[w] or (w and (self.sentence[w] < self.sentence[w - 1] or self.paragraph[w] < self.paragraph[w - 1])):
                raise ValueError("%s: word %d is empty, or its sentence or paragraph falls" % (self.id, w))
            head = self.head[w] if self.head else None
            if head is not None and head != ROOT and (not 0 <= head < n or head == w or self.sentence[head] != self.sentence[w]):
                raise ValueError("%s: word %d hangs on %d" % (self.id, w, head))
        for a in self.attributions or ():
            if not a.cue or not a.content or any(not 0 <= w < n for w in a.source + a.cue + a.content):
                raise ValueError("%s: attribution without cue or content, or outside the text" % self.id)
            if set(a.cue) & set(a.content) or set(a.cue) & set(a.source) or set(a.source) & set(a.content):
                raise ValueError("%s: an attribution overlaps itself" % self.id)
        return self


def keep(text: Text, kept: Iterable[int]) -> Text:
    """The text without the other words. What hung on one of them hangs nowhere known; what lost its cue or content goes."""
    kept = sorted(kept)
    to = {w: k for k, w in enumerate(kept)}
    parts = {name: [getattr(text, name)[w] for w in kept] for name in ("forms", "gaps", "sentence", "paragraph")}
    for k in range(1, len(kept)):  # the space of a lost word stays, so that words do not run together
        between = "".join(text.gaps[kept[k - 1] + 1 : kept[k] + 1])
        parts["gaps"][k] = "\n" if "\n" in between else " " if between else ""
    for name in WORD_LAYERS:
        values = getattr(text, name)
        parts[name] = None if values is None else [values[w] for w in kept]
    if text.head is not None:
        parts["head"] = [h if h in (None, ROOT) else to.get(h) for h in parts["head"]]
        parts["relation"] = [r if h is not None else None for h, r in zip(parts["head"], parts["relation"])]
    if text.attributions is not None:
        moved = [a.moved(to) for a in text.attributions]
        parts["attributions"] = [a for a in moved if a.cue and a.content]
    return dataclasses.replace(text, **parts)


def insert(text: Text, at: int, forms: list[str], gaps: list[str]) -> Text:
    """The text with new words before word `at`, in its sentence and paragraph; no layer knows anything of them."""
    n = len(forms)
    to = {w: w + (n if w >= at else 0) for w in range(len(text.forms))}
    fill = lambda values, new: values[:at] + new + values[at:]
    parts = {
        "forms": fill(text.forms, forms), "gaps": fill(text.gaps, gaps),
        "sentence": fill(text.sentence, [text.sentence[at]] * n), "paragraph": fill(text.paragraph, [text.paragraph[at]] * n),
    }
    for name in WORD_LAYERS:
        values = getattr(text, name)
        parts[name] = None if values is None else fill(values, [None] * n)
    if text.head is not None:
        parts["head"] = [h if h in (None, ROOT) else to[h] for h in parts["head"]]
    if text.attributions is not None:
        parts["attributions"] = [a.moved(to) for a in text.attributions]
    return dataclasses.replace(text, **parts)


def one_word_each(event: list, verbs: list[bool], outside="O", unknown=None) -> list:
    """A trigger of several words is told by one: by its first if that is a verb ("broke the ice"), else by its last ("hunger strike")."""
    told, start = list(event), 0
    for w in range(1, len(event) + 1):
        if w == len(event) or event[w] != event[start]:
            if event[start] not in (outside, unknown):
                one = start if verbs[start] else w - 1
                told[start:w] = [event[one] if i == one else unknown for i in range(start, w)]
            start = w
    return told


def words_in(spans: list[tuple[int, int]], marked: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Numbers of the words that any of the marked stretches of characters touches."""
    marked = list(marked)
    return tuple(w for w, (s, e) in enumerate(spans) if any(a < e and s < b for a, b in marked))


def write(path: pathlib.Path, texts: Iterable[Text]) -> int:
    """Writes checked texts; returns how many. The file appears whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part, n = path.with_suffix(".part"), 0
    with gzip.open(part, "wt", encoding="utf-8", compresslevel=5) as f:
        for text in texts:
            row = {k: v for k, v in vars(text.check()).items() if v is not None}
            if text.attributions is not None:
                row["attributions"] = [[a.source, a.cue, a.content] for a in text.attributions]
            f.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
            n += 1
    part.replace(path)
    return n


def read(path: pathlib.Path) -> Iterator[Text]:
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            row = json.loads(line)
            if "attributions" in row:
                row["attributions"] = [Attribution(*map(tuple, a)) for a in row["attributions"]]
            yield Text(**row)
