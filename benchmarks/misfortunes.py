"""``python -m benchmarks.misfortunes [NAME …]``: what goes wrong on real machines, tried in a real window.

Each trial plays a little by keyboard, lets something happen, and prints what the player reads and what was kept.
Linux, with Xvfb and xdotool; fullscreen wants openbox, the full disk wants to mount a small one (root).
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hands.hand import Keyboard
from benchmarks.hands.real_game import RealGame, x_server
from game.saves import list_saves, load

SMALL_DISK = "4m"
BEGIN = ("play", "tutorial", "--as", "stalin", "--seed", "1")
MOST_ANSWERS = 200


@dataclass
class Table:
    """A player at a game, with all that is needed to let things happen to it."""

    display: str
    folder: Path
    game: RealGame
    hand: Keyboard

    def answer(self, count: int) -> None:
        """Gives so many answers, the first of each list; reports are put away."""
        for _ in range(count):
            look = self.hand.look
            self.hand.tap("Return" if look.screen in ("ReportScreen", "CurtainScreen") else "1")

    def until_said(self, words: str) -> str:
        """Answers until a message with `words` comes; it, or nothing."""
        for _ in range(MOST_ANSWERS):
            if words in self.hand.look.said:
                return self.hand.look.said
            self.answer(1)
        return ""

    def kept(self) -> int:
        """Decisions that the newest autosave holds; -1 where it cannot be read."""
        (newest, *_rest) = list_saves(self.folder / "saves")
        campaign = load(newest.path).campaign
        return -1 if campaign is None else len(campaign.decisions)

    def close(self) -> int:
        """Asks the program to end, and answers that it is meant; the exit code."""
        seen = len(self.game.lines())
        self.game.process.send_signal(signal.SIGTERM)
        self.game.wait_for("screen Dialog", seen)
        self.game.do("key", "1")
        return self.game.process.wait(20)


@contextmanager
def seated(
    words: Sequence[str] = BEGIN,
    folder: Path | None = None,
    environment: Mapping[str, str] = {},
    manager: bool = False,
) -> Iterator[Table]:
    """A game in a window of its own server; `manager`: openbox sees to the window."""
    with tempfile.TemporaryDirectory() as place, x_server("1920x1080") as display:
        here = folder or Path(place)
        helper = subprocess.Popen(["openbox"], env=dict(os.environ, DISPLAY=display)) if manager else None
        game = RealGame(here, display, words, settings=environment)
        try:
            yield Table(display, here, game, Keyboard(game))
        finally:
            game.kill()
            if helper is not None:
                helper.terminate()
                helper.wait()


Told = tuple[str, str]
"""What the player reads; what was kept."""


def closing() -> Told:
    """The window is closed in the middle of a decision."""
    with seated(manager=True) as table:
        table.answer(6)
        seen = len(table.game.lines())
        table.game.do("key", "alt+F4")
        table.game.wait_for("screen Dialog", seen)
        time.sleep(0.5)
        asked = [target.words for widget in table.game.rest().widgets for target in widget.targets]
        before = table.kept()
        table.game.do("key", "1")
        code = table.game.process.wait(20)
        return f"is asked: {', '.join(asked)}; exit {code}", f"{before} decisions, {table.kept()} after"


def killing() -> Told:
    """The program is killed, and the game continued."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with seated(folder=folder) as table:
            table.answer(12)
            table.game.process.send_signal(signal.SIGKILL)
            table.game.process.wait()
            before = table.kept()
        (folder / "events.log").unlink()
        with seated((), folder) as table:
            table.hand.press(lambda look: next(iter(look.saying("Continue")), None))
            front = table.hand.look.screen
            said = table.hand.look.said
            return f"Continue on the title leads to {front} {said}", f"{before} decisions, {table.kept()} after"


