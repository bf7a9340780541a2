"""Edges of rules that whole games do not reach: the first and the last of a range, a row that is passed over."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.rules import names as n
from game.rules import vocabulary as v
from game.rules.answers import answer, put_in_whip
from game.rules.conditions import value_of
from game.rules.delegates import protector
from game.rules.motions import object_to_motion
from game.rules.moves_open import press_reach
from game.rules.promises import honours_debt
from game.rules.reasons import unity_part
from game.rules.score import score_part
from game.rules.small_bodies import note_dropped
from game.rules.state import STATE, PlainState
from game.rules.watches import glance_at_aims
from game.rules.world import WORLD, PlainWorld
from game.scenario import Scenario
from tests.rules.chairs import KAMENEV, STALIN, TROTSKY, Still


def words(w: Any, *rows: tuple[int, int, int]) -> None:
    for at, row in enumerate(rows):
        for cell, value in enumerate((*row, 0)):
            w.word[at, cell] = value


@pytest.mark.parametrize(("quarters", "told"), [(0, 9), (1, 4), (3, 1), (4, 2), (7, 2)])
def test_the_expelled_of_the_first_quarter_and_of_before(quarters: int, told: int) -> None:
    w, s = PlainWorld(np.zeros(1, WORLD)), PlainState(np.zeros(1, STATE))
    s.turn, s.expelled, w.expelled0 = 3, 9, 2
    for turn, many in enumerate((1, 3, 4)):
        s.expelled_by[turn] = many
    words(w, (v.T_EARLIER_EXPELLED, quarters, 0))
    assert value_of(s, w, 0, 1) == told


@pytest.mark.parametrize("number", [-7, 0, 7])
def test_the_size_of_a_number(number: int) -> None:
    w, s = PlainWorld(np.zeros(1, WORLD)), PlainState(np.zeros(1, STATE))
    words(w, (v.PUSH, 3, 0), (v.PUSH, number, 0), (v.SIZE, 0, 0), (v.LESS, 0, 0))
    assert value_of(s, w, 0, 4) == int(abs(number) > 3)


def test_a_glance_passes_over_milestones_and_what_was_seen() -> None:
    w, s = PlainWorld(np.zeros(1, WORLD)), PlainState(np.zeros(1, STATE))
    w.turns, w.watches, w.flags = 8, 4, 1
    words(w, (v.T_FLAG, 0, 0))
    s.flag[0] = s.turn = 1
    for k in range(4):
        w.watch_leader[k], w.watch_when_size[k], w.watch_until[k] = (0, 1, 1, 1)[k], 1, 5
    s.watch_first[1], w.watch_mode[2] = 1, n.ALWAYS
    glance_at_aims(s, w)
    assert [int(s.watch_first[k]) for k in range(4)] == [0, 1, 0, 2]


def test_the_press_reaches_everybody_at_most(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    w, s = still.w, still.s
    papers = [o for o in range(1, w.offices + 1) if w.press[o] > 0]
    for o in papers:
        s.holder[o] = 0
    assert press_reach(s, w, STALIN) == 0
    for o in papers[:2]:
        s.holder[o], w.press[o] = still.person(STALIN), 60
    assert press_reach(s, w, STALIN) == 100
    w.press[papers[0]] = 30
    assert press_reach(s, w, STALIN) == 90


def test_letting_a_client_go_gives_a_point_of_capital_back(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s = still.s
    client = next(p for p in range(1, still.w.persons + 1) if s.patron[p] == STALIN and not still.w.leader_of[p])
    regard, capital = s.regard[client, STALIN], s.capital[STALIN]
    still.move(n.DROP, client)
    assert (s.capital[STALIN] - capital, s.patron[client]) == (1, 0)
    assert s.regard[client, STALIN] < regard


def test_an_accepted_offer_says_until_when_it_binds(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s = still.s
    s.decision, s.decider, s.subject, s.offer_terms, s.turn = n.D_PACT, KAMENEV, TROTSKY, 0, 2
    answer(s, still.w, n.PASS, 1, 0, still.log)
    (row,) = still.rows(n.L_PACT)
    assert row == (TROTSKY, KAMENEV, 1, 0, 2 + still.w.deal_quarters)


def test_who_is_not_returned_to_the_politburo_was_struck_in_this_quarter(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s = still.s
    s.turn, s.member[still.person(TROTSKY), n.POLITBURO] = 4, n.OUT
    note_dropped(s, still.w, still.log)
    assert (s.rung[TROTSKY], s.struck[TROTSKY]) == (n.RUNG_POLITBURO, 5)
    assert (s.rung[KAMENEV], s.struck[KAMENEV]) == (0, 0)


def test_who_shields_the_secretaries_is_the_least_democratic_who_still_sits(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    for leader in range(1, w.leaders + 1):
        s.strength[leader] = s.prestige[still.person(leader)] = s.stance[still.person(leader), w.party_issue] = 0
        s.rung[leader] = n.RUNG_OFFICE
    assert protector(s, w) == n.NOBODY
    for leader, stance in ((TROTSKY, 40), (KAMENEV, -10), (STALIN, -60)):
        s.rung[leader], s.stance[still.person(leader), w.party_issue] = 0, stance
    assert protector(s, w) == STALIN
    s.rung[STALIN] = n.RUNG_OFFICE
    assert protector(s, w) == KAMENEV


@pytest.mark.parametrize(("stand", "kept"), [(n.FOR, True), (n.ABSTAIN, False), (n.AGAINST, False)])
def test_a_debt_called_in_wants_a_declaration(year_1922: Scenario, stand: int, kept: bool) -> None:
    still = Still(year_1922, KAMENEV)
    still.s.creditor[KAMENEV], still.s.whip[still.person(KAMENEV)] = STALIN, 20
    assert honours_debt(still.s, still.w, KAMENEV, stand) == kept
    still.s.creditor[KAMENEV] = n.NOBODY
    assert honours_debt(still.s, still.w, KAMENEV, stand)


@pytest.mark.parametrize(("before", "push"), [(-50, -1), (0, -1), (0, 1), (50, 1)])
def test_pressure_has_a_most_either_way(year_1922: Scenario, before: int, push: int) -> None:
    still = Still(year_1922, STALIN)
    s = still.s
    voter = next(p for p in range(1, still.w.persons + 1) if not still.w.leader_of[p])
    s.whip[voter] = before
    put_in_whip(s, still.w, STALIN, voter, push, still.log)
    assert s.whip[voter] == max(-60, min(60, before + push * still.w.whip_force))


def test_an_aim_is_worth_its_part_only_when_it_is_kept(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    first = next(k for k in range(w.watches) if w.watch_leader[k] == TROTSKY and w.watch_mode[k] == n.ONCE)
    for place in range(n.AIMS_DEALT):
        s.aim[TROTSKY, place] = 0
    parts = range(n.S_AIM_1, n.S_AIM_3 + 1)
    assert [score_part(s, w, TROTSKY, part) for part in parts] == [0, 0, 0]
    s.aim[TROTSKY, 1] = first + 1
    assert [score_part(s, w, TROTSKY, part) for part in parts] == [0, 0, 0]
    s.watch_first[first] = s.watch_count[first] = w.watch_from[first] + 1
    assert [score_part(s, w, TROTSKY, part) for part in parts] == [0, n.SCORE_MOST[n.S_AIM_1 + 1], 0]


@pytest.mark.parametrize(("number", "told"), [(0, 1), (1, 0), (-3, 0)])
def test_not_of_a_number(number: int, told: int) -> None:
    w, s = PlainWorld(np.zeros(1, WORLD)), PlainState(np.zeros(1, STATE))
    words(w, (v.PUSH, 5, 0), (v.PUSH, number, 0), (v.NOT, 0, 0), (v.AND, 0, 0))
    assert value_of(s, w, 0, 4) == told


@pytest.mark.parametrize(("rung", "points"), [(1, -20), (2, -30), (6, -30)])
def test_closed_ranks_have_a_most(year_1922: Scenario, rung: int, points: int) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    s.ban, s.mover[0], s.kind[0], s.rung[TROTSKY], w.unity_pull = 1, TROTSKY, n.M_LINE, rung, 20
    assert unity_part(s, w, 0) == points
    s.mover[0], s.kind[0], s.object_a[0] = STALIN, n.M_SANCTION, TROTSKY
    assert unity_part(s, w, 0) == 20
    s.kind[0], s.ban = n.M_REINSTATE, 0
    assert unity_part(s, w, 0) == 0


@pytest.mark.parametrize(
    ("body", "ban", "asked", "told"),
    [
        (n.CONGRESS, 1, 0, n.OK),
        (n.CONGRESS, 0, 1, n.OK),
        (n.CONGRESS, 0, 0, n.O_ALREADY),
        (n.CONGRESS, 0, 2, n.O_ALREADY),
        (n.CONGRESS, 1, -1, n.O_ALREADY),
        (n.COMMITTEE, 1, 0, n.O_WRONG_BODY),
    ],
)
def test_the_ban_is_a_matter_of_a_congress(year_1922: Scenario, body: int, ban: int, asked: int, told: int) -> None:
    still = Still(year_1922, TROTSKY)
    still.s.body, still.s.ban, still.s.turn = body, ban, 20
    assert object_to_motion(still.s, still.w, TROTSKY, n.M_BAN, asked, 0) == told


@pytest.mark.parametrize(
    ("body", "leader", "resigning", "told"),
    [
        (n.COMMITTEE, STALIN, 1, n.OK),
        (n.COMMITTEE, STALIN, 0, n.O_NO_SUCH),
        (n.COMMITTEE, 0, 1, n.O_NO_SUCH),
        (n.COMMITTEE, n.LEADERS - 1, 1, n.O_NO_SUCH),
        (n.POLITBURO, STALIN, 1, n.O_WRONG_BODY),
    ],
)
def test_a_resignation_is_a_matter_of_a_plenum(
    year_1922: Scenario, body: int, leader: int, resigning: int, told: int
) -> None:
    still = Still(year_1922, TROTSKY)
    still.s.body, still.s.turn, still.s.resigning[leader] = body, 20, resigning
    assert object_to_motion(still.s, still.w, TROTSKY, n.M_RESIGN, leader, 0) == told


def next_one(still: Still) -> int:
    """The next congress."""
    return next(m for m in range(still.w.meetings) if still.w.meet_kind[m] == n.CONGRESS_MEETS and not still.s.met[m])


@pytest.mark.parametrize(
    ("away", "delay", "call", "put_off"),
    [(3, 0, "ok", "ok"), (2, 0, "ok", "ok"), (1, 0, "too_soon", "ok"), (3, -1, "ok", "ok"), (4, -2, "too_soon", "ok"),
     (3, 3, "ok", "ok"), (3, 4, "ok", "limit")],
)  # fmt: skip
def test_a_congress_is_hastened_and_put_off_within_bounds(
    year_1922: Scenario, away: int, delay: int, call: str, put_off: str
) -> None:
    still = Still(year_1922, STALIN)
    m = next_one(still)
    still.s.delay[m], still.w.meet_turn[m] = delay, still.s.turn + away - delay
    assert (still.object(n.CALL), still.object(n.DELAY)) == (call, put_off)


@pytest.mark.parametrize(("left", "put_off"), [(2, "ok"), (1, "limit"), (0, "limit")])
def test_no_congress_is_put_off_beyond_the_last_quarter(year_1922: Scenario, left: int, put_off: str) -> None:
    still = Still(year_1922, STALIN)
    still.w.meet_turn[next_one(still)] = still.w.turns - left
    assert still.object(n.DELAY) == put_off


def test_the_mood_of_the_party_is_weighted_by_its_members() -> None:
    w, s = PlainWorld(np.zeros(1, WORLD)), PlainState(np.zeros(1, STATE))
    words(w, (v.T_PARTY_MOOD, 2, 0))
    assert value_of(s, w, 0, 1) == 0
    w.regions = 2
    for r, mood, members in ((1, 30, 1), (2, -10, 3)):
        s.mood[r, 2], w.members[r, 0] = mood, members
    assert value_of(s, w, 0, 1) == 0
    w.members[2, 0] = 0
    assert value_of(s, w, 0, 1) == 30
