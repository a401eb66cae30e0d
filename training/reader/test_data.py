"""Windows and augmentation keep what they should, for many random texts (the generator is seeded)."""
import random
import unittest

from reader import augment, data, pieces, windows
from reader.data import Attribution, ROOT, Text
from reader.settings import VOCABULARY, Settings

WORDS = "The minister said Orval’s rebels NATO had 1,200 men near Przewodów , but they don't believe it ; Lurie Solheim naïve e-mail".split()
LABELS = {"upos": ["NOUN", "VERB"], "xpos": ["NN"], "relation": ["dep", "nsubj", "root"], "entity": ["O", "B-PER", "I-PER"], "event": ["O"]}
TEXTS = 300


def some_text(rng: random.Random) -> Text:
    """Sentences of 1 to 40 words in paragraphs, some quoted, with trees and attributions, each word known by its upos tag 'w0', 'w1' ..."""
    t = Text("t", "test", [], [], [], [], [], [], [], [], [], attributions=[])
    paragraph = 0
    for s in range(rng.randint(1, 12)):
        forms = [rng.choice(WORDS) for _ in range(rng.randint(1, 40))] + ["."]
        if rng.random() < 0.5:
            forms = ["“"] + forms + ["”"]
        base = len(t.forms)
        new = base > 0 and rng.random() < 0.4
        paragraph += new
        for k, form in enumerate(forms):
            t.gaps.append("" if not t.forms or (k and (form in ".,”" or forms[k - 1] == "“")) else "\n\n" if new and k == 0 else " ")
            t.forms.append(form)
            t.sentence.append(s)
            t.paragraph.append(paragraph)
            t.upos.append("w%d" % (base + k))
            t.xpos.append("NN")
            t.head.append(ROOT if k == 0 else base + rng.randrange(k))
            t.relation.append("root" if k == 0 else "dep")
            t.entity.append("B-PER" if form in ("Lurie", "Solheim") else "O")
    for _ in range(rng.randint(0, 4)):
        cut = sorted(rng.sample(range(len(t.forms) + 1), min(4, len(t.forms))))
        if len(cut) == 4:
            t.attributions.append(Attribution(tuple(range(cut[0], cut[1])), tuple(range(cut[1], cut[2])), tuple(range(cut[2], cut[3]))))
    return t.check()


def names_of(text: Text, words) -> list:
    return [text.upos[w] for w in words if text.upos[w] is not None]


class Augmentation(unittest.TestCase):
    def test_every_word_keeps_its_head_and_its_roles(self):
        rate = dict.fromkeys(Settings.read().augment, 0.5)
        changed = 0
        for seed in range(TEXTS):
            rng = random.Random(seed)
            old = some_text(rng)
            new = augment.augmented(old, rate, ["Haverford", "Okonjo"], rng).check()
            changed += new.text != old.text
            place = {name: w for w, name in enumerate(old.upos)}
            for w, name in enumerate(new.upos):
                if name is not None and new.head[w] not in (None, ROOT):
                    self.assertEqual(new.upos[new.head[w]], old.upos[old.head[place[name]]])
            left = set(new.upos)
            kept = [a for a in old.attributions if left & set(names_of(old, a.cue)) and left & set(names_of(old, a.content))]
            self.assertEqual(len(new.attributions), len(kept))
            for a, b in zip(new.attributions, kept):
                for ours, theirs in ((a.source, b.source), (a.cue, b.cue), (a.content, b.content)):
                    self.assertEqual(names_of(new, ours), [n for n in names_of(old, theirs) if n in left])
        self.assertGreater(changed, TEXTS * 0.9)

    def test_the_same_seed_gives_the_same_text(self):
        rate = dict.fromkeys(Settings.read().augment, 0.5)
        one, two = (augment.augmented(some_text(random.Random(7)), rate, ["Okonjo"], random.Random(8)) for _ in range(2))
        self.assertEqual(one, two)

    def test_each_kind(self):
        def text(characters):
            forms = characters.split(" ")
            return Text("t", "test", forms, [""] + [" "] * (len(forms) - 1), [0] * len(forms), [0] * len(forms), attributions=[])

        t = text('" No " , said Lurie')
        augment.restyle(t, ("«", "»"))
        self.assertEqual(t.text, "« No » , said Lurie")
        augment.swap_names(t, ["Okonjo"], random.Random(2))
        self.assertIn(t.forms[-1], ("Okonjo", "Lurie"))
        self.assertEqual(augment.romanised("Shoigou", random.Random(1)), "Shoigu")
        self.assertLess(len(augment.without_quotes(t, random.Random(5)).forms), 6)
        t = text("rain fell")
        forms, gaps = augment.dateline(t, random.Random(3))
        t = data.insert(t, 0, forms, gaps)
        self.assertEqual(t.text, "".join(g + f for g, f in zip(gaps, forms)) + " rain fell")


