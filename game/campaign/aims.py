"""What an answer would do for a leader's score: his aims, open or secret, and his standing, as his adviser weighs them.

The answer is tried on a board of the leader's view. An aim is so near as its condition is true by parts: a comparison
by how far its number is off, several conditions by their mean. A motion is tried as if it carried, a gamble both ways.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.notation import Answer
from game.rules import names as n
from game.rules import vocabulary as v_
from game.rules.agenda import TRIAL_SLOT
from game.rules.answers import answer as put_in
from game.rules.carrying import carry_out
from game.rules.conditions import combine, term
from game.rules.deals import seal_pact
from game.rules.effects import apply_effects
from game.rules.score import score_part
from game.rules.state import PlainBoards
from game.rules.votes import quick_forecast
from game.rules.watches import in_window, watch_kept

FAR = 40
"""Points by which a number may be off before an aim that asks for it is no nearer for what is still missing."""

HOPED = 60
"""Percent for which an offer counts as accepted."""

ALMOST = 0.9
"""How near a comparison may come that does not hold."""

LOG_ROWS = 2000

STANDING = tuple(at for at in range(n.SCORE_PARTS) if at != n.S_ENDING and not n.S_AIM_1 <= at <= n.S_AIM_3)


@dataclass(frozen=True)
class Service:
    """What an answer does: points of score expected of aims and of standing, and the aims it touches.

    ``aims``: watch numbers from 0 with the share of the way, -1 .. 1, that the answer brings each nearer.
    """

    aims: tuple[tuple[int, float], ...]
    standing: float

    @property
    def points(self) -> float:
        """Points of score, 0..100 in all."""
        return sum(near for _, near in self.aims) * n.SCORE_MOST[n.S_AIM_1] + self.standing


NOTHING = Service((), 0.0)


def open_aims(v: Any, w: Any, leader: int) -> list[int]:
    """The watches, from 0, of the leader's own aims that are still open."""
    dealt = (int(v.aim[leader, place]) - 1 for place in range(n.AIMS_DEALT))
    return [watch for watch in dealt if watch >= 0 and watch_kept(v, w, watch) == n.OPEN]


def nearness(s: Any, w: Any, watch: int) -> float:
    """How near the aim under a watch is, 0..1; 1 is as it should be now."""
    near = _read(s, w, int(w.watch_when[watch]), int(w.watch_when_size[watch]))
    return 1 - near if w.watch_mode[watch] == n.NEVER else near


def service(v: Any, w: Any, leader: int, answer: Answer) -> Service:
    """What an answer to the decision pending in the leader's view does for him, were it to succeed as is likely."""
    found = [NOTHING]
    for share, board in _outcomes(v, w, leader, answer):
        found.append(_scaled(_change(v, board, w, leader), share))
    aims: dict[int, float] = {}
    for one in found:
        for watch, near in one.aims:
            aims[watch] = aims.get(watch, 0.0) + near
    return Service(tuple((watch, near) for watch, near in aims.items() if near), sum(one.standing for one in found))


def _change(before: Any, after: Any, w: Any, leader: int) -> Service:
    aims = []
    for watch in open_aims(before, w, leader):
        due = 1.0 if in_window(before, w, watch) else 0.5
        aims.append((watch, due * (nearness(after, w, watch) - nearness(before, w, watch))))
    parts = ((score_part(after, w, leader, at) - score_part(before, w, leader, at)) for at in STANDING)
    return Service(tuple(aims), float(sum(parts)))


def _scaled(one: Service, share: float) -> Service:
    return Service(tuple((watch, share * near) for watch, near in one.aims), share * one.standing)


# --- trying an answer --------------------------------------------------------------------------------------------


def _board(v: Any) -> Any:
    boards = PlainBoards(1)
    boards[0] = v
    return boards[0]


