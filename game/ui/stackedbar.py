"""One bar divided between groups, each part with its own pattern, word and number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pygame

from game.ui.canvas import Canvas, thick_line
from game.ui.fonts import Role
from game.ui.layout import columns
from game.ui.palette import Colour, blend
from game.ui.tip import Tip
from game.ui.widget import Point

Pattern = Literal["plain", "rising", "falling", "crossed", "upright", "dots"]
PATTERNS: tuple[Pattern, ...] = ("plain", "rising", "upright", "crossed", "falling", "dots")


@dataclass(frozen=True)
class Share:
    """A part of the bar; `value` in any unit, `colour` a palette name, `pattern` beside it."""

    name: str
    value: int
    colour: str
    pattern: Pattern = "plain"
    tip: Tip | None = None


class StackedBar(Canvas):
    """A bar with its legend below; `needed` marks a majority line at that value."""

    def __init__(self, shares: Sequence[Share], needed: int | None = None, legend: bool = True) -> None:
        """`needed` in the unit of the shares."""
        super().__init__()
        self.shares = tuple(share for share in shares if share.value > 0)
        self.needed = needed
        self.legend = legend

    def bar(self) -> pygame.Rect:
        """The bar in the window."""
        below = self.theme.fonts.line(Role.SMALL) + self.theme.px(3) if self.legend else 0
        return pygame.Rect(self.rect.x, self.rect.y, self.rect.width, max(1, self.rect.height - below))

    def parts(self) -> list[pygame.Rect]:
        """The box of each share in the window."""
        return columns(self.bar(), [float(share.value) for share in self.shares]) if self.shares else []

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Parts with their patterns, frame, majority line."""
        theme, colours = self.theme, self.theme.palette
        for share, part in zip(self.shares, self.parts(), strict=True):
            box = pygame.Rect((part.x - self.rect.x) * zoom, 0, part.width * zoom, part.height * zoom)
            colour = theme.colour(share.colour)
            surface.fill(colour, box)
            paint_pattern(surface, box, share.pattern, blend(colour, colours.cream, 0.45), theme.px(7) * zoom)
            pygame.draw.rect(surface, colours.ink, box, theme.px(1) * zoom)
        total = sum(share.value for share in self.shares)
        if self.needed is not None and total:
            x = self.rect.width * zoom * self.needed / total
            thick_line(surface, colours.ink, (x, 0), (x, self.bar().height * zoom), theme.px(3) * zoom)
            thick_line(surface, colours.gold, (x, 0), (x, self.bar().height * zoom), theme.px(1) * zoom)

    def paint_words(self, surface: pygame.Surface) -> None:
        """Numbers in the parts that are wide enough, on a patch; names below, where they fit (the tooltip has all)."""
        theme = self.theme
        for share, part in zip(self.shares, self.parts(), strict=True):
            number = theme.fonts.render(Role.TABLE_BOLD, str(share.value), theme.palette.ink)
            patch = number.get_rect(center=part.center).inflate(theme.px(6), -theme.px(2))
            if patch.width <= part.width and patch.height <= part.height + theme.px(6):
                surface.fill(theme.palette.paper, patch.clip(part))
                place = number.get_rect(center=part.center).topleft
                theme.write(surface, Role.TABLE_BOLD, str(share.value), place, theme.palette.ink)
            if self.legend and theme.fonts.width(Role.SMALL, share.name) <= part.width:
                line = theme.fonts.line(Role.SMALL)
                box = pygame.Rect(part.x, self.rect.bottom - line, part.width, line)
                theme.text(surface, Role.SMALL, share.name, box, theme.palette.ink, "centre")

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a part."""
        for share, part in zip(self.shares, self.parts(), strict=True):
            if part.collidepoint(point):
                return share.tip or Tip(f"{share.name}: {share.value}")
        return None


def paint_pattern(surface: pygame.Surface, box: pygame.Rect, pattern: Pattern, colour: Colour, step: int) -> None:
    """Lines or dots `step` apart over `box`."""
    clip = surface.get_clip()
    surface.set_clip(box.clip(clip))
    width = max(1.0, step / 5)
    if pattern == "dots":
        for x in range(box.left + step // 2, box.right, step):
            for y in range(box.top + step // 2, box.bottom, step):
                pygame.draw.circle(surface, colour, (x, y), step / 5)
    elif pattern == "upright":
        for x in range(box.left + step // 2, box.right, step):
            thick_line(surface, colour, (x, box.top), (x, box.bottom), width)
    for x in range(box.left - box.height, box.right, step):
        if pattern in ("rising", "crossed"):
            thick_line(surface, colour, (x, box.bottom), (x + box.height, box.top), width)
        if pattern in ("falling", "crossed"):
            thick_line(surface, colour, (x, box.top), (x + box.height, box.bottom), width)
    surface.set_clip(clip)
