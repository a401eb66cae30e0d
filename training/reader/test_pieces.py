"""The Python side makes the same pieces, casing classes and quotation flags as the Java side does."""
import pathlib
import unittest

from reader import pieces

HERE = pathlib.Path(__file__).resolve().parent
VOCABULARY = HERE.parents[1] / "models/src/main/resources/org/sitrep/models/vocab.txt"


def rows(kind: str) -> list[list[str]]:
    lines = (HERE / "fixtures/inputs.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n")
    return [line.split("\t")[1:] for line in lines if line.startswith(kind + "\t")]


class SameAsJava(unittest.TestCase):
    def test_pieces_and_casing_of_words(self):
        word_piece = pieces.WordPiece.read(VOCABULARY)
        self.assertGreater(len(rows("word")), 70)
        for word, ids, casing in rows("word"):
            with self.subTest(word=word):
                self.assertEqual(" ".join(map(str, word_piece.pieces(word))), ids)
                self.assertEqual(pieces.casing(word, False), int(casing))

    def test_quotation_flags_of_texts(self):
        """Java counts UTF-16 units: the second half of a pair has the flag of the first."""
        self.assertGreater(len(rows("text")), 20)
        for line, flags in rows("text"):
            with self.subTest(text=line):
                text = line.replace("\\n", "\n")
                ours = "".join(str(f) * (2 if ord(c) > 0xFFFF else 1) for c, f in zip(text, pieces.quote_flags(text)))
                self.assertEqual(ours, flags)


class Casing(unittest.TestCase):
    def check(self, word, expected):
        self.assertEqual(pieces.shape(word), expected, word)

    def test_classes(self):
        self.check("said", pieces.LOWER)
        self.check("Said", pieces.CAPITALISED)
        self.check("NATO", pieces.UPPER)
        self.check("U.S.", pieces.UPPER)
        self.check("A", pieces.ONE_CAPITAL)
        self.check("McDonald", pieces.MIXED_FROM_CAPITAL)
        self.check("iPhone", pieces.MIXED_FROM_LOWER)
        self.check("F-16", pieces.WITH_DIGIT)
        self.check("—", pieces.WITHOUT_LETTER)

    def test_a_space_before_is_told(self):
        self.assertEqual(pieces.casing("Said", True), pieces.CAPITALISED + pieces.SPACE_BEFORE)


if __name__ == "__main__":
    unittest.main()
