"""Where followings lie: a cell for each leader, his men in rings round him by weight; nothing overlaps.

The order of the cells is that of the leaders and never changes; only their sizes go with the number of men. The same
men in the same rectangle always lie in the same places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

import pygame

from game.ui.fonts import Role
from game.ui.layout import columns, inset, rows
from game.ui.shapes import Mark
from game.ui.theme import Theme
from game.ui.tip import Tip

HUB = 8
"""A leader's own place in his cell, in men."""
SMALLEST, LARGEST = 7, 15
"""Logical pixels across of the marks of the lightest and the weightiest man."""
ROOMY = 7.5
"""Times the names would fit into the drawing, from which they are written larger."""
REACH = 1.9
"""Times a following may be drawn out where its cell has room."""
LEAST_HUB, MOST_HUB = 16, 30
"""Logical radius of the portraits of the weakest and the strongest leader."""


@dataclass(frozen=True)
class Man:
    """A man of a following; `weight` 0..100 of his post, `firm` whether his patron can count on him."""

    id: str
    name: str
    weight: int
    firm: bool = True
    tip: Tip | None = None


@dataclass(frozen=True)
class Following:
    """A leader and his men; without `person` it is those who follow nobody, and has no hub."""

    id: str
    name: str
    mark: Mark
    value: int
    """0..100, the size of the portrait."""
    men: tuple[Man, ...]
    person: str = ""
    own: bool = False
    tip: Tip | None = None


@dataclass(frozen=True)
class Spot:
    """Where somebody is drawn, in the window: middle and radius of his mark, the box of mark and name."""

    middle: tuple[int, int]
    radius: int
    box: pygame.Rect
    words: pygame.Rect | None
    """The box of the name; None where there is no room for it."""
    role: Role = Role.SMALL


def cells(area: pygame.Rect, needs: Sequence[int]) -> list[pygame.Rect]:
    """Cells in strips from top to bottom, each with its share of the area, as square as the order allows."""
    strips: list[list[int]] = []
    unit = area.width * area.height / max(1, sum(needs))
    for need in needs:
        if strips and _stretch([*strips[-1], need], unit, area.width) <= _stretch(strips[-1], unit, area.width):
            strips[-1].append(need)
        else:
            strips.append([need])
    out: list[pygame.Rect] = []
    for strip, row in zip(strips, rows(area, [float(sum(strip)) for strip in strips]), strict=True):
        out += columns(row, [float(need) for need in strip])
    return out


def _stretch(strip: Sequence[int], unit: float, width: int) -> float:
    """How far the cells of a strip are from squares, on average; 1 is a square."""
    high = sum(strip) * unit / width
    return sum(max(need * unit / high / high, high * high / (need * unit)) for need in strip) / len(strip)


def hub_radius(value: int, theme: Theme) -> int:
    """Physical radius of a leader's portrait."""
    return theme.px(LEAST_HUB + (MOST_HUB - LEAST_HUB) * max(0, min(value, 100)) / 100)


def mark_width(weight: int, theme: Theme) -> int:
    """Physical pixels across of a man's mark."""
    return theme.px(SMALLEST + (LARGEST - SMALLEST) * max(0, min(weight, 100)) / 100)


def place_followings(
    followings: Sequence[Following], area: pygame.Rect, theme: Theme
) -> tuple[dict[str, Spot], dict[str, pygame.Rect]]:
    """(spot of everyone, cell of every following); with much room the names are larger."""
    found = cells(area, [HUB + len(following.men) for following in followings])
    spots: dict[str, Spot] = {}
    boxes: dict[str, pygame.Rect] = {}
    role = Role.TABLE if _room(followings, area, theme) >= ROOMY else Role.SMALL
    for following, cell in zip(followings, found, strict=True):
        boxes[following.id] = cell
        spots |= _place_one(following, cell, theme, role)
    return spots, boxes


def _room(followings: Sequence[Following], area: pygame.Rect, theme: Theme) -> float:
    """How many times the boxes of all men would fit into an area."""
    sizes = [_size(man, theme, Role.SMALL) for following in followings for man in following.men]
    return area.width * area.height / max(1, sum(wide * high for wide, high in sizes))


def _place_one(following: Following, cell: pygame.Rect, theme: Theme, role: Role) -> dict[str, Spot]:
    """A hub in the middle, if there is one, and the men round it, as far apart as the cell allows."""
    inner = inset(cell, theme.px(5), theme.px(4))
    room = _room([following], inner, theme)
    for least, gap in ((20.0, 44), (9.0, 22), (5.0, 13), (3.4, 7), (0.0, 3)):
        if room >= least:
            spots = {following.id: _hub(following, inner, theme)}
            taken = [spots[following.id].box]
            left = _fill(list(following.men), inner, taken, spots, theme, role, theme.px(gap))
            if not left:
                return _drawn_out(spots, following.id, inner)
    # Those for whom there is no room with their names are marks alone.
    for gap in (2, 0):
        left = _fill(left, inner, taken, spots, theme, None, gap)
    return spots


