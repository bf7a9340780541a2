"""Older formats: each migration by the files before it and after it, in text and in values."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from game.scenario import inspect, load, restore
from game.scenario.migrate import changed_files, write
from game.scenario.migrations import MIGRATIONS, migrated_values
from game.scenario.models import NEWEST_FORMAT

from .test_extends import write as write_files

FIXTURES = Path(__file__).parent / "fixtures" / "migrations"
NAMES = sorted(path.name for path in FIXTURES.iterdir())


def texts(folder: Path) -> dict[str, str]:
    found = sorted(folder.rglob("*.yaml"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


def test_every_migration_has_its_files() -> None:
    assert [f"{one.to}_{one.name}" for one in MIGRATIONS] == NAMES
    assert [one.to for one in MIGRATIONS] == list(range(2, NEWEST_FORMAT + 1))


@pytest.mark.parametrize("name", NAMES)
def test_before_and_after(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    shutil.copytree(FIXTURES / name / "before", folder)
    before = texts(folder)
    for file, text in list(changed_files(folder)):
        write(folder, file, text)
    assert texts(folder) == texts(FIXTURES / name / "after")
    assert texts(folder) != before
    assert list(changed_files(folder)) == []


def old(small: Path) -> Path:
    """The small scenario as the first format wrote it, with everything that is different there."""
    for file, changes in {
        "scenario.yaml": [
            ("format: 2", "format: 1"),
            ("old_before: 1917\n", ""),
            ("guidance: 0,", "guidance: 0, lenin_health: frail,"),
        ],
        "people.yaml": [("confidence: high", "confidence: high\n    fields: [party, comintern]")],
        "offices.yaml": [("group: press", "group: soviet")],
        "events/1922.yaml": [("when: active(ada) and not", "when: active(ada) and not lenin_robust and not")],
    }.items():
        path = small / file
        text = path.read_text(encoding="utf-8")
        for was, is_now in changes:
            assert was in text
            text = text.replace(was, is_now)
        path.write_text(text, encoding="utf-8")
    return small


def test_an_older_format_is_read_as_it_is_meant(small: Path) -> None:
    scenario, problems = inspect(old(small))
    assert scenario is not None
    assert [(one.severity, one.code, one.where) for one in problems] == [("hint", "old_format", "scenario.yaml:1:9")]
    assert scenario.world["own_setting"][0, 0] == 2
    assert scenario.contents.people[0].fields == ("party", "abroad")
    for file, text in list(changed_files(small)):
        write(small, file, text)
    again = load(small)
    assert again.problems == ()
    assert again.hash == scenario.hash


def test_a_saved_scenario_of_an_older_format(small: Path) -> None:
    scenario = load(old(small))
    resolved = json.loads(json.dumps(scenario.resolved()).replace("setting(lenin_health, robust)", "lenin_robust"))
    resolved["outline"]["format"] = 1
    del resolved["outline"]["own_settings"], resolved["outline"]["old_before"]
    resolved["people"][0]["fields"] = ["party", "comintern"]
    next(one for one in resolved["offices"] if one["id"] == "gazette")["group"] = "soviet"
    again = restore(resolved)
    assert again.hash == scenario.hash
    assert (again.world == scenario.world).all()


@pytest.mark.parametrize("strange", [None, 5, {}, {"outline": 3}, {"outline": {"format": True}}, {"outline": {}}])
def test_what_is_no_saved_scenario_is_left_alone(strange: object) -> None:
    assert migrated_values(strange) is strange


def test_an_old_child_of_a_new_scenario(small: Path) -> None:
    child = write_files(small.parent / "child", {
        "scenario": "format: 1\nid: child\nextends: small\n",
        "offices": "patch: [{id: gazette, group: soviet}]\n",
    })  # fmt: skip
    scenario = load(child)
    assert [problem.code for problem in scenario.problems] == ["old_format"]
    assert {office.group for office in scenario.contents.offices} == {"party_centre", "assembly", "region"}


def test_mistakes_in_an_old_file_are_told_of_their_line(small: Path) -> None:
    path = old(small) / "offices.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("group: soviet", "group: soviets"), encoding="utf-8")
    (problem,) = [one for one in inspect(small)[1] if one.severity == "error"]
    assert (problem.code, problem.source.strip()) == ("choice", "group: soviets")
