"""A second count of a study's rows, to check a page by: from the CSV file, row by row, in the plainest way there is.

Nothing here is shared with how a report counts, but the formulas of intervals (game.studies.statistics).
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from game.studies.attribution import Attribution, Factor
from game.studies.comparison import interval_json, verdict
from game.studies.plan_file import PlanFile
from game.studies.report.blocks import NoRows
from game.studies.report.facts import Facts
from game.studies.rows_file import CSV, provenance
from game.studies.shapley import divide, exact_shares
from game.studies.statistics import Interval, Median, paired_difference, rank_below, wilson
from game.words import _


def recount(folder: Path, file: PlanFile) -> Facts:
    """The facts of a study (game.studies.report.facts), counted anew.

    Raises:
        NoRows: there is no CSV file, or a row says something that cannot be.
    """
    ended: Counter[tuple[str, str, str]] = Counter()
    for row in read(folder):
        ended[row["variant"], row["outcome"], row["ending"]] += 1
    told = _base(file, ended)
    if file.design:
        return told | {"attribution": _attribution(file, ended)}
    base = _campaigns(folder, file, file.plan.id_of(0))
    sides = [one.id for one in file.plan.variants[1:]]
    return told | {"what_ifs": {side: _what_if(file, base, _campaigns(folder, file, side)) for side in sides}}


def read(folder: Path) -> Iterator[dict[str, str]]:
    """Every row of the CSV file.

    Raises:
        NoRows: there is none.
    """
    try:
        with (folder / CSV).open(encoding="ascii", newline="") as stream:
            yield from csv.DictReader(stream)
    except (OSError, ValueError) as error:
        raise NoRows(_("'{folder}' has no rows that can be read: {why}", folder=folder, why=error)) from None


def _base(file: PlanFile, ended: Counter[tuple[str, str, str]]) -> Facts:
    own = file.plan.id_of(len(file.plan.variants) - 1 if file.design else 0)
    n, done = sum(k for (side, *_), k in ended.items() if side == own), sum(ended.values())
    outcomes = {}
    for name in dict.fromkeys(file.about["by_ending"]):
        k = sum(each for (side, outcome, _), each in ended.items() if (side, outcome) == (own, name))
        outcomes[name] = {"count": k, **interval_json(wilson(k, n), "share")}
    return {
        "planned": file.plan.campaigns,
        "done": done,
        "failed": file.plan.campaigns - done,
        "n": n,
        "outcomes": outcomes,
        "endings": {
            name: sum(k for (side, _, ending), k in ended.items() if (side, ending) == (own, name))
            for name in dict.fromkeys(file.about["endings"])
        },
        "provenance": provenance(file),
    }


Campaigns = dict[int, tuple[str, tuple[int, ...], tuple[int, ...]]]
"""Of each campaign by its index: outcome, quarters of the milestones (0 never), course."""


def _campaigns(folder: Path, file: PlanFile, side: str) -> Campaigns:
    dates = [f"first_{name}" for name in file.milestones]
    course = [f"course_{at}" for at in range(file.about["turns"])]
    return {
        int(row["index"]): (row["outcome"], tuple(int(row[d]) for d in dates), tuple(int(row[c]) for c in course))
        for row in read(folder)
        if row["variant"] == side
    }


def _what_if(file: PlanFile, base: Campaigns, other: Campaigns) -> dict[str, Any]:
    both = [(base[at], other[at]) for at in sorted(base.keys() & other.keys())]
    told: dict[str, Any] = {"n": len(both), "outcomes": {}, "difference": {}, "but_for": {}, "dates": {}}
    for name in dict.fromkeys(file.about["by_ending"]):
        was, now = [one[0] == name for one, _ in both], [two[0] == name for _, two in both]
        lost = sum(a and not b for a, b in zip(was, now, strict=True))
        gained = sum(b and not a for a, b in zip(was, now, strict=True))
        gap = paired_difference(gained, lost, len(both))
        told["outcomes"][name] = {"count": sum(now), **interval_json(wilson(sum(now), len(both)), "share")}
        told["difference"][name] = {**interval_json(gap, "value"), "verdict": verdict(gap)}
        told["but_for"][name] = {"of": sum(was), "lost": lost, "gained": gained, "n": len(both)}
    for at, name in enumerate(file.milestones):
        pairs = [(one[1][at], two[1][at]) for one, two in both]
        shifts = [b - a for a, b in pairs if a and b]
        told["dates"][name] = {
            "pairs": len(shifts),
            "lost": sum(a > 0 and b == 0 for a, b in pairs),
            "gained": sum(a == 0 and b > 0 for a, b in pairs),
            "shift": _median(shifts),
        }
    apart = [next((t for t, (a, b) in enumerate(zip(one[2], two[2], strict=True)) if a != b), -1) for one, two in both]
    told["parted"] = {"never": apart.count(-1), "quarter": _median([turn for turn in apart if turn >= 0])}
    return told


def _median(values: list[int]) -> dict[str, int] | None:
    if not values:
        return None
    ranked, skip = sorted(values), max(1, rank_below(len(values)))
    low, high = min(skip, len(values)), max(1, len(values) + 1 - skip)
    return dict(vars(Median(ranked[(len(values) - 1) // 2], ranked[low - 1], ranked[high - 1])))


def _attribution(file: PlanFile, ended: Counter[tuple[str, str, str]]) -> dict[str, Any]:
    leader, _, ending = file.design["outcome"].partition("/")
    cells = []
    for variant in file.plan.variants:
        own = {key: k for key, k in ended.items() if key[0] == variant.id}
        wins = sum(
            k
            for (_, who, how), k in own.items()
            if ((who, how) == (leader, ending) if ending else leader in (who, how))
        )
        cells.append((wins, sum(own.values())))
    if any(n == 0 for _, n in cells):
        raise NoRows("a combination has no rows")
    division = divide(cells)
    shares = exact_shares(cells)
    if sum(shares) != Fraction(*cells[-1]) - Fraction(*cells[0]):
        raise NoRows("the shares do not add up to the gap")
    factors = []
    for at, name in enumerate(file.design["factors"]):
        words, half = file.about["what_ifs"][name][0], division.shares[at].high - division.shares[at].share
        value = float(shares[at])
        share = Interval(value, value - half, value + half)
        factors.append(Factor(name, words["kind"], words["exam"], share, division.alone[at], division.removed[at]))
    return Attribution(file.design["outcome"], sum(n for _, n in cells), division, tuple(factors)).as_json()
