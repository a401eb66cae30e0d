"""Makes the graphs that core's tests run: the real heads on an encoder of one layer, without a table of words, nothing learnt.

python3 -m reader.tiny    writes tiny-reader.onnx, tiny-reader-batch.onnx and tiny-reader-labels.txt into core's test resources
"""
import pathlib
import sys

import torch
from torch import nn

from reader import encoder, export, model, quantise

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "core/src/test/resources/org/sitrep/neural"
SMALL = {"layers": 1, "arc": 16, "label": 8, "heads": 6, "role": 16, "event": 16, "dropout": 0.0, "head_dropout": 0.0}
HIDDEN, ATTENTION_HEADS, INNER = 24, 2, 48
LABELS = {
    "upos": ["NOUN", "VERB", "PUNCT"], "xpos": ["NN", "VBD", "VB", "."], "relation": ["conj", "dep", "nsubj", "root"],
    "entity": ["O", "B-PER", "I-PER", "B-NAT", "I-NAT"], "event": ["O", "AID", "ASSAULT"],
}
OUTSIDE = 0.8  # added to the score of "no cue", so that a text has some cues and not one at each word


class Waves(nn.Module):
    """Vectors of words without a table: sines of their numbers."""

    def __init__(self):
        super().__init__()
        self.register_buffer("rates", torch.linspace(0.01, 3.1, HIDDEN))

    def forward(self, ids):
        return torch.sin(ids[..., None].float() * self.rates)


def network() -> model.Network:
    encoder.HIDDEN, encoder.ATTENTION_HEADS, encoder.INNER, model.HIDDEN = HIDDEN, ATTENTION_HEADS, INNER, HIDDEN
    torch.manual_seed(5)
    found = model.Network({**LABELS, "cue": ["O", "B", "I"], "role": ["none", "source", "content"]}, SMALL)
    found.encoder.words = Waves()
    with torch.no_grad():
        for p in found.parameters():
            if p.dim() > 1:
                p.mul_(3)  # answers that differ from word to word
        found.cue[-1].bias[0] += OUTSIDE
    return found


def main() -> int:
    whole = FOLDER / "whole.onnx"
    quantise.LEAST = 256
    for target, one in (("tiny-reader-batch.onnx", False), ("tiny-reader.onnx", True)):
        export.write(network(), 0.15, whole, one)
        products = quantise.quantise(whole, FOLDER / target, only_weights=not one)
    whole.unlink()
    (FOLDER / "tiny-reader-labels.txt").write_text("".join(" ".join(LABELS[k]) + "\n" for k in export.LABELS), encoding="utf-8")
    print("%d products in eight bits, %d bytes" % (products, (FOLDER / "tiny-reader.onnx").stat().st_size))
    return 0


if __name__ == "__main__":
    sys.exit(main())
