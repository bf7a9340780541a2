"""A tie between two people in a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Literal

import pygame

from game.ui.canvas import dashed_line, thick_line
from game.ui.palette import Colour
from game.ui.theme import Theme

Spot = tuple[float, float]


@dataclass(frozen=True)
class Edge:
    """A tie: `weight` 1..100 gives its width; dashed ties are hostile ones by convention; `arrow` points to `end`."""

    start: str
    end: str
    weight: int = 30
    style: Literal["solid", "dashed"] = "solid"
    colour: str = "green"
    arrow: bool = False


def paint_edge(
    surface: pygame.Surface, theme: Theme, edge: Edge, ends: tuple[Spot, Spot], short: float, zoom: int, faint: bool
) -> None:
    """Paints a tie from one middle to another; its arrow ends `short` pixels before the second."""
    colour = theme.palette.grid if faint else theme.colour(edge.colour)
    width = (1 + 3 * max(0, min(edge.weight, 100)) / 100) * theme.px(1) * zoom
    if edge.style == "dashed":
        dashed_line(surface, colour, *ends, width, theme.px(7) * zoom)
    else:
        thick_line(surface, colour, *ends, width)
    if edge.arrow:
        _paint_arrow(surface, colour, *ends, short, theme.px(9) * zoom)


def _paint_arrow(
    surface: pygame.Surface,
    colour: Colour,
    start: tuple[float, float],
    end: tuple[float, float],
    before: float,
    length: float,
) -> None:
    """A head that ends `before` pixels short of `end`."""
    if hypot(end[0] - start[0], end[1] - start[1]) <= before:
        return
    along = (pygame.Vector2(end) - pygame.Vector2(start)).normalize()
    tip, side = pygame.Vector2(end) - along * before, along.rotate(90)
    pygame.draw.polygon(
        surface, colour, [tip, tip - along * length + side * length / 2, tip - along * length - side * length / 2]
    )
