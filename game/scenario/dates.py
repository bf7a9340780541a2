"""Dates of a scenario: a year, a month or a day; and the quarters of its calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as _Day

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_QUARTER = re.compile(r"([0-9]{4})Q([1-4])")

SEASONS = ("January to March", "April to June", "July to September", "October to December")
SEASONS_RU = ("январь–март", "апрель–июнь", "июль–сентябрь", "октябрь–декабрь")
AFTER_ALL = 999
"""The quarter of what does not come within the calendar."""


@dataclass(frozen=True, order=True)
class Date:
    """A date known to the year (``month`` 0), the month (``day`` 0) or the day."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month:
            text += f"-{self.month:02}"
        if self.day:
            text += f"-{self.day:02}"
        return text

    @property
    def season(self) -> int:
        """Quarter of the year, 0 to 3; 0 for a date known to the year only."""
        return (self.month - 1) // 3 if self.month else 0

    @property
    def last_season(self) -> int:
        """The last quarter of the year the date may mean: 3 for a date known to the year only."""
        return (self.month - 1) // 3 if self.month else 3


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a year as files write it: ``1922Q2``; ``season`` runs from 0 to 3."""

    year: int
    season: int

    def __str__(self) -> str:
        return f"{self.year:04}Q{self.season + 1}"


def parse_date(text: str | int) -> Date:
    """Read ``1922``, ``1922-05`` or ``1922-05-26``.

    Raises:
        ValueError: it is none of these, or there is no such day.
    """
    found = _DATE.fullmatch(str(text))
    if isinstance(text, bool) or not found:
        raise ValueError(f"'{str(text)[:40]}' is not a date: write 1922, 1922-05 or 1922-05-26")
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        _Day(year, month if found[2] else 1, day if found[3] else 1)
    except ValueError:
        raise ValueError(f"there is no {text} in the calendar") from None
    return Date(year, month, day)


_SHORT = re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2}))?")
_REVERSED = re.compile(r"(?:(?P<day>[0-9]{1,2})[-/.])?(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})")


def date_meant(text: str) -> str:
    """``did you mean 1922-05?`` for what is a date written otherwise, such as 26.05.1922 or 1922-5; else empty."""
    found = _SHORT.fullmatch(text.strip()) or _REVERSED.fullmatch(text.strip())
    if not found:
        return ""
    said = "-".join(f"{int(part):02}" for name in ("year", "month", "day") if (part := found[name]))
    try:
        return f"did you mean {parse_date(said)}?" if said != text else ""
    except ValueError:
        return ""


def parse_quarter(text: str) -> Quarter:
    """Read ``1922Q2``.

    Raises:
        ValueError: it is something else.
    """
    found = _QUARTER.fullmatch(text)
    if not found:
        raise ValueError(f"'{text[:40]}' is not a quarter: write 1922Q1 to 1922Q4")
    return Quarter(int(found[1]), int(found[2]) - 1)


def quarter_named(name: str) -> Quarter | None:
    """The quarter that :meth:`Calendar.name` calls ``April to June 1922``; None for any other text."""
    season, _, year = name.rpartition(" ")
    return Quarter(int(year), SEASONS.index(season)) if season in SEASONS and year.isdecimal() else None


@dataclass(frozen=True)
class Calendar:
    """The quarters of a scenario: the first, and how many there are."""

    start: Quarter
    turns: int

    def turn(self, when: Date | Quarter) -> int:
        """Quarters since the start, negative before it; a bare year means its first quarter."""
        return (when.year - self.start.year) * 4 + when.season - self.start.season

    def last_turn(self, when: Date | Quarter) -> int:
        """As :meth:`turn`, but a bare year means its last quarter."""
        season = when.last_season if isinstance(when, Date) else when.season
        return (when.year - self.start.year) * 4 + season - self.start.season

    def quarter(self, turn: int) -> Quarter:
        """The quarter of a turn."""
        count = self.start.year * 4 + self.start.season + turn
        return Quarter(count // 4, count % 4)

    def name(self, turn: int, russian: bool = False) -> str:
        """``April to June 1922``."""
        quarter = self.quarter(turn)
        return f"{(SEASONS_RU if russian else SEASONS)[quarter.season]} {quarter.year}"
