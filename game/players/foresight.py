"""What workers are asked about the future: an expert's answer, the odds of an answer, a campaign with an expert in it.

There is one entry for all three, because the compiler emits everything an entry calls once for each entry.
"""

from __future__ import annotations

from game.players.expert import (
    CAMPAIGN,
    CANDIDATES,
    EFFORT,
    FUTURE,
    KNOWN,
    VIEW,
    choose_ahead,
    live,
    ponder,
)
from game.players.imagining import imagine
from game.players.prospect import prospect
from game.players.shortlist import ROW
from game.players.standard import choose
from game.rules.bodies import cells
from game.rules.names import FULL, POLITBURO
from game.rules.rule import entry, rule
from game.rules.setup import begin
from game.rules.state import Boards, Cells, Log, State
from game.rules.turn import advance, decide
from game.rules.view import look
from game.rules.world import World

PONDER, ODDS, SEATED = range(3)
"""What may be asked; orders[0]."""

SEATS, STRUCK, STRENGTH, EVIDENCE, PRESTIGE, WON, PROSPECT, WINNER = range(8)
"""What is noted of a future: after a year whether he is a full member of the Politburo, whether he has fallen a rung,
his strength, the evidence against him, his prestige; at the end whether he has won, his score in tenths, and whom the
ending crowns."""

NOTED = 8

YEAR = 4
"""Quarters of a year."""


@rule
def note_year(f: State, w: World, leader: int, rung: int, out: Cells, at: int) -> None:
    """What a year has brought him."""
    p = w.person[leader]
    out[at + SEATS] = 1 if f.member[p, POLITBURO] == FULL and f.standing[p] == 0 else 0
    out[at + STRUCK] = 1 if f.rung[leader] > rung or f.standing[p] != 0 else 0
    out[at + STRENGTH] = f.strength[leader]
    out[at + EVIDENCE] = f.evidence[leader]
    out[at + PRESTIGE] = f.prestige[p]


@rule
def odds(boards: Boards, w: World, orders: Cells, log: Log, out: Cells) -> int:
    """Play futures orders[4] .. + orders[5] - 1 after the answer orders[1..3] to the decision of the view on KNOWN.

    Writes NOTED cells a future into ``out``; returns how many futures were played, -1 on a fault. A future in which
    the answer is not possible (by his doubts, another is in the way) is played with the standard AI's.
    """
    known = boards[KNOWN]
    leader, turn, rung, taken = known.decider, known.turn, known.rung[known.decider], cells(ROW)
    for k in range(orders[5]):
        imagine(boards, FUTURE, known, w, leader, orders[4] + k)
        decide(boards[FUTURE], w, orders[1], orders[2], orders[3], log)
        if live(boards, w, turn + YEAR, taken, log) < 0:
            return -1
        note_year(boards[FUTURE], w, leader, rung, out, NOTED * k)
        if live(boards, w, w.turns + YEAR, taken, log) < 0:
            return -1
        out[NOTED * k + WON] = 1 if boards[FUTURE].winner == leader else 0
        out[NOTED * k + PROSPECT] = prospect(boards[FUTURE], w, leader)
        out[NOTED * k + WINNER] = boards[FUTURE].winner
    return orders[5]


@rule
def seated(boards: Boards, w: World, orders: Cells, log: Log, out: Cells) -> int:
    """Play a campaign of seed orders[1] with an expert as leader orders[2] (0: none); returns the decisions taken.

    orders[3..] is his effort. Writes every leader's prospect at the end into ``out`` by his number; -1 is a fault.
    """
    s, taken, answer, effort = boards[CAMPAIGN], 0, cells(ROW), cells(EFFORT)
    for cell in range(EFFORT):
        effort[cell] = orders[3 + cell]
    begin(s, w, orders[1])
    while advance(s, w, log) == 1:
        if s.decider == orders[2] and effort[CANDIDATES] > 1:
            choose_ahead(boards, s, w, effort, answer, log)
        else:
            choose(look(boards, VIEW, s, w, s.decider), w, answer)
        if decide(s, w, answer[1], answer[2], answer[3], log) != 0:
            return -1
        taken += 1
    for leader in range(1, w.leaders + 1):
        out[leader] = prospect(s, w, leader)
    out[0] = s.winner
    return taken


@entry
def foresee(boards: Boards, w: World, orders: Cells, log: Log, out: Cells) -> int:
    """Do what orders[0] says; ``boards`` has BOARDS states, ``log`` no room. For PONDER and ODDS a view is on KNOWN."""
    if orders[0] == ODDS:
        return odds(boards, w, orders, log, out)
    if orders[0] == SEATED:
        return seated(boards, w, orders, log, out)
    effort = cells(EFFORT)
    for cell in range(EFFORT):
        effort[cell] = orders[1 + cell]
    boards[VIEW] = boards[KNOWN]
    ponder(boards, w, effort, out, log)
    return 1
