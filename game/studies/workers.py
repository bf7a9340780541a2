"""Supervised workers: a thread and a process each, one agenda; what is lost is retried once, then named.

While the first worker compiles the rules (half a minute, once for a version of the game), the others play plain.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from game.studies.hand import Hand
from game.studies.memory import MEGABYTE
from game.studies.plan import Agenda, Chunk, Done, Plan
from game.studies.process import Process, WorkerLost, ready_mark
from game.studies.rows import ROW, Rows, sound
from game.studies.standby import Standby

COMPILING = 600.0
"""Seconds a worker may take until its rules are ready."""


@dataclass(frozen=True)
class Pace:
    """How a worker is treated: campaigns it takes at a time, and seconds it may think over each."""

    most: int
    patience: float


PLAIN, COMPILED = Pace(1, 120.0), Pace(1000, 3.0)
GRACE = 30.0
"""Seconds every chunk may take beside the patience for its campaigns."""
MEMORY = 2048 * MEGABYTE
"""Bytes a worker may hold unless told otherwise; compiling the rules takes about 700 MB."""


@dataclass(frozen=True)
class Failure:
    """Campaigns that could not be played, and why."""

    variant: int
    first: int
    count: int
    reason: str


@dataclass(frozen=True)
class Played:
    """What came of a chunk: its rows, and those of its campaigns that failed."""

    rows: Rows
    failures: tuple[Failure, ...]


class Workers:
    """A crew that plays a plan; iterate :meth:`results` to the end, or :meth:`stop` and iterate on to drain it."""

    def __init__(
        self,
        plan: Plan,
        worlds: Sequence[bytes],
        count: int,
        compiled: bool,
        grace: float = GRACE,
        done: Done | None = None,
        memory: int = MEMORY,
        hire: Callable[[], Hand] | None = None,
        standby: Standby | None = None,
    ) -> None:
        """Begin nothing yet.

        Args:
            plan: what is played, but for what is ``done``.
            worlds: the bytes of each variant's World; each is asked for when it is first needed.
            count: how many hands are kept busy.
            compiled: whether they compile the rules.
            grace: seconds added to the patience with a chunk.
            done: what has been played before.
            memory: bytes a process may hold, 0 any number.
            hire: makes a hand of another kind than a process of this machine; its rules need no waiting for.
            standby: where compiled workers are taken from and left, if they need not be started and ended.
        """
        self.plan, self.worlds, self.grace, self.memory, self.hire = plan, worlds, grace, memory, hire
        self.standby = standby
        done = done or Done()
        self.agenda = Agenda(plan, done)
        self.lock = threading.Lock()
        self.stopped = threading.Event()
        self.compiled = compiled
        self.trouble = ""
        self.ready = threading.Event()
        self.results_queue: queue.Queue[Played | BaseException | None] = queue.Queue()
        self.processes: dict[int, Hand] = {}
        self.playing: set[int] = set()
        if hire is not None or not compiled or ready_mark().exists():
            self.ready.set()
        self.left = plan.campaigns - sum(done.count(side) for side in range(len(plan.variants)))
        most = -(-self.left // plan.chunk)
        self.threads = [
            threading.Thread(target=self._work, args=(at,), name=f"worker {at + 1}", daemon=True)
            for at in range(min(count, most))
        ]
        self.working = len(self.threads)

    def start(self) -> None:
        """Set everyone to work."""
        for thread in self.threads:
            thread.start()

    def results(self, tick: float) -> Iterator[Played | None]:
        """Every result as it comes, and None whenever ``tick`` seconds pass without one; ends when all is done."""
        while self.working and self.left:
            try:
                result = self.results_queue.get(timeout=tick)
            except queue.Empty:
                if not any(thread.is_alive() for thread in self.threads):
                    return  # an interrupt fell between taking a result and counting it
                yield None
                continue
            if result is None:
                self.working -= 1
            elif isinstance(result, BaseException):
                raise result
            else:
                self.left -= len(result.rows) + sum(failure.count for failure in result.failures)
                yield result

    def stop(self) -> None:
        """Begin nothing new; processes that are not playing end at once, the others after their chunk."""
        self.stopped.set()
        with self.lock:
            idle = [process for at, process in self.processes.items() if at not in self.playing]
        for process in idle:
            process.end("stopped")

    def kill(self) -> None:
        """End every process now."""
        self.stopped.set()
        with self.lock:
            processes = list(self.processes.values())
        for process in processes:
            process.end("stopped")

    def close(self) -> None:
        """End everything and wait for it to be gone; what goes on standby ends the chunk in hand."""
        self.stopped.set()
        with self.lock:
            ended = [process for at, process in self.processes.items() if not self._stays(at, process)]
        for process in ended:
            process.end("stopped")
        for thread in self.threads:
            if thread.ident is not None:
                thread.join()

    def _stays(self, at: int, process: Hand) -> bool:
        """Whether it goes on standby; a plain worker takes seconds over a campaign, and nobody waits for it."""
        soon = process.compiled or at not in self.playing
        return self.standby is not None and isinstance(process, Process) and process.alive and soon

    # --- in the threads ---------------------------------------------------------------------------------------------

    def _work(self, at: int) -> None:
        try:
            self._play_all(at)
        except BaseException as error:  # handed to the caller of results()
            self.results_queue.put(error)
        finally:
            with self.lock:
                process = self.processes.pop(at, None)
            if process is not None:
                self._release(process)
            self.results_queue.put(None)

    def _release(self, process: Hand) -> None:
        if self.standby is not None and isinstance(process, Process):
            self.standby.keep(process)
        else:
            process.close()

    def _play_all(self, at: int) -> None:
        while not self.stopped.is_set():
            process = self._process(at)
            if process is None:
                return
            pace = COMPILED if process.compiled else PLAIN
            chunk = self._take(at, pace)
            if chunk is None:
                return
            try:
                self.results_queue.put(self._sorted(chunk, self._play(process, chunk, pace)))
            except WorkerLost as lost:
                self._drop(at)
                self._lost(chunk, str(lost))
            finally:
                with self.lock:
                    self.playing.discard(at)

    def _take(self, at: int, pace: Pace) -> Chunk | None:
        with self.lock:
            chunk = None if self.stopped.is_set() else self.agenda.take(pace.most)
            if chunk is not None:
                self.playing.add(at)
            return chunk

    def _play(self, process: Hand, chunk: Chunk, pace: Pace) -> Rows:
        seeds = [self.plan.seed_at(chunk.variant, k) for k in range(chunk.first, chunk.first + chunk.count)]
        process.hold(chunk.variant, self.worlds)
        rows = process.play(chunk.variant, seeds, self.grace + pace.patience * chunk.count)
        rows["variant"] = chunk.variant
        rows["index"] = np.arange(chunk.first, chunk.first + chunk.count)
        return rows

    def _sorted(self, chunk: Chunk, rows: Rows) -> Played:
        good = sound(rows)
        bad = tuple(
            Failure(chunk.variant, int(row["index"]), 1, f"campaign of seed {row['seed']} broke a rule")
            for row in rows[~good]
        )
        return Played(rows[good], bad)

    def _lost(self, chunk: Chunk, reason: str) -> None:
        with self.lock:
            again = self.agenda.give_back(chunk)
        if not again:
            failure = Failure(chunk.variant, chunk.first, chunk.count, reason)
            self.results_queue.put(Played(np.zeros(0, ROW), (failure,)))

    def _process(self, at: int) -> Hand | None:
        """The worker's process, started if need be; a plain one gives way once the rules are compiled."""
        with self.lock:
            process = self.processes.get(at)
        for _ in range(4):  # twice compiled, then twice plain
            compiled = self.compiled and (at == 0 or self.ready.is_set())
            if process is not None and self.hire is not None:
                return process
            if process is not None and (process.compiled or not compiled):
                return process
            self._drop(at)
            process = self._started(at, compiled)
            if self.stopped.is_set():
                return None
        raise RuntimeError(f"no worker starts: {self.trouble}")

    def _at_hand(self, compiled: bool) -> Hand:
        if self.hire is not None:
            return self.hire()
        waiting = self.standby.take(compiled, self.memory) if self.standby is not None else None
        return waiting or Process(compiled, memory=self.memory)

    def _started(self, at: int, compiled: bool) -> Hand | None:
        process = self._at_hand(compiled)
        with self.lock:
            self.processes[at] = process
        try:
            process.wait_ready([], COMPILING)
        except WorkerLost as lost:
            with self.lock:
                self.compiled = self.compiled and not (compiled and self.trouble)
                self.trouble = str(lost)
            return None
        if self.hire is not None:
            return process
        if compiled and not process.compiled:
            self.compiled, self.trouble = False, "numba could not be loaded"
        elif compiled and not self.ready.is_set():
            with suppress(OSError):
                ready_mark().touch()
            self.ready.set()
        return process

    def _drop(self, at: int) -> None:
        with self.lock:
            process = self.processes.pop(at, None)
        if process is not None:
            process.close()
