"""What a leader has said in public: how loudly, when, and where he stood; and what a quotation makes of it."""

from __future__ import annotations

from game.rules.bodies import clamp
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def say(s: State, w: World, leader: int, issue: int) -> None:
    """Put a leader's stance on the record, with its date; who says again what he said keeps the old date."""
    stance = s.stance[w.person[leader], issue]
    if s.said_turn[leader, issue] == 0 or abs(stance - s.said[leader, issue]) >= w.said_apart:
        s.said[leader, issue] = stance
        s.said_turn[leader, issue] = s.turn + 1


@rule
def commit(s: State, w: World, leader: int, issue: int, points: int) -> None:
    """What is said in public is on the record, the louder the more is said."""
    s.statement[leader, issue] = clamp(s.statement[leader, issue] + points, 0, 100)
    say(s, w, leader, issue)


@rule
def quotable(s: State, w: World, leader: int, issue: int) -> int:
    """What a quotation on an issue is good for, points, 0..200.

    The distance of what he said from what he says now, or from the line in force, whichever is greater; by how loudly
    he said it; a fresh statement is still being explained, an old one stands in print.
    """
    if s.said_turn[leader, issue] == 0:
        return 0
    said, now = s.said[leader, issue], s.stance[w.person[leader], issue]
    apart = max(abs(said - now), abs(said - s.line[issue]))
    age = s.turn + 1 - s.said_turn[leader, issue]
    return apart * s.statement[leader, issue] * min(100, w.quote_fresh + w.quote_ages * age) // 10000


@rule
def worst_said(s: State, w: World, leader: int) -> int:
    """The issue on which a leader can be quoted to most effect."""
    worst = 0
    for i in range(1, w.issues):
        if quotable(s, w, leader, i) > quotable(s, w, leader, worst):
            worst = i
    return worst
