"""A match step by step, for rules as they are: plain, or compiled when POLITBURO_RULES says so."""

from __future__ import annotations

from game.players.standard import choose
from game.rules.answers import object_to_answer
from game.rules.bodies import cells
from game.rules.names import OK
from game.rules.rule import entry
from game.rules.state import Boards, Cells, Log
from game.rules.turn import advance, decide
from game.rules.view import look
from game.rules.world import World


@entry
def go_on(boards: Boards, w: World, log: Log, seated: Cells) -> int:
    """Play board 0 to the next decision of a seat (1) or to its end (0); ``seated[leader]`` is 1 for seats.

    The standard AI answers for everybody else; an answer of its that the rules refuse is a fault, -1. Board 1 is
    scratch for views.
    """
    out = cells(4)
    s = boards[0]
    while advance(s, w, log) == 1:
        if seated[s.decider] == 1:
            return 1
        choose(look(boards, 1, s, w, s.decider), w, out)
        if decide(s, w, out[1], out[2], out[3], log) != OK:
            return -1
    return 0


@entry
def put_in(boards: Boards, w: World, log: Log, verb: int, a: int, b: int) -> int:
    """Answer the pending decision of board 0; returns the objection, OK when it was taken."""
    return decide(boards[0], w, verb, a, b, log)


@entry
def mark_legal(boards: Boards, w: World, answers: Cells, first: int, last: int, out: Cells) -> None:
    """Write 1 into ``out[k]`` for every allowed answer k of first..last-1, else 0.

    Three cells of ``answers`` are an answer: verb, a, b.
    """
    s = boards[0]
    for k in range(first, last):
        objection = object_to_answer(s, w, answers[3 * k], answers[3 * k + 1], answers[3 * k + 2])
        out[k] = 1 if objection == OK else 0


@entry
def see(boards: Boards, w: World, leader: int) -> None:
    """Fill board 1 with what a leader may see of board 0."""
    look(boards, 1, boards[0], w, leader)
