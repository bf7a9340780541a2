"""The least change that turns a vote: the fewest voters, and among those the least pressure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

MANY = 8
"""A change that asks more voters than this is not worked out."""


@dataclass(frozen=True)
class Turn:
    """A voter won over: to which side (-1, 0, 1), what it adds to the margin, and the pressure in points it asks.

    ``reason`` is what holds him most (REASON_NAMES; empty if nothing), ``points`` its weight. ``led`` when he is a
    leader whose following comes with him.
    """

    voter: int
    side: int
    gain: int
    pressure: int
    reason: str
    points: int
    led: bool


Layer = dict[int, tuple[int, tuple[Turn, ...]]]
"""By what it adds to the margin: the cheapest choice, as pressure and turns. More than enough counts as enough."""


def reach_of(known: list[Turn]) -> list[int]:
    """The most that so many voters could gain: of none, of one, of two .."""
    gains: dict[int, int] = {}
    for turn in known:
        gains[turn.voter] = max(turn.gain, gains.get(turn.voter, 0))
    return [0, *accumulate(sorted(gains.values(), reverse=True))]


def least_change(groups: list[list[Turn]], short: int, reach: list[int]) -> tuple[Turn, ...]:
    """Fewest voters, then least pressure, that add ``short`` to the margin; empty if none of len(reach) - 1 do."""
    for count, gain in enumerate(reach):
        found = cheapest(groups, short, reach[: count + 1]) if gain >= short else ()
        if found:
            return found
    return ()


def cheapest(groups: list[list[Turn]], short: int, reach: list[int]) -> tuple[Turn, ...]:
    """The cheapest of exactly len(reach) - 1 voters; ``reach[count]`` is the most that so many can gain."""
    best: list[Layer] = [{0: (0, ())}, *({} for _ in reach[1:])]
    for group in groups:
        ways = [_with(best, voters, short, reach) for voters in _ways(group)]
        for layers in ways:
            _take(best, layers)
    return best[-1].get(short, (0, ()))[1]


def _ways(group: list[Turn]) -> list[list[list[Turn]]]:
    """The ways to win over a group: its leader alone, or any of its other voters (for each the sides he may take)."""
    by_voter: dict[int, list[Turn]] = {}
    for turn in group:
        by_voter.setdefault(turn.voter, []).append(turn)
    led = [turns for turns in by_voter.values() if any(turn.led for turn in turns)]
    others = [turns for turns in by_voter.values() if not any(turn.led for turn in turns)]
    return [*([turns] for turns in led), *([others] if others else [])]


def _with(best: list[Layer], voters: list[list[Turn]], short: int, reach: list[int]) -> list[Layer]:
    """What the choices so far become with any of these voters added, by count."""
    layers: list[Layer] = [dict(layer) for layer in best]
    for turns in voters:
        for count in range(len(layers) - 2, -1, -1):
            rest = reach[len(layers) - 2 - count]
            for gain, (pressure, chosen) in list(layers[count].items()):
                for turn in turns:
                    reached = min(short, gain + turn.gain)
                    if reached + rest >= short:
                        _offer(layers[count + 1], reached, pressure + turn.pressure, (*chosen, turn))
    return layers


def _offer(layer: Layer, gain: int, pressure: int, chosen: tuple[Turn, ...]) -> None:
    if gain not in layer or pressure < layer[gain][0]:
        layer[gain] = (pressure, chosen)


def _take(best: list[Layer], layers: list[Layer]) -> None:
    for layer, more in zip(best, layers, strict=True):
        for gain, (pressure, chosen) in more.items():
            _offer(layer, gain, pressure, chosen)
