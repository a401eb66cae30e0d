"""Prints the windows of some texts as the network gets them, for the test of the Java side.  python3 -m reader.fixtures > reader/fixtures/windows.txt

Lines: `text`, escaped as java/Segment.java reads it; `cut`, its words as that prints them; and for each window `window`, its first
word, one past its last, and the seven inputs in model.INPUTS' order. Needs the product built, but no torch.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import passages
import reading
from reader import pieces, segment
from reader.data import Text
from reader.settings import VOCABULARY
from reader.windows import Encoder

LONGEST = 256
INPUTS = ("ids", "casing", "quote", "first", "last", "sentence", "paragraph")


def texts() -> list[str]:
    """Our own passages as articles of many paragraphs, and what texts have that passages lack."""
    found, _ = reading.read([passages.FOLDER / "talks.txt", passages.FOLDER / "voices.txt"])
    plain = [p.text for p in found]
    return [
        "",
        "Yes.",
        "\n\n".join(plain[:9]),
        "\r\n".join(plain[9:14]),
        " ".join(plain[:5]).replace("\n", " "),  # one paragraph of several windows
        "Those present were " + ", ".join("Mayor Nr. %d of Velnburg" % n for n in range(60)),  # sentences by SentenceLimit
        "Calls came at " + ", ".join("%d:%02d p.m." % (n % 12 + 1, n) for n in range(58)) + ".",  # a sentence of two windows
        "He left. " + "tiresome " * 251 + "end. He came back.\nA new paragraph.",
        "word " * 253 + "last\nand more\n" + "word " * 254 + "one",
        "“We go on.\n\n“And on,” he said.\n\"Never\" closed, \"he added.\n\n''So'' it was.",
        "NATO's\u00a0U.S.-led \U0001f600 co\u0301mmand\u200b said: \u201cNo.\u201d\n\u4e2d\u6587 " + "≠" * 40 + " " + "x" * 120 + "\u2028- item\n\tÜBER-iPhone 3G",
    ]


def lines(text: Text, encoder: Encoder) -> list[str]:
    """The windows of a text that is cut into words."""
    found, at = [], 0
    for example in encoder.examples(text, LONGEST):
        end = at + len(example.first)
        values = [" ".join(map(str, getattr(example, name))) for name in INPUTS]
        found.append("\t".join(["window", str(at), str(end)] + values))
        at = end
    return found


def main() -> int:
    encoder = Encoder(pieces.WordPiece.read(VOCABULARY), {})
    given = texts()
    for characters, line in zip(given, segment.lines(given)):
        print("text\t" + segment.escaped(characters))
        print("cut\t" + line)
        for found in lines(segment.cut("", "", characters, line), encoder):
            print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
