"""Tests of events.py: python3 -m unittest discover -s training"""
import pathlib
import tempfile
import unittest

import events


def read(text):
    with tempfile.TemporaryDirectory() as d:
        file = pathlib.Path(d) / "case.txt"
        file.write_text(text + "\n", encoding="utf-8")
        found, errors = events.read([file])
        return found, [e.replace(d + "/", "") for e in errors]


class Format(unittest.TestCase):
    def check(self, line, text, *expected):
        """expected: (type, mode, modality, trigger, actors, recipients) of each event."""
        found, errors = read(line)
        self.assertEqual(errors, [])
        s = found[0]
        w = lambda span: s.text[span[0] : span[1]]
        self.assertEqual((s.id, s.text), ("case-0001", text))
        self.assertEqual([(e.type, e.mode, e.modality, w(e.trigger), list(map(w, e.actors)), list(map(w, e.recipients))) for e in s.events],
                         list(expected))

    def test_lines(self):
        self.check("[a1 Gunners] [e1:ASSAULT.heavy-weapons shelled] [r1 a market] and [e2:ASSAULT killed] [r2 nine].", "Gunners shelled a market and killed nine.",
                   ("ASSAULT", "heavy-weapons", "happened", "shelled", ["Gunners"], ["a market"]), ("ASSAULT", None, "happened", "killed", [], ["nine"]))
        self.check("[a1,2r1 Orvo and Tamm] will [e1:AGREE:planned sign] a pact and [e2:PROTEST.strike:negated strike] no more.",
                   "Orvo and Tamm will sign a pact and strike no more.",
                   ("AGREE", None, "planned", "sign", ["Orvo and Tamm"], ["Orvo and Tamm"]), ("PROTEST", "strike", "negated", "strike", ["Orvo and Tamm"], []))
        self.check("- The storm attacked the coast.", "The storm attacked the coast.")
        self.check("[a1 [e2:ASSAULT Attacks] on [r2 Orvo]] [e1:REQUEST moved] him.", "Attacks on Orvo moved him.",
                   ("REQUEST", None, "happened", "moved", ["Attacks on Orvo"], []), ("ASSAULT", None, "happened", "Attacks", [], ["Orvo"]))

    def refuse(self, line, message):
        found, errors = read(line)
        self.assertEqual((found, errors), ([], ["case.txt:1: " + message]))

    def test_errors(self):
        self.refuse("- [e1:ASSAULT Shelled].", "a line with '- ' has no events, one without has some")
        self.refuse("Nothing.", "a line with '- ' has no events, one without has some")
        self.refuse("[a2 He] [e1:ASSAULT struck].", "a2, but no e2")
        self.refuse("[e1:ASSAULT struck", "the bracket '[e1:ASSAULT ' is never closed")
        self.refuse("[e1:ASSAULT struck]]", "a ']' without its '['")
        self.refuse("[e1:AGREE.visit struck]", "AGREE has no mode visit; it has: none")
        self.refuse("[e1:ASSAULT:maybe struck]", "maybe is no modality; they are: " + " ".join(events.MODALITIES))
        self.refuse("[e1:FIGHT struck]", "FIGHT is no type; the types are " + " ".join(events.MODES))
        self.refuse("[e1:ASSAULT struck ]", "'struck ' is empty, or has a blank at its edge")
        self.refuse("[x He] [e1:ASSAULT struck]", "'[x He] [e1:ASSAULT s' is no label such as [e1:ASSAULT.aerial:planned , [a1 , [r1a2 or [a1,2 ")
        self.refuse("[e1:ASSAULT struck] [e1:ASSAULT hit]", "e1 is there twice")


class Ours(unittest.TestCase):
    def test_the_sentences_are_well_formed_and_split(self):
        found, errors = events.read(sorted(events.FOLDER.glob("*.txt")))
        self.assertEqual(errors, [])
        parts = [events.split(s.id) for s in found]
        self.assertTrue(0.28 < parts.count("dev") / len(parts) < 0.38)
        self.assertEqual(len({s.id for s in found}), len(found))
        self.assertEqual({e.type for s in found for e in s.events}, set(events.MODES))

    def test_the_conversion_keeps_every_event(self):
        found, _ = events.read(sorted(events.FOLDER.glob("*.txt")))
        for s in found:
            row = events.gold(s)
            self.assertEqual(len(row["events"]), len(s.events))
            for e in row["events"]:
                for piece in e["triggers"] + e["actors"] + e["recipients"]:
                    self.assertEqual(piece["text"], s.text[piece["start"] : piece["end"]])


if __name__ == "__main__":
    unittest.main()
