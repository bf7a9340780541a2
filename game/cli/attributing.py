"""``attribute``: an outcome divided among the factors of a scenario."""

from __future__ import annotations

import json as json_module
import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from game.cli.faults import PROBLEMS, Fault
from game.cli.listing import kind_told
from game.cli.scenarios import checked_seed, open_scenario, settings_of
from game.cli.study_table import longer, points
from game.cli.studying import Asked, first_of, play
from game.scenario import ProblemsError
from game.scenario.rendering import printable
from game.studies.attribution import Attribution, attribute, plan_attribution
from game.studies.plan_file import PlanFile
from game.studies.study import Study
from game.studies.worlds import Combinations
from game.words import N_, _, decimal

TOLD = 8
"""Pairs that are printed: those furthest from nothing."""
WIDE = 24
"""Signs of a column with a difference."""
HEADS = N_("factor"), N_("share of the gap"), N_("alone"), N_("removed"), N_("kind")


@dataclass(frozen=True)
class Division:
    """What ``attribute`` was asked beside what ``study`` is asked too."""

    outcome: str
    factors: Sequence[str]


def divide(asked: Asked, wanted: Division) -> int:
    """Plan and run an attribution, and print what each factor is worth."""
    scenario = open_scenario(asked.name)
    parts = ["python", "main.py", "attribute", asked.name, "--outcome", wanted.outcome, "-n", str(asked.number)]
    parts += ["--seed", str(asked.seed)]
    parts += [part for one in wanted.factors for part in ("--factor", one)]
    parts += [part for one in asked.changes for part in ("--set", one)]
    settings, seed = settings_of(scenario, asked.changes), checked_seed(asked.seed)
    try:
        file = plan_attribution(
            asked.name, wanted.outcome, asked.number, seed, wanted.factors, settings, shlex.join(parts)
        )
    except ProblemsError as error:
        raise Fault(first_of(error)) from None
    except ValueError as error:
        raise Fault(str(error)) from None
    return play(file, Combinations(file.plan, asked.name), asked)


def print_attribution(file: PlanFile, done: Study, json: bool) -> None:
    """Print what each factor is worth."""
    try:
        found = attribute(file, done.tally)
    except ValueError as error:
        raise Fault(str(error), PROBLEMS) from None
    if json:
        side = file.plan.variants[-1]
        told = {"scenario": side.scenario, "rules_version": file.plan.rules_version, "seed": file.plan.seed}
        print(json_module.dumps(told | found.as_json(), ensure_ascii=False, indent=1))
    else:
        print_table(file, found)


def print_table(file: PlanFile, found: Attribution) -> None:
    """Print an attribution: the gap, each factor with its differences, and the pairs that stand out."""
    every, none = found.division.every, found.division.none
    places = {"count": found.campaigns, "scenario": file.about["id"], "seed": file.plan.seed}
    print(_("{count} campaigns of {scenario}, seed {seed}: {outcome}", outcome=found.outcome, **places))
    shares = {"all": decimal(100 * every.share), "none": decimal(100 * none.share)}
    print(_("all factors as they were {all} %, none of them {none} %", **shares))
    print(_("the gap: {points}", points=points(found.division.gap)) + "\n")
    factor, *titles, kind = map(_, HEADS)
    print(f"{factor:<34} {''.join(f'{title.ljust(WIDE + longer())} ' for title in titles)}{kind}")
    for one in found.ranked:
        gaps = " ".join(points(gap, WIDE) for gap in (one.share, one.alone, one.removed))
        print(printable(f"{one.id:<34} {gaps} {kind_told(one.kind, one.exam)}"))
    print("\n" + _("pairs that do more together (+) or less (-) than apart:"))
    for first, second, gap in found.pairs[:TOLD]:
        print("  " + _("{first} and {second}: {points}", first=first, second=second, points=points(gap)))
