"""What the terminal names as examples belongs to the scenario that is played, and can be typed."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from game.scenario import Scenario, load
from game.terminal.console import Console
from game.terminal.start import run_terminal
from game.words import speaker, speaking

ASKED = {
    "en": ("?", "person", "book", "forecast", "power"),
    "ru": ("?", "человек", "книга", "прогноз", "власть"),
}
FORMS = (
    r"(?:person|человек) \w.*$", r"(?:book|книга) \w.*$", r"(?:forecast|прогноз) line \w+ -?\d+",
    r"(?:forecast|прогноз) offer \w+ line \w+", r"(?:power|власть) \w+ two_thirds",
)  # fmt: skip
REFUSALS = (
    "There is nobody called '{name}'.", "The book has no entry '{word}'.", "there is no issue '{word}'",
    "there is no leader '{word}'", "wanted: {answer}", "Say what to look up, for example: book {entry}",
    "Say what to forecast, as you would table it: forecast {motion}", "Whom? For example: person {person}",
    "In which body? One of {bodies}; for example: power {body} two_thirds.",
)  # fmt: skip


def typed(scenario: str, leader: str, language: str, lines: list[str], saves: Path) -> str:
    """What the terminal says to these lines at the first decision."""
    target = io.StringIO()
    with speaking(language):
        console = Console(io.StringIO("".join(f"{line}\n" for line in lines)), target)
        assert run_terminal(scenario, leader, 1, console, saves) == 0
    return target.getvalue()


def names_of(scenario: Scenario) -> set[str]:
    """Every id of persons, offices, regions, issues and documents."""
    kinds = ("person", "office", "region", "issue", "document")
    return {name for kind in kinds for name in scenario.register.names(kind)}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(("scenario", "leader"), [("company", "anton"), ("1922", "stalin")])
def test_every_example_can_be_typed(scenario: str, leader: str, language: str, tmp_path: Path) -> None:
    told = typed(scenario, leader, language, list(ASKED[language]), tmp_path)
    commands = [re.findall(rf"(?<=[:,] ){form}", told, re.MULTILINE)[-1] for form in FORMS]
    answered = typed(scenario, leader, language, commands, tmp_path).split(">\n", 1)[1]
    assert answered.count(">\n") == len(commands)
    for refusal in REFUSALS:
        said = speaker(language)(refusal, **dict.fromkeys(re.findall(r"{(\w+)}", refusal), "{"))
        assert said.partition("{")[0] not in answered, commands


def test_no_other_scenario_is_named(year_1922: Scenario, tmp_path: Path) -> None:
    told = typed("company", "anton", "en", list(ASKED["en"]), tmp_path)
    help_said = told[told.index("? or help") :]
    strange = names_of(year_1922) - names_of(load("company"))
    assert not strange & set(re.findall(r"[\w_]+", help_said))
