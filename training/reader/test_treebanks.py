"""Treebanks and entity sets become texts: spaces, paragraphs, names (all sentences here are invented)."""
import gzip
import pathlib
import tempfile
import unittest

from reader import treebanks
from reader.data import ROOT

TREE = """# newdoc id = one
# newpar
# sent_id = one-1
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# newpar
# sent_id = one-2
1	President	president	PROPN	NNP	_	3	nsubj	_	Entity=(1-person-new-nnnnn-cf1-1-sgl
2	Lurie	Lurie	PROPN	NNP	_	1	flat	_	Entity=1)
3	visited	visit	VERB	VBD	_	0	root	_	_
4	Tulsk	Tulsk	PROPN	NNP	_	3	obj	_	Entity=(2-place-new-nnnnn-cf2-1-sgl)
5	in	in	ADP	IN	_	6	case	_	_
6	Vesnian	Vesnian	ADJ	JJ	_	3	obl	_	_
"""


def written(folder: str, text: str) -> pathlib.Path:
    path = pathlib.Path(folder) / "x.gz"
    with gzip.open(path, "wt", encoding="utf-8") as f:
        f.write(text)
    return path


class Treebanks(unittest.TestCase):
    def texts(self, content, entities=None):
        with tempfile.TemporaryDirectory() as d:
            return [t.check() for t in treebanks.documents(written(d, content), "gum", entities, {"Vesnian"}, {"president"})]

    def test_words_spaces_and_paragraphs(self):
        (text,) = self.texts(TREE)
        self.assertEqual(text.text, "Don't go.\nPresident Lurie visited Tulsk in Vesnian")
        self.assertEqual((text.sentence, text.paragraph), ([0] * 4 + [1] * 6, [0] * 4 + [1] * 6))
        self.assertEqual(text.head, [2, 2, ROOT, 2, 6, 4, ROOT, 6, 9, 6])

    def test_names_lie_around_the_heads_of_mentions_without_titles(self):
        """The head of the first mention is its first word, as GUM's least span tells; titles before the name are not of it."""
        (text,) = self.texts(TREE)
        self.assertEqual(text.entity[4:], [None, "B-PER", "O", "B-LOC", "O", "B-NAT"])

    def test_a_new_document_is_a_new_text(self):
        self.assertEqual(len(self.texts(TREE + "\n" + TREE.replace("one", "two"))), 2)

    def test_entities_of_another_file_come_by_sentence(self):
        (text,) = self.texts(TREE, {"one-2": ["O", "B-PER", "O", "B-LOC", "O", "O"]})
        self.assertEqual(text.entity, [None] * 4 + ["O", "B-PER", "O", "B-LOC", "O", "O"])

    def test_wikigold(self):
        with tempfile.TemporaryDirectory() as d:
            (text,) = treebanks.wikigold(written(d, "Ana I-PER\nLurie I-PER\n's O\nVesnian I-MISC\nhat O\n. O\n\nShe O\nran O\n. O\n"), {"Vesnian"})
        self.assertEqual(text.check().text, "Ana Lurie's Vesnian hat. She ran.")
        self.assertEqual(text.entity, ["B-PER", "I-PER", "O", "B-NAT", "O", "O", "O", "O", "O"])


if __name__ == "__main__":
    unittest.main()
