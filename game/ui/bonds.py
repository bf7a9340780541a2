"""Lines between leaders: straight where nobody stands in the way, else bowed round him, so that nobody is between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.canvas import thick_line
from game.ui.palette import Colour
from game.ui.tip import Tip

BOWS = (0.0, 0.16, -0.16, 0.28, -0.28, 0.42, -0.42)
"""How far the middle of a line may be pushed aside, as a share of its length; the first that is clear is taken."""
STEPS = 24
Spot = tuple[float, float]


@dataclass(frozen=True)
class Bond:
    """A pact, or (dashed, red) a quarrel of two leaders; `weight` 0..100 gives its width."""

    start: str
    end: str
    weight: int
    hostile: bool
    tip: Tip | None = None


def bowed(start: Spot, end: Spot, bow: float) -> list[Spot]:
    """Points of a curve from `start` to `end` whose middle is pushed aside by `bow` of its length."""
    a, b = pygame.Vector2(start), pygame.Vector2(end)
    side = (b - a).rotate(90) * bow * 2
    control = (a + b) / 2 + side
    out = []
    for step in range(STEPS + 1):
        t = step / STEPS
        spot = a * (1 - t) ** 2 + control * 2 * t * (1 - t) + b * t**2
        out.append((spot.x, spot.y))
    return out


def clear_path(start: Spot, end: Spot, others: Sequence[pygame.Rect], area: pygame.Rect) -> list[Spot]:
    """A path in `area` that meets none of the boxes `others`; the least bowed one, or straight where there is none."""
    for bow in BOWS:
        path = bowed(start, end, bow)
        inside = all(area.collidepoint(spot) for spot in path)
        if inside and not any(box.collidepoint(spot) for box in others for spot in path):
            return path
    return bowed(start, end, 0.0)


def draw_path(surface: pygame.Surface, path: Sequence[Spot], colour: Colour, width: float, dashed: bool) -> None:
    """Draws a path of even width; dashed: every other piece is left out."""
    for at, (start, end) in enumerate(zip(path, path[1:], strict=False)):
        if not dashed:
            thick_line(surface, colour, start, end, width)
            pygame.draw.circle(surface, colour, end, width / 2)
        elif at % 2 == 0:
            thick_line(surface, colour, start, end, width)


def distance(point: Spot, path: Sequence[Spot]) -> float:
    """Pixels from a point to the nearest piece of a path."""
    spot, least = pygame.Vector2(point), float("inf")
    for start, end in zip(path, path[1:], strict=False):
        a, along = pygame.Vector2(start), pygame.Vector2(end) - pygame.Vector2(start)
        share = (spot - a).dot(along) / max(1e-6, along.length_squared())
        least = min(least, (spot - a - along * max(0.0, min(1.0, share))).length())
    return least
