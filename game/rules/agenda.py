"""The table of a sitting: what lies on it before anyone speaks, who adds to it and in which order."""

from __future__ import annotations

from game.rules.appeals import lapse_or_lay
from game.rules.bodies import in_charge
from game.rules.ledger import record
from game.rules.motions import object_to_motion
from game.rules.names import (
    COMMITTEE,
    L_LAPSED,
    L_MOTION,
    M_LINE,
    M_RESIGN,
    MOTIONS,
    NO_MOTION,
    NOBODY,
    OK,
    POLITBURO,
)
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.statements import say
from game.rules.world import World

HELD_SLOT = MOTIONS - 1
"""Row of the motion that the chair held over to the next quarter."""


TRIAL_SLOT = MOTIONS - 2
"""Row in which a view weighs a motion that has not been moved."""


@rule
def put_on_table(s: State, w: World, mover: int, kind: int, a: int, b: int, log: Log) -> None:
    """Add a motion to the sitting's table."""
    if s.motions >= TRIAL_SLOT:
        return
    m = s.motions
    s.kind[m] = kind
    s.mover[m] = mover
    s.object_a[m] = a
    s.object_b[m] = b
    s.held[m] = 0
    s.motions = m + 1
    s.tabled[mover] = 1
    if kind == M_LINE and mover != NOBODY:
        say(s, w, mover, a)
    record(log, s.turn, L_MOTION, mover, kind, a, b, s.body)


@rule
def lay_held(s: State, w: World, log: Log) -> None:
    """The motion the chair held over comes first, if it may still be moved."""
    if s.body != POLITBURO or s.kind[HELD_SLOT] == NO_MOTION:
        return
    mover, kind, a, b = s.mover[HELD_SLOT], s.kind[HELD_SLOT], s.object_a[HELD_SLOT], s.object_b[HELD_SLOT]
    if object_to_motion(s, w, mover, kind, a, b) == OK:
        put_on_table(s, w, mover, kind, a, b, log)
        s.held[0] = 1
    s.kind[HELD_SLOT] = NO_MOTION


@rule
def lay_resignations(s: State, w: World, log: Log) -> None:
    """Resignations come before a plenum."""
    if s.body != COMMITTEE:
        return
    for leader in range(1, w.leaders + 1):
        if s.resigning[leader] == 1:
            put_on_table(s, w, NOBODY, M_RESIGN, leader, 0, log)


@rule
def lay_appeals(s: State, w: World, log: Log) -> None:
    """What was carried up to this body; it does not take the place of the appellant's ordinary motion."""
    for leader in range(1, w.leaders + 1):
        if s.appealing[leader] == POLITBURO or s.appealing[leader] != s.body or s.motions >= TRIAL_SLOT:
            continue
        kind, a, b = s.lost_kind[leader], s.lost_a[leader], s.lost_b[leader]
        if lapse_or_lay(s, w, leader) == OK:
            put_on_table(s, w, leader, kind, a, b, log)
            s.tabled[leader] = 0
        else:
            record(log, s.turn, L_LAPSED, leader, kind, a, b, s.body)


@rule
def tabler(s: State, w: World, at: int) -> int:
    """Who is asked in place ``at`` (from 1) what he moves: by rank, at the Politburo its chair before all."""
    chair = in_charge(s, w)
    if s.body != POLITBURO or chair == NOBODY or at > chair:
        return at
    return chair if at == 1 else at - 1
