"""Kept between two experiments: workers that are ready, and the campaigns as things were that have been played.

A class asks one question after the other of the same beginning. The workers of the last question answer the next one
without being started anew, and its side as things were need not be played a second time: same world, same seed, same
rows. What is kept is let go after a while without a question.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections import OrderedDict

import numpy as np

from game.studies.plan import Done
from game.studies.process import Process
from game.studies.rows import ROW, Rows

IDLE = 180.0
"""Seconds without a question after which the workers are ended; each holds some 150 MB."""
SIDES = 6
"""Beginnings whose campaigns are kept; a row takes about half a kilobyte."""


class Standby:
    """Ready workers and known rows. All methods may be called from any thread."""

    def __init__(self, most: int | None = None, idle: float = IDLE) -> None:
        """Nothing is kept yet; at most ``most`` workers will be, by default one a core, for ``idle`` seconds."""
        self.most, self.idle = most or os.cpu_count() or 1, idle
        self._lock = threading.Lock()
        self._ready: list[Process] = []
        self._rows: OrderedDict[str, Rows] = OrderedDict()
        self._timer: threading.Timer | None = None

    # --- workers -----------------------------------------------------------------------------------------------------

    def take(self, compiled: bool, memory: int) -> Process | None:
        """A worker that is ready, with rules of a kind, and may hold so many bytes, or None; who takes it owns it."""
        with self._lock:
            for at, process in enumerate(self._ready):
                if (process.compiled, process.memory) == (compiled, memory) and process.alive:
                    return self._ready.pop(at)
        return None

    def keep(self, process: Process) -> None:
        """Keep a worker that is not playing; one too many, or one that has died, is ended."""
        with self._lock:
            wanted = process.alive and len(self._ready) < self.most and process.forget()
            if wanted:
                self._ready.append(process)
                self._put_off()
        if not wanted:
            process.close()

    @property
    def ready(self) -> int:
        """How many workers are kept."""
        return len(self._ready)

    def close(self) -> None:
        """End the workers; the rows stay."""
        with self._lock:
            ended, self._ready = self._ready, []
            if self._timer is not None:
                self._timer.cancel()
        for process in ended:
            process.close()

    def _put_off(self) -> None:
        """Begin to wait anew; under the lock."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = threading.Timer(self.idle, self.close)
        self._timer.daemon = True
        self._timer.start()

    # --- rows --------------------------------------------------------------------------------------------------------

    def recall(self, side: str, n: int) -> Rows:
        """The rows of a side that are known of campaigns 0 .. n - 1, by index; side as :func:`side_of` names it."""
        with self._lock:
            known = self._rows.get(side, np.zeros(0, ROW))
        return known[known["index"] < n].copy()

    def known(self, side: str, n: int) -> tuple[Done, Rows]:
        """What need not be played of campaigns 0 .. n - 1 of a side that is variant 0, and its rows."""
        done, rows = Done(), self.recall(side, n)
        for index in rows["index"].tolist():
            done.add(0, index, 1)
        return done, rows

    def remember(self, side: str, rows: Rows) -> None:
        """Keep rows of variant 0; those of a campaign that is known already count once."""
        with self._lock:
            both = np.concatenate([self._rows.pop(side, np.zeros(0, ROW)), rows])
            self._rows[side] = both[np.unique(both["index"], return_index=True)[1]]
            while len(self._rows) > SIDES:
                self._rows.popitem(last=False)


def side_of(world: bytes, begun: bytes, seed: int) -> str:
    """The name of a side: what its campaigns begin with, and the seed of the study they are of."""
    return hashlib.sha256(b"%d %d " % (seed, len(world)) + world + begun).hexdigest()


STANDBY = Standby()
"""That of the laboratory, in the window and in the terminal."""
