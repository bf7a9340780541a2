"""Shapley's division: the axioms, shapiq's numbers, the design, and intervals that hold their level."""

from __future__ import annotations

import random
import warnings
from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.studies.shapley import (
    FEWEST,
    Counted,
    coefficient,
    design,
    divide,
    error,
    exact_shares,
    pair_coefficient,
    pairs,
    weight,
)


def table(factors: int, seed: int) -> list[Counted]:
    die = random.Random(seed)  # noqa: S311
    sizes = [die.randint(2, 40) for _ in range(1 << factors)]
    return [(die.randint(0, n), n) for n in sizes]


tables = st.builds(table, st.integers(2, 5), st.integers(0, 10**6))


@given(tables)
@settings(deadline=None)
def test_shares_add_up_to_the_gap_exactly(counted: list[Counted]) -> None:
    (low, one), (high, two) = counted[0], counted[-1]
    assert sum(exact_shares(counted)) == Fraction(high, two) - Fraction(low, one)


@given(st.integers(0, 10**6))
@settings(deadline=None)
def test_it_is_the_mean_over_all_orders(seed: int) -> None:
    counted, factors = table(4, seed), 4
    values = [Fraction(count, n) for count, n in counted]
    sums = [Fraction(0)] * factors
    orders = list(permutations(range(factors)))
    for order in orders:
        mask = 0
        for one in order:
            sums[one] += values[mask | 1 << one] - values[mask]
            mask |= 1 << one
    assert exact_shares(counted) == [one / len(orders) for one in sums]


@pytest.mark.parametrize("factors", [3, 6])
def test_shapiq_says_the_same(factors: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import shapiq

        counted = table(factors, factors)
        values = np.array([count / n for count, n in counted])

        def game(coalitions: np.ndarray) -> np.ndarray:
            return values[coalitions @ (1 << np.arange(factors))]

        exact = shapiq.ExactComputer(n_players=factors, game=game)
        shares = exact("SV", order=1)
        together = exact("SII", order=2)
    division = divide(counted)
    for one in range(factors):
        assert division.shares[one].share == pytest.approx(float(shares[(one,)]), abs=1e-10)
    for pair, gap in zip(pairs(factors), division.interactions, strict=True):
        assert gap.share == pytest.approx(float(together[pair]), abs=1e-10)


def test_a_factor_that_does_nothing_gets_nothing_and_twins_get_the_same() -> None:
    # bit 0 and bit 1 count alike, bit 2 not at all
    counted = [((mask & 1) + (mask >> 1 & 1), 2) for mask in range(8)]
    assert exact_shares(counted) == [Fraction(1, 2), Fraction(1, 2), Fraction(0)]
    assert [gap.share for gap in divide(counted).interactions] == [0, 0, 0]
    both = [(int(mask & 3 == 3), 1) for mask in range(8)]
    assert [gap.share for gap in divide(both).interactions] == [1, 0, 0]


def test_alone_and_removed_by_hand() -> None:
    counted = [(10, 100), (30, 100), (20, 50), (90, 100)]
    division = divide(counted)
    assert [one.share for one in division.alone] == pytest.approx([0.2, 0.3])
    assert [one.share for one in division.removed] == pytest.approx([0.5, 0.6])
    assert division.gap.share == pytest.approx(0.8)
    assert [one.share for one in division.shares] == pytest.approx([0.35, 0.45])


@given(st.integers(2, 9), st.integers(0, 5000))
@settings(deadline=None)
def test_a_design_spends_every_campaign(factors: int, more: int) -> None:
    campaigns = (FEWEST << factors) + more
    counts = design(factors, campaigns)
    assert len(counts) == 1 << factors
    assert sum(counts) == campaigns
    assert min(counts) >= FEWEST


def test_a_design_puts_most_where_it_counts_most() -> None:
    counts = design(9, 39_000)
    by_size: dict[int, set[int]] = {}
    for mask, count in enumerate(counts):
        by_size.setdefault(mask.bit_count(), set()).add(count)
    assert all(max(one) - min(one) <= 1 for one in by_size.values())
    assert min(by_size[0]) > min(by_size[1]) > min(by_size[2]) > min(by_size[3])
    assert by_size[0] == by_size[9]
    squares = [
        sum(float(coefficient(mask, factor, 9)) ** 2 / (4 * count) for mask, count in enumerate(counts))
        for factor in range(9)
    ]
    assert max(1.96 * value**0.5 for value in squares) < 0.013  # 1.3 points where outcomes are as open as can be


@pytest.mark.parametrize(("factors", "campaigns"), [(1, 100), (13, 10**6), (9, 1023)])
def test_designs_that_cannot_be(factors: int, campaigns: int) -> None:
    with pytest.raises(ValueError, match="factors"):
        design(factors, campaigns)


@pytest.mark.parametrize("counted", [[(1, 2)], [(1, 2)] * 3, [(1, 2), (1, 2), (0, 0), (1, 2)]])
def test_every_combination_needs_campaigns(counted: list[Counted]) -> None:
    with pytest.raises(ValueError, match="every combination"):
        divide(counted)


def test_weights_are_those_of_orders() -> None:
    assert [weight(size, 3) for size in range(3)] == [Fraction(1, 3), Fraction(1, 6), Fraction(1, 3)]
    assert sum(pair_coefficient(mask, 0, 1, 4) for mask in range(16)) == 0


@pytest.mark.parametrize(
    ("factors", "campaigns", "usual"), [(5, 1500, 2.0), (9, 6000, 2.0), (9, 6000, 5.0), (9, 2000, 0.0)]
)
def test_intervals_cover(factors: int, campaigns: int, usual: float) -> None:
    """Of a made-up outcome, rare or open, whose true shares are known: 95 percent of the intervals hold them."""
    die, masks = np.random.default_rng(4), np.arange(1 << factors)
    bits = masks[:, None] >> np.arange(factors) & 1
    truth = 1 / (1 + np.exp(usual - bits @ np.linspace(0.1, 0.9, factors) - 0.5 * bits[:, 0] * bits[:, 1]))
    counts = np.array(design(factors, campaigns))
    parts = np.array([[float(coefficient(mask, one, factors)) for mask in masks.tolist()] for one in range(factors)])
    shares, held, repeats = parts @ truth, 0, 300
    for _ in range(repeats):
        drawn = die.binomial(counts, truth)
        errors = [error(count, n) for count, n in zip(drawn.tolist(), counts.tolist(), strict=True)]
        half = 1.959964 * np.sqrt(parts**2 @ np.array(errors))
        held += int((abs(parts @ (drawn / counts) - shares) <= half).sum())
    one = divide(list(zip(drawn.tolist(), counts.tolist(), strict=True)))
    assert [gap.high - gap.share for gap in one.shares] == pytest.approx(half.tolist(), rel=1e-5)
    assert 0.93 <= held / (repeats * factors) <= 0.97
