"""Whose secret a row of the log is: the same division as game.rules.view makes."""

from __future__ import annotations

from game.campaign import Happening
from game.rules import names as n

SECRET_MOVES = (n.COURT, n.PROTECT, n.DROP, n.SLATE, n.GATHER, n.LEAK, n.PASS, n.ASSIGN)
"""Moves that only the mover knows of; of a leak the others see what it does, not whose it was."""


def owner(row: Happening) -> int:
    """The leader who keeps the row to himself; nobody for what all may know."""
    if row.kind == n.L_MOVE and row.cells[1] in SECRET_MOVES:
        return row.cells[0]
    if row.kind == n.L_WHIP:
        return row.cells[0]
    if row.kind == n.L_DESERT:
        return row.cells[1]
    if row.kind == n.L_PATRON:
        return row.cells[2] or row.cells[1]
    return n.NOBODY


def known_to(reader: int, row: Happening) -> bool:
    """Whether a leader knows of the row; ``reader`` nobody knows everything."""
    if reader == n.NOBODY or owner(row) in (n.NOBODY, reader):
        return True
    if row.kind == n.L_MOVE and row.cells[1] == n.LEAK:
        return True
    return row.kind == n.L_PATRON and reader in row.cells[1:3]
