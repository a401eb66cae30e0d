"""Step 4: one ONNX file with all heads, in floats and in eight bits.  python3 -m reader.export NAME

Writes reader.float.onnx, which takes any number of windows, reader.batch.onnx, the same with weights of eight bits (for a GPU),
reader.int8.onnx, which takes one window (for a CPU), and labels.txt (a line each, in the order of LABELS) beside the run, and holds the
outputs of the first and the last, before any is quantised, to torch's. What eight bits cost is told by evaluate.py.
"""
import argparse
import inspect
import pathlib
import sys
import warnings
from typing import Optional

import numpy as np
import torch
from torch import nn

from reader import checkpoint, encoder, operators, pieces
from reader.model import INPUTS, NEVER, OUTPUTS, Network, Reading
from reader.onnx_run import OnnxRun
from reader.quantise import quantise
from reader.settings import DATA, Settings

LABELS = ("upos", "xpos", "relation", "entity", "event")
OPSET = 14
FLOAT, INT8, BATCH = "reader.float.onnx", "reader.int8.onnx", "reader.batch.onnx"
CLOSE = 2e-3  # outputs of the two runtimes may differ by this much: sums of thousands of floats in another order


def reading(network: Network, least_cue: float, one: bool = False) -> Reading:
    """The graph of a network, which is no longer good for training. one: it takes windows one at a time."""
    for layer in network.encoder.layers:
        layer.split()
        layer.attend = operators.attend_all if one else encoder.attend
    for module in list(network.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.LayerNorm):
                setattr(module, name, operators.RowNorm(child))
    return Reading(network, least_cue, one).eval()


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


def write(network: Network, least_cue: float, target: pathlib.Path, one: bool = False) -> None:
    inputs, windows = example(1 if one else 2, 30), {} if one else {0: "windows"}
    dynamic = {name: {**windows, 1: "pieces" if name in ("ids", "casing", "quote") else "words"} for name in INPUTS}
    dynamic.update({name: {**windows, 1: "words"} for name in OUTPUTS})
    dynamic["arc"][2] = "heads"
    dynamic.update({"row": {0: "cues"}, "inside": {0: "cues", 1: "words"}, "role": {0: "read", 1: "words"}, "valid": {0: "read"}})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of each Python number that it takes for a constant; those are constants
        torch.onnx.export(reading(network, least_cue, one), tuple(inputs[n] for n in INPUTS), str(target), input_names=INPUTS, output_names=OUTPUTS,
                          dynamic_axes=dynamic, opset_version=OPSET, do_constant_folding=True,
                          custom_opsets={operators.DOMAIN: 1} if one else None, **traced())


def traced() -> dict[str, bool]:
    """From torch 2.9 on the exporter is another one unless told: it knows no `symbolic`, by which operators.py writes."""
    return {"dynamo": False} if "dynamo" in inspect.signature(torch.onnx.export).parameters else {}


def differences(network: Network, least_cue: float, graph: pathlib.Path, one: bool = False) -> dict[str, float]:
    """The largest difference of each output between torch and the graph, over windows of several sizes."""
    model, found = reading(network, least_cue), dict.fromkeys(OUTPUTS, 0.0)
    with OnnxRun(graph) as run:
        for rows, words in ((1, 1), (1, 7), (1, 150), (1 if one else 3, 40)):
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
    for graph, one in ((FLOAT, False), (INT8, True)):
        write(network, least, folder / graph, one)
        wrong = {k: v for k, v in differences(network, least, folder / graph, one).items() if v > CLOSE}
        if wrong:
            print("%s says other than torch: %s" % (graph, wrong), file=sys.stderr)
            return 1
    products = quantise(folder / INT8, folder / INT8)
    quantise(folder / FLOAT, folder / BATCH, only_weights=True)
    (folder / "labels.txt").write_text("".join(" ".join(labels[k]) + "\n" for k in LABELS), encoding="utf-8")
    for file in (FLOAT, BATCH, INT8):
        print("%s: %.1f MB" % (file, (folder / file).stat().st_size / 1e6))
    print("%d products in eight bits; float outputs equal torch's within %g" % (products, CLOSE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
