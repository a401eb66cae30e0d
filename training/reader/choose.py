"""Which of several runs, that differ in the weights of the tasks alone, had the best.  python3 -m reader.choose FIRST NAME ...

Reads what `python3 -m reader.evaluate NAME` left of each. The first is what the others are compared with. The rule was fixed before any
of them was trained: five development figures, what each gains over the first's counted in what two seeds differ by, and summed. A run
that loses more than that in any figure is out, and the first stays unless the best gains LEAST. UD English-PUD has no part in it.
"""
import argparse
import json
import sys
from typing import Optional

from reader.settings import DATA

FIGURES = {  # by name, the mean of these, and what the two teachers of p1 differed by, which had other seeds and encoder rates
    "trees": (("ewt LAS", "gum LAS"), 0.003),
    "tags": (("ewt upos", "gum upos"), 0.002),
    "names": (("ewt entities F1",), 0.014),
    "attributions": (("polnear attribution F at 0.5", "polnear attribution F at 0.7"), 0.004),
    "passages": (("passages attribution F at 0.5", "passages attribution F at 0.7"), 0.011),
}
LEAST = 2.0  # about the spread of a sum of five that each have a spread of one

Scores = dict[str, dict[str, float]]  # of each run its figures by name


def five(scores: dict[str, float]) -> dict[str, float]:
    return {name: sum(scores[f] for f in figures) / len(figures) for name, (figures, _) in FIGURES.items()}


def gains(first: str, runs: Scores) -> dict[str, dict[str, float]]:
    before = five(runs[first])
    return {run: {name: (value - before[name]) / FIGURES[name][1] for name, value in five(scores).items()} for run, scores in runs.items()}


def best(first: str, runs: Scores) -> str:
    sums = {run: sum(gained.values()) for run, gained in gains(first, runs).items() if min(gained.values()) >= -1}
    found = max(sums, key=lambda run: sums[run])
    return found if sums[found] >= LEAST else first


def table(first: str, runs: Scores) -> str:
    rows = ["| run | %s | gained |" % " | ".join(FIGURES), "|---|" + "---|" * (len(FIGURES) + 1)]
    for run, gained in gains(first, runs).items():
        values = " | ".join("%.2f" % (100 * v) for v in five(runs[run]).values())
        rows.append("| `%s` | %s | %+.1f |" % (run, values, sum(gained.values())))
    return "\n".join(rows)


def main(argv: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="+", metavar="NAME")
    args = parser.parse_args(argv)
    runs = {name: json.loads((DATA / "runs" / name / "scores.torch.json").read_text(encoding="utf-8")) for name in args.names}
    print(table(args.names[0], runs))
    print("best:", best(args.names[0], runs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
