"""Where things are, and config.toml as a record. Everything prepared or trained lies under data/, which git ignores."""
import dataclasses
import pathlib
import tomllib
from typing import Any

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE / "data"
MODELS = HERE.parents[1] / "models/src/main/resources/org/sitrep/models"
VOCABULARY = MODELS / "vocab.txt"
LEXICON = HERE.parents[1] / "core/src/main/resources/org/sitrep/en/lexicon"


@dataclasses.dataclass(frozen=True)
class Settings:
    """config.toml, section by section, with what the command line replaced (`train.steps=20`)."""

    base: dict[str, Any]
    model: dict[str, Any]
    train: dict[str, Any]
    share: dict[str, float]
    weight: dict[str, float]
    augment: dict[str, float]
    calibrate: dict[str, int]
    distil: dict[str, Any]

    @classmethod
    def read(cls, replaced: list[str] = (), path: pathlib.Path = HERE / "config.toml") -> "Settings":
        with open(path, "rb") as f:
            sections = tomllib.load(f)
        for word in replaced:
            key, _, value = word.partition("=")
            section, _, name = key.partition(".")
            if name not in sections.get(section, {}):
                raise SystemExit("config.toml has no %s" % key)
            sections[section][name] = tomllib.loads("x = " + value)["x"] if is_toml(value) else value
        return cls(**sections)


def is_toml(value: str) -> bool:
    try:
        tomllib.loads("x = " + value)
        return True
    except tomllib.TOMLDecodeError:
        return False
