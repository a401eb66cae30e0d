"""All heads on one encoder. `Network` has what training needs; `Reading` is the graph that is evaluated and exported.

Words are the means of their first and last piece. Two learnt mixtures of the layers feed the heads: syntax (tags, entities, arcs,
relations) and meaning (cues, roles, events, factuality). The encoder sees the window, arcs are scored within a sentence.
"""
from typing import Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reader.encoder import HIDDEN, Encoder

FAR = 24  # arcs know distances up to this many words
STEPS = (1, 2, 3, 4, 5, 7, 10, 15, 23, 36, 61)  # distances to a cue, in words, that its roles tell apart (first models' recipe)
PARAGRAPHS = 2
NEVER = -1e4


class Mixture(nn.Module):
    """A weighted sum of the layers, normalised."""

    def __init__(self, layers: int, favoured: int):
        super().__init__()
        start = torch.zeros(layers)
        start[favoured] = 2.0
        self.weights = nn.Parameter(start)
        self.norm = nn.LayerNorm(HIDDEN)

    def forward(self, layers: list[Tensor]) -> Tensor:
        share = torch.softmax(self.weights, 0)
        return self.norm(sum(share[i] * x.float() for i, x in enumerate(layers)))


class Shared(nn.Module):
    """Dropout with one mask for all words of a window (Dozat & Manning 2017)."""

    def __init__(self, p: float):
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not self.p:
            return x
        return x * F.dropout(torch.ones_like(x[:, :1]), self.p)


class Roles(nn.Module):
    """For each cue the role of every word of its window, and whether the cue attributes anything."""

    def __init__(self, width: int, dropout: float):
        super().__init__()
        self.word, self.cue = nn.Linear(HIDDEN, width), nn.Linear(HIDDEN, width)
        self.word_times, self.cue_times = nn.Linear(HIDDEN, width), nn.Linear(HIDDEN, width)
        self.distance, self.paragraph = nn.Embedding(2 * len(STEPS) + 1, width), nn.Embedding(2 * PARAGRAPHS + 1, width)
        self.norm = nn.LayerNorm(width)
        self.near = nn.ModuleList(nn.Linear(5 * width, width) for _ in range(3))
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(3))
        self.role, self.valid = nn.Linear(width, 3), nn.Sequential(nn.Linear(2 * width, width), nn.GELU(), nn.Linear(width, 1))
        self.dropout = Shared(dropout)
        self.register_buffer("bucket", torch.tensor([bucket(away) for away in range(-STEPS[-1], STEPS[-1] + 1)]), persistent=False)
        for embedding in (self.distance, self.paragraph):
            nn.init.normal_(embedding.weight, std=0.2)

    def forward(self, words: Tensor, real: Optional[Tensor], paragraph: Tensor, row: Tensor, inside: Tensor) -> tuple[Tensor, Tensor]:
        """row: window of each cue; inside: cues x words, 1 where the cue stands. Gives cues x words x 3, and cues.

        real: which words of the windows are some, None where there is one window and all of it.
        """
        one = real is None
        its = (lambda of_window: of_window) if one else (lambda of_window: of_window[row])
        at = torch.arange(words.shape[1], device=words.device)[None]
        count = inside.sum(1, keepdim=True)
        first = inside.argmax(1, keepdim=True)
        last = first + count.long() - 1
        cue = torch.matmul(inside / count, words[0]) if one else torch.matmul((inside / count)[:, None], words[row])[:, 0]
        side = self.cue(cue)
        away = (at - first).clamp(max=0) + (at - last).clamp(min=0)
        near = self.bucket[away.clamp(-STEPS[-1], STEPS[-1]) + STEPS[-1]]
        own = paragraph[0][first] if one else torch.gather(paragraph[row], 1, first)
        apart = (its(paragraph) - own).clamp(-PARAGRAPHS, PARAGRAPHS) + PARAGRAPHS
        x = its(self.word(words)) + side[:, None] + its(self.word_times(words)) * self.cue_times(cue)[:, None]
        here = None if one else real[row][:, :, None]
        kept = lambda y: y if one else y * here
        x = kept(self.dropout(F.gelu(self.norm((x + self.distance(near) + self.paragraph(apart)).float()))))
        for n, (near, norm) in enumerate(zip(self.near, self.norms)):
            x = kept(norm((x + self.dropout(F.gelu(near(neighbours(x, 2**n))))).float()))
        best = (x if one else x + (1 - here) * NEVER).max(1)[0]
        return self.role(x), self.valid(torch.cat([best, side], -1))[:, 0]


