#!/usr/bin/env python3
"""Prints one long article made of the dossier's paragraphs, each time with other names and figures.

    bench/long_article.py KILOBYTES > long.txt

The same size gives the same text. Only the Python standard library.
"""
import json
import pathlib
import random
import re
import sys

DOSSIER = pathlib.Path(__file__).resolve().parent.parent / "examples" / "dossier"

# Every invented name of the dossier; "Karven" also renames Karvenia and Karvenian.
NAMES = (
    "Brenmark Ostrel Sella Karven Tervia Sarnow Calden Meridian Lantern Tarrand Valk Rehl Ferrin Holm Linden Aust "
    "Ekberg Kelm Orst Ilse Oren Anna Tomas Petra Marta Lena Jonas Dario Nela"
).split()
HEADS = "b br d dr f g gr h k kr l m n p r s st t tr v z".split()
MIDDLES = "a e i o u ai ei or an en ar el".split()
TAILS = "d k l m n r s t v ck nd rn st lm".split()


def paragraphs():
    """The dossier's paragraphs without headlines and repeats, in its order."""
    seen = {}
    with open(DOSSIER / "articles.jsonl", encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["text"].split("\n\n"):
                if paragraph.endswith((".", "\u201d", '"')):
                    seen[paragraph] = True
    return list(seen)


def name(chance):
    word = "".join(chance.choice(part) for part in (HEADS, MIDDLES, TAILS, MIDDLES, TAILS))
    return word.capitalize()


def figure(chance):
    def other(match):
        number = int(match.group().replace(",", ""))
        if number < 10 or 1900 <= number <= 2100:
            return match.group()
        return f"{max(10, number + chance.randint(-number // 3, number // 3)):,}"

    return other


def article(size):
    chance = random.Random(1)
    source = paragraphs()
    text = []
    length = 0
    while True:
        names = {old: name(chance) for old in NAMES}
        both = re.compile("|".join(names) + "|" + "|".join(old.upper() for old in names))
        round_of = source[:]
        chance.shuffle(round_of)
        for paragraph in round_of:
            renamed = both.sub(
                lambda m: names[m.group()] if m.group() in names else names[m.group().capitalize()].upper(), paragraph
            )
            renamed = re.sub(r"\b\d[\d,]*\b", figure(chance), renamed)
            if length and length + len(renamed) > size:
                return "\n\n".join(text) + "\n"
            text.append(renamed)
            length += len(renamed) + 2


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__.strip())
    sys.stdout.write(article(int(sys.argv[1]) * 1024))
