"""How the chance of the motion in hand came to be what it is: pressure on voters, then what leaders have declared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.advice.chances import believed
from game.campaign import Campaign
from game.rules import names as n
from game.rules.bodies import able
from game.rules.forecast import has_voters
from game.rules.promises import FREE


@dataclass(frozen=True)
class Step:
    """What moved the chance from ``before`` to ``after`` percent: a leader who declared ``side``, or pressure (0)."""

    leader: int
    side: int
    before: int
    after: int


def course(campaign: Campaign, leader: int, m: int) -> tuple[Step, ...]:
    """The steps of motion ``m`` in hand, as a leader sees them, in the order of the roll; its mover is for it at once.

    Each is reckoned with what he knows now, so that they lead without a gap to the chance as it stands.
    """
    v, w = campaign.view(leader), campaign.world
    stands = {one: v.stand[one] for one in range(1, w.leaders + 1) if _has_declared(v, w, one, m)}
    pressed = {p: v.whip[p] for p in range(1, w.persons + 1) if v.whip[p]}
    for one in stands:
        v.stand[one] = FREE
    for p in pressed:
        v.whip[p] = 0
    found: list[Step] = []
    now = believed(v, w, m, leader)
    if pressed:
        for p, force in pressed.items():
            v.whip[p] = force
        now = _note(found, v, w, m, leader, Step(n.NOBODY, n.ABSTAIN, now, now))
    for one, stand in stands.items():
        v.stand[one] = stand
        if has_voters(v, w, one):
            now = _note(found, v, w, m, leader, Step(one, stand, now, now))
    return tuple(found)


def _has_declared(v: Any, w: Any, leader: int, m: int) -> bool:
    """He has said how he stands, and was neither bound to it as its mover nor absent."""
    return bool(v.stand[leader] != FREE and leader != v.mover[m] and able(v, w, w.person[leader]))


def _note(found: list[Step], v: Any, w: Any, m: int, viewer: int, step: Step) -> int:
    """Add a step with what the chance has become; returns that."""
    after = believed(v, w, m, viewer)
    found.append(Step(step.leader, step.side, step.before, after))
    return after
