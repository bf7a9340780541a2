"""A player who makes one kind of move and no other: all else as the standard AI decides."""

from __future__ import annotations

from game.players.standard import choose
from game.rules.bodies import cells
from game.rules.luck import luck
from game.rules.moves import object_to_move
from game.rules.names import D_MOVE, LUCK_PRIVATE, OK, PASS, PERSONS
from game.rules.rule import entry, rule
from game.rules.score import score
from game.rules.setup import begin
from game.rules.state import Boards, Cells, Log, State
from game.rules.turn import advance, decide
from game.rules.view import look
from game.rules.world import World

TRIES = 400
"""Objects tried for a move before it is given up for this time."""


@rule
def find_objects(s: State, w: World, leader: int, verb: int, out: Cells) -> None:
    """Write the verb with the first allowed objects of a shuffled sequence into ``out``; PASS where none was found."""
    out[1] = PASS
    out[2] = 0
    out[3] = 0
    for k in range(TRIES):
        die = luck(s.seed, s.turn, LUCK_PRIVATE, 1000 + verb * 4096 + s.moves_left[leader] * 512 + k)
        a = die % PERSONS if k > 0 else 0
        b = (die // PERSONS) % PERSONS if k % 3 == 0 and k > 0 else 0
        if object_to_move(s, w, leader, verb, a, b) == OK:
            out[1] = verb
            out[2] = a
            out[3] = b
            return


@entry
def play_one_move(boards: Boards, w: World, log: Log, seed: int, seat: int, verb: int) -> int:
    """Play a campaign on board 0 (all zero); returns the seat's score. ``verb`` 0: by the standard AI."""
    begin(boards[0], w, seed)
    out = cells(4)
    s = boards[0]
    while advance(s, w, log) == 1:
        out[0] = 0
        choose(look(boards, 1, s, w, s.decider), w, out)
        if verb != PASS and s.decision == D_MOVE and s.decider == seat:
            find_objects(s, w, seat, verb, out)
        if decide(s, w, out[1], out[2], out[3], log) != OK:
            return -1
    return score(s, w, seat)
