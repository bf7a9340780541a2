"""A screen is an idea of five methods; what it returns, the loop applies. Screens never touch the stack themselves."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import pygame

if TYPE_CHECKING:
    from game.ui.keys import KeyMap
    from game.ui.settings import Settings
    from game.ui.theme import Theme


@dataclass(frozen=True)
class Push:
    """Lay `screen` on top."""

    screen: Screen


@dataclass(frozen=True)
class Pop:
    """Take `count` screens off the top; popping the last one quits. The one that comes to light says `said`, if any."""

    count: int = 1
    said: str = ""
    icon: str = "info"


@dataclass(frozen=True)
class Replace:
    """Put `screen` in place of the top one, or of all of them."""

    screen: Screen
    everything: bool = False


@dataclass(frozen=True)
class Quit:
    """End the program."""


Outcome: TypeAlias = Push | Pop | Replace | Quit


@dataclass(frozen=True)
class Stage:
    """What the window gives a screen to work with."""

    size: tuple[int, int]
    """Width and height in physical pixels."""
    theme: Theme
    keys: KeyMap
    settings: Settings
    scales: tuple[int, ...] = (100, 125, 150, 175, 200)
    """UI scales in per cent that the display has room for."""
    play: Callable[[str], None] = lambda sound: None
    """Plays a sound of assets/sounds by name."""
    apply: Callable[[Settings], None] = lambda settings: None
    """Stores new settings and rebuilds every screen with them."""


class Screen(ABC):
    """One picture and what it does with events."""

    see_through = False
    """True: the screen below is drawn first (dialogs)."""
    dirty = True
    """True: the picture is out of date. The window draws only then, and clears it."""

    @property
    def name(self) -> str:
        """The word in the event log."""
        return type(self).__name__

    @property
    def working(self) -> bool:
        """Something is done beside the window of which this screen will tell: it does not rest."""
        return False

    def getting_ready(self) -> Iterator[None]:
        """Makes what takes long before the screen is laid out on top; each turn of the loop does one step."""
        return iter(())

    @abstractmethod
    def on_resize(self, stage: Stage) -> None:
        """Lay everything out; called on entering, on a new window size, and on new settings."""

    @abstractmethod
    def on_event(self, event: pygame.Event) -> Outcome | None:
        """React to one event."""

    @abstractmethod
    def draw(self, surface: pygame.Surface) -> None:
        """Paint the whole picture."""

    def paint_ahead(self) -> bool:
        """Paints something that the next `draw` will need and that takes long; False if there is nothing left."""
        return False

    def update(self, dt: float) -> Outcome | None:
        """`dt` seconds have passed since the last call."""
        return None

    def say(self, words: str, icon: str = "info") -> None:
        """Shows a short message, if the screen has a place for it."""
        del words, icon

    def on_close(self) -> Outcome | None:
        """The window is asked to close; a screen with something to lose may push a question instead."""
        return Quit()

    def wake_after(self) -> float | None:
        """Seconds until `update` has something to do, or None to sleep until the next event."""
        return None


@dataclass
class Stack:
    """The screens, bottom first. Empty means: the program is over."""

    screens: list[Screen] = field(default_factory=list)

    @property
    def top(self) -> Screen | None:
        """The screen that receives events."""
        return self.screens[-1] if self.screens else None

    def apply(self, outcome: Outcome | None) -> bool:
        """Does what a screen asked for; True if the top has changed."""
        match outcome:
            case None:
                return False
            case Push(screen):
                self.screens.append(screen)
            case Pop(count, said, icon):
                del self.screens[max(0, len(self.screens) - count) :]
                if said and self.top is not None:
                    self.top.say(said, icon)
            case Replace(screen, everything):
                del self.screens[0 if everything else -1 :]
                self.screens.append(screen)
            case Quit():
                self.screens.clear()
        return True

    def visible(self) -> list[Screen]:
        """The screens that can be seen, bottom first: the top one and what shines through."""
        first = len(self.screens) - 1
        while first > 0 and self.screens[first].see_through:
            first -= 1
        return self.screens[max(0, first) :]
