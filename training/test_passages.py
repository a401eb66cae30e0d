"""Tests of passages.py: python3 -m unittest discover -s training"""
import json
import pathlib
import tempfile
import unittest

import passages
import reading

FILL = " The road was closed and the lamps were out in every street of the old town, and nobody came or went until the morning of the next day, when two carts of bread passed the gate and stopped beside the dry fountain there."


def block(body, note="a case", id_="case-01"):
    return "=== %s\nnote: %s\n%s\n" % (id_, note, body)


def read(text):
    with tempfile.TemporaryDirectory() as d:
        file = pathlib.Path(d) / "case.txt"
        file.write_text(text, encoding="utf-8")
        found, errors = reading.read([file])
        return found, [e.replace(d + "/", "") for e in errors]


def one(body, **more):
    found, errors = read(block(body + FILL, **more))
    assert not errors, errors
    return found[0]


def words(p, spans):
    return [p.text[s:e] for s, e in spans]


class Format(unittest.TestCase):
    def check(self, body, text, *expected):
        """expected: a (speakers, cues, contents, within) for each attribution."""
        p = one(body)
        self.assertEqual(p.text, text + FILL)
        self.assertEqual([(words(p, a.speaker), words(p, a.cue), words(p, a.content), a.within) for a in p.attributions], list(expected))

    def test_brackets_become_spans(self):
        self.check("[s1 The mayor] [c1 said] [q1 the dam held].", "The mayor said the dam held.", (["The mayor"], ["said"], ["the dam held"], None))

    def test_a_content_in_parts_keeps_its_parts(self):
        self.check("[q1 The dam], [s1 she] [c1 said], [q1 held].", "The dam, she said, held.", (["she"], ["said"], ["The dam", "held"], None))

    def test_one_source_serves_several_attributions(self):
        self.check("[s1,2 He] [c1 came to say] [q1 no] and [c2 meant] [q2 it].", "He came to say no and meant it.",
                   (["He"], ["came to say"], ["no"], None), (["He"], ["meant"], ["it"], None))

    def test_nesting_is_told_by_the_brackets(self):
        self.check("[s1 He] [c1 says] [q1 [s2 she] [c2 fears] [q2 rain]].", "He says she fears rain.",
                   (["He"], ["says"], ["she fears rain"], None), (["she"], ["fears"], ["rain"], 1))

    def test_a_relay_is_within_whoever_has_the_same_content(self):
        self.check("[q1,2 It fell], [s1 A] [c1 says], [c2:relay citing] [s2 B].", "It fell, A says, citing B.",
                   (["A"], ["says"], ["It fell"], None), (["B"], ["citing"], ["It fell"], 1))

    def test_a_chain_of_relays_is_told_link_by_link(self):
        self.check("[q1,2,3 It fell], [s1 A] [c1 says], [c2:relay citing] [s2 B], who [c3:relay cites] [s3 C].", "It fell, A says, citing B, who cites C.",
                   (["A"], ["says"], ["It fell"], None), (["B"], ["citing"], ["It fell"], 1), (["C"], ["cites"], ["It fell"], 2))
        self.check("[c1:relay Citing] [s1 B], [s2 A] [c2 says] [q1,2 it fell].", "Citing B, A says it fell.",
                   (["B"], ["Citing"], ["it fell"], 2), (["A"], ["says"], ["it fell"], None))

    def test_no_cue_no_source_and_brackets_of_the_text(self):
        self.check("[s1 He] came. [q1 “\\[Sighs\\] No.”][c1]", "He came. “[Sighs] No.”", (["He"], [], ["“[Sighs] No.”"], None))
        self.check("[q1 He] [c1?:pass is said] [q1 to be dead].", "He is said to be dead.", ([], ["is said"], ["He", "to be dead"], None))

    def test_offsets_are_code_points(self):
        p = one("🚢 [s1 Ōta] [c1 said] [q1 no].")
        self.assertEqual(passages.gold(p)["statements"][0]["speaker"], [{"start": 2, "end": 5, "text": "Ōta"}])

    def test_paragraphs_stay(self):
        p = one("[s1 He] [c1 said]: [q1 “One.]\n\n[q1 “Two.”]")
        self.assertIn("“One.\n\n“Two.”", p.text)
        self.assertIn("over paragraphs", p.attributions[0].kinds)


