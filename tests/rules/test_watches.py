"""Watches: what is seen of a condition over a campaign, and what is made of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.campaign import Campaign
from game.chronicle import lines
from game.rules import names as n
from game.rules import vocabulary as v
from game.rules.state import STATE, PlainState
from game.rules.view import look
from game.rules.watches import glance_at_aims, look_at_watches, tell_aims, watch_kept
from game.rules.world import WORLD, PlainWorld
from game.scenario import Scenario
from tests.rules.chairs import STALIN, Still

TURNS = 8


def board(mode: int, first: int, last: int) -> tuple[Any, Any]:
    """A state and a world with one watch: flag 0 is set."""
    world, state = np.zeros(1, WORLD), np.zeros(1, STATE)
    w = world[0]
    w["turns"], w["watches"], w["flags"] = TURNS, 1, 1
    w["word"][0] = (v.T_FLAG, 0, 0, 0)
    w["watch_when_size"][0] = 1
    w["watch_mode"][0], w["watch_from"][0], w["watch_until"][0] = mode, first, last
    return PlainState(state), PlainWorld(world)


def told(mode: int, first: int, last: int, flags: str, ended: bool = False) -> tuple[int, int]:
    """Whether the watch is kept after quarters with the flag set (1) or not (0), and when it first held."""
    s, w = board(mode, first, last)
    for turn, flag in enumerate(flags):
        s.turn = turn
        s.flag[0] = int(flag)
        look_at_watches(s, w)
    if ended:
        s.ended = 1
    else:
        s.turn = len(flags)
    return watch_kept(s, w, 0), s.watch_first[0]


@pytest.mark.parametrize(
    ("mode", "flags", "ended", "kept", "first"),
    [
        (n.ONCE, "000", False, n.OPEN, 0),
        (n.ONCE, "0001", False, n.KEPT, 4),
        (n.ONCE, "01", False, n.LOST, 2),
        (n.ONCE, "00000", False, n.LOST, 0),
        (n.ONCE, "000001", False, n.LOST, 6),
        (n.ONCE, "0010000", False, n.KEPT, 3),
        (n.ONCE, "000", True, n.LOST, 0),
        (n.ALWAYS, "00", False, n.OPEN, 0),
        (n.ALWAYS, "001", False, n.OPEN, 3),
        (n.ALWAYS, "00111", False, n.KEPT, 3),
        (n.ALWAYS, "001100", False, n.LOST, 3),
        (n.ALWAYS, "0011", True, n.KEPT, 3),
        (n.ALWAYS, "110111", False, n.LOST, 1),
        (n.NEVER, "11000", False, n.KEPT, 1),
        (n.NEVER, "000", False, n.OPEN, 0),
        (n.NEVER, "0001", False, n.LOST, 4),
        (n.NEVER, "000001", False, n.KEPT, 6),
    ],
)
def test_a_window_of_three_quarters(mode: int, flags: str, ended: bool, kept: int, first: int) -> None:
    assert told(mode, 2, 4, flags, ended) == (kept, first)


def test_a_window_beyond_the_calendar_ends_with_the_campaign() -> None:
    assert told(n.ALWAYS, 2, 999, "00111111") == (n.OPEN, 3)
    assert told(n.ALWAYS, 2, 999, "00111111", ended=True) == (n.KEPT, 3)
    assert told(n.NEVER, 2, 999, "00000000", ended=True) == (n.KEPT, 0)


def test_every_quarter_of_a_campaign_is_looked_at_the_last_included(small: Scenario) -> None:
    campaign = Campaign(small, 3)
    campaign.advance()
    s, w = campaign.state, campaign.world
    assert campaign.ended
    held = s.holder[int(small.register.ids["office"]["secretary"])] == small.register.ids["person"]["ada"]
    assert held  # in this campaign ada keeps her office, so that her watch has counted each of its four quarters
    assert s.watch_count[1] == w.watch_until[1] + 1
    assert watch_kept(s, w, 1) == n.KEPT


def test_how_anothers_aim_stands_is_not_seen(small: Scenario) -> None:
    campaign = Campaign(small, 1)
    campaign.world_array["watch_leader"][0, :3] = (1, 2, 0)
    campaign.state.watch_first[0] = campaign.state.watch_first[1] = campaign.state.watch_first[2] = 1
    view = look(campaign.boards, 1, campaign.state, campaign.world, 2)
    assert [view.watch_first[k] for k in range(3)] == [0, 1, 1]


def test_an_aim_kept_or_lost_is_told_once(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    watch = next(k for k in range(w.watches) if w.watch_leader[k] == STALIN and w.watch_mode[k] == n.ONCE)
    for m in range(1, w.leaders + 1):
        for place in range(n.AIMS_DEALT):
            s.aim[m, place] = 0
    s.aim[STALIN, 1] = watch + 1
    tell_aims(s, w, still.log)
    assert still.rows(n.L_AIM) == []
    s.watch_first[watch] = w.watch_from[watch] + 1
    tell_aims(s, w, still.log)
    tell_aims(s, w, still.log)
    assert still.rows(n.L_AIM) == [(STALIN, watch, n.KEPT, 1, 0)]


def test_a_man_on_a_slate_who_is_not_elected_is_told_to_its_owner(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 4)
    while campaign.state.turn < 5 and campaign.advance_once():
        campaign.answer_by_ai()
    rows = [one.cells for one in campaign.happenings if one.kind == n.L_PASSED_OVER]
    assert rows
    slated = {(row.cells[0], row.cells[2]) for row in campaign.happenings
              if row.kind == n.L_MOVE and row.cells[1] == n.SLATE}  # fmt: skip
    assert {(leader, person) for leader, person, *_ in rows} <= slated
    assert all(rank != n.FULL for _, _, rank, *_ in rows)
    own = [one for one in lines(campaign, reader="stalin") if one.kind == "passed_over"]
    assert {one.row.cells[0] for one in own if one.row} <= {STALIN}


@pytest.mark.parametrize(
    ("mode", "leader", "turn", "kept"),
    [
        (n.ONCE, STALIN, 3, n.KEPT),
        (n.ONCE, STALIN, 1, n.OPEN),
        (n.ONCE, n.NOBODY, 3, n.OPEN),
        (n.NEVER, STALIN, 3, n.OPEN),
    ],
)
def test_an_aim_reached_and_lost_within_a_quarter_is_kept(mode: int, leader: int, turn: int, kept: int) -> None:
    """If it need be reached but once, and in its window; a milestone is looked at when the quarter closes."""
    s, w = board(mode, 2, 4)
    w.watch_leader[0], s.turn = leader, turn
    s.flag[0] = 1
    glance_at_aims(s, w)
    s.flag[0] = 0
    look_at_watches(s, w)
    assert watch_kept(s, w, 0) == kept
