"""How the cells of a table are drawn, each kind by one function."""

from __future__ import annotations

import pygame

from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.shapes import Mark, draw_shape
from game.ui.table_head import INSIDE, number_width
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import signed

NOTHING = "–"


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
    bar = pygame.Rect(box.x, 0, max(0, box.width - number_width(theme, column)), theme.px(8))
    bar.centery = box.centery + theme.px(1)
    surface.fill(colours.dark_red if selected else colours.beige, bar)
    filled = bar.width * max(0, min(value, column.top)) // max(1, column.top)
    surface.fill(colours.cream if selected else colours.ink, (bar.x, bar.y, filled, bar.height))
    words = colours.cream if selected else colours.ink
    theme.text(surface, Role.TABLE_BOLD, words_of(column, value), box, words, "right")


def draw_nothing(surface: pygame.Surface, theme: Theme, words: str, sheet: pygame.Rect) -> None:
    """Writes on an empty sheet why it is empty."""
    inner, line = inset(sheet, theme.px(10), theme.px(8)), theme.fonts.line(Role.TEXT)
    for place, said in enumerate(theme.fonts.wrapped(Role.TEXT, words, inner.width)):
        box = pygame.Rect(inner.x, inner.y + place * line, inner.width, line)
        theme.text(surface, Role.TEXT, said, box, theme.palette.faded)
    pygame.draw.rect(surface, theme.palette.ink, sheet, theme.px(1))
