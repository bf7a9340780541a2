"""A motion tried out in a view: what a leader expects of it before he moves it."""

from __future__ import annotations

from game.rules.agenda import TRIAL_SLOT
from game.rules.rule import rule
from game.rules.state import State
from game.rules.votes import quick_forecast
from game.rules.world import World


@rule
def trial(v: State, w: World, leader: int, kind: int, a: int, b: int) -> int:
    """The leader's forecast for a motion he might move, percent. Writes the view's trial row."""
    v.kind[TRIAL_SLOT] = kind
    v.mover[TRIAL_SLOT] = leader
    v.object_a[TRIAL_SLOT] = a
    v.object_b[TRIAL_SLOT] = b
    for m in range(w.leaders + 1):
        v.stand[m] = 2
    v.stand[leader] = 1
    for p in range(1, w.persons + 1):
        v.whip[p] = 0
    return quick_forecast(v, w, TRIAL_SLOT)
