"""The arithmetic shown is the arithmetic done, for every decision of real campaigns and every verb the AI weighs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.campaign import Campaign
from game.motives import EXPLAINERS, Motive, Weighed, motive, motive_lines, motive_value, turning_points
from game.motives.candidates import MOST, candidates
from game.motives.motions import MOTIONS
from game.motives.motive import EXPLAINED
from game.motives.moves import UNEXPLAINED
from game.motives.telling import WORDINGS
from game.motives.turning import WEIGHTS
from game.notation import Answer
from game.players.answering import weigh_offer, weigh_options
from game.players.moving import pick_move
from game.rules import names as n
from game.rules.promises import wronged
from game.rules.votes import vote_of
from game.scenario import Scenario

PLAYERS = Path(__file__).parents[2] / "game" / "players"
DECISIONS = 450
SEEDS = (3, 11)


def play(scenario: Scenario, seed: int, decisions: int = DECISIONS) -> Iterator[tuple[Campaign, Motive]]:
    """A campaign before each of its decisions, with the motive."""
    campaign = Campaign(scenario, seed)
    while campaign.advance_once() and len(campaign.decisions) < decisions:
        yield campaign, motive(campaign)
        campaign.answer_by_ai()


def shown(why: Motive) -> list[Weighed]:
    return [one for one in (why.taken, why.instead, why.withheld) if one is not None]


def total(one: Weighed) -> int:
    return sum(reason.points for reason in one.reasons)


@pytest.mark.parametrize("seed", [SEEDS[0], pytest.param(SEEDS[1], marks=pytest.mark.long)])
def test_parts_sum_to_the_score_and_the_score_decides(scenario: Scenario, seed: int) -> None:
    seen = set()
    for campaign, why in play(scenario, seed):
        seen.add(why.kind)
        for one in shown(why):
            if one.reasons:
                assert total(one) == one.score, (why, one)
            assert UNEXPLAINED not in {reason.name for reason in one.reasons}, (why, one)
        if why.kind == n.D_MOVE:
            v, w = campaign.view(why.leader), campaign.world
            assert len(candidates(lambda out, v=v, w=w: pick_move(v, w, v.decider, out))) < MOST  # type: ignore[misc]
        if why.kind in (n.D_MOVE, n.D_TABLE, n.D_ASK) and why.instead is not None:
            assert why.instead.score <= why.taken.score, why
        check_against_the_rules(campaign, why)
        assert all(motive_lines(campaign, why))
        assert motive_value(campaign, why)["kind"] == n.DECISION_NAMES[why.kind]
    assert {n.D_MOVE, n.D_TABLE, n.D_ASK, n.D_PACT, n.D_VOTE} <= seen


def check_against_the_rules(campaign: Campaign, why: Motive) -> None:
    """The score of a smaller answer is what the AI's own rule says, and its rule gives this answer."""
    v, w = campaign.view(why.leader), campaign.world
    if why.kind == n.D_ASK:
        ordered = candidates(lambda out: weigh_options(v, w, why.leader, why.subject, out))
        assert [(one.answer, one.score) for one in ordered[:2]] == [(one.answer, one.score) for one in shown(why)]
    elif why.kind == n.D_PACT:
        ordered = candidates(lambda out: weigh_offer(v, w, why.leader, why.subject, out))
        assert why.taken.answer == ordered[0].answer
        assert why.taken.answer.a == int(why.taken.score > 0)
        if why.taken.answer.a:
            assert why.taken.score == ordered[0].score - w.ai_pact_asked
    elif why.kind == n.D_VOTE:
        known = {one.name for one in why.taken.known}
        bound, vote = "bound by an understanding" in known, vote_of(why.taken.score, w)
        if "keeps his word" in known:
            assert wronged(v, w, why.leader, v.motion, vote) != n.NOBODY
            assert why.taken.answer.a != vote
            return
        assert why.taken.answer.a == (0 if bound and vote == n.FOR else vote)
    elif why.kind == n.D_HOLD and why.taken.answer.a:
        assert why.taken.score < -w.ai_hold_stake


def test_what_a_leader_did_not_dare_is_wanted_more_and_less_sure(scenario: Scenario) -> None:
    found = 0
    for _, why in play(scenario, 3, 250):
        if why.withheld is not None:
            known = {one.name: one.points for one in why.withheld.known}
            chance = known.get("chance as he sees it, percent", 0)
            assert chance < known["asked by his caution, percent"]
            assert why.withheld.score > why.taken.score
            found += 1
    assert found


def weighed_verbs(function: str, prefix: str) -> dict[str, str]:
    """The names that the players' files hand to ``weigh`` or ``wants`` as what may be done, with their file."""
    found = {}
    for path in sorted(PLAYERS.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                found |= {one.id: path.name for one in node.args if isinstance(one, ast.Name) and one.id.isupper()}
    return {name: file for name, file in found.items() if name.startswith(prefix)}


@pytest.mark.parametrize(
    ("function", "prefix", "table"), [("weigh", "", EXPLAINED), ("wants", "M_", MOTIONS)], ids=["moves", "motions"]
)
def test_every_verb_the_ai_weighs_is_explained(function: str, prefix: str, table: dict[int, Any]) -> None:
    verbs = weighed_verbs(function, prefix)
    assert len(verbs) > 5
    missing = {name: file for name, file in verbs.items() if getattr(n, name) not in table}
    assert not missing, f"add rows to game/motives for {missing}"


def test_every_kind_of_decision_is_explained_and_said() -> None:
    kinds = set(range(1, len(n.DECISION_NAMES)))
    assert set(EXPLAINERS) == kinds
    assert set(WORDINGS) == kinds


def test_an_answer_the_ai_would_not_give_has_no_reasons(scenario: Scenario) -> None:
    for campaign, why in play(scenario, 3):
        if why.kind == n.D_MOVE:
            other = motive(campaign, Answer(n.DISMISS, 1, 0))
            assert other.taken.reasons == ()
            assert other.instead is not None
            assert other.instead.answer == why.taken.answer
            return


def test_what_the_record_asks_is_named(scenario: Scenario) -> None:
    campaign = Campaign(scenario, 5, settings={"guidance": 100})
    named = 0
    while campaign.advance_once() and campaign.state.turn < 8:
        if campaign.pending is not None and campaign.pending.kind == n.D_TABLE:
            why = motive(campaign)
            assert total(why.taken) == why.taken.score
            names = {reason.name for one in shown(why) for reason in one.reasons}
            assert UNEXPLAINED not in names
            named += "the record" in names
        campaign.answer_by_ai()
    assert named


def test_nothing_to_explain(scenario: Scenario) -> None:
    with pytest.raises(ValueError, match="no decision"):
        motive(Campaign(scenario, 1))


def test_turning_points_are_decisions_of_the_campaign(scenario: Scenario) -> None:
    campaign = Campaign(scenario, 3)
    while campaign.advance_once() and campaign.state.turn < 8:
        campaign.answer_by_ai()
    points = turning_points(campaign, "zinoviev", most=5)
    assert [point.after for point in points] == sorted(point.after for point in points)
    assert len(points) == 5
    for point in points:
        assert point.decision == campaign.decisions[point.after]
        assert point.decision.leader == "zinoviev"
        assert total(point.why.taken) == point.why.taken.score
    assert all(point.lines for point in points)


def test_weights_name_things_that_exist() -> None:
    for kind, verb in WEIGHTS:
        names = n.MOTION_NAMES if kind == n.D_TABLE else n.MOVE_NAMES
        assert 0 <= verb < len(names)
