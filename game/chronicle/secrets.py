"""Whose secret a row of the log is: the same division as game.rules.view makes."""

from __future__ import annotations

from game.campaign import Happening
from game.rules import names as n

SECRET_MOVES = (n.COURT, n.PROTECT, n.DROP, n.SLATE, n.GATHER, n.LEAK, n.PASS, n.ASSIGN)
"""Moves that only the mover knows of; of a leak the others see what it does, not whose it was."""

BETWEEN_TWO = (n.L_CALLED, n.L_FAVOUR)
"""Rows that only the two leaders they name know of."""


def owner(row: Happening) -> int:
    """The leader who keeps the row to himself; nobody for what all may know."""
    if row.kind == n.L_MOVE and row.cells[1] in SECRET_MOVES:
        return row.cells[0]
    if row.kind in (n.L_WHIP, n.L_PASSED_OVER) or (row.kind == n.L_AIM and row.cells[3]):
        return row.cells[0]
    if row.kind == n.L_DESERT:
        return row.cells[1]
    if row.kind == n.L_PATRON:
        return row.cells[2] or row.cells[1]
    return row.cells[0] if row.kind in BETWEEN_TWO else n.NOBODY


def known_to(reader: int, row: Happening) -> bool:
    """Whether a leader knows of the row; ``reader`` nobody knows everything."""
    if reader == n.NOBODY or owner(row) in (n.NOBODY, reader):
        return True
    if row.kind == n.L_MOVE and row.cells[1] == n.LEAK:
        return True
    if row.kind in BETWEEN_TWO:
        return reader == row.cells[1]
    return row.kind == n.L_PATRON and reader in row.cells[1:3]


def terms_known(reader: int, first: int, second: int) -> bool:
    """Whether a leader knows on what terms two have come to an understanding; ``reader`` nobody knows everything."""
    return reader in (n.NOBODY, first, second)
