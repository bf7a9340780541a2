"""Terms of conditions about what a leader has come to: how far he fell, what he presides over, what he has done."""

from __future__ import annotations

from game.rules import vocabulary as v
from game.rules.bodies import in_charge
from game.rules.coalitions import second_camp
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def career_term(s: State, w: World, op: int, a: int) -> int:
    """The value of one such term."""
    if op == v.T_FELL:
        return max(s.fell[a], s.rung[a])
    if op == v.T_PRESIDES:
        return 1 if in_charge(s, w) == a else 0
    if op == v.T_REIGN:
        return s.reign[a]
    if op == v.T_SECOND:
        return second_camp(s, w, a)
    if op == v.T_REFUSED:
        return s.refused[a]
    if op == v.T_EXPULSIONS:
        return s.expulsions[a]
    if op == v.T_BROKERED:
        return s.brokered[a]
    return s.kept[a] if op == v.T_KEPT else s.broken[a]
