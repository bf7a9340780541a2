"""Tells the rows of a campaign's log, all at once or on from where it has got to.

``lines(campaign)`` tells everything; with ``reader`` it leaves out what that leader cannot know. Every line keeps its
numbers (``parts``) and a roll call also the reasons of each voter (``ballots``).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign import Campaign, Happening
from game.chronicle.line import Line
from game.chronicle.names import Names
from game.chronicle.rows import GROUPS, ROWS
from game.chronicle.secrets import known_to, owner
from game.chronicle.tracking import Tracking
from game.rules import names as n


def quarter_name(campaign: Campaign, turn: int, language: str = "en") -> str:
    """``April to June 1922``."""
    return Names(campaign.scenario, language).quarter(turn)


def lines(campaign: Campaign, language: str = "en", reader: str | None = None, since: int = -1) -> list[Line]:
    """The chronicle of a campaign so far, oldest line first.

    Args:
        campaign: the campaign.
        language: of the texts, ``en`` or ``ru``.
        reader: person id of a leader; what others keep from him is left out. None reads everything.
        since: only lines with a greater ``after``; -1 is from the beginning.

    Raises:
        KeyError: the reader is no leader of the scenario.
    """
    names = Names(campaign.scenario, language)
    who = campaign.scenario.register.ids["leader"][reader] if reader else n.NOBODY
    tracking = Tracking(campaign.world, who, campaign.refusals)
    told = [] if since >= 0 else [_beginning(names)]
    for group in _groups(campaign.happenings):
        first = group[0]
        if first.after > since:
            names.turn = first.turn
            line = _line(names, tracking, group)
            if line is not None:
                told.append(line)
        for row in group:
            tracking.follow(row)
    return told


def _beginning(names: Names) -> Line:
    return Line(0, 0, names.quarter(0), n.LOG_NAMES[n.L_QUARTER], names.quarter(0))


class Telling:
    """The chronicle of one campaign, told on from where it has got to: what is read again and again costs nothing.

    A campaign that was rewound is another campaign, with a telling of its own.
    """

    def __init__(self, campaign: Campaign, language: str = "en", reader: str | None = None) -> None:
        """As for `lines`."""
        self.campaign, self.language, self.reader = campaign, language, reader
        who = campaign.scenario.register.ids["leader"][reader] if reader else n.NOBODY
        self._names = Names(campaign.scenario, language)
        self._tracking = Tracking(campaign.world, who, campaign.refusals)
        self._told = [_beginning(self._names)]
        self._read = 0
        """Rows that have been told for good; the last group may still grow."""
        self._now: tuple[int, list[Line]] = (-1, [])

    def lines(self) -> list[Line]:
        """Every line so far, oldest first; the same list until something happens."""
        rows = self.campaign.happenings
        if self._now[0] != len(rows):
            *whole, last = [*_groups(rows[self._read :])] or [[]]
            for group in whole:
                self._told += self._tell(group)
                for row in group:
                    self._tracking.follow(row)
                self._read += len(group)
            self._now = (len(rows), [*self._told, *self._tell(last)])
        return self._now[1]

    def _tell(self, group: list[Happening]) -> list[Line]:
        if not group:
            return []
        self._names.turn = group[0].turn
        line = _line(self._names, self._tracking, group)
        return [] if line is None else [line]


def _groups(rows: list[Happening]) -> Iterator[list[Happening]]:
    """Rows told together: elections, seats and delegations are one line each."""
    group: list[Happening] = []
    for row in rows:
        if group and (row.kind != group[0].kind or row.kind not in GROUPS or not _alike(group[0], row)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _alike(first: Happening, row: Happening) -> bool:
    if row.kind == n.L_PATRON:
        return first.after == row.after and first.cells[1:3] == row.cells[1:3]
    return first.turn == row.turn and (row.kind != n.L_ELECTED or first.cells[1] == row.cells[1])


def _line(names: Names, tracking: Tracking, group: list[Happening]) -> Line | None:
    row = group[0]
    if row.kind == n.L_BALLOT or not known_to(tracking.reader, row):
        return None
    names.dead = tracking.dead_leaders()
    said = GROUPS[row.kind](names, tracking, group) if row.kind in GROUPS else ROWS[row.kind](names, tracking, row)
    if said is None:
        return None
    secret = owner(row)
    return Line(
        after=row.after,
        turn=row.turn,
        quarter=names.quarter(row.turn),
        kind=n.LOG_NAMES[row.kind],
        text=said.text,
        parts=said.parts,
        secret_of=names.leader_id(secret) if secret else None,
        ballots=said.ballots,
        row=row,
        rows=tuple(group),
    )
