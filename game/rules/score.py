"""The score of a leader, 0 to 100: where he stands, which aims he kept, what his word was worth.

It is reckoned as things stand, so that a game may be scored before its last quarter; an aim still open gives nothing.
"""

from __future__ import annotations

from game.rules.bodies import in_party
from game.rules.endings import find_ending
from game.rules.names import (
    CANDIDATE,
    COMMITTEE,
    FULL,
    KEPT,
    NOBODY,
    POLITBURO,
    S_AIM_1,
    S_AIM_3,
    S_CONSISTENCY,
    S_ENDING,
    S_LADDER,
    S_OFFICE,
    S_PRESTIGE,
    S_PROMISES,
    S_SEAT,
    SCORE_MOST,
    SCORE_PARTS,
)
from game.rules.rule import entry, rule
from game.rules.state import Boards, Cells, State
from game.rules.watches import watch_kept
from game.rules.world import World


@rule
def score_ending(s: State, w: World, leader: int) -> int:
    """What the ending is worth to him: all of it to whom it crowns, half to his partner at the table.

    An ending that crowns nobody is worth the same to every full member of the Politburo.
    """
    ending = s.ended if s.ended > 0 else find_ending(s, w, 0)
    if ending == 0:
        return 0
    worth, crowned = w.ending_worth[ending - 1], w.ending_leader[ending - 1]
    if crowned == leader:
        return worth
    if s.member[w.person[leader], POLITBURO] != FULL or not in_party(s, w, w.person[leader]):
        return 0
    if crowned == NOBODY:
        return worth
    return worth // 2 if s.pact[leader, crowned] >= w.pact_binds else 0


@rule
def score_seat(s: State, w: World, p: int) -> int:
    """The highest body he still sits in."""
    if not in_party(s, w, p):
        return 0
    if s.member[p, POLITBURO] == FULL:
        return SCORE_MOST[S_SEAT]
    if s.member[p, POLITBURO] == CANDIDATE:
        return 7
    if s.member[p, COMMITTEE] == FULL:
        return 5
    return 3 if s.member[p, COMMITTEE] == CANDIDATE else 1


@rule
def score_promises(s: State, leader: int) -> int:
    """The part of his promises and debts that he honoured; half where he never gave his word."""
    given = s.kept[leader] + s.broken[leader]
    return SCORE_MOST[S_PROMISES] * s.kept[leader] // given if given > 0 else SCORE_MOST[S_PROMISES] // 2


@rule
def score_consistency(s: State, w: World, leader: int) -> int:
    """Full where he still stands where he stood, less for ground given up, the more publicly it was held."""
    moved = 0
    for i in range(w.issues):
        moved += s.statement[leader, i] * abs(s.stance[w.person[leader], i] - w.stance0[w.person[leader], i])
    drift = moved // (100 * w.issues)
    return SCORE_MOST[S_CONSISTENCY] * max(0, w.score_drift - drift) // w.score_drift


@rule
def score_part(s: State, w: World, leader: int, part: int) -> int:
    """One part of a leader's score, 0 .. SCORE_MOST[part]."""
    p = w.person[leader]
    if S_AIM_1 <= part <= S_AIM_3:
        aim = s.aim[leader, part - S_AIM_1]
        return SCORE_MOST[part] if aim > 0 and watch_kept(s, w, aim - 1) == KEPT else 0
    if part == S_ENDING:
        return score_ending(s, w, leader)
    if part == S_SEAT:
        return score_seat(s, w, p)
    if part == S_OFFICE:
        return SCORE_MOST[S_OFFICE] * w.weight[s.top[p]] // 100
    if part == S_PRESTIGE:
        return SCORE_MOST[S_PRESTIGE] * s.prestige[p] // 100 if in_party(s, w, p) else 0
    if part == S_LADDER:
        return max(0, SCORE_MOST[S_LADDER] - s.rung[leader]) if in_party(s, w, p) else 0
    if part == S_PROMISES:
        return score_promises(s, leader)
    return score_consistency(s, w, leader)


@rule
def score(s: State, w: World, leader: int) -> int:
    """A leader's score, 0 .. 100."""
    total = 0
    for part in range(SCORE_PARTS):
        total += score_part(s, w, leader, part)
    return total


@entry
def score_all(boards: Boards, w: World, out: Cells) -> None:
    """Write the score of every leader of board 0 into ``out``, by leader."""
    for leader in range(1, w.leaders + 1):
        out[leader] = score(boards[0], w, leader)