def losing_the_display() -> Told:
    """The X server goes away."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with x_server() as display:
            game = RealGame(folder, display, BEGIN)
            table = Table(display, folder, game, Keyboard(game))
            table.answer(8)
            before = table.kept()
        code = game.process.wait(20)
        return f"the program ends with {code}", f"{before} decisions, {table.kept()} after"


def resizing() -> Told:
    """The window is drawn large and small by its manager."""
    seen = []
    with seated(manager=True) as table:
        for size in ((1900, 1000), (1280, 720), (640, 400), (1500, 900)):
            table.game.do("windowsize", table.hand.window, *map(str, size))
            time.sleep(1.0)
            seen.append(next((line for line in reversed(table.game.lines()) if line.startswith("size")), ""))
        table.answer(4)
        return "; ".join(seen), f"{table.kept()} decisions"


def filling_the_screen() -> Told:
    """F11 and Alt+Enter, there and back, under openbox."""
    seen = []
    with seated(manager=True) as table:
        for key in ("F11", "F11", "alt+Return", "alt+Return", "F11"):
            table.game.do("key", key)
            time.sleep(1.5)
            shape = table.game.do("getwindowgeometry", "--shell", table.hand.window).split()
            seen.append("x".join(word.partition("=")[2] for word in shape if word.startswith(("WIDTH", "HEIGHT"))))
        table.hand.settle()
        table.answer(4)
        stored = json.loads((table.folder / "politburo" / "settings.json").read_text())["fullscreen"]
        return f"{', '.join(seen)}; remembered: {stored}", f"{table.kept()} decisions"


def without_sound() -> Told:
    """No sound device, in three ways."""
    ends, kept = [], []
    for driver in ("", "alsa", "nonsense"):
        with seated(environment={"SDL_AUDIODRIVER": driver}) as table:
            table.answer(4)
            look = table.hand.look
            ends.append(f"{driver or 'none named'}: {look.screen} {look.said}, exit {table.close()}")
            kept.append(str(table.kept()))
    return "; ".join(ends), f"{', '.join(kept)} decisions"


def filling_the_disk() -> Told:
    """The disk of the saves fills up while it is played, and is emptied again."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "saves").mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL_DISK}", "tmpfs", folder / "saves"], check=True)
        try:
            with seated(folder=folder) as table:
                table.answer(3)
                full = folder / "saves" / "filler"
                with suppress(OSError):
                    full.write_bytes(b"x" * 8_000_000)
                said = table.until_said("No space")
                table.hand.tap("F5")
                quick = table.hand.look.said
                left = [path.name for path in (folder / "saves").iterdir() if path.name.startswith(".")]
                full.unlink()
                table.answer(3)
                ended = table.close()
                return f"{said} / F5: {quick}; exit {ended}", f"{table.kept()} decisions; drafts left: {left}"
        finally:
            subprocess.run(["umount", folder / "saves"], check=True)


def a_protected_folder() -> Told:
    """The folder of the saves is protected."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "saves").mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder / "saves"], check=True)
        try:
            with seated(folder=folder) as table:
                said = table.hand.look.said or table.until_said("Read-only")
                table.answer(4)
                table.hand.tap("F5")
                return f"{said} / F5: {table.hand.look.said}", "nothing can be"
        finally:
            subprocess.run(["umount", folder / "saves"], check=True)


def a_corrupt_save() -> Told:
    """The end of the autosave, or its beginning, is damaged."""
    told = []
    for name, damage in (("end", _spoil_end), ("beginning", _spoil_beginning), ("all", lambda data: b"\0" * len(data))):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            with seated(folder=folder) as table:
                table.answer(9)
                table.close()
            (save,) = (folder / "saves").glob("*.save")
            save.write_bytes(damage(save.read_bytes()))
            (folder / "events.log").unlink()
            with seated((), folder) as table:
                onward = next(iter(table.hand.look.saying("Continue")))
                why_not = table.hand.look.target(onward).why_not
                table.hand.press(lambda look: next(iter(look.saying("Load" if why_not else "Continue")), None))  # noqa: B023
                rows = [table.hand.look.target(place).words for place in table.hand.look.sorted_as("Table")]
                there = sorted(path.name.partition(".save")[2] or "the save" for path in (folder / "saves").iterdir())
                told.append(f"{name}: {why_not} {table.hand.look.screen}: {table.hand.look.said} {rows}; files {there}")
    return "\n    ".join(told), "see the files"


def _spoil_end(data: bytes) -> bytes:
    return data[:-60] + b"#" * 30 + data[-30:]


def _spoil_beginning(data: bytes) -> bytes:
    return b"#" * 40 + data[40:]


def broken_settings() -> Told:
    """The file of the settings is broken, or holds what cannot be."""
    told = []
    for text in ('{"language": "ru", "ke', '{"ui_scale": 5000, "volume": "loud"}', "[]", "\0\0"):
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "politburo" / "settings.json"
            path.parent.mkdir()
            path.write_text(text)
            with seated((), Path(place)) as table:
                told.append(f"{text!r}: {table.hand.look.screen}: {table.hand.look.said.replace(place, '…')}")
    return "\n    ".join(told), f"a copy: {path.with_suffix('.broken').exists() or 'in its folder'}"


TRIALS: dict[str, Callable[[], Told]] = {
    trial.__name__: trial
    for trial in (
        closing, killing, losing_the_display, resizing, filling_the_screen, without_sound, filling_the_disk,
        a_protected_folder, a_corrupt_save, broken_settings,
    )
}  # fmt: skip


def main() -> int:
    """Tries those named, or all; 1 if one could not be tried to its end."""
    failed = False
    for name in sys.argv[1:] or TRIALS:
        trial = TRIALS[name]
        if name == "filling_the_screen" and shutil.which("openbox") is None:
            print(f"{name}: openbox is not installed")
            continue
        try:
            reads, kept = trial()
            print(f"{trial.__doc__}\n    {reads}\n    kept: {kept}", flush=True)
        except Exception as problem:
            failed = True
            print(f"{trial.__doc__}\n    NOT TO ITS END: {type(problem).__name__}: {problem}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
