"""From names to a plan: a scenario as it is, and with what-ifs laid over it, to be played with the same luck."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.campaign import Campaign
from game.mods.opening import open_with_mods
from game.scenario import Scenario
from game.studies.about import about, all_told
from game.studies.outcomes import Outcomes, outcomes_of
from game.studies.plan import Plan, Variant
from game.words import N_, _

OTHERS = {
    "leaders": N_("'{side}' has other leaders than the scenario and cannot be compared with it"),
    "endings": N_("'{side}' has other endings than the scenario and cannot be compared with it"),
    "milestones": N_("'{side}' has other milestones than the scenario and cannot be compared with it"),
}
BASE = "base"
JOINED = "+"
"""Between what-ifs that are laid over the scenario together."""


@dataclass(frozen=True)
class Composed:
    """A study that could be run: its plan, the World of each variant, and what a report must know."""

    plan: Plan
    worlds: Sequence[np.ndarray[Any, np.dtype[np.void]]]
    outcomes: Outcomes
    milestones: tuple[str, ...]
    about: dict[str, Any]


def chunk_for(n: int) -> int:
    """Campaigns of a chunk: a first result comes soon, and the journal of a large study stays short."""
    return max(25, min(100, n // 400))


def what_ifs_of(side: str) -> tuple[str, ...]:
    """The what-ifs of a side named on the command line: ``one`` or ``one+another``."""
    return tuple(side.split(JOINED))


def compose(
    name: str,
    sides: Sequence[str],
    n: int,
    seed: int,
    settings: Mapping[str, int] | None = None,
    base: Scenario | None = None,
) -> Composed:
    """A study of a scenario as it is and of each side with its what-ifs, all with the same seeds.

    ``base`` is the scenario of that name where it has been opened.

    Raises:
        ValueError: the plan or a setting cannot be, or a side cannot be compared.
        ProblemsError, FileNotFoundError: a scenario or what-if cannot be loaded.
    """
    base = base or open_with_mods(name)
    scenarios = [base, *(open_with_mods(name, what_ifs_of(side)) for side in sides)]
    chosen = tuple(sorted((settings or {}).items()))
    variants = [Variant(BASE, base.id, base.hash, chosen)]
    for side, scenario in zip(sides, scenarios[1:], strict=True):
        check_comparable(base, scenario, side)
        variants.append(Variant(side, scenario.id, scenario.hash, chosen, what_ifs_of(side)))
    worlds = [Campaign(scenario, settings=dict(settings or {})).world_array for scenario in scenarios]
    known = about(base, name)
    known["what_ifs"] = {
        side: all_told(scenario.what_ifs, scenario) for side, scenario in zip(sides, scenarios[1:], strict=True)
    }
    plan = Plan(tuple(variants), seed, n, chunk_for(n))
    return Composed(plan, worlds, outcomes_of(base), tuple(known["milestones"]), known)


def check_comparable(base: Scenario, other: Scenario, side: str) -> None:
    """Two scenarios can be compared when they have the same leaders, endings and milestones.

    Raises:
        ValueError: they have not.
    """
    for kind, one, two in (
        ("leaders", base.register.names("leader"), other.register.names("leader")),
        ("endings", outcomes_of(base), outcomes_of(other)),
        ("milestones", [words.id for words in base.texts.milestones], [words.id for words in other.texts.milestones]),
    ):
        if one != two:
            raise ValueError(_(OTHERS[kind], side=side))
