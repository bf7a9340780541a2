"""Looking ahead: candidates in order, futures that begin from beliefs, and an expert who knows no more than anybody."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from typing import Any

import numpy as np
import pytest

from game.campaign import Campaign
from game.players.automatic import play_on
from game.players.expert import BOARDS, EVERY_KIND, FUTURE, KNOWN, START, VIEW, ahead, best_of, choose_ahead, matters
from game.players.foresight import NOTED, ODDS, PONDER, SEATED, SEATS, STRUCK, WON
from game.players.imagining import imagine
from game.players.prospect import MOST, prospect
from game.players.shortlist import EMPTY, ROW, bar, keep, listed, open_list
from game.players.sight import see
from game.players.standard import choose
from game.rules import names as n
from game.rules.bodies import cells
from game.rules.moves import moves_a_quarter
from game.rules.state import PlainBoards
from game.rules.view import look
from game.scenario import Scenario
from game.studies.foretelling import Foreteller
from tests.rules.test_scramble import scramble

EFFORT = [3, 3, 2, 0, EVERY_KIND]


def positions(
    scenario: Scenario, seed: int, every: int = 1, settings: dict[str, int] | None = None
) -> Iterator[Campaign]:
    """A campaign of the AI, at every so many decisions that an expert would think over."""
    campaign, met = Campaign(scenario, seed, settings=settings), 0
    while campaign.advance_once():
        met += matters(campaign.state.decision, EVERY_KIND)
        if matters(campaign.state.decision, EVERY_KIND) and met % every == 0:
            yield campaign
        campaign.answer_by_ai()


# --- the list --------------------------------------------------------------------------------------------------------


def test_a_list_keeps_the_best_in_order() -> None:
    draw = np.random.default_rng(1)
    scores = [int(x) for x in draw.permutation(50)]
    out = cells(ROW * 5)
    open_list(out, 20, 99)
    for at, score in enumerate(scores):
        if score > bar(out):
            keep(out, score, at, score, 7)
    kept = [tuple(out[at : at + ROW]) for at in range(0, ROW * 5, ROW)]
    assert kept == [(score, scores.index(score), score, 7) for score in (49, 48, 47, 46, 45)]
    open_list(out, 3, 1)
    assert listed(out) == 1
    assert bar(out) == EMPTY


def test_the_first_on_a_list_is_the_standard_choice(small: Scenario) -> None:
    lengths = set()
    for campaign in positions(small, 2):
        leader, w = campaign.state.decider, campaign.world
        alone, many = cells(ROW), cells(ROW * 4)
        choose(campaign.view(leader), w, alone)
        choose(campaign.view(leader), w, many)
        assert many[1:ROW] == alone[1:ROW]
        scores = [many[at] for at in range(0, ROW * listed(many), ROW)]
        assert scores == sorted(scores, reverse=True)
        lengths.add(listed(many))
    assert {2, 4} <= lengths


# --- futures ---------------------------------------------------------------------------------------------------------


def imagined(campaign: Campaign, number: int, seed: int | None = None) -> Any:
    boards, leader = PlainBoards(2), campaign.state.decider
    boards.array[0] = campaign.view(leader).element[0]
    if seed is not None:
        boards[0].seed = seed
    return imagine(boards, 1, boards[0], campaign.world, leader, number)


def test_futures_differ_in_luck_and_in_what_is_not_known(small: Scenario) -> None:
    campaign = next(positions(small, 1, 5))
    leader, w = campaign.state.decider, campaign.world
    one, again, other = (imagined(campaign, number) for number in (0, 0, 1))
    assert one.element.tobytes() == again.element.tobytes()
    assert one.seed != other.seed
    assert one.seed not in (campaign.state.seed, campaign.view(leader).seed)
    known = campaign.view(leader)
    own = [p for p in range(1, w.persons + 1) if known.patron[p] == leader or w.leader_of[p] == leader]
    assert all(one.regard[p, m] == known.regard[p, m] for p in own for m in range(1, w.leaders + 1))
    assert any(one.regard[p, m] != other.regard[p, m] for p in range(1, w.persons + 1) for m in range(1, w.leaders + 1))
    assert one.capital[leader] == known.capital[leader]


def test_those_still_to_move_have_their_moves(small: Scenario) -> None:
    campaign = next(one for one in positions(small, 1) if one.state.decision == n.D_MOVE and one.state.step == 1)
    future, w = imagined(campaign, 3), campaign.world
    assert future.moves_left[1] == campaign.state.moves_left[1]
    for later in range(2, w.leaders + 1):
        assert future.moves_left[later] == moves_a_quarter(future, w, later)


def test_a_future_is_no_part_of_the_campaign(small: Scenario) -> None:
    """Looking ahead changes nothing, and the campaign that follows is not the one foreseen."""
    campaign = next(positions(small, 4, 3))
    before, boards, out = campaign.state_hash(), PlainBoards(BOARDS), cells(ROW)
    choose_ahead(boards, campaign.state, campaign.world, EFFORT, out, np.zeros((1, n.LOG_WIDTH), np.int64))
    assert campaign.state_hash() == before
    assert boards[FUTURE].seed == boards[START].seed != campaign.state.seed
    assert boards[KNOWN].decider == boards[VIEW].decider == campaign.state.decider


# --- the expert ------------------------------------------------------------------------------------------------------


def expert(state: Any, campaign: Campaign, leader: int, seed: int) -> list[int]:
    """What the expert answers, deliberating with private dice of his own."""
    boards = PlainBoards(2)
    boards.array[0] = state
    known = look(boards, 1, boards[0], campaign.world, leader)
    known.seed = seed
    orders = np.array([PONDER, *EFFORT], np.int64)
    told = Foreteller(campaign.world_array).ask(orders, ROW, known.element.tobytes())
    return [int(cell) for cell in told[1:]]


def test_what_a_leader_cannot_know_does_not_move_an_expert(small: Scenario) -> None:
    draw, asked = np.random.default_rng(3), 0
    for campaign in positions(small, 5, 4):
        leader = campaign.state.decider
        state = campaign.boards.array[0].copy()
        before = expert(state, campaign, leader, 77)
        scramble(state, campaign.world_array[0], leader, draw)
        assert expert(state, campaign, leader, 77) == before
        asked += 1
    assert asked >= 3


@pytest.mark.parametrize("margin", [0, 10, 20])
def test_ahead_is_a_paired_test(margin: int) -> None:
    draw = np.random.default_rng(margin)
    for mean in (-1.0, 0.2, 0.5, 1.0, 3.0):
        gains = [int(x) for x in draw.normal(mean, 4, 20)]
        total, squares, count = sum(gains), sum(x * x for x in gains), len(gains)
        error = sqrt((squares - total * total / count) / (count * (count - 1)))
        assert ahead(total, squares, count, margin) == (total > 0 and total / count > margin / 10 * error)


def test_the_best_is_the_clearest_gain() -> None:
    tried = [5, 5, 5, 5, 6, 7, 6, 7, 9, 9, 8, 9, 4, 60, 4, 4]
    assert best_of(tried, 4, 4, 0) == 3
    assert best_of(tried, 4, 4, 20) == 2
    assert best_of([*tried[:4], 1, 2, 3, 4], 2, 4, 0) == 0


def test_an_expert_differs_from_the_standard_sometimes(small: Scenario) -> None:
    table = Foreteller(small.world)
    same = table.ask(np.array([SEATED, 3, 1, 1, 0, 0, 0, 0], np.int64), n.LEADERS)
    nobody = table.ask(np.array([SEATED, 3, 0, 3, 4, 2, 0, EVERY_KIND], np.int64), n.LEADERS)
    seated = table.ask(np.array([SEATED, 3, 1, 4, 4, 3, 0, EVERY_KIND], np.int64), n.LEADERS)
    assert (same == nobody).all()
    assert (seated != nobody).any()


def test_a_campaign_without_an_expert_is_the_standard_campaign(small: Scenario) -> None:
    campaign = Campaign(small, 6)
    while campaign.advance_once():
        campaign.answer_by_ai()
    told = Foreteller(small.world).ask(np.array([SEATED, 6, 0, 1, 0, 0, 0, 0], np.int64), n.LEADERS)
    w = campaign.world
    assert told[0] == campaign.state.winner
    assert [int(x) for x in told[1 : w.leaders + 1]] == [
        prospect(campaign.state, w, leader) for leader in range(1, w.leaders + 1)
    ]
    assert play_on(campaign.boards, w, campaign.log, 5) == 0


def test_odds_are_counted_in_futures(small: Scenario) -> None:
    campaign = next(one for one in positions(small, 2, 3) if one.state.decision == n.D_MOVE)
    known = campaign.view(campaign.state.decider).element.tobytes()
    table = Foreteller(campaign.world_array)
    told = table.ask(np.array([ODDS, n.PASS, 0, 0, 0, 6], np.int64), 6 * NOTED, known).reshape(6, NOTED)
    parts = [table.ask(np.array([ODDS, n.PASS, 0, 0, k, 2], np.int64), 2 * NOTED, known) for k in (0, 2, 4)]
    assert (np.concatenate(parts).reshape(6, NOTED) == told).all()
    assert set(told[:, [SEATS, STRUCK, WON]].ravel().tolist()) <= {0, 1}
    assert told[:, -1].min() >= 0
    assert told[:, -1].max() <= MOST


# --- skill -----------------------------------------------------------------------------------------------------------


def test_skill_changes_what_the_ai_sees_and_nothing_else(small: Scenario) -> None:
    """At normal skill nothing is changed; a weak player's beliefs are hazier, a strong one's nerves calmer."""
    campaign = next(positions(small, 2, 4))
    leader, w = campaign.state.decider, campaign.world
    for skill in range(4):
        view, plain = campaign.view(leader), campaign.view(leader)
        w.skill = skill
        see(view, w, leader)
        changed = {name for name in view.element.dtype.names if (view.element[name] != plain.element[name]).any()}
        assert changed <= {n.EASY: {"belief"}, n.NORMAL: set()}.get(skill, {"nerve"})
        assert view.belief[leader, leader] == plain.belief[leader, leader]
    w.skill = n.NORMAL


def test_a_persons_adviser_is_no_worse_in_an_easy_game(small: Scenario) -> None:
    easy = Campaign(small, 1, ["ada"], {"skill": n.EASY})
    assert easy.world.skill == n.EASY
    assert easy.adviser.skill == n.HARD
    expert = Campaign(small, 1, ["ada"], {"skill": n.EXPERT})
    assert expert.adviser.skill == n.HARD, "an adviser has no foresight of his own; it is asked for"
