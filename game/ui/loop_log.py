"""What the loop of the window tells the file of the event log: what it hears, how long it takes, when it rests."""

from __future__ import annotations

import json
from time import monotonic, thread_time

import pygame

from game.ui.event_log import EventLog
from game.ui.outline import outline
from game.ui.screen import Screen


class LoopLog:
    """Silent where the log goes to no file."""

    def __init__(self, log: EventLog) -> None:
        """Writes to `log`."""
        self._log = log
        self._stirred = False
        """Something has happened since the log was last told that the window is at rest."""
        self._began: tuple[float, float] | None = None

    def stir(self) -> None:
        """Something has happened."""
        self._stirred = True

    def hear(self, event: pygame.Event) -> None:
        """An event has come."""
        self.stir()
        if event.type == pygame.KEYDOWN:
            self._log.file("key", pygame.key.name(event.key))
        elif event.type == pygame.MOUSEBUTTONUP:
            self._log.file("click", *event.pos)

    def begin(self) -> None:
        """A turn of the loop begins."""
        self._began = monotonic(), thread_time()

    def turn(self, top: Screen | None) -> None:
        """A turn of the loop has ended; how long it has taken, where something happened in it."""
        if self._stirred and self._log.filed and self._began is not None and top is not None:
            gone, worked = 1000 * (monotonic() - self._began[0]), 1000 * (thread_time() - self._began[1])
            self._log.file("turn", f"{gone:.1f}", f"{worked:.1f}", top.name)

    def rest(self, top: Screen | None) -> None:
        """Everything has been done that was asked for: tells what can be pressed now."""
        if self._stirred and self._log.filed and top is not None and not top.working and not pygame.event.peek():
            self._stirred = False
            self._log.file("rest", json.dumps(outline(top), ensure_ascii=False))
