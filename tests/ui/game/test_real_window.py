"""The program itself in a window of its own X server, played through a quarter by keyboard."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 60.0
"""Seconds a test waits for a line of the event log."""
CLASS = "politburo-game-test"
START = """
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
import game.saves_shelf
from game.ui.app import run_window

game.saves_shelf.BESIDE = Path("saves").resolve()
sys.exit(run_window())
"""


class RealGame:
    """The game as a player starts it, with a folder of its own for saves and settings."""

    def __init__(self, folder: Path, display: str) -> None:
        self.log = folder / "events.log"
        self.folder = folder
        self.env = dict(
            os.environ,
            DISPLAY=display,
            SDL_VIDEODRIVER="x11",
            SDL_AUDIODRIVER="dummy",
            SDL_FRAMEBUFFER_ACCELERATION="0",
            SDL_VIDEO_X11_WMCLASS=CLASS,
            POLITBURO_EVENT_LOG=str(self.log),
            XDG_DATA_HOME=str(folder),
            XDG_CONFIG_HOME=str(folder),
        )
        self.process = subprocess.Popen([sys.executable, "-c", START, str(ROOT)], env=self.env, cwd=folder)

    def lines(self) -> list[str]:
        """The event log so far."""
        return self.log.read_text().splitlines() if self.log.exists() else []

    def wait_for(self, words: str, after: int = 0) -> int:
        """Waits for a log line beginning with `words` after line `after`; its number."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for number, line in enumerate(self.lines()):
                if number >= after and line.startswith(words):
                    return number + 1
            time.sleep(0.02)
        raise AssertionError(f"no {words!r} after line {after} in: {self.lines()}")

    def do(self, *words: str) -> str:
        """Runs xdotool."""
        done = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, timeout=20, check=True)
        return done.stdout.strip()

    def front(self) -> str:
        """The name of the screen that was drawn last."""
        return next((line.split()[2] for line in reversed(self.lines()) if line.startswith("frame")), "")

    def press(self, key: str, wanted: str = "") -> str:
        """Presses a key and gives the name of the screen that comes to rest in front; waits for the one `wanted`."""
        before = len(self.lines())
        self.do("key", key)
        self.wait_for("frame", before)
        end = time.monotonic() + PATIENCE
        settled = 0
        while time.monotonic() < end:
            # The others act in many small pictures; it is the player's turn when no new one comes.
            time.sleep(0.2)
            if len(self.lines()) == settled and wanted in ("", self.front()):
                return self.front()
            settled = len(self.lines())
        raise AssertionError(f"{wanted} does not come: {self.lines()[-20:]}")


@pytest.fixture
def real_game(tmp_path: Path) -> Iterator[RealGame]:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    game = RealGame(tmp_path, f":{number}")
    yield game
    game.process.kill()
    game.process.wait()
    server.terminate()
    server.wait()


@pytest.mark.window
@pytest.mark.slow
def test_a_quarter_is_played_by_keyboard_in_a_real_window(real_game: RealGame) -> None:
    game = real_game
    seen = game.wait_for("screen TitleScreen")
    game.wait_for("frame", seen)
    game.do("search", "--sync", "--onlyvisible", "--class", CLASS)
    window = game.do("search", "--onlyvisible", "--class", CLASS).split()[-1]
    game.do("windowfocus", window)
    for screen in ("NewGameScreen", "Dialog", "DeskPage"):
        game.press("Return", screen)
    screen, reports = "DeskPage", 0
    for _ in range(60):
        reports += screen == "ReportScreen"
        if reports >= 2 and screen == "DeskPage":
            break
        screen = game.press("Return" if screen == "ReportScreen" else "1")
    assert reports >= 2, "the sittings and the end of the quarter were told"
    game.press("a", "ApparatusPage")
    game.press("d", "DeskPage")
    game.press("F5", "DeskPage")
    assert (game.folder / "saves" / "quick.save").exists()
    game.do("key", "F12")
    saved = game.wait_for("saved")
    assert Path(game.lines()[saved - 1].split(maxsplit=1)[1]).exists()
    game.process.send_signal(signal.SIGTERM)
    game.wait_for("screen Dialog", saved)
    game.do("key", "1")
    game.wait_for("quit", saved)
    assert game.process.wait(15) == 0
