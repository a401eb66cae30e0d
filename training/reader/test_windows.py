"""The windows that fixtures/windows.txt tells, to which the Java side is held too, are those that this side makes now."""
import pathlib
import unittest

from reader import fixtures, pieces, segment
from reader.settings import VOCABULARY
from reader.windows import Encoder

LINES = (pathlib.Path(__file__).resolve().parent / "fixtures/windows.txt").read_text(encoding="utf-8").split("\n")[:-1]


class SameAsPrinted(unittest.TestCase):
    def test_windows(self):
        encoder = Encoder(pieces.WordPiece.read(VOCABULARY), {})
        starts = [n for n, line in enumerate(LINES) if line.startswith("text\t")] + [len(LINES)]
        self.assertEqual(len(starts) - 1, len(fixtures.texts()))
        for characters, start, end in zip(fixtures.texts(), starts, starts[1:]):
            with self.subTest(text=characters[:60]):
                self.assertEqual(LINES[start], "text\t" + segment.escaped(characters))
                text = segment.cut("", "", characters, LINES[start + 1].split("\t")[1])
                self.assertEqual(fixtures.lines(text, encoder), LINES[start + 2 : end])


if __name__ == "__main__":
    unittest.main()
