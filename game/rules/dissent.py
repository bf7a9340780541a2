"""A wing deserts: clients too far from what their patron stands for may leave him at the close of a quarter."""

from __future__ import annotations

from game.rules.bodies import in_party
from game.rules.ledger import record
from game.rules.luck import percent
from game.rules.names import L_DESERT, LUCK_DISSENT, NOBODY
from game.rules.posting import please
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def dissent(s: State, w: World, p: int, leader: int) -> int:
    """Mean distance of a man's views from a leader's, over what the leader has spoken on; 0..200."""
    gap, spoken = 0, 0
    for i in range(w.issues):
        if s.said_turn[leader, i] > 0:
            gap += abs(s.stance[p, i] - s.stance[w.person[leader], i])
            spoken += 1
    return gap // max(1, spoken)


@rule
def desert(s: State, w: World, log: Log) -> None:
    """Of the clients whose dissent is too great some leave, and follow nobody for the moment."""
    for p in range(1, w.persons + 1):
        patron = s.patron[p]
        if patron == NOBODY or w.leader_of[p] != NOBODY or not in_party(s, w, p):
            continue
        gap = dissent(s, w, p, patron)
        if gap > w.dissent_most and percent(s.seed, s.turn, LUCK_DISSENT, p) < w.dissent_chance:
            record(log, s.turn, L_DESERT, p, patron, gap, 0, 0)
            s.patron[p] = NOBODY
            s.gratitude[p] = 0
            please(s, w, p, patron, -w.dissent_grudge)
