"""Dice at an address: ``luck(seed, turn, purpose, index)`` has no state and no stream.

The mixing is Steele, Lea and Flood's SplitMix64 ("Fast splittable pseudorandom number generators", 2014), whose
published outputs are the reference vectors of ``tests/rules/test_luck.py``.
"""

from __future__ import annotations

import numpy as np

from game.rules.rule import rule, rule_pair

_MASK = 0xFFFFFFFFFFFFFFFF


def _mix_plain(x: int) -> int:
    z = (x + 0x9E3779B97F4A7C15) & _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return (z ^ (z >> 31)) >> 1


@rule_pair(_mix_plain)
def mix(x: int) -> int:
    """One SplitMix64 output for the state ``x`` (any int64), its lowest bit dropped: 0 .. 2**63 - 1."""
    z = np.uint64(x) + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.int64((z ^ (z >> np.uint64(31))) >> np.uint64(1))  # type: ignore[return-value]


@rule
def luck(seed: int, turn: int, purpose: int, index: int) -> int:
    """The die at an address, 0 .. 2**63 - 1; ``purpose`` 1..63, ``index`` 0 .. 2**40 - 1, ``turn`` 0..63."""
    return mix(mix(seed) ^ (((turn * 64 + purpose) << 40) + index))


@rule
def percent(seed: int, turn: int, purpose: int, index: int) -> int:
    """A die of 0..99 at an address."""
    return luck(seed, turn, purpose, index) % 100


@rule
def tent(seed: int, turn: int, purpose: int, index: int, width: int) -> int:
    """A triangular die in -width .. +width: the difference of two even ones of 0..width."""
    die = luck(seed, turn, purpose, index)
    side = width + 1
    return die % side - (die // side) % side


@rule
def tent_at_least(width: int, least: int) -> int:
    """How many of the (width + 1)**2 equal cases of :func:`tent` are >= ``least``; exact."""
    side = width + 1
    if least <= -width:
        return side * side
    if least > width:
        return 0
    if least > 0:
        steps = side - least
        return steps * (steps + 1) // 2
    steps = side + least - 1
    return side * side - steps * (steps + 1) // 2
