"""A campaign with nobody at the table: the loop that studies compile."""

from __future__ import annotations

from game.players.standard import choose
from game.rules.bodies import cells
from game.rules.rule import entry, rule
from game.rules.setup import begin
from game.rules.state import Boards, Cells, Log
from game.rules.turn import advance, decide
from game.rules.view import look
from game.rules.world import World

PAST = 2
"""The first board after the campaign's and the view's: the states that are kept begin there."""


@rule
def keep(boards: Boards, turn: int) -> None:
    """Keep board 0 as quarter ``turn`` has left it, where there is a board for it."""
    if PAST + turn < len(boards):
        boards[PAST + turn] = boards[0]


@rule
def step(boards: Boards, w: World, out: Cells, log: Log) -> int:
    """Advance board 0 to its next decision and let the standard AI take it; 0 when the campaign has ended.

    Board 1 is scratch for the view. An answer the rules refuse is a fault: -1 (see tests).
    """
    s = boards[0]
    turn = s.turn
    if advance(s, w, log) == 0:
        keep(boards, turn)
        return 0
    if s.turn != turn:
        keep(boards, turn)
    v = look(boards, 1, s, w, s.decider)
    choose(v, w, out)
    if decide(s, w, out[1], out[2], out[3], log) != 0:
        return -1
    return 1


@entry
def play_on(boards: Boards, w: World, log: Log, limit: int) -> int:
    """Play board 0 to its end, or for at most ``limit`` decisions; returns how many were taken, -1 on a fault.

    Boards from PAST on, where there are any, are left as each quarter ended: at the first decision after it, or at the
    end. One call plays a whole campaign, since a call from Python costs as much as ten decisions.
    """
    out = cells(4)
    for taken in range(limit):
        went = step(boards, w, out, log)
        if went == 0:
            return taken
        if went < 0:
            return -1
    return limit


@entry
def start(boards: Boards, w: World, seed: int) -> None:
    """Begin a campaign on board 0 (all zero when it comes)."""
    begin(boards[0], w, seed)
