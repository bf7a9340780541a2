"""A campaign with nobody at the table, counted: the loop behind the coverage report.

It is compiled apart from :mod:`game.players.automatic`, so that studies which count nothing do not wait for it.
"""

from __future__ import annotations

from game.players.automatic import start
from game.players.standard import choose
from game.rules.bodies import cells
from game.rules.names import D_ASK, D_MOVE, D_TABLE, LEADERS, MOTION_NAMES, MOVE_COUNT, OPTIONS, TURNS
from game.rules.rule import entry, rule
from game.rules.state import Boards, Cells, Log, State
from game.rules.turn import advance, decide
from game.rules.view import look
from game.rules.world import World

MOTION_COUNT = len(MOTION_NAMES)
MOVES_AT = 0
MOTIONS_AT = MOVES_AT + LEADERS * MOVE_COUNT
ACTED_AT = MOTIONS_AT + LEADERS * MOTION_COUNT
ASKED_AT = ACTED_AT + LEADERS * TURNS
OPEN_AT = ASKED_AT + LEADERS * TURNS
TAKEN_AT = OPEN_AT + OPTIONS
TALLY = TAKEN_AT + OPTIONS
"""Cells of a tally: moves and motions by leader and verb, moves due and questions put by leader and quarter, and by
option how often it was open and how often taken."""


@rule
def count_question(s: State, w: World, tally: Cells, answer: int) -> None:
    """Note the pending question, its open options and the one to be taken."""
    k = s.subject
    tally[ASKED_AT + s.decider * TURNS + s.turn] += 1
    for option in range(1, w.ask_options_n[k] + 1):
        if (s.open >> option) & 1 == 1:
            tally[OPEN_AT + w.ask_options[k] + option - 1] += 1
    tally[TAKEN_AT + w.ask_options[k] + answer - 1] += 1


@rule
def count_answer(s: State, w: World, tally: Cells, out: Cells) -> None:
    """Note the answer about to be given."""
    if s.decision == D_ASK:
        count_question(s, w, tally, out[2])
    elif s.decision == D_MOVE:
        tally[ACTED_AT + s.decider * TURNS + s.turn] += 1
        tally[MOVES_AT + s.decider * MOVE_COUNT + out[1]] += 1
    elif s.decision == D_TABLE:
        tally[MOTIONS_AT + s.decider * MOTION_COUNT + out[1]] += 1


@entry
def count_on(boards: Boards, w: World, log: Log, tally: Cells) -> int:
    """Play board 0 to its end and add to the tally; returns the decisions taken, -1 on a fault."""
    out = cells(4)
    s = boards[0]
    taken = 0
    while advance(s, w, log) != 0:
        v = look(boards, 1, s, w, s.decider)
        choose(v, w, out)
        count_answer(s, w, tally, out)
        if decide(s, w, out[1], out[2], out[3], log) != 0:
            return -1
        taken += 1
    return taken


def count_seed(boards: Boards, w: World, seed: int, log: Log, tally: Cells) -> int:
    """Play a whole campaign on board 0 (all zero when it comes) and add to the tally; -1 on a fault."""
    start(boards, w, seed)
    return count_on(boards, w, log, tally)
