"""``watch``: a campaign in which nobody sits in a chair."""

from __future__ import annotations

from game.campaign import Campaign
from game.chronicle import lines
from game.cli.faults import OK, Fault
from game.cli.scenarios import checked_seed, open_scenario, settings_of
from game.cli.telling import as_json, ending, print_lines
from game.scenario import Scenario


def watch(name: str, seed: int, until: int | None, changes: list[str], json: bool) -> int:
    """Play a campaign by the AI alone and tell it, quarter by quarter."""
    scenario = open_scenario(name)
    last = _last_turn(scenario, until)
    campaign = Campaign(scenario, checked_seed(seed), settings=settings_of(changes))
    turn, told = 0, -1
    while campaign.advance_once() and campaign.state.turn <= last:
        if campaign.state.turn != turn and not json:
            print_lines(lines(campaign, since=told))
            turn, told = campaign.state.turn, len(campaign.decisions)
        campaign.answer_by_ai()
    if json:
        print(as_json(campaign))
        return OK
    print_lines(line for line in lines(campaign, since=told) if line.turn <= last)
    print(f"\n{ending(campaign)}")
    return OK


def _last_turn(scenario: Scenario, until: int | None) -> int:
    """The last quarter of a year; without a year the last of the calendar."""
    calendar = scenario.register.calendar
    first, last = calendar.quarter(0).year, calendar.quarter(calendar.turns - 1).year
    if until is None:
        return calendar.turns - 1
    if not first <= until <= last:
        raise Fault(f"--until is a year from {first} to {last}, not {until}")
    return max(turn for turn in range(calendar.turns) if calendar.quarter(turn).year == until)
