"""Settings: their names and values as files and commands give them, and what the new ones do."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.campaign import SETTINGS, Campaign
from game.rules.economy import figure
from game.scenario import load
from game.scenario.models import Settings
from game.scenario.settings import SETTINGS as CHOICES
from game.scenario.settings import read_settings


def test_the_settings_are_those_of_the_format() -> None:
    assert [one.name for one in CHOICES] == list(Settings.model_fields)
    defaults = Settings()
    for one in CHOICES:
        value = getattr(defaults, one.name)
        assert one.number(value) == int({"patronage": 0, "as_it_was": 0, "normal": 1}.get(value, value))


@pytest.mark.parametrize(
    ("text", "field", "number"),
    [
        ("guidance=100", "guidance", 100),
        ("harvests=-30", "harvests", -30),
        ("lenin_health=frail", "lenin_health", 2),
        ("secretaries = interest", "secretaries", 1),
        ("ban_on_factions=false", "ban0", 0),
        ("secret_ballot=True", "secret_ballot", 1),
    ],
)
def test_reading(text: str, field: str, number: int) -> None:
    assert read_settings((text,)) == {field: number}
    assert field in SETTINGS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("guidence=1", "did you mean 'guidance'"),
        ("zzzz=1", "the settings are secret_ballot"),
        ("guidance", "write guidance=VALUE, a whole number from 0 to 100"),
        ("guidance=101", "a whole number from 0 to 100, not '101'"),
        ("guidance=-1", "not '-1'"),
        ("harvests=1.5", "a whole number from -30 to 30, not '1.5'"),
        ("harvests=", "not ''"),
        ("lenin_health=well", "as_it_was or robust or frail, not 'well'"),
        ("secret_ballot=1", "false or true, not '1'"),
    ],
)
def test_what_is_no_setting(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read_settings((text,))


@pytest.mark.parametrize("number", [-31, 31])
def test_a_campaign_refuses_what_is_out_of_range(small: Path, number: int) -> None:
    with pytest.raises(ValueError, match="from -30 to 30"):
        Campaign(load(small), settings={"harvests": number})


@pytest.mark.parametrize(("harvests", "turn", "more"), [(0, 1, 0), (20, 1, 10), (-20, 1, -10), (20, 0, 0), (20, 4, 0)])
def test_harvests_move_the_series_in_the_quarters_it_names(small: Path, harvests: int, turn: int, more: int) -> None:
    path = small / "economy.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    spread:", "    harvest: [0, 0, 50, 100]\n    spread:", 1), encoding="utf-8")
    scenario = load(small)
    plain, changed = (Campaign(scenario, settings={"harvests": percent, "guidance": 100}) for percent in (0, harvests))
    plain.state.turn = changed.state.turn = turn
    base = int(scenario.world["base"][0, 0, turn])
    was = figure(plain.state, plain.world, 0)
    assert figure(changed.state, changed.world, 0) - was == base * more // 100


def test_conditions_speak_of_the_settings(small: Path) -> None:
    path = small / "milestones.yaml"
    whens = ("lenin_robust", "lenin_frail", "harvests < -5")
    lines = [f"  - {{id: m{at}, title: x, when: {when}}}" for at, when in enumerate(whens)]
    path.write_text("\n".join(["milestones:", *lines, ""]), encoding="utf-8")
    scenario = load(small)
    seen = []
    for settings in ({}, {"lenin_health": 1}, {"lenin_health": 2, "harvests": -6}):
        campaign = Campaign(scenario, settings=settings)
        campaign.advance()
        seen.append([min(1, campaign.state.watch_first[k]) for k in range(3)])
    assert seen == [[0, 0, 0], [1, 0, 0], [0, 1, 1]]
