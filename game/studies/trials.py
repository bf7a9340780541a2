"""The tests of a scenario: campaigns that the computer plays, and whether what its author expects comes about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from game.campaign import Campaign
from game.rules.conditions import holds
from game.rules.names import ALWAYS, WATCHES, WORDS
from game.scenario import Scenario
from game.scenario.lowering import Row
from game.scenario.models import Trial
from game.scenario.settings import read_settings
from game.studies.plan import seed_of


@dataclass(frozen=True)
class Outcome:
    """What came of one test: in how many of its campaigns what was expected came about."""

    trial: Trial
    met: int

    @property
    def percent(self) -> float:
        """The share of the campaigns, 0 to 100."""
        return 100 * self.met / self.trial.campaigns

    @property
    def passed(self) -> bool:
        """Whether it lies between what was expected at least and at most."""
        return self.trial.at_least <= self.percent <= self.trial.at_most


def try_out(scenario: Scenario) -> Iterator[Outcome]:
    """Play every test of a scenario, one after the other.

    Raises:
        ValueError: the scenario has no room left for what a test looks at.
    """
    for trial in scenario.trials:
        variant, settings = _variant(scenario, trial), _settings(scenario, trial)
        met = 0
        for number in range(trial.campaigns):
            campaign = Campaign(variant, seed_of(trial.seed, number), (), settings)
            _play(campaign, trial)
            met += _comes_about(campaign, trial)
        yield Outcome(trial, met)


def _settings(scenario: Scenario, trial: Trial) -> dict[str, int]:
    texts = tuple(f"{name}={str(value).lower()}" for name, value in trial.settings.items())
    return read_settings(texts, scenario.contents.outline)


def _variant(scenario: Scenario, trial: Trial) -> Scenario:
    """The scenario with what leaders are said to choose, and one more watch for what is expected."""
    world = scenario.world.copy()
    for event, chosen in trial.choose.items():
        for ask in scenario.register.asks[event]:
            if ask.leader in chosen:
                world["decided"][0, ask.number] = ask.options.index(chosen[ask.leader]) + 1
    if trial.expect is not None:
        _add_watch(world, scenario.survey.compiler.condition(trial.expect), _until(scenario, trial))
    variant = replace(scenario)
    variant.__dict__["world"] = world  # in place of the cached one
    return variant


def _until(scenario: Scenario, trial: Trial) -> int:
    calendar = scenario.survey.calendar
    return calendar.turns - 1 if trial.until is None else calendar.last_turn(trial.until)


def _add_watch(world: Any, rows: tuple[Row, ...], turn: int) -> None:
    """Watch a condition at the close of one quarter; its words go to the end of the table."""
    at, start = int(world["watches"][0]), WORDS - len(rows)
    if at >= WATCHES or world["word"][0, start:].any():
        raise ValueError("there is no room for the condition of a test beside those of the scenario")
    world["word"][0, start:] = rows
    for name, value in (("when", start), ("when_size", len(rows)), ("from", turn), ("until", turn), ("mode", ALWAYS)):
        world[f"watch_{name}"][0, at] = value
    world["watches"][0] = at + 1


def _play(campaign: Campaign, trial: Trial) -> None:
    last = _until(campaign.scenario, trial)
    while campaign.state.turn <= last and campaign.advance_once():
        campaign.answer_by_ai()


def _comes_about(campaign: Campaign, trial: Trial) -> bool:
    """What is expected held at the close of its quarter, or at the end of a campaign that ended sooner."""
    state, world = campaign.state, campaign.world
    if trial.ending is not None:
        return bool(state.ended > 0) and campaign.scenario.texts.endings[state.ended - 1].id == trial.ending
    watch = world.watches - 1
    if state.ended > 0 and state.turn <= _until(campaign.scenario, trial):
        return bool(holds(state, world, world.watch_when[watch], world.watch_when_size[watch]))
    return bool(state.watch_count[watch] > 0)
