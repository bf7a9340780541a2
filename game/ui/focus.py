"""Which widget the keyboard speaks to, and how Tab and the arrows move it."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.theme import Theme
from game.ui.widget import Widget

ARROWS = {pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1)}


def away(origin: pygame.Rect, target: pygame.Rect, direction: tuple[int, int]) -> float | None:
    """How far `target` lies from `origin` in `direction`, in pixels; sideways counts double; None: not that way."""
    across, down = target.centerx - origin.centerx, target.centery - origin.centery
    along = across * direction[0] + down * direction[1]
    aside = abs(across * direction[1] + down * direction[0])
    edge = (
        target.left - origin.right if direction[0] > 0
        else origin.left - target.right if direction[0] < 0
        else target.top - origin.bottom if direction[1] > 0
        else origin.top - target.bottom
    )  # fmt: skip
    overlap = min(origin.width, target.width) if direction[1] else min(origin.height, target.height)
    if along <= 0 or edge < -overlap // 2:
        return None
    return along + 2.0 * aside


class Focus:
    """The focus among the widgets of one screen."""

    def __init__(self) -> None:
        """Nothing has the focus, and no ring is drawn until a key is used."""
        self.widget: Widget | None = None
        self.shown = False

    def candidates(self, widgets: Sequence[Widget]) -> list[Widget]:
        """The widgets that can have the focus, in their order."""
        return [widget for widget in widgets if widget.focusable and widget.visible and widget.rect.width]

    def give(self, widget: Widget | None) -> None:
        """Moves the focus to `widget`."""
        if self.widget is not None and self.widget is not widget:
            self.widget.on_blur()
        if widget is not None and self.widget is not widget:
            widget.on_focus()
        self.widget = widget

    def follow_press(self, widget: Widget | None) -> None:
        """The mouse was pressed on `widget`: the focus goes there, or at least leaves a text entry."""
        if widget is not None and widget.focusable and widget.focus_by_mouse:
            self.give(widget)
            self.shown = False
        elif self.widget is not None and self.widget.wants_text:
            self.give(None)

    def step(self, widgets: Sequence[Widget], by: int) -> None:
        """Moves the focus `by` places in the order of `widgets`, round the end."""
        able = self.candidates(widgets)
        if not able:
            return
        if self.widget in able:
            self.give(able[(able.index(self.widget) + by) % len(able)])
        else:
            self.give(able[0 if by > 0 else -1])

    def move(self, widgets: Sequence[Widget], direction: tuple[int, int]) -> bool:
        """Moves the focus to the nearest widget in `direction`; False if there is none."""
        able = self.candidates(widgets)
        if self.widget not in able:
            self.step(widgets, 1)
            return bool(able)
        here = self.widget.focus_rect()
        reach = [(away(here, widget.rect, direction), place) for place, widget in enumerate(able)]
        near = [(distance, place) for distance, place in reach if distance is not None and able[place] != self.widget]
        if near:
            self.give(able[min(near)[1]])
        return bool(near)


def draw_ring(surface: pygame.Surface, theme: Theme, rect: pygame.Rect) -> None:
    """The focus ring: a gold line between two black ones, visible on paper, black and red alike."""
    thin, thick = theme.px(1), theme.px(3)
    outer = rect.inflate(2 * thick, 2 * thick).clip(surface.get_rect())
    pygame.draw.rect(surface, theme.palette.ink, outer, thick + thin)
    pygame.draw.rect(surface, theme.palette.gold, outer.inflate(-2 * thin, -2 * thin), thick - thin)
