"""The head of a table: columns wide enough for their titles, and titles on as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.fonts import Role
from game.ui.layout import Part, inset, lengths
from game.ui.shapes import draw_shape
from game.ui.table_rows import Column
from game.ui.theme import Theme

INSIDE = 5
"""Logical pixels between the words of a cell and its sides."""
LEAST_KEPT = 75
"""Percent of the room of sharing columns that titles of fixed ones leave them."""
LEAST_BAR = 30
"""Logical pixels of the shortest bar."""
LEAST_SHARE = 4
"""Heights of a line: a sharing column has so much width at least, or short titles are written."""
LEAST_NUMBER = 2
"""Heights of a line: a column of numbers has so much width at least."""
ARROW = 9
"""Logical pixels of the mark of an order."""


def titles_of(theme: Theme, columns: Sequence[Column], width: int) -> list[str]:
    """The titles in capitals: the short ones of columns that have one, where the whole ones lack room together."""
    titles = [one.title.upper() for one in columns]
    least = [_least(theme, column, title) for column, title in zip(columns, titles, strict=True)]
    fits = sum(_roomy(theme, columns, least)) <= width
    return titles if fits else [(one.short or one.title).upper() for one in columns]


def column_widths(theme: Theme, columns: Sequence[Column], titles: Sequence[str], width: int) -> list[int]:
    """The widths of columns in physical pixels, together ``width``.

    A column of fixed width grows to its title, as long as those that share the rest keep LEAST_KEPT percent of it.
    None is narrower than the longest word of its title, nor a bar than its number, unless all together lack the room.
    """
    found = lengths(width, _parts(theme, columns, titles, width), 0)
    least = [_least(theme, column, title) for column, title in zip(columns, titles, strict=True)]
    if sum(found) == width and all(one >= few for one, few in zip(found, least, strict=True)):
        return found
    wishes = [one - few for one, few in zip(_roomy(theme, columns, least), least, strict=True)]
    room = max(0, min(width - sum(least), sum(wishes)))
    floors = [few + wish * room // max(1, sum(wishes)) for few, wish in zip(least, wishes, strict=True)]
    return _evened(found, floors, width)


def _roomy(theme: Theme, columns: Sequence[Column], least: Sequence[int]) -> list[int]:
    """The least widths, with room for words in columns that share the rest."""
    share = LEAST_SHARE * theme.fonts.line(Role.TABLE)
    return [few if isinstance(one.width, int) else max(few, share) for one, few in zip(columns, least, strict=True)]


def _evened(found: Sequence[int], least: Sequence[int], width: int) -> list[int]:
    """Widths that are at least so large; what that takes, those give that have more, each in its proportion."""
    raised = [max(one, few) for one, few in zip(found, least, strict=True)]
    spare = [one - few for one, few in zip(raised, least, strict=True)]
    whole = sum(spare)
    owed = min(max(0, sum(raised) - width), whole)
    for place, own in enumerate(spare):
        part = -(-owed * own // whole) if whole else 0
        raised[place] -= part
        owed, whole = owed - part, whole - own
    return raised


def _parts(theme: Theme, columns: Sequence[Column], titles: Sequence[str], width: int) -> list[Part]:
    """The widths that columns wish, and the shares of the others."""
    parts: list[Part] = [theme.px(one.width) if isinstance(one.width, int) else one.width for one in columns]
    rest = width - sum(part for part in parts if isinstance(part, int))
    spare = rest * (100 - LEAST_KEPT) // 100
    for place, title in enumerate(titles):
        part = parts[place]
        lacking = _room(theme, title) - part
        if isinstance(part, int) and 0 < lacking <= spare:
            parts[place] = part + int(lacking)
            spare -= int(lacking)
    return parts


def _room(theme: Theme, words: str) -> int:
    return theme.fonts.width(Role.LABEL, words) + 2 * theme.px(INSIDE) + 1


def _least(theme: Theme, column: Column, title: str) -> int:
    """Physical pixels that a column needs for the longest word of its title, and for its number or its fixed width."""
    words = max(_room(theme, word) for word in title.split(" "))
    if column.kind == "bar":
        return max(words, theme.px(LEAST_BAR) + number_width(theme, column) + 2 * theme.px(INSIDE))
    if not isinstance(column.width, int):
        return words
    wide = theme.px(column.width)
    number = min(wide, LEAST_NUMBER * theme.fonts.line(Role.TABLE))
    return max(words, number if column.kind in ("number", "signed", "place") else wide)


def number_width(theme: Theme, column: Column) -> int:
    """Physical pixels of the number beside a bar."""
    return max(theme.px(26), theme.fonts.width(Role.TABLE_BOLD, str(column.top)) + theme.px(7))


def head_lines(theme: Theme, title: str, width: int) -> list[str]:
    """A title in lines that fit a column of ``width`` physical pixels."""
    return theme.fonts.wrapped(Role.LABEL, title, width - 2 * theme.px(INSIDE))


def head_height(theme: Theme, heads: Sequence[Sequence[str]]) -> int:
    """Physical height of a head whose titles stand in these lines."""
    return theme.row + (max(map(len, heads), default=1) - 1) * theme.fonts.line(Role.LABEL)


def draw_head(
    surface: pygame.Surface,
    theme: Theme,
    column: Column,
    words: Sequence[str],
    box: pygame.Rect,
    order: bool | None,
    lit: bool,
) -> None:
    """The lines of a title on black; `order`: True descending, False ascending, None not ordered by it."""
    inner = inset(box, theme.px(INSIDE), 0)
    colour = theme.palette.gold if lit or order is not None else theme.palette.cream
    line = theme.fonts.line(Role.LABEL)
    arrow, gap = theme.px(ARROW), theme.px(3)
    wide = max(theme.fonts.width(Role.LABEL, one) for one in words)
    beside = order is not None and wide + gap + arrow <= inner.width
    if beside and column.align == "right":
        inner.width -= gap + arrow
    top = box.centery - line * len(words) // 2
    for at, one in enumerate(words):
        place = pygame.Rect(inner.x, top + at * line, inner.width, line) if len(words) > 1 else inner
        theme.text(surface, Role.LABEL, one, place, colour, column.align)
    if order is None:
        return
    side = {"left": inner.left + wide, "right": inner.right}.get(column.align, inner.centerx + wide // 2)
    centre = (side + gap + arrow // 2, box.centery + theme.px(1))
    if not beside:
        arrow = min(arrow, theme.px(7))
        centre = (box.centerx, box.bottom - arrow // 2 - 1)
    draw_shape(surface, "wedge" if order else "triangle", centre, arrow, colour)
