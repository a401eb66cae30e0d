"""Step 3: trains one network.  python3 -m reader.train NAME [section.key=value ...] [--first N]

Killed at any point, the same command goes on from the last checkpoint. A step whose gradients are not finite is left out.
The run lies in data/runs/NAME: run.pt, log.txt, settings.json.
"""
import argparse
import dataclasses
import json
import pathlib
import random
import sys
import time
from typing import Optional

import torch
from torch import Tensor, nn

from reader import batches, checkpoint, distil, pieces
from reader import encoder as base
from reader.batches import Batch, Pass
from reader.loss import answers, losses
from reader.model import Network
from reader.settings import DATA, VOCABULARY, Settings

MOST_SKIPPED = 50  # steps left out in a row: then the run is broken, not unlucky
REPORT = 50  # steps


def device_and_precision(train: dict) -> tuple[torch.device, bool]:
    """The device, and whether products are made in bfloat16: where the chip has instructions for it."""
    name = train["device"] if train["device"] != "auto" else "cuda" if torch.cuda.is_available() else "cpu"
    if name == "cuda" and not torch.cuda.is_available():
        raise SystemExit("train.device is cuda, but torch finds no GPU: see that nvidia-smi names one and that torch was built for it,"
                         " or set train.device=cpu")
    if train["precision"] != "auto":
        return torch.device(name), train["precision"] == "bf16"
    if name == "cuda":
        return torch.device(name), torch.cuda.is_bf16_supported()
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="ignore") as f:
            flags = next((line for line in f if line.startswith("flags")), "").split()
    except OSError:
        flags = []
    return torch.device(name), "amx_bf16" in flags or "avx512_bf16" in flags


class Run:
    """A network under training, and all that a checkpoint holds."""

    def __init__(self, folder: pathlib.Path, settings: Settings, labels: dict[str, list[str]]):
        self.folder, self.settings, self.labels = folder, settings, labels
        self.folder.mkdir(parents=True, exist_ok=True)
        self.train = settings.train
        self.device, self.bf16 = device_and_precision(self.train)
        torch.manual_seed(self.train["seed"])
        self.network = Network(labels, settings.model)
        self.step = self.number = self.chunk = self.batch = 0  # steps made; pass, chunk and batch that come next
        self.skipped = self.left_out = self.seen = 0  # steps left out in a row, and in all; pieces seen
        self.spent = 0.0  # seconds
        state = checkpoint.load(self.folder)
        coordinates = settings.base["twelve" if settings.model["layers"] == 12 else "six"]
        if state is None and self.train["begin"]:
            self.network.load_state_dict(checkpoint.network(folder.parent / self.train["begin"])[0].state_dict())
        elif state is None and coordinates:  # the smoke test begins with nothing
            base.load_base(self.network.encoder, base.fetch(coordinates, settings.base["plugin"]))
        self.network.to(self.device)
        self.moving = self.parameters()
        self.optimizer = torch.optim.AdamW([{"params": p, "rate": rate} for p, rate in self.groups()], betas=(0.9, 0.98), eps=1e-6,
                                           weight_decay=self.train["decay"], **({"fused": True} if self.device.type == "cuda" else {}))
        self.average = {n: p.detach().clone() for n, p in self.moving.items()} if self.train["average"] else {}
        if state is not None:
            self.resume(state)

    def parameters(self) -> dict[str, nn.Parameter]:
        """What is learnt; the word table stays as it is unless it has a rate."""
        fixed = () if self.train["embedding_rate"] else ("encoder.words.weight", "encoder.positions.weight", "encoder.kind")
        for name, p in self.network.named_parameters():
            p.requires_grad_(name not in fixed)
        return {n: p for n, p in self.network.named_parameters() if p.requires_grad}

    def groups(self) -> list[tuple[list[nn.Parameter], float]]:
        kinds: dict[str, list[nn.Parameter]] = {"embedding_rate": [], "encoder_rate": [], "head_rate": []}
        for n, p in self.moving.items():
            own = n.startswith("encoder.") and not n.startswith(("encoder.casing", "encoder.quote"))
            table = n.startswith(("encoder.words", "encoder.positions", "encoder.kind"))
            kinds["embedding_rate" if table else "encoder_rate" if own else "head_rate"].append(p)
        return [(params, self.train[rate]) for rate, params in kinds.items() if params]

    def resume(self, state: dict) -> None:
        if state["labels"] != self.labels or state["model"] != dict(self.settings.model):
            raise SystemExit("%s was begun with other labels or another [model]: take another name" % self.folder)
        self.network.load_state_dict(state["weights"])
        self.optimizer.load_state_dict(state["optimizer"])
        for n, value in state["average"].items():
            self.average[n].copy_(value)
        self.step, self.number, self.chunk, self.batch, self.skipped, self.left_out, self.seen, self.spent = state["place"]

    def save(self) -> None:
        checkpoint.save(self.folder, {
            "labels": self.labels, "model": dict(self.settings.model), "weights": self.network.state_dict(), "average": self.average,
            "optimizer": self.optimizer.state_dict(), "settings": vars(self.settings),
            "place": (self.step, self.number, self.chunk, self.batch, self.skipped, self.left_out, self.seen, self.spent)})

    def over(self) -> bool:
        return self.step >= self.train["steps"] or bool(self.train["seconds"]) and self.spent >= self.train["seconds"]

    def rate(self) -> float:
        """Up in a straight line, then down to 0: by the share of the steps or of the time, whichever is more."""
        warm = self.train["warmup"]
        done = max(self.step / self.train["steps"], min(1.0, self.spent / self.train["seconds"]) if self.train["seconds"] else 0.0)
        return (done + 1e-4) / warm if done < warm else max(0.0, (1 - done) / (1 - warm))

    def learn(self, batch: Batch, masters: list[Network], rng: random.Random) -> dict[str, Tensor]:
        """One step; returns the losses by head, where they were computed: to look at one makes a GPU wait."""
        self.network.train()
        torch.manual_seed(self.train["seed"] * 1_000_003 + self.step)  # so that a step does not depend on where a run began
        plain, batch = batch, masked(batch, self.train["masked"])
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.bf16):
            said = answers(self.network, batch)
            found = losses(self.network, batch, said, self.settings.weight, self.train["negatives"], rng)
            total = sum(self.settings.weight[k] * v for k, v in found.items())
            if masters:
                soft = distil.losses(self.network, masters, batch, plain, said, self.settings.distil["temperature"], self.train["least_cue"])
                total = total + self.settings.distil["weight"] * sum(self.settings.weight[k] * v for k, v in soft.items())
                found.update({"soft " + k: v for k, v in soft.items()})
        if found:
            self.update(total)
        return {k: v.detach() for k, v in found.items()}

    def update(self, total: Tensor) -> None:
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()
        norm = nn.utils.clip_grad_norm_(self.moving.values(), self.train["clip"])
        if not torch.isfinite(norm):
            self.skipped += 1
            self.left_out += 1
            if self.skipped >= MOST_SKIPPED:
                raise SystemExit("step %d: %d steps in a row were not finite; the last checkpoint is from before" % (self.step, self.skipped))
            return
        self.skipped = 0
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * self.rate()
        self.optimizer.step()
        keep = min(self.train["average"], (1 + self.step) / (10 + self.step))
        if self.average:
            values = list(self.average.values())
            torch._foreach_mul_(values, keep)
            torch._foreach_add_(values, [self.moving[n].detach() for n in self.average], alpha=1 - keep)


