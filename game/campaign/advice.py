"""What a person's adviser would do: as the standard AI, but for his own aims and score and by his own view.

The standard AI knows nothing of aims: it wants power. The adviser tries the best of its candidates for what they do for
the leader's score (game.campaign.aims) and adds that to its points.
"""

from __future__ import annotations

from typing import Any

from game.campaign.aims import service
from game.notation import Answer
from game.players.dealing import true_to_word
from game.players.shortlist import ROW, listed
from game.players.standard import choose
from game.rules import names as n
from game.rules.aims import binds
from game.rules.bodies import cells

LOOKED_AT = 16
"""Candidates tried for what they do for the score."""

WORTH = 3
"""Points of the standard AI's scale that a point of score is worth to the adviser."""

TELLING = 0.5
"""Points of score that a carried motion must bring or cost before a vote is cast for them."""


def advised(v: Any, w: Any, leader: int) -> Answer:
    """The answer to the decision pending in the leader's view ``v``, which may be scribbled on.

    On a motion about the line he votes for what brings it nearer to his own stance and against what takes it farther
    off, unless an aim or his word asks otherwise; to bend his own view he is not advised while there is anything else.
    """
    out = cells(ROW * LOOKED_AT)
    choose(v, w, out)
    if v.decision == n.D_VOTE:
        return Answer(0, _vote(v, w, leader, out[2]))
    if v.decision in (n.D_HOLD, n.D_WHIP):
        return Answer(out[1], out[2], out[3])
    found = [
        (out[at], Answer(out[at + 1], out[at + 2], out[at + 3])) for at in range(0, ROW * max(1, listed(out)), ROW)
    ]
    if v.decision == n.D_MOVE:
        found = [one for one in found if one[1].verb != n.BEND] or [(0, Answer(n.PASS))]
    return max(found, key=lambda one: one[0] + WORTH * service(v, w, leader, one[1]).points)[1]


def _vote(v: Any, w: Any, leader: int, leaning: int) -> int:
    """How to declare: for his score where the motion touches it, else by his view of a line, or as he leans."""
    m = v.subject
    gain = service(v, w, leader, Answer(0, n.FOR)).points
    if abs(gain) >= TELLING:
        return bound(v, w, leader, m, n.FOR if gain > 0 else n.AGAINST)
    return vote_by_view(v, w, leader, m) if v.kind[m] == n.M_LINE else leaning


def nearer(v: Any, w: Any, leader: int, issue: int, proposed: int) -> int:
    """Points by which a proposal brings the line nearer to the leader's own stance; below 0 it takes it farther off."""
    own = v.stance[w.person[leader], issue]
    return int(abs(own - v.line[issue]) - abs(own - proposed))


def vote_by_view(v: Any, w: Any, leader: int, m: int) -> int:
    """How the leader votes on a motion about the line by his own view, or as his word asks."""
    gain = nearer(v, w, leader, v.object_a[m], v.object_b[m])
    return bound(v, w, leader, m, n.FOR if gain > 0 else n.AGAINST if gain < 0 else n.ABSTAIN)


def bound(v: Any, w: Any, leader: int, m: int, vote: int) -> int:
    """The vote, unless his word or an understanding asks for another."""
    vote = true_to_word(v, w, leader, m, vote)
    if vote == n.FOR and binds(v, w, leader, v.kind[m], v.object_a[m], v.object_b[m]):
        return n.ABSTAIN
    return int(vote)
