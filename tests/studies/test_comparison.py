"""Pairs and what is told of them: counted whatever order rows come in, and right against counting by hand."""

from __future__ import annotations

from math import isclose

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from game.rules.names import TURNS
from game.studies.comparison import LESS, MORE, NONE, compare, verdict
from game.studies.outcomes import Outcomes
from game.studies.pairing import Pairing, first_difference
from game.studies.rows import ROW, Rows
from game.studies.statistics import (
    MOST_EXACT,
    Interval,
    independent_difference,
    median_of,
    paired_difference,
    rank_below,
    wilson,
)

OUTCOMES = Outcomes(("ada", "boris", "ada", "drift"), ("master", "master", "first", "drift"))


def rows_of(variant: int, endings: list[int], first: list[int], courses: list[list[int]] | None = None) -> Rows:
    rows = np.zeros(len(endings), ROW)
    rows["variant"], rows["index"], rows["ended"] = variant, range(len(endings)), endings
    rows["first"][:, 0] = first
    for at, course in enumerate(courses or []):
        rows["course"][at, : len(course)] = course
    return rows


BASE = rows_of(0, [1, 1, 2, 3, 4, 4], [4, 0, 4, 5, 6, 0], [[1, 2], [1, 2], [1, 2], [1, 2], [1], [5]])
OTHER = rows_of(1, [1, 4, 2, 4, 4, 2], [6, 3, 0, 8, 6, 0], [[1, 2], [1, 3], [9, 2], [1, 2], [1, 7], [5]])


def test_what_is_told_of_six_pairs() -> None:
    pairing = Pairing(2, 4, 1)
    pairing.take(BASE)
    pairing.take(OTHER)
    told = compare("dry", pairing.pairs[0], OUTCOMES, ("letters",)).as_json()
    assert told["n"] == 6
    assert {name: one["count"] for name, one in told["outcomes"].items()} == {"ada": 1, "boris": 2, "drift": 3}
    assert told["difference"]["ada"]["value"] == pytest.approx(-2 / 6, abs=1e-6)
    assert told["but_for"]["ada"] == {"of": 3, "lost": 2, "gained": 0, "n": 6}
    assert told["but_for"]["drift"] == {"of": 2, "lost": 1, "gained": 2, "n": 6}
    assert told["dates"]["letters"]["pairs"] == 3
    assert (told["dates"]["letters"]["lost"], told["dates"]["letters"]["gained"]) == (1, 1)
    assert told["dates"]["letters"]["shift"]["value"] == 2
    assert told["parted"]["never"] == 3
    assert told["parted"]["quarter"]["value"] == 1


@given(st.randoms(use_true_random=False), st.integers(1, 3))
@settings(deadline=None)
def test_the_order_of_arrival_changes_nothing(die: object, others: int) -> None:
    sides = [
        BASE,
        *(rows_of(side, OTHER["ended"].tolist(), OTHER["first"][:, 0].tolist()) for side in range(1, others + 1)),
    ]
    pieces = [side[at : at + 1] for side in sides for at in range(len(side))]
    die.shuffle(pieces)  # type: ignore[attr-defined]
    pairing, straight = Pairing(others + 1, 4, 1), Pairing(others + 1, 4, 1)
    for piece in pieces:
        pairing.take(piece)
    for side in sides:
        straight.take(side)
    for one, two in zip(pairing.pairs, straight.pairs, strict=True):
        assert one.n == 6
        assert (one.endings == two.endings).all()
        assert (one.dates == two.dates).all()
        assert (one.parted == two.parted).all()
    assert not pairing._base
    assert not any(pairing._early)


def test_a_campaign_whose_partner_failed_is_no_pair() -> None:
    pairing = Pairing(2, 4, 1)
    broken = BASE.copy()
    broken["decisions"][2] = -1
    pairing.take(broken)
    pairing.take(OTHER)
    assert pairing.pairs[0].n == 5


def test_courses_that_never_part() -> None:
    course = np.ones((2, TURNS), np.uint16)
    other = course.copy()
    other[1, 7] = 2
    assert first_difference(course, other).tolist() == [TURNS, 7]


@pytest.mark.parametrize(
    ("low", "high", "word"), [(0.01, 0.2, MORE), (-0.2, -0.01, LESS), (-0.1, 0.1, NONE), (0, 1, NONE)]
)
def test_verdicts(low: float, high: float, word: str) -> None:
    assert verdict(Interval((low + high) / 2, low, high)) == word


# --- against scipy and statsmodels ------------------------------------------------------------------------------------


@given(st.integers(0, 500), st.integers(1, 500))
def test_wilson_is_that_of_scipy_and_statsmodels(count: int, n: int) -> None:
    count = min(count, n)
    one = wilson(count, n)
    theirs = stats.binomtest(count, n).proportion_ci(method="wilson")
    assert isclose(one.low, theirs.low, abs_tol=1e-9)
    assert isclose(one.high, theirs.high, abs_tol=1e-9)
    low, high = proportion_confint(count, n, method="wilson")
    assert isclose(one.low, max(0.0, low), abs_tol=1e-9)
    assert isclose(one.high, min(1.0, high), abs_tol=1e-9)


@given(st.integers(0, 300), st.integers(1, 300), st.integers(0, 300), st.integers(1, 300))
def test_independent_differences_are_those_of_statsmodels(a: int, m: int, b: int, n: int) -> None:
    a, b = min(a, m), min(b, n)
    one = independent_difference((a, m), (b, n))
    low, high = confint_proportions_2indep(b, n, a, m, method="agresti-caffo", compare="diff")
    assert isclose(one.low, max(-1.0, low), abs_tol=1e-9)
    assert isclose(one.high, min(1.0, high), abs_tol=1e-9)
    assert isclose(one.share, b / n - a / m, abs_tol=1e-12)


@given(st.integers(1, MOST_EXACT))
@settings(max_examples=60, deadline=None)
def test_ranks_are_those_of_the_binomial(n: int) -> None:
    k = rank_below(n)
    assert stats.binom.cdf(k - 1, n, 0.5) <= 0.025 * (1 + 1e-9)
    assert stats.binom.cdf(k, n, 0.5) > 0.025


@pytest.mark.parametrize("n", [MOST_EXACT + 1, 5000, 10**6])
def test_ranks_of_many_are_one_off_at_most(n: int) -> None:
    assert abs(rank_below(n) - stats.binom.ppf(0.025, n, 0.5)) <= 1


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=200))
def test_medians_by_sorting(values: list[int]) -> None:
    histogram = [values.count(value) for value in range(-9, 10)]
    found, ranked = median_of(histogram, -9), sorted(values)
    assert found is not None
    assert found.value == ranked[(len(values) - 1) // 2]
    skip = max(1, rank_below(len(values)))
    assert (found.low, found.high) == (ranked[skip - 1], ranked[-skip])
    assert median_of([0, 0], 0) is None


def covered(truth: float, intervals: list[Interval]) -> float:
    return sum(one.low <= truth <= one.high for one in intervals) / len(intervals)


@pytest.mark.parametrize(("up", "down", "n"), [(0.1, 0.05, 300), (0.02, 0.02, 300), (0.3, 0.1, 100), (0.01, 0.0, 500)])
def test_paired_intervals_cover(up: float, down: float, n: int) -> None:
    """Bonett and Price's interval holds its level; 4,000 draws leave an error of about 0.7 points."""
    die = np.random.default_rng(5)
    draws = die.multinomial(n, [up, down, 1 - up - down], 4000)
    share = covered(up - down, [paired_difference(int(a), int(b), n) for a, b, _ in draws])
    assert 0.93 <= share <= 0.995
