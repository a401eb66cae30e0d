#!/usr/bin/env python3
"""Makes ledger/src/main/resources/org/sitrep/ledger/words/common-words.tsv: in how many news articles in a thousand a common word stands.

    python3 common_words.py SET.jsonl SET.jsonl ... > common-words.tsv

Each set is JSON lines with "text". Kept are words of letters that stand in 2 % of the articles, mean over the sets, and in .4 % of each set, so
that the names of one set's affairs stay out. No text of a set is kept. The table was made of PolNeAR train (840 articles, US politics, 2016)
and MUC-3/4 dev (1,299 articles, Latin America, 1988-1990).
"""
import json
import re
import sys
from collections import Counter

WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def forms(text):
    for match in WORD.finditer(text.lower()):
        form = re.sub(r"['\u2019]s$", "", match.group())
        yield re.sub(r"['\u2019]", "", form)


def shares(path):
    found, n = Counter(), 0
    for line in open(path, encoding="utf-8"):
        found.update(set(forms(json.loads(line)["text"])))
        n += 1
    return {word: count / n for word, count in found.items()}


def main(paths):
    sets = [shares(path) for path in paths]
    print("# Made by training/common_words.py: in how many news articles in a thousand a word stands.")
    print("word\tper-mille")
    for word in sorted(set.intersection(*(set(s) for s in sets))):
        mean = sum(s[word] for s in sets) / len(sets)
        if len(word) > 1 and mean >= 0.02 and min(s[word] for s in sets) >= 0.004:
            print(f"{word}\t{round(1000 * mean)}")


if __name__ == "__main__":
    main(sys.argv[1:])
