"""When the standard AI dares a motion: its whim, the chance it asks, and what is kept of what it wants."""

from __future__ import annotations

from game.players.pursuing import pursuit
from game.players.shortlist import bar, keep
from game.players.sight import impulse
from game.players.taste import danger
from game.players.trying import trial
from game.rules.aims import binds
from game.rules.bodies import clamp
from game.rules.luck import tent
from game.rules.motions import object_to_motion
from game.rules.names import (
    LUCK_CAUTION,
    OK,
)
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.world import World


@rule
def defiance(v: State, w: World, leader: int) -> int:
    """Percent of a chance that he forgoes: how far the worst man who is not bound to him is beyond bearing; 0..40."""
    worst = 0
    for m in range(1, w.leaders + 1):
        if m != leader and v.pact[leader, m] < w.pact_binds:
            worst = max(worst, danger(v, w, leader, m))
    return clamp(worst - w.ai_defiance, 0, 40)


@rule
def chance_asked(v: State, w: World, leader: int, kind: int) -> int:
    """The chance a leader asks before he moves something of a kind: caution, the quarter's mood, defiance; percent."""
    boldness = tent(v.seed, v.turn, LUCK_CAUTION, leader * 16 + kind, w.ai_caution_draw)
    return w.caution[leader] + boldness - defiance(v, w, leader)


@rule
def whim_of_motion(v: State, w: World, kind: int, a: int, b: int) -> int:
    """The noise of one motion."""
    return impulse(v, w, 400000 + kind * 40000 + a * 256 + b + 128)


@rule
def wants(v: State, w: World, leader: int, points: int, kind: int, a: int, b: int, out: Cells) -> None:
    """Keep a motion if it is allowed, may carry and is wanted more than what is on the list (score, kind, a, b)."""
    score = points + whim_of_motion(v, w, kind, a, b) + pursuit(v, w, leader, 1, kind, a, b)
    if score <= bar(out):
        return
    if binds(v, w, leader, kind, a, b):
        return
    if object_to_motion(v, w, leader, kind, a, b) != OK:
        return
    if trial(v, w, leader, kind, a, b) < chance_asked(v, w, leader, kind):
        return
    keep(out, score, kind, a, b)
