"""What a table shows: columns, rows, cells, and the order the rows are put in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.ui.layout import Part
from game.ui.shapes import Mark
from game.ui.theme import Align
from game.ui.tip import Tip

Kind = Literal["text", "number", "signed", "place", "bar", "mark"]
Cell: TypeAlias = str | int | Mark | None
"""None is drawn as a dash and sorted last."""


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    key: str
    """Name of its cells in Row.cells, and of the order."""
    title: str
    kind: Kind = "text"
    """text: words; number: a whole number; signed: with its sign, green or red; place: with its sign, on an
    axis of which no end is the better; bar: 0..top with its number; mark: a shape."""
    width: Part = 1.0
    """An int is logical pixels, a float a share of the rest."""
    top: int = 100
    """The value of a full bar."""
    bold: bool = False
    tip: Tip | None = None
    """What the number is; shown at the header."""
    short: str = ""
    """Written for the title where a table has no room for all its titles; the tooltip says the whole one."""

    @property
    def align(self) -> Align:
        """Words to the left, numbers to the right, marks in the middle."""
        sides: dict[Kind, Align] = {"text": "left", "mark": "centre"}
        return sides.get(self.kind, "right")


@dataclass(frozen=True)
class Row:
    """One row; `id` is what callbacks receive."""

    id: str
    cells: Mapping[str, Cell]
    faded: bool = False
    """Drawn in a fainter colour: of less interest (absent, dead, out of office)."""


def sort_key(cell: Cell) -> tuple[int, int, str]:
    """A key that orders cells of one column: numbers by value, words without regard to case, nothing last."""
    if cell is None:
        return (1, 0, "")
    if isinstance(cell, int):
        return (0, cell, "")
    return (0, 0, (cell.word if isinstance(cell, Mark) else cell).casefold())


def ordered(rows: Sequence[Row], key: str, descending: bool) -> list[Row]:
    """`rows` ordered by their cells `key`; equals keep their order, and empty cells come last both ways."""
    full = [row for row in rows if row.cells.get(key) is not None]
    empty = [row for row in rows if row.cells.get(key) is None]
    return sorted(full, key=lambda row: sort_key(row.cells[key]), reverse=descending) + empty
