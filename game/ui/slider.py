"""A number drawn along a line, and a switch."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.button import ENTER
from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.screen import Outcome
from game.ui.shapes import draw_shape
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, Widget, reply_of


class Slider(Widget):
    """A whole number `low`..`high` in steps of `step`; `on_change(value)` at every change."""

    focusable = True

    def __init__(
        self,
        value: int,
        on_change: Callable[[int], Outcome | None],
        low: int = 0,
        high: int = 100,
        step: int = 5,
        unit: str = "",
        tip: Tip | None = None,
    ) -> None:
        """`unit` is written behind the number."""
        super().__init__(tip)
        self.value = value
        self.on_change = on_change
        self.low, self.high, self.step = low, high, step
        self.unit = unit

    def groove(self) -> pygame.Rect:
        """The line in the window; the number stands to its right."""
        theme = self.theme
        words = theme.fonts.width(Role.TABLE_BOLD, f"{self.high}{self.unit}") + theme.px(20)
        line = pygame.Rect(self.rect.x + theme.px(8), 0, max(1, self.rect.width - words - theme.px(16)), theme.px(4))
        line.centery = self.rect.centery
        return line

    def draw(self, surface: pygame.Surface) -> None:
        """Line, filled part, knob, number."""
        theme, colours, groove = self.theme, self.theme.palette, self.groove()
        x = groove.x + groove.width * (self.value - self.low) // max(1, self.high - self.low)
        surface.fill(colours.beige, groove)
        surface.fill(colours.ink, (groove.x, groove.y, x - groove.x, groove.height))
        draw_shape(surface, "diamond", (x, groove.centery), theme.px(20), colours.red)
        words = inset(self.rect, theme.px(6), 0)
        theme.text(surface, Role.TABLE_BOLD, f"{self.value}{self.unit}", words, colours.ink, "right")

    def _set(self, value: int) -> Reply:
        value = max(self.low, min(self.low + round((value - self.low) / self.step) * self.step, self.high))
        if value == self.value:
            return True
        self.value = value
        return reply_of(self.on_change(value))

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Takes the knob to the mouse."""
        groove = self.groove()
        return self._set(round(self.low + (point[0] - groove.x) * (self.high - self.low) / groove.width))

    def on_drag(self, point: Point) -> Reply:
        """As the press."""
        return self.on_press(point, 1)

    def on_key(self, event: pygame.Event) -> Reply:
        """Left and Right change it by a step, Home and End go to the ends."""
        moves = {
            pygame.K_LEFT: self.value - self.step,
            pygame.K_RIGHT: self.value + self.step,
            pygame.K_HOME: self.low,
            pygame.K_END: self.high,
        }
        return self._set(moves[event.key]) if event.key in moves else False


class Toggle(Widget):
    """A box with a check, and its words; `on_change(on)` when it is switched."""

    focusable = True
    focus_by_mouse = False

    def __init__(
        self, text: str, on: bool, on_change: Callable[[bool], Outcome | None], tip: Tip | None = None
    ) -> None:
        """`on` is the state at first."""
        super().__init__(tip)
        self.text = text
        self.on = on
        self.on_change = on_change
        self.hovered = False

    def draw(self, surface: pygame.Surface) -> None:
        """Box, check, words."""
        theme, colours = self.theme, self.theme.palette
        size = min(theme.px(20), self.rect.height)
        box = pygame.Rect(self.rect.x, 0, size, size)
        box.centery = self.rect.centery
        theme.box(surface, box, colours.beige if self.hovered else colours.paper, colours.ink, 2)
        if self.on:
            theme.icon(surface, "check", box.center, size * 8 // 10, colours.red)
        words = pygame.Rect(box.right + theme.px(9), self.rect.y, 0, self.rect.height)
        words.width = max(0, self.rect.right - words.x)
        theme.text(surface, Role.TABLE, self.text, words, colours.dark_red if self.hovered else colours.ink)

    def targets(self) -> list[Target]:
        """The switch."""
        return [Target(self.text, self.rect, here=True)]

    def _switch(self) -> Reply:
        self.on = not self.on
        return reply_of(self.on_change(self.on))

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Waits for the release."""
        return True

    def on_release(self, point: Point) -> Reply:
        """Switches, if the mouse is still on it."""
        return self._switch() if self.rect.collidepoint(point) else False

    def on_hover(self, point: Point | None) -> bool:
        """Lights up."""
        before, self.hovered = self.hovered, point is not None
        return before != self.hovered

    def on_key(self, event: pygame.Event) -> Reply:
        """Enter and Space switch."""
        return self._switch() if event.key in ENTER else False
