"""The Worlds of a plan's variants, made again from the names in it and compared with the hashes it has."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import numpy as np

from game import RULES_VERSION
from game.campaign import Campaign
from game.mods.opening import open_with_mods
from game.studies.plan import Plan, Variant
from game.words import _

World = np.ndarray[Any, np.dtype[np.void]]

KEPT = 4
"""Worlds that are kept when there are too many to keep all; a chunk asks for one at a time."""


class Changed(ValueError):
    """The scenario or the rules are not those the plan was made for."""


def world_of(name: str, variant: Variant, thorough: bool = True) -> World:
    """The World of a variant of a scenario opened by a name or path.

    Raises:
        Changed: it says something else than the plan's.
        ProblemsError, FileNotFoundError: it cannot be loaded.
    """
    scenario = open_with_mods(name, variant.what_ifs, thorough=thorough)
    if thorough and scenario.hash != variant.scenario_hash:
        raise Changed(_("the scenario of '{name}' has changed since the study was planned", name=variant.id))
    return Campaign(scenario, settings=dict(variant.settings)).world_array


def check_rules(plan: Plan) -> None:
    """A plan is played by the rules it was made for.

    Raises:
        Changed: these are others.
    """
    if plan.rules_version != RULES_VERSION:
        raise Changed(
            _("the study was planned for rules {old}; these are {new}", old=plan.rules_version, new=RULES_VERSION)
        )


def worlds_of(plan: Plan, name: str) -> list[World]:
    """The World of every variant.

    Raises:
        Changed, ProblemsError, FileNotFoundError: as for :func:`world_of`.
    """
    check_rules(plan)
    return [world_of(name, variant) for variant in plan.variants]


def combined_hash(base: str, parts: Sequence[str]) -> str:
    """The hash of a combination of what-ifs: of the scenario's hash and of its hash with each of them alone."""
    return hashlib.sha256("\n".join([base, *parts]).encode()).hexdigest()


class Combinations(Sequence[World]):
    """The Worlds of very many variants, each made when it is asked for, from what-ifs that were checked alone."""

    def __init__(self, plan: Plan, name: str) -> None:
        self.plan, self.name = plan, name
        self._kept: OrderedDict[int, World] = OrderedDict()

    def __len__(self) -> int:
        return len(self.plan.variants)

    def __getitem__(self, at: Any) -> Any:
        if at not in self._kept:
            self._kept[at] = world_of(self.name, self.plan.variants[at], thorough=False)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept[at]
