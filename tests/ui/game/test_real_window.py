"""The program itself in a window of its own X server: played through a quarter by keys, saved, closed."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.hands.real_game import PATIENCE, RealGame, x_server


def press(game: RealGame, key: str, wanted: str = "") -> str:
    """Presses a key and gives the name of the screen that comes to rest in front; waits for the one `wanted`."""
    heard = game.heard
    game.do("key", key)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        look = game.rest(heard + 1)
        if wanted in ("", look.screen):
            return look.screen
    raise AssertionError(f"{wanted} does not come: {game.lines()[-20:]}")


@pytest.fixture
def real_game(tmp_path: Path) -> Iterator[RealGame]:
    with x_server() as display:
        game = RealGame(tmp_path, display)
        yield game
        game.kill()


@pytest.mark.window
@pytest.mark.slow
def test_a_quarter_is_played_by_keyboard_in_a_real_window(real_game: RealGame) -> None:
    game = real_game
    game.find_window()
    for screen in ("NewGameScreen", "Dialog", "DeskPage"):
        press(game, "Return", screen)
    screen, reports = "DeskPage", 0
    for _ in range(60):
        reports += screen == "ReportScreen"
        if reports >= 2 and screen == "DeskPage":
            break
        screen = press(game, "Return" if screen == "ReportScreen" else "1")
    assert reports >= 2, "the sittings and the end of the quarter were told"
    press(game, "a", "ApparatusPage")
    press(game, "d", "DeskPage")
    press(game, "F5", "DeskPage")
    assert (game.folder / "saves" / "quick.save").exists()
    game.do("key", "F12")
    saved = game.wait_for("saved")
    assert Path(game.lines()[saved - 1].split(maxsplit=1)[1]).exists()
    game.process.send_signal(signal.SIGTERM)
    game.wait_for("screen Dialog", saved)
    game.do("key", "1")
    game.wait_for("quit", saved)
    assert game.process.wait(15) == 0
