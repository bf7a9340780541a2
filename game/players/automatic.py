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


@rule
def step(boards: Boards, w: World, out: Cells, log: Log) -> int:
    """Advance board 0 to its next decision and let the standard AI take it; 0 when the campaign has ended.

    Board 1 is scratch for the view. An answer the rules refuse is a fault: -1 (see tests).
    """
    s = boards[0]
    if advance(s, w, log) == 0:
        return 0
    v = look(boards, 1, s, w, s.decider)
    choose(v, w, out)
    if decide(s, w, out[1], out[2], out[3], log) != 0:
        return -1
    return 1


@entry
def play_on(boards: Boards, w: World, log: Log, limit: int) -> int:
    """Play board 0 to its end, or for at most ``limit`` decisions; returns how many were taken, -1 on a fault."""
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


@entry
def play_quarter(boards: Boards, w: World, log: Log) -> int:
    """Play board 0 to the first decision of the next quarter, or to its end; returns decisions taken, -1 on a fault."""
    out = cells(4)
    s = boards[0]
    turn = s.turn
    taken = 0
    while advance(s, w, log) == 1 and s.turn == turn:
        v = look(boards, 1, s, w, s.decider)
        choose(v, w, out)
        if decide(s, w, out[1], out[2], out[3], log) != 0:
            return -1
        taken += 1
    return taken
