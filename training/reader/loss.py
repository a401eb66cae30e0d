"""The losses of all heads on one batch: each over the words that its set says something of."""
import dataclasses
import random

import torch
from torch import Tensor
from torch.nn import functional as F

from reader.batches import Batch
from reader.model import Network, candidates
from reader.windows import IGNORED

DENSITY = 20  # attribution losses are sums over words divided by a twentieth of the words (first models' recipe)
NOISY_EDGES = 0.3  # share of gold cues that are shown to the role scorer with the edges that the cue tagger gave them
LEAST_NEGATIVE = 0.08  # probability from which words are a cue that might be found wrongly


@dataclasses.dataclass
class Answers:
    """What a network says of a batch; distil.py compares two of them."""

    upos: Tensor
    xpos: Tensor
    entity: Tensor
    arc: Tensor
    x: Tensor
    y: Tensor
    cue: Tensor
    event: Tensor
    factuality: Tensor


def answers(network: Network, batch: Batch) -> Answers:
    i = batch.inputs
    x, y = network.words(i["ids"], i["casing"], i["quote"], i["first"], i["last"])
    return Answers(network.upos(x).float(), network.xpos(x).float(), network.entity(x).float(), network.arcs(x, i["sentence"], batch.real), x, y,
                   network.cue(y).float(), network.event(x, y, batch.real).float(), network.factuality(y)[:, :, 0].float())


def losses(network: Network, batch: Batch, said: Answers, weight: dict[str, float], negatives: int, rng: random.Random) -> dict[str, Tensor]:
    """Unweighted, by head; a head is missing where the batch has nothing for it."""
    layers, found = batch.layers, {}
    for name in ("upos", "xpos", "entity"):
        if name in layers and (layers[name] != IGNORED).any():
            found[name] = F.cross_entropy(getattr(said, name).flatten(0, 1), layers[name].flatten(), ignore_index=IGNORED)
    if "head" in layers and (layers["head"] != IGNORED).any():
        found["arc"] = F.cross_entropy(said.arc.flatten(0, 1), layers["head"].flatten(), ignore_index=IGNORED)
        heads = layers["head"].clamp(min=0)
        relation = torch.where(layers["head"] == IGNORED, layers["head"], layers["relation"])
        if (relation != IGNORED).any():
            scores = network.relation(said.x, heads[:, :, None])[:, :, 0]
            found["relation"] = F.cross_entropy(scores.flatten(0, 1), relation.flatten(), ignore_index=IGNORED)
    if "event" in layers:
        each = F.cross_entropy(said.event.flatten(0, 1), layers["event"].flatten(), ignore_index=IGNORED, reduction="none")
        none = torch.where(batch.partly, weight["unmarked"], 1.0)[:, None]
        shares = torch.where(layers["event"] > 0, torch.ones_like(none), none) * (layers["event"] != IGNORED)
        found["event"] = (each * shares.flatten()).sum() / shares.sum().clamp(min=1)
    if "factuality" in layers:
        judged = ~torch.isnan(layers["factuality"])
        if judged.any():
            found["factuality"] = F.smooth_l1_loss(said.factuality[judged], layers["factuality"][judged])
    if batch.attributed.any():
        found.update(attribution(network, batch, said, weight, negatives, rng))
    return found


def attribution(network: Network, batch: Batch, said: Answers, weight: dict[str, float], negatives: int, rng: random.Random) -> dict[str, Tensor]:
    device, real = said.cue.device, batch.real * batch.attributed.float()[:, None]
    tags, shares = cue_tags(batch, weight["nested"])
    shares = shares * real
    each = F.cross_entropy(said.cue.flatten(0, 1), tags.flatten(), reduction="none")
    found = {"cue": (each * shares.flatten()).sum() / real.sum().clamp(min=1) * DENSITY}
    gold, wrong = chosen(batch, said, tags, shares, negatives, rng)
    if not gold and not wrong:
        return found
    row, inside = stand(gold + wrong, real.shape[1], device)
    role, valid = network.roles(said.y, batch.real, batch.inputs["paragraph"], row, inside)
    right = torch.tensor([1.0] * len(gold) + [0.0] * len(wrong), device=device)
    found["valid"] = F.binary_cross_entropy_with_logits(valid.float(), right)
    if gold:
        each = F.cross_entropy(role[: len(gold)].float().flatten(0, 1), batch.roles.flatten(), reduction="none").view_as(batch.roles)
        here = batch.real[row[: len(gold)]] * (1 - inside[: len(gold)])
        found["role"] = (each * here).sum() / here.sum().clamp(min=1) * DENSITY
    return found


def stand(cues: list[tuple[int, int, int]], words: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Window of each cue, and cues x words, 1 where it stands."""
    row, first, last = torch.tensor(cues, dtype=torch.long).reshape(-1, 3).to(device).unbind(1)
    at = torch.arange(words, device=device)[None]
    return row, ((at >= first[:, None]) & (at <= last[:, None])).float()


def cue_tags(batch: Batch, nested: float) -> tuple[Tensor, Tensor]:
    """Of each word its cue tag, and how much it counts: less inside a content where nested attributions are not annotated."""
    row, inside = stand(batch.cues, batch.real.shape[1], batch.real.device)
    begins = inside * (torch.cumsum(inside, 1) == 1)
    per_window = lambda cues: torch.zeros_like(batch.real).index_add_(0, row, cues).clamp(max=1)
    cue, content = per_window(inside), per_window((batch.roles == 2).float() * batch.flat[row].float()[:, None])
    begin = per_window(begins)
    return (2 * cue - begin).long(), torch.where((content > 0) & (cue == 0), nested, 1.0)


@torch.no_grad()
def chosen(batch: Batch, said: Answers, tags: Tensor, shares: Tensor, negatives: int, rng: random.Random) -> tuple[list, list]:
    """Gold cues, some with predicted edges, and the likeliest runs of words that are no cue (none where nested ones are unknown)."""
    likely = torch.softmax(said.cue, -1)
    row, inside = candidates(likely, batch.real * batch.attributed.float()[:, None], LEAST_NEGATIVE)
    gold, wrong, count = list(batch.cues), [], {}
    sure = ((1 - likely[:, :, 0])[row] * inside).max(1)[0].tolist()
    first_ = inside.argmax(1)
    rows, spans = row.tolist(), torch.stack([first_, first_ + inside.sum(1).long() - 1], 1).tolist()
    tags_, shares_ = tags.tolist(), shares.tolist()
    for k in sorted(range(len(rows) - 1), key=lambda k: -sure[k]):
        b, (first, last) = rows[k], spans[k]
        if any(tags_[b][first : last + 1]):
            for g, (gb, gf, gl) in enumerate(gold):
                if gb == b and gf <= last and first <= gl and rng.random() < NOISY_EDGES:
                    gold[g] = (gb, first, last)
                    break
        elif count.get(b, 0) < negatives and min(shares_[b][first : last + 1]) == 1:
            count[b] = count.get(b, 0) + 1
            wrong.append((b, first, last))
    return gold, wrong
