"""A study as a table of text."""

from __future__ import annotations

from game.studies.comparison import Comparison
from game.studies.plan_file import PlanFile
from game.studies.statistics import Interval
from game.studies.study import Study


def print_study(file: PlanFile, done: Study) -> None:
    """Print how the campaigns ended, then each what-if beside them."""
    told = done.as_json()
    print(f"{told['n']} campaigns of {told['scenario']}, seed {told['seed']}, in {told['seconds']} s")
    for outcome, one in told["outcomes"].items():
        share = f"{100 * one['share']:5.1f} % ({100 * one['low']:.1f} to {100 * one['high']:.1f})"
        print(f"{outcome:<16} {one['count']:>7}  {share}")
    print("by ending: " + ", ".join(f"{name} {count}" for name, count in told["endings"].items()))
    for one in done.comparisons():
        print_comparison(file, one)


def print_comparison(file: PlanFile, one: Comparison) -> None:
    """Print a what-if beside the base."""
    questions = [each["question"] for each in file.about["what_ifs"].get(one.id, [])]
    print(f"\n{one.id}: {' '.join(questions)} {one.n} pairs")
    for outcome in one.outcomes:
        gap, lost = one.differences[outcome.id], one.but_for[outcome.id]
        if outcome.count or lost.of:
            print(
                f"{outcome.id:<16} {100 * outcome.share.share:5.1f} %  {points(gap):<26} {one.verdict(outcome.id)}; "
                f"{lost.lost} of {lost.of} would not have come, {lost.gained} came only so"
            )


def points(gap: Interval) -> str:
    """A difference in points with its interval: ``-3.2 (-5.1 to -1.4)``."""
    return f"{100 * gap.share:+.1f} ({100 * gap.low:+.1f} to {100 * gap.high:+.1f})"
