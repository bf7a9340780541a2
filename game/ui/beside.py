"""Long work beside the window: a thread does it while the window goes on drawing and listening."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")
LISTENING = 0.008
"""Seconds after which a window that waits for work beside it listens again."""


class Beside(Generic[Result]):
    """Does `work` in a thread of its own; it must not touch the window, nor anything that others change meanwhile."""

    def __init__(self, work: Callable[[], Result]) -> None:
        """Begins at once; a program that ends waits for it.

        A save would stay half written, and an interpreter that ends under a thread in foreign code falls over it.
        """
        self._work = work
        self._result: list[Result] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._result.append(self._work())
        except BaseException as error:
            self._error = error

    @property
    def done(self) -> bool:
        """Whether `result` is there."""
        return not self._thread.is_alive()

    def steps(self) -> Iterator[None]:
        """Waits for the work bit by bit, so that the window can listen between. Raises what it raised."""
        while not self.done:
            self._thread.join(LISTENING)
            yield
        self.result()

    def result(self) -> Result:
        """What the work gave; waits for it. Raises what it raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._result[0]
