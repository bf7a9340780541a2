"""A study as a table of text."""

from __future__ import annotations

from collections.abc import Mapping

from game.studies.comparison import Comparison
from game.studies.plan_file import PlanFile
from game.studies.statistics import Interval
from game.studies.study import Study
from game.words import N_, Catalogue, _, decimal, plural

GAP = N_("{points} ({low} to {high})")
"""A difference and its interval."""


def print_study(file: PlanFile, done: Study) -> None:
    """Print how the campaigns ended, then each what-if beside them."""
    told = done.as_json()
    places = {name: told[name] for name in ("n", "scenario", "seed")}
    seconds = decimal(told["seconds"], 3)
    print(_("{n} campaigns of {scenario}, seed {seed}, in {seconds} s", seconds=seconds, **places))
    for outcome, one in told["outcomes"].items():
        share = share_of(Interval(one["share"], one["low"], one["high"]))
        print(f"{outcome:<16} {one['count']:>7}  {share}")
    counts = ", ".join(f"{name} {count}" for name, count in told["endings"].items())
    print(_("by ending: {counts}", counts=counts))
    for one in done.comparisons():
        print_comparison(file, one)


def print_comparison(file: PlanFile, one: Comparison) -> None:
    """Print a what-if beside the base."""
    questions = [_question(each) for each in file.about["what_ifs"].get(one.id, [])]
    pairs = plural("{count} pair", "{count} pairs", one.n, count=one.n)
    print(f"\n{one.id}: {' '.join(questions)} {pairs}")
    for outcome in one.outcomes:
        gap, lost = one.differences[outcome.id], one.but_for[outcome.id]
        if outcome.count or lost.of:
            told = _(
                "{verdict}; {lost} of {of} would not have come, {gained} came only so",
                verdict=_(one.verdict(outcome.id)),
                lost=lost.lost,
                of=lost.of,
                gained=lost.gained,
            )
            print(f"{outcome.id:<16} {decimal(100 * outcome.share.share):>5} %  {points(gap, 26)} {told}")


def _question(what_if: Mapping[str, str]) -> str:
    russian = what_if["question_ru"] if Catalogue.language == "ru" else ""
    return russian or what_if["question"]


def points(gap: Interval, wide: int = 0) -> str:
    """A difference in points with its interval: ``-3.2 (-5.1 to -1.4)``.

    With ``wide`` it is filled up to so many signs in English, and by :func:`longer` more in another language.
    """
    points, low, high = (decimal(100 * value, 1, "+") for value in (gap.share, gap.low, gap.high))
    told = _(GAP, points=points, low=low, high=high)
    return told.ljust(wide + longer()) if wide else told


def longer() -> int:
    """How many signs more than in English the words around an interval have in the language in use."""
    return len(_(GAP)) - len(GAP)


def share_of(share: Interval, wide: int = 0) -> str:
    """A share in percent with its interval: ``" 12.5 % (10.1 to 15.3)"``; its bounds have at least ``wide`` signs."""
    percent, low, high = (decimal(100 * value) for value in (share.share, share.low, share.high))
    return _("{share} % ({low} to {high})", share=f"{percent:>5}", low=f"{low:>{wide}}", high=f"{high:>{wide}}")
