"""The texts of a pass, as batches of tensors. What a pass holds depends on seed and pass alone, so that a run can go on anywhere."""
import dataclasses
import hashlib
import pathlib
import random
from typing import Optional

import torch
from torch import Tensor
from torch.utils.data import Dataset

from reader import augment, data
from reader.pieces import WordPiece
from reader.settings import Settings
from reader.windows import IGNORED, Encoder, Example

ROUND = 8  # lengths are padded to multiples of it: oneDNN plans each new shape anew


@dataclasses.dataclass
class Batch:
    """inputs: names as in model.INPUTS. layers: batch x words. cues: (window, first word, last word) of gold; roles: of each, cues x words."""

    inputs: dict[str, Tensor]
    layers: dict[str, Tensor]
    attributed: Tensor  # windows whose attributions are known
    flat: Tensor  # windows of a set that does not annotate nested attributions
    partly: Tensor  # windows of a set that marks one event of a sentence
    cues: list[tuple[int, int, int]]
    roles: Tensor

    def to(self, device: torch.device) -> "Batch":
        move = lambda tensors: {k: v.to(device, non_blocking=True) for k, v in tensors.items()}
        return Batch(move(self.inputs), move(self.layers), self.attributed.to(device), self.flat.to(device), self.partly.to(device), self.cues, self.roles.to(device))

    @property
    def real(self) -> Tensor:
        return (self.inputs["last"] > 0).float()


def collate(examples: list[Example]) -> Batch:
    pieces_, words = (-(-max(map(len, rows)) // ROUND) * ROUND for rows in ([e.ids for e in examples], [e.first for e in examples]))

    def padded(rows: list[Optional[list]], width: int, fill: float) -> Tensor:
        return torch.tensor([(r or []) + [fill] * (width - len(r or [])) for r in rows])

    inputs = {name: padded([getattr(e, name) for e in examples], pieces_ if name in ("ids", "casing", "quote") else words,
                           -1 if name == "sentence" else 0)
              for name in ("ids", "casing", "quote", "first", "last", "sentence", "paragraph")}
    layers = {name: padded([e.layers.get(name) for e in examples], words, float("nan") if name == "factuality" else IGNORED)
              for name in sorted({n for e in examples for n in e.layers})}
    cues = [(b, first, last) for b, e in enumerate(examples) for first, last, _ in e.cues or ()]
    roles = padded([of_word for e in examples for _, _, of_word in e.cues or ()], words, 0).long().reshape(-1, words)
    return Batch(inputs, layers, torch.tensor([e.cues is not None for e in examples]), torch.tensor([e.source == "polnear" for e in examples]),
                 torch.tensor([e.source == "events" for e in examples]), cues, roles)


def grouped(examples: list[Example], pieces_: int) -> list[list[Example]]:
    """Windows of like length together, short ones first, at most `pieces_` positions with padding (one window may be longer)."""
    found: list[list[Example]] = []
    for example in sorted(examples, key=lambda e: len(e.ids)):
        if not found or len(example.ids) * (len(found[-1]) + 1) > pieces_:
            found.append([])
        found[-1].append(example)
    return found


def packed(examples: list[Example], pieces_: int, rng: random.Random) -> list[list[Example]]:
    """The groups in random order."""
    found = grouped(examples, pieces_)
    rng.shuffle(found)
    return found


class Pass(Dataset):
    """One pass over the sets, each text as often as its set's share says. Item c is the list of batches of chunk c."""

    def __init__(self, sets: dict[str, list[data.Text]], encoder: Encoder, settings: Settings, number: int, names: list[str]):
        self.encoder, self.settings, self.names, self.chunk = encoder, settings, names, settings.train["chunk"]
        self.key = "%d/%d" % (settings.train["seed"], number)
        rng = random.Random(self.key)
        self.texts: list[data.Text] = []
        for name in sorted(sets):
            share = settings.share[name]
            self.texts += sets[name] * int(share) + rng.sample(sets[name], round(len(sets[name]) * (share % 1)))
        rng.shuffle(self.texts)

    def __len__(self) -> int:
        return (len(self.texts) + self.chunk - 1) // self.chunk

    def __getitem__(self, c: int) -> list[Batch]:
        rng = random.Random("%s/%d" % (self.key, c))
        train, examples = self.settings.train, []
        for text in self.texts[c * self.chunk : (c + 1) * self.chunk]:
            text = augment.augmented(text, self.settings.augment, self.names, rng)
            if text.forms:
                examples += self.encoder.examples(text, min(train["longest"], rng.choice(train["limits"])), rng)
        return [collate(b) for b in packed(examples, train["pieces"], rng)]


def load_sets(folder: pathlib.Path, part: str, shares: dict[str, float], first: int = 0) -> dict[str, list[data.Text]]:
    """The prepared sets that have a share; `first` keeps only so many texts of each, for smoke runs."""
    found = {}
    for name, share in shares.items():
        path = folder / ("%s.%s.jsonl.gz" % (name, part))
        if share > 0 and path.is_file():
            texts = list(data.read(path))
            found[name] = texts[:first] if first else texts
    if not found:
        raise SystemExit("no prepared sets in %s: run python3 -m reader.prepare first" % folder)
    return found


def held_back(text: data.Text, settings: Settings) -> bool:
    """Whether a text is never trained on, so that calibrate.py can tell how sure the network may be of what it has not seen."""
    one_in = settings.calibrate["held"]
    return bool(one_in) and text.source == "polnear" and int(hashlib.sha256(text.id.encode()).hexdigest(), 16) % one_in == 0


def person_names(sets: dict[str, list[data.Text]]) -> list[str]:
    """Words of persons' names in the sets that have entities: what names are swapped for."""
    found = {text.forms[w] for texts in sets.values() for text in texts if text.entity is not None for w in augment.name_words(text)}
    return sorted(found)


def encoder(labels: dict[str, list[str]], vocabulary: pathlib.Path) -> Encoder:
    return Encoder(WordPiece.read(vocabulary), labels)