def _outcomes(v: Any, w: Any, leader: int, answer: Answer) -> list[tuple[float, Any]]:
    """Boards after the answer, each with the share of cases it stands for."""
    log = np.zeros((LOG_ROWS, n.LOG_WIDTH), np.int64)
    if v.decision == n.D_ASK:
        return _asked(v, w, answer.a, log)
    if v.decision == n.D_TABLE and answer.verb == n.NO_MOTION:
        return []
    board = _board(v)
    if v.decision == n.D_MOVE and answer.verb == n.OFFER:
        board.offer_terms = answer.b
        seal_pact(board, w, leader, answer.a, 1)
        return [(HOPED / 100, board)]
    if v.decision == n.D_MOVE:
        return [(1.0, board)] if put_in(board, w, answer.verb, answer.a, answer.b, log) == n.OK else []
    if v.decision == n.D_TABLE:
        return _moved(v, w, leader, answer, board, log)
    if v.decision == n.D_VOTE and answer.a:
        carry_out(board, w, v.subject, log)
        return [(float(answer.a), board)]
    if v.decision == n.D_PACT and answer.a and not v.broker:
        seal_pact(board, w, v.subject, leader, 1)
        return [(1.0, board)]
    return []


def _moved(v: Any, w: Any, leader: int, answer: Answer, board: Any, log: Any) -> list[tuple[float, Any]]:
    for one in (v, board):
        one.kind[TRIAL_SLOT], one.mover[TRIAL_SLOT] = answer.verb, leader
        one.object_a[TRIAL_SLOT], one.object_b[TRIAL_SLOT] = answer.a, answer.b
    chance = int(quick_forecast(v, w, TRIAL_SLOT))
    carry_out(board, w, TRIAL_SLOT, log)
    return [(chance / 100, board)]


def _asked(v: Any, w: Any, option: int, log: Any) -> list[tuple[float, Any]]:
    x = w.ask_options[v.subject] + option - 1
    found = []
    for share, start, count in (
        (int(w.option_odds[x]), w.option_win[x], w.option_win_n[x]),
        (100 - int(w.option_odds[x]), w.option_lose[x], w.option_lose_n[x]),
    ):
        if share == 0:
            continue
        board = _board(v)
        apply_effects(board, w, w.option_effects[x], w.option_effects_n[x], log)
        if w.option_odds[x]:
            apply_effects(board, w, start, count, log)
        found.append((share / 100, board))
    return found


# --- reading a condition by parts ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Value:
    number: int
    near: float
    """Of a truth how near it is, 0..1."""


def _read(s: Any, w: Any, start: int, size: int) -> float:
    stack: list[_Value] = []
    for at in range(start, start + size):
        op, a, b = int(w.word[at, 0]), int(w.word[at, 1]), int(w.word[at, 2])
        if op == v_.PUSH or op >= v_.FIRST_TERM:
            number = a if op == v_.PUSH else int(term(s, w, op, a, b))
            stack.append(_Value(number, float(bool(number))))
        elif op in (v_.NEGATE, v_.NOT, v_.SIZE):
            stack.append(_single(op, stack.pop()))
        else:
            right = stack.pop()
            stack.append(_pair(op, stack.pop(), right))
    return stack[0].near if stack else 1.0


def _single(op: int, x: _Value) -> _Value:
    if op == v_.NOT:
        return _Value(int(not x.number), 1 - x.near)
    number = -x.number if op == v_.NEGATE else abs(x.number)
    return _Value(number, float(bool(number)))


def _pair(op: int, x: _Value, y: _Value) -> _Value:
    number = int(combine(op, x.number, y.number))
    if op == v_.AND:
        return _Value(number, (x.near + y.near) / 2)
    if op == v_.OR:
        return _Value(number, max(x.near, y.near))
    if op in (v_.LESS, v_.AT_MOST, v_.EQUAL, v_.AT_LEAST, v_.MORE):
        off = abs(x.number - y.number)
        return _Value(number, 1.0 if number else max(0.0, ALMOST * (1 - off / FAR)))
    return _Value(number, float(bool(number)))
