"""What the network sees of words and texts: pieces, casing classes, quotation flags. Exactly as `org.sitrep.neural` has them.

`fixtures/inputs.tsv` was printed by the Java side; test_pieces.py holds this file to it.
"""
import functools
import unicodedata

UNKNOWN, BEGIN, SEPARATOR, MASK, PADDING = 100, 101, 102, 103, 0
MOST_PIECES = 12  # WordPiece.java: a word of more pieces keeps its first eleven and its last
LONGEST_CHUNK = 100  # UTF-16 units, as in BERT's own tokeniser

MARK = 0  # casing of [CLS] and [SEP]
LOWER, CAPITALISED, UPPER, ONE_CAPITAL, MIXED_FROM_CAPITAL, MIXED_FROM_LOWER, WITH_DIGIT, WITHOUT_LETTER = range(1, 9)
SPACE_BEFORE = 9
CASINGS = 2 * SPACE_BEFORE

OUTSIDE, INSIDE, OPENING, CLOSING, CARRIED = range(5)
QUOTES = 5
OPENERS, CLOSERS, DASHES = "“«", "”»", "—–-"
BEFORE_OPENERS = "([{/‘" + OPENERS + DASHES


def stands_alone(c: str) -> bool:
    """Punctuation and Chinese characters are words of their own (BERT's basic tokeniser)."""
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c)[0] == "P" or 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0xF900 <= o <= 0xFAFF


def is_dropped(c: str) -> bool:
    return unicodedata.category(c) in ("Mn", "Cc", "Cf", "Cn", "Co") or c == "\ufffd"


def chunks(word: str) -> list[str]:
    """The lower-cased word without accents, cut at spaces and around what stands alone."""
    found, chunk = [], ""
    for c in unicodedata.normalize("NFD", word.lower()):
        space = c in "\t\n\r" or unicodedata.category(c) == "Zs"
        if space or stands_alone(c):
            found += [chunk, "" if space else c]
            chunk = ""
        elif not is_dropped(c):
            chunk += c
    return [c for c in found + [chunk] if c]


class WordPiece:
    """The sub-word vocabulary of uncased BERT: the longest pieces known, greedily."""

    def __init__(self, vocabulary: list[str]):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        for piece, i in (("[UNK]", UNKNOWN), ("[CLS]", BEGIN), ("[SEP]", SEPARATOR), ("[MASK]", MASK)):
            if self.ids.get(piece) != i:
                raise ValueError("vocabulary: line %d should be %s" % (i + 1, piece))
        self.pieces = functools.lru_cache(maxsize=200_000)(self._pieces)

    @classmethod
    def read(cls, path) -> "WordPiece":
        with open(path, encoding="utf-8", newline="\n") as f:
            return cls(f.read().rstrip("\n").split("\n"))

    def _pieces(self, word: str) -> tuple[int, ...]:
        found = [i for chunk in chunks(word) for i in self._greedy(chunk)] or [UNKNOWN]
        return tuple(found if len(found) <= MOST_PIECES else found[: MOST_PIECES - 1] + found[-1:])

    def _greedy(self, chunk: str) -> list[int]:
        found, start = [], 0
        if len(chunk.encode("utf-16-le")) > 2 * LONGEST_CHUNK:
            return [UNKNOWN]
        while start < len(chunk):
            for end in range(len(chunk), start, -1):
                piece = self.ids.get(("##" if start else "") + chunk[start:end])
                if piece is not None:
                    break
            else:
                return [UNKNOWN]
            found.append(piece)
            start = end
        return found


def shape(word: str) -> int:
    """The casing class of a word: what an uncased vocabulary no longer shows."""
    letters = [c for c in word if c.isalpha()]
    if any(c.isdecimal() for c in word):
        return WITH_DIGIT
    if not letters:
        return WITHOUT_LETTER
    capitals = sum(c.isupper() for c in letters)
    if capitals == 0:
        return LOWER
    if len(letters) == 1:
        return ONE_CAPITAL
    if capitals == len(letters):
        return UPPER
    first = letters[0].isupper()
    if first and capitals == 1:
        return CAPITALISED
    return MIXED_FROM_CAPITAL if first else MIXED_FROM_LOWER


def casing(word: str, space_before: bool) -> int:
    return shape(word) + (SPACE_BEFORE if space_before else 0)


def quote_flags(text: str) -> list[int]:
    """Where each character stands to the quotation marks of its paragraph; '' and `` are one straight mark."""
    plain = text.replace("''", "\"'").replace("``", '"`')
    flags = [OUTSIDE] * len(text)
    lines = [(s, e) for s, e in line_spans(plain) if plain[s:e].strip()]
    carried = False
    for n, (start, end) in enumerate(lines):
        opened = flag_line(plain, text, flags, start, end, carried)
        following = plain[slice(*lines[n + 1])].lstrip()[0] if n + 1 < len(lines) else ""
        carried = opened >= 0 and following != "" and following in '"' + OPENERS
        if opened >= 0 and not carried and plain[opened] == '"':
            flags[opened + 1 : end] = [OUTSIDE] * (end - opened - 1)
    return flags


def line_spans(text: str):
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def flag_line(plain: str, original: str, flags: list[int], start: int, end: int, carried: bool) -> int:
    """Flags one paragraph; returns where the quotation that is still open at its end began, or -1."""
    opened, inside, first = -1, INSIDE, True
    straight_left = plain.count('"', start, end)

    def second_half(i: int) -> bool:
        return i > 0 and plain[i - 1] == '"' and original[i - 1] != '"'

    def opens(i: int) -> bool:
        if plain[i] != '"' or opened < 0:
            return plain[i] not in CLOSERS
        after = i + 2 if i + 1 < end and second_half(i + 1) else i + 1
        before = plain[i - 1] if i > start else " "
        next_ = plain[after] if after < end else " "
        word = ord(next_) < 0x10000 and (next_.isalpha() or next_.isdecimal())
        return (before.isspace() or before in BEFORE_OPENERS) and before not in DASHES and word and straight_left % 2 == 1

    for i in range(start, end):
        c = plain[i]
        straight_left -= c == '"'
        if c == '"' or c in OPENERS or c in CLOSERS:
            if opens(i):
                if not (c == '"' and opened >= 0):
                    inside = CARRIED if first and carried else INSIDE
                opened = i
                flags[i] = OPENING
            else:
                opened = -1
                flags[i] = CLOSING
        elif second_half(i):
            flags[i] = flags[i - 1]
        elif opened >= 0:
            flags[i] = inside
        first = first and c.isspace()
    return opened
