"""Waiting for events: at once when there is one, in naps when there is none."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pygame
import pytest

from game.ui.resting import NAPS, next_event

SHORT = 0.2
"""Seconds."""


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    pygame.display.init()
    pygame.event.clear()
    yield
    pygame.event.clear()


def test_what_waits_is_told_at_once() -> None:
    pygame.event.post(pygame.Event(pygame.USEREVENT, said="now"))
    began = time.monotonic()
    assert next_event(30).said == "now"
    assert time.monotonic() - began < 10


def test_nothing_is_told_after_the_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []
    poll = pygame.event.poll
    monkeypatch.setattr(pygame.event, "poll", lambda: looked.append(1) or poll())
    began = time.monotonic()
    assert next_event(SHORT).type == pygame.NOEVENT
    assert time.monotonic() - began >= SHORT
    assert len(looked) <= SHORT / NAPS[1] + 5, "it sleeps meanwhile"


def test_what_comes_while_it_sleeps_ends_the_sleep() -> None:
    later = threading.Timer(SHORT, lambda: pygame.event.post(pygame.Event(pygame.USEREVENT)))
    later.start()
    assert next_event(30).type == pygame.USEREVENT
    later.join()
