"""Marks that stand beside a colour, so that nothing is said by colour alone.

Shapes are drawn four times too large and shrunk: pygame's own polygons have hard edges.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin

import pygame

from game.ui.palette import Colour

ZOOM = 4
Point = tuple[float, float]


@dataclass(frozen=True)
class Mark:
    """A shape, the palette name of its colour, and the word it stands for (read in tooltips, used for sorting)."""

    shape: str
    colour: str
    word: str = ""


def ring_points(corners: int, turn: float, inner: float = 1.0) -> list[Point]:
    """Corners of a regular polygon on the unit circle; with `inner` < 1 a star of that many points."""
    steps = corners if inner == 1.0 else 2 * corners
    radii = [1.0 if step % 2 == 0 or inner == 1.0 else inner for step in range(steps)]
    angles = [turn + 2 * pi * step / steps for step in range(steps)]
    return [(radius * cos(angle), radius * sin(angle)) for radius, angle in zip(radii, angles, strict=True)]


def polygon(points: list[Point], size: float) -> Callable[[pygame.Surface, float, Colour], None]:
    """A painter of the polygon `points` (unit circle), enlarged by `size`, on a square canvas."""

    def paint(surface: pygame.Surface, radius: float, colour: Colour) -> None:
        middle = surface.get_width() / 2
        scaled = [(middle + x * radius * size, middle + y * radius * size) for x, y in points]
        pygame.draw.polygon(surface, colour, scaled)

    return paint


def disc(surface: pygame.Surface, radius: float, colour: Colour) -> None:
    """A filled circle."""
    middle = surface.get_width() / 2
    pygame.draw.circle(surface, colour, (middle, middle), radius * 0.95)


def ring(surface: pygame.Surface, radius: float, colour: Colour) -> None:
    """An empty circle."""
    middle = surface.get_width() / 2
    pygame.draw.circle(surface, colour, (middle, middle), radius * 0.95, max(1, round(radius * 0.32)))


def cross(surface: pygame.Surface, radius: float, colour: Colour) -> None:
    """An upright cross, as a plus sign."""
    middle, arm, thick = surface.get_width() / 2, radius * 0.95, radius * 0.34
    pygame.draw.rect(surface, colour, (middle - arm, middle - thick, 2 * arm, 2 * thick))
    pygame.draw.rect(surface, colour, (middle - thick, middle - arm, 2 * thick, 2 * arm))


SHAPES: dict[str, Callable[[pygame.Surface, float, Colour], None]] = {
    "square": polygon(ring_points(4, pi / 4), 1.15),
    "triangle": polygon([(x, y + 0.22) for x, y in ring_points(3, -pi / 2)], 1.12),
    "disc": disc,
    "pentagon": polygon(ring_points(5, -pi / 2), 1.05),
    "ring": ring,
    "diamond": polygon(ring_points(4, 0), 1.1),
    "star": polygon(ring_points(5, -pi / 2, 0.42), 1.18),
    "cross": cross,
    "wedge": polygon([(x, y - 0.22) for x, y in ring_points(3, pi / 2)], 1.12),
    "hexagon": polygon(ring_points(6, 0), 1.02),
}
"""Shape name -> painter, in the order in which groups receive them."""


@lru_cache(maxsize=600)
def shape_picture(shape: str, size: int, colour: Colour) -> pygame.Surface:
    """`shape` in a picture of `size` × `size` physical pixels; shared, do not draw on it."""
    large = pygame.Surface((size * ZOOM, size * ZOOM), pygame.SRCALPHA)
    large.fill((*colour, 0))
    SHAPES[shape](large, size * ZOOM / 2 * 0.86, colour)
    return pygame.transform.smoothscale(large, (size, size))


def draw_shape(surface: pygame.Surface, shape: str, centre: Point, size: int, colour: Colour) -> None:
    """Draws `shape`, `size` physical pixels across, around `centre`."""
    picture = shape_picture(shape, size, colour)
    surface.blit(picture, (round(centre[0] - size / 2), round(centre[1] - size / 2)))
