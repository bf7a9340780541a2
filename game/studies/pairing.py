"""Pairs: the same campaign with and without a change, counted as they arrive; what is kept does not grow with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.rules.names import TURNS
from game.studies.rows import Rows, sound

Counts = np.ndarray[Any, np.dtype[np.int64]]


@dataclass
class Pairs:
    """What is counted of the pairs of one variant with the base; everything a comparison tells is made of it.

    ``endings[i, j]``: pairs that came to ending i without the change and j with it. ``dates[m, i, j]``: pairs in which
    milestone m first held in quarter i - 1 without it and j - 1 with it, 0 for never. ``parted[t]``: pairs whose course
    first differs after quarter t; the last cell are those that never differ.
    """

    endings: Counts
    dates: Counts
    parted: Counts

    @property
    def n(self) -> int:
        """How many pairs there are."""
        return int(self.endings.sum())

    def add(self, base: Rows, other: Rows) -> None:
        """Count pairs: row k of ``base`` with row k of ``other``."""
        np.add.at(self.endings, (base["ended"], other["ended"]), 1)
        for at in range(len(self.dates)):
            np.add.at(self.dates[at], (base["first"][:, at], other["first"][:, at]), 1)
        np.add.at(self.parted, first_difference(base["course"], other["course"]), 1)


def no_pairs(endings: int, milestones: int) -> Pairs:
    """Nothing counted yet, of so many endings and milestones."""
    return Pairs(
        np.zeros((endings + 1, endings + 1), np.int64),
        np.zeros((milestones, TURNS + 1, TURNS + 1), np.int64),
        np.zeros(TURNS + 1, np.int64),
    )


def first_difference(one: Any, other: Any) -> Any:
    """For each pair of courses, shape (pairs, TURNS), the quarter after which they first differ; TURNS if never."""
    differ = one != other
    return np.where(differ.any(axis=1), differ.argmax(axis=1), TURNS)


class Pairing:
    """Finds partners: rows come in any order, and a row waits here until its partner has come."""

    def __init__(self, variants: int, endings: int, milestones: int) -> None:
        """Variant 0 is the base of all others."""
        self.pairs = [no_pairs(endings, milestones) for _ in range(variants - 1)]
        self._base: dict[int, tuple[np.void, set[int]]] = {}
        self._early: list[dict[int, np.void]] = [{} for _ in range(variants - 1)]

    def take(self, rows: Rows) -> None:
        """Take in rows of one variant."""
        rows = rows[sound(rows)]
        if not len(rows) or not self.pairs:
            return
        if rows["variant"][0] == 0:
            self._take_base(rows)
        else:
            self._take_other(rows, int(rows["variant"][0]) - 1)

    def _take_base(self, rows: Rows) -> None:
        met: list[list[tuple[np.void, np.void]]] = [[] for _ in self.pairs]
        for row in rows:
            at, missing = int(row["index"]), set()
            for side, early in enumerate(self._early):
                other = early.pop(at, None)
                if other is None:
                    missing.add(side)
                else:
                    met[side].append((row, other))
            if missing:
                self._base[at] = (row, missing)
        for side, found in enumerate(met):
            self._count(side, found)

    def _take_other(self, rows: Rows, side: int) -> None:
        met = []
        for row in rows:
            at = int(row["index"])
            if at not in self._base:
                self._early[side][at] = row
                continue
            base, missing = self._base[at]
            missing.discard(side)
            met.append((base, row))
            if not missing:
                del self._base[at]
        self._count(side, met)

    def _count(self, side: int, met: list[tuple[np.void, np.void]]) -> None:
        if met:
            base, other = (np.array(list(column)) for column in zip(*met, strict=True))
            self.pairs[side].add(base, other)
