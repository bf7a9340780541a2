"""Observations: a leader's view as one row of numbers, each field over its range.

What a leader cannot know is not in his view (game.rules.view), so it is not in the observation either. Left out are
the seed, the cursors of the rules and what only they use.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from game.rules import names as n
from game.rules.record import Field
from game.rules.state import FIELDS

LEFT_OUT = {
    "seed", "phase", "stage", "step", "substep", "open", "top", "gap", "nerve", "voters", "voter", "votes", "cast",
    "called", "watch_first", "watch_count", "expelled_by", "origin_person", "origin_author", "origin_since",
    "origin_leader", "origin_grip", "chosen",
}  # fmt: skip

AXES = {
    n.PERSONS: ("persons", 1), n.LEADERS: ("leaders", 1), n.OFFICES: ("offices", 1), n.REGIONS: ("regions", 1),
    n.ISSUES: ("issues", 0), n.MEETINGS: ("meetings", 0), n.SERIES: ("all_series", 0), n.FLAGS: ("flags", 0),
    n.EVENTS: ("events", 0), n.BODIES: ("", 0), n.MOTIONS: ("", 0), n.AIMS_DEALT: ("", 0), n.MOVES_KEPT: ("", 0),
}  # fmt: skip
"""By the length of an axis: the count of used rows in a world, and the first of them; "" uses all."""

OTHER_AXES = {"doctrine": "doctrines", "document": "documents"}
"""Fields whose axis is as long as another's."""

Row = np.ndarray[Any, np.dtype[np.float32]]


class Sight:
    """Makes observations of one scenario: ``length`` numbers from -1 to 1, ``names`` what each is."""

    def __init__(self, world: Any) -> None:
        """``world`` is the plain face of the scenario's."""
        self.leaders = int(world.leaders)
        self.now = [field for field in FIELDS if field.name not in LEFT_OUT]
        self.windows = {field.name: window(field, world) for field in self.now}
        self.head = [f"me[{m}]" for m in range(1, self.leaders + 1)]
        self.head += [f"asked_for[{name}]" for name in n.DECISION_NAMES[1:]]
        self.names = [*self.head, *(name for field in self.now for name in self._names(field))]
        self.length = len(self.names)
        scale = [1.0] * len(self.head)
        for field in self.now:
            scale += [1.0 / max(abs(field.low), abs(field.high), 1)] * len(list(self._names(field)))
        self.scale: Row = np.array(scale, np.float32)

    def _names(self, field: Field) -> list[str]:
        spots = np.ndindex(*(len(one) for one in self.windows[field.name]))
        windows = self.windows[field.name]
        return [field.name + "".join(f"[{w[at]}]" for w, at in zip(windows, spot, strict=True)) for spot in spots]

    def of(self, view: Any, leader: int) -> Row:
        """The observation of a view, an element of dtype STATE that was made for ``leader``."""
        head = np.zeros(len(self.head), np.float32)
        head[leader - 1] = 1
        if view["decision"] != n.NO_DECISION and view["decider"] == leader:
            head[self.leaders + view["decision"] - 1] = 1
        parts: list[Any] = [head]
        for field in self.now:
            cells = view[field.name]
            if field.name == "series":
                cells = cells[:, int(view["turn"])]
            windows = self.windows[field.name]
            parts.append(cells[np.ix_(*windows)].ravel() if windows else [cells])
        row = np.concatenate(parts).astype(np.float32) * self.scale
        clipped: Row = np.clip(row, -1, 1)
        return clipped


def window(field: Field, world: Any) -> list[range]:
    """The rows of every axis of a field that a world uses; of series, those of the quarter in hand."""
    shape = field.shape[:1] if field.name == "series" else field.shape
    found = []
    for length in shape:
        count, first = (OTHER_AXES[field.name], 0) if field.name in OTHER_AXES else AXES[length]
        found.append(range(first, first + getattr(world, count)) if count else range(length))
    return found
