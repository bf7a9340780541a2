"""How fast a game goes that nobody plays: paused, or so many decisions a second."""

from __future__ import annotations

RATES = (1, 3, 10, 40, 400)
"""Decisions a second at speeds 1 to 5; a quarter has between fifty and a few hundred."""
BEAT = 0.25
"""Seconds between two pictures at least: a page is laid out anew at each."""


class Pace:
    """Counts time into decisions that are due."""

    def __init__(self) -> None:
        """Pausing, at the second speed."""
        self.speed = 2
        self.paused = True
        self._owed = 0.0
        self._since = 0.0

    def go(self, speed: int | None = None) -> None:
        """Goes on, at `speed` 1..5 if given.

        Raises:
            ValueError: there is no such speed.
        """
        if speed is not None and not 1 <= speed <= len(RATES):
            raise ValueError(f"speeds are 1 to {len(RATES)}, not {speed}")
        self.speed = speed or self.speed
        self.paused = False

    def pause(self) -> None:
        """Stands still; nothing is owed."""
        self.paused = True
        self._owed = self._since = 0.0

    def due(self, seconds: float) -> int:
        """How many decisions are due after `seconds` more; they come together, once a beat."""
        if self.paused:
            return 0
        self._since += seconds
        self._owed += seconds * RATES[self.speed - 1]
        if self._since < BEAT:
            return 0
        count = int(self._owed)
        self._owed -= count
        self._since = 0.0 if count else self._since
        return count

    def wait(self) -> float:
        """Seconds until a decision is due."""
        missing = max(0.0, 1.0 - self._owed) / RATES[self.speed - 1]
        return max(0.01, BEAT - self._since, missing)
