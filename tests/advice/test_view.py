"""The adviser on the line: the leader's own stance is the aim, whatever else would sway an AI in his chair."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
from game.campaign.advice import nearer, vote_by_view
from game.rules import names as n
from game.scenario import load
from game.terminal.purposes import for_your_view


@pytest.fixture(scope="module")
def played() -> Campaign:
    return Campaign(load("1922"), 2, ["bukharin"])


def test_he_votes_for_what_comes_nearer_to_his_view(played: Campaign) -> None:
    """In a whole campaign, at every vote on a line in which no word binds him."""
    votes = swayed = 0
    while played.advance_once() and played.state.turn < 31:
        pending = played.pending
        assert pending is not None
        m = pending.subject
        s, w = played.state, played.world
        if pending.who == "bukharin" and pending.kind == n.D_VOTE and s.kind[m] == n.M_LINE:
            gain = nearer(s, w, pending.leader, s.object_a[m], s.object_b[m])
            answer = played.advice()
            if not any(s.pact_term[pending.leader, one] for one in range(1, w.leaders + 1)):
                assert answer.a * gain > 0 or (answer.a == 0 and gain == 0)
            reason = for_your_view(played, pending.leader)
            assert ("nearer to your view" in reason) == (gain > 0)
            assert ("farther from your view" in reason) == (gain < 0)
            votes += 1
            swayed += gain < 0
        played.answer_by_ai()
    assert votes > 2
    assert swayed > 0


def test_a_word_goes_before_a_view(played: Campaign) -> None:
    v, w = played.view(8), played.world
    v.kind[0], v.mover[0], v.object_a[0], v.object_b[0], v.motion = n.M_LINE, 5, 0, 60, 0
    v.line[0], v.stance[w.person[8], 0] = 0, -50
    for m in range(1, w.leaders + 1):
        v.creditor[m] = 0
        for other in range(1, w.leaders + 1):
            v.pact_term[m, other] = 0
    assert vote_by_view(v, w, 8, 0) == n.AGAINST
    v.creditor[8], v.whip[w.person[8]] = 5, w.debt_force
    w.ai_breach_asked = 200
    assert vote_by_view(v, w, 8, 0) == n.FOR, "a debt called in is repaid"


def test_he_is_not_advised_to_bend(played: Campaign) -> None:
    """Nor does his list offer it: bending gives up the view that the advice is to serve."""
    campaign, moves = Campaign(load("1922"), 2, ["bukharin"]), 0
    while campaign.advance_once() and campaign.state.turn < 10:
        pending = campaign.pending
        assert pending is not None
        if pending.who == "bukharin" and pending.kind == n.D_MOVE:
            assert campaign.advice().verb != n.BEND
            moves += 1
        campaign.answer_by_ai()
    assert moves > 10