def masked(batch: Batch, share: float) -> Batch:
    ids = batch.inputs["ids"]
    lost = (torch.rand(ids.shape, device=ids.device) < share) & (ids > pieces.MASK)
    return dataclasses.replace(batch, inputs={**batch.inputs, "ids": ids.masked_fill(lost, pieces.MASK)})


def go(run: Run, sets: dict, masters: list[Network]) -> None:
    train = run.train
    encoder, names = batches.encoder(run.labels, VOCABULARY), batches.person_names(sets)
    begun = saved = time.time()
    spent_before, over = run.spent, False
    sums: dict[str, list[Tensor]] = {}
    pieces_before = run.seen

    def say(line: str) -> None:
        print(line, flush=True)
        with open(run.folder / "log.txt", "a", encoding="utf-8") as log:
            print(line, file=log)

    say("from step %d of %d, %s, %s" % (run.step, train["steps"], run.device, "bf16" if run.bf16 else "float32"))
    while not run.over():
        chunks = Pass(sets, encoder, run.settings, run.number, names)
        order = torch.utils.data.Subset(chunks, range(run.chunk, len(chunks)))
        for found in torch.utils.data.DataLoader(order, batch_size=None, num_workers=train["workers"]):
            for batch in found[run.batch :]:
                rng = random.Random("%d/%d" % (train["seed"], run.step))
                for k, v in run.learn(batch.to(run.device), masters, rng).items():
                    sums.setdefault(k, []).append(v)
                run.step, run.batch = run.step + 1, run.batch + 1
                run.spent = spent_before + time.time() - begun
                over = run.over()
                run.seen += int((batch.inputs["ids"] != pieces.PADDING).sum())
                if run.step % REPORT == 0 or over:
                    means = " ".join("%s %.3f" % (k, torch.stack(v).mean()) for k, v in sorted(sums.items()))
                    speed = (run.seen - pieces_before) / (time.time() - begun)
                    say("step %d pass %d, %.0f pieces/s, %d steps left out, %s" % (run.step, run.number, speed, run.left_out, means))
                    sums = {}
                if time.time() - saved > train["checkpoint"] or over:
                    run.save()
                    saved = time.time()
                if over:
                    return
            run.chunk, run.batch = run.chunk + 1, 0
        run.number, run.chunk = run.number + 1, 0


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("replaced", nargs="*", metavar="section.key=value")
    parser.add_argument("--first", type=int, default=0, help="only so many texts of each set: a smoke run")
    args = parser.parse_args(argv)
    settings = Settings.read(args.replaced)
    torch.set_num_threads(settings.train["threads"])
    torch.multiprocessing.set_sharing_strategy("file_system")  # a worker's batches are many small tensors: more than a process may have files
    if not (DATA / "labels.json").is_file():
        raise SystemExit("no labels.json in %s: run python3 -m reader.prepare first" % DATA)
    labels = json.loads((DATA / "labels.json").read_text(encoding="utf-8"))
    run = Run(DATA / "runs" / args.name, settings, labels)
    (run.folder / "settings.json").write_text(json.dumps(vars(settings), indent=1) + "\n", encoding="utf-8")
    masters = distil.teachers(DATA / "runs", settings.distil["teachers"], labels, run.device)
    sets = batches.load_sets(DATA, "train", settings.share, args.first)
    go(run, {name: [t for t in texts if not batches.held_back(t, settings)] for name, texts in sets.items()}, masters)
    return 0


if __name__ == "__main__":
    sys.exit(main())
