"""A run on disk: one file, replaced whole, with all that is needed to go on, to evaluate, or to teach."""
import os
import pathlib
from typing import Any, Optional

import torch

from reader.model import Network

FILE = "run.pt"


def save(folder: pathlib.Path, state: dict[str, Any]) -> None:
    """Written beside and moved over the old one: a run that is killed meanwhile has the old one."""
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / (FILE + ".part")
    torch.save(state, part)
    os.replace(part, folder / FILE)


def load(folder: pathlib.Path) -> Optional[dict[str, Any]]:
    return torch.load(folder / FILE, map_location="cpu") if (folder / FILE).is_file() else None


def network(folder: pathlib.Path, averaged: bool = True) -> tuple[Network, dict[str, list[str]]]:
    """The trained network, with the average of its weights if the run kept one, and its labels."""
    state = load(folder)
    if state is None:
        raise SystemExit("no %s in %s: train it first" % (FILE, folder))
    found = Network(state["labels"], state["model"])
    found.load_state_dict(state["weights"])
    if averaged and state["average"]:
        found.load_state_dict(state["average"], strict=False)
    return found, state["labels"]
