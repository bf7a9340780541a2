"""What is particular to the Russian window: capitals of dates, minus signs, percent signs, the shelf of saves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.saves import list_saves, path_for, save
from game.scenario import Scenario
from game.scenario.dates import Quarter, quarter_named
from game.ui.language import at_head, percent, set_language, true_minus
from game.ui.screens.save_card import quarter_words
from game.ui.screens.save_shelf import shelf_row
from game.ui.view import date_head, date_words
from tests.ui.game.test_session import begun


@pytest.fixture
def russian() -> Iterator[None]:
    set_language("ru")
    yield
    set_language("en")


def test_a_date_has_a_capital_only_at_the_head(scenario: Scenario, russian: None) -> None:
    world = begun(scenario).world
    year = world.start_year
    words = date_words(world, 0)
    assert words in (f"зима {year}", f"весна {year}", f"лето {year}", f"осень {year}")
    assert date_head(world, 0) == words[0].upper() + words[1:]


def test_english_seasons_are_names(scenario: Scenario) -> None:
    world = begun(scenario).world
    assert date_words(world, 0) == date_head(world, 0)


def test_a_head_keeps_the_names_in_it() -> None:
    assert at_head("april to June 1922") == "April to June 1922"


def test_numbers_have_true_signs() -> None:
    assert true_minus("НЭП -50; по-старому (-3), 1924-25") == "НЭП −50; по-старому (−3), 1924-25"
    assert percent(62) == "62\N{NO-BREAK SPACE}%"


def test_a_quarter_is_read_back_from_its_name(scenario: Scenario) -> None:
    calendar = scenario.register.calendar
    assert [quarter_named(calendar.name(turn)) for turn in range(5)] == [calendar.quarter(turn) for turn in range(5)]
    assert quarter_named("April to June 1922") == Quarter(1922, 1)
    assert [
        quarter_named(text) for text in ("", "1922", "Some day 1922", "April to June MCMXXII", "April to June")
    ] == [None] * 5


def test_the_shelf_speaks_russian(
    scenario: Scenario, russian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path))
    session = begun(scenario, "zinoviev")
    save(session.campaign, path_for("one"), "one")
    (found,) = list_saves()
    cells = shelf_row(found).cells
    assert cells["who"] == scenario.texts.leaders[session.leader].ru("name")
    assert cells["quarter"] == date_head(session.world, session.turn)
    assert quarter_words("nothing of the kind") == "nothing of the kind"
