"""Historical guidance: nothing at 0, the record at 100, and a share of it between."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.rules import vocabulary as v
from game.rules.economy import figure
from game.rules.effects import apply_effect
from game.rules.guidance import calls_for, follow_record, gamble_odds, wish_for_man, wish_to_post
from game.rules.motions import object_to_motion
from game.scenario import Scenario, load


@dataclass(frozen=True)
class Names:
    """Numbers of the small scenario's names."""

    ada: int
    boris: int
    clara: int


@pytest.fixture(scope="module")
def names(small: Scenario) -> Names:
    leaders = small.register.ids["leader"]
    return Names(leaders["ada"], leaders["boris"], leaders["clara"])


def guided(small: Scenario, guidance: int, seed: int = 1, turn: int = 0) -> Campaign:
    """A campaign at its start, or as if a later quarter had just begun."""
    campaign = Campaign(small, seed, settings={"guidance": guidance})
    campaign.state.turn = turn
    follow_record(campaign.state, campaign.world)
    return campaign


def test_at_nought_a_scenario_with_a_record_plays_as_one_without(small: Scenario, tmp_path: Path) -> None:
    folder = tmp_path / "bare"
    shutil.copytree(small.path, folder)
    (folder / "record.yaml").unlink()
    bare = load(folder)
    for seed in range(4):
        one, other = Campaign(small, seed), Campaign(bare, seed)
        one.advance()
        other.advance()
        assert [each.text for each in one.decisions] == [each.text for each in other.decisions]
        assert one.state_hash() == other.state_hash()


@pytest.mark.parametrize(("guidance", "firm"), [(0, 20), (50, 40), (100, 60)])
def test_understandings_move_towards_the_record(small: Scenario, names: Names, guidance: int, firm: int) -> None:
    seen = set()
    for seed in range(20):
        campaign = Campaign(small, seed, settings={"guidance": guidance})
        s = campaign.state
        s.turn, s.pact[names.ada, names.clara] = 2, 20
        follow_record(s, campaign.world)
        assert s.pact[names.ada, names.clara] == (firm if s.called[1] else 20)
        seen.add(s.called[1])
    assert seen == {0: {0}, 50: {0, 1}, 100: {1}}[guidance]


def test_the_record_is_called_for_in_its_window_alone(small: Scenario) -> None:
    assert [guided(small, 100, turn=turn).state.called[1] for turn in range(6)] == [0, 0, 1, 1, 0, 0]


def test_a_called_sanction_needs_no_case(small: Scenario, names: Names) -> None:
    for guidance, objection in ((0, n.O_NO_EVIDENCE), (100, n.OK)):
        campaign = guided(small, guidance, turn=2)
        s, w = campaign.state, campaign.world
        s.phase, s.meeting, s.body, s.evidence[names.boris] = n.MEETINGS_SIT, 0, n.COMMITTEE, 0
        assert object_to_motion(s, w, names.ada, n.M_SANCTION, names.boris, n.RUNG_REPRIMAND) == objection
        assert calls_for(s, w, names.boris, n.RUNG_REPRIMAND) == (guidance == 100)
        assert not calls_for(s, w, names.boris, n.RUNG_OFFICE)
        s.meeting = 1
        assert not calls_for(s, w, names.boris, n.RUNG_REPRIMAND)


@pytest.mark.parametrize("seed", range(4))
def test_at_full_guidance_the_record_is_moved_and_carried(small: Scenario, names: Names, seed: int) -> None:
    campaign = Campaign(small, seed, settings={"guidance": 100})
    campaign.advance()
    struck = [row for row in campaign.happenings if row.kind == n.L_SANCTION]
    assert [(row.turn, *row.cells[:2]) for row in struck if row.turn == 2] == [(2, names.boris, n.RUNG_REPRIMAND)]
    assert campaign.state.minority[0] < 50


def test_stances_change_as_they_did(small: Scenario) -> None:
    w = small.world[0]
    assert int(w["changes"]) > 0
    turn, p = int(w["change_turn"][0]), int(w["change_person"][0])
    issue, to = int(w["change_issue"][0]), int(w["change_stance"][0])
    for guidance, share in ((0, 0), (50, 50), (100, 100)):
        campaign = Campaign(small, 1, settings={"guidance": guidance})
        s = campaign.state
        s.turn, s.stance[p, issue] = turn, 0
        follow_record(s, campaign.world)
        assert s.stance[p, issue] == to * share // 100


def test_posts_go_to_the_recorded_men(small: Scenario) -> None:
    office, ada = small.register.ids["office"]["secretary"], small.register.ids["person"]["ada"]
    for guidance in (0, 80):
        campaign = guided(small, guidance)
        s, w = campaign.state, campaign.world
        assert w.recorded_holder[office, 0] == ada
        assert wish_for_man(s, w, ada, office) == guidance
        assert wish_for_man(s, w, ada + 1, office) == 0
        s.holder[office] = ada
        assert wish_to_post(s, w, office) == -guidance // 2
        s.holder[office] = ada + 1
        assert wish_to_post(s, w, office) == guidance // 2


@pytest.mark.parametrize(("happened", "odds"), [(0, 40), (1, 20), (2, 70)])
def test_gambles_lean_to_how_they_ended(small: Scenario, happened: int, odds: int) -> None:
    campaign = guided(small, 50)
    campaign.world_array["option_odds"][0, 0] = 40
    campaign.world_array["option_happened"][0, 0] = happened
    assert gamble_odds(campaign.world, 0) == odds


@pytest.mark.parametrize("guidance", [0, 100])
def test_at_full_guidance_the_economy_is_that_of_history(small: Scenario, guidance: int) -> None:
    campaign = guided(small, guidance, turn=1)
    s, w = campaign.state, campaign.world
    campaign.world_array["steered"][0, 0, 0] = 50
    s.line[0] = 100 if w.line0[0] < 0 else -100
    base = int(w.base[0, 1])
    assert (figure(s, w, 0) == base) == (guidance == 100)
    campaign.world_array["effect"][0, 0, :3] = (v.E_SERIES, 0, 7)
    apply_effect(s, w, 0, campaign.log)
    assert s.series[0, 1] == (0 if guidance == 100 else 7)
