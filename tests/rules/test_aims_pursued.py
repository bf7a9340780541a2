"""What the AI does for its aims: while they are open, more of what serves them and less of what spoils them."""

from __future__ import annotations

from typing import Any

import pytest

from game.campaign import Campaign
from game.motives.reasons import AN_AIM
from game.players.pursuing import pursuit
from game.rules import names as n
from game.rules.watches import watch_kept
from game.scenario import Scenario
from tests.rules.chairs import KAMENEV, NEP, STALIN, TROTSKY, ZINOVIEV, Still


def deal(still: Still, leader: int, aim: int) -> int:
    """Give a leader that one of his aims (from 0) and no other; the number of its watch."""
    own = [k for k in range(still.w.watches) if still.w.watch_leader[k] == leader]
    still.s.aim[leader, 0], still.s.aim[leader, 1], still.s.aim[leader, 2] = own[aim] + 1, 0, 0
    return own[aim]


def worth(still: Still, leader: int, tabled: int, verb: int, a: int = 0, b: int = 0) -> int:
    return pursuit(still.s, still.w, leader, tabled, verb, a, b)


def test_a_deed_that_serves_an_open_aim_is_worth_more(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    deal(still, TROTSKY, 1)  # freer cells
    assert worth(still, TROTSKY, 0, n.CELLS, NEP) == still.w.ai_aim
    assert worth(still, TROTSKY, 1, n.M_DEMOCRACY, 1) == still.w.ai_aim
    assert worth(still, TROTSKY, 1, n.M_DEMOCRACY, -1) == 0
    assert worth(still, TROTSKY, 0, n.SPEAK, NEP) == 0
    assert worth(still, STALIN, 0, n.CELLS, NEP) == 0


def test_an_aim_kept_or_lost_is_not_pursued(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    k = deal(still, TROTSKY, 1)
    still.s.watch_first[k] = still.s.watch_count[k] = 1
    assert watch_kept(still.s, still.w, k) == n.KEPT
    assert worth(still, TROTSKY, 0, n.CELLS, NEP) == 0
    still.s.watch_first[k] = still.s.watch_count[k] = 0
    still.s.turn = still.w.watch_until[k] + 1
    assert watch_kept(still.s, still.w, k) == n.LOST
    assert worth(still, TROTSKY, 0, n.CELLS, NEP) == 0


def test_what_would_spoil_an_aim_is_worth_less(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    deal(still, STALIN, 1)  # nobody expelled on his motion
    assert worth(still, STALIN, 1, n.M_SANCTION, TROTSKY, n.RUNG_PARTY) == -still.w.ai_aim
    assert worth(still, STALIN, 1, n.M_SANCTION, TROTSKY, n.RUNG_POLITBURO) == 0


def test_objects_are_told_apart(year_1922: Scenario) -> None:
    still = Still(year_1922, ZINOVIEV)
    office = year_1922.register.ids["office"]
    deal(still, ZINOVIEV, 0)  # his man in Leningrad
    assert worth(still, ZINOVIEV, 0, n.APPOINT, office["leningrad_party"], 7) == still.w.ai_aim
    assert worth(still, ZINOVIEV, 0, n.APPOINT, office["moscow_party"], 7) == 0


def premier_wanted(still: Still) -> list[tuple[Any, ...]]:
    from game.motives.candidates import candidates
    from game.players.tabling import pick_motion

    s, w = still.s, still.w
    w.caution[KAMENEV] = -1000
    s.phase, s.body, s.decision = n.POLITBURO_SITS, n.POLITBURO, n.D_TABLE
    return [
        (one.answer.verb, one.answer.a, one.answer.b) for one in candidates(lambda out: pick_motion(s, w, KAMENEV, out))
    ]


def test_a_named_man_is_moved_for_a_named_post(year_1922: Scenario) -> None:
    still = Still(year_1922, KAMENEV)
    post = year_1922.register.ids["office"]["sovnarkom_chair"]
    wish = (n.M_FILL, post, still.person(KAMENEV))
    still.s.holder[post] = 0
    deal(still, KAMENEV, 0)
    assert wish not in premier_wanted(still)
    deal(still, KAMENEV, 3)  # the premier's chair
    assert wish in premier_wanted(still)


def test_a_deed_for_an_aim_says_so(year_1922: Scenario) -> None:
    from game.motives import motive

    for seed in range(1, 12):
        campaign = Campaign(year_1922, seed)
        while campaign.advance_once() and campaign.state.turn < 6:
            why = motive(campaign)
            if any(reason.name == AN_AIM and reason.points > 0 for reason in why.taken.reasons):
                return
            campaign.answer_by_ai()
    pytest.fail("nobody did anything for an aim in eleven campaigns")