class Events(nn.Module):
    """What kind of event a word names, by itself and the two words before and after it."""

    def __init__(self, width: int, kinds: int, dropout: float):
        super().__init__()
        self.syntax, self.meaning = nn.Linear(HIDDEN, width), nn.Linear(HIDDEN, width)
        self.near, self.norm, self.kind = nn.Linear(5 * width, width), nn.LayerNorm(width), nn.Linear(width, kinds)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, y: Tensor, real: Optional[Tensor]) -> Tensor:
        """batch x words x kinds, of the words' vectors for syntax and for meaning. real: as in Roles."""
        kept = (lambda h: h) if real is None else (lambda h: h * real[:, :, None])
        h = kept(F.gelu(self.syntax(x) + self.meaning(y)))
        h = kept(self.norm((h + self.dropout(F.gelu(self.near(neighbours(h, 1))))).float()))
        return self.kind(self.dropout(h))


def bucket(away: int) -> int:
    """Number of a distance in words among 2 * len(STEPS) + 1."""
    far = sum(abs(away) >= s for s in STEPS)
    return len(STEPS) - far if away < 0 else len(STEPS) + far


def neighbours(x: Tensor, step: int) -> Tensor:
    """Each word beside the two words before and after it, `step` apart."""
    wide = F.pad(x, (0, 0, 2 * step, 2 * step))
    return torch.cat([wide[:, k * step : (k - 4) * step or None] for k in range(5)], -1)


class Network(nn.Module):
    def __init__(self, labels: dict[str, list[str]], model: dict):
        super().__init__()
        layers, arc, label, drop = model["layers"], model["arc"], model["label"], model["head_dropout"]
        self.model, self.relations = dict(model), len(labels["relation"])
        self.encoder = Encoder(layers, model["dropout"])
        self.syntax, self.meaning = Mixture(layers, layers - 2), Mixture(layers, layers - 1)
        self.dropout, self.soft = Shared(drop), Shared(model["dropout"])
        self.upos, self.xpos = nn.Linear(HIDDEN, len(labels["upos"])), nn.Linear(HIDDEN, len(labels["xpos"]))
        self.entity = nn.Sequential(nn.Linear(HIDDEN, arc), nn.GELU(), nn.Linear(arc, len(labels["entity"])))
        self.dependent, self.governor = nn.Linear(HIDDEN, arc), nn.Linear(HIDDEN, arc)
        self.product, self.root = nn.Linear(arc, arc), nn.Linear(arc, 1)
        self.distance = nn.Linear(arc, 2 * FAR + 1)
        self.label_dependent, self.label_governor = nn.Linear(HIDDEN, label), nn.Linear(HIDDEN, label)
        self.label_root = nn.Parameter(torch.zeros(label))
        self.label = nn.Linear(label, self.relations * (label + 1))
        self.cue = nn.Sequential(nn.Linear(HIDDEN, 192), nn.GELU(), nn.Linear(192, len(labels["cue"])))
        self.event = Events(model["event"], len(labels["event"]), drop)
        self.factuality = nn.Sequential(nn.Linear(HIDDEN, 128), nn.GELU(), nn.Linear(128, 1))
        self.roles = Roles(model["role"], model["dropout"])

    def words(self, ids: Tensor, casing: Tensor, quote: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, Tensor]:
        """The words' vectors for syntax and for meaning, batch x words x HIDDEN."""
        layers = self.encoder(ids, casing, quote)
        return tuple(drop((pick(h, first) + pick(h, last)) * 0.5)
                     for h, drop in ((self.syntax(layers), self.dropout), (self.meaning(layers), self.soft)))

    def arcs(self, x: Tensor, sentence: Tensor, real: Optional[Tensor]) -> Tensor:
        """batch x dependents x (root, heads): scores; NEVER across sentences and for a word under itself."""
        scale = self.model["arc"] ** -0.5
        dependent, governor = self.dropout(F.gelu(self.dependent(x))), self.dropout(F.gelu(self.governor(x)))
        if governor.requires_grad:  # torch 1.13 with oneDNN 2.6 makes garbage of bf16 products with a gradient that lies transposed
            governor.register_hook(lambda gradient: gradient.contiguous())
        scores = torch.matmul(self.product(dependent), governor.transpose(1, 2)).float() * scale
        at = torch.arange(x.shape[1], device=x.device)
        away = (at[None] - at[:, None]).clamp(-FAR, FAR) + FAR
        near = self.distance(dependent).float()
        scores = scores + torch.gather(near, 2, away[None].expand(x.shape[0], -1, -1))
        apart = (sentence[:, None] != sentence[:, :, None]) | (at[None] == at[:, None])[None]
        if real is not None:
            apart = apart | (real[:, None] == 0)
        return torch.cat([self.root(dependent).float(), scores.masked_fill(apart, NEVER)], -1)

    def relation(self, x: Tensor, heads: Tensor) -> Tensor:
        """batch x words x heads x relations: scores of the relations to the heads given (0 root, w + 1 word w)."""
        dependent, governor = self.dropout(F.gelu(self.label_dependent(x))), self.dropout(F.gelu(self.label_governor(x)))
        width = self.label_root.shape[0]
        all_ = torch.cat([self.label_root.to(governor.dtype).expand(x.shape[0], 1, width), governor], 1)
        all_ = F.pad(all_, (0, 1), value=1.0)  # the last term of a relation is its bias
        table = self.label(dependent).reshape(-1, self.relations, width + 1)
        chosen = pick(all_, heads).reshape(-1, heads.shape[2], width + 1)
        return torch.matmul(chosen, table.transpose(1, 2)).float().reshape(x.shape[0], -1, heads.shape[2], self.relations)


