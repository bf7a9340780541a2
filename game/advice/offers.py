"""What becomes of an offer before it is made: the chance that the other accepts, as the leader believes, and why.

How dangerous a man looks to another is partly that other man's secret (``nerve``). Of third men the leader knows how
dangerous they look to himself, and that what is fame in it frightens others too; how dangerous he looks to them he
cannot know. The chance is the mean over even cases of what he does not know (``python -m benchmarks.offers``).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import Any

from game.advice.chances import DOUBT
from game.campaign.offers import Parts, offer_parts
from game.players.taste import GUMBEL
from game.rules import names as n
from game.words import N_

CASES = 12
"""Even cases of another's nerves over which a chance is the mean."""

QUANTILES = tuple(NormalDist().inv_cdf((2 * k + 1) / (2 * CASES)) for k in range(CASES))

MOST_NERVE = 60

LIKELY = ((95, "certain"), (60, "likely"), (40, "even"), (5, "unlikely"))
"""The least chance, percent, of each word; below the last it is ``remote``."""


ASKED = {
    "danger of him": N_("the danger he sees in you"),
    "regard": N_("his regard for you"),
    "distrust": N_("his distrust of you"),
    "how far he has fallen": N_("how far you have fallen"),
    "his name": N_("your name"),
    "what an understanding must be worth": N_("what he asks of any"),
}
"""What the parts are called to the man who offers, where it is not what they are called of him who weighs them."""


@dataclass(frozen=True)
class Reception:
    """How an offer would be received.

    ``chance`` is the percent by what the leader believes, ``low`` and ``high`` if the other weighed it DOUBT points
    less or more kindly; ``word`` one of LIKELY or ``remote``. ``parts`` are the named points that he would weigh
    (game.campaign.offers); he accepts where they and his mood add up to more than 0.
    """

    chance: int
    low: int
    high: int
    word: str
    parts: Parts

    @property
    def telling(self) -> Parts:
        """The parts that are not nought as the man who offers is told them, the weightiest first."""
        told = [(ASKED.get(name, name), points) for name, points in self.parts if points]
        return tuple(sorted(told, key=lambda part: -abs(part[1])))


def reception(v: Any, w: Any, leader: int, other: int, terms: int) -> Reception:
    """How the other would receive an offer of the leader on such terms; ``v`` is the leader's view."""
    margins = []
    for case in range(CASES):
        with supposed(v, w, leader, other, case):
            margins.append(sum(points for _, points in offer_parts(v, w, other, leader, terms)))
    with supposed(v, w, leader, other):
        parts = offer_parts(v, w, other, leader, terms)
    low, chance, high = (
        round(sum(accepting(w, margin + shift) for margin in margins) / CASES) for shift in (-DOUBT, 0, DOUBT)
    )
    return Reception(chance, low, high, word_of(chance), parts)


@contextmanager
def supposed(v: Any, w: Any, leader: int, other: int, case: int = -1) -> Iterator[None]:
    """The view with the other's nerves as the leader must suppose them: in one of CASES, or (-1) as is likeliest.

    The other sees nobody's nerves but his own, so those of the leader are nought meanwhile.
    """
    before = {(i, m): int(v.nerve[i, m]) for i in (leader, other) for m in range(1, w.leaders + 1)}
    for i, m in before:
        v.nerve[i, m] = 0 if i == leader else _nerve(w, leader, m, before[leader, m], case)
    try:
        yield
    finally:
        for (i, m), known in before.items():
            v.nerve[i, m] = known


def _nerve(w: Any, leader: int, m: int, own: int, case: int) -> int:
    """How much more dangerous ``m`` looks to another than he should, given that he looks ``own`` so to the leader."""
    fame, draw, noise = (width * (width + 2) / 6 for width in (w.threat_fame, w.threat_draw, w.threat_noise))
    every = fame + draw + noise
    part = 0.0 if m == leader or every == 0 else fame / every
    spread = sqrt(max(0.0, every - part * fame))
    drawn = spread * QUANTILES[case * (2 * m + 1) % CASES] if case >= 0 and m != leader else 0.0
    if case >= 0 and m == leader:
        drawn = spread * QUANTILES[case]
    nerve = max(-MOST_NERVE, min(MOST_NERVE, part * own + drawn))
    return round(nerve * (w.ai_hard / 100 if w.skill in (n.HARD, n.EXPERT) else 1))


def accepting(w: Any, margin: int) -> int:
    """Percent of moods in which a man accepts what is worth ``margin`` points to him, 1..99; as the skill has them."""
    scale = {n.NORMAL: w.ai_normal, n.EASY: w.ai_easy}.get(w.skill, w.ai_hard)
    found = 100 * sum(1 for whim in GUMBEL if margin + whim * scale // 100 > 0) // len(GUMBEL)
    return min(99, max(1, found))


def word_of(chance: int) -> str:
    """The word for a chance in percent."""
    return next((word for least, word in LIKELY if chance >= least), "remote")
