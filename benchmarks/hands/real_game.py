"""The program itself in a window of an X server of its own, and the event log in which it tells what it does."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.hands.look import Look

ROOT = Path(__file__).resolve().parents[2]
CLASS = "politburo-by-hand"
PATIENCE = 120.0
"""Seconds to wait for a line of the event log before it counts as never coming."""
POLL = 0.003
"""Seconds between two looks at the log."""


@contextmanager
def x_server(size: str = "1600x900") -> Iterator[str]:
    """An X server without a window manager; gives its display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class RealGame:
    """The game as a player starts it, with a folder of its own for saves and settings."""

    def __init__(
        self,
        folder: Path,
        display: str,
        words: Sequence[str] = (),
        command: Sequence[str] = (),
        settings: Mapping[str, str] = {},
    ) -> None:
        """`words` are given to the program; `command` starts it (default: this Python and main.py).

        `settings` are further variables of its environment.
        """
        self.folder = folder
        self.log = folder / "events.log"
        self.env = dict(
            os.environ,
            DISPLAY=display,
            SDL_VIDEODRIVER="x11",
            SDL_AUDIODRIVER="dummy",
            SDL_FRAMEBUFFER_ACCELERATION="0",
            SDL_VIDEO_X11_WMCLASS=CLASS,
            POLITBURO_EVENT_LOG=str(self.log),
            POLITBURO_SAVES=str(folder / "saves"),
            XDG_DATA_HOME=str(folder),
            XDG_CONFIG_HOME=str(folder),
        )
        self.env.update(settings)
        (folder / "saves").mkdir(exist_ok=True)
        self._read = 0
        self._rest = b""
        self._lines: list[str] = []
        self.heard = 0
        """Keys and clicks that the window has heard."""
        self.heard_at = 0
        """The line of the last of them."""
        self.looked: tuple[int, str] = (0, "")
        """The line of the last outline, and its text."""
        self.turns: list[tuple[float, float, str]] = []
        """Of each turn of the loop: milliseconds gone by and of the processor, and the screen in front."""
        began = [*command] or [sys.executable, str(ROOT / "main.py")]
        self.process = subprocess.Popen([*began, *words], env=self.env, cwd=folder)

    # --- the log ---------------------------------------------------------------------------------------------------

    def lines(self) -> list[str]:
        """The event log so far, outlines left out of it (their lines are empty)."""
        if self.log.exists():
            with self.log.open("rb") as file:
                file.seek(self._read)
                new = file.read()
            self._read += len(new)
            *whole, self._rest = (self._rest + new).split(b"\n")
            for line in whole:
                self._take(line.decode())
        return self._lines

    def _take(self, line: str) -> None:
        word, _sep, rest = line.partition(" ")
        self._lines.append("" if word == "rest" else line)
        if word in ("key", "click"):
            self.heard, self.heard_at = self.heard + 1, len(self._lines)
        elif word == "turn":
            gone, worked, screen = rest.split()
            self.turns.append((float(gone), float(worked), screen))
        elif word == "rest":
            self.looked = (len(self._lines), rest)

    def wait_for(self, words: str, after: int = 0) -> int:
        """Waits for a log line beginning with `words` after line `after`; its number, from 1.

        Raises:
            TimeoutError: it does not come.
        """
        end, seen = time.monotonic() + PATIENCE, after
        while time.monotonic() < end:
            lines = self.lines()
            for number in range(seen, len(lines)):
                if lines[number].startswith(words):
                    return number + 1
            seen = len(lines)
            self._pause()
        raise TimeoutError(f"no {words!r} after line {after} in: {self.lines()[-30:]}")

    def rest(self, heard: int = 0) -> Look:
        """Waits until so many keys and clicks have been heard and the window is at rest; what is on it then.

        Raises:
            TimeoutError: it does not come to rest.
            EOFError: the program has ended.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            over = self.process.poll() is not None
            self.lines()
            if self.heard >= heard and self.looked[0] > self.heard_at:
                return Look.read(self.looked[1])
            if over:
                raise EOFError(f"the program has ended with {self.process.returncode}: {self._lines[-10:]}")
            self._pause()
        raise TimeoutError(f"the window does not rest; {self.heard} of {heard} heard: {self._lines[-30:]}")

    def _pause(self) -> None:
        time.sleep(POLL)

    # --- the X server ----------------------------------------------------------------------------------------------

    def do(self, *words: str) -> str:
        """Runs xdotool; what it says."""
        done = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, timeout=60, check=True)
        return done.stdout.strip()

    def find_window(self) -> str:
        """Waits for the title, gives the window the keyboard and tells its number."""
        self.wait_for("frame", self.wait_for("screen"))
        self.do("search", "--sync", "--onlyvisible", "--class", CLASS)
        window = self.do("search", "--onlyvisible", "--class", CLASS).split()[-1]
        self.do("windowfocus", window)
        return window

    def front(self) -> str:
        """The name of the screen that was drawn last."""
        return next((line.split()[2] for line in reversed(self.lines()) if line.startswith("frame")), "")

    def kill(self) -> None:
        """Ends the program, if it still runs."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
