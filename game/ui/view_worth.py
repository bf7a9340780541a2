"""How useful a move looks: the adviser's own points, the same that the standard AI would give in the player's chair."""

from __future__ import annotations

from typing import Any

from game.players.moving import pick_move
from game.players.placing import gain_of_office, influence
from game.players.shortlist import ROW, listed
from game.players.tabling import pick_motion
from game.rules import names as n
from game.rules.bodies import cells
from game.rules.close import suits
from game.rules.moves_own import assigned_shift, below_sway

WEIGHED = 400
"""Candidates kept; no adviser weighs so many."""


def move_scores(view: Any, world: Any, leader: int) -> dict[tuple[int, int, int], int]:
    """(verb, a, b) -> points of every legal move the adviser has weighed. Uses `view` as scratch paper."""
    kept = cells(ROW * WEIGHED)
    pick_move(view, world, leader, kept)
    return _scores(kept, n.PASS)


def motion_scores(view: Any, world: Any, leader: int) -> dict[tuple[int, int, int], int]:
    """(kind, a, b) -> points of every motion the adviser wants and thinks may carry. Uses `view` as scratch paper."""
    kept = cells(ROW * WEIGHED)
    pick_motion(view, world, leader, kept)
    return _scores(kept, n.NO_MOTION)


def _scores(kept: Any, idle: int) -> dict[tuple[int, int, int], int]:
    rows = (kept[at : at + ROW] for at in range(0, ROW * listed(kept), ROW))
    return {(verb, a, b): score for score, verb, a, b in rows if verb != idle}


def worth_of(v: Any, w: Any, leader: int, verb: int, a: int, b: int) -> int:
    """Points that order the objects of a verb which the adviser does not weigh one by one."""
    if verb == n.COURT:
        near = v.regard[a, leader]
        patron = v.patron[a]
        if patron == leader:
            near -= 90
        elif patron != n.NOBODY:
            near -= max(0, v.regard[a, patron])
        return int(influence(v, w, a) * max(0, min(60 + near, 100)) // 10)
    if verb in (n.PROTECT, n.SLATE):
        return int(influence(v, w, a) + (20 if verb == n.SLATE and v.member[a, n.COMMITTEE] != n.FULL else 0))
    if verb == n.DROP:
        return int(-influence(v, w, a) - v.regard[a, leader] // 10)
    if verb == n.DISMISS:
        return int(gain_of_office(v, w, leader, a))
    if verb == n.APPOINT and b:
        return int(suits(v, w, leader, b, a) + v.regard[b, leader] // 3)
    if verb == n.APPOINT:
        return int(gain_of_office(v, w, leader, a))
    if verb == n.ASSIGN:
        return int(abs(assigned_shift(v, w, leader, a)) * w.share[a, v.turn])
    if verb == n.APPEAL_BELOW:
        p = w.person[leader]
        return int(min(below_sway(w, p), abs(v.stance[p, b] - v.mood[a, b])) * w.share[a, v.turn])
    return 0
