"""How the regions of a scenario lie on the map: drawn by the scenario, parted between their places, or plates in rows.

Coordinates are units of a sheet 100 wide and 62 high, x to the east and y to the south.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.scenario.models import SHEET, Region, Shape

Spot = tuple[float, float]
Box = tuple[float, float, float, float]
PLACES = (1000, 700)
"""The sheet on which a region's `place` is given."""
COAST: tuple[Spot, ...] = ((1, 1), (99, 1), (99, 61), (46, 61), (1, 34))
"""What is parted between places: the sheet without the lower left corner, where the key stands."""
KEY = 15
"""Height of the key below the plates."""
EDGE = 0.6
"""Between a plate and its neighbour, half of it."""
INSET = 0.3
"""Between the frame of a region and its words."""
STEPS = 24
"""Sizes of a box that are tried."""
PROPORTIONS = (1.0, 1.6, 2.4)
"""Widths of a box by its height that are tried."""


def outlines(regions: Sequence[Region]) -> list[Shape]:
    """A shape for every region, in their order."""
    drawn = [region.shape for region in regions if region.shape is not None]
    if len(drawn) == len(regions):
        return drawn
    spots = [(place[0] / PLACES[0] * SHEET[0], place[1] / PLACES[1] * SHEET[1]) for place in _places(regions)]
    if len(set(spots)) == len(regions) > 1:
        return [_cell(at, spots) for at in range(len(spots))]
    across = max(1, round((len(regions) * 1.1) ** 0.5))
    down = -(-len(regions) // across)
    wide, high = SHEET[0] / across, (SHEET[1] - KEY) / down
    return [_plate(at % across * wide, at // across * high, wide, high) for at in range(len(regions))]


def _places(regions: Sequence[Region]) -> list[tuple[int, int]]:
    """Where regions lie, as far as it is said."""
    return [region.place for region in regions if region.place != (0, 0)]


def _plate(x: float, y: float, wide: float, high: float) -> Shape:
    left, top, right, bottom = x + EDGE, y + EDGE, x + wide - EDGE, y + high - EDGE
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Shape(corners=corners, room=(left + INSET, top + INSET, right - INSET, bottom - INSET), land=False)


# --- a map of places alone -----------------------------------------------------------------------------------------


def _cell(at: int, spots: Sequence[Spot]) -> Shape:
    """The part of the sheet that is nearer to one place than to any other, with the largest box for words in it."""
    corners: list[Spot] = list(COAST)
    for other in (*spots[:at], *spots[at + 1 :]):
        corners = _nearer(corners, spots[at], other)
    return Shape(corners=tuple(corners), room=_room(corners))


def _nearer(corners: Sequence[Spot], own: Spot, other: Spot) -> list[Spot]:
    """What of a convex shape lies nearer to `own` than to `other`."""
    kept: list[Spot] = []
    for first, second in pairwise((*corners, corners[0])):
        here, there = _lead(first, own, other), _lead(second, own, other)
        if here >= 0:
            kept.append(first)
        if here * there < 0:
            part = here / (here - there)
            kept.append((first[0] + part * (second[0] - first[0]), first[1] + part * (second[1] - first[1])))
    return kept


def _lead(spot: Spot, own: Spot, other: Spot) -> float:
    """By how much (of squares of distance) a spot is nearer to `own`."""
    return (spot[0] - other[0]) ** 2 + (spot[1] - other[1]) ** 2 - (spot[0] - own[0]) ** 2 - (spot[1] - own[1]) ** 2


def _room(corners: Sequence[Spot]) -> Box:
    """The largest box of those tried, about the middle of a convex shape, that lies inside it."""
    x, y = (sum(spot[axis] for spot in corners) / len(corners) for axis in (0, 1))
    found: list[Box] = [(x - 1, y - 1, x + 1, y + 1)]
    for proportion in PROPORTIONS:
        for step in range(1, STEPS + 1):
            high = SHEET[1] * step / STEPS / 2
            box = (x - high * proportion, y - high, x + high * proportion, y + high)
            if all(_inside((across, down), corners) for across in box[::2] for down in box[1::2]):
                found.append(box)
    left, top, right, bottom = max(found, key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))
    return (max(0.0, left), max(0.0, top), min(float(SHEET[0]), right), min(float(SHEET[1]), bottom))


def _inside(spot: Spot, corners: Sequence[Spot]) -> bool:
    """Whether a spot lies in a convex shape."""
    sides = [
        (b[0] - a[0]) * (spot[1] - a[1]) - (b[1] - a[1]) * (spot[0] - a[0]) for a, b in pairwise((*corners, corners[0]))
    ]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)
