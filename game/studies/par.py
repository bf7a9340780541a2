"""Par: the AI's scores in every seat of a study, by deciles."""

from __future__ import annotations

from game.epilogue.par import DECILES, Par
from game.scenario import Scenario
from game.studies.rows import sound
from game.studies.run import Study


def deciles(scores: list[int]) -> tuple[int, ...]:
    """The least, the nine deciles and the greatest of some scores."""
    ranked = sorted(scores)
    last = len(ranked) - 1
    return tuple(ranked[last * at // (DECILES - 1)] for at in range(DECILES))


def par_from(scenario: Scenario, study: Study) -> Par:
    """The par of a scenario from a study of it.

    Raises:
        ValueError: no campaign of the study reached its end.
    """
    rows = study.of()
    rows = rows[sound(rows)]
    if not len(rows):
        raise ValueError("no campaign was played to its end")
    seats = {
        who: deciles(rows["score"][:, leader].tolist())
        for leader, who in enumerate(scenario.register.names("leader"), 1)
    }
    plan = study.plan
    return Par(scenario.id, scenario.hash, plan.rules_version, len(rows), plan.seed, seats)
