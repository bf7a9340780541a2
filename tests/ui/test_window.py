"""The window itself: the loop on the dummy driver, and a real one under Xvfb, driven by xdotool."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pygame
import pytest

from game.ui.dialog import confirm
from game.ui.display import display_problem, wrong_pygame
from game.ui.screen import Pop, Push, Quit, Replace, Stack
from game.ui.settings import Settings
from game.ui.sound import SOUNDS, Sounds
from game.ui.title import TitleHooks, TitleScreen
from game.ui.window import Window
from tests.ui.sample import SampleDesk, sample_dialog

TINY = Path(__file__).with_name("tiny.py")
PATIENCE = 30.0
"""Seconds a test waits for a line of the event log."""


def test_what_a_screen_says_in_going_is_told_by_the_one_below() -> None:
    desk = SampleDesk()
    stack = Stack([desk, sample_dialog(), sample_dialog()])
    stack.apply(Pop(2, "Saved: x", "save"))
    assert (desk.toast.words, desk.toast.icon) == ("Saved: x", "save")
    stack.apply(Pop(1, "nobody is there to say it"))
    assert stack.top is None


def test_the_stack_does_what_screens_ask_for() -> None:
    desk, dialog, other = SampleDesk(), sample_dialog(), SampleDesk()
    stack = Stack([desk])
    assert not stack.apply(None)
    assert stack.apply(Push(dialog))
    assert stack.visible() == [desk, dialog]
    stack.apply(Replace(other))
    assert stack.screens == [desk, other]
    assert stack.visible() == [other]
    stack.apply(Pop())
    stack.apply(Push(dialog))
    stack.apply(Replace(other, everything=True))
    assert stack.screens == [other]
    stack.apply(Pop(5))
    assert stack.top is None
    stack = Stack([desk, dialog])
    stack.apply(Quit())
    assert stack.top is None


def test_it_draws_only_what_has_changed(tmp_path: Path) -> None:
    window = Window(Settings(), tmp_path / "settings.json")
    desk = SampleDesk()
    window.show(desk)
    window.draw()
    window.draw()
    assert window.frames == 1
    window.handle(pygame.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(0, 0), buttons=(0, 0, 0)))
    window.draw()
    assert window.frames == 1
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="", scancode=0))
    window.draw()
    assert window.frames == 2
    window.handle(pygame.Event(pygame.QUIT))
    assert window.stack.top is None


def test_the_letter_that_opens_a_screen_is_not_typed_into_it(tmp_path: Path) -> None:
    class Typist(SampleDesk):
        """Remembers the letters it receives."""

        def on_event(self, event: pygame.Event) -> None:
            if event.type == pygame.TEXTINPUT:
                self.said.append(event.text)

    window, typist = Window(Settings(), tmp_path / "settings.json"), Typist()
    window.show(typist)
    window.handle(pygame.Event(pygame.TEXTINPUT, text="n"))
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_a, mod=0, unicode="a", scancode=0))
    window.handle(pygame.Event(pygame.TEXTINPUT, text="a"))
    assert typist.said == ["a"]


def test_a_key_that_has_changed_the_screen_does_not_act_on_the_next_one(tmp_path: Path) -> None:
    window = Window(Settings(), tmp_path / "settings.json")
    kinds = (pygame.KEYDOWN, pygame.KEYUP)
    down, up = (pygame.Event(kind, key=pygame.K_RETURN, mod=0, unicode="", scancode=0) for kind in kinds)
    heard: list[str] = []
    for wanted, released in ((1, False), (2, True)):
        heard.clear()
        for name in ("below", "above"):
            question = confirm(name, "?", "Yes", "No", partial(heard.append, name))
            question.options.cursor = 0
            window.show(question)
        window.handle(down)
        if released:
            window.handle(up)
        window.handle(down)
        assert len(heard) == wanted, heard
        window.handle(up)


def test_f12_saves_the_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.photograph.screenshot_folder", lambda: tmp_path / "shots")
    window = Window(Settings(), tmp_path / "settings.json")
    window.show(SampleDesk())
    window.draw()
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_F12, mod=0, unicode="", scancode=0))
    (saved,) = (tmp_path / "shots").iterdir()
    assert pygame.image.load(str(saved)).get_size() == (1280, 720)


def test_settings_apply_to_every_screen_and_are_stored(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    window = Window(Settings(), path)
    title = TitleScreen(TitleHooks(lambda: None, lambda: None, lambda: None))
    window.show(title)
    window.stage.apply(Settings(high_contrast=True))
    assert title.stage.theme.palette.desk == (255, 255, 255)
    assert '"high_contrast": true' in path.read_text()
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_F11, mod=0, unicode="", scancode=0))
    assert '"fullscreen": true' in path.read_text()


def test_a_display_named_on_purpose_is_no_problem() -> None:
    assert display_problem() is None
    assert wrong_pygame() is None


def test_plain_pygame_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame, "IS_CE", False)
    problem = display_problem()
    assert problem is not None
    assert "pip uninstall pygame" in problem


def test_without_a_display_the_program_says_so(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, str(TINY), str(tmp_path / "settings.json")]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert "No display was found" in done.stdout or "No window can be opened" in done.stdout


def test_sounds_play_or_say_why_not() -> None:
    sounds = Sounds()
    sounds.follow(Settings(volume=50, volume_effects=50))
    assert sounds.loudness == 0.25
    for name in SOUNDS:
        sounds.play(name)
    assert sounds.problem is None
    sounds.play("gunshot")
    assert sounds.problem is not None


class RealWindow:
    """The tiny program in a window of its own X server."""

    def __init__(self, folder: Path, display: str) -> None:
        self.log = folder / "events.log"
        self.env = dict(
            os.environ,
            DISPLAY=display,
            SDL_VIDEODRIVER="x11",
            SDL_AUDIODRIVER="dummy",
            SDL_FRAMEBUFFER_ACCELERATION="0",
            SDL_VIDEO_X11_WMCLASS="politburo-test",
            POLITBURO_EVENT_LOG=str(self.log),
            XDG_DATA_HOME=str(folder),
        )
        command = [sys.executable, str(TINY), str(folder / "settings.json")]
        self.process = subprocess.Popen(command, env=self.env)

    def wait_for(self, words: str, after: int = 0) -> int:
        """Waits for a log line beginning with `words` after line `after`; its number."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            lines = self.log.read_text().splitlines() if self.log.exists() else []
            for number, line in enumerate(lines):
                if number >= after and line.startswith(words):
                    return number + 1
            time.sleep(0.02)
        raise AssertionError(f"no {words!r} after line {after} in: {lines}")

    def do(self, *words: str) -> str:
        """Runs xdotool."""
        done = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, timeout=20, check=True)
        return done.stdout.strip()

    def frames(self) -> int:
        """How many pictures have been drawn."""
        return sum(line.startswith("frame") for line in self.log.read_text().splitlines())


