"""The cross-checks in the order in which they are made."""

from __future__ import annotations

from game.scenario.survey import Survey


def check_all(survey: Survey) -> None:
    """Make every check; what is wrong goes to the survey's findings."""
