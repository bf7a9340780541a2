"""Coverage: what never happens when nobody is at the table - events, options, endings, moves and motions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from game.campaign.worlds import world_with
from game.rules.names import MOTION_NAMES, MOVE_NAMES
from game.scenario import Scenario
from game.studies.counts import COUNTS, Counts
from game.studies.plan import seed_of
from game.studies.process import Process, WorkerLost, can_compile
from game.studies.roster import COMPILING

CHUNK = 25
OWN = frozenset(("assign", "appeal_below", "stage", "broker", "formula"))
"""Moves that one leader alone can have: that others never make them says nothing."""

PATIENCE = 120.0
"""Seconds a campaign may take."""


@dataclass(frozen=True)
class Coverage:
    """What ``campaigns`` campaigns left out; shares are of campaigns (events) or quarters (questions), 0 to 1."""

    scenario: str
    seed: int
    campaigns: int
    faults: int
    events: dict[str, float] = field(repr=False)
    """Share of the campaigns in which each event happened."""
    never_fired: tuple[str, ...]
    never_open: tuple[str, ...]
    """Options as ``event/leader/option``."""
    never_taken: tuple[str, ...]
    never_reached: tuple[str, ...]
    never_moved: tuple[str, ...]
    never_tabled: tuple[str, ...]
    not_by: dict[str, tuple[str, ...]]
    """For each leader, what others do and he never does."""
    asked: dict[str, float]
    """Share of the quarters in which a leader had a move that also put a question to him."""

    def as_json(self) -> dict[str, Any]:
        """The report as JSON values."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


def cover(
    scenario: Scenario,
    n: int,
    seed: int,
    progress: Callable[[int], None] | None = None,
    settings: Mapping[str, int] | None = None,
) -> Coverage:
    """Play ``n`` campaigns in one worker, with ``settings``, and report; ``progress`` hears how many are done.

    Raises:
        ValueError: a number of campaigns or a seed that cannot be.
        RuntimeError: the worker was lost.
    """
    if n < 1:
        raise ValueError(f"coverage needs at least one campaign, not {n}")
    return report(scenario, seed, count_campaigns(scenario, n, seed, progress, settings))


def count_campaigns(
    scenario: Scenario,
    n: int,
    seed: int,
    progress: Callable[[int], None] | None = None,
    settings: Mapping[str, int] | None = None,
) -> Counts:
    """Play ``n`` campaigns in one worker and sum what happened in them; the seeds are those of a study."""
    total = np.zeros(1, COUNTS)
    process = Process(can_compile())
    try:
        process.wait_ready([world_with(scenario, dict(settings or {})).tobytes()], COMPILING)
        for first in range(0, n, CHUNK):
            seeds = [seed_of(seed, k) for k in range(first, min(n, first + CHUNK))]
            part = np.frombuffer(process.count(seeds, COMPILING + PATIENCE * len(seeds)), COUNTS)
            for name in COUNTS.names or ():
                total[name] += part[name]
            if progress is not None:
                progress(first + len(seeds))
    except WorkerLost as lost:
        raise RuntimeError(str(lost)) from None
    finally:
        process.close()
    return total


def report(scenario: Scenario, seed: int, counts: Counts) -> Coverage:
    """What the counts say."""
    sums = counts[0]
    events, options, endings = names_of(scenario)
    fired, ended = sums["fired"][: len(events)], sums["ended"][1 : len(endings) + 1]
    opened, taken = sums["open"][: len(options)], sums["taken"][: len(options)]
    verbs, moves = (*MOVE_NAMES[1:], *MOTION_NAMES[1:]), len(MOVE_NAMES) - 1
    used = np.hstack([sums["moves"][:, 1:], sums["motions"][:, 1:]])
    ever = used.sum(axis=0)
    asked = 1 - sums["unasked"].sum(axis=1) / np.maximum(1, sums["acted"].sum(axis=1))
    leaders = {name: at for at, name in enumerate(scenario.register.names("leader"), 1)}
    own = {one.person: one.own for one in scenario.contents.leaders}
    repeated = {event.id for event in scenario.contents.events if event.repeats}
    over = scenario.survey.past.keys() - repeated
    return Coverage(
        scenario=scenario.id,
        seed=seed,
        campaigns=int(sums["campaigns"]),
        faults=int(sums["faults"]),
        events={
            name: round(int(times) / max(1, int(sums["campaigns"])), 4)
            for name, times in zip(events, fired, strict=True)
        },
        never_fired=_but(over, _where(events, fired == 0)),
        never_open=_but(over, _where(options, opened == 0)),
        never_taken=_but(over, _where(options, (opened > 0) & (taken == 0))),
        never_reached=_where(endings, ended == 0),
        never_moved=_but(OWN - set(own.values()), _where(verbs[:moves], ever[:moves] == 0)),
        never_tabled=_where(verbs[moves:], ever[moves:] == 0),
        not_by={
            name: _but(OWN - {own[name]}, _where(verbs, (ever > 0) & (used[at] == 0))) for name, at in leaders.items()
        },
        asked={name: round(float(asked[at]), 4) for name, at in leaders.items()},
    )


def names_of(scenario: Scenario) -> tuple[list[str], list[str], list[str]]:
    """Events, options (``event/leader/option``) and endings (``ending/leader``), in the order of the World."""
    events = [words.id for words in scenario.texts.events]
    options = [
        f"{event.id}/{ask.leader}/{option.id}"
        for event in scenario.survey.items("events")
        for ask in event.asks
        for option in ask.options
    ]
    endings = ["/".join(filter(None, (words.id, words.leader))) for words in scenario.texts.endings]
    return events, options, endings


def _but(left_out: Collection[str], names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without those that could not be: of events, and options of events, before the start; of moves."""
    return tuple(name for name in names if name.partition("/")[0] not in left_out)


def _where(names: Sequence[str], which: np.ndarray[Any, np.dtype[np.bool_]]) -> tuple[str, ...]:
    return tuple(name for name, chosen in zip(names, which.tolist(), strict=True) if chosen)
