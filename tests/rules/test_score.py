"""Aims are dealt by luck at an address, and a score is the sum of its parts."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.campaign import Campaign
from game.epilogue.scores import aims_of, score_of
from game.rules import names as n
from game.rules.coalitions import second_camp
from game.rules.endings import run_reigns
from game.rules.score import score, score_part
from game.rules.state import PlainBoards
from game.scenario import Scenario

SEEDS = range(60)


def dealt(scenario: Scenario, seed: int, leader: int) -> tuple[int, ...]:
    state = Campaign(scenario, seed).state
    return tuple(state.aim[leader, place] for place in range(n.AIMS_DEALT))


def test_three_different_aims_of_his_own_are_dealt(year_1922: Scenario) -> None:
    world = year_1922.world[0]
    public = {leader: set() for leader in range(1, int(world["leaders"]) + 1)}  # type: ignore[var-annotated]
    for seed in SEEDS:
        for leader, seen in public.items():
            aims = dealt(year_1922, seed, leader)
            own = int(np.sum(world["watch_leader"] == leader))
            assert len({aim for aim in aims if aim}) == min(n.AIMS_DEALT, own)
            assert all(world["watch_leader"][aim - 1] == leader for aim in aims if aim)
            seen.add(aims[0])
    for leader, seen in public.items():
        if world["playable"][leader]:
            assert len(seen) == int(np.sum(world["watch_leader"] == leader)) == 6
    assert dealt(year_1922, 7, 1) == dealt(year_1922, 7, 1)


def test_others_see_the_public_aim_only(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 5)
    trotsky, stalin = (year_1922.register.ids["leader"][who] for who in ("trotsky", "stalin"))
    seen = campaign.view(stalin)
    assert [seen.aim[trotsky, place] for place in range(3)] == [campaign.state.aim[trotsky, 0], 0, 0]
    assert [seen.aim[stalin, place] for place in range(3)] == [campaign.state.aim[stalin, place] for place in range(3)]
    assert [aim.public for aim in aims_of(campaign, trotsky, stalin)] == [True]
    assert [aim.public for aim in aims_of(campaign, trotsky, trotsky)] == [True, False, False]


def test_the_most_of_all_parts_is_a_hundred() -> None:
    assert len(n.SCORE_MOST) == len(n.SCORE_NAMES) == n.SCORE_PARTS
    assert sum(n.SCORE_MOST) == 100
    assert sum(n.SCORE_MOST[: n.S_LADDER + 1]) == 40
    assert sum(n.SCORE_MOST[n.S_AIM_1 : n.S_AIM_3 + 1]) == 45


@pytest.mark.parametrize("seed", range(8))
def test_a_score_is_the_sum_of_parts_within_their_bounds(small: Scenario, seed: int) -> None:
    campaign = Campaign(small, seed)
    campaign.advance()
    for leader in range(1, campaign.world.leaders + 1):
        told = score_of(campaign, leader)
        assert all(0 <= part.points <= part.most for part in told.parts)
        assert told.total == score(campaign.state, campaign.world, leader)
        assert told.total == told.standing[0] + told.aims[0] + told.record[0]


def changed(campaign: Campaign) -> tuple[Any, Any]:
    """A copy of the state to write on, and the world."""
    boards = PlainBoards(1)
    boards.array[0] = campaign.boards.array[0]
    return boards[0], campaign.world


def test_what_a_fall_costs(year_1922: Scenario) -> None:
    s, w = changed(Campaign(year_1922, 1))
    leader = year_1922.register.ids["leader"]["trotsky"]
    before = [score_part(s, w, leader, part) for part in range(n.SCORE_PARTS)]
    assert (before[n.S_SEAT], before[n.S_LADDER]) == (10, 5)
    s.member[w.person[leader], n.POLITBURO] = n.OUT
    s.rung[leader] = n.RUNG_POLITBURO
    assert [score_part(s, w, leader, part) for part in (n.S_SEAT, n.S_LADDER)] == [5, 2]
    s.standing[w.person[leader]] = n.EXPELLED
    s.top[w.person[leader]] = n.NOBODY
    assert [score_part(s, w, leader, part) for part in range(n.S_LADDER + 1)] == [0] * 5


def test_ground_given_up_costs_the_more_the_more_publicly_it_was_held(year_1922: Scenario) -> None:
    s, w = changed(Campaign(year_1922, 1))
    leader = year_1922.register.ids["leader"]["bukharin"]
    p = w.person[leader]
    assert score_part(s, w, leader, n.S_CONSISTENCY) == n.SCORE_MOST[n.S_CONSISTENCY]
    found = []
    for publicly in (0, 50, 100):
        for issue in range(w.issues):
            s.statement[leader, issue] = publicly
            s.stance[p, issue] = w.stance0[p, issue] - 60 if w.stance0[p, issue] > 0 else w.stance0[p, issue] + 60
        found.append(score_part(s, w, leader, n.S_CONSISTENCY))
    assert found[0] == n.SCORE_MOST[n.S_CONSISTENCY] > found[1] > found[2] == 0


def test_a_word_is_worth_the_part_of_it_that_was_kept(year_1922: Scenario) -> None:
    s, w = changed(Campaign(year_1922, 1))
    most = n.SCORE_MOST[n.S_PROMISES]
    assert score_part(s, w, 2, n.S_PROMISES) == most // 2
    for kept, broken, points in ((1, 0, most), (3, 1, most * 3 // 4), (0, 2, 0)):
        s.kept[2], s.broken[2] = kept, broken
        assert score_part(s, w, 2, n.S_PROMISES) == points


def test_an_ending_pays_whom_it_crowns_and_half_to_his_partner(year_1922: Scenario) -> None:
    s, w = changed(Campaign(year_1922, 1))
    ids = year_1922.register.ids["leader"]
    stalin, kamenev, trotsky = ids["stalin"], ids["kamenev"], ids["trotsky"]
    crowned = next(e for e in range(w.endings) if w.ending_leader[e] == stalin)
    s.ended = crowned + 1
    for m in (kamenev, trotsky):
        s.pact[m, stalin] = s.pact[stalin, m] = w.pact_binds if m == kamenev else 0
    worth = w.ending_worth[crowned]
    assert [score_part(s, w, m, n.S_ENDING) for m in (stalin, kamenev, trotsky)] == [worth, worth // 2, 0]
    nobody = next(e for e in range(w.endings) if w.ending_leader[e] == n.NOBODY)
    s.ended = nobody + 1
    assert {score_part(s, w, m, n.S_ENDING) for m in (stalin, kamenev, trotsky)} == {w.ending_worth[nobody]}


def test_a_reign_is_counted_in_quarters_in_a_row(small: Scenario) -> None:
    s, w = changed(Campaign(small, 1))
    for r in range(1, w.regions + 1):
        for m in range(w.leaders + 1):
            s.bloc[r, m] = 0
    for p in range(1, w.persons + 1):
        s.patron[p] = 1 if w.leader_of[p] in (0, 1) else w.leader_of[p]
        s.member[p, n.COMMITTEE] = n.FULL if w.leader_of[p] in (0, 1) else n.OUT
    run_reigns(s, w)
    run_reigns(s, w)
    assert s.reign[1] == 2
    assert second_camp(s, w, n.COMMITTEE) == 0
    for p in range(1, w.persons + 1):
        s.member[p, n.COMMITTEE] = n.FULL if w.leader_of[p] == 2 else n.OUT
    run_reigns(s, w)
    assert (s.reign[1], s.reign[2]) == (0, 1)
