"""How leaders fare over a study: the share of campaigns in which each aim is kept, and the mean scores."""

from __future__ import annotations

from dataclasses import dataclass

from game.epilogue.scores import possible_aims
from game.rules.names import KEPT
from game.scenario import Scenario
from game.studies.rows import Rows, sound
from game.studies.statistics import Interval, wilson


@dataclass(frozen=True)
class AimKept:
    """An aim, whose it is (person id), and in which share of ``n`` campaigns it is kept, dealt or not."""

    leader: str
    id: str
    title: str
    count: int
    n: int
    share: Interval


def aims_kept(scenario: Scenario, rows: Rows) -> list[AimKept]:
    """Every aim of the scenario, by leader."""
    rows, found = rows[sound(rows)], []
    for leader, who in enumerate(scenario.register.names("leader"), 1):
        for watch, words in possible_aims(scenario, leader):
            count = int((rows["kept"][:, watch] == KEPT).sum())
            found.append(AimKept(who, words.id, words.title, count, len(rows), wilson(count, len(rows))))
    return found


def mean_scores(scenario: Scenario, rows: Rows) -> dict[str, float]:
    """The mean score of every leader by person id, over the campaigns that were played to their end."""
    rows = rows[sound(rows)]
    return {
        who: round(float(rows["score"][:, leader].mean()), 2)
        for leader, who in enumerate(scenario.register.names("leader"), 1)
    }
