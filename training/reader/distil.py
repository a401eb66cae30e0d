"""Soft targets: a pupil learns what one or more teachers think of every head, on labelled and unlabelled texts alike.

Set `[distil] teachers` (names of trained runs, all with the same labels) and a share for `news`; train.py does the rest.
"""
import pathlib

import torch
from torch import Tensor
from torch.nn import functional as F

from reader import checkpoint
from reader.batches import Batch
from reader.loss import DENSITY, Answers, answers
from reader.model import NEVER, Network, candidates


def teachers(folder: pathlib.Path, names: list[str], labels: dict, device: torch.device) -> list[Network]:
    found = []
    for name in names:
        network, theirs = checkpoint.network(folder / name)
        if theirs != labels:
            raise SystemExit("the teacher %s has other labels than data/labels.json" % name)
        found.append(network.to(device).eval())
    return found


def average(parts: list[Tensor], temperature: float) -> Tensor:
    return torch.stack([torch.softmax(p / temperature, -1) for p in parts]).mean(0)


def apart(target: Tensor, said: Tensor, words: Tensor, temperature: float) -> Tensor:
    """Cross-entropy of the pupil's scores against probabilities, mean over the words given by 1."""
    each = -(target * F.log_softmax(said / temperature, -1)).sum(-1)
    return (each * words).sum() / words.sum().clamp(min=1) * temperature**2


def losses(pupil: Network, masters: list[Network], batch: Batch, plain: Batch, said: Answers, temperature: float,
           least_cue: float) -> dict[str, Tensor]:
    """Losses by head; `plain` is the batch without masked pieces, as the teachers read it."""
    real = batch.real
    with torch.no_grad():
        theirs = [answers(m, plain) for m in masters]
        heads = average([t.arc for t in theirs], 1.0).argmax(-1)
        cue = average([t.cue for t in theirs], 1.0)
        row, inside = candidates(cue, real, least_cue)
        roles = [m.roles(t.y, real, batch.inputs["paragraph"], row, inside) for m, t in zip(masters, theirs)]
        labels = average([m.relation(t.x, heads[:, :, None])[:, :, 0] for m, t in zip(masters, theirs)], temperature)
    found = {name: apart(average([getattr(t, name) for t in theirs], temperature), getattr(said, name), real, temperature)
             for name in ("upos", "xpos", "entity", "event")}
    arcs = average([t.arc for t in theirs], 1.0)  # at temperature 1: a softer one would spread over other sentences
    found["arc"] = apart(arcs, said.arc.clamp(min=NEVER), real, 1.0)
    found["relation"] = apart(labels, pupil.relation(said.x, heads[:, :, None])[:, :, 0], real, temperature)
    found["cue"] = apart(cue, said.cue, real, 1.0) * DENSITY
    found["factuality"] = (F.smooth_l1_loss(said.factuality, torch.stack([t.factuality for t in theirs]).mean(0), reduction="none") * real).sum() / real.sum()
    role, valid = pupil.roles(said.y, real, batch.inputs["paragraph"], row, inside)
    there = real[row] * (1 - inside)
    found["role"] = apart(average([r.float() for r, _ in roles], 1.0), role.float(), there, 1.0) * DENSITY
    found["valid"] = F.binary_cross_entropy_with_logits(valid.float(), torch.stack([torch.sigmoid(v.float()) for _, v in roles]).mean(0))
    return found
