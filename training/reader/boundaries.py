"""How well the product's rules find sentences: what a head of sentence boundaries would have to beat.
python3 -m reader.boundaries [--pud FOLDER]

Of the treebanks' development sets, and of UD English-PUD if asked: where a sentence begins, by the treebank and by Segmenter.java, which sees the
text with its paragraphs as lines. First sentences of paragraphs are not counted, for the line tells those.
"""
import argparse
import pathlib
import sys

from reader import evaluate, segment
from reader.data import Text


def begins(text: Text) -> set[int]:
    """Where the first word of each sentence stands that does not begin a paragraph."""
    spans = text.spans()
    return {spans[a][0] for a, _ in evaluate.sentences(text, 0, len(spans)) if a > 0 and text.paragraph[a] == text.paragraph[a - 1]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pud", type=pathlib.Path, help="the folder eval/parsing of the shared data")
    sets = evaluate.dev_sets(0, parser.parse_args().pud)
    for name in ("ewt", "gum", "pud"):
        if name in sets:
            texts = sets[name]
            pairs = [(begins(t), begins(ours)) for t, ours in zip(texts, segment.texts(name, [(t.id, t.text) for t in texts]))]
            g, r, both = (sum(map(len, part)) for part in (*zip(*pairs), [a & b for a, b in pairs]))
            print("%s: %d sentences inside paragraphs, P %.3f R %.3f F1 %.3f" % (name, g, both / r, both / g, 2 * both / (g + r)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
