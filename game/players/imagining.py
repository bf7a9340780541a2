"""Futures: what a campaign may still become, as one leader believes it to stand, with other luck each time.

A future begins from a *view* (game.rules.view), never from the state: what the leader cannot know is drawn afresh
within his doubt, and the seed is another for each future. It says nothing of the campaign's own dice, because a view's
seed is the leader's private one. Dice thrown once for the whole campaign at its first quarter - tempers, say - are
thrown anew with it: he does not know those of others. The same future number gives the same luck whatever is decided,
so that two decisions are compared under common luck.
"""

from __future__ import annotations

from game.rules.beliefs import shake_nerves
from game.rules.bodies import clamp
from game.rules.luck import luck, tent
from game.rules.moves import moves_a_quarter
from game.rules.names import LUCK_FUTURE, MOVES
from game.rules.rule import rule
from game.rules.state import Boards, State
from game.rules.world import World


@rule
def doubt_people(f: State, w: World, leader: int) -> None:
    """What persons who are not his own think of each leader, within his doubt."""
    for p in range(1, w.persons + 1):
        if f.patron[p] == leader or w.leader_of[p] == leader:
            continue
        for m in range(1, w.leaders + 1):
            drawn = f.regard[p, m] + tent(f.seed, f.turn, LUCK_FUTURE, 4096 + p * 16 + m, w.ai_doubt)
            f.regard[p, m] = clamp(drawn, -100, 100)


@rule
def doubt_leaders(f: State, w: World, leader: int) -> None:
    """What others have to spend, and the moves that those still to move this quarter have left."""
    for i in range(1, w.leaders + 1):
        if i == leader:
            continue
        f.capital[i] = clamp(f.capital[i] + tent(f.seed, f.turn, LUCK_FUTURE, i, w.ai_doubt // 2), 0, 30)
        if f.phase == MOVES and f.step <= i:
            f.moves_left[i] = max(0, moves_a_quarter(f, w, i) - (f.step == i))


@rule
def imagine(boards: Boards, at: int, known: State, w: World, leader: int, number: int) -> State:
    """Write the beginning of future ``number`` (0 ..) on board ``at``, from the leader's view; and return it."""
    boards[at] = known
    f = boards[at]
    f.seed = luck(known.seed, known.turn, LUCK_FUTURE, number)
    doubt_people(f, w, leader)
    doubt_leaders(f, w, leader)
    shake_nerves(f, w)
    for other in range(1, w.leaders + 1):
        f.nerve[leader, other] = known.nerve[leader, other]
    return f
