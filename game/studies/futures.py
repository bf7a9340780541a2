"""Futures of a campaign, played in worker processes: asked for from any thread, and told as they come.

While the rules are compiled for futures (half a minute, once for a version of the game) plain processes answer, with
fewer futures; where numba is not installed it stays so.
"""

from __future__ import annotations

import os
import queue
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from game.players.foresight import NOTED, ODDS, PONDER
from game.players.shortlist import ROW
from game.studies.process import Foretold, Process, WorkerLost, can_compile, ready_mark
from game.studies.worker import FUTURES

PORTION, PLAIN_PORTION = 16, 1
"""Futures that a worker is asked for at once, between two reports of progress; and a plain one, which takes seconds."""

MOST_WORKERS = 4

STARTING, PATIENCE = 600.0, 120.0
"""Seconds a worker may take to be ready, which may mean to compile the rules, and for a portion: a player waits."""

Answered = tuple[int, int, int]
"""An answer as the rules take it: verb, a, b."""


@dataclass
class Request:
    """Something asked, in portions. ``told`` has the cells of each as they come; ``ended`` is set when none will come.

    ``trouble`` says in words why some are missing; ``plain``: the rules were not compiled (yet), so it asks for less.
    """

    known: bytes
    portions: list[tuple[Foretold, int]]
    """Orders, and how many cells answer them."""
    plain: bool
    told: dict[int, Foretold] = field(default_factory=dict)
    trouble: str = ""
    ended: threading.Event = field(default_factory=threading.Event)
    stopped: threading.Event = field(default_factory=threading.Event)
    _left: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._left = len(self.portions)

    @property
    def planned(self) -> int:
        """Portions asked for."""
        return len(self.portions)

    @property
    def done(self) -> int:
        """Portions that have come."""
        return len(self.told)

    def cancel(self) -> None:
        """No more portions than those under way."""
        self.stopped.set()

    def fail(self, why: str) -> None:
        """Give up."""
        self.trouble = self.trouble or why
        self.stopped.set()

    def settle(self) -> None:
        """One more portion has come, or will not."""
        with self._lock:
            self._left -= 1
            if self._left == 0:
                self.ended.set()


@dataclass
class OddsRequest(Request):
    """The same futures after each of several answers; rows(k) are those of answer ``k``."""

    answers: tuple[Answered, ...] = ()
    futures: int = 0

    def rows(self, k: int) -> Foretold:
        """What is noted of the futures of answer ``k`` so far: an array (futures, NOTED)."""
        parts = [self.told[at] for at in sorted(self.told) if at % len(self.answers) == k]
        return np.concatenate(parts).reshape(-1, NOTED) if parts else np.zeros((0, NOTED), np.int64)


@dataclass
class PonderRequest(Request):
    """An expert's answer to the decision of a view."""

    @property
    def answer(self) -> Answered | None:
        """The answer, once it is there."""
        if 0 not in self.told:
            return None
        verb, a, b = self.told[0][1:ROW].tolist()
        return verb, a, b


Asked = TypeVar("Asked", bound=Request)


class Futures:
    """Workers for the futures of campaigns of one world; they start with the first request."""

    def __init__(
        self, world: np.ndarray[Any, np.dtype[np.void]], compiled: bool | None = None, workers: int | None = None
    ) -> None:
        """``compiled`` None is wherever numba is installed, ``workers`` None one a core, MOST_WORKERS at most."""
        self.world = world.tobytes()
        self.compiled = can_compile() if compiled is None else compiled
        self.workers = workers or min(MOST_WORKERS, os.cpu_count() or 1)
        self._asked: queue.Queue[tuple[Request, int] | None] = queue.Queue()
        self._lock = threading.Lock()
        self._warm = threading.Event()
        self._closed = False
        self._started: list[Process] = []
        self._spare: list[Process] = []
        self._threads: list[threading.Thread] = []
        if self.compiled and ready_mark(FUTURES).exists():
            self._warm.set()

    # --- asking ------------------------------------------------------------------------------------------------------

    @property
    def ready(self) -> bool:
        """Whether compiled rules will answer what is asked now."""
        return self.compiled and self._warm.is_set()

    def odds(self, known: bytes, answers: tuple[Answered, ...], futures: int, plain_futures: int) -> OddsRequest:
        """Futures after each of ``answers`` to the decision of a view (bytes of a state); all under the same luck.

        ``plain_futures`` is how many are played instead while the rules are not compiled.
        """
        plain = not self.ready
        count = plain_futures if plain else futures
        at_once = PLAIN_PORTION if plain else PORTION
        portions = []
        for first in range(0, count, at_once):
            many = min(at_once, count - first)
            for verb, a, b in answers:
                portions.append((np.array([ODDS, verb, a, b, first, many], np.int64), NOTED * many))
        return self._put(OddsRequest(known, portions, plain, answers=answers, futures=count))

    def ponder(self, known: bytes, effort: tuple[int, ...], plain_effort: tuple[int, ...]) -> PonderRequest:
        """The expert's answer to the decision of a view; ``plain_effort`` while the rules are not compiled."""
        plain = not self.ready
        orders = np.array([PONDER, *(plain_effort if plain else effort)], np.int64)
        return self._put(PonderRequest(known, [(orders, ROW)], plain))

    def _put(self, request: Asked) -> Asked:
        if not self._threads:
            self._threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(self.workers)]
            if self.compiled and not self._warm.is_set():
                self._threads.append(threading.Thread(target=self._compile, daemon=True))
            for thread in self._threads:
                thread.start()
        for at in range(request.planned):
            self._asked.put((request, at))
        return request

    def close(self) -> None:
        """End the processes; whatever is asked gets no more answers."""
        with self._lock:
            self._closed = True
        for _ in range(self.workers):
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
            if compiled and self._spare:
                return self._spare.pop()
            process = Process(compiled, FUTURES)
            self._started.append(process)
        process.wait_ready([self.world], STARTING)
        return process

    def _compile(self) -> None:
        """Compile the rules, once for this machine; the process that did goes to whoever needs one."""
        try:
            process = self._start(True)
        except WorkerLost:
            self.compiled = False
            return
        if process.compiled:
            with suppress(OSError):
                ready_mark(FUTURES).touch()
        with self._lock:
            self._spare.append(process)
        self._warm.set()

    def _serve(self) -> None:
        """Answer portions with a process of one's own: a plain one for what was asked before the rules were ready."""
        own: dict[bool, Process] = {}
        while (asked := self._asked.get()) is not None:
            request, at = asked
            try:
                if not request.stopped.is_set():
                    compiled = not request.plain and self.compiled
                    if compiled not in own:
                        own[compiled] = self._start(compiled)
                    orders, size = request.portions[at]
                    request.told[at] = own[compiled].foretell(orders, size, request.known, PATIENCE)
            except WorkerLost as lost:
                own.clear()
                request.fail(str(lost))
            finally:
                request.settle()


class Workers:
    """The workers of the game that is being played: of one world at a time, so that a game that was left keeps none."""

    def __init__(self) -> None:
        """None yet."""
        self._futures: Futures | None = None

    def of(self, world: np.ndarray[Any, np.dtype[np.void]]) -> Futures:
        """The workers for campaigns of a world."""
        if self._futures is None or self._futures.world != world.tobytes():
            self.close()
            self._futures = Futures(world)
        return self._futures

    def close(self) -> None:
        """End them."""
        if self._futures is not None:
            self._futures.close()
        self._futures = None


WORKERS = Workers()
