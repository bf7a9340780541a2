"""The scenarios that come with the game load without an error or a warning, in time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from game.places import SHELF
from game.rules.numbers import NUMBERS
from game.rules.record import faults
from game.rules.world import FIELDS
from game.scenario import find, inspect, load, restore
from game.scenario.files import DiskFiles
from game.scenario.findings import Findings
from game.scenario.folder import WHAT_IFS as WHAT_IFS_FOLDER
from game.scenario.folder import Folder
from game.scenario.rendering import as_text
from game.scenario.standard import standard_numbers
from game.scenario.what_ifs import open_what_if
from game.studies.trials import try_out

SCENARIOS = sorted(path.name for path in SHELF.iterdir() if (path / "scenario.yaml").exists())
WHAT_IFS = [(name, path.stem) for name in SCENARIOS for path in sorted((SHELF / name / WHAT_IFS_FOLDER).glob("*.yaml"))]
SECONDS = 2.0
"""Four times what is wanted (half a second), so that a busy machine fails no test."""


@pytest.mark.parametrize("name", SCENARIOS)
def test_there_is_nothing_to_say_about_it(name: str) -> None:
    scenario, problems = inspect(name)
    assert not problems, "\n" + as_text(problems)
    assert scenario is not None


@pytest.mark.parametrize("name", SCENARIOS)
def test_its_world_is_in_range_and_survives_a_save(name: str) -> None:
    start = time.process_time()
    scenario = load(name)
    assert faults(scenario.world, FIELDS) == []
    assert time.process_time() - start < SECONDS
    again = restore(json.loads(json.dumps(scenario.resolved())))
    assert again.hash == scenario.hash
    assert (again.world == scenario.world).all()


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in SCENARIOS if (SHELF / name / "tests.yaml").exists()])
def test_its_own_tests_pass(name: str) -> None:
    assert [(one.trial.id, one.met) for one in try_out(load(name)) if not one.passed] == []


def test_the_standard_numbers_are_whole() -> None:
    assert set(standard_numbers()) == {one.name for one in NUMBERS}


def test_the_twelve_factors_have_their_what_ifs() -> None:
    factors = {name[:3] for scenario, name in WHAT_IFS if scenario == "1922"}
    assert factors == {f"f{number:02}" for number in range(1, 13)}


@pytest.mark.parametrize(("name", "what_if"), WHAT_IFS)
def test_each_what_if_asks_its_question(name: str, what_if: str) -> None:
    findings = Findings()
    _, model = open_what_if(what_if, [Folder(DiskFiles(SHELF / name))], findings)
    assert findings.all == ()
    assert model is not None
    assert model.question.endswith("?")
    assert what_if.startswith(model.factor)


@pytest.mark.slow
def test_the_shelf_is_beside_the_game() -> None:
    assert Path(__file__).parents[2] / "scenarios" == SHELF
    assert find("1922") == SHELF / "1922"
