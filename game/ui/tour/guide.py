"""A tour: the window on an unseen display, played by a script; every stop is a picture and its proofreading."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pygame

from game.scenario.coverage import untranslated
from game.ui.button import Button
from game.ui.keys import Action
from game.ui.language import _
from game.ui.page import Page
from game.ui.proofreading import Finding, proofread
from game.ui.proofs import Proofs
from game.ui.screen import Screen, Stage
from game.ui.screens.frame import GamePage
from game.ui.session import Session
from game.ui.settings import Settings
from game.ui.shelf import opened
from game.ui.tabs import Tabs
from game.ui.theme import fitting_scales
from game.ui.widget import Widget
from game.ui.window import Window

HURRIES = 20_000
"""Looks at a window that never comes to rest before the tour gives up."""
BESIDE = 0.005
"""Seconds between two looks at what is done beside the window."""
Sort = TypeVar("Sort", bound=Screen)


def settle(window: Window) -> None:
    """Lets time pass in a window until nothing is in a hurry.

    Raises:
        RuntimeError: it never comes to rest.
    """
    for _look in range(HURRIES):
        window.draw()
        visible = window.stack.visible()
        working = any(screen.working for screen in visible)
        if not working and 0.0 not in [screen.wake_after() for screen in visible]:
            return
        if working:
            time.sleep(BESIDE)
        window.pass_time(0.01)
    raise RuntimeError(f"{visible[-1].name} never comes to rest")


@dataclass(frozen=True)
class Stop:
    """One picture of the tour."""

    name: str
    path: Path
    findings: tuple[Finding, ...]
    written: tuple[str, ...] = ()
    """Every line that stands on it, whole."""


class ProofWindow(Window):
    """A window that writes with proofs, at any size the tour wishes; its settings are kept in the tour's folder."""

    def __init__(self, settings: Settings, path: Path, size: tuple[int, int]) -> None:
        """`size` in physical pixels."""
        super().__init__(settings, path)
        self._window.size = size
        self._restage()

    def _make_stage(self) -> Stage:
        stage = super()._make_stage()
        return replace(stage, theme=Proofs.of(stage.theme), scales=fitting_scales(stage.size))

    def proofread(self, untranslated: str) -> tuple[Finding, ...]:
        """Draws all that is visible and proofreads the top screen; `untranslated` texts may be English."""
        surface, visible = self._window.get_surface(), self.stack.visible()
        for screen in visible[:-1]:
            screen.draw(surface)
        return tuple(proofread(visible[-1], surface, untranslated))

    def lines(self) -> tuple[str, ...]:
        """What was written since the last proofreading, each line as it was wanted."""
        theme = self.stage.theme
        return tuple(line.wanted for line in theme.written) if isinstance(theme, Proofs) else ()

    def picture(self, path: Path) -> None:
        """Saves what was drawn last."""
        pygame.image.save(self._window.get_surface(), str(path))

    def close(self) -> None:
        """Takes the window away."""
        super().close()
        self._window.destroy()


class Guide:
    """Leads through the window by keys and clicks, and takes a picture at every stop."""

    def __init__(self, folder: Path, size: tuple[int, int], settings: Settings) -> None:
        """Pictures go to `folder`, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.window = ProofWindow(settings, folder / "settings.json", size)
        self.stops: list[Stop] = []
        self.untranslated = ""
        """The texts of the scenario that have no Russian."""

    # --- looking ---------------------------------------------------------------------------------------------------

    @property
    def top(self) -> Screen:
        """The screen in front."""
        top = self.window.stack.top
        if top is None:
            raise RuntimeError("the tour has closed the window")
        return top

    def page(self, sort: type[Sort]) -> Sort:
        """The screen in front, which must be a `sort`."""
        top = self.top
        if not isinstance(top, sort):
            raise TypeError(f"the tour expected {sort.__name__}, and {top.name} is in front")
        return top

    @property
    def session(self) -> Session:
        """The game of the lowest screen."""
        lowest = self.window.stack.screens[0]
        if not isinstance(lowest, GamePage):
            raise TypeError(f"there is no game below {lowest.name}")
        return lowest.session

    def stop(self, name: str) -> None:
        """Takes a picture called `name`, numbered in the order of the tour."""
        self.settle()
        findings = self.window.proofread(self.untranslated)
        path = self.folder / f"{len(self.stops) + 1:02}-{re.sub(r'[^a-z0-9]+', '-', name)}.png"
        self.window.picture(path)
        self.stops.append(Stop(name, path, findings, self.window.lines()))

    def visit(self, name: str) -> None:
        """A scenario of the shelf is shown from now on: its texts without a translation and its sources are English."""
        scenario = opened(name)
        cites = (source.cite for source in scenario.contents.sources)
        self.untranslated = "\n".join((*untranslated(scenario), *cites))

    # --- doing -----------------------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Lets time pass until nothing is in a hurry."""
        settle(self.window)

    def wait(self, seconds: float, page: GamePage) -> None:
        """Lets up to so much time pass while something is reckoned beside the game."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and page.wake_after() is not None:
            time.sleep(0.1)
            self.window.pass_time(0.1)

    def key(self, key: int, mod: int = 0, text: str = "") -> None:
        """Presses a key."""
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            self.window.handle(pygame.Event(kind, key=key, mod=mod, unicode=text, scancode=0))
        self.settle()

    def act(self, action: Action) -> None:
        """Presses the first key of `action`."""
        self.key(pygame.key.key_code(self.window.stage.keys.keys[action][0]))

    def click(self, point: tuple[int, int]) -> None:
        """Clicks there."""
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.window.handle(pygame.Event(kind, pos=point, button=1))
        self.settle()

    def press(self, words: str) -> None:
        """Clicks on the button that says `words`, English as in the sources, in the language of the window."""
        said = _(words)
        for widget in self._widgets():
            if isinstance(widget, Button) and widget.text.startswith(said):
                self.click(widget.rect.center)
                return
        raise LookupError(f"{self.top.name} has no button '{said}'")

    def turn(self, tab: str) -> None:
        """Clicks on a tab."""
        for widget in self._widgets():
            names = [name for name, _words in widget.tabs] if isinstance(widget, Tabs) else []
            if isinstance(widget, Tabs) and tab in names:
                self.click(widget.boxes[names.index(tab)].center)
                return
        raise LookupError(f"{self.top.name} has no tab '{tab}'")

    def _widgets(self) -> list[Widget]:
        page = self.top
        return page.widgets if isinstance(page, Page) else []
