"""The expert AI: of what the standard AI finds best, he takes what has served him best in futures he has played.

He knows what the standard AI knows (the futures begin from his view), and leaves to it what does not matter much:
holding over, pressing, voting. A runner-up is taken only where it beat the first choice clearly under common luck.
"""

from __future__ import annotations

from game.players.imagining import imagine
from game.players.prospect import prospect
from game.players.shortlist import ROW, listed
from game.players.standard import choose
from game.rules.bodies import cells
from game.rules.names import D_ASK, D_MOVE, D_PACT, D_TABLE
from game.rules.rule import rule
from game.rules.state import Boards, Cells, Log, State
from game.rules.turn import advance, decide
from game.rules.view import look
from game.rules.world import World

CAMPAIGN, VIEW, KNOWN, START, FUTURE, SIGHT = range(6)
"""The boards: the campaign, a view to scribble on and one kept clean; a future's beginning, itself, a view in it."""

BOARDS = 6

CANDIDATES, FUTURES, HORIZON, MARGIN, KINDS = range(5)
"""The cells of an effort: candidates weighed, futures of each, quarters played of each (0: to the end), how many
standard errors (in tenths) a runner-up must be ahead of the first choice, and bits of the decisions worth it."""

EFFORT = 5

EVERY_KIND = (1 << D_ASK) + (1 << D_MOVE) + (1 << D_PACT) + (1 << D_TABLE)
"""The bits of every decision that may be worth looking ahead for."""


@rule
def matters(decision: int, kinds: int) -> bool:
    """A decision worth looking ahead for, of the kinds wanted."""
    return (kinds & EVERY_KIND) >> decision & 1 == 1


@rule
def live(boards: Boards, w: World, until: int, out: Cells, log: Log) -> int:
    """Play the future on by the standard AI to its end or to the beginning of a quarter; -1 on a fault."""
    f = boards[FUTURE]
    while f.ended == 0 and f.turn < until:
        if advance(f, w, log) == 0 or f.turn >= until:
            return 1
        choose(look(boards, SIGHT, f, w, f.decider), w, out)
        if decide(f, w, out[1], out[2], out[3], log) != 0:
            return -1
    return 1


@rule
def try_out(boards: Boards, w: World, leader: int, until: int, kept: Cells, at: int, log: Log) -> int:
    """The prospect of the leader in the future that begins on START if he answers as row ``at`` says."""
    boards[FUTURE] = boards[START]
    if decide(boards[FUTURE], w, kept[at + 1], kept[at + 2], kept[at + 3], log) != 0:
        return 0
    live(boards, w, until, cells(ROW), log)
    return prospect(boards[FUTURE], w, leader)


@rule
def ahead(total: int, squares: int, n: int, margin: int) -> bool:
    """A sum of ``n`` paired differences, and of their squares, lies clearly above zero: ``margin`` tenths of an error.

    mean > margin / 10 * error, where error**2 = (squares - total**2 / n) / (n (n - 1)), without fractions.
    """
    return total > 0 and 100 * total * total * (n - 1) > margin * margin * (squares * n - total * total)


@rule
def best_of(tried: Cells, many: int, futures: int, margin: int) -> int:
    """The candidate whose mean is highest among those clearly ahead of the first; ``tried`` is many x futures."""
    best, most = 0, 0
    for c in range(1, many):
        total, squares = 0, 0
        for k in range(futures):
            gain = tried[c * futures + k] - tried[k]
            total += gain
            squares += gain * gain
        if total > most and ahead(total, squares, futures, margin):
            best, most = c, total
    return best


@rule
def ponder(boards: Boards, w: World, effort: Cells, out: Cells, log: Log) -> None:
    """Write the expert's answer into out[1..3]; board KNOWN holds the decider's view, VIEW another to scribble on."""
    leader, decision = boards[KNOWN].decider, boards[KNOWN].decision
    kept = cells(ROW * max(1, effort[CANDIDATES]))
    choose(boards[VIEW], w, kept)
    many, futures = listed(kept), effort[FUTURES]
    row = 0
    if many > 1 and matters(decision, effort[KINDS]):
        until = 1000 if effort[HORIZON] == 0 else boards[KNOWN].turn + effort[HORIZON]
        tried = cells(many * futures)
        for k in range(futures):
            imagine(boards, START, boards[KNOWN], w, leader, k)
            for c in range(many):
                tried[c * futures + k] = try_out(boards, w, leader, until, kept, ROW * c, log)
        row = best_of(tried, many, futures, effort[MARGIN])
    for cell in range(ROW):
        out[cell] = kept[ROW * row + cell]


@rule
def choose_ahead(boards: Boards, s: State, w: World, effort: Cells, out: Cells, log: Log) -> None:
    """The expert's answer to the pending decision of a campaign, into out[1..3]."""
    look(boards, KNOWN, s, w, s.decider)
    look(boards, VIEW, s, w, s.decider)
    ponder(boards, w, effort, out, log)
