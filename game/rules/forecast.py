"""The exact chance of a motion: the distribution of the sum of voters who are independent once patrons have declared.

Given how their patron declares, clients vote independently; leaders declare independently of each other. So the board
falls into groups, one a leader, and each group's distribution is a mixture over his three stands. Their convolution is
the exact distribution of the margin, up to the fixed point (one part in 2**30 a step).
"""

from __future__ import annotations

import numpy as np

from game.rules.bodies import able, cells, voter_leader
from game.rules.leanings import leaning
from game.rules.names import ABSTAIN, FOR, NOBODY, POLITBURO
from game.rules.rule import rule, rule_pair
from game.rules.state import Cells, State
from game.rules.votes import casting, needs_two_thirds, stand_chance
from game.rules.world import World

ONE = 1 << 30
"""Certainty in the fixed point of a distribution."""


@rule
def reach(s: State) -> int:
    """Largest margin the sitting can give: every vote on one side, three ways counted; the half-width of a board."""
    total = 0
    for k in range(s.voters):
        total += s.votes[k]
    return 3 * total


@rule
def scale_of(s: State) -> int:
    """What one vote is on a board: 2 at the Politburo, so that the chair's casting vote can be a half of one."""
    return 2 if s.body == POLITBURO else 1


def _plain_spread(board: Cells, width: int, gain: int, loss: int, ayes: int, noes: int, side: int) -> Cells:
    """The same sums for a whole board at once: one by one, plain Python would keep a player waiting."""
    before = np.asarray(board, np.int64)
    up, down = before * ayes // side, before * noes // side
    after: Cells = before - up - down
    _plain_add(after, up, gain)
    _plain_add(after, down, loss)
    return after


def _plain_add(board: Cells, masses: Cells, shift: int) -> None:
    """Adds ``masses`` to a board, moved by ``shift``; what would leave the board is left out."""
    if shift >= 0:
        board[shift:] += masses[: len(masses) - shift]
    else:
        board[:shift] += masses[-shift:]


@rule_pair(_plain_spread)
def spread_voter(board: Cells, width: int, gain: int, loss: int, ayes: int, noes: int, side: int) -> Cells:
    """The board after one more voter who adds ``gain`` with chance ayes/side, ``loss`` with noes/side, else nothing."""
    after = cells(2 * width + 1)
    for at in range(2 * width + 1):
        mass = board[at]
        if mass == 0:
            continue
        up, down = mass * ayes // side, mass * noes // side
        if ayes > 0:
            after[at + gain] += up
        if noes > 0:
            after[at + loss] += down
        after[at] += mass - up - down
    return after


@rule
def add_group(s: State, w: World, m: int, leader: int, stand: int, board: Cells, width: int) -> Cells:
    """The board after everyone who goes with ``leader``, given his stand (the leader himself not counted)."""
    side = (w.vote_luck + 1) * (w.vote_luck + 1)
    nothing = cells(0)
    two_thirds = needs_two_thirds(s, m)
    scale = scale_of(s)
    for k in range(s.voters):
        voter = s.voter[k]
        if voter_leader(s, w, voter) != leader or (leader != NOBODY and voter == w.person[leader]):
            continue
        points = leaning(s, w, voter, m, stand, nothing)
        ayes = stand_chance(s, w, points, FOR)
        votes = s.votes[k] * scale
        if two_thirds:
            board = spread_voter(board, width, votes, -2 * votes, ayes, side - ayes, side)
        else:
            board = spread_voter(board, width, votes, -votes, ayes, stand_chance(s, w, points, -FOR), side)
    return board


@rule
def own_vote(s: State, w: World, m: int, leader: int) -> int:
    """How many votes a leader casts himself at this sitting, 0 or 1."""
    for k in range(s.voters):
        if s.voter[k] == w.person[leader]:
            return s.votes[k]
    return 0


@rule
def has_voters(s: State, w: World, leader: int) -> bool:
    """Whether anyone at the sitting goes with the leader."""
    for k in range(s.voters):
        if voter_leader(s, w, s.voter[k]) == leader:
            return True
    return False


@rule
def exact(s: State, w: World, m: int) -> Cells:
    """Distribution of the margin of motion ``m`` among the listed voters, in parts of ONE.

    Cell ``reach(s) + x`` is the chance of margin x: ayes less noes, or, where two thirds are needed, ayes less twice
    those who did not vote for (carried at 0 or more, else at more than 0). At the Politburo a vote counts two and the
    chair's one more, so that a tie goes as he votes.
    """
    width = reach(s)
    board = cells(2 * width + 1)
    board[width] = ONE
    board = add_group(s, w, m, NOBODY, ABSTAIN, board, width)
    for leader in range(1, w.leaders + 1):
        if has_voters(s, w, leader):
            board = add_leader(s, w, m, leader, board, width)
    return board


@rule
def chance(s: State, w: World, m: int) -> int:
    """Exact chance that motion ``m`` carries, in parts of 10,000."""
    board, width = exact(s, w, m), reach(s)
    least = width if needs_two_thirds(s, m) else width + 1
    mass = 0
    for at in range(least, 2 * width + 1):
        mass += int(board[at])
    return (mass * 10000 + ONE // 2) // ONE


def _plain_mix(mixed: Cells, part: Cells, width: int, shift: int, chance: int, side: int) -> Cells:
    """The same for a whole board at once."""
    after: Cells = np.array(mixed, np.int64)
    _plain_add(after, np.asarray(part, np.int64) * chance // side, shift)
    return after


@rule_pair(_plain_mix)
def mix(mixed: Cells, part: Cells, width: int, shift: int, chance: int, side: int) -> Cells:
    """The board ``mixed`` with ``part`` of the weight chance/side added to it, moved by ``shift``."""
    for at in range(2 * width + 1):
        if part[at] != 0 and 0 <= at + shift <= 2 * width:
            mixed[at + shift] += part[at] * chance // side
    return mixed


@rule
def add_leader(s: State, w: World, m: int, leader: int, board: Cells, width: int) -> Cells:
    """The board after a leader and all who go with him: a mixture over how he may declare."""
    side = (w.vote_luck + 1) * (w.vote_luck + 1)
    points = leaning(s, w, w.person[leader], m, ABSTAIN, cells(0))
    votes, away = own_vote(s, w, m, leader), not able(s, w, w.person[leader])
    mixed = cells(2 * width + 1)
    for stand in range(-1, 2):
        chance = stand_chance(s, w, points, stand)
        if s.stand[leader] != 2 or away:
            chance = side if stand == (ABSTAIN if away else s.stand[leader]) else 0
        if chance == 0:
            continue
        shift = stand * votes * scale_of(s)
        if leader == casting(s, w):
            shift += stand
        if needs_two_thirds(s, m):
            shift = votes if stand == FOR else -2 * votes
        part = add_group(s, w, m, leader, stand, board, width)
        mixed = mix(mixed, part, width, shift, chance, side)
    return mixed
