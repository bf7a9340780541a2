"""Milestones of a study: in what share of campaigns each was met, and when it usually first came."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean, median_low
from typing import Any

from game.rules.names import KEPT
from game.scenario import Scenario
from game.scenario.dates import Calendar
from game.studies.rows import Rows, sound
from game.studies.statistics import Interval, wilson


@dataclass(frozen=True)
class Measured:
    """A milestone over many campaigns: the share that met it, and the median quarter (from 0) in which it first held.

    ``median`` is taken over the campaigns in which it held at all; None when there are none.
    """

    id: str
    hit: Interval
    median: int | None


@dataclass(frozen=True)
class Milestones:
    """The milestones of a scenario as a study of it measured them, in the scenario's order."""

    calendar: Calendar
    measured: tuple[Measured, ...]

    @property
    def mean_hit(self) -> float:
        """The mean of their shares, 0..1."""
        return mean(one.hit.share for one in self.measured)

    def date(self, median: int | None) -> str | None:
        """A median quarter in the form ``1925-Q1``."""
        if median is None:
            return None
        quarter = self.calendar.quarter(median)
        return f"{quarter.year}-Q{quarter.season + 1}"

    def as_json(self) -> dict[str, Any]:
        """Everything as JSON values; shares with six places."""
        return {
            "mean_hit": round(self.mean_hit, 6),
            "milestones": [
                {
                    "id": one.id,
                    "hit": round(one.hit.share, 6),
                    "low": round(one.hit.low, 6),
                    "high": round(one.hit.high, 6),
                    "median_date": self.date(one.median),
                }
                for one in self.measured
            ],
        }


def measure(scenario: Scenario, rows: Rows) -> Milestones:
    """What the rows of a study of the scenario say of its milestones; faulty rows are left out.

    Raises:
        ValueError: the scenario has no milestones.
    """
    if not scenario.contents.milestones:
        raise ValueError(f"the scenario '{scenario.id}' has no milestones")
    rows = rows[sound(rows)]
    measured = []
    for at, milestone in enumerate(scenario.contents.milestones):
        first = [turn - 1 for turn in rows["first"][:, at].tolist() if turn > 0]
        met = int((rows["kept"][:, at] == KEPT).sum())
        measured.append(Measured(milestone.id, wilson(met, len(rows)), median_low(first) if first else None))
    return Milestones(scenario.register.calendar, tuple(measured))
