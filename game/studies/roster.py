"""Who plays in each thread of a study: processes started, taken from standby or hired elsewhere.

While the first process compiles the rules (half a minute, once for a version of the game), the others play plain.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

from game.studies.hand import Hand
from game.studies.process import Process, WorkerLost, ready_mark
from game.studies.standby import Standby

COMPILING = 600.0
"""Seconds a worker may take until its rules are ready."""


class Roster:
    """The hands of a study, one a thread at most. Each thread calls for its own; the rest may be called from any."""

    def __init__(
        self, compiled: bool, memory: int, hire: Callable[[], Hand] | None = None, standby: Standby | None = None
    ) -> None:
        """Nobody yet; the arguments are those of game.studies.workers.Workers."""
        self.compiled, self.memory, self.hire, self.standby = compiled, memory, hire, standby
        self.trouble = ""
        """Why the rules are not compiled, where they should have been."""
        self.stopped = threading.Event()
        self.ready = threading.Event()
        """Whoever is called for now will have compiled rules soon, where they are wanted."""
        self.lock = threading.Lock()
        self.hands: dict[int, Hand] = {}
        self.playing: set[int] = set()
        if hire is not None or not compiled or ready_mark().exists():
            self.ready.set()

    # --- of a thread's own -------------------------------------------------------------------------------------------

    def of(self, at: int) -> Hand | None:
        """The hand of a thread, found if need be; a plain one gives way once the rules are compiled. None: stopped.

        Raises:
            RuntimeError: no worker starts.
        """
        with self.lock:
            hand = self.hands.get(at)
        for _ in range(4):  # twice compiled, then twice plain
            compiled = self.compiled and (at == 0 or self.ready.is_set())
            if hand is not None and (self.hire is not None or hand.compiled or not compiled):
                return hand
            self.drop(at)
            hand = self._started(at, compiled)
            if self.stopped.is_set():
                return None
        raise RuntimeError(f"no worker starts: {self.trouble}")

    def _started(self, at: int, compiled: bool) -> Hand | None:
        hand = self._found(compiled)
        with self.lock:
            self.hands[at] = hand
        try:
            hand.wait_ready([], COMPILING)
        except WorkerLost as lost:
            if self.stopped.is_set():
                return None  # it was ended, and says nothing of the rules
            with self.lock:
                self.compiled = self.compiled and not (compiled and self.trouble)
                self.trouble = str(lost)
            return None
        if self.hire is None and compiled:
            self._note_ready(hand)
        return hand

    def _found(self, compiled: bool) -> Hand:
        if self.hire is not None:
            return self.hire()
        waiting = self.standby.take(compiled, self.memory) if self.standby is not None else None
        return waiting or Process(compiled, memory=self.memory)

    def _note_ready(self, hand: Hand) -> None:
        if not hand.compiled:
            self.compiled, self.trouble = False, "numba could not be loaded"
        elif not self.ready.is_set():
            with suppress(OSError):
                ready_mark().touch()
            self.ready.set()

    def drop(self, at: int) -> None:
        """End a thread's hand, if it has one."""
        with self.lock:
            hand = self.hands.pop(at, None)
        if hand is not None:
            hand.close()

    def release(self, at: int) -> None:
        """The thread needs its hand no more: it goes on standby, or ends."""
        with self.lock:
            hand = self.hands.pop(at, None)
        if self.standby is not None and isinstance(hand, Process):
            self.standby.keep(hand)
        elif hand is not None:
            hand.close()

    # --- of all ------------------------------------------------------------------------------------------------------

    def end_idle(self) -> None:
        """End those that are not playing."""
        self._end(lambda at, _hand: at not in self.playing)

    def end_all(self) -> None:
        """End every hand now."""
        self._end(lambda _at, _hand: True)

    def end_others(self) -> None:
        """End every hand now but those that will go on standby after the chunk they play."""
        self._end(lambda at, hand: not self._stays(at, hand))

    def _stays(self, at: int, hand: Hand) -> bool:
        """A plain worker takes seconds over a campaign, and nobody waits for it."""
        soon = hand.compiled or at not in self.playing
        return self.standby is not None and isinstance(hand, Process) and hand.alive and soon

    def _end(self, whom: Callable[[int, Hand], bool]) -> None:
        self.stopped.set()
        with self.lock:
            ended = [hand for at, hand in self.hands.items() if whom(at, hand)]
        for hand in ended:
            hand.end("stopped")
