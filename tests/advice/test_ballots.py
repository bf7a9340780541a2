"""What is expected of each voter: the chances of his three stands, over what his patron may declare."""

from __future__ import annotations

import pytest

from game.advice import NAMED, Ballot, ballots_of, forecast_pending, likeliest, trial_view
from game.advice.course import course
from game.campaign import Campaign
from game.rules import names as n
from game.rules.agenda import TRIAL_SLOT
from game.rules.bodies import cells
from game.rules.leanings import leaning
from game.rules.votes import stand_chance
from game.scenario import load


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    """1922 in its first quarter."""
    found = Campaign(load("1922"), 3)
    found.advance_once()
    return found


def plenum(campaign: Campaign, proposed: int = 0) -> tuple[Ballot, ...]:
    v = trial_view(campaign, 4, n.M_LINE, 0, proposed, n.COMMITTEE)
    return ballots_of(v, campaign.world, TRIAL_SLOT)


def test_the_side_shown_is_the_likeliest(campaign: Campaign) -> None:
    ballots = [one for proposed in (-70, -20, 0, 20) for one in plenum(campaign, proposed)]
    assert len(ballots) > 80
    for one in ballots:
        assert sum(one.chances) == 100
        against, idle, ayes = one.chances
        assert one.sure == one.chances[one.side + 1]
        assert one.sure == max(one.chances) or abs(against - ayes) <= 1
        assert one.undecided == (one.sure < NAMED)
        assert idle >= 0
    assert any(one.undecided for one in ballots)
    assert any(one.side == n.FOR and not one.undecided for one in ballots)


def test_neither_side_where_both_are_as_likely() -> None:
    assert likeliest((40, 20, 40)) == n.ABSTAIN
    assert likeliest((40, 19, 41)) == n.FOR
    assert likeliest((41, 19, 40)) == n.AGAINST
    assert likeliest((10, 60, 30)) == n.ABSTAIN


def test_a_client_is_reckoned_over_all_that_his_patron_may_do(campaign: Campaign) -> None:
    """The same sum in another way: leaning afresh for each stand of the patron."""
    v, w = trial_view(campaign, 4, n.M_LINE, 0, 0, n.COMMITTEE), campaign.world
    every, mixed = (w.vote_luck + 1) ** 2, 0
    for one in plenum(campaign):
        if not one.leader or w.leader_of[one.person]:
            continue
        patron = leaning(v, w, w.person[one.leader], TRIAL_SLOT, n.ABSTAIN, cells(0))
        weights = {stand: stand_chance(v, w, patron, stand) for stand in (-1, 0, 1)}
        for stand in (-1, 0, 1):
            exact = sum(
                weight * stand_chance(v, w, leaning(v, w, one.voter, TRIAL_SLOT, led, cells(0)), stand)
                for led, weight in weights.items()
            )
            assert abs(one.chances[stand + 1] - 100 * exact / every**2) < 3
        mixed += sum(weight > 0 for weight in weights.values()) > 1
    assert mixed > 0, "some patrons are not sure of themselves"


def test_who_has_declared_is_certain(campaign: Campaign) -> None:
    v, w = trial_view(campaign, 4, n.M_LINE, 0, 0, n.POLITBURO), campaign.world
    v.stand[2] = n.AGAINST
    own = next(one for one in ballots_of(v, w, TRIAL_SLOT) if one.person == w.person[2])
    assert (own.declared, own.side, own.sure, own.chances) == (True, n.AGAINST, 100, (100, 0, 0))


def test_the_course_leads_to_the_chance_as_it_stands() -> None:
    """Every step begins where the one before ended, and the last is the forecast; whoever has declared is named."""
    told = moved = 0
    campaign = Campaign(load("1922"), 5)
    while told < 12 and campaign.advance_once():
        pending = campaign.pending
        assert pending is not None
        if pending.kind == n.D_VOTE and pending.leader > 4:
            steps = course(campaign, pending.leader, pending.subject)
            s = campaign.state
            declared = [m for m in range(1, campaign.world.leaders + 1) if s.stand[m] != 2]
            assert {one.leader for one in steps} - {0} <= set(declared)
            assert s.mover[pending.subject] not in {one.leader for one in steps if one.leader}
            for one, after in zip(steps, steps[1:], strict=False):
                assert one.after == after.before
            if steps:
                assert steps[-1].after == forecast_pending(campaign, pending.leader, pending.subject).chance
            told += 1
            moved += any(one.before != one.after for one in steps)
        campaign.answer_by_ai()
    assert moved > 3
