"""Cuts texts into windows: as many whole paragraphs as fit, too long ones cut after a sentence, too long sentences anywhere.

A window is one sequence for the encoder: [CLS], the pieces, [SEP] between paragraphs and at the end. Its words know their sentence,
so that heads are sought within it, while the encoder sees all.
"""
import dataclasses
import random
from typing import Iterator, Optional

from reader import pieces
from reader.data import ROOT, Text, WORD_LAYERS

IGNORED = -100
MARKS = 2  # [CLS] and the last [SEP]

Window = tuple[int, int]  # first word, one past the last


def units(text: Text, lengths: list[int], longest: int) -> Iterator[tuple[int, int, int]]:
    """(first, end, pieces) of each paragraph, or of as many of its sentences as fit, or of as many words."""
    n, first = len(text.forms), 0
    room = longest - MARKS
    while first < n:
        end = length = 0
        stop: Optional[tuple[int, int]] = None
        for w in range(first, n + 1):
            if w > first and (w == n or text.sentence[w] != text.sentence[w - 1]):
                stop = w, length
            if w == n or text.paragraph[w] != text.paragraph[first]:
                end = w
                break
            if length + lengths[w] > room:
                end, length = stop or (w, length)
                break
            length += lengths[w]
        yield first, end, length
        first = end


def windows(text: Text, lengths: list[int], longest: int, phase: int = 0) -> list[Window]:
    """Windows of at most `longest` positions; the first one of at most `phase`, if given, so that each pass cuts elsewhere."""
    found: list[Window] = []
    first = end = 0
    length, room = MARKS, phase or longest
    for start, stop, size in units(text, lengths, longest):
        if end > first and length + size + 1 > room:
            found.append((first, end))
            first, length, room = start, MARKS, longest
        end = stop
        length += size + 1
    return found + [(first, end)] if end > first else found


@dataclasses.dataclass
class Example:
    """A window as numbers. Of words: labels of each layer (IGNORED where unknown), head 0 is the root, w + 1 is word w."""

    source: str
    ids: list[int]
    casing: list[int]
    quote: list[int]
    first: list[int]
    last: list[int]
    sentence: list[int]
    paragraph: list[int]
    layers: dict[str, list]
    cues: Optional[list[tuple[int, int, list[int]]]]  # first word, last word, role of each word (0 none, 1 source, 2 content)


class Encoder:
    """Turns windows of texts into examples."""

    def __init__(self, word_piece: pieces.WordPiece, labels: dict[str, list[str]]):
        self.word_piece = word_piece
        self.number = {layer: {name: i for i, name in enumerate(names)} for layer, names in labels.items()}

    def lengths(self, text: Text) -> list[int]:
        return [len(self.word_piece.pieces(f)) for f in text.forms]

    def examples(self, text: Text, longest: int, rng: Optional[random.Random] = None) -> list[Example]:
        phase = rng.randint(longest // 4, longest) if rng else 0
        flags = pieces.quote_flags(text.text)
        quotes = [flags[s] for s, _ in text.spans()]
        return [self.example(text, w, quotes) for w in windows(text, self.lengths(text), longest, phase)]

    def example(self, text: Text, window: Window, quotes: list[int]) -> Example:
        a, b = window
        ids, casing, quote = [pieces.BEGIN], [pieces.MARK], [pieces.OUTSIDE]
        first, last = [], []
        for w in range(a, b):
            if w > a and text.paragraph[w] != text.paragraph[w - 1]:
                ids.append(pieces.SEPARATOR)
                casing.append(pieces.MARK)
                quote.append(pieces.OUTSIDE)
            found = self.word_piece.pieces(text.forms[w])
            shape = pieces.casing(text.forms[w], w == 0 or text.gaps[w][-1:].isspace())
            first.append(len(ids))
            ids += found
            casing += [shape] * len(found)
            quote += [quotes[w]] * len(found)
            last.append(len(ids) - 1)
        sentence = [s - text.sentence[a] for s in text.sentence[a:b]]
        paragraph = [p - text.paragraph[a] for p in text.paragraph[a:b]]
        return Example(text.source, ids + [pieces.SEPARATOR], casing + [pieces.MARK], quote + [pieces.OUTSIDE], first, last,
                       sentence, paragraph, self.layers(text, a, b), self.cues(text, a, b))

    def layers(self, text: Text, a: int, b: int) -> dict[str, list]:
        found = {}
        for name in WORD_LAYERS:
            values = getattr(text, name)
            if values is None:
                continue
            values = values[a:b]
            if name == "head":
                found[name] = [IGNORED if h is None else 0 if h == ROOT else h - a + 1 if a <= h < b else IGNORED for h in values]
            elif name == "factuality":
                found[name] = [float("nan") if v is None else v for v in values]
            elif name == "relation":
                found[name] = [IGNORED if r is None else self.relation(r) for r in values]
            else:
                found[name] = [IGNORED if v is None else self.number[name].get(v, IGNORED) for v in values]
        return found

    def relation(self, name: str) -> int:
        known = self.number["relation"]
        return known[name] if name in known else known.get(name.split(":")[0], IGNORED)

    def cues(self, text: Text, a: int, b: int) -> Optional[list[tuple[int, int, list[int]]]]:
        """The cues that begin in the window; what of their roles lies outside it cannot be told."""
        if text.attributions is None:
            return None
        found = []
        for attribution in text.attributions:
            if a <= attribution.cue[0] < b:
                role = {**dict.fromkeys(attribution.content, 2), **dict.fromkeys(attribution.source, 1)}
                roles = [role.get(w, 0) for w in range(a, b)]
                found.append((attribution.cue[0] - a, min(attribution.cue[-1], b - 1) - a, roles))
        return found
