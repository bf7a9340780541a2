"""The one shape of all widgets: a rectangle that draws itself and answers to mouse and keyboard.

A reply is True (mine, done), False (not mine), or an Outcome for the screen stack. Callbacks given to widgets return
an Outcome or None.

These widgets are our own rather than pygame_gui's. The measured reasons: pygame_gui has no keyboard focus at all, its
scale is fixed when an element is built, its text boxes read markup in which an `<img>` opens any path (so every text
of a scenario would have to be escaped everywhere), its layers stop the mouse but not the keyboard, and it slows down
quadratically in the number of elements. Focus, scale and plain text are decided once, here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import pygame

from game.ui.screen import Outcome
from game.ui.theme import Theme
from game.ui.tip import Tip

Reply: TypeAlias = bool | Outcome
Point: TypeAlias = tuple[int, int]
Callback: TypeAlias = Callable[[], Outcome | None]


@dataclass(frozen=True)
class Target:
    """Something in a widget that can be pressed or chosen by itself, such as a line of a menu."""

    words: str
    rect: pygame.Rect
    """Its place in the window, as far as it can be seen; the mouse hits it in the middle."""
    why_not: str = ""
    """Why it cannot be pressed now."""
    here: bool = False
    """It has the cursor: the keyboard acts on it while the widget has the focus."""


def reply_of(outcome: Outcome | None) -> Reply:
    """The reply of a widget that called back and got `outcome`."""
    return True if outcome is None else outcome


class Widget:
    """A rectangle of the window, in physical pixels."""

    focusable = False
    focus_by_mouse = True
    """False: a click does not move the focus here, so that Enter afterwards does not press it a second time."""
    wants_text = False
    """True: letters go to it (text entry), so they do not act as shortcuts."""

    def __init__(self, tip: Tip | None = None) -> None:
        """`tip` is shown while the mouse rests on it, or on request from the keyboard."""
        self.tip = tip
        self.visible = True
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.theme = Theme()

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Gives the widget its rectangle and its look."""
        self.rect = pygame.Rect(rect)
        self.theme = theme

    def draw(self, surface: pygame.Surface) -> None:
        """Paints inside `rect`."""

    def draw_over(self, surface: pygame.Surface) -> None:
        """Paints what lies above all other widgets (an open list)."""

    def on_press(self, point: Point, clicks: int) -> Reply:
        """The left button went down at `point`; `clicks` is 2 for the second of a double click."""
        return False

    def on_drag(self, point: Point) -> Reply:
        """The mouse moved with the button held since `on_press`."""
        return False

    def on_release(self, point: Point) -> Reply:
        """The button pressed on this widget was released, anywhere."""
        return False

    def on_hover(self, point: Point | None) -> bool:
        """The mouse moved over the widget (None: left it); True if it looks different now."""
        return False

    def on_wheel(self, point: Point, steps: int) -> bool:
        """The wheel turned by `steps` (positive: up) over the widget."""
        return False

    def on_key(self, event: pygame.Event) -> Reply:
        """A KEYDOWN came while the widget had the focus."""
        return False

    def on_text(self, text: str) -> Reply:
        """Text was typed while the widget had the focus and `wants_text`."""
        return False

    def on_digit(self, digit: int) -> Reply:
        """A number key 1..10 (0 is ten) was pressed anywhere in the screen; for numbered options."""
        return False

    def on_focus(self) -> None:
        """The focus has come."""

    def on_blur(self) -> None:
        """The focus has left."""

    def captures(self) -> bool:
        """True while it must see every mouse press first (an open list)."""
        return False

    def targets(self) -> list[Target]:
        """What can be pressed in it, as far as it can be seen now; by default the whole of it."""
        return [Target("", self.rect, here=True)] if self.focusable else []

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip for the mouse at `point`."""
        return self.tip

    def tip_place(self, point: Point) -> pygame.Rect:
        """What the tooltip of `point` should not cover; default: the surroundings of the mouse pointer."""
        return pygame.Rect(point[0], point[1], 1, self.theme.px(18))

    def focus_tip(self) -> Tip | None:
        """The tooltip for the keyboard."""
        return self.tip

    def focus_rect(self) -> pygame.Rect:
        """Where the focus ring goes."""
        return self.rect
