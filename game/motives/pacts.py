"""The parts of what an understanding is worth to a leader."""

from __future__ import annotations

from typing import Any

from game.motives.reasons import Parts
from game.players.taste import danger, shared_danger


def pact_parts(v: Any, w: Any, leader: int, other: int) -> Parts:
    """Named parts that add up to :func:`game.players.taste.worth_of_pact`."""
    p, q = w.person[leader], w.person[other]
    gap = sum(abs(v.stance[p, i] - v.stance[q, i]) for i in range(w.issues))
    feared = max(0, danger(v, w, leader, other))
    return (
        ("a common danger", shared_danger(v, w, leader, other)),
        ("danger of him", -(feared * 2 // 3)),
        ("regard", v.regard[p, other] // 4),
        ("distrust", -(v.distrust[leader, other] // 2)),
        ("kindred views", 15 - gap // w.issues // 3),
        ("how far he has fallen", -5 * v.rung[other]),
        ("his name", v.prestige[q] // 10),
    )
