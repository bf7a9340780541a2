"""The aims of a leader: three of those the scenario gives him, dealt once a campaign; the first is public."""

from __future__ import annotations

from game.rules.luck import luck
from game.rules.names import AIMS_DEALT, LUCK_AIMS, NOBODY
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def is_dealt(s: State, leader: int, k: int) -> bool:
    """Watch ``k`` is among the aims a leader has been dealt."""
    for place in range(AIMS_DEALT):
        if s.aim[leader, place] == k + 1:
            return True
    return False


@rule
def draw_aim(s: State, w: World, leader: int) -> int:
    """The number (from 1) of the aim whose die is highest among those the leader has not been dealt; 0 if none."""
    best, most = 0, -1
    for k in range(w.watches):
        if w.watch_leader[k] != leader or is_dealt(s, leader, k):
            continue
        die = luck(s.seed, 0, LUCK_AIMS, k)
        if die > most:
            best, most = k + 1, die
    return best


@rule
def deal_aims(s: State, w: World) -> None:
    """Deal every leader his aims; who has fewer than three in the scenario gets those."""
    for leader in range(NOBODY + 1, w.leaders + 1):
        for place in range(AIMS_DEALT):
            s.aim[leader, place] = draw_aim(s, w, leader)
