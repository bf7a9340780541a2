"""An outcome divided among factors: the plan of its combinations, and what their counts come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.mods.opening import open_with_mods
from game.scenario import Scenario
from game.scenario.what_ifs import read_what_ifs
from game.studies.about import about, told
from game.studies.comparison import interval_json
from game.studies.composing import check_comparable, chunk_for
from game.studies.plan import Plan, Variant
from game.studies.plan_file import PlanFile
from game.studies.shapley import Counted, Division, design, divide, pairs
from game.studies.statistics import Interval
from game.studies.study import Counts
from game.studies.worlds import combined_hash
from game.words import _

KIND = "shapley"


@dataclass(frozen=True)
class Factor:
    """A factor: the what-if that removes it, and its three differences."""

    id: str
    kind: str
    exam: str
    share: Interval
    alone: Interval
    removed: Interval


@dataclass(frozen=True)
class Attribution:
    """An outcome divided: ``none`` and ``every`` are its shares with all factors removed and with all as they were."""

    outcome: str
    campaigns: int
    division: Division
    factors: tuple[Factor, ...]

    @property
    def pairs(self) -> list[tuple[str, str, Interval]]:
        """Every pair of factors with its interaction, the largest first."""
        ids = [one.id for one in self.factors]
        found = zip(pairs(len(ids)), self.division.interactions, strict=True)
        return sorted(((ids[a], ids[b], gap) for (a, b), gap in found), key=lambda one: -abs(one[2].share))

    @property
    def ranked(self) -> list[Factor]:
        """The factors, the largest share first."""
        return sorted(self.factors, key=lambda one: -one.share.share)

    def as_json(self) -> dict[str, Any]:
        """The attribution as JSON values; differences with six places."""
        division = self.division
        return {
            "outcome": self.outcome,
            "campaigns": self.campaigns,
            "all": interval_json(division.every, "share"),
            "none": interval_json(division.none, "share"),
            "gap": interval_json(division.gap, "value"),
            "factors": {
                one.id: {
                    "kind": one.kind,
                    "exam": one.exam,
                    "share": interval_json(one.share, "value"),
                    "alone": interval_json(one.alone, "value"),
                    "removed": interval_json(one.removed, "value"),
                }
                for one in self.factors
            },
            "pairs": [{"of": [one, two], **interval_json(gap, "value")} for one, two, gap in self.pairs],
        }


def plan_attribution(
    name: str,
    outcome: str,
    campaigns: int,
    seed: int,
    chosen: Sequence[str] = (),
    settings: Mapping[str, int] | None = None,
    command: str = "",
) -> PlanFile:
    """The plan that divides an outcome of a scenario among factors, ``campaigns`` in all.

    ``chosen`` are the what-ifs that remove a factor each; without any, those the scenario marks as attributed. The
    outcome is a leader (``stalin``), an ending (``unchallenged``), or a leader's ending (``stalin/unchallenged``).

    Raises:
        ValueError: no such outcome; too few or many factors or campaigns; what-ifs that depend on their order.
        ProblemsError, FileNotFoundError: the scenario or a what-if cannot be loaded.
    """
    base, known = open_with_mods(name), about(open_with_mods(name), name)
    endings_of(known, outcome)
    what_ifs = {one.id: one for one in read_what_ifs(base.path)}
    factors = list(chosen) or [one.id for one in what_ifs.values() if one.attributed]
    sizes = design(len(factors), campaigns)
    alone = {one: open_with_mods(name, [one]) for one in factors}
    check_order(base, name, factors)
    fixed = tuple(sorted((settings or {}).items()))
    variants = []
    for mask, n in enumerate(sizes):
        off = tuple(one for at, one in enumerate(factors) if not mask >> at & 1)
        content = combined_hash(base.hash, [alone[one].hash for one in off])
        label = "".join("1" if mask >> at & 1 else "0" for at in range(len(factors)))
        variants.append(Variant(f"c{label}", base.id, content, fixed, off, mask + 1, n))
    plan = Plan(tuple(variants), seed, max(sizes), chunk_for(max(sizes)))
    words = [told(what_ifs[one], base) for one in factors]
    known["what_ifs"] = {one["id"]: [one] for one in words}
    made = {"kind": KIND, "outcome": outcome, "factors": factors}
    return PlanFile(plan, known, command, made)


def check_order(base: Scenario, name: str, factors: Sequence[str]) -> None:
    """Removing factors must come to the same in any order.

    Raises:
        ValueError: it does not, or the scenario without them cannot be compared.
    """
    forth, back = open_with_mods(name, list(factors)), open_with_mods(name, list(factors)[::-1])
    check_comparable(base, forth, "all factors removed")
    if forth.hash != back.hash:
        raise ValueError(
            _("the what-ifs {names} change the same things: their order would matter", names=", ".join(factors))
        )


def endings_of(known: Mapping[str, Any], outcome: str) -> list[bool]:
    """Which endings, by their number from 0 (which is none), an outcome means.

    Raises:
        ValueError: none of them.
    """
    by_ending, endings = known["by_ending"], known["endings"]
    leader, _slash, ending = outcome.partition("/")
    found = [False]
    for one, kind in zip(by_ending, endings, strict=True):
        found.append((one == leader and kind == ending) if ending else leader in (one, kind))
    if not any(found):
        ids = ", ".join(dict.fromkeys([*by_ending, *endings]))
        raise ValueError(
            _("there is no outcome '{name}'; there are: {names}; or LEADER/ENDING", name=outcome, names=ids)
        )
    return found


def counted(file: PlanFile, tally: Counts) -> list[Counted]:
    """How often the outcome came in each combination; ``tally`` is that of a study, by variant and ending."""
    wanted = endings_of(file.about, file.design["outcome"])
    return [(int(row[wanted].sum()), int(row.sum())) for row in tally]


def attribute(file: PlanFile, tally: Counts) -> Attribution:
    """Divide the outcome of a plan by what was counted.

    Raises:
        ValueError: a combination has no campaigns.
    """
    found = counted(file, tally)
    division = divide(found)
    words = [file.about["what_ifs"][one][0] for one in file.design["factors"]]
    factors = tuple(
        Factor(one["id"], one["kind"], one["exam"], *gaps)
        for one, *gaps in zip(words, division.shares, division.alone, division.removed, strict=True)
    )
    return Attribution(file.design["outcome"], sum(n for _, n in found), division, factors)