class Errors(unittest.TestCase):
    def check(self, body, expected, **more):
        _, errors = read(block(body + FILL, **more))
        self.assertEqual(len(errors), 1, errors)
        self.assertIn(expected, errors[0])
        self.assertRegex(errors[0], r"^case\.txt:\d+: ")

    def test_brackets(self):
        self.check("[s1 He [c1 said] [q1 no].", "the bracket s1 is never closed")
        self.check("He] said no.", "a ']' without its '['")
        self.check("[x1 He] said no.", "is no label")
        self.check("[He] said no.", "is no label")
        self.check("[s1  He] [c1 said] [q1 no].", "one blank after the label")
        self.check("[s1 He ] [c1 said] [q1 no].", "a blank or a line end at its edge")
        self.check("[s1 He] [c1 sai]d [q1 no].", "cuts a word")
        self.check("[s1 He] [c1 said]: [q1 “One.\n\nTwo.”]", "is not closed in its paragraph")
        self.check("a \\n b", "a backslash stands only before")

    def test_attributions(self):
        self.check("[s1 He] said [q1 no].", "attribution 1 has 0 cues")
        self.check("[s1 He] [c1 said] [q1 no] and [c1 meant] it.", "attribution 1 has 2 cues")
        self.check("[s1 He] [c1 said] no.", "attribution 1 has no content")
        self.check("He [c1 said] [q1 no].", "'?' on the cue")
        self.check("[s1 He] [c1? said] [q1 no].", "'?' on the cue")
        self.check("[q1 [s1 He] [c1 said] no].", "its own speaker and content overlap")
        self.check("[s1 He] [c1 said [q1 no]].", "c1 holds another bracket")
        self.check("[s1 He] [c1 said] [q1 no] [q1 way].", "two content spans with nothing between")
        self.check("[s2 He] [c2 said] [q2 no].", "numbered 1, 2, 3")
        self.check("[s1 He] [c1,2 said] [q1,2 no].", "a cue belongs to one attribution")

    def test_nesting(self):
        self.check("[q1 It fell, [s2 she] [c2 says]], [s1 he] [c1 says]. [q2 It stood].", "stands inside 1, but its content does not")
        self.check("[q1 It fell], [s1 he] [c1 says], [c2:relay citing] [s2 her]: [q2 it fell].", "a relay has the content")
        self.check("[q1,2 It fell] [q1 and broke], [s1 he] [c1 says]; [q2 and she laughed], [s2 they] [c2 say].", "two content spans")
        self.check("[q1,2 It fell], [q1 broke], [s1 he] [c1 says]; [q2 and she laughed], [s2 they] [c2 say].", "neither is inside the other")

    def test_marks_and_tags(self):
        self.check("[s1! He] [c1 said] [q1 no].", "stand on a cue only")
        self.check("[s1:pass He] [c1 said] [q1 no].", "unknown tag 'pass'")
        self.check("[s1 He] [c1:org said] [q1 no].", "unknown tag 'org'")

    def test_the_block(self):
        self.check("No one.", "a note begins with 'none' exactly where nothing is annotated")
        self.check("[s1 He] [c1 said] [q1 no].", "a note begins with 'none'", note="none: but there is one")
        self.check("[s1 He] [c1 said] [q1 no].", "belongs into other.txt", id_="other-01")
        self.check("=== Case 1", "a passage begins with '=== theme-01'")
        _, errors = read(block("[s1 He] [c1 said] [q1 no]."))
        self.assertIn("has 3 words", errors[0])
        _, errors = read(block(FILL.strip(), note="none") * 2)
        self.assertIn("the id case-01 was given before", errors[0])
        _, errors = read("=== case-01\n" + FILL)
        self.assertIn("the line after '=== id' is 'note: '", errors[0])


