"""How the cells of a table are drawn, each kind by one function."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.fonts import Role
from game.ui.layout import Part, inset
from game.ui.shapes import Mark, draw_shape
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import signed

NOTHING = "–"
INSIDE = 5
"""Logical pixels between the words of a cell and its sides."""
LEAST_KEPT = 75
"""Percent of the room of sharing columns that titles of fixed ones leave them."""


def column_parts(theme: Theme, columns: Sequence[Column], width: int) -> list[Part]:
    """The widths of columns in physical pixels, and the shares of the others.

    A column of fixed width grows to its title, as long as those that share the rest keep LEAST_KEPT percent of it.
    """
    parts: list[Part] = [theme.px(one.width) if isinstance(one.width, int) else one.width for one in columns]
    rest = width - sum(part for part in parts if isinstance(part, int))
    spare = rest * (100 - LEAST_KEPT) // 100
    for place, column in enumerate(columns):
        part = parts[place]
        lacking = theme.fonts.width(Role.LABEL, column.title.upper()) + 2 * theme.px(INSIDE) + 1 - part
        if isinstance(part, int) and 0 < lacking <= spare:
            parts[place] = part + int(lacking)
            spare -= int(lacking)
    return parts


def draw_cell(
    surface: pygame.Surface, theme: Theme, column: Column, row: Row, box: pygame.Rect, selected: bool
) -> None:
    """Draws the cell of `column` in `row` into `box`."""
    cell = row.cells.get(column.key)
    inner = inset(box, theme.px(INSIDE), 0)
    if isinstance(cell, Mark):
        colour = theme.palette.cream if selected else theme.colour(cell.colour)
        # Capitals and digits stand a little below the middle of their line; so do the shapes beside them.
        centre = (box.centerx, box.centery + theme.px(1))
        draw_shape(surface, cell.shape, centre, box.height * 6 // 10, colour)
    elif column.kind == "bar" and isinstance(cell, int):
        draw_bar_cell(surface, theme, column, cell, inner, selected)
    else:
        role = role_of(column)
        theme.text(surface, role, words_of(column, cell), inner, colour_of(theme, column, row, selected), column.align)


def role_of(column: Column) -> Role:
    """The letters of a column of words or numbers."""
    return Role.TABLE_BOLD if column.bold or column.kind == "signed" else Role.TABLE


def words_of(column: Column, cell: Cell) -> str:
    """What a cell of words or numbers says."""
    if cell is None:
        return NOTHING
    if isinstance(cell, int):
        return signed(cell) if column.kind in ("signed", "place") else str(cell).replace("-", "\N{MINUS SIGN}")
    return cell.word if isinstance(cell, Mark) else cell


def colour_of(theme: Theme, column: Column, row: Row, selected: bool) -> tuple[int, int, int]:
    """The colour of a cell's words."""
    cell = row.cells.get(column.key)
    if selected:
        return theme.palette.cream
    if column.kind == "signed" and isinstance(cell, int) and cell != 0:
        return theme.palette.green if cell > 0 else theme.palette.dark_red
    return theme.palette.faded if row.faded or cell is None else theme.palette.ink


def draw_bar_cell(
    surface: pygame.Surface, theme: Theme, column: Column, value: int, box: pygame.Rect, selected: bool
) -> None:
    """A black bar on beige, and its number to the right."""
    colours = theme.palette
    number = max(theme.px(26), theme.fonts.width(Role.TABLE_BOLD, str(column.top)) + theme.px(7))
    bar = pygame.Rect(box.x, 0, max(0, box.width - number), theme.px(8))
    bar.centery = box.centery + theme.px(1)
    surface.fill(colours.dark_red if selected else colours.beige, bar)
    filled = bar.width * max(0, min(value, column.top)) // max(1, column.top)
    surface.fill(colours.cream if selected else colours.ink, (bar.x, bar.y, filled, bar.height))
    words = colours.cream if selected else colours.ink
    theme.text(surface, Role.TABLE_BOLD, words_of(column, value), box, words, "right")


def draw_header(
    surface: pygame.Surface, theme: Theme, column: Column, box: pygame.Rect, order: bool | None, lit: bool
) -> None:
    """The title of `column` on black; `order`: True descending, False ascending, None not ordered by it."""
    inner = inset(box, theme.px(5), 0)
    colour = theme.palette.gold if lit or order is not None else theme.palette.cream
    arrow = theme.px(9)
    if order is None:
        theme.text(surface, Role.LABEL, column.title.upper(), inner, colour, column.align)
        return
    words = theme.fonts.shortened(Role.LABEL, column.title.upper(), inner.width - arrow - theme.px(3))
    place = pygame.Rect(0, box.y, theme.fonts.width(Role.LABEL, words) + theme.px(3) + arrow, box.height)
    place.x = {"left": inner.left, "right": inner.right - place.width}.get(
        column.align, inner.centerx - place.width // 2
    )
    theme.text(surface, Role.LABEL, words, place, colour)
    centre = (place.right - arrow // 2, box.centery + theme.px(1))
    draw_shape(surface, "wedge" if order else "triangle", centre, arrow, colour)


def draw_nothing(surface: pygame.Surface, theme: Theme, words: str, sheet: pygame.Rect) -> None:
    """Writes on an empty sheet why it is empty."""
    inner, line = inset(sheet, theme.px(10), theme.px(8)), theme.fonts.line(Role.TEXT)
    for place, said in enumerate(theme.fonts.wrapped(Role.TEXT, words, inner.width)):
        box = pygame.Rect(inner.x, inner.y + place * line, inner.width, line)
        theme.text(surface, Role.TEXT, said, box, theme.palette.faded)
    pygame.draw.rect(surface, theme.palette.ink, sheet, theme.px(1))
