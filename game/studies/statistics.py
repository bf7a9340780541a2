"""Intervals for what a study counted."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

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
