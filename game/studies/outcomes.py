"""Outcomes: how a campaign can end, each by one id, and how often each came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.scenario import Scenario
from game.studies.rows import Rows, sound
from game.studies.statistics import Interval, wilson


@dataclass(frozen=True)
class Outcome:
    """How often one outcome came among ``n`` campaigns, with its share and interval."""

    id: str
    count: int
    share: Interval


@dataclass(frozen=True)
class Outcomes:
    """Outcome ids of a scenario: the winner's person id where a leader wins, else the ending's own id."""

    by_ending: tuple[str, ...]
    """The outcome of each ending, in the order of their numbers (from 1)."""
    names: tuple[str, ...]
    """The id of each ending in the same order; one that is tried for each leader has a number for each."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Every outcome once, in the order endings are tried."""
        return tuple(dict.fromkeys(self.by_ending))

    def joint(self, endings: Any) -> Any:
        """Pairs of outcomes, in the order of ``ids``, from pairs of endings, shape (endings + 1, endings + 1)."""
        ids = self.ids
        place = np.array([ids.index(name) for name in self.by_ending])
        table = np.zeros((len(ids), len(ids)), np.int64)
        np.add.at(table, (place[:, None], place[None, :]), endings[1:, 1:])
        return table

    def of(self, rows: Rows) -> list[str]:
        """The outcome of every row, in order; all rows must be sound."""
        return [self.by_ending[ended - 1] for ended in rows["ended"].tolist()]

    def counts(self, rows: Rows) -> dict[str, int]:
        """How many sound rows have each outcome, zeros included."""
        return self.counts_of(self.tally(rows))

    def tally(self, rows: Rows) -> Any:
        """How many sound rows have each ending, by its number; cell 0 stays empty."""
        return np.bincount(rows["ended"][sound(rows)], minlength=len(self.by_ending) + 1)

    def counts_of(self, tally: Any) -> dict[str, int]:
        """Each outcome, zeros included, of a :meth:`tally`."""
        counts = dict.fromkeys(self.ids, 0)
        for at, name in enumerate(self.by_ending):
            counts[name] += int(tally[at + 1])
        return counts

    def endings(self, rows: Rows) -> dict[str, int]:
        """How many sound rows have each ending, whoever it names; zeros included."""
        return self.endings_of(self.tally(rows))

    def endings_of(self, tally: Any) -> dict[str, int]:
        """Each ending, zeros included, of a :meth:`tally`."""
        counts = dict.fromkeys(self.names, 0)
        for at, name in enumerate(self.names):
            counts[name] += int(tally[at + 1])
        return counts

    def shares(self, counts: dict[str, int]) -> tuple[Outcome, ...]:
        """Every outcome with its share of all counted."""
        n = sum(counts.values())
        return tuple(Outcome(name, count, wilson(count, n)) for name, count in counts.items())


def outcomes_of(scenario: Scenario) -> Outcomes:
    """Every outcome a campaign of the scenario can have."""
    leaders = scenario.register.names("leader")
    crowned = scenario.world["ending_leader"][0].tolist()
    endings = scenario.texts.endings[: int(scenario.world["endings"][0])]
    return Outcomes(
        tuple(leaders[crown - 1] if crown else words.id for crown, words in zip(crowned, endings, strict=False)),
        tuple(words.id for words in endings),
    )
