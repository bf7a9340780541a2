"""Intervals for what a study counted; scipy and statsmodels agree with them in the tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, sqrt

Z95 = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True)
class Interval:
    """A share and the bounds of its interval, all 0..1."""

    share: float
    low: float
    high: float


def wilson(count: int, n: int, z: float = Z95) -> Interval:
    """Wilson's score interval for a share (E. B. Wilson, JASA 22, 1927, 209-212); of nothing, 0..1.

    Raises:
        ValueError: ``count`` is not 0..n.
    """
    if not 0 <= count <= n:
        raise ValueError(f"{count} of {n} is no share")
    if n == 0:
        return Interval(0.0, 0.0, 1.0)
    share, weight = count / n, z * z / n
    centre = (share + weight / 2) / (1 + weight)
    half = z / (1 + weight) * sqrt(share * (1 - share) / n + weight / (4 * n))
    low = 0.0 if count == 0 else centre - half
    high = 1.0 if count == n else centre + half
    return Interval(share, low, high)


def paired_difference(gained: int, lost: int, n: int, z: float = Z95) -> Interval:
    """The difference of two shares of the same ``n`` pairs, -1..1, with its interval.

    ``gained`` pairs have the outcome with the change only, ``lost`` without it only. The interval is the adjusted Wald
    one of D. G. Bonett and R. M. Price (Journal of Educational and Behavioral Statistics 37, 2012, 479-488), which
    holds its level also where hardly a pair differs.

    Raises:
        ValueError: more pairs differ than there are.
    """
    if gained < 0 or lost < 0 or gained + lost > n:
        raise ValueError(f"{gained} and {lost} of {n} pairs cannot differ")
    if n == 0:
        return Interval(0.0, -1.0, 1.0)
    up, down = (gained + 1) / (n + 2), (lost + 1) / (n + 2)
    half = z * sqrt((up + down - (up - down) ** 2) / (n + 2))
    return Interval((gained - lost) / n, max(-1.0, up - down - half), min(1.0, up - down + half))


def mean_difference(gaps: Sequence[int], z: float = Z95) -> Interval:
    """The mean of paired differences with its normal interval, in the unit of the differences; of 2 pairs or more.

    Raises:
        ValueError: there are fewer.
    """
    many = len(gaps)
    if many < 2:
        raise ValueError(f"an interval of a mean needs at least 2 pairs, not {many}")
    mean = sum(gaps) / many
    half = z * sqrt(sum((gap - mean) ** 2 for gap in gaps) / (many - 1) / many)
    return Interval(mean, mean - half, mean + half)


def independent_difference(first: tuple[int, int], second: tuple[int, int], z: float = Z95) -> Interval:
    """The difference of two shares of separate samples (count, n): ``second`` less ``first``, with its interval.

    The interval is that of A. Agresti and B. Caffo (The American Statistician 54, 2000, 280-288): one success and one
    failure are added to each sample.

    Raises:
        ValueError: a count is not 0..n.
    """
    if any(not 0 <= count <= n for count, n in (first, second)):
        raise ValueError(f"{first} and {second} are no shares")
    (low, one), (high, two) = first, second
    raw = (high / two if two else 0.0) - (low / one if one else 0.0)
    before, after = (low + 1) / (one + 2), (high + 1) / (two + 2)
    half = z * sqrt(before * (1 - before) / (one + 2) + after * (1 - after) / (two + 2))
    return Interval(raw, max(-1.0, after - before - half), min(1.0, after - before + half))


@dataclass(frozen=True)
class Median:
    """A median of whole numbers with the bounds of its interval, all values that occur."""

    value: int
    low: int
    high: int


MOST_EXACT = 1000


def rank_below(n: int, z: float = Z95) -> int:
    """How many of ``n`` values may be left out at each end so that the median lies between with 95 percent or more.

    The largest k with P(Binomial(n, 1/2) < k) <= 2.5 percent; of more than MOST_EXACT values by the normal quantile
    with continuity correction, which is at most one off.
    """
    if n > MOST_EXACT:
        return max(0, int((n - z * sqrt(n)) / 2))
    below, k = 0, 0
    while k < n and (below + comb(n, k)) * 40 <= 1 << n:
        below += comb(n, k)
        k += 1
    return k


def median_of(histogram: Sequence[int], least: int) -> Median | None:
    """The median of whole numbers, ``histogram[k]`` of which are ``least`` + k; None of nothing.

    The interval is the one by order statistics (H. A. David and H. N. Nagaraja, Order Statistics, 2003, section 7.1);
    of an even number the median is the lower of the two in the middle.
    """
    n = sum(histogram)
    if n == 0:
        return None
    skip = rank_below(n)
    ranks = (n + 1) // 2, max(1, skip), min(n, n + 1 - max(1, skip))
    found, seen = {}, 0
    for value, count in enumerate(histogram, least):
        for rank in ranks:
            if seen < rank <= seen + count:
                found[rank] = value
        seen += count
    middle, low, high = (found[rank] for rank in ranks)
    return Median(middle, low, high)
