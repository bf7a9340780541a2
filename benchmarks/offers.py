"""``python -m benchmarks.offers [SCENARIO] [-n 40]``: are offers accepted as often as the adviser says?

Campaigns are played by the AI. Of every understanding that is offered the chance shown to the man who offers is noted
before he does, then what the other answered. In one of SELDOM moves a leader offers something drawn by lot among all
that he may offer, as a person might. Each row is a band of the chance shown: how many offers, the mean shown, the share
accepted with its 95 % interval.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.calibration import gathered, table
from game.advice.offers import reception
from game.campaign import Campaign
from game.candidates import candidates
from game.notation import Answer
from game.rules import names as n
from game.scenario import load

BANDS = ((0, 4), (5, 14), (15, 29), (30, 49), (50, 69), (70, 84), (85, 94), (95, 100))
CHOSEN, DRAWN = "what a leader chose to offer", "an offer drawn by lot"
SELDOM = 12
"""One move in so many is an offer drawn by lot."""


@dataclass(frozen=True)
class Seen:
    """An offer: of which kind, the chance shown in percent, its bounds, and whether it was accepted."""

    kind: str
    shown: int
    low: int
    high: int
    came: bool


def played(scenario: str, seed: int) -> list[Seen]:
    """The offers of one campaign."""
    campaign, lot = Campaign(load(scenario), seed), Random(seed)  # noqa: S311 - a lot, no secret
    seen: list[Seen] = []
    made: tuple[str, int, int, int] | None = None
    while campaign.advance_once():
        pending = campaign.pending
        assert pending is not None
        answer = campaign.standard_answer()
        if pending.kind == n.D_PACT and made is not None:
            seen.append(Seen(*made, bool(answer.a)))
        made = None
        if pending.kind == n.D_MOVE:
            kind = CHOSEN
            if lot.randrange(SELDOM) == 0:
                offers = _offers(campaign)
                kind, answer = (DRAWN, lot.choice(offers)) if offers else (CHOSEN, answer)
            if answer.verb == n.OFFER:
                told = reception(campaign.view(pending.leader), campaign.world, pending.leader, answer.a, answer.b)
                made = kind, told.chance, told.low, told.high
        campaign.answer(answer)
    return seen


def _offers(campaign: Campaign) -> list[Answer]:
    """Every offer the leader who moves may make."""
    pending, ok = campaign.pending, n.OBJECTION_NAMES[n.OK]
    assert pending is not None
    every = candidates(campaign.scenario, campaign.world, campaign.state, pending.kind, pending.subject)
    return [one for one in every if one.verb == n.OFFER and campaign.objection(one) == ok]


def told(seen: Sequence[Seen], kind: str) -> Iterator[str]:
    """The table of one kind of offer."""
    some = [one for one in seen if one.kind == kind]
    within = sum(one.low <= 50 <= one.high for one in some)
    yield f"{kind}: {len(some)}, of which {within} with a range round one half"
    yield from table(some, BANDS, "accepted")


def main(arguments: Sequence[str] | None = None) -> None:
    """Play, compare, print."""
    seen = gathered(__doc__, played, arguments)
    for kind in (CHOSEN, DRAWN):
        print("\n".join(told(seen, kind)))


if __name__ == "__main__":
    main()
