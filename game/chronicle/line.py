"""What a chronicle is made of: lines, roll calls, and a sentence before it has its place in time."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.campaign import Happening

Parts = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Ballot:
    """How one voter voted, and why.

    ``side`` is -1, 0 or 1; ``votes`` how many he cast; ``points`` his leaning with luck; ``parts`` the named reasons
    (REASON_NAMES) that are not zero. ``declared``: a leader, who votes as he has decided, whatever his reasons say.
    """

    voter: str
    side: int
    votes: int
    points: int
    parts: Parts
    declared: bool


@dataclass(frozen=True)
class Line:
    """A sentence of the chronicle.

    ``after`` is how many decisions preceded it, ``kind`` a name of LOG_NAMES, ``secret_of`` the leader who keeps it
    from others (his person id) or None, ``rows`` the rows of the log that it tells and ``row`` the first of them.
    """

    after: int
    turn: int
    quarter: str
    kind: str
    text: str
    parts: Parts = ()
    secret_of: str | None = None
    ballots: tuple[Ballot, ...] = field(default=(), repr=False)
    row: Happening | None = field(default=None, repr=False, compare=False)
    rows: tuple[Happening, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True)
class Said:
    """A sentence with its numbers."""

    text: str
    parts: Parts = ()
    ballots: tuple[Ballot, ...] = ()
