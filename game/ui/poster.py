"""The picture behind the title: a red wedge drives into a cream disc on black, after the posters of 1920."""

from __future__ import annotations

import pygame

from game.ui.canvas import Canvas, thick_line
from game.ui.icons import icon
from game.ui.palette import Colour

WIDE, HIGH = 1280, 720
"""The picture is drawn on a sheet of this size and fitted to the window's height, from its right edge."""
SLANT = ((590, 0), (1280, 0), (1280, 720), (800, 720))
WEDGE = ((508, 236), (600, 636), (1010, 372))
DISC = ((972, 330), 236)
BEAMS = (
    ((700, 40), (930, 10), 9, "red"),
    ((716, 66), (1010, 27), 4, "cream"),
    ((905, 640), (1240, 560), 14, "cream"),
    ((890, 664), (1180, 596), 5, "red"),
    ((1150, 150), (1262, 60), 5, "gold"),
    ((600, 118), (566, 20), 6, "ink"),
)
SQUARES = (((1214, 640), 30, 20, "red"), ((1218, 130), 20, 35, "cream"), ((820, 110), 16, 10, "gold"))


class Poster(Canvas):
    """The whole window's ground on the title screen."""

    def ground(self) -> Colour:
        """Cream paper."""
        return self.theme.palette.desk

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Black slant, disc, beams, wedge, emblem."""
        self._surface = surface
        self._size = surface.get_height() / HIGH
        self._left = surface.get_width() - WIDE * self._size
        colours = self.theme.palette
        self._polygon(colours.ink, SLANT)
        surface.fill(colours.ink, (self._spot(1279, 0)[0], 0, surface.get_width(), surface.get_height()))
        self._disc(colours.cream, *DISC)
        self._disc(colours.beige, DISC[0], 150)
        self._disc(colours.cream, DISC[0], 140)
        for start, end, width, colour in BEAMS:
            thick_line(surface, self._colour(colour), self._spot(*start), self._spot(*end), width * self._size)
        for middle, size, turn, colour in SQUARES:
            self._square(self._colour(colour), middle, size, turn)
        self._polygon(colours.red, WEDGE)
        self._emblem(colours.cream)

    def _colour(self, name: str) -> Colour:
        return self.theme.colour("bright_red" if name == "red" else name)

    def _spot(self, x: float, y: float) -> tuple[float, float]:
        return self._left + x * self._size, y * self._size

    def _polygon(self, colour: Colour, corners: tuple[tuple[int, int], ...]) -> None:
        pygame.draw.polygon(self._surface, colour, [self._spot(x, y) for x, y in corners])

    def _disc(self, colour: Colour, middle: tuple[int, int], radius: int) -> None:
        pygame.draw.circle(self._surface, colour, self._spot(*middle), radius * self._size)

    def _square(self, colour: Colour, middle: tuple[int, int], size: int, turn: int) -> None:
        corners = [pygame.Vector2(middle) + pygame.Vector2(size / 2, 0).rotate(turn + 90 * side) for side in range(4)]
        pygame.draw.polygon(self._surface, colour, [self._spot(corner.x, corner.y) for corner in corners])

    def _emblem(self, colour: Colour) -> None:
        picture = icon("emblem", round(118 * self._size), colour)
        picture = pygame.transform.rotozoom(picture, 13, 1.0)
        self._surface.blit(picture, picture.get_rect(center=self._spot(640, 424)))
