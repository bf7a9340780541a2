"""Intervals against values worked out elsewhere."""

from __future__ import annotations

from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.studies.statistics import paired_difference, wilson

# R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998),
# table I, method 3: 81/263, 15/148, 0/20, 1/29.
NEWCOMBE = [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]


@pytest.mark.parametrize(("count", "n", "low", "high"), NEWCOMBE)
def test_published_intervals(count: int, n: int, low: float, high: float) -> None:
    interval = wilson(count, n)
    assert round(interval.low, 4) == low
    assert round(interval.high, 4) == high


def test_half_by_hand() -> None:
    # share 1/2, n 100, z 2: centre 1/2, half-width 2 sqrt(1/400 + 1/10000) / 1.04
    interval = wilson(50, 100, z=2.0)
    assert isclose(interval.high - 0.5, 2 * sqrt(1 / 400 + 1 / 10000) / 1.04)
    assert isclose(0.5 - interval.low, interval.high - 0.5)


def test_nothing_played_says_nothing() -> None:
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0.0, 1.0)


@pytest.mark.parametrize(("count", "n"), [(-1, 10), (11, 10)])
def test_no_share(count: int, n: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(count, n)


@given(st.integers(0, 10**7), st.integers(1, 10**7))
def test_bounds_hold_the_share_and_mirror(count: int, n: int) -> None:
    count = min(count, n)
    interval, mirror = wilson(count, n), wilson(n - count, n)
    assert 0 <= interval.low <= interval.share <= interval.high <= 1
    assert isclose(interval.low, 1 - mirror.high, abs_tol=1e-12)


def test_a_paired_difference_by_hand() -> None:
    # (25 - 5) / 100; (26 - 6) / 102 = 0.19608, and 1.95996 x sqrt((0.31373 - 0.03845) / 102) = 0.10182 on both sides
    found = paired_difference(25, 5, 100)
    assert found.share == pytest.approx(0.2)
    assert found.low == pytest.approx(0.19608 - 0.10182, abs=1e-4)
    assert found.high == pytest.approx(0.19608 + 0.10182, abs=1e-4)


def test_pairs_that_never_differ_show_no_difference() -> None:
    found = paired_difference(0, 0, 1000)
    assert found.share == 0
    assert found.low < 0 < found.high < 0.01


@pytest.mark.parametrize(("gained", "lost", "n"), [(-1, 0, 10), (0, -1, 10), (6, 5, 10)])
def test_more_pairs_than_there_are_cannot_differ(gained: int, lost: int, n: int) -> None:
    with pytest.raises(ValueError, match="pairs"):
        paired_difference(gained, lost, n)
