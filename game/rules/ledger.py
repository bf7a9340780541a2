"""What happened, as rows of numbers: the chronicle is made from them, batches pass a log without room."""

from __future__ import annotations

from game.rules.names import LOG_WIDTH, REASONS
from game.rules.rule import rule
from game.rules.state import Log

# A log is an int64 array of shape (rows, LOG_WIDTH); cell (0, 0) counts the rows written, row 0 holds nothing else.


@rule
def record(log: Log, turn: int, kind: int, a: int, b: int, c: int, d: int, e: int) -> int:
    """Append a row (kind, turn, a..e); returns its index, or 0 when the log has no room."""
    at = log[0, 0] + 1
    if at >= log.shape[0]:
        return 0
    log[0, 0] = at
    log[at, 0] = kind
    log[at, 1] = turn
    log[at, 2] = a
    log[at, 3] = b
    log[at, 4] = c
    log[at, 5] = d
    log[at, 6] = e
    return at


FIRST_PART = LOG_WIDTH - REASONS
"""Column of the first of the thirteen leaning parts in a ballot row (columns before it: kind, turn, voter, ...)."""
