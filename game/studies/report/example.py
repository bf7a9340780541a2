"""Two campaigns of a pair, side by side: alike until the change tells, then each in its own way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.campaign import Campaign
from game.chronicle import Line, lines
from game.mods.opening import open_with_mods
from game.rules.names import POLITBURO, TURNS
from game.studies.outcomes import Outcomes
from game.studies.pairing import first_difference
from game.studies.plan_file import PlanFile
from game.studies.report.blocks import blocks, paired
from game.studies.rows import Rows
from game.studies.worlds import Changed, check_rules
from game.words import _

MAJOR = frozenset(("sanction", "regain", "elected", "body", "death", "ending", "broker"))
"""Kinds of line that are told; the rest is in ``watch``."""

MOST = 60
"""Lines of each side that are told."""


@dataclass(frozen=True)
class Told:
    """A quarter of a side by side: its name and what is told of each campaign in it."""

    quarter: str
    base: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True)
class Example:
    """A pair: ``alike`` is how many lines of the chronicles agree from the start, ``parted`` where they part."""

    variant: str
    index: int
    seed: int
    outcomes: tuple[str, str]
    alike: int
    parted: str
    first: tuple[str, str]
    quarters: tuple[Told, ...]


def choose(folder: Path, file: PlanFile, variant: int, outcome: str) -> int | None:
    """The index of a telling pair.

    The first in which the outcome came without the change and not with it; else the first that ends otherwise; else the
    first that ran otherwise; None where no pair differs.
    """
    return telling(paired(blocks(folder, file, 0), blocks(folder, file, variant)), file.outcomes, outcome)


def telling(pairs: Iterable[tuple[Rows, Rows]], outcomes: Outcomes, outcome: str) -> int | None:
    """The same of blocks of rows, each with its partners."""
    wins = np.array([False, *(one == outcome for one in outcomes.by_ending)])
    ways: list[int | None] = [None, None, None]
    for base, other in pairs:
        lost = wins[base["ended"]] & ~wins[other["ended"]]
        otherwise = base["ended"] != other["ended"]
        parted = first_difference(base["course"], other["course"]) < TURNS
        for way, found in enumerate((lost, otherwise, parted)):
            if ways[way] is None and found.any():
                ways[way] = int(base["index"][found.argmax()])
        if ways[0] is not None:
            break
    return next((at for at in ways if at is not None), None)


def tell(file: PlanFile, variant: int, index: int) -> Example:
    """Play a pair again, plain, and tell it side by side.

    Raises:
        Changed: the scenario or the rules are not those of the study.
    """
    check_rules(file.plan)
    sides = _played(file, 0, index), _played(file, variant, index)
    return beside(file.plan.id_of(variant), index, sides)


def beside(name: str, index: int, sides: tuple[Campaign, Campaign], language: str = "en") -> Example:
    """Two campaigns that have been played, side by side; ``index`` is the number of their pair."""
    one, two = (lines(campaign, language) for campaign in sides)
    alike = _alike(one, two)
    last = one[alike] if alike < len(one) else one[-1]
    first = tuple(told[alike].text if alike < len(told) else "" for told in (one, two))
    ends = (sides[0].outcome or "", sides[1].outcome or "")
    seed = int(sides[0].boards.array[0]["seed"])
    return Example(name, index, seed, ends, alike, last.quarter, (first[0], first[1]), _quarters(one, two, alike))


def _played(file: PlanFile, variant: int, index: int) -> Campaign:
    side = file.plan.variants[variant]
    scenario = open_with_mods(file.about["name"], side.what_ifs)
    if scenario.hash != side.scenario_hash:
        raise Changed(_("the scenario of '{name}' has changed since the study", name=side.id))
    campaign = Campaign(scenario, file.plan.seed_at(variant, index), settings=dict(side.settings))
    campaign.advance()
    return campaign


def _alike(one: list[Line], two: list[Line]) -> int:
    for at, (a, b) in enumerate(zip(one, two, strict=False)):
        if (a.turn, a.text) != (b.turn, b.text):
            return at
    return min(len(one), len(two))


def _quarters(one: list[Line], two: list[Line], alike: int) -> tuple[Told, ...]:
    """What is told of each quarter from the parting on; what both sides tell alike is left out."""
    turns = sorted({line.turn for line in (*one[alike:], *two[alike:])})
    names = {line.turn: line.quarter for line in (*one, *two)}
    found, left = [], [MOST, MOST]
    for turn in turns:
        texts = [[line.text for line in told[alike:] if _is_told(line, turn)] for told in (one, two)]
        shared = set(texts[0]) & set(texts[1])
        own = [[text for text in side if text not in shared][: left[at]] for at, side in enumerate(texts)]
        left = [left[at] - len(own[at]) for at in (0, 1)]
        if own[0] or own[1]:
            found.append(Told(names[turn], tuple(own[0]), tuple(own[1])))
    return tuple(found)


def _is_told(line: Line, turn: int) -> bool:
    if line.turn != turn or line.kind not in MAJOR or line.secret_of is not None:
        return False
    return line.kind != "elected" or (line.row is not None and line.row.cells[1] == POLITBURO)
