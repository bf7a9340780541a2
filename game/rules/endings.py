"""Endings: conditions of the scenario, tried in order on the state; of leaders with the same, the foremost has it."""

from __future__ import annotations

from game.rules.bodies import share_following
from game.rules.coalitions import weight_of
from game.rules.conditions import holds
from game.rules.ledger import record
from game.rules.names import COMMITTEE, L_ENDING, NOBODY
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def find_ending(s: State, w: World, early: int) -> int:
    """The first ending whose condition holds, from 1; 0 if none. ``early`` 1 tries only those that may come early."""
    for e in range(w.endings):
        if early == 1 and w.ending_early[e] == 0:
            continue
        if holds(s, w, w.ending_when[e], w.ending_when_size[e]):
            return foremost(s, w, e) + 1
    return 0


@rule
def foremost(s: State, w: World, first: int) -> int:
    """Of the leaders for whom the ending in row ``first`` holds, the row of him who weighs most."""
    if w.ending_leader[first] == NOBODY:
        return first
    best, most = first, weight_of(s, w, w.ending_leader[first])
    for e in range(first + 1, w.endings):
        if w.ending_kind[e] != w.ending_kind[first] or not holds(s, w, w.ending_when[e], w.ending_when_size[e]):
            continue
        weight = weight_of(s, w, w.ending_leader[e])
        if weight > most:
            best, most = e, weight
    return best


@rule
def run_reigns(s: State, w: World) -> None:
    """Count, for each leader, the quarters in a row in which he has held the CC."""
    for m in range(1, w.leaders + 1):
        s.reign[m] = s.reign[m] + 1 if share_following(s, w, COMMITTEE, m) > w.reign_share else 0


@rule
def end_campaign(s: State, w: World, ending: int, log: Log) -> None:
    """Close the campaign with an ending."""
    s.ended = ending
    s.winner = w.ending_leader[ending - 1]
    record(log, s.turn, L_ENDING, ending, s.winner, 0, 0, 0)
