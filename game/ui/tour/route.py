"""Which campaign the tour is of, and whose chairs it looks at."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.shelf import opened

SEED = 7
ODDS_SECONDS = 90.0
"""How long the tour waits for futures: the workers compile the rules first."""


@dataclass(frozen=True)
class Route:
    """The scenario the tour is of, and the leaders it looks at: the player's, and two others."""

    scenario: str = "1922"
    leader: str = "stalin"
    second: str = "trotsky"
    third: str = "bukharin"


MAIN = Route()
"""The tour of the game as it comes."""


def route_of(scenario: str) -> Route:
    """The tour of a scenario of the shelf or of a mod that is on: from the chair it offers first.

    Raises:
        ValueError: fewer than three of its chairs can be played.
    """
    if scenario == MAIN.scenario:
        return MAIN
    contents = opened(scenario).contents
    chairs = [leader.person for leader in contents.leaders if leader.playable]
    first = contents.outline.first_chair
    order = [*(one for one in chairs if one == first), *(one for one in chairs if one != first)]
    if len(order) < 3:
        raise ValueError("a tour needs three chairs that can be played")
    return Route(scenario, *order[:3])
