"""What becomes of an offer before it is made: the chance that the other accepts, as the leader believes, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.advice import DOUBT
from game.campaign_offers import Parts, offer_parts
from game.players.taste import GUMBEL
from game.rules import names as n
from game.words import N_

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
    (game.campaign_offers); he accepts where they and his mood add up to more than 0.
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
    parts = offer_parts(v, w, other, leader, terms)
    margin = sum(points for _, points in parts)
    low, chance, high = (accepting(w, margin + shift) for shift in (-DOUBT, 0, DOUBT))
    return Reception(chance, low, high, word_of(chance), parts)


def accepting(w: Any, margin: int) -> int:
    """Percent of moods in which a man accepts what is worth ``margin`` points to him, 1..99; as the skill has them."""
    scale = {n.NORMAL: 100, n.EASY: w.ai_easy}.get(w.skill, w.ai_hard)
    found = 100 * sum(1 for whim in GUMBEL if margin + whim * scale // 100 > 0) // len(GUMBEL)
    return min(99, max(1, found))


def word_of(chance: int) -> str:
    """The word for a chance in percent."""
    return next((word for least, word in LIKELY if chance >= least), "remote")
