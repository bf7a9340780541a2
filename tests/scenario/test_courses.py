"""Dates, quarters, straight lines and the sharing out of seats."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.courses import apportion, course, hundredths, share_course
from game.scenario.dates import Calendar, Date, Quarter, parse_date, parse_quarter

CALENDAR = Calendar(Quarter(1922, 1), 31)


@pytest.mark.parametrize(
    ("text", "date"),
    [("1922", Date(1922)), (1922, Date(1922)), ("1922-05", Date(1922, 5)), ("1924-02-29", Date(1924, 2, 29))],
)
def test_dates(text: str | int, date: Date) -> None:
    assert parse_date(text) == date
    assert str(date) == str(text)


@pytest.mark.parametrize(
    "text",
    ["22", "1922-5", "1922-13", "1922-00", "1922-02-30", "1922-05-00", "0000", "May 1922", "", "1922-05-26 ", True],
)
def test_no_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar"):
        parse_date(text)


def test_rough_dates_come_before_exact_ones() -> None:
    assert Date(1922) < Date(1922, 1) < Date(1922, 1, 1) < Date(1922, 1, 2)


@pytest.mark.parametrize("text", ["1922Q0", "1922Q5", "1922", "1922q1", "22Q1", "1922Q1 "])
def test_no_quarters(text: str) -> None:
    with pytest.raises(ValueError, match="quarter"):
        parse_quarter(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("1922-04", 0, 0), ("1922-06-30", 0, 0), ("1922-07", 1, 1), ("1923", 3, 6), ("1922", -1, 2), ("1929-12", 30, 30)],
)
def test_turns(text: str, first: int, last: int) -> None:
    assert CALENDAR.turn(parse_date(text)) == first
    assert CALENDAR.last_turn(parse_date(text)) == last


@given(st.integers(-40, 400))
def test_quarters_and_turns_are_inverse(turn: int) -> None:
    assert CALENDAR.turn(CALENDAR.quarter(turn)) == turn
    assert parse_quarter(str(CALENDAR.quarter(turn))) == CALENDAR.quarter(turn)


def test_names_of_quarters() -> None:
    assert CALENDAR.name(0) == "April to June 1922"
    assert CALENDAR.name(3) == "January to March 1923"
    assert CALENDAR.name(30, russian=True) == "октябрь–декабрь 1929"


@pytest.mark.parametrize(
    ("value", "result"), [(1.15, 115), (0.285, 29), (-0.285, -29), (2.675, 268), (10, 1000), (1e-9, 0), (0.1 + 0.2, 30)]
)
def test_hundredths(value: float, result: int) -> None:
    assert hundredths(value) == result


def test_a_course_is_level_outside_its_points() -> None:
    assert course({2: 10, 4: 20}, 7) == [10, 10, 10, 15, 20, 20, 20]
    assert course({-4: 0, 4: 8}, 6) == [4, 5, 6, 7, 8, 8]
    assert course({0: 5}, 3) == [5, 5, 5]
    assert course({9: 5}, 3) == [5, 5, 5]
    assert course({0: 0, 2: 1}, 3) == [0, 1, 1]
    assert course({0: 1, 2: 0}, 3) == [1, 1, 0]


points = st.dictionaries(st.integers(-20, 60), st.integers(0, 10_000_000), min_size=1, max_size=8)


@given(points)
def test_a_course_meets_its_points_and_stays_between_them(given_points: dict[int, int]) -> None:
    line = course(given_points, 40)
    assert len(line) == 40
    for turn, value in given_points.items():
        assert not 0 <= turn < 40 or line[turn] == value
    assert min(given_points.values()) <= min(line)
    assert max(line) <= max(given_points.values())


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=31).filter(any), st.integers(0, 2000))
def test_sharing_out_leaves_nothing_over(weights: list[int], total: int) -> None:
    parts = apportion(weights, total)
    assert sum(parts) == total
    for weight, part in zip(weights, parts, strict=True):
        assert abs(part - weight * total / sum(weights)) < 1


def test_sharing_out_among_nobody() -> None:
    assert apportion([0, 0], 10) == [0, 0]
    assert apportion([1, 1, 1], 10) == [4, 3, 3]


def test_shares_of_every_quarter_add_up() -> None:
    shares = [{Date(1922, 4): 11.5, Date(1925): 30.0}, {Date(1924): 40.0}, {Date(1922): 0.0, Date(1929): 50.0}]
    courses = share_course(shares, CALENDAR)
    assert {sum(column) for column in zip(*courses, strict=True)} == {1000}
