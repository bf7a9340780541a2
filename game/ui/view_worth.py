"""How useful a move looks: the adviser's own points, the same that the standard AI would give in the player's chair."""

from __future__ import annotations

from typing import Any

from game.players.moving import pick_move
from game.players.placing import gain_of_office, influence
from game.players.tabling import pick_motion
from game.rules import names as n
from game.rules.close import suits
from game.rules.moves_own import assigned_shift, below_sway

LEAST = -(10**6)


class Scores(list[int]):
    """The cells an AI writes its best candidate into: always worse than the next, so that it keeps every one."""

    def __init__(self) -> None:
        """Four cells, and the scores of all that was weighed."""
        super().__init__([LEAST, 0, 0, 0])
        self.found: dict[tuple[int, int, int], int] = {}
        self._points = LEAST

    def __setitem__(self, at: Any, value: Any) -> None:
        """The last cell of four completes a candidate."""
        super().__setitem__(at, value)
        if at == 0:
            self._points = value
            super().__setitem__(0, LEAST)
        elif at == 3:
            self.found[(self[1], self[2], self[3])] = self._points


def move_scores(view: Any, world: Any, leader: int) -> dict[tuple[int, int, int], int]:
    """(verb, a, b) -> points of every legal move the adviser has weighed. Uses `view` as scratch paper."""
    scores = Scores()
    pick_move(view, world, leader, scores)
    scores.found.pop((n.PASS, 0, 0), None)
    return scores.found


def motion_scores(view: Any, world: Any, leader: int) -> dict[tuple[int, int, int], int]:
    """(kind, a, b) -> points of every motion the adviser wants and thinks may carry. Uses `view` as scratch paper."""
    scores = Scores()
    pick_motion(view, world, leader, scores)
    scores.found.pop((n.NO_MOTION, 0, 0), None)
    return scores.found


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
