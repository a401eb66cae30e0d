"""Trains the head of events alone, on the words' vectors of a finished run; all else of the network stays as it is.

    python3 -m reader.event_head FROM TO [--seed N]      writes data/runs/TO/run.pt; then `python3 -m reader.export TO` as ever

Minutes on one core, for the encoder reads each text once. Needs the prepared sets `events`, `sentences` and `examples`.
"""
import argparse
import pathlib
import random
import shutil
import sys
from typing import Iterator, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reader import batches, checkpoint, data, prepare
from reader.model import INPUTS, Events, Network
from reader.settings import DATA, VOCABULARY, Settings
from reader.windows import IGNORED

SETS = ("events", "sentences", "examples")
EPOCHS, BATCH, RATE, DECAY, WARM = 14, 32, 2e-3, 0.05, 20  # chosen on the sentences kept back, of four settings

Words = tuple[Tensor, Tensor, list[int], bool]  # vectors for syntax and for meaning, labels, whether unmarked words may be triggers


def network_without_head(name: str, labels: dict[str, list[str]]) -> Network:
    """The network of a run, whose head of events is new; other labels of it are the run's."""
    state = checkpoint.load(DATA / "runs" / name)
    if state is None:
        raise SystemExit("there is no run %s" % name)
    weights = {**state["weights"], **(state["average"] or {})}
    network = Network({**state["labels"], "event": labels["event"]}, {**state["model"], "event": Settings.read().model["event"]})
    missing, _ = network.load_state_dict({k: v for k, v in weights.items() if not k.startswith("event.")}, strict=False)
    if any(not k.startswith("event.") for k in missing):
        raise SystemExit("%s lacks %s" % (name, missing))
    return network.eval()


def words_of(network: Network, labels: dict[str, list[str]], texts: list[data.Text]) -> Iterator[Words]:
    encoder = batches.encoder(labels, VOCABULARY)
    for text in texts:
        for example in encoder.examples(text, 256):
            given = {n: torch.tensor([getattr(example, n)]) for n in INPUTS}
            with torch.no_grad():
                x, y = network.words(*(given[n] for n in ("ids", "casing", "quote", "first", "last")))
                verb = network.upos(x)[0].argmax(-1) == encoder.number["upos"]["VERB"]
            yield x[0], y[0], data.one_word_each(example.layers["event"], verb.tolist(), 0, IGNORED), text.source == "events"


def together(rows: list[Words]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """x, y, labels, real words, and how much each label counts."""
    n = max(len(r[2]) for r in rows)
    wide = lambda h: F.pad(h, (0, 0, 0, n - h.shape[0]))
    gold = torch.tensor([r[2] + [IGNORED] * (n - len(r[2])) for r in rows])
    real = torch.tensor([[1.0] * len(r[2]) + [0.0] * (n - len(r[2])) for r in rows])
    unmarked = torch.tensor([Settings.read().weight["unmarked"] if r[3] else 1.0 for r in rows])[:, None]
    share = torch.where(gold == 0, unmarked, torch.ones_like(unmarked)) * (gold != IGNORED)
    return torch.stack([wide(r[0]) for r in rows]), torch.stack([wide(r[1]) for r in rows]), gold, real, share


def train(head: Events, rows: list[Words], dropout: float, seed: int) -> None:
    torch.manual_seed(seed)
    rng, optimizer, step = random.Random(seed), torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY), 0
    steps = EPOCHS * -(-len(rows) // BATCH)
    head.train()
    for _ in range(EPOCHS):
        rng.shuffle(rows)
        for at in range(0, len(rows), BATCH):
            x, y, gold, real, share = together(rows[at : at + BATCH])
            said = head(F.dropout(x, dropout), F.dropout(y, dropout), real)
            each = F.cross_entropy(said.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="none")
            optimizer.zero_grad()
            ((each * share.flatten()).sum() / share.sum()).backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / WARM) * (1 - step / steps)
            optimizer.step()
            step += 1
    head.eval()


def figures(head: Events, rows: list[Words]) -> dict[str, float]:
    """Of words: precision and recall of naming any event, and the share of those found whose type is right."""
    gold_n = read = both = right = 0
    for x, y, labels, _ in rows:
        with torch.no_grad():
            said = head(x[None], y[None], None)[0].argmax(-1).tolist()
        for g, s in zip(labels, said):
            if g != IGNORED:
                gold_n, read, both, right = gold_n + (g > 0), read + (s > 0), both + (g > 0 and s > 0), right + (g > 0 and g == s)
    return {"P": both / max(1, read), "R": both / max(1, gold_n), "type": right / max(1, both)}


def copy_beside(source: pathlib.Path, target: pathlib.Path) -> None:
    """What of a run holds for the other head too: how it was trained, and how sure it may be of attributions."""
    target.mkdir(parents=True, exist_ok=True)
    for name in ("settings.json", "calibrator.json"):
        if (source / name).is_file():
            shutil.copyfile(source / name, target / name)


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", metavar="FROM")
    parser.add_argument("target", metavar="TO")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(argv)
    if args.source == args.target:
        parser.error("FROM and TO are one run, which would lose what it needs to be trained on")
    torch.set_num_threads(1)
    labels = prepare.labels(DATA)
    network = network_without_head(args.source, labels)
    labels = {**checkpoint.load(DATA / "runs" / args.source)["labels"], "event": labels["event"]}
    sets = {part: batches.load_sets(DATA, part, dict.fromkeys(SETS, 1.0)) for part in ("train", "dev")}
    rows = [row for texts in sets["train"].values() for row in words_of(network, labels, texts)]
    torch.manual_seed(args.seed)
    network.event = Events(network.model["event"], len(labels["event"]), network.model["head_dropout"])
    train(network.event, rows, network.model["head_dropout"], args.seed)
    for name, texts in sets["dev"].items():
        found = figures(network.event, list(words_of(network, labels, texts)))
        print(name, " ".join("%s %.3f" % pair for pair in found.items()), flush=True)
    copy_beside(DATA / "runs" / args.source, DATA / "runs" / args.target)
    checkpoint.save(DATA / "runs" / args.target, {"labels": labels, "model": network.model, "weights": network.state_dict(), "average": {}, "settings": {}})
    return 0


if __name__ == "__main__":
    sys.exit(main())
