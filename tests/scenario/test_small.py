"""The small scenario: it loads without a problem, and every number of its World is where it belongs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.rules import names as n
from game.rules import vocabulary as v
from game.rules.numbers import NUMBERS
from game.rules.record import faults
from game.rules.world import FIELDS, WORLD
from game.scenario import ProblemsError, Scenario, find, inspect, load, restore
from game.scenario.build import filled_sheet


@pytest.fixture
def scenario(small: Path) -> Scenario:
    return load(small)


def test_it_has_no_problems(scenario: Scenario) -> None:
    assert scenario.problems == ()
    assert scenario.id == "small"


def test_every_field_of_the_world_is_filled(scenario: Scenario) -> None:
    """When this fails, the rules have a new field: fill it in game/scenario/build_*.py."""
    sheet = filled_sheet(scenario.survey)
    assert {field.name for field in FIELDS} - sheet.filled == set()
    assert faults(sheet.element, FIELDS) == []


def test_shape_and_counts(scenario: Scenario) -> None:
    world = scenario.world
    assert world.shape == (1,)
    assert world.dtype == WORLD
    w = world[0]
    counts = {name: int(w[name]) for name in ("turns", "start_year", "start_quarter", "persons", "leaders", "offices",
              "regions", "issues", "meetings", "all_series", "flags", "doctrines", "documents", "events",
              "endings", "watches")}  # fmt: skip
    assert counts == {
        "turns": 8, "start_year": 1922, "start_quarter": 1, "persons": 6, "leaders": 3, "offices": 4, "regions": 2,
        "issues": 2, "meetings": 2, "all_series": 1, "flags": 2, "doctrines": 1, "documents": 1, "events": 4,
        "endings": 4, "watches": 7,
    }  # fmt: skip


def test_people(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert [int(w[name][1]) for name in ("oratory", "administration", "theory", "cunning", "ambition")] == [
        40, 92, 45, 95, 90,
    ]  # fmt: skip
    assert w["dies"][:8].tolist() == [0, 999, 3, 999, 999, 999, 999, 0]
    assert w["enters"][:8].tolist() == [0, 0, 0, 0, 0, 0, 3, 0]
    assert w["old_guard"][:8].tolist() == [0, 1, 0, 1, 0, 1, 0, 0]
    assert w["leader_of"][:8].tolist() == [0, 1, 2, 3, 0, 0, 0, 0]
    assert w["patron0"][:8].tolist() == [0, 1, 2, 3, 1, 2, 0, 0]
    assert w["stance0"][2, :2].tolist() == [80, 60]
    assert w["member0"][1].tolist() == [2, 0, 0, 2, 0, 0]
    assert w["member0"][4].tolist() == [1, 0, 0, 2, 0, 0]
    assert w["seat_region0"][:7].tolist() == [0, 0, 0, 0, 0, 2, 0]


def test_regard_is_given_or_worked_out(scenario: Scenario) -> None:
    regard = scenario.world[0]["regard0"]
    assert regard[1, 2] == -45  # given
    assert regard[1, 1] == regard[2, 2] == 100  # himself
    assert regard[4, 1] == regard[5, 2] == 45  # his patron
    assert regard[6, 1] == 20 - (20 + 60) // 2 // 4  # stances 20 and 60 apart on two issues
    assert regard[2, 1] == 20 - (80 + 120) // 2 // 4 - 10 // 3  # a leader's distrust weighs too
    assert regard[0].tolist() == [0] * n.LEADERS


def test_chiefs(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert w["person"][:5].tolist() == [0, 1, 2, 3, 0]
    assert w["playable"][:5].tolist() == [0, 1, 1, 0, 0]
    assert w["distrust0"][1, :4].tolist() == [0, 0, 40, 10]
    assert w["pact0"][1, 3] == w["pact0"][3, 1] == 30
    assert w["chairs"].tolist() == [1, 2, 0, 0, 0, 0, 0, 0]
    assert (w["caution"][1], w["loyalty"][2]) == (56, 60)


def test_apparatus(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert w["holder0"][:6].tolist() == [0, 1, 2, 4, 5, 0]
    assert w["filler"][1:5].tolist() == [n.COMMITTEE, n.POLITBURO, n.SECRETARIAT, n.BY_OFFICE]
    assert w["filler_office"][4] == 1
    assert w["area"][:6].tolist() == [0, 0, 0, 1, 2, 0]
    assert w["secretary"][:4].tolist() == [0, 3, 4, 0]
    assert w["needs"][1:3].tolist() == [1, 2]
    assert w["exists_until"][1:5].tolist() == [999] * 4
    assert w["body_size0"].tolist() == [3, 0, 0, 7, 3, 0]
    assert w["candidates0"].tolist() == [1, 0, 0, 0, 0, 0]
    assert w["control0"][:4].tolist() == [1, 2, 0, 0]
    assert w["bloc0"][1, :4].tolist() == [0, 1, 0, 0]
    assert w["bloc0"][2, :4].tolist() == [0, 0, 1, 0]


def test_courses(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert w["members"][1, :8].tolist() == [1100, 1200, 1300, 1400, 1400, 1400, 1400, 1400]
    assert w["share"][:, :8].sum(axis=0).tolist() == [1000] * 8
    assert w["share"][1, :5].tolist() == [605, 579, 553, 526, 500]
    assert w["base"][0, :8].tolist() == [1000, 1235, 900, 800, 1000, 1200, 1100, 900]
    assert w["norm"][0, 1] == 1100
    assert (w["spread"][0], w["pressing"][0], w["steered"][0, 0]) == (10, 12, -15)


def test_calendar_and_ideas(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert w["meet_turn"][:2].tolist() == [2, 4]
    assert w["meet_kind"][:2].tolist() == [n.PLENUM, n.CONGRESS_MEETS]
    assert w["meet_joint"][:2].tolist() == [1, 0]
    assert (w["meet_delegates"][1], w["meet_full"][1], w["meet_candidates"][1], w["meet_control"][1]) == (40, 9, 2, 3)
    assert (w["doctrine_from"][0], w["doctrine_pull"][0]) == (3, -60)
    assert w["document_hurts"][0, :4].tolist() == [0, 30, 6, 0]
    assert (w["ban0"], w["secretaries"], w["appointment_power"], w["belief_lag"]) == (1, 0, 1, 1)
    assert (w["line0"][0], w["sponsor0"][0], w["party_issue"]) == (-40, 2, 1)


def test_numbers_of_the_rules(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert [int(w[one.name]) for one in NUMBERS] == [(one.low + one.high) // 2 for one in NUMBERS]


def rows(scenario: Scenario, name: str, at: int) -> list[list[int]]:
    w = scenario.world[0]
    start, size = int(w[name][at]), int(w[f"{name}_size"][at])
    return [[int(cell) for cell in row] for row in w["word"][start : start + size]]


def test_events_in_order_of_date(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert [words.id for words in scenario.texts.events] == ["illness", "complaints", "will_found", "gray_rises"]
    assert w["event_from"][:5].tolist() == [0, 1, 2, 3, 999]
    assert w["event_until"][:4].tolist() == [4, 6, 999, 999]
    assert w["event_history"][:4].tolist() == [0, 999, 2, 3]
    assert w["event_hazard"][:4].tolist() == [70, 30, 100, 100]
    assert w["event_repeats"][:4].tolist() == [0, 2, 0, 0]


def test_story_rows(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert rows(scenario, "event_when", 0) == [
        [v.T_ACTIVE, 1, 0, 0], [v.T_FIRED, 1, 0, 0], [v.NOT, 0, 0, 0], [v.AND, 0, 0, 0],
    ]  # fmt: skip
    assert w["event_asks_n"][:4].tolist() == [2, 0, 0, 0]
    assert w["ask_leader"][:2].tolist() == [1, 2]
    assert w["ask_options"][:2].tolist() == [0, 2]
    assert w["ask_options_n"][:2].tolist() == [2, 2]
    assert w["option_history"][:4].tolist() == [1, 0, 1, 0]
    assert rows(scenario, "option_when", 1)[0] == [v.T_CAPITAL, 1, 0, 0]
    start = int(w["option_effects"][0])
    assert w["effect"][start : start + 2].tolist() == [[v.E_PRESTIGE, 1, 2, 0, 0], [v.E_REGARD, 3, 1, 4, 0]]
    assert (w["option_odds"][1], w["option_win_n"][1], w["option_lose_n"][1]) == (40, 1, 2)
    lose = int(w["option_lose"][1])
    assert w["effect"][lose + 1].tolist() == [v.E_FLAG, 1, 1, 0, 0]


def test_endings_for_each_leader(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert w["ending_leader"][:5].tolist() == [1, 2, 3, 0, 0]
    assert rows(scenario, "ending_when", 1)[0] == [v.T_SEATS, 2, n.POLITBURO, 0]
    assert w["ending_when_size"][3] == 0
    assert [words.leader for words in scenario.texts.endings] == ["ada", "boris", "clara", ""]


def test_texts(scenario: Scenario) -> None:
    texts = scenario.texts
    assert texts.persons[0].name == ""
    assert texts.persons[1].name == "Ada Brandt"
    assert texts.persons[1].of("short", "ru") == "Брандт"
    assert texts.leaders[2].short == "Hale"
    assert texts.leaders[2].verb == "Address"
    assert texts.offices[1].ru("short") == "Secretary"
    assert texts.bodies[n.COMMITTEE].name == "Board"
    assert texts.bodies[n.ORGBURO].name == "orgburo"
    assert texts.options[1].won == "It holds."
    assert texts.events[0].date == "1922-05-26"
    assert texts.asks[0].text == "You have the keys."
    assert len(texts.asks) == 2
    assert len(texts.options) == 4
    assert texts.options[0].won == texts.asks[1].text == texts.regions[0].name == ""
    with pytest.raises(AttributeError, match="no text 'nmae'"):
        _ = texts.persons[1].nmae


def test_register(scenario: Scenario) -> None:
    register = scenario.register
    assert register.number("person", "gray") == 6
    assert register.number("leader", "ada") == 1
    assert register.number("event", "illness") == 0
    assert register.number("office", None) == 0
    with pytest.raises(KeyError):
        register.number("person", "nobody_of_that_name")


def test_a_resolved_scenario_is_restored(scenario: Scenario) -> None:
    text = json.dumps(scenario.resolved())
    again = restore(json.loads(text))
    assert again.hash == scenario.hash
    assert (again.world == scenario.world).all()
    assert again.texts == scenario.texts


@pytest.mark.parametrize("broken", [None, [], {}, {"outline": {}}, {"outline": 3, "people": "x"}])
def test_a_broken_description_is_not_restored(broken: Any) -> None:
    with pytest.raises(ProblemsError):
        restore(broken)


def test_the_hash_sees_every_word_and_no_layout(small: Path) -> None:
    before = load(small).hash
    people = small / "people.yaml"
    text = people.read_text(encoding="utf-8")
    people.unlink()
    (small / "people").mkdir()
    (small / "people" / "all.yaml").write_text("# moved\n" + text, encoding="utf-8")
    assert load(small).hash == before
    (small / "people" / "all.yaml").write_text(text.replace("Keeps the lists", "Keeps a list"), encoding="utf-8")
    assert load(small).hash != before


def test_find(small: Path) -> None:
    assert find(small) == small
    assert find(small / "scenario.yaml") == small
    with pytest.raises(FileNotFoundError, match="no scenario 'nowhere'"):
        find("nowhere")


def test_inspect_never_raises_for_a_folder_of_nonsense(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(b"\xff\xfe")
    scenario, problems = inspect(tmp_path)
    assert scenario is None
    assert "encoding" in {one.code for one in problems}


def test_milestones_are_watches(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert w["watch_from"][:3].tolist() == [2, 0, 0]
    assert w["watch_until"][:3].tolist() == [4, 3, 999]
    assert w["watch_mode"][:3].tolist() == [n.ONCE, n.ALWAYS, n.NEVER]
    start, size = int(w["watch_when"][2]), int(w["watch_when_size"][2])
    assert w["word"][start : start + size].tolist() == [[v.T_PRINTED, 0, 0, 0]]
    assert [words.id for words in scenario.texts.milestones] == ["letters_come", "ada_stays", "no_second_will"]


def test_aims_are_watches_of_their_leader(scenario: Scenario) -> None:
    w = scenario.world[0]
    assert w["watch_leader"][:8].tolist() == [0, 0, 0, 1, 1, 1, 1, 0]
    assert w["watch_mode"][3:7].tolist() == [n.ALWAYS, n.NEVER, n.ONCE, n.ONCE]
    assert (int(w["watch_until"][5]), int(w["watch_from"][6])) == (4, 2)
    ada, chair = scenario.register.ids["person"]["ada"], scenario.register.ids["office"]["secretary"]
    assert w["word"][int(w["watch_when"][3])].tolist() == [v.T_HOLDS, ada, chair, 0]
    assert [words.id for words in scenario.texts.aims] == ["the_chair", "no_purge", "letters", "seen"]


@pytest.mark.parametrize(("said", "number"), [("", 0), ("happened: lost, ", 1), ("happened: won, ", 2)])
def test_how_a_gamble_ended_in_history(edited: Callable[[str, str, str], Path], said: str, number: int) -> None:
    world = load(edited("events/1922.yaml", "{odds: 40, ", f"{{odds: 40, {said}")).world[0]
    option = int(np.flatnonzero(world["option_odds"] == 40)[0])
    assert world["option_happened"][option] == number
