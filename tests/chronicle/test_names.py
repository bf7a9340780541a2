"""Names that change on a date: the second capital, its offices and its paper."""

from __future__ import annotations

import pytest

from game.chronicle.names import Names
from game.scenario import Scenario, load
from game.scenario.dates import parse_date


@pytest.mark.parametrize(
    ("kind", "name", "before", "after"),
    [
        ("region", "leningrad", "Petrograd", "Leningrad"),
        ("office", "leningrad_party", "Secretary of the Petrograd committee", "Secretary of the Leningrad committee"),
        ("office", "leningrad_soviet", "Chairman of the Petrograd Soviet", "Chairman of the Leningrad Soviet"),
        ("office", "moscow_party", "Secretary of the Moscow committee", "Secretary of the Moscow committee"),
    ],
)
def test_the_city_is_renamed_in_january_1924(
    year_1922: Scenario, kind: str, name: str, before: str, after: str
) -> None:
    number, renamed = year_1922.register.ids[kind][name], year_1922.register.calendar.turn(parse_date("1924-01"))
    told = [
        getattr(Names(year_1922, "en", turn), kind)(number) for turn in (0, renamed - 1, renamed, renamed + 20)
    ]  # fmt: skip
    assert told == [before, before, after, after]


def test_a_scenario_that_begins_later_has_the_later_name_from_the_start() -> None:
    later = load("1925")
    assert Names(later).region(later.register.ids["region"]["leningrad"]) == "Leningrad"


def test_in_russian(year_1922: Scenario) -> None:
    number = year_1922.register.ids["office"]["leningrad_party"]
    assert Names(year_1922, "ru", 0).office(number) == "Секретарь Петроградского губкома"
    assert Names(year_1922, "ru", 20).office(number) == "Секретарь Ленинградского губкома"
