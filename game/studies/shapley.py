"""Which of several factors mattered how much: Shapley's division of an outcome's gap, from counted campaigns.

With every factor as it was the outcome has the share v(all), with every factor removed v(none). Each factor's share of
the gap v(all) - v(none) is the mean, over all orders in which factors may be brought in, of what bringing it in
changes (L. S. Shapley, A value for n-person games, 1953). A combination is a bit mask: bit i is set where factor i is
as it was.

Each combination has campaigns of its own, with luck of its own, as many as its weight in the answer asks for. Shares
are sums of counted frequencies, so they add up to the gap exactly. A combination that weighs much has one success and
one failure added when its error is reckoned, since it may have none of either; of the many that weigh little the error
is the unbiased one, so that their sum is right whether outcomes are rare or as open as can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import factorial, sqrt

from game.studies.statistics import Z95, Interval, independent_difference, wilson
from game.words import _

LEAST, MOST = 2, 12
"""How many factors an outcome may be divided among: there are 2**factors combinations."""

FEWEST = 2
"""Campaigns every combination has."""

FEW = 50
"""Campaigns of a combination below which its error is the unbiased one."""

Counted = tuple[int, int]
"""How often the outcome came in a combination, and of how many campaigns."""


def weight(size: int, factors: int) -> Fraction:
    """The share of orders in which exactly ``size`` given factors come before a given other one."""
    return Fraction(factorial(size) * factorial(factors - 1 - size), factorial(factors))


def coefficient(mask: int, factor: int, factors: int) -> Fraction:
    """What the frequency of a combination is multiplied by in the share of a factor."""
    size = mask.bit_count()
    return weight(size - 1, factors) if mask >> factor & 1 else -weight(size, factors)


def pair_coefficient(mask: int, one: int, two: int, factors: int) -> Fraction:
    """The same in the interaction of a pair (M. Grabisch and M. Roubens, Int. J. of Game Theory 28, 1999)."""
    both = (mask >> one & 1) + (mask >> two & 1)
    rest = mask.bit_count() - both
    share = Fraction(factorial(rest) * factorial(factors - 2 - rest), factorial(factors - 1))
    return -share if both == 1 else share


def design(factors: int, campaigns: int) -> list[int]:
    """How many campaigns each combination has, by its mask; all together ``campaigns``.

    They are proportional to the root mean square of a combination's coefficients, which makes the mean error of the
    shares least where outcomes are about as uncertain everywhere.

    Raises:
        ValueError: too few or many factors, or too few campaigns.
    """
    if not LEAST <= factors <= MOST:
        raise ValueError(
            _(
                "an outcome is divided among {least} to {most} factors, not {given}",
                least=LEAST,
                most=MOST,
                given=factors,
            )
        )
    if campaigns < FEWEST << factors:
        raise ValueError(
            _(
                "{factors} factors have {all} combinations: at least {least} campaigns",
                factors=factors,
                all=1 << factors,
                least=FEWEST << factors,
            )
        )
    weights = []
    for mask in range(1 << factors):
        squares = sum(coefficient(mask, factor, factors) ** 2 for factor in range(factors))
        weights.append(sqrt(squares))
    free, total = campaigns - (FEWEST << factors), sum(weights)
    exact = [free * one / total for one in weights]
    counts = [FEWEST + int(one) for one in exact]
    order = sorted(range(len(exact)), key=lambda mask: (int(exact[mask]) - exact[mask], mask))
    for mask in order[: campaigns - sum(counts)]:
        counts[mask] += 1
    return counts


@dataclass(frozen=True)
class Division:
    """A gap divided. Differences are -1..1.

    First the frequency with every factor and with none, and the gap; of each factor in order its share, what it does
    alone (all others removed) and what its removal takes away (all others as they were); of each pair, in the order of
    :func:`pairs`, how much more the two do together than apart.
    """

    every: Interval
    none: Interval
    gap: Interval
    shares: tuple[Interval, ...]
    alone: tuple[Interval, ...]
    removed: tuple[Interval, ...]
    interactions: tuple[Interval, ...]


def pairs(factors: int) -> Iterator[tuple[int, int]]:
    """Every pair of factors, in order."""
    return ((one, two) for one in range(factors) for two in range(one + 1, factors))


def exact_shares(counted: Sequence[Counted]) -> list[Fraction]:
    """The share of each factor as a fraction; they add up to v(all) - v(none) exactly."""
    factors = _factors(counted)
    values = [Fraction(count, n) for count, n in counted]
    return [
        sum((coefficient(mask, factor, factors) * value for mask, value in enumerate(values)), Fraction(0))
        for factor in range(factors)
    ]


def divide(counted: Sequence[Counted], z: float = Z95) -> Division:
    """Divide the gap; ``counted`` are all combinations by their mask.

    Raises:
        ValueError: not a power of two of combinations, or one has no campaigns.
    """
    factors, last = _factors(counted), len(counted) - 1

    def combined(coefficients: Sequence[Fraction]) -> Interval:
        value, variance = Fraction(0), 0.0
        for part, (count, n) in zip(coefficients, counted, strict=True):
            value += part * Fraction(count, n)
            variance += float(part) ** 2 * error(count, n)
        half = z * sqrt(variance)
        return Interval(float(value), float(value) - half, float(value) + half)

    masks = range(len(counted))
    shares = [combined([coefficient(mask, one, factors) for mask in masks]) for one in range(factors)]
    together = [combined([pair_coefficient(mask, *two, factors) for mask in masks]) for two in pairs(factors)]
    return Division(
        wilson(*counted[last], z),
        wilson(*counted[0], z),
        independent_difference(counted[0], counted[last], z),
        tuple(shares),
        tuple(independent_difference(counted[0], counted[1 << one], z) for one in range(factors)),
        tuple(independent_difference(counted[last ^ 1 << one], counted[last], z) for one in range(factors)),
        tuple(together),
    )


def error(count: int, n: int) -> float:
    """The variance of a frequency, reckoned from it."""
    if 1 < n < FEW:
        return count * (n - count) / (n * n * (n - 1))
    smooth = (count + 1) / (n + 2)
    return smooth * (1 - smooth) / n


def _factors(counted: Sequence[Counted]) -> int:
    factors = len(counted).bit_length() - 1
    if len(counted) != 1 << factors or factors < LEAST or any(n < 1 for _, n in counted):
        raise ValueError("every combination of the factors needs campaigns")
    return factors
