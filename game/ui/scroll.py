"""A scroll bar and the position it stands for; part of tables and texts, no widget of its own."""

from __future__ import annotations

import pygame

from game.ui.theme import Theme

WIDTH = 10
"""Logical pixels of the bar at 100 %."""


class Scroll:
    """A position in a long thing. All lengths in the same unit: rows for tables, physical pixels for texts."""

    def __init__(self) -> None:
        """At the top of nothing."""
        self.total = 0
        self.view = 0
        self.position = 0
        self.track = pygame.Rect(0, 0, 0, 0)
        self._grip = 0

    def fit(self, total: int, view: int, track: pygame.Rect) -> None:
        """`view` of `total` is visible at once; the bar is drawn in `track`."""
        self.total, self.view, self.track = total, view, pygame.Rect(track)
        self.go(self.position)

    @property
    def last(self) -> int:
        """The largest position."""
        return max(0, self.total - self.view)

    def go(self, position: int) -> bool:
        """Moves to `position` or the nearest possible; True if it moved."""
        before, self.position = self.position, max(0, min(position, self.last))
        return before != self.position

    def show(self, place: int, length: int = 1) -> bool:
        """Moves as little as needed to make `length` units from `place` visible; True if it moved."""
        if place < self.position:
            return self.go(place)
        if place + length > self.position + self.view:
            return self.go(place + length - self.view)
        return False

    def thumb(self) -> pygame.Rect:
        """The black part; the whole track if everything is visible."""
        if self.total <= self.view or not self.total:
            return pygame.Rect(self.track)
        height = max(min(24, self.track.height), self.track.height * self.view // self.total)
        free = self.track.height - height
        return pygame.Rect(self.track.x, self.track.y + free * self.position // self.last, self.track.width, height)

    def press(self, y: int) -> bool:
        """The mouse went down at `y` on the track: takes the thumb, or jumps there; True if it moved."""
        thumb = self.thumb()
        self._grip = y - thumb.y if thumb.top <= y < thumb.bottom else thumb.height // 2
        return self.drag(y)

    def drag(self, y: int) -> bool:
        """The held thumb is drawn to `y`; True if it moved."""
        free = self.track.height - self.thumb().height
        return self.go(round((y - self._grip - self.track.y) * self.last / free)) if free > 0 else False

    def draw(self, surface: pygame.Surface, theme: Theme) -> None:
        """Track and thumb; nothing if everything is visible."""
        if self.total > self.view:
            surface.fill(theme.palette.track, self.track)
            surface.fill(theme.palette.ink, self.thumb())
