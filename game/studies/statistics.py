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
