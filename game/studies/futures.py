"""Futures of a campaign, played in a worker process: asked for from any thread, and told as they come.

A process plays plain until the rules are compiled for futures (half a minute, once for a version of the game), and
plays fewer futures while it does; where numba is not installed it stays so.
"""

from __future__ import annotations

import queue
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from game.players.expert import EFFORT
from game.players.foresight import NOTED, ODDS, PONDER
from game.players.shortlist import ROW
from game.studies.process import Foretold, Process, WorkerLost, can_compile, ready_mark
from game.studies.worker import FUTURES

PORTION = 16
"""Futures between two reports of progress."""

PATIENCE = 600.0
"""Seconds a worker may take for a portion, or to be ready."""

Answered = tuple[int, int, int]
"""An answer as the rules take it: verb, a, b."""


@dataclass
class Request:
    """Something asked. ``done`` of ``planned`` portions have come; ``ended`` is set at the end, whatever it was.

    ``told`` are the cells that came, one array a portion; ``trouble`` says in words why nothing more will come.
    """

    planned: int
    done: int = 0
    told: list[Foretold] = field(default_factory=list)
    trouble: str = ""
    plain: bool = False
    """Played by rules that are not compiled (yet): fewer futures."""
    ended: threading.Event = field(default_factory=threading.Event)
    stopped: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """No more portions."""
        self.stopped.set()


@dataclass
class OddsRequest(Request):
    """Futures of each of several answers; rows(k) are those of answer ``k``."""

    known: bytes = b""
    answers: tuple[Answered, ...] = ()
    futures: int = 0

    def rows(self, k: int) -> Foretold:
        """What is noted of the futures of answer ``k``: an array (futures, NOTED)."""
        parts = [cells for at, cells in enumerate(self.told) if at % len(self.answers) == k]
        return np.concatenate(parts).reshape(-1, NOTED) if parts else np.zeros((0, NOTED), np.int64)


@dataclass
class PonderRequest(Request):
    """An expert's answer to the decision of a view."""

    known: bytes = b""
    effort: tuple[int, ...] = ()

    @property
    def answer(self) -> Answered | None:
        """The answer, once it is there."""
        if not self.told:
            return None
        verb, a, b = self.told[0][1:ROW].tolist()
        return verb, a, b


Asked = TypeVar("Asked", bound=Request)


class Futures:
    """One worker for the futures of campaigns of one world; it starts with the first request."""

    def __init__(self, world: np.ndarray[Any, np.dtype[np.void]], compiled: bool | None = None) -> None:
        """``compiled`` None is wherever numba is installed."""
        self.world = world.tobytes()
        self.compiled = can_compile() if compiled is None else compiled
        self.trouble = ""
        self._asked: queue.Queue[Request | None] = queue.Queue()
        self._lock = threading.Lock()
        self._processes: dict[bool, Process] = {}
        self._started: list[Process] = []
        self._closed = False
        self._threads: list[threading.Thread] = []

    # --- asking ------------------------------------------------------------------------------------------------------

    def odds(self, known: bytes, answers: tuple[Answered, ...], futures: int, plain_futures: int) -> OddsRequest:
        """Futures after each of ``answers`` to the decision of a view (bytes of a state); all under the same luck.

        ``plain_futures`` is how many are played instead while the rules are not compiled.
        """
        plain = not self.ready
        count = plain_futures if plain else futures
        portions = -(-count // PORTION) * len(answers)
        return self._put(OddsRequest(portions, plain=plain, known=known, answers=answers, futures=count))

    def ponder(self, known: bytes, effort: tuple[int, ...], plain_effort: tuple[int, ...]) -> PonderRequest:
        """The expert's answer to the decision of a view; ``plain_effort`` while the rules are not compiled."""
        plain = not self.ready
        return self._put(PonderRequest(1, plain=plain, known=known, effort=plain_effort if plain else effort))

    @property
    def ready(self) -> bool:
        """Whether the compiled rules are there."""
        with self._lock:
            return True in self._processes or (self.compiled and not self._threads and ready_mark(FUTURES).exists())

    def _put(self, request: Asked) -> Asked:
        with self._lock:
            if not self._threads:
                self._threads = [threading.Thread(target=self._serve, daemon=True, name="futures")]
                if self.compiled:
                    self._threads.append(threading.Thread(target=self._warm, daemon=True, name="compiling"))
                for thread in self._threads:
                    thread.start()
        self._asked.put(request)
        return request

    def close(self) -> None:
        """End the processes; whatever is asked gets no more answers."""
        with self._lock:
            self._closed = True
        self._asked.put(None)
        for process in self._started:
            process.end("stopped")
        for thread in self._threads:
            thread.join()
        for process in self._started:
            process.close()

    # --- in the threads ----------------------------------------------------------------------------------------------

    def _start(self, compiled: bool) -> Process:
        with self._lock:
            if self._closed:
                raise WorkerLost("stopped")
            process = Process(compiled, FUTURES)
            self._started.append(process)
        process.wait_ready([self.world], PATIENCE)
        with self._lock:
            self._processes[compiled] = process
        return process

    def _warm(self) -> None:
        """Start the compiled process; it takes over from the plain one when its rules are ready."""
        try:
            process = self._start(True)
        except WorkerLost as lost:
            self.trouble, self.compiled = str(lost), False
            return
        if process.compiled:
            with suppress(OSError):
                ready_mark(FUTURES).touch()

    def _serve(self) -> None:
        while (request := self._asked.get()) is not None:
            try:
                if not request.stopped.is_set():
                    self._answer(request)
            except WorkerLost as lost:
                request.trouble = str(lost)
                with self._lock:
                    self._processes.clear()
            finally:
                request.ended.set()

    def _process(self, plain: bool) -> Process:
        """The process for a request: a plain one for what was asked while the rules were not compiled."""
        if not plain and len(self._threads) > 1:
            self._threads[1].join()  # compiled before: this takes a second or two
        with self._lock:
            found = self._processes.get(not plain)
        return found or self._start(not plain and self.compiled)

    def _answer(self, request: Request) -> None:
        process = self._process(request.plain)
        if isinstance(request, PonderRequest):
            orders = np.array([PONDER, *request.effort], np.int64)
            assert len(orders) == 1 + EFFORT
            request.told.append(process.foretell(orders, ROW, request.known, PATIENCE))
            request.done = 1
        elif isinstance(request, OddsRequest):
            self._tell_odds(process, request)

    @staticmethod
    def _tell_odds(process: Process, request: OddsRequest) -> None:
        for first in range(0, request.futures, PORTION):
            count = min(PORTION, request.futures - first)
            for verb, a, b in request.answers:
                if request.stopped.is_set():
                    return
                orders = np.array([ODDS, verb, a, b, first, count], np.int64)
                request.told.append(process.foretell(orders, NOTED * count, request.known, PATIENCE))
                request.done += 1
