"""How useful a move looks: the adviser's own points, by the standard AI's scale and what it does for aims and score."""

from __future__ import annotations

from typing import Any

from game.campaign.advice import LOOKED_AT, WORTH
from game.campaign.aims import service
from game.notation import Answer
from game.players.moving import pick_move
from game.players.placing import gain_of_office, influence
from game.players.shortlist import ROW, listed
from game.players.tabling import pick_motion
from game.rules import names as n
from game.rules.bodies import cells
from game.rules.moves_own import assigned_shift, below_sway
from game.rules.vacancies import suits

Scores = dict[tuple[int, int, int], int]

WEIGHED = 400
"""Candidates kept; no adviser weighs so many."""


def move_scores(view: Any, world: Any, leader: int) -> Scores:
    """(verb, a, b) -> points of every legal move the adviser has weighed. Uses `view` as scratch paper."""
    kept = cells(ROW * WEIGHED)
    pick_move(view, world, leader, kept)
    return _for_the_score(view, world, leader, n.D_MOVE, _scores(kept, n.PASS))


def motion_scores(view: Any, world: Any, leader: int) -> Scores:
    """(kind, a, b) -> points of every motion the adviser wants and thinks may carry. Uses `view` as scratch paper."""
    kept = cells(ROW * WEIGHED)
    pick_motion(view, world, leader, kept)
    return _for_the_score(view, world, leader, n.D_TABLE, _scores(kept, n.NO_MOTION))


def _for_the_score(view: Any, world: Any, leader: int, decision: int, scores: Scores) -> Scores:
    """The best of them with what they do for the leader's aims and standing, where it is his to decide now.

    What costs him more than it brings is not advised.
    """
    if view.decision != decision or view.decider != leader:
        return scores
    for key in sorted(scores, key=lambda one: -scores[one])[:LOOKED_AT]:
        change = round(WORTH * service(view, world, leader, Answer(*key)).points)
        scores[key] += change
        if change < 0 and scores[key] <= 0:
            del scores[key]
    return scores


def _scores(kept: Any, idle: int) -> Scores:
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
