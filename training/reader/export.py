"""Step 4: one ONNX file with all heads, in floats and in eight bits.  python3 -m reader.export NAME

Writes reader.float.onnx, reader.int8.onnx and labels.txt (a line each, in the order of LABELS) beside the run, and holds the
float graph's outputs to torch's. What eight bits cost is told by evaluate.py.
"""
import argparse
import pathlib
import sys
import warnings
from typing import Optional

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reader import checkpoint, pieces
from reader.model import INPUTS, NEVER, OUTPUTS, Network, Reading
from reader.onnx_run import OnnxRun
from reader.quantise import quantise
from reader.settings import DATA, Settings

LABELS = ("upos", "xpos", "relation", "entity", "event")
OPSET = 14
FLOAT, INT8 = "reader.float.onnx", "reader.int8.onnx"
CLOSE = 2e-3  # outputs of the two runtimes may differ by this much: sums of thousands of floats in another order


class Rows(torch.autograd.Function):
    """rows x 1 x width: each row less its mean, over its deviation. One operator of ONNX."""

    @staticmethod
    def forward(context, x: Tensor, one: Tensor, zero: Tensor, eps: float) -> Tensor:
        return F.instance_norm(x, eps=eps)

    @staticmethod
    def symbolic(graph, x, one, zero, eps: float):
        return graph.op("InstanceNormalization", x, one, zero, epsilon_f=eps)


class RowNorm(nn.Module):
    """A LayerNorm by another operator: ONNX Runtime's own (1.29) takes a quarter of the whole pass on a CPU, this a fraction of it."""

    def __init__(self, norm: nn.LayerNorm):
        super().__init__()
        self.weight, self.bias, self.eps = norm.weight, norm.bias, norm.eps
        self.register_buffer("one", torch.ones(1))
        self.register_buffer("zero", torch.zeros(1))

    def forward(self, x: Tensor) -> Tensor:
        rows = Rows.apply(x.reshape(-1, 1, self.weight.shape[0]), self.one, self.zero, self.eps)
        return rows.reshape(x.shape) * self.weight + self.bias


def reading(network: Network, least_cue: float) -> Reading:
    """The graph of a network, which is no longer good for training."""
    for layer in network.encoder.layers:
        layer.split()
    for module in list(network.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.LayerNorm):
                setattr(module, name, RowNorm(child))
    return Reading(network, least_cue).eval()


def example(rows: int, words: int, seed: int = 1) -> dict[str, torch.Tensor]:
    """Inputs of random words of one or two pieces, in sentences of nine words and paragraphs of two sentences."""
    draw = torch.Generator().manual_seed(seed)
    size = torch.randint(1, 3, (words,), generator=draw)
    first = 1 + torch.cumsum(size, 0) - size
    length = int(size.sum()) + 2
    ids = torch.randint(1000, 20000, (rows, length), generator=draw)
    ids[:, 0], ids[:, -1] = pieces.BEGIN, pieces.SEPARATOR
    one = lambda row: row[None].repeat(rows, 1)
    at = torch.arange(words)
    return {"ids": ids, "casing": torch.randint(0, pieces.CASINGS, (rows, length), generator=draw),
            "quote": torch.randint(0, pieces.QUOTES, (rows, length), generator=draw), "first": one(first), "last": one(first + size - 1),
            "sentence": one(at // 9), "paragraph": one(at // 18)}


def write(network: Network, least_cue: float, target: pathlib.Path) -> None:
    inputs = example(2, 30)
    dynamic = {name: {0: "windows", 1: "pieces" if name in ("ids", "casing", "quote") else "words"} for name in INPUTS}
    for name in OUTPUTS:
        dynamic[name] = {0: "cues"} if name in ("row", "valid") else {0: "cues", 1: "words"} if name in ("inside", "role") else {0: "windows", 1: "words"}
    dynamic["arc"][2] = "heads"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of each Python number that it takes for a constant; those are constants
        torch.onnx.export(reading(network, least_cue), tuple(inputs[n] for n in INPUTS), str(target), input_names=INPUTS, output_names=OUTPUTS,
                          dynamic_axes=dynamic, opset_version=OPSET, do_constant_folding=True)


def differences(network: Network, least_cue: float, graph: pathlib.Path) -> dict[str, float]:
    """The largest difference of each output between torch and the graph, over windows of several sizes."""
    model, found = reading(network, least_cue), dict.fromkeys(OUTPUTS, 0.0)
    with OnnxRun(graph) as run:
        for rows, words in ((1, 1), (1, 7), (1, 150), (3, 40)):
            inputs = example(rows, words, seed=words)
            with torch.no_grad():
                ours = dict(zip(OUTPUTS, model(*(inputs[n] for n in INPUTS))))
            theirs = run({n: v.numpy() for n, v in inputs.items()})
            here = np.take_along_axis(ours["arc"].numpy(), ours["heads"].long().numpy(), 2) > NEVER / 2  # heads that are one: the rest are ties
            for name in OUTPUTS:
                a, b = ours[name].numpy(), theirs[name]
                if a.shape != b.shape:
                    raise ValueError("%s: %s in torch, %s in the graph" % (name, a.shape, b.shape))
                if a.dtype == np.float32:
                    found[name] = max(found[name], float(np.abs(a - b).max()))
                else:
                    found[name] = max(found[name], float(((a != b) & (here if name in ("heads", "relations") else True)).mean()))
    return found


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    folder = DATA / "runs" / args.name
    network, labels = checkpoint.network(folder)
    least = Settings.read().train["least_cue"]
    write(network, least, folder / FLOAT)
    wrong = {k: v for k, v in differences(network, least, folder / FLOAT).items() if v > CLOSE}
    if wrong:
        print("the float graph says other than torch: %s" % wrong, file=sys.stderr)
        return 1
    products = quantise(folder / FLOAT, folder / INT8)
    (folder / "labels.txt").write_text("".join(" ".join(labels[k]) + "\n" for k in LABELS), encoding="utf-8")
    for file in (FLOAT, INT8):
        print("%s: %.1f MB" % (file, (folder / file).stat().st_size / 1e6))
    print("%d products in eight bits; float outputs equal torch's within %g" % (products, CLOSE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
