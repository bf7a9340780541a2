"""Dated records: what is said is kept, and can be read out again."""

from __future__ import annotations

import pytest

from game.rules import names as n
from game.rules.agenda import put_on_table
from game.rules.statements import quotable, worst_said
from game.scenario import Scenario
from tests.rules.chairs import BUKHARIN, NEP, PARTY, REVOLUTION, STALIN, TROTSKY, Still


def silent(scenario: Scenario, mover: int) -> Still:
    """Nobody has said anything yet, and it is the ninth quarter."""
    still = Still(scenario, mover)
    still.s.turn = 8
    for leader in range(1, still.w.leaders + 1):
        for i in range(still.w.issues):
            still.s.statement[leader, i] = still.s.said_turn[leader, i] = still.s.said[leader, i] = 0
    return still


def test_what_was_held_before_the_game_is_on_record(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s = still.s
    assert s.said_turn[TROTSKY, NEP] == 1
    assert s.said[TROTSKY, NEP] == s.stance[still.person(TROTSKY), NEP]


@pytest.mark.parametrize("verb", [n.WRITE, n.SPEAK, n.CELLS])
def test_words_are_dated(year_1922: Scenario, verb: int) -> None:
    still = silent(year_1922, TROTSKY)
    s, p = still.s, still.person(TROTSKY)
    s.stance[p, NEP] = 60
    still.move(verb, NEP)
    assert (s.said[TROTSKY, NEP], s.said_turn[TROTSKY, NEP]) == (60, 9)
    assert s.said_turn[TROTSKY, PARTY] == 0


def test_appeals_formulas_doctrines_and_motions_are_words_too(year_1922: Scenario) -> None:
    still = silent(year_1922, TROTSKY)
    still.move(n.APPEAL_BELOW, 1, PARTY)
    assert still.s.said_turn[TROTSKY, PARTY] == 9
    still = silent(year_1922, BUKHARIN)
    still.move(n.FORMULA, NEP)
    assert still.s.said_turn[BUKHARIN, NEP] == 9
    still = silent(year_1922, TROTSKY)
    still.s.turn = still.w.turns - 1
    still.move(n.ADOPT, 0)
    assert still.s.said_turn[TROTSKY, still.w.doctrine_issue[0]] == still.w.turns
    still = silent(year_1922, TROTSKY)
    put_on_table(still.s, still.w, STALIN, n.M_LINE, REVOLUTION, 20, still.log)
    assert still.s.said_turn[STALIN, REVOLUTION] == 9


def test_the_same_words_keep_their_date_and_new_ones_have_a_new_one(year_1922: Scenario) -> None:
    still = silent(year_1922, TROTSKY)
    s, w, p = still.s, still.w, still.person(TROTSKY)
    s.stance[p, NEP] = 60
    still.move(n.WRITE, NEP)
    s.turn, s.stance[p, NEP] = 12, 60 - w.said_apart + 1
    still.move(n.SPEAK, NEP)
    assert (s.said[TROTSKY, NEP], s.said_turn[TROTSKY, NEP]) == (60, 9)
    s.stance[p, NEP] = 60 - w.said_apart
    still.move(n.CELLS, NEP)
    assert (s.said[TROTSKY, NEP], s.said_turn[TROTSKY, NEP]) == (60 - w.said_apart, 13)


def test_a_quotation_is_worth_more_the_louder_the_older_and_the_farther_it_is(year_1922: Scenario) -> None:
    still = silent(year_1922, STALIN)
    s, w, p = still.s, still.w, still.person(TROTSKY)
    s.said[TROTSKY, NEP], s.said_turn[TROTSKY, NEP], s.statement[TROTSKY, NEP] = 60, 9, 50
    s.stance[p, NEP], s.line[NEP] = 60, 60
    assert quotable(s, w, TROTSKY, NEP) == 0, "he says what he said, and the line says it too"
    s.line[NEP] = -20
    fresh = quotable(s, w, TROTSKY, NEP)
    assert fresh == 80 * 50 * w.quote_fresh // 10000
    s.turn = 12
    assert quotable(s, w, TROTSKY, NEP) == 80 * 50 * (w.quote_fresh + 4 * w.quote_ages) // 10000 > fresh
    s.statement[TROTSKY, NEP] = 100
    assert quotable(s, w, TROTSKY, NEP) > 80 * 50 // 100
    s.stance[p, NEP] = -60
    s.turn = 30
    assert quotable(s, w, TROTSKY, NEP) == 120
    s.said[TROTSKY, PARTY], s.said_turn[TROTSKY, PARTY], s.statement[TROTSKY, PARTY] = 0, 0, 100
    assert worst_said(s, w, TROTSKY) == NEP


def test_a_quotation_hurts_and_is_told_with_its_date(year_1922: Scenario) -> None:
    still = silent(year_1922, STALIN)
    s, w, p = still.s, still.w, still.person(TROTSKY)
    s.said[TROTSKY, NEP], s.said_turn[TROTSKY, NEP], s.statement[TROTSKY, NEP] = 80, 1, 100
    s.stance[p, NEP], s.prestige[p], s.evidence[TROTSKY] = -20, 60, 0
    s.turn = 20
    worth = quotable(s, w, TROTSKY, NEP)
    assert worth > w.quote_case
    still.move(n.QUOTE, TROTSKY)
    assert s.prestige[p] == 60 - 1 - worth // w.quote_scale
    assert s.evidence[TROTSKY] == 1
    assert still.rows(n.L_QUOTED) == [(TROTSKY, NEP, 80, 0, STALIN)]


def test_who_has_said_nothing_can_hardly_be_quoted(year_1922: Scenario) -> None:
    still = silent(year_1922, STALIN)
    p = still.person(TROTSKY)
    still.s.prestige[p], still.s.evidence[TROTSKY] = 60, 0
    still.move(n.QUOTE, TROTSKY)
    assert (still.s.prestige[p], still.s.evidence[TROTSKY]) == (59, 0)
    assert still.rows(n.L_QUOTED) == []


def test_who_recants_says_something_new(year_1922: Scenario) -> None:
    still = silent(year_1922, TROTSKY)
    s, w, p = still.s, still.w, still.person(TROTSKY)
    for i in range(w.issues):
        s.stance[p, i] = s.line[i] = 0
    s.stance[p, NEP], s.said[TROTSKY, NEP], s.said_turn[TROTSKY, NEP], s.statement[TROTSKY, NEP] = 90, 90, 1, 100
    s.rung[TROTSKY], s.evidence[TROTSKY] = 3, 20
    still.move(n.RECANT)
    assert (s.said[TROTSKY, NEP], s.said_turn[TROTSKY, NEP]) == (0, 9)
    assert quotable(s, w, TROTSKY, NEP) == 0


def test_a_leader_lies_low_once_in_a_while(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    still.move(n.LIE_LOW)
    assert still.object(n.LIE_LOW) == "limit"
    still.s.low[TROTSKY] = 0
    found = []
    for quarters in (1, still.w.low_rest - 1, still.w.low_rest):
        still.s.turn = quarters
        found.append(still.object(n.LIE_LOW))
    assert found == ["too_soon", "too_soon", "ok"]


def test_who_has_recanted_waits_and_holds_the_new_view_in_public(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    s.rung[TROTSKY], s.evidence[TROTSKY] = n.RUNG_POLITBURO, 30
    for issue in range(w.issues):
        s.statement[TROTSKY, issue] = 0
    still.move(n.RECANT)
    assert max(s.statement[TROTSKY, issue] for issue in range(w.issues)) == w.recant_said
    s.evidence[TROTSKY] = 5
    assert still.object(n.RECANT) == "too_soon"
    s.turn = w.rung_regained
    assert still.object(n.RECANT) == "ok"
