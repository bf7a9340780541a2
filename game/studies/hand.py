"""What a study needs of whoever plays its chunks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.studies.rows import Rows


class Hand(Protocol):
    """Whoever plays chunks for one thread: a :class:`Process` here, or something that asks a cluster."""

    compiled: bool

    def wait_ready(self, worlds: list[bytes], limit: float) -> None:
        """Wait until it can play; raises WorkerLost."""

    def hold(self, variant: int, worlds: Sequence[bytes]) -> None:
        """Give it the world of a variant, unless it has it; raises WorkerLost."""

    def play(self, variant: int, seeds: list[int], limit: float) -> Rows:
        """Play a chunk; raises WorkerLost."""

    def end(self, why: str) -> None:
        """End it at once, from any thread."""

    def close(self) -> None:
        """End it and let go of what it held."""
