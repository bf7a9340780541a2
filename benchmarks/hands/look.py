"""What is on the screen, as the event log tells it."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """Something that can be pressed; `rect` is (x, y, width, height) in the window."""

    words: str
    rect: tuple[int, int, int, int]
    why_not: str
    here: bool

    @property
    def middle(self) -> tuple[int, int]:
        """Where the mouse hits it."""
        x, y, width, height = self.rect
        return x + width // 2, y + height // 2


@dataclass(frozen=True)
class Seen:
    """A widget."""

    sort: str
    rect: tuple[int, int, int, int]
    captures: bool
    targets: tuple[Target, ...]

    @property
    def cursor(self) -> int:
        """The place of the target that has the cursor; -1 for none that can be seen."""
        return next((at for at, target in enumerate(self.targets) if target.here), -1)


@dataclass(frozen=True)
class Look:
    """A screen at rest: the widgets that keys can reach, in Tab order; `focus` is a place among them or -1.

    `said` is the message above the bottom bar.
    """

    screen: str
    focus: int
    widgets: tuple[Seen, ...]
    said: str = ""

    @staticmethod
    def read(line: str) -> Look:
        """From the words behind `rest`."""
        found = json.loads(line)
        widgets = []
        for widget in found["widgets"]:
            targets = tuple(
                Target(words, tuple(rect), why_not, here) for words, rect, why_not, here in widget["targets"]
            )
            widgets.append(Seen(widget["sort"], tuple(widget["rect"]), widget["captures"], targets))
        return Look(found["screen"], found["focus"], tuple(widgets), found["said"])

    def places(self) -> list[tuple[int, int]]:
        """All targets, as (widget, target)."""
        return [(w, t) for w, widget in enumerate(self.widgets) for t in range(len(widget.targets))]

    def target(self, place: tuple[int, int]) -> Target:
        """The target at (widget, target)."""
        return self.widgets[place[0]].targets[place[1]]

    def sorted_as(self, *sorts: str) -> list[tuple[int, int]]:
        """All targets of widgets of these sorts."""
        return [place for place in self.places() if self.widgets[place[0]].sort in sorts]

    def saying(self, *beginnings: str) -> list[tuple[int, int]]:
        """All targets whose words begin so."""
        return [place for place in self.places() if self.target(place).words.startswith(beginnings)]

    def open(self, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Those of `places` that can be pressed now."""
        return [place for place in places if not self.target(place).why_not]
