"""Makes a text look like the copy that reaches a desk: other quotation marks, capitals, lost spaces, misread letters, other names.

Words stay words: what changes a form or a gap keeps every layer, what drops or adds words goes through data.keep and data.insert.
"""
import dataclasses
import random

from reader import pieces
from reader.data import Text, insert, keep

STYLES = (('"', '"'), ("“", "”"), ("«", "»"), ("``", "''"), ("''", "''"))
QUOTES = {'"', "“", "”", "«", "»", "``", "''"}
MISREAD = (("rn", "m"), ("m", "rn"), ("l", "1"), ("I", "l"), ("O", "0"), ("e", "c"), ("li", "h"), ("cl", "d"), ("ü", "ii"), ("h", "b"), ("t", "f"))
ROMANISED = (("iy", "y"), ("yi", "i"), ("ky", "kyy"), ("kh", "h"), ("zh", "j"), ("ou", "u"), ("q", "k"), ("sh", "ch"), ("v", "w"), ("dj", "j"))
TOWNS = ("ORVAL", "BELMOR", "Port Sarin", "TULSK", "MIRADOR", "Zelen Brod", "KARSIA CITY", "NEW HALDEN")  # invented, as in the passages
AGENCIES = ("Meridian", "VTA", "Agence Nord", "AP", "Reuters", "AFP", "Xinhua")
MONTHS = ("Jan", "Jan.", "February", "March", "Apr", "May", "June", "July", "Aug.", "September", "Oct", "Nov.", "December")
LEAST_NAME = 3  # letters; shorter words in capitals are mostly abbreviations


def augmented(text: Text, rate: dict[str, float], names: list[str], rng: random.Random) -> Text:
    """A copy of the text with some of its looks changed; the same for the same state of `rng`."""
    drawn = lambda what: rng.random() < rate[what]
    text = dataclasses.replace(text, forms=list(text.forms), gaps=list(text.gaps))
    if drawn("names"):
        swap_names(text, names, rng)
    if drawn("transliterated"):
        for w in name_words(text):
            text.forms[w] = romanised(text.forms[w], rng)
    if drawn("quote_style"):
        restyle(text, rng.choice(STYLES))
    if drawn("apostrophe"):
        old, new = rng.choice((("'", "’"), ("’", "'")))
        text.forms = [f if f in QUOTES else f.replace(old, new) for f in text.forms]
    if drawn("quote_missing"):
        text = without_quotes(text, rng)
    if drawn("dateline") and text.attributions is not None and not text.upos:
        text = insert(text, 0, *dateline(text, rng))
    if drawn("spaces"):
        for w in range(1, len(text.forms)):
            if text.gaps[w] == " " and rng.random() < rate["lost_space"]:
                text.gaps[w] = ""
    if drawn("ocr"):
        text.forms = [misread(f, rng) if rng.random() < rate["noise"] else f for f in text.forms]
    if drawn("upper"):
        text.forms = [same_length(f.upper(), f) for f in text.forms]
    elif drawn("lower"):
        text.forms = [f.lower() for f in text.forms]
    elif drawn("headline"):
        for w in range(len(text.forms)):
            if text.sentence[w] == text.sentence[0]:
                text.forms[w] = same_length(text.forms[w][:1].upper(), text.forms[w][:1]) + text.forms[w][1:]
    return text


def same_length(new: str, old: str) -> str:
    """German ß has a capital of two letters: such a word stays as it is."""
    return new if len(new) == len(old) else old


def quote_words(text: Text) -> list[tuple[int, bool]]:
    """(word, whether it opens) of the double quotation marks."""
    flags = pieces.quote_flags(text.text)
    return [(w, flags[s] == pieces.OPENING) for w, (s, _) in enumerate(text.spans()) if text.forms[w] in QUOTES]


def restyle(text: Text, style: tuple[str, str]) -> None:
    for w, opens in quote_words(text):
        text.forms[w] = style[0] if opens else style[1]


def without_quotes(text: Text, rng: random.Random) -> Text:
    """Without all quotation marks, or without one of them: agencies and bad copies lose either."""
    marks = [w for w, _ in quote_words(text)]
    if not marks or len(marks) == len(text.forms):
        return text
    lost = set(marks) if rng.random() < 0.5 else {rng.choice(marks)}
    return keep(text, (w for w in range(len(text.forms)) if w not in lost))


def dateline(text: Text, rng: random.Random) -> tuple[list[str], list[str]]:
    """Words and gaps of an agency's first words: place, day, agency, dash."""
    forms = rng.choice(TOWNS).split(" ")
    gaps = [text.gaps[0]] + [" "] * (len(forms) - 1)
    if rng.random() < 0.6:
        forms += [",", rng.choice(MONTHS), str(rng.randint(1, 28))]
        gaps += ["", " ", " "]
    if rng.random() < 0.7:
        agency = rng.choice(AGENCIES).split(" ")
        forms += ["("] + agency + [")"]
        gaps += [" ", ""] + [" "] * (len(agency) - 1) + [""]
    forms.append(rng.choice(("-", "--", "—", "–", ":")))
    gaps.append("" if forms[-1] == ":" else " ")
    text.gaps[0] = " "
    return forms, gaps


def misread(form: str, rng: random.Random) -> str:
    """One confusion of letters as scanners make it."""
    fitting = [(a, b) for a, b in MISREAD if a in form]
    return form.replace(*rng.choice(fitting), 1) if fitting and len(form) > 2 else form


def romanised(form: str, rng: random.Random) -> str:
    fitting = [(a, b) for a, b in ROMANISED if a in form]
    return form.replace(*rng.choice(fitting), 1) if fitting else form


def name_words(text: Text) -> list[int]:
    """Words of persons' names; where the text has no entities, capitalised words that never stand in lower case."""
    if text.entity is not None:
        return [w for w, tag in enumerate(text.entity) if tag in ("B-PER", "I-PER") and is_name(text.forms[w])]
    lower = {f for f in text.forms if f.islower()}
    first = {w for w in range(len(text.forms)) if w == 0 or text.sentence[w] != text.sentence[w - 1]}
    inside = {f for w, f in enumerate(text.forms) if w not in first and is_name(f) and f.lower() not in lower}
    return [w for w, f in enumerate(text.forms) if f in inside]


def is_name(form: str) -> bool:
    return len(form) >= LEAST_NAME and form.isalpha() and pieces.shape(form) == pieces.CAPITALISED


def swap_names(text: Text, names: list[str], rng: random.Random) -> None:
    """Half of the names become others, each the same one throughout the text: nobody's name tells who speaks."""
    if not names:
        return
    other = {}
    for w in name_words(text):
        form = text.forms[w]
        if form not in other:
            other[form] = rng.choice(names) if rng.random() < 0.5 else form
        text.forms[w] = other[form]