class Kinds(unittest.TestCase):
    def check(self, body, *expected):
        self.assertEqual([a.kinds for a in one(body).attributions], [list(e) for e in expected])

    def test_told_by_the_words(self):
        self.check("[s1:org The party] [c1 vowed] [q1 to stay].", ["organisation", "infinitive content"])
        self.check("[q1 It fell], [c1 according to] [s1:doc a note].", ["according to", "document"])
        self.check("[s1 HE][c1 :] [q1 No.]", ["colon", "pronoun source"])
        self.check("[q1 “No.”]\n[c1 —] [s1 Ana]", ["signed", "quoted"])
        self.check("[s1 Ana] [c1 called] [q1 it ‘a pity’].", ["quoted"])
        self.check("[s1 Ana] [c1 called] [q1 it the mayor's pity].", [])

    def test_coordinated_cues(self):
        self.check("[s1,2 Ana] [c1 praised] [q1 him] and [c2 urged] [q2 calm].", ["coordinated cue"], ["coordinated cue"])
        self.check("[s1,2 Ana] [c1 praised] [q1 him], [c2 urging] [q2 calm].", [], ["participle cue"])
        self.check("[s1,2 Ana] [c1 praised] [q1 him] and left. Later she [c2 urged] [q2 calm].", [], [])


class Conversion(unittest.TestCase):
    BODY = "[s1,2 He] [c1 said] [q1 “no”] but [c2! did not say] [q2 why]."

    def test_the_layout_of_the_statements_set(self):
        g = passages.gold(one(self.BODY))
        self.assertEqual(g["id"], "case-01")
        self.assertEqual(len(g["statements"]), 1)
        s = g["statements"][0]
        self.assertEqual({k: s[k] for k in ("id", "speaker", "cue", "content", "quote")}, {
            "id": "E1", "speaker": [{"start": 0, "end": 2, "text": "He"}], "cue": [{"start": 3, "end": 7, "text": "said"}],
            "content": [{"start": 8, "end": 12, "text": "“no”"}], "quote": True})

    def test_what_is_not_said_comes_on_demand(self):
        self.assertEqual([s["id"] for s in passages.gold(one(self.BODY), unsaid=True)["statements"]], ["E1", "E2"])

    def test_the_split_goes_by_the_id(self):
        self.assertEqual({passages.split("case-%02d" % i) for i in range(20)}, {"train", "dev"})
        self.assertEqual(passages.split("case-01"), passages.split("case-01"))

    def test_gold_recalls_itself_and_nothing_recalls_nothing(self):
        g = [passages.gold(one(self.BODY))]
        as_read = [{"article": {"id": "case-01"}, "statements": [{"cue": s["cue"][0], "content": s["content"]} for s in g[0]["statements"]]}]
        self.assertIn("1 of    1", passages.recall(g, as_read))
        self.assertIn("0 of    1", passages.recall(g, []))

    def test_a_shifted_cue_is_no_match(self):
        g = passages.gold(one(self.BODY))["statements"]
        self.assertEqual(passages.matches(g, [{"cue": {"start": 30, "end": 34}, "content": g[0]["content"]}]), set())
        self.assertEqual(passages.matches(g, [{"cue": g[0]["cue"][0], "content": g[0]["content"]}]), {0})


class Whole(unittest.TestCase):
    def test_the_passages_are_well_formed_and_spans_hold_their_text(self):
        found, errors = reading.read(sorted(passages.FOLDER.glob("*.txt")))
        self.assertEqual(errors, [])
        for p in found:
            for s in json.loads(json.dumps(passages.gold(p, unsaid=True)))["statements"]:
                for piece in s["speaker"] + s["cue"] + s["content"]:
                    self.assertEqual(p.text[piece["start"] : piece["end"]], piece["text"])


if __name__ == "__main__":
    unittest.main()
