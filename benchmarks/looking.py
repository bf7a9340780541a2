"""A leader's view made again and again, compiled: what benchmarks.in_c is compared with."""

from __future__ import annotations

from game.rules.rule import entry
from game.rules.state import Boards
from game.rules.view import look
from game.rules.world import World


@entry
def look_often(boards: Boards, w: World, times: int) -> int:
    """Make the view of each leader in turn on board 1, so many times."""
    for k in range(times):
        look(boards, 1, boards[0], w, 1 + k % w.leaders)
    return times