def pick(h: Tensor, at: Tensor) -> Tensor:
    """The rows of each window that `at` (batch x any number of them, or more dimensions) names; traced for one window it is for one."""
    if h.shape[0] > 1:
        at = at + (torch.arange(h.shape[0], device=h.device) * h.shape[1]).reshape(-1, *[1] * (at.dim() - 1))
    return F.embedding(at, h.reshape(-1, h.shape[2]))


def candidates(cue: Tensor, real: Tensor, least: float) -> tuple[Tensor, Tensor]:
    """Runs of likely cue words, split where a word rather begins a cue than goes on with one: (window, cues x words).

    The last is no cue but the first word of the first window, so that there is always one: quantised products need one.
    """
    likely = ((1 - cue[:, :, 0]) * real) >= least
    before = F.pad(likely[:, :-1].long(), (1, 0)) > 0
    starts = likely & (~before | (cue[:, :, 1] > cue[:, :, 2]))
    number = torch.cumsum(starts.reshape(-1).long(), 0).reshape(starts.shape) * likely.long()
    row = torch.nonzero(starts)[:, 0]
    inside = (number[row] == torch.arange(row.shape[0], device=row.device)[:, None] + 1).float()
    one = (torch.arange(cue.shape[1], device=row.device)[None] == 0).float()
    return torch.cat([row, torch.zeros_like(row[:1].sum()[None])]), torch.cat([inside, one])


OUTPUTS = ("upos", "xpos", "entity", "arc", "heads", "relations", "cue", "row", "inside", "role", "valid", "event", "factuality")
INPUTS = ("ids", "casing", "quote", "first", "last", "sentence", "paragraph")


class Reading(nn.Module):
    """One pass: everything the product reads of a window. Names and order as in OUTPUTS. Roles are read of the candidates but the last,
    which is none; of that one too only where there is no other.

    one: windows come one at a time, so that nothing has to be padded.
    """

    def __init__(self, network: Network, least_cue: float, one: bool = False):
        super().__init__()
        self.network, self.least_cue, self.one = network, least_cue, one

    def forward(self, ids, casing, quote, first, last, sentence, paragraph):
        net = self.network
        real = (last > 0).float()
        x, y = net.words(ids, casing, quote, first, last)
        arcs = net.arcs(x, sentence, None if self.one else real)
        k = net.model["heads"]
        heads = F.pad(arcs, (0, k), value=2 * NEVER).topk(k, -1)[1].clamp(max=arcs.shape[2] - 1)
        relations = net.relation(x, heads).argmax(-1)
        cue = torch.softmax(net.cue(y), -1)
        row, inside = candidates(cue, real, self.least_cue)
        some = (torch.arange(row.shape[0], device=row.device).sum() * 0 + row.shape[0] - 1).clamp(min=1)
        role, valid = net.roles(y, None if self.one else real, paragraph, row[:some], inside[:some])
        return (net.upos(x).argmax(-1).int(), net.xpos(x).argmax(-1).int(), net.entity(x), arcs, heads.int(), relations.int(), cue, row.int(),
                inside, torch.softmax(role, -1), valid, torch.softmax(net.event(x, y, None if self.one else real), -1), net.factuality(y)[:, :, 0])
