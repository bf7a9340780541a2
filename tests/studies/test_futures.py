"""Futures asked of a worker: the same whoever plays them, with progress, an end, and an expert who answers in time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from game.campaign import Campaign
from game.players.expert import EVERY_KIND
from game.players.foresight import NOTED, ODDS
from game.rules import names as n
from game.scenario import Scenario
from game.studies import futures as futures_module
from game.studies.foretelling import Foreteller
from game.studies.futures import PLAIN_PORTION, PORTION, Futures
from game.studies.odds import answers_to, ask_odds, known_to, likelihood, outlooks
from game.studies.statistics import Interval
from game.studies.thinking import PLAIN_EFFORT, Thinker


@pytest.fixture
def futures(small: Scenario) -> Iterator[Futures]:
    made = Futures(small.world, compiled=False)
    yield made
    made.close()


@pytest.fixture
def asked(small: Scenario) -> Campaign:
    """A campaign in which a person has a move with a choice."""
    campaign = Campaign(small, 3, ["ada"])
    while True:
        pending = campaign.advance()
        assert pending is not None
        if pending.kind == n.D_MOVE and len(answers_to(campaign, pending.leader)) > 2:
            return campaign
        campaign.answer_by_ai()


def test_odds_are_those_of_the_rules(asked: Campaign, futures: Futures) -> None:
    leader, count = asked.state.decider, PORTION + 2
    request = ask_odds(futures, asked, leader, 256, count)
    assert request is not None
    assert request.ended.wait(300)
    assert request.trouble == ""
    assert request.plain
    assert request.done == request.planned == count * len(request.answers) // PLAIN_PORTION
    table = Foreteller(asked.world_array)
    for k, (verb, a, b) in enumerate(request.answers[:2]):
        orders = np.array([ODDS, verb, a, b, 0, count], np.int64)
        wanted = table.ask(orders, count * NOTED, known_to(asked, leader))
        assert (request.rows(k) == wanted.reshape(count, NOTED)).all()


def test_what_comes_of_odds(asked: Campaign, futures: Futures) -> None:
    request = ask_odds(futures, asked, asked.state.decider, 256, 8)
    assert request is not None
    assert request.ended.wait(300)
    found = outlooks(asked, request)
    assert len(found) == len(request.answers)
    assert [one.prospect for one in found] == sorted((one.prospect for one in found), reverse=True)
    for one in found:
        assert one.futures == 8
        assert asked.notation.read(n.D_MOVE, 0, one.text) == one.answer
        for share in (one.seated, one.struck, one.won):
            assert 0 <= share.low <= share.share <= share.high <= 1


def test_a_request_can_be_ended(asked: Campaign, futures: Futures) -> None:
    request = ask_odds(futures, asked, asked.state.decider, 256, 100 * PORTION)
    assert request is not None
    request.cancel()
    assert request.ended.wait(300)
    assert request.done < request.planned


def test_a_worker_that_dies_is_named_and_replaced(
    asked: Campaign, futures: Futures, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask_odds(futures, asked, asked.state.decider, 8, 8)
    assert first is not None
    assert first.ended.wait(300)
    for process in futures._started:
        process.child.kill()
        process.child.wait()
    lost = ask_odds(futures, asked, asked.state.decider, 8, 8)
    assert lost is not None
    assert lost.ended.wait(300)
    assert "died" in lost.trouble
    for _ in range(futures.workers):
        again = ask_odds(futures, asked, asked.state.decider, 8, 8)
        assert again is not None
        assert again.ended.wait(300)
    assert again.trouble == ""
    assert (again.rows(0) == first.rows(0)).all()


def test_the_same_from_any_number_of_workers(small: Scenario, asked: Campaign, futures: Futures) -> None:
    alone = Futures(small.world, compiled=False, workers=1)
    known = known_to(asked, asked.state.decider)
    answers = tuple((one.verb, one.a, one.b) for one in answers_to(asked, asked.state.decider)[:2])
    first, second = (one.odds(known, answers, 8, PORTION + 4) for one in (alone, futures))
    assert first.ended.wait(300)
    assert second.ended.wait(300)
    alone.close()
    for k in range(2):
        assert len(first.rows(k)) == PORTION + 4
        assert (first.rows(k) == second.rows(k)).all()


def test_nothing_to_compare(small: Scenario, futures: Futures) -> None:
    campaign = Campaign(small, 3, ["ada"])
    while campaign.advance_once() and campaign.state.decision != n.D_VOTE:
        campaign.answer_by_ai()
    assert ask_odds(futures, campaign, campaign.state.decider) is None
    assert ask_odds(futures, Campaign(small, 3), 1) is None


def test_an_expert_at_the_table_waits_for_nobody(small: Scenario, futures: Futures) -> None:
    """His answers are legal, are recorded, and give the same campaign when they are replayed."""
    campaign = Campaign(small, 2, settings={"skill": n.EXPERT})
    thinker = Thinker(futures, blocking=False)
    campaign.thinker = thinker
    waited = 0
    while campaign.advance_once() and campaign.state.turn < 2:
        if not campaign.answer_by_ai():
            waited += 1
            thinker.wait(60)
    assert waited >= 4
    again = campaign.rewound(len(campaign.decisions))
    assert again.state_hash() == campaign.state_hash()
    assert again.thinker is thinker
    patient = Campaign(small, 2, settings={"skill": n.EXPERT})
    patient.thinker = Thinker(futures, blocking=True)
    while patient.advance_once() and patient.state.turn < 2:
        assert patient.answer_by_ai()
    assert [one.text for one in patient.decisions] == [one.text for one in campaign.decisions]


def test_where_no_worker_answers_the_standard_ai_does(
    small: Scenario, futures: Futures, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: object, *_: object) -> None:
        raise futures_module.WorkerLost("gone")

    monkeypatch.setattr(futures_module.Process, "foretell", fail)
    campaign, standard = Campaign(small, 2), Campaign(small, 2)
    campaign.thinker = Thinker(futures, blocking=True)
    for _ in range(5):
        assert campaign.advance_once()
        assert standard.advance_once()
        assert campaign.answer_by_ai() == standard.answer_by_ai()


def test_words_for_shares() -> None:
    told = [likelihood(Interval(share, share - 0.1, share + 0.1)) for share in (1.0, 0.7, 0.5, 0.2, 0.01)]
    assert told == ["certain", "likely", "even", "unlikely", "remote"]
    assert likelihood(Interval(0.5, 0.2, 0.8)) == "open"
    assert PLAIN_EFFORT[-1] == EVERY_KIND
