"""An axis of opinion as data: what stands at which place of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.shapes import Mark
from game.ui.tip import Tip

BINS = 20
"""Columns of the crowd along an axis, each ten points wide."""


@dataclass(frozen=True)
class Pin:
    """Something at a place of an axis: `value` -100..100, `said` where it once was (None: the same)."""

    id: str
    name: str
    value: int
    mark: Mark
    said: int | None = None
    own: bool = False
    """The player's: drawn on black."""
    hollow: bool = False
    """Not taken, not yet there."""
    tip: Tip | None = None


@dataclass(frozen=True)
class Axis:
    """One issue. Left, +100, is drawn at the left end."""

    id: str
    name: str
    left: str
    right: str
    aside: str
    line: int
    mood: int
    people: tuple[Pin, ...]
    flags: tuple[Pin, ...]
    crowd: tuple[int, ...]
    """How many stand in each tenth, from +100 to -100; see `bins`."""
    line_tip: Tip | None = None
    mood_tip: Tip | None = None
    crowd_tip: Tip | None = None


def bins(values: Sequence[int]) -> tuple[int, ...]:
    """Counts of values -100..100 in columns of ten points, from +100 down."""
    out = [0] * BINS
    for value in values:
        out[min(BINS - 1, (100 - value) // 10)] += 1
    return tuple(out)
