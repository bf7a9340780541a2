"""What the standard AI does for its aims: a deed that serves one still open is worth more, one that spoils it less."""

from __future__ import annotations

from game.rules.names import AIMS_DEALT, ANY, OPEN
from game.rules.rule import rule
from game.rules.state import State
from game.rules.watches import watch_kept
from game.rules.world import World


@rule
def matches(w: World, k: int, tabled: int, verb: int, a: int, b: int) -> bool:
    """The move (``tabled`` 0) or motion (1) is what row ``k`` of the means speaks of."""
    if w.mean_verb[k] != verb or w.mean_tabled[k] != tabled:
        return False
    return (w.mean_a[k] == ANY or w.mean_a[k] == a) and (w.mean_b[k] == ANY or w.mean_b[k] == b)


@rule
def pursuit(v: State, w: World, leader: int, tabled: int, verb: int, a: int, b: int) -> int:
    """What a move or motion is worth for the leader's aims that are neither kept nor lost, points."""
    points = 0
    for place in range(AIMS_DEALT):
        aim = v.aim[leader, place] - 1
        if aim < 0:
            continue
        for k in range(w.watch_means[aim], w.watch_means[aim] + w.watch_means_n[aim]):
            if matches(w, k, tabled, verb, a, b) and watch_kept(v, w, aim) == OPEN:
                points += w.mean_sign[k] * w.ai_aim
    return points
