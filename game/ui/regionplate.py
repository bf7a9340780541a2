"""The words of a field of the map on a plate of paper: mark by size of the delegation, name, secretary, grip, mood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import pygame

from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.palette import blend
from game.ui.shapes import draw_shape
from game.ui.stackedbar import paint_pattern
from game.ui.theme import Align, Theme
from game.ui.tip import signed

if TYPE_CHECKING:
    from game.ui.regionmap import Field

LARGEST = 125
"""Per mille of the delegates that give the largest mark."""
BAR = 44
"""Logical pixels of the bar of the grip."""
SPARE = 6
"""Logical pixels that a plate may be higher than its room."""
SWATCH = 24
"""Logical pixels of a sample in the key."""


@dataclass(frozen=True)
class Plate:
    """Where the parts of a plate lie, in the window; `mark` is a square, `name` the name in one line or two.

    Where there is no room, secretary and numbers are left out (not `whole`), then the name too.
    """

    rect: pygame.Rect
    mark: pygame.Rect
    words: pygame.Rect
    name: tuple[str, ...]
    whole: bool = True


def mark_size(share: int, widest: int, theme: Theme) -> int:
    """Physical pixels of a mark: its area goes by the share, up to `widest` for the largest."""
    size = round(widest * sqrt(min(max(0, share), 2 * LARGEST) / LARGEST))
    return max(theme.px(12), size)


def words_size(field: Field, name: Sequence[str], theme: Theme, whole: bool = True) -> tuple[int, int]:
    """Width and height of the lines of a name, and of secretary and numbers if the plate is `whole`."""
    fonts = theme.fonts
    if not whole:
        widest = max((fonts.width(Role.SMALL_BOLD, line) for line in name), default=0)
        return widest, len(name) * _line(Role.LABEL, theme)
    numbers = theme.px(BAR) + theme.px(20) + fonts.width(Role.SMALL_BOLD, signed(field.mood))
    names = max(fonts.width(Role.LABEL, line.upper()) for line in name)
    wide = max(names, fonts.width(Role.SMALL, field.holder), numbers)
    return wide, len(name) * _line(Role.LABEL, theme) + 2 * _line(Role.SMALL, theme)


def name_lines(name: str, theme: Theme) -> tuple[tuple[str, ...], ...]:
    """The name in one line, and where it has several words in two, as even as they allow."""
    words = name.split(" ")
    pairs = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    if not pairs:
        return ((name,),)
    return (name,), min(pairs, key=lambda pair: max(theme.fonts.width(Role.LABEL, line.upper()) for line in pair))


def _line(role: Role, theme: Theme) -> int:
    """Lines of a plate stand a little closer than those of a text."""
    return theme.fonts.line(role) * 9 // 10


def plate_of(field: Field, room: pygame.Rect, widest: int, theme: Theme) -> Plate:
    """The plate in the middle of `room`; the name in two lines where one is too long and two are not too high.

    Where all of it has no room, the name alone; where that has none, the mark alone.
    """
    names = name_lines(field.name, theme)
    one, *two = (_plate(field, name, room, widest, theme) for name in names)
    broken = [plate for plate in two if room.contains(plate.rect) and _cuts(one, theme) and not _cuts(plate, theme)]
    for plate in (*broken, one, *(_plate(field, name, room, widest, theme, whole=False) for name in names)):
        if _fits(plate, room, theme):
            return plate
    return _plate(field, (), room, widest, theme, whole=False)


def _fits(plate: Plate, room: pygame.Rect, theme: Theme) -> bool:
    """Whether it keeps to its room, but for a few pixels, and can write its name in small letters."""
    named = all(theme.fonts.width(Role.SMALL_BOLD, line) <= plate.words.width for line in plate.name)
    return named and plate.rect.height <= room.height + theme.px(SPARE) and plate.rect.width <= room.width


def _cuts(plate: Plate, theme: Theme) -> bool:
    """Whether a line of the name is too long for capitals."""
    return any(theme.fonts.width(Role.LABEL, line.upper()) > plate.words.width for line in plate.name)


def _plate(
    field: Field, name: tuple[str, ...], room: pygame.Rect, widest: int, theme: Theme, whole: bool = True
) -> Plate:
    """The mark beside the words where there is room, else above them."""
    room = inset(room, theme.px(2), 0)
    size, gap, edge = mark_size(field.share, widest, theme), theme.px(4), theme.px(3)
    wide, high = words_size(field, name, theme, whole)
    beside = size + gap + wide + 2 * edge <= room.width or size + high + 2 * edge > room.height
    if beside:
        wide = min(wide, max(1, room.width - size - gap - 2 * edge))
        box = pygame.Rect(0, 0, size + gap + wide + 2 * edge, max(size, high) + 2 * theme.px(1))
    else:
        wide = min(wide, room.width - 2 * edge)
        box = pygame.Rect(0, 0, max(size, wide) + 2 * edge, size + high + 2 * theme.px(1))
    box.center = room.center
    mark, words = pygame.Rect(0, 0, size, size), pygame.Rect(0, 0, wide, high)
    if beside:
        mark.midleft = (box.left + edge, box.centery)
        words.midright = (box.right - edge, box.centery)
    else:
        mark.midtop = (box.centerx, box.top + theme.px(1))
        words.midbottom = (box.centerx, box.bottom - theme.px(1))
    return Plate(box, mark, words, name, whole)


def draw_plate(surface: pygame.Surface, theme: Theme, field: Field, plate: Plate, chosen: bool) -> None:
    """The plate; that of the chosen field is black."""
    colours = theme.palette
    face, ink = (colours.ink, colours.cream) if chosen else (colours.paper, colours.ink)
    surface.fill(face, plate.rect)
    if field.mark is not None:
        colour = theme.colour(field.mark.colour)
        if chosen:
            surface.fill(colours.cream, plate.mark)
        draw_shape(surface, field.mark.shape, plate.mark.center, plate.mark.width, colour)
    else:
        pygame.draw.rect(surface, ink, plate.mark, theme.px(1))
        pygame.draw.line(surface, ink, plate.mark.bottomleft, plate.mark.topright, theme.px(1))
    name = pygame.Rect(plate.words.x, plate.words.y, plate.words.width, _line(Role.LABEL, theme))
    align: Align = "left" if plate.mark.bottom > plate.words.top else "centre"
    for line in plate.name:
        forms = ((Role.LABEL, line.upper()), (Role.SMALL_BOLD, line.upper()), (Role.SMALL_BOLD, line))
        role, words = next((form for form in forms if theme.fonts.width(*form) <= name.width), (Role.SMALL, line))
        theme.text(surface, role, words, name, ink, align)
        name.y = name.bottom
    if not plate.whole:
        return
    holder = pygame.Rect(name.x, name.y, name.width, _line(Role.SMALL, theme))
    theme.text(surface, Role.SMALL, field.holder, holder, ink if field.mark or chosen else colours.dark_red, align)
    numbers = pygame.Rect(name.x, holder.bottom, name.width, _line(Role.SMALL, theme))
    _draw_numbers(surface, theme, field, numbers, chosen, align == "centre")


def _draw_numbers(
    surface: pygame.Surface, theme: Theme, field: Field, box: pygame.Rect, chosen: bool, centred: bool
) -> None:
    """The bar of the grip; beside it the mood: a triangle up for the left, down for the right, and the number."""
    colours, words = theme.palette, signed(field.mood)
    number = theme.fonts.width(Role.SMALL_BOLD, words)
    wide = max(theme.px(8), min(theme.px(BAR), box.width - theme.px(20) - number))
    whole = wide + theme.px(20) + number
    left = box.x + max(0, box.width - whole) // 2 if centred else box.x
    bar = pygame.Rect(left, 0, wide, theme.px(6))
    bar.centery = box.centery + theme.px(1)
    surface.fill(colours.frame if chosen else colours.beige, bar)
    surface.fill(colours.cream if chosen else colours.ink, (bar.x, bar.y, bar.width * field.grip // 100, bar.height))
    right = pygame.Rect(bar.right + theme.px(18), box.y, number + theme.px(2), box.height)
    side = colours.red if field.mood > 0 else colours.blue if field.mood < 0 else colours.faded
    shape = "triangle" if field.mood > 0 else "wedge" if field.mood < 0 else "disc"
    spot = (bar.right + theme.px(11), box.centery + theme.px(1))
    draw_shape(surface, shape, spot, theme.px(9), colours.cream if chosen else side)
    theme.text(surface, Role.SMALL_BOLD, words, right, colours.cream if chosen else side)


def key_box(theme: Theme, key: Sequence[tuple[str, str]], sheet: pygame.Rect) -> pygame.Rect:
    """The lower left corner of the sheet, as large as the key needs."""
    widest = max((theme.fonts.width(Role.SMALL, words) for _, words in key), default=0)
    box = pygame.Rect(0, 0, theme.px(6 + SWATCH + 8) + widest, theme.fonts.line(Role.SMALL) * len(key) + theme.px(2))
    box.bottomleft = sheet.bottomleft
    return box


def draw_key(surface: pygame.Surface, theme: Theme, key: Sequence[tuple[str, str]], place: pygame.Rect) -> None:
    """What hatchings, bar and gold corner mean, line by line."""
    line = theme.fonts.line(Role.SMALL)
    for at, (sort, words) in enumerate(key):
        swatch = pygame.Rect(place.x + theme.px(6), 0, theme.px(SWATCH), theme.px(11))
        swatch.centery = place.y + at * line + line // 2
        _draw_swatch(surface, theme, sort, swatch)
        box = pygame.Rect(swatch.right + theme.px(8), place.y + at * line, place.right - swatch.right, line)
        theme.text(surface, Role.SMALL, words, box, theme.palette.cream)


def _draw_swatch(surface: pygame.Surface, theme: Theme, sort: str, box: pygame.Rect) -> None:
    colours = theme.palette
    surface.fill(colours.paper, box)
    if sort in ("left", "right"):
        colour = blend(colours.red if sort == "left" else colours.blue, colours.paper, 0.35)
        paint_pattern(surface, box, "rising" if sort == "left" else "falling", colour, theme.px(9))
    elif sort == "grip":
        surface.fill(colours.ink, box)
        surface.fill(colours.frame, (box.x, box.centery - theme.px(3), box.width, theme.px(6)))
        surface.fill(colours.cream, (box.x, box.centery - theme.px(3), box.width * 2 // 3, theme.px(6)))
    elif sort == "open":
        pygame.draw.polygon(surface, colours.gold, [box.topright, (box.right - box.height, box.top), box.bottomright])