def _drawn_out(spots: dict[str, Spot], hub: str, inner: pygame.Rect) -> dict[str, Spot]:
    """The same places further from the hub, across and down each as far as the cell and REACH allow.

    Moving all away from one point by the same factor lets nobody overlap who did not before.
    """
    centre = spots[hub].box.center if spots[hub].radius else inner.center
    men = [spot.box for name, spot in spots.items() if name != hub]
    factors = [_factor(men, centre, inner, axis) for axis in (0, 1)]
    out = {name: spot if name == hub else _moved(spot, centre, factors) for name, spot in spots.items()}
    boxes = [spot.box for name, spot in out.items() if name != hub]
    clear = all(inner.contains(box) and not box.colliderect(spots[hub].box) for box in boxes)
    return out if clear and min(factors) > 1.1 else spots


def _factor(men: Sequence[pygame.Rect], centre: tuple[int, int], inner: pygame.Rect, axis: int) -> float:
    """How far boxes may be moved from `centre` along an axis (0 across, 1 down) without leaving the cell."""
    least = REACH
    for box in men:
        far, half = box.center[axis] - centre[axis], box.size[axis] / 2 + 2
        room = inner.topleft[axis] + inner.size[axis] - centre[axis] if far > 0 else centre[axis] - inner.topleft[axis]
        if far:
            least = min(least, (room - half) / abs(far))
    return max(1.0, least)


def _moved(spot: Spot, centre: tuple[int, int], factors: Sequence[float]) -> Spot:
    by = [round((spot.box.center[axis] - centre[axis]) * (factors[axis] - 1)) for axis in (0, 1)]
    words = spot.words.move(by) if spot.words is not None else None
    middle = (spot.middle[0] + by[0], spot.middle[1] + by[1])
    return Spot(middle, spot.radius, spot.box.move(by), words, spot.role)


def _hub(following: Following, inner: pygame.Rect, theme: Theme) -> Spot:
    line = theme.fonts.line(Role.TABLE_BOLD)
    wide = min(inner.width, theme.fonts.width(Role.TABLE_BOLD, hub_words(following)) + theme.px(6))
    if not following.person:
        words = pygame.Rect(inner.x, inner.y, wide, line)
        return Spot(words.center, 0, words, words)
    enlarged = max(1.0, min(1.7, min(inner.size) / theme.px(150)))
    radius = min(round(hub_radius(following.value, theme) * enlarged), (inner.height - line) // 2, inner.width // 2)
    middle = (inner.centerx, inner.centery - line // 2)
    words = pygame.Rect(0, 0, wide, line)
    words.midtop = (middle[0], middle[1] + radius)
    face = pygame.Rect(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)
    return Spot(middle, radius, face.union(words).clip(inner.inflate(theme.px(4), theme.px(4))), words)


def hub_words(following: Following) -> str:
    """What stands below a portrait: name and number of men."""
    return f"{following.name} {len(following.men)}"


def _fill(
    men: list[Man],
    inner: pygame.Rect,
    taken: list[pygame.Rect],
    spots: dict[str, Spot],
    theme: Theme,
    role: Role | None,
    gap: int,
) -> list[Man]:
    """Puts the men, in order, into the free places from the middle outwards; those left over are returned.

    `role` is the font of their names; None leaves the names out.
    """
    waiting = [(man, _size(man, theme, role)) for man in men]
    for place in _places(inner, theme):
        if not waiting:
            break
        man, (wide, high) = waiting[0]
        box = pygame.Rect(place[0] - wide // 2, place[1] - high // 2, wide, high)
        room = box.inflate(2 * gap, gap)
        if inner.contains(box) and room.collidelist(taken) < 0:
            waiting.pop(0)
            taken.append(box)
            spots[man.id] = _spot(man, box, theme, role)
    return [man for man, _size in waiting]


def _size(man: Man, theme: Theme, role: Role | None) -> tuple[int, int]:
    mark = mark_width(man.weight, theme)
    if role is None:
        return mark, mark
    line = theme.fonts.line(role)
    words = min(8 * line, theme.fonts.width(role, man.name))
    return mark + theme.px(3) + words, max(mark, line * 17 // 20)


def _spot(man: Man, box: pygame.Rect, theme: Theme, role: Role | None) -> Spot:
    mark = mark_width(man.weight, theme)
    middle = (box.x + mark // 2, box.centery)
    if role is None:
        return Spot(middle, mark // 2, box, None)
    left = mark + theme.px(3)
    return Spot(middle, mark // 2, box, pygame.Rect(box.x + left, box.y, box.width - left, box.height), role)


def _places(inner: pygame.Rect, theme: Theme) -> Iterator[tuple[int, int]]:
    """Places on ovals round the middle, from the inside out, each from its top clockwise."""
    step = theme.px(6)
    wide, high = inner.width / 2, inner.height / 2
    reach = hypot(wide, high)
    count = max(1, round(min(reach, wide + high) / step))
    # Ovals a little larger than the cell reach into its corners.
    for ring in range(1, count + 1):
        share = 1.42 * ring / count
        around = max(8, round(2 * pi * share * max(wide, high) / step))
        for at in range(around):
            angle = -pi / 2 + 2 * pi * at / around
            x, y = inner.centerx + wide * share * cos(angle), inner.centery + high * share * sin(angle)
            if inner.collidepoint(x, y):
                yield round(x), round(y)
