"""Annals: what conditions can say of meetings that have sat, of pacts that have bound, of the expelled."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.rules import vocabulary as v
from game.rules.annals import note_division, note_quarter
from game.rules.conditions import value_of
from game.rules.state import STATE, PlainState
from game.rules.world import WORLD, PlainWorld
from game.scenario import Scenario

MEETING = 3


def board() -> tuple[Any, Any]:
    """Three leaders, two regions, in the meetings of the third quarter."""
    world, state = np.zeros(1, WORLD), np.zeros(1, STATE)
    w, s = world[0], state[0]
    w["turns"], w["leaders"], w["regions"], w["pact_binds"] = 8, 3, 2, 14
    w["members"][1:3, :8] = np.arange(8) * 1500 + 5000
    w["share"][1, 2] = 123
    s["turn"], s["phase"], s["meeting"] = 2, n.MEETINGS_SIT, MEETING
    return PlainState(state), PlainWorld(world)


def told(s: Any, w: Any, term: int, a: int = 0, b: int = 0) -> int:
    """The value of one term."""
    for at, cell in enumerate((term, a, b, 0)):
        w.word[0, at] = cell
    return value_of(s, w, 0, 1)


@pytest.mark.parametrize(
    ("divisions", "minority", "ayes", "noes"),
    [
        ([], 0, 0, 0),
        ([(1, 102, 2)], 1, 102, 2),
        ([(1, 10, 0)], 0, 10, 0),
        ([(1, 10, 0), (0, 0, 9)], 0, 10, 0),
        ([(1, 90, 10), (0, 30, 70), (1, 80, 20)], 30, 30, 70),
        ([(0, 60, 40)], 60, 60, 40),
    ],
)
def test_the_largest_minority_of_a_meeting(
    divisions: list[tuple[int, int, int]], minority: int, ayes: int, noes: int
) -> None:
    s, w = board()
    for carried, for_it, against in divisions:
        note_division(s, w, carried, for_it, against)
    assert told(s, w, v.T_MINORITY, MEETING) == minority
    assert (told(s, w, v.T_AYES, MEETING), told(s, w, v.T_NOES, MEETING)) == (ayes, noes)


def test_the_politburo_is_no_meeting() -> None:
    s, w = board()
    s.phase = n.POLITBURO_SITS
    s.stand[1], s.stand[2] = n.FOR, n.AGAINST
    note_division(s, w, 1, 5, 4)
    assert told(s, w, v.T_MINORITY, MEETING) == 0
    assert told(s, w, v.T_OPPOSED, 1, 2) == 99


def test_who_opposed_whom() -> None:
    s, w = board()
    s.stand[1], s.stand[2], s.stand[3] = n.FOR, n.AGAINST, n.ABSTAIN
    note_division(s, w, 1, 5, 4)
    assert [told(s, w, v.T_OPPOSED, 1, 2), told(s, w, v.T_OPPOSED, 2, 1), told(s, w, v.T_OPPOSED, 1, 3)] == [0, 0, 99]
    s.turn = 5
    assert told(s, w, v.T_OPPOSED, 1, 2) == 3


def test_quarters_of_a_pact_and_the_expelled_of_each() -> None:
    s, w = board()
    for turn, (firm, expelled) in enumerate([(13, 0), (14, 2), (30, 2), (0, 60), (20, 61)]):
        s.turn, s.pact[1, 2], s.pact[2, 1], s.expelled = turn, firm, firm, expelled
        note_quarter(s, w)
    assert told(s, w, v.T_ALLIED_QUARTERS, 1, 2) == told(s, w, v.T_ALLIED_QUARTERS, 2, 1) == 3
    assert told(s, w, v.T_ALLIED_QUARTERS, 1, 3) == 0
    assert [told(s, w, v.T_EARLIER_EXPELLED, back) for back in (-3, 0, 1, 2, 4, 9)] == [61, 61, 60, 2, 0, 0]


def test_members_and_shares() -> None:
    s, w = board()
    s.delegates[1, 0], s.delegates[1, 1], s.delegates[1, 2] = 3, 6, 3
    assert told(s, w, v.T_PARTY_MEMBERS) == 16
    assert [told(s, w, v.T_EARLIER_MEMBERS, back) for back in (-50, 0, 1, 2, 50)] == [16, 16, 13, 10, 10]
    assert told(s, w, v.T_SHARE, 1) == 12
    assert [told(s, w, v.T_DELEGATION, 1, leader) for leader in (1, 2, 3)] == [50, 25, 0]
    assert told(s, w, v.T_DELEGATION, 2, 1) == 0


def test_no_number_of_quarters_leaves_the_calendar() -> None:
    s, w = board()
    s.series[0, 0], s.series[0, 2] = 7, 9
    assert [told(s, w, v.T_EARLIER, 0, back) for back in (-100, 0, 2, 100)] == [9, 9, 7, 7]


def test_standing() -> None:
    s, w = board()
    s.standing[4] = n.EXILED
    assert [told(s, w, v.T_STANDING, 4, standing) for standing in range(5)] == [0, 0, 1, 0, 0]


@pytest.mark.parametrize("seed", range(3))
def test_the_annals_agree_with_the_log(small: Scenario, seed: int) -> None:
    campaign = Campaign(small, seed)
    campaign.advance()
    closest: dict[int, int] = {}
    meeting = None
    for row in campaign.happenings:
        if row.kind == n.L_QUARTER:
            meeting = None
        elif row.kind == n.L_MEETING:
            meeting = row.cells[0]
            closest[meeting] = 0
        elif row.kind == n.L_RESULT and meeting is not None:
            _, carried, ayes, noes, _ = row.cells[:5]
            closest[meeting] = max(closest[meeting], 100 * (noes if carried else ayes) // max(1, ayes + noes))
    assert closest
    assert {m: campaign.state.minority[m] for m in closest} == closest
