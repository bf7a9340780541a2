"""The black bars above and below every game screen, and the line that says what has just happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.button import Button
from game.ui.dress import badge
from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Widget

TOP = 46
"""Logical pixels of the top bar."""
BOTTOM = 34
"""Logical pixels of the bottom bar."""


def top_height(theme: Theme) -> int:
    """Physical height of the top bar."""
    return max(theme.px(TOP), theme.height(Role.BUTTON, 6))


def bottom_height(theme: Theme) -> int:
    """Physical height of the bottom bar."""
    return max(theme.px(BOTTOM), theme.height(Role.LABEL, 4))


@dataclass(frozen=True)
class Gauge:
    """One number of the top bar: an icon and words, the whole explained by `tip`."""

    words: str
    icon: str = ""
    tip: Tip | None = None


class TopBar(Widget):
    """Emblem, name, gauges, and the buttons at the right end.

    The buttons are widgets of their own: a page adds `bar.buttons` to its widgets, behind the bar itself.
    """

    def __init__(self, title: str, gauges: Sequence[Gauge], buttons: Sequence[Button]) -> None:
        """`buttons` from left to right; give them style "bar" or "main"."""
        super().__init__()
        self.title = title
        self.gauges = tuple(gauges)
        self.buttons = tuple(buttons)
        self.spots: list[pygame.Rect] = []

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Buttons from the right, gauges in what is left."""
        super().place(rect, theme)
        gap, x = theme.px(7), rect.right - theme.px(11)
        for button in reversed(self.buttons):
            width = button.width_for(theme)
            x -= width
            button.place(pygame.Rect(x, rect.y + theme.px(7), width, rect.height - 2 * theme.px(7)), theme)
            x -= gap
        self._place_gauges(x)

    def _place_gauges(self, right: int) -> None:
        theme = self.theme
        left = self.rect.x + theme.px(64) + theme.fonts.width(Role.TITLE, self.title)
        widths = [self._width(gauge) for gauge in self.gauges]
        room = max(0, right - left)
        gap = min(theme.px(34), (room - sum(widths)) // (len(widths) + 1) if widths else 0)
        gap = max(gap, theme.px(8))
        used = sum(widths) + gap * max(0, len(widths) - 1)
        x = left + max(gap, (room - used) // 2)
        self.spots = []
        for width in widths:
            self.spots.append(pygame.Rect(x, self.rect.y, max(0, min(width, right - x)), self.rect.height))
            x += width + gap

    def _width(self, gauge: Gauge) -> int:
        drawn = self.theme.px(26) if gauge.icon else 0
        return drawn + self.theme.fonts.width(Role.LABEL, gauge.words.upper()) + self.theme.px(2)

    def draw(self, surface: pygame.Surface) -> None:
        """The bar without its buttons."""
        theme, colours = self.theme, self.theme.palette
        surface.fill(colours.ink, self.rect)
        middle = (self.rect.x + theme.px(27), self.rect.centery)
        theme.icon(surface, badge(), middle, theme.px(34), colours.bright_red)
        words = pygame.Rect(self.rect.x + theme.px(50), self.rect.y, self.rect.width, self.rect.height)
        theme.text(surface, Role.TITLE, self.title, words, colours.cream)
        for gauge, spot in zip(self.gauges, self.spots, strict=True):
            box = pygame.Rect(spot)
            if box.width < theme.px(48):
                continue
            if gauge.icon:
                size = theme.px(21)
                theme.icon(surface, gauge.icon, (box.x + size // 2, box.centery), size, colours.gold)
                box.x += theme.px(26)
                box.width -= theme.px(26)
            theme.text(surface, Role.LABEL, gauge.words.upper(), box, colours.cream)

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a gauge."""
        for gauge, spot in zip(self.gauges, self.spots, strict=True):
            if spot.collidepoint(point):
                return gauge.tip
        return None


class BottomBar(Widget):
    """News in one line, separated by dots."""

    def __init__(self, news: Sequence[str] = ()) -> None:
        """The newest first; what does not fit is cut."""
        super().__init__()
        self.news = list(news)

    def draw(self, surface: pygame.Surface) -> None:
        """The line on black."""
        theme = self.theme
        surface.fill(theme.palette.ink, self.rect)
        words = " · ".join(self.news)
        theme.text(surface, Role.LABEL, words, inset(self.rect, theme.px(14), 0), theme.palette.cream)

    def tip_at(self, point: Point) -> Tip | None:
        """All of the news."""
        return Tip("\n".join(self.news)) if self.news else None


class Toast(Widget):
    """A message above the bottom bar that goes away by itself."""

    SECONDS = 5.0

    def __init__(self) -> None:
        """Nothing to say."""
        super().__init__()
        self.visible = False
        self.words = ""
        self.icon = "info"
        self.left = 0.0

    def say(self, words: str, icon: str = "info") -> None:
        """Shows `words` for a few seconds; longer texts stay longer."""
        self.words, self.icon = words, icon
        self.left = self.SECONDS + len(words) / 20
        self.visible = True

    def update(self, dt: float) -> bool:
        """True when the message has just gone."""
        if not self.visible:
            return False
        self.left -= dt
        self.visible = self.left > 0
        return not self.visible

    def draw_over(self, surface: pygame.Surface) -> None:
        """A black strip with a red edge, above everything."""
        theme, colours = self.theme, self.theme.palette
        lines = theme.fonts.wrapped(Role.TABLE, self.words, surface.get_width() * 6 // 10)[:4]
        wide = max(theme.fonts.width(Role.TABLE, line) for line in lines) + theme.px(54)
        line_height = theme.fonts.line(Role.TABLE)
        box = pygame.Rect(0, 0, wide, line_height * len(lines) + 2 * theme.px(9))
        box.midbottom = (surface.get_width() // 2, surface.get_height() - bottom_height(theme) - theme.px(10))
        theme.box(surface, box, colours.ink, colours.red, 2)
        theme.icon(surface, self.icon, (box.x + theme.px(23), box.centery), theme.px(22), colours.gold)
        for number, line in enumerate(lines):
            row = pygame.Rect(box.x + theme.px(42), box.y + theme.px(9) + number * line_height, wide, line_height)
            theme.text(surface, Role.TABLE, line, row, colours.cream)
