"""The rule by which the weights of the tasks were chosen."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from reader import choose


def run(**five: float) -> dict[str, float]:
    """Scores of a run: .8 each but for those given."""
    return {figure: five.get(name, 0.8) for name, (figures, _) in choose.FIGURES.items() for figure in figures}


class ChooseTest(unittest.TestCase):
    def check(self, expected: str, **others: dict[str, float]) -> None:
        self.assertEqual(expected, choose.best("first", {"first": run(), **others}))

    def test_the_one_that_gains_most(self):
        self.check("trees", names=run(names=0.83), trees=run(trees=0.81))

    def test_the_first_stays_unless_another_gains_enough(self):
        self.check("first", other=run(trees=0.805))

    def test_who_loses_more_than_seeds_differ_by_is_out(self):
        self.check("first", other=run(trees=0.82, tags=0.797))

    def test_the_table_tells_gains_in_what_seeds_differ_by(self):
        told = choose.table("first", {"first": run(), "other": run(trees=0.803, names=0.786)})
        self.assertIn("| `other` | 80.30 | 80.00 | 78.60 | 80.00 | 80.00 | +0.0 |", told)


if __name__ == "__main__":
    unittest.main()
