"""Rows: what is kept of each campaign of a study."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from game.rules.names import LEADERS, TURNS, WATCHES

Rows: TypeAlias = np.ndarray[Any, np.dtype[np.void]]
"""A structured array of dtype ROW."""

ROW = np.dtype(
    [
        ("variant", "i4"),  # which side of the study, from 0
        ("index", "i8"),  # campaign k of the study
        ("seed", "i8"),  # of the campaign, 0 .. 2**63 - 1
        ("ended", "i2"),  # number of the ending, from 1; 0 is none, a fault
        ("winner", "i2"),  # leader, or 0
        ("last", "i2"),  # the quarter it ended in, from 0
        ("decisions", "i4"),  # taken by all leaders; -1 is a fault
        ("rung", "i2", (LEADERS,)),  # of each leader at the end, 0..6
        ("strength", "i2", (LEADERS,)),  # percent
        ("prestige", "i2", (LEADERS,)),  # points
        ("first", "u1", (WATCHES,)),  # quarter + 1 in which each watch first held; 0 never
        ("kept", "i1", (WATCHES,)),  # whether each was kept at the end: 1, else -1
        ("score", "i2", (LEADERS,)),  # of each leader, 0..100
        ("course", "u2", (TURNS,)),  # a mark of how posts, bodies, falls and the line stood after each quarter; then 0
    ]
)


def in_order(parts: list[Rows]) -> Rows:
    """The rows of all parts by variant, then index: the same whoever played them and when."""
    rows = np.concatenate(parts) if parts else np.zeros(0, ROW)
    return rows[np.lexsort((rows["index"], rows["variant"]))]


def sound(rows: Rows) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Which rows are of campaigns that reached an ending without a fault."""
    reached: np.ndarray[Any, np.dtype[np.bool_]] = (rows["ended"] > 0) & (rows["decisions"] >= 0)
    return reached


def partners(one: Rows, other: Rows) -> tuple[Rows, Rows]:
    """The rows of two variants whose partner, of the same index, is there too; in order."""
    _, here, there = np.intersect1d(one["index"], other["index"], return_indices=True)
    return one[here], other[there]
