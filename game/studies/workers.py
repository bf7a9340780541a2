"""Supervised workers: a thread and a hand each, one agenda; what is lost is retried once, then named."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from game.studies.hand import Hand
from game.studies.memory import MEGABYTE
from game.studies.plan import Agenda, Chunk, Done, Plan
from game.studies.process import WorkerLost
from game.studies.roster import Roster
from game.studies.rows import ROW, Rows, sound
from game.studies.standby import Standby


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
        self.plan, self.worlds, self.grace = plan, worlds, grace
        self.roster = Roster(compiled, memory, hire, standby)
        done = done or Done()
        self.agenda = Agenda(plan, done)
        self.results_queue: queue.Queue[Played | BaseException | None] = queue.Queue()
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

    @property
    def compiling(self) -> bool:
        """The rules are being compiled."""
        return self.roster.compiled and not self.roster.ready.is_set()

    def stop(self) -> None:
        """Begin nothing new; hands that are not playing end at once, the others after their chunk."""
        self.roster.end_idle()

    def kill(self) -> None:
        """End every hand now."""
        self.roster.end_all()

    def close(self) -> None:
        """End everything and wait for it to be gone; what goes on standby ends the chunk in hand."""
        self.roster.end_others()
        for thread in self.threads:
            if thread.ident is not None:
                thread.join()

    # --- in the threads ---------------------------------------------------------------------------------------------

    def _work(self, at: int) -> None:
        try:
            self._play_all(at)
        except BaseException as error:  # handed to the caller of results()
            self.results_queue.put(error)
        finally:
            self.roster.release(at)
            self.results_queue.put(None)

    def _play_all(self, at: int) -> None:
        while not self.roster.stopped.is_set():
            hand = self.roster.of(at)
            if hand is None:
                return
            pace = COMPILED if hand.compiled else PLAIN
            chunk = self._take(at, pace)
            if chunk is None:
                return
            try:
                self.results_queue.put(self._sorted(chunk, self._play(hand, chunk, pace)))
            except WorkerLost as lost:
                self.roster.drop(at)
                self._lost(chunk, str(lost))
            finally:
                with self.roster.lock:
                    self.roster.playing.discard(at)

    def _take(self, at: int, pace: Pace) -> Chunk | None:
        with self.roster.lock:
            chunk = None if self.roster.stopped.is_set() else self.agenda.take(pace.most)
            if chunk is not None:
                self.roster.playing.add(at)
            return chunk

    def _play(self, hand: Hand, chunk: Chunk, pace: Pace) -> Rows:
        seeds = [self.plan.seed_at(chunk.variant, k) for k in range(chunk.first, chunk.first + chunk.count)]
        hand.hold(chunk.variant, self.worlds)
        rows = hand.play(chunk.variant, seeds, self.grace + pace.patience * chunk.count)
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
        with self.roster.lock:
            again = self.agenda.give_back(chunk)
        if not again:
            failure = Failure(chunk.variant, chunk.first, chunk.count, reason)
            self.results_queue.put(Played(np.zeros(0, ROW), (failure,)))
