"""A leader's turning points: the decisions of a campaign that bound him, freed him, or struck at somebody."""

from __future__ import annotations

from dataclasses import dataclass

from game.campaign import Campaign, Decision
from game.motives.motive import motive
from game.motives.reasons import Motive
from game.motives.telling import motive_lines
from game.notation import Answer
from game.rules import names as n

WEIGHTS: dict[tuple[int, int], int] = {
    (n.D_TABLE, n.M_SANCTION): 6,
    (n.D_MOVE, n.BREAK): 5,
    (n.D_MOVE, n.RESIGN): 4,
    (n.D_MOVE, n.RECANT): 4,
    (n.D_TABLE, n.M_BAN): 4,
    (n.D_MOVE, n.ADOPT): 3,
    (n.D_TABLE, n.M_FILL): 2,
    (n.D_MOVE, n.BROKER): 2,
    (n.D_MOVE, n.OFFER): 1,
}
"""How much a decision of a kind and verb marks a career; what is not named does not."""
PACT_ACCEPTED = 3
QUESTION = 2
"""A question of an event with several open answers."""


@dataclass(frozen=True)
class TurningPoint:
    """A decision that mattered, how many preceded it, its motive, and both in lines."""

    after: int
    decision: Decision
    why: Motive
    lines: tuple[str, ...]


def turning_points(campaign: Campaign, who: str, most: int = 6, language: str = "en") -> list[TurningPoint]:
    """The decisions that marked a leader's campaign, in order of time.

    The campaign is replayed up to each of them, so that the reasons are those of the moment.

    Args:
        campaign: as far as it has come.
        who: person id of the leader; decisions a person took for him are left out.
        most: how many at most; the weightiest, and of equals the earlier, are taken.
        language: of the lines, ``en`` or ``ru``.
    """
    marked = [
        (-weight, at)
        for at, decision in enumerate(campaign.decisions)
        if decision.leader == who and not decision.human and (weight := _weight(campaign, decision))
    ]
    wanted = sorted(at for _, at in sorted(marked)[:most])
    again = Campaign(campaign.scenario, campaign.seed, campaign.humans, campaign.settings)
    found, done = [], 0
    for at in wanted:
        again.replay(campaign.decisions[done:at])
        done = at
        decision = campaign.decisions[at]
        why = motive(again, _answer(again, decision))
        found.append(TurningPoint(at, decision, why, tuple(motive_lines(again, why, language))))
    return found


def _weight(campaign: Campaign, decision: Decision) -> int:
    """How much a decision marks a career, from its text form."""
    kind = n.DECISION_NAMES.index(decision.kind)
    words = decision.text.split()
    if kind == n.D_PACT:
        return PACT_ACCEPTED if words[0] == "accept" else 0
    if kind == n.D_ASK:
        return QUESTION
    names, at = (n.MOTION_NAMES, 1) if kind == n.D_TABLE else (n.MOVE_NAMES, 0)
    if kind not in (n.D_TABLE, n.D_MOVE) or words[at] not in names:
        return 0
    return WEIGHTS.get((kind, names.index(words[at])), 0)


def _answer(campaign: Campaign, decision: Decision) -> Answer:
    pending = campaign.pending
    assert pending is not None
    return campaign.notation.read(pending.kind, pending.subject, decision.text)
