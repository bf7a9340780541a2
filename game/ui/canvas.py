"""Smooth drawings: shapes are painted at several times their size and shrunk once, then kept until data change."""

from __future__ import annotations

import pygame

from game.ui.palette import Colour
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

ZOOM = 4
"""Times the drawing is larger than the window; a power of two, for which pygame's shrinking keeps colours exactly."""
ZOOM_ENLARGED = 2
"""The same at a large UI scale, where single pixels show less."""


LARGE = 2_500_000
"""Pixels from which a sheet is taken from what was set aside."""
_aside: list[pygame.Surface] = []


def set_aside(window: tuple[int, int], scale: int) -> None:
    """Keeps a sheet for the largest drawings where everything is drawn large.

    Asking the system for so much memory at every drawing takes longer than painting it.
    """
    wanted = (window[0] * 13 // 10, window[1] * 8 // 5) if scale >= 150 else (0, 0)
    if not _aside or _aside[0].get_size() != wanted:
        _aside[:] = [pygame.Surface(wanted)]
        _aside[0].fill((0, 0, 0))


def sheet(size: tuple[int, int]) -> pygame.Surface:
    """A sheet to paint on; what is on it is good until the next one is asked for."""
    if size[0] * size[1] >= LARGE and _aside and _aside[0].get_rect().contains((0, 0, *size)):
        return _aside[0].subsurface((0, 0, *size))
    return pygame.Surface(size)


class Canvas(Widget):
    """A widget whose lines and shapes are painted once by `paint_shapes`, and whose words by `paint_words`."""

    def __init__(self, tip: Tip | None = None) -> None:
        """`tip` for the whole drawing."""
        super().__init__(tip)
        self.face = "paper"
        """Palette name of the ground it lies on; set it to "desk" outside a panel."""
        self._picture: pygame.Surface | None = None

    def changed(self) -> None:
        """The data are others; paint anew at the next draw."""
        self._picture = None

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """A new size or look needs a new picture."""
        if rect != self.rect or theme is not self.theme:
            self.changed()
        super().place(rect, theme)

    def ground(self) -> Colour:
        """The colour below the drawing."""
        return self.theme.colour(self.face)

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Paints lines and shapes; coordinates are those of `rect`'s inside times `zoom`."""

    def paint_words(self, surface: pygame.Surface) -> None:
        """Writes words over the finished drawing, in window coordinates."""

    def zoom(self) -> int:
        """Times the drawing is painted too large before it is shrunk."""
        return ZOOM if self.theme.scale < 150 else ZOOM_ENLARGED

    def paint_ahead(self) -> bool:
        """Paints the lines and shapes, if that is still to be done; False if there is nothing to do."""
        if self._picture is not None or not self.rect.width or not self.rect.height:
            return False
        self._picture = self._painted()
        return True

    def _painted(self) -> pygame.Surface:
        zoom = self.zoom()
        large = sheet((self.rect.width * zoom, self.rect.height * zoom))
        large.fill(self.ground())
        self.paint_shapes(large, zoom)
        return pygame.transform.smoothscale(large, self.rect.size)

    def draw(self, surface: pygame.Surface) -> None:
        """The kept drawing, then the words."""
        if not self.rect.width or not self.rect.height:
            return
        if self._picture is None:
            self._picture = self._painted()
        surface.blit(self._picture, self.rect)
        self.paint_words(surface)


def thick_line(
    surface: pygame.Surface, colour: Colour, start: tuple[float, float], end: tuple[float, float], width: float
) -> None:
    """A line of even width at any angle (pygame's own lines are thinner the more they slope)."""
    a, b = pygame.Vector2(start), pygame.Vector2(end)
    if a == b:
        return
    side = (b - a).normalize().rotate(90) * (width / 2)
    pygame.draw.polygon(surface, colour, [a + side, b + side, b - side, a - side])


def dashed_line(
    surface: pygame.Surface,
    colour: Colour,
    start: tuple[float, float],
    end: tuple[float, float],
    width: float,
    dash: float,
) -> None:
    """A line of dashes `dash` long, with gaps of two thirds of that."""
    a, b = pygame.Vector2(start), pygame.Vector2(end)
    length, done = a.distance_to(b), 0.0
    while done < length:
        first = a.lerp(b, done / length)
        last = a.lerp(b, min(1.0, (done + dash) / length))
        thick_line(surface, colour, (first.x, first.y), (last.x, last.y), width)
        done += dash * 5 / 3