@pytest.fixture
def real_window(tmp_path: Path) -> Iterator[RealWindow]:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        # The whole line: the server writes digits and line end apart, and dies if nobody reads the second.
        number = pipe.readline().strip()
    window = RealWindow(tmp_path, f":{number}")
    yield window
    window.process.kill()
    window.process.wait()
    server.terminate()
    server.wait()


def processor_seconds(process: int) -> float:
    """Processor time `process` has used so far."""
    words = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def test_a_real_window_is_played_and_closed(real_window: RealWindow) -> None:
    window = real_window
    seen = window.wait_for("screen TitleScreen")
    seen = window.wait_for("frame", seen)
    window.do("search", "--sync", "--onlyvisible", "--class", "politburo-test")
    name = window.do("search", "--onlyvisible", "--class", "politburo-test").split()[-1]
    window.do("windowfocus", name)
    window.do("key", "Return")
    seen = window.wait_for("screen SampleDesk", seen)
    seen = window.wait_for("frame", seen)
    window.do("mousemove", "--window", name, "1220", "22", "click", "1")
    seen = window.wait_for("screen Dialog", seen)
    window.do("key", "3")
    seen = window.wait_for("screen SampleDesk", seen)
    window.do("key", "F12")
    saved = window.wait_for("saved", seen)
    window.do("windowsize", name, "1400", "800")
    seen = window.wait_for("size 1400x800", saved)
    window.wait_for("frame", seen)
    time.sleep(0.6)
    frames, before = window.frames(), processor_seconds(window.process.pid)
    time.sleep(2.0)
    assert window.frames() == frames
    assert processor_seconds(window.process.pid) - before < 0.2
    window.process.send_signal(signal.SIGTERM)
    window.wait_for("quit", seen)
    assert window.process.wait(10) == 0
