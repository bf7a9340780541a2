"""A screen that takes its time is made ready step by step; what is pressed meanwhile waits for it."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui import garbage
from game.ui.beside import Beside
from game.ui.entrance import Entrance
from game.ui.screen import Outcome, Screen, Stage
from game.ui.settings import Settings
from game.ui.window import Window


class Slow(Screen):
    """Needs three steps, and notes what it is told."""

    def __init__(self) -> None:
        self.noted: list[str] = []

    def getting_ready(self) -> Iterator[None]:
        for at in range(3):
            self.noted.append(f"step {at}")
            yield

    def on_resize(self, stage: Stage) -> None:
        self.noted.append("laid out")

    def on_event(self, event: pygame.Event) -> Outcome | None:
        self.noted.append(f"key {event.unicode}")
        return None

    def draw(self, surface: pygame.Surface) -> None:
        self.noted.append("drawn")


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    made = Window(Settings(volume=0), tmp_path / "settings.json")
    yield made
    made._window.destroy()


def pressed(letter: str) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=ord(letter), mod=0, unicode=letter, scancode=0)


def test_a_turn_of_the_loop_does_one_step_and_keys_wait(window: Window) -> None:
    screen = Slow()
    window.show(screen)
    assert screen.noted == ["step 0"]
    window._heard.append(pressed("a"))
    for _ in range(3):
        assert "laid out" not in screen.noted
        window._work(0.0)
    assert screen.noted == ["step 0", "step 1", "step 2", "laid out"]
    assert window._late, "it is drawn by the next turn"
    window._work(0.0)
    assert screen.noted[-1] == "key a"


def test_whoever_draws_or_presses_by_hand_does_not_wait(window: Window) -> None:
    screen = Slow()
    window.show(screen)
    window.draw()
    assert screen.noted == ["step 0", "step 1", "step 2", "laid out", "drawn"]


def test_nobody_comes_where_the_last_screen_has_gone() -> None:
    entrance = Entrance()
    entrance.begin(Slow())
    assert entrance.pending
    entrance.begin(None)
    assert not entrance.pending
    assert entrance.step() is None


def test_work_beside_the_window_is_waited_for_in_steps_and_its_error_is_raised() -> None:
    steps = sum(1 for _ in Beside(lambda: time.sleep(0.1)).steps())
    assert steps > 3

    def fail() -> None:
        raise ValueError("wrong")

    with pytest.raises(ValueError, match="wrong"):
        [*Beside(fail).steps()]


def test_garbage_is_searched_at_rest_and_what_stays_is_set_aside() -> None:
    threshold = gc.get_threshold()
    try:
        garbage.put_off()
        assert gc.get_threshold()[2] == garbage.SELDOM
        kept = [[at] for at in range(10_000)]
        before = gc.get_freeze_count()
        gc.collect()
        assert not garbage.is_due()
        for _ in range(garbage.ENOUGH):
            gc.collect(1)
        assert garbage.is_due()
        gc.disable()
        assert not garbage.is_due(), "a scenario is being read"
        gc.enable()
        garbage.search()
        assert gc.get_freeze_count() >= before + len(kept)
        assert not garbage.is_due()
        garbage.search_all()
        assert not garbage._aside
    finally:
        gc.enable()
        gc.set_threshold(*threshold)
        gc.unfreeze()
