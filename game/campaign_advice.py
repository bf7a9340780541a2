"""What a person's adviser would do: as the standard AI, but on the line by the leader's own view and nothing else."""

from __future__ import annotations

from typing import Any

from game.notation import Answer
from game.players.dealing import true_to_word
from game.players.shortlist import ROW, listed
from game.players.standard import choose
from game.rules import names as n
from game.rules.aims import binds
from game.rules.bodies import cells

RUNNERS_UP = 6
"""Candidates looked through for one that does not give up a view."""


def advised(v: Any, w: Any, leader: int) -> Answer:
    """The answer to the decision pending in the leader's view ``v``.

    On a motion about the line he votes for what brings it nearer to his own stance and against what takes it farther
    off, unless his word asks otherwise; to bend his own view he is not advised while there is anything else to do.
    """
    out = cells(ROW * RUNNERS_UP)
    choose(v, w, out)
    if v.decision == n.D_VOTE and v.kind[v.subject] == n.M_LINE:
        return Answer(0, vote_by_view(v, w, leader, v.subject))
    found = [Answer(out[at + 1], out[at + 2], out[at + 3]) for at in range(0, ROW * max(1, listed(out)), ROW)]
    if v.decision == n.D_MOVE:
        found = [one for one in found if one.verb != n.BEND] or [Answer(n.PASS)]
    return found[0]


def nearer(v: Any, w: Any, leader: int, issue: int, proposed: int) -> int:
    """Points by which a proposal brings the line nearer to the leader's own stance; below 0 it takes it farther off."""
    own = v.stance[w.person[leader], issue]
    return int(abs(own - v.line[issue]) - abs(own - proposed))


def vote_by_view(v: Any, w: Any, leader: int, m: int) -> int:
    """How the leader votes on a motion about the line by his own view, or as his word asks."""
    gain = nearer(v, w, leader, v.object_a[m], v.object_b[m])
    vote = n.FOR if gain > 0 else n.AGAINST if gain < 0 else n.ABSTAIN
    vote = true_to_word(v, w, leader, m, vote)
    if vote == n.FOR and binds(v, w, leader, v.kind[m], v.object_a[m], v.object_b[m]):
        return n.ABSTAIN
    return int(vote)