class Windows(unittest.TestCase):
    def test_windows_partition_the_text_and_fit(self):
        encoder = windows.Encoder(pieces.WordPiece.read(VOCABULARY), LABELS)
        for seed in range(TEXTS):
            rng = random.Random(seed)
            text = some_text(rng)
            longest = rng.choice((16, 48, 128, 256, 384))
            lengths = encoder.lengths(text)
            cut = windows.windows(text, lengths, longest, rng.choice((0, longest // 2)))
            self.assertEqual([w for a, b in cut for w in range(a, b)], list(range(len(text.forms))))
            for example in encoder.examples(text, longest, rng):
                self.assertLessEqual(len(example.ids), longest)
                self.assertEqual(len(example.ids), len(example.casing))
                self.assertEqual(len(example.ids), len(example.quote))

    def test_a_paragraph_that_fits_is_not_cut_and_a_sentence_only_if_it_must(self):
        encoder = windows.Encoder(pieces.WordPiece.read(VOCABULARY), LABELS)
        for seed in range(TEXTS):
            text = some_text(random.Random(seed))
            lengths = encoder.lengths(text)
            for a, b in windows.windows(text, lengths, 128)[1:]:
                for part, numbers in ((text.sentence, text.sentence), (text.paragraph, text.paragraph)):
                    if a and numbers[a] == numbers[a - 1]:
                        size = sum(n for n, p in zip(lengths, part) if p == part[a])
                        self.assertGreater(size + windows.MARKS, 128)

    def test_heads_point_at_words_of_the_window(self):
        encoder = windows.Encoder(pieces.WordPiece.read(VOCABULARY), LABELS)
        for seed in range(TEXTS):
            text = some_text(random.Random(seed))
            first = 0
            for example in encoder.examples(text, 64):
                n = len(example.first)
                for w, head in enumerate(example.layers["head"]):
                    if head > 0:
                        self.assertEqual(text.head[first + w], first + head - 1)
                        self.assertEqual(example.sentence[head - 1], example.sentence[w])
                first += n

    def test_a_separator_stands_between_paragraphs(self):
        encoder = windows.Encoder(pieces.WordPiece.read(VOCABULARY), LABELS)
        t = Text("t", "test", ["he", "said", "no"], ["", " ", "\n"], [0, 0, 1], [0, 0, 1])
        example = encoder.examples(t, 256)[0]
        self.assertEqual([i for i, p in enumerate(example.ids) if p == pieces.SEPARATOR], [3, 5])
        self.assertEqual(example.casing, [0, 10, 10, 0, 10, 0])


class Records(unittest.TestCase):
    def test_words_touched_by_characters(self):
        self.assertEqual(data.words_in([(0, 2), (3, 7), (8, 9)], [(1, 4)]), (0, 1))

    def test_one_word_tells_a_trigger_of_several(self):
        event = ["ASSAULT", "ASSAULT", "O", None, "PROTEST", "PROTEST", "AID"]
        self.assertEqual(data.one_word_each(event, [True] + [False] * 6), ["ASSAULT", None, "O", None, None, "PROTEST", "AID"])
        self.assertEqual(data.one_word_each([3, 3, 0, -100, -100], [False] * 5, 0, -100), [-100, 3, 0, -100, -100])

    def test_a_lost_head_is_unknown(self):
        t = Text("t", "test", ["a", "b", "c"], ["", " ", ""], [0] * 3, [0] * 3, head=[ROOT, 0, 1], relation=["root", "dep", "dep"])
        t = data.keep(t, [0, 2]).check()
        self.assertEqual((t.text, t.head, t.relation), ("a c", [ROOT, None], ["root", None]))

    def test_what_does_not_fit_is_refused(self):
        with self.assertRaises(ValueError):
            Text("t", "test", ["a", "b"], ["", " "], [0, 1], [0, 0], head=[1, ROOT]).check()


if __name__ == "__main__":
    unittest.main()
