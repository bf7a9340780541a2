"""``watch``: a campaign in which nobody sits in a chair."""

from __future__ import annotations

from typing import Any

from game.campaign import Campaign
from game.chronicle import lines
from game.cli.faults import OK, Fault
from game.cli.scenarios import checked_seed, open_scenario, settings_of
from game.cli.telling import as_json, ending, print_lines
from game.motives import motive, motive_lines, motive_value
from game.scenario import Scenario
from game.words import Catalogue, _


class Asides:
    """Why each decision was taken, when that is wanted: lines and JSON values by how many decisions preceded it."""

    def __init__(self, wanted: bool) -> None:
        self.wanted = wanted
        self.said: dict[int, tuple[str, ...]] = {}
        self.values: list[dict[str, Any]] = []

    def hear(self, campaign: Campaign) -> None:
        """Ask for the reasons of the decision that is about to be taken."""
        if self.wanted:
            why = motive(campaign)
            if not why.idle:
                self.said[len(campaign.decisions) + 1] = tuple(motive_lines(campaign, why, Catalogue.language))
            self.values.append({"after": len(campaign.decisions), **motive_value(campaign, why)})


def watch(name: str, seed: int, until: int | None, changes: list[str], json: bool, why: bool = False) -> int:
    """Play a campaign by the AI alone and tell it, quarter by quarter."""
    scenario = open_scenario(name)
    last = _last_turn(scenario, until)
    campaign = Campaign(scenario, checked_seed(seed), settings=settings_of(scenario, changes))
    asides = Asides(why)
    turn, told = 0, -1
    while campaign.advance_once() and campaign.state.turn <= last:
        if campaign.state.turn != turn and not json:
            print_lines(lines(campaign, Catalogue.language, since=told), asides.said)
            turn, told = campaign.state.turn, len(campaign.decisions)
        asides.hear(campaign)
        campaign.answer_by_ai()
    if json:
        print(as_json(campaign, **({"motives": asides.values} if why else {})))
        return OK
    rest = lines(campaign, Catalogue.language, since=told)
    print_lines((line for line in rest if line.turn <= last), asides.said)
    print(f"\n{ending(campaign)}")
    return OK


def _last_turn(scenario: Scenario, until: int | None) -> int:
    """The last quarter of a year; without a year the last of the calendar."""
    calendar = scenario.register.calendar
    first, last = calendar.quarter(0).year, calendar.quarter(calendar.turns - 1).year
    if until is None:
        return calendar.turns - 1
    if not first <= until <= last:
        raise Fault(_("--until is a year from {first} to {last}, not {year}", first=first, last=last, year=until))
    return max(turn for turn in range(calendar.turns) if calendar.quarter(turn).year == until)
