"""The least change of a vote: made, it turns the forecast; nothing smaller does; waverers are those least sure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

import pytest

from game.advice import ballots_of, trial_view
from game.advice.least_change import MANY, Turn, cheapest, reach_of
from game.advice.swing import Swing, swing
from game.campaign import Campaign
from game.rules import names as n
from game.rules.agenda import TRIAL_SLOT
from game.rules.votes import casting, needs_two_thirds
from game.scenario import Scenario, load

MOTIONS = [
    (n.M_LINE, 0, -40, n.POLITBURO),
    (n.M_LINE, 0, 60, n.COMMITTEE),
    (n.M_SANCTION, 2, n.RUNG_REPRIMAND, n.COMMITTEE),
    (n.M_SANCTION, 2, n.RUNG_COMMITTEE, n.COMMITTEE),
    (n.M_SANCTION, 5, n.RUNG_PARTY, n.COMMITTEE),
]


@pytest.fixture(scope="module")
def boards() -> list[Campaign]:
    """A campaign of 1922 in three of its years."""
    scenario: Scenario = load("1922")
    found = []
    for turn in (0, 9, 20):
        campaign = Campaign(scenario, 3)
        while campaign.advance_once() and campaign.state.turn < turn:
            campaign.answer_by_ai()
        found.append(campaign)
    return found


def cases(boards: list[Campaign]) -> Iterator[tuple[Campaign, tuple[int, int, int, int], Swing]]:
    for campaign, motion in product(boards, MOTIONS):
        yield campaign, motion, swing(campaign, 4, *motion)


def margin(votes: dict[int, int], thirds: bool) -> int:
    """Ayes less noes, or three times the ayes less twice all present."""
    if thirds:
        return 3 * votes[n.FOR] - 2 * sum(votes.values())
    return votes[n.FOR] - votes[n.AGAINST]


def test_the_change_turns_the_vote_when_it_is_made(boards: list[Campaign]) -> None:
    """Every turned leader declares so, every other turned voter casts so: the expected result is the other one."""
    turned = 0
    for campaign, motion, found in cases(boards):
        if not found.turns:
            continue
        v, w = trial_view(campaign, 4, *motion), campaign.world
        v.stand[4] = 1
        thirds = needs_two_thirds(v, TRIAL_SLOT)
        for turn in found.turns:
            if turn.voter < n.PERSONS and w.leader_of[turn.voter]:
                v.stand[w.leader_of[turn.voter]] = turn.side
        votes = {n.FOR: 0, n.ABSTAIN: 0, n.AGAINST: 0}
        sides = {turn.voter: turn.side for turn in found.turns}
        chair, tie = w.person[casting(v, w)], 0
        for one in ballots_of(v, w, TRIAL_SLOT):
            votes[sides.get(one.voter, one.side)] += one.votes
            if chair and one.person == chair:
                tie = sides.get(one.voter, one.side)
        least = 0 if thirds else 1
        assert (2 * margin(votes, thirds) + tie >= least) is not found.carried, (motion, found)
        turned += 1
    assert turned >= 6


def test_the_result_is_the_count(boards: list[Campaign]) -> None:
    for _, motion, found in cases(boards):
        thirds = motion[0] == n.M_SANCTION and n.RUNG_COMMITTEE <= motion[2] <= n.RUNG_PARTY
        carried = 3 * found.ayes >= 2 * found.present if thirds else found.ayes > found.noes
        assert found.carried == carried or found.ayes == found.noes, "a tie goes as the chair votes"
        assert found.short > 0
        assert sum(turn.gain for turn in found.turns) >= found.short or not found.turns
        assert len(found.turns) <= MANY
        assert [one.sure for one in found.waverers] == sorted(one.sure for one in found.waverers)


def test_one_of_those_named_does_instead(boards: list[Campaign]) -> None:
    tried = 0
    for _, _, found in cases(boards):
        for other in found.instead:
            last = min(turn.gain for turn in found.turns)
            assert sum(turn.gain for turn in found.turns) - last + other.gain >= found.short
            assert other.voter not in {turn.voter for turn in found.turns}
            tried += 1
    assert tried > 5


def test_nothing_less_would_do(boards: list[Campaign]) -> None:
    """No fewer of the voters gain enough, however they are chosen."""
    for _, _, found in cases(boards):
        if found.turns:
            assert found.fewest <= len(found.turns)
        else:
            assert found.fewest > 0


def turns(voter: int, *ways: tuple[int, int]) -> list[Turn]:
    return [Turn(voter, 1, gain, pressure, "", 0, False) for gain, pressure in ways]


@pytest.mark.parametrize("short", range(1, 14))
def test_the_cheapest_of_the_fewest(short: int) -> None:
    """Against every choice of one way for each voter, tried one by one."""
    ways = [turns(1, (2, 3), (4, 9)), turns(2, (1, 1)), turns(3, (2, 2), (3, 8)), turns(4, (5, 30)), turns(5, (1, 2))]
    every = [turn for voter in ways for turn in voter]
    reach = reach_of(every)
    best: dict[int, int] = {}
    for count in range(1, len(ways) + 1):
        for chosen in combinations(ways, count):
            for made in product(*chosen):
                if sum(turn.gain for turn in made) >= short:
                    best[count] = min(best.get(count, 10**6), sum(turn.pressure for turn in made))
    fewest = min(best)
    assert next(count for count, gain in enumerate(reach) if gain >= short) == fewest
    found = cheapest(ways, short, reach[: fewest + 1])
    assert len(found) == fewest
    assert sum(turn.pressure for turn in found) == best[fewest]
