"""The odds of a decision: what becomes of a leader after each answer he might give, by futures played on his beliefs.

Shares come with Wilson intervals and are told as ranges. The reason given for an answer is what most sets the year
after it apart from the year after the others, where futures enough agree on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np

from game.campaign import Campaign
from game.notation import Answer
from game.players.expert import EVERY_KIND, matters
from game.players.foresight import EVIDENCE, PRESTIGE, PROSPECT, SEATS, STRENGTH, STRUCK, WON
from game.players.shortlist import ROW, listed
from game.players.standard import choose
from game.rules.bodies import cells
from game.studies.futures import Answered, Futures, OddsRequest
from game.studies.statistics import Interval, wilson

OPTIONS = 5
"""Answers compared."""

FUTURES, PLAIN_FUTURES = 256, 8
"""Futures of each, and how many while the rules are not compiled."""

SURE = 2.0
"""Standard errors by which a mean must differ from the others' to be a reason."""

WIDE = 0.4
"""An interval wider than this says nothing that one word could tell."""

ENOUGH = 30
"""Futures from which a range is told; of fewer only the counts."""

REASONS = {"strength": STRENGTH, "evidence": EVIDENCE, "prestige": PRESTIGE}


@dataclass(frozen=True)
class Outlook:
    """What becomes of a leader after an answer, of ``futures`` futures.

    ``seated``: a full member of the Politburo a year on; ``struck``: fallen at least a rung within the year; ``won``:
    the victor at the end. ``prospect`` is his score at the end, 0..100 on average. ``reason`` is a key of REASONS
    or empty, ``more`` by how much (points) the answer brings more of it than the others do, ``level`` how much in all.
    """

    answer: Answer
    text: str
    futures: int
    seated: Interval
    struck: Interval
    won: Interval
    prospect: float
    reason: str
    more: float
    level: float
    counts: tuple[int, int, int] = (0, 0, 0)
    """Futures in which he was seated, struck, the victor."""

    @property
    def enough(self) -> bool:
        """Whether there are futures enough to tell a range."""
        return self.futures >= ENOUGH


def likelihood(share: Interval) -> str:
    """A word for a share: certain, likely, even, unlikely, remote; open where its interval is too wide for any."""
    if share.high - share.low > WIDE:
        return "open"
    steps = ((0.95, "certain"), (0.6, "likely"), (0.4, "even"), (0.05, "unlikely"))
    return next((word for least, word in steps if share.share >= least), "remote")


def answers_to(campaign: Campaign, leader: int, most: int = OPTIONS) -> list[Answer]:
    """The answers to the pending decision that his adviser thinks best; none where he need not look ahead."""
    pending = campaign.pending
    if pending is None or pending.leader != leader or not matters(pending.kind, EVERY_KIND):
        return []
    kept = cells(ROW * most)
    choose(campaign.view(leader), campaign.adviser, kept)
    return [Answer(*kept[at + 1 : at + ROW]) for at in range(0, ROW * listed(kept), ROW)]


def known_to(campaign: Campaign, leader: int) -> bytes:
    """What the leader may see, as a worker for futures is sent it."""
    return bytes(campaign.view(leader).element.tobytes())


def ask_odds(
    futures: Futures, campaign: Campaign, leader: int, count: int = FUTURES, plain: int = PLAIN_FUTURES
) -> OddsRequest | None:
    """Have the answers of :func:`answers_to` tried; None where there is nothing to compare."""
    answers = answers_to(campaign, leader)
    if len(answers) < 2:
        return None
    told: tuple[Answered, ...] = tuple((one.verb, one.a, one.b) for one in answers)
    return futures.odds(known_to(campaign, leader), told, count, plain)


def unreached(request: OddsRequest) -> list[Answer]:
    """The answers of a request of which no future has come: it was ended before their turn."""
    return [Answer(*one) for k, one in enumerate(request.answers) if not len(request.rows(k))]


def untried(campaign: Campaign, request: OddsRequest) -> list[Answer]:
    """Every other answer the rules allow: the adviser ranks them below those of the request."""
    return [one for one in campaign.legal() if (one.verb, one.a, one.b) not in request.answers]


def outlooks(campaign: Campaign, request: OddsRequest) -> list[Outlook]:
    """What has come of a request so far, answer by answer, best prospect first."""
    pending = campaign.pending
    assert pending is not None
    every = [request.rows(k) for k in range(len(request.answers))]
    found = []
    for k, rows in enumerate(every):
        if len(rows):
            answer = Answer(*request.answers[k])
            text = campaign.notation.text(pending.kind, pending.subject, answer)
            found.append(_outlook(answer, text, rows, [one for at, one in enumerate(every) if at != k and len(one)]))
    return sorted(found, key=lambda one: -one.prospect)


def _outlook(answer: Answer, text: str, rows: Any, others: Sequence[Any]) -> Outlook:
    count = len(rows)
    seated, struck, won = (int(rows[:, what].sum()) for what in (SEATS, STRUCK, WON))
    shares = [wilson(some, count) for some in (seated, struck, won)]
    reason, more = _reason(rows, others)
    level = float(rows[:, REASONS[reason]].mean()) if reason else 0.0
    prospect = float(rows[:, PROSPECT].mean()) / 10
    counts = seated, struck, won
    return Outlook(answer, text, count, shares[0], shares[1], shares[2], prospect, reason, more, level, counts)


def _reason(rows: Any, others: Sequence[Any]) -> tuple[str, float]:
    """What differs most, in standard errors, from the mean of the other answers; and by how much."""
    best, most, by = "", SURE, 0.0
    for name, cell in REASONS.items():
        if not others or len(rows) < 2:
            break
        rest = np.concatenate(others)[:, cell]
        more = float(rows[:, cell].mean() - rest.mean())
        error = sqrt(float(rows[:, cell].var()) / len(rows) + float(rest.var()) / len(rest))
        if abs(more) > most * error and abs(more) >= 0.5:
            best, most, by = name, abs(more) / error if error > 0 else 1e9, more
    return best, by
