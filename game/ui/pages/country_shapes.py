"""Where the party organisations lie on the schematic map: our own drawing, angular, not to scale.

Coordinates are units of a sheet 100 wide and 62 high, x to the east and y to the south. Neighbours share their
corners. What is no territory (the army, the central institutions) has a plate in the lower right corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SHEET = (100.0, 62.0)
Spot = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Outline:
    """Corners of a region, and the box (left, top, right, bottom) inside them that words may fill."""

    corners: tuple[Spot, ...]
    room: Box
    land: bool = True


OUTLINES: dict[str, Outline] = {
    "leningrad": Outline(((5, 8), (9, 3), (24, 3), (24, 16), (12, 16), (7, 12)), (9, 3.5, 23.7, 15.7)),
    "north_west_centre": Outline(((24, 3), (29, 1), (55, 1), (61, 6), (61, 16), (24, 16)), (26, 2, 58, 15.7)),
    "tver": Outline(((12, 16), (26, 16), (26, 26), (14, 26)), (13.8, 16.3, 25.8, 25.8)),
    "moscow": Outline(((26, 16), (39, 16), (39, 34), (26, 34)), (26.2, 16.3, 38.8, 33.7)),
    "ivanovo": Outline(((39, 16), (52, 16), (52, 25), (39, 25)), (39.2, 16.2, 51.8, 24.8)),
    "vladimir": Outline(((39, 25), (52, 25), (52, 34), (39, 34)), (39.2, 25.2, 51.8, 33.8)),
    "nizhny": Outline(((52, 16), (61, 16), (63, 19), (63, 28), (52, 28)), (52.2, 17, 62.6, 27.8)),
    "belorussia": Outline(((2, 24), (5, 21), (13, 21), (14, 26), (13, 34), (2, 34)), (2.4, 23.2, 13, 33.7)),
    "tula": Outline(((14, 26), (26, 26), (26, 34), (13, 34)), (14, 26.2, 25.8, 33.8)),
    "ukraine": Outline(
        ((2, 34), (23, 34), (23, 45), (27, 49), (22, 52), (15, 49), (9, 51), (2, 45)), (2.6, 34.5, 22.6, 48)
    ),
    "black_earth": Outline(((23, 34), (42, 34), (42, 43), (38, 45), (23, 45)), (23.4, 34.4, 41.6, 43.8)),
    "volga": Outline(
        ((42, 34), (52, 34), (52, 28), (63, 28), (63, 40), (57, 47), (50, 47), (42, 43)), (43, 33, 60.5, 44.5)
    ),
    "north_caucasus": Outline(
        ((23, 45), (38, 45), (42, 43), (50, 47), (49, 53), (30, 53), (27, 49)), (29, 45.3, 47.5, 52.8)
    ),
    "transcaucasia": Outline(((30, 53), (49, 53), (52, 57), (50.5, 62), (31, 62), (28, 57)), (30.2, 53.4, 50.2, 61.8)),
    "urals": Outline(
        ((61, 6), (64, 4), (72, 4), (75, 8), (75, 33), (63, 33), (63, 19), (61, 16)), (63.3, 6.5, 74.8, 32)
    ),
    "kazakhstan": Outline(((63, 33), (82, 33), (82, 42), (78, 47), (57, 47), (63, 40)), (63.3, 33.5, 81, 46)),
    "central_asia": Outline(
        ((57, 47), (78, 47), (80, 52), (75, 59), (66, 61), (60, 58), (56, 53)), (58.5, 47.4, 77.5, 57.5)
    ),
    "siberia": Outline(
        ((75, 8), (78, 3), (85, 2), (86.2, 5), (86.2, 40), (82, 42), (82, 33), (75, 33)), (75.3, 6, 86, 32.5)
    ),
    "far_east": Outline(
        ((86.2, 5), (92, 2), (99, 6), (99, 22), (96, 28), (98, 36), (94, 44), (86.2, 40)), (86.4, 7, 98.6, 27)
    ),
    "army": Outline(((83, 47), (99, 47), (99, 53.8), (83, 53.8)), (83.3, 47.2, 98.7, 53.6), land=False),
    "centre_apparatus": Outline(((83, 55), (99, 55), (99, 61.8), (83, 61.8)), (83.3, 55.2, 98.7, 61.6), land=False),
}
"""Region of the scenarios that come with the game -> its outline."""


def outlines(regions: Sequence[str]) -> list[Outline]:
    """An outline for every region id, in their order; plain plates in rows where one of them is not on our map."""
    if all(region in OUTLINES for region in regions):
        return [OUTLINES[region] for region in regions]
    across = max(1, round((len(regions) * 1.1) ** 0.5))
    down = -(-len(regions) // across)
    wide, high = SHEET[0] / across, SHEET[1] / down
    return [_plate(at % across * wide, at // across * high, wide, high) for at in range(len(regions))]


def _plate(x: float, y: float, wide: float, high: float) -> Outline:
    left, top, right, bottom = x + 0.6, y + 0.6, x + wide - 0.6, y + high - 0.6
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Outline(corners, (left + 0.3, top + 0.3, right - 0.3, bottom - 0.3), land=False)
