"""Settings: their names and values as files and commands give them, and what the new ones do."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.campaign import Campaign
from game.rules.economy import figure
from game.scenario import Scenario, inspect, load
from game.scenario.models import Settings
from game.scenario.settings import FIELDS, read_settings
from game.scenario.settings import SETTINGS as CHOICES


def test_the_settings_are_those_of_the_format() -> None:
    assert [one.name for one in CHOICES] == list(Settings.model_fields)
    defaults = Settings()
    for one in CHOICES:
        value = getattr(defaults, one.name)
        assert one.number(value) == int({"patronage": 0, "normal": 1}.get(value, value))


@pytest.fixture(scope="module")
def whole() -> Scenario:
    return load("1922")


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
def test_reading(text: str, field: str, number: int, whole: Scenario) -> None:
    assert read_settings((text,), whole.contents.outline) == {field: number}
    assert field in FIELDS or field in whole.register.settings


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
def test_what_is_no_setting(text: str, words: str, whole: Scenario) -> None:
    with pytest.raises(ValueError, match=words):
        read_settings((text,), whole.contents.outline)


def weathered(folder: Path, chosen: str = "") -> Path:
    """The small scenario with a setting of its own."""
    path = folder / "scenario.yaml"
    text = path.read_text(encoding="utf-8").replace("guidance: 0,", f"guidance: 0,{chosen}")
    path.write_text(text + "own_settings:\n  - id: weather\n    name: The weather\n    values:\n"
                    "      - {id: fair, name: fair}\n      - {id: fog, name: fog}\n      - {id: storm, name: storm}\n",
                    encoding="utf-8")  # fmt: skip
    return folder


@pytest.mark.parametrize("number", [-31, 31])
def test_a_campaign_refuses_what_is_out_of_range(small: Path, number: int) -> None:
    with pytest.raises(ValueError, match="from -30 to 30"):
        Campaign(load(small), settings={"harvests": number})
    with pytest.raises(ValueError, match="no setting 'weather'"):
        Campaign(load(small), settings={"weather": number})
    with pytest.raises(ValueError, match="'weather' is a number from 0 to 2"):
        Campaign(load(weathered(small)), settings={"weather": number})


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
    whens = ("setting(weather, fog)", "setting(weather, storm)", "harvests < -5")
    lines = [f'  - {{id: m{at}, title: x, when: "{when}"}}' for at, when in enumerate(whens)]
    path.write_text("\n".join(["milestones:", *lines, ""]), encoding="utf-8")
    scenario = load(weathered(small))
    seen = []
    for settings in ({}, {"weather": 1}, {"weather": 2, "harvests": -6}):
        campaign = Campaign(scenario, settings=settings)
        campaign.advance()
        seen.append([min(1, campaign.state.watch_first[k]) for k in range(3)])
    assert seen == [[0, 0, 0], [1, 0, 0], [0, 1, 1]]


def test_a_scenario_says_what_is_chosen_at_first_of_its_own(small: Path) -> None:
    assert load(weathered(small, " weather: storm,")).world["own_setting"][0].tolist() == [2, 0, 0, 0]


OWN_MISTAKES = [
    (" weather: hail,", "setting(weather, fog)", "choice", "'weather' must be fair or fog or storm"),
    (" wether: fog,", "setting(weather, fog)", "unknown_key", "there is no setting 'wether'"),
    ("", "setting(weather, fogg)", "unknown_name", "'weather' has no value 'fogg'"),
    ("", "setting(wether, fog)", "unknown_name", "there is no setting 'wether'"),
    ("", "setting(weather)", "arguments", "not 1 names"),
    ("", "setting(weather, 1)", "argument", "a name is wanted, not 1"),
]


@pytest.mark.parametrize(("chosen", "when", "code", "words"), OWN_MISTAKES)
def test_mistakes_about_settings_of_its_own(chosen: str, when: str, code: str, words: str, small: Path) -> None:
    text = f"milestones:\n  - {{id: m, title: x, when: '{when}'}}\n"
    (small / "milestones.yaml").write_text(text, encoding="utf-8")
    (problem,) = inspect(weathered(small, chosen))[1]
    assert (problem.code, problem.line > 0) == (code, True)
    assert words in problem.message


def test_settings_of_its_own_have_names_of_their_own(small: Path) -> None:
    weathered(small)
    path = small / "scenario.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: weather", "id: harvests").replace("id: storm", "id: fog"), encoding="utf-8")
    assert [(one.code, one.message) for one in inspect(small)[1]] == [
        ("twice", "there is a setting 'harvests' already"),
        ("twice", "'fog' is given twice"),
    ]
