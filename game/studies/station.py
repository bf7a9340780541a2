"""A chunk played elsewhere: the function that Dask and Ray call in their workers, and the hand that calls them.

There a chunk is played by the same supervised process as here, so that its rows are the same bit for bit.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from game.studies.process import Process, WorkerLost, can_compile
from game.studies.rows import ROW, Rows

COMPILING = 900.0
"""Seconds a station may take for its first chunk, in which it compiles the rules."""

_STATIONS: dict[tuple[int, str], Process] = {}
_LOCK = threading.Lock()


def play_there(
    study: str, variant: int, world: bytes, seeds: list[int], limit: float, memory: int
) -> tuple[str, bytes]:
    """Play a chunk in this machine's process for this thread; returns what went wrong, or the bytes of its rows."""
    key = (threading.get_ident(), study)
    try:
        process = _station(key, memory)
        process.hold(variant, _Only(variant, world))
        return "", process.play(variant, seeds, limit).tobytes()
    except WorkerLost as lost:
        with _LOCK:
            gone = _STATIONS.pop(key, None)
        if gone is not None:
            gone.close()
        return str(lost), b""


def _station(key: tuple[int, str], memory: int) -> Process:
    with _LOCK:
        process = _STATIONS.get(key)
    if process is None:
        process = Process(can_compile(), memory=memory)
        process.wait_ready([], COMPILING)
        with _LOCK:
            _STATIONS[key] = process
    return process


class _Only(Sequence[bytes]):
    """The world of one variant where the worlds of all are wanted."""

    def __init__(self, variant: int, world: bytes) -> None:
        self.variant, self.world = variant, world

    def __len__(self) -> int:
        return self.variant + 1

    def __getitem__(self, at: Any) -> Any:
        assert at == self.variant
        return self.world


class Away:
    """A hand (game.studies.hand) that has its chunks played on a cluster."""

    compiled = True

    def __init__(self, call: Callable[..., tuple[str, bytes]], share: Callable[[bytes], Any], study: str, memory: int):
        """``call(variant, world, seeds, limit)`` plays a chunk there; ``share`` gives the cluster a world once."""
        self.call, self.share, self.study, self.memory = call, share, study, memory
        self.shared: dict[int, Any] = {}

    def wait_ready(self, worlds: list[bytes], limit: float) -> None:
        """The cluster is there already."""

    def hold(self, variant: int, worlds: Sequence[bytes]) -> None:
        """Give the cluster the world of a variant."""
        if variant not in self.shared:
            self.shared[variant] = self.share(worlds[variant])

    def play(self, variant: int, seeds: list[int], limit: float) -> Rows:
        """Have a chunk played.

        Raises:
            WorkerLost: it could not be.
        """
        try:
            trouble, body = self.call(self.study, variant, self.shared[variant], seeds, limit, self.memory)
        except Exception as error:  # whatever the cluster's library raises when a worker of its own is lost
            raise WorkerLost(f"the cluster lost a chunk: {type(error).__name__}: {error}"[:300]) from None
        if trouble:
            raise WorkerLost(trouble)
        if len(body) != len(seeds) * ROW.itemsize:
            raise WorkerLost("a worker answered nonsense")
        return np.frombuffer(body, ROW).copy()

    def end(self, why: str) -> None:
        """A chunk under way on a cluster is not ended; nobody waits for it."""

    def close(self) -> None:
        """Nothing is held here."""
