"""What a quarter has changed for the player, each thing with its cause and its line of the chronicle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.campaign import Happening
from game.rules import names as n
from game.ui.language import _, true_minus
from game.ui.pages.view_names import Lexicon, signed_number
from game.ui.pages.view_sitting import RollCall, calls_of
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.view_past import view_at

BETTER, WORSE, OTHER = 1, -1, 0
"""What a change is for the player."""


@dataclass(frozen=True)
class Change:
    """One thing that has changed.

    `change` is its numbers ("8, now 11"), `why` its causes, `good` BETTER, WORSE or OTHER, `weight` orders a group;
    `row` the row of the log that tells of it, or None.
    """

    group: str
    what: str
    change: str
    why: str
    good: int = OTHER
    weight: int = 0
    row: Happening | None = None


def group_names() -> dict[str, str]:
    """The groups, the most important first."""
    return {
        "you": _("Your position"),
        "men": _("Your men"),
        "falls": _("Falls and deaths"),
        "pacts": _("Understandings"),
        "votes": _("Votes"),
        "line": _("The line"),
        "posts": _("Posts"),
        "leaders": _("The others, as you see them"),
        "country": _("The country"),
    }


def good_mark(good: int) -> Mark:
    """Better, worse or neither, as a shape."""
    shape, colour, word = {
        BETTER: ("triangle", "green", _("better for you")), WORSE: ("wedge", "red", _("worse for you")),
    }.get(good, ("diamond", "grey", _("neither")))  # fmt: skip
    return Mark(shape, colour, word)


def turned(before: int | str, after: int | str, unit: str = "") -> str:
    """From one number or name to another: "8, now 11 %"."""
    told = _("{before}, now {after}").format(before=before, after=f"{after}{unit}")
    return told.replace("-", "\N{MINUS SIGN}") if isinstance(before, int) else told


class Quarter:
    """A quarter that is over: the views at its two ends, and what the log tells of it to the player."""

    def __init__(self, session: Session, turn: int) -> None:
        """Quarter `turn` of `session`; its end is the present where no later view is kept."""
        self.session = session
        self.turn = turn
        self.words = Lexicon(session.campaign)
        self.world: Any = session.world
        self.me: int = session.leader
        self.before: Any = view_at(session, turn)
        self.after: Any = view_at(session, turn + 1) or session.view()
        self.told = session.chronicle()
        self.lines = [line for line in self.told if line.turn == turn]
        """What the log tells the player of this quarter."""

    @property
    def person(self) -> int:
        """The player as a person."""
        return int(self.world.person[self.me])

    def rows(self, *kinds: int) -> Iterator[Happening]:
        """The rows of the quarter of these kinds that the player may know of."""
        for line in self.lines:
            yield from (row for row in line.rows if row.kind in kinds)

    def public(self, kind: int) -> Iterator[Happening]:
        """The rows of a kind that everybody knows of, also those whose sentence another row has told."""
        return (row for row in self.session.campaign.happenings if row.kind == kind and row.turn == self.turn)

    def calls(self) -> list[RollCall]:
        """The roll calls of the quarter."""
        return [call for call in calls_of(self.session) if call.turn == self.turn]

    def sentence(self, row: Happening) -> str:
        """The chronicle's sentence on a row of the quarter, without its full stop."""
        found = (true_minus(line.text) for line in self.lines if any(one is row for one in line.rows))
        return next(found, "").rstrip(".")

    def place(self, row: Happening | None) -> int:
        """The number of a row's line in the chronicle; -1 for none."""
        if row is None:
            return -1
        places = self.session.once(("places", self.session.language), self._places)
        return places.get(id(row), -1)

    def _places(self) -> dict[int, int]:
        return {id(row): at for at, line in enumerate(self.told) for row in line.rows}

    def moves(self, verb: int, leader: int = n.NOBODY, a: int = n.NOBODY) -> list[Happening]:
        """The moves of a kind made in the quarter, of a leader or anybody, about `a` or anything."""
        rows = self.rows(n.L_MOVE)
        return [row for row in rows if row.cells[1] == verb and leader in (0, row.cells[0]) and a in (0, row.cells[2])]


def changes(session: Session, turn: int) -> list[Change]:
    """Everything that quarter `turn` has changed for the player, by group, the weightiest first."""
    from game.ui.view_changes_own import own_changes
    from game.ui.view_changes_party import party_changes

    quarter = Quarter(session, turn)
    if quarter.before is None:
        return []
    found = [*own_changes(quarter), *party_changes(quarter)]
    order = list(group_names())
    return sorted(found, key=lambda one: (order.index(one.group), -one.weight))


def joined(parts: list[tuple[str, int]]) -> str:
    """Named parts of a change in a line, those of nothing left out: "income +4, moves −5"."""
    return ", ".join(f"{name} {signed_number(value)}" for name, value in parts if value)
