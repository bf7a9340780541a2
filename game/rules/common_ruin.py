"""A clock that hurts all: a crisis that nobody answers wears out those who govern and loosens every grip."""

from __future__ import annotations

from game.rules.bodies import clamp
from game.rules.ledger import record
from game.rules.names import FULL, L_IGNORED, POLITBURO
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def count_ignored(s: State, w: World) -> None:
    """A quarter of crisis in which the line on it was not moved is a quarter ignored; any other ends the count."""
    moved = s.settled[w.crisis_issue] == s.turn + 1
    if s.crisis >= w.crisis_felt and not moved:
        s.ignored = min(99, s.ignored + 1)
    else:
        s.ignored = 0


@rule
def run_ruin(s: State, w: World, log: Log) -> None:
    """From so many ignored quarters on, every quarter costs each member of the Politburo a name, each region grip."""
    count_ignored(s, w)
    if s.ignored < w.ignored_most:
        return
    record(log, s.turn, L_IGNORED, s.ignored, w.crisis_issue, 0, 0, 0)
    for p in range(1, w.persons + 1):
        if s.member[p, POLITBURO] == FULL:
            s.prestige[p] = clamp(s.prestige[p] - w.ignored_prestige, 0, 100)
    for r in range(1, w.regions + 1):
        s.grip[r] = clamp(s.grip[r] - w.ignored_grip, 0, 100)
