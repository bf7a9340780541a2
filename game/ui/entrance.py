"""How a screen comes to the front: first it makes what takes long, step by step, while the old picture stays."""

from __future__ import annotations

from collections.abc import Iterator

from game.ui.screen import Screen

READY = object()


class Entrance:
    """Of the screen that is coming; nobody comes at first."""

    def __init__(self) -> None:
        """Nobody."""
        self._coming: tuple[Screen, Iterator[None]] | None = None

    @property
    def pending(self) -> bool:
        """Somebody is still getting ready."""
        return self._coming is not None

    def begin(self, screen: Screen | None) -> None:
        """`screen` has come to the front, or nobody is left there."""
        self._coming = (screen, screen.getting_ready()) if screen is not None else None

    def step(self) -> Screen | None:
        """One step; the screen, once it can be laid out."""
        if self._coming is None or next(self._coming[1], READY) is not READY:
            return None
        screen, self._coming = self._coming[0], None
        return screen
