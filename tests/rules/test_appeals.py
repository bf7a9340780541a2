"""Appeals from body to body, and rungs given back."""

from __future__ import annotations

import pytest

from game.rules import names as n
from game.rules.agenda import tabler
from game.rules.appeals import hears
from game.rules.bodies import cells
from game.rules.carrying import carry_out
from game.rules.close import readmit
from game.rules.leanings import leaning
from game.rules.motions import object_to_motion
from game.rules.settling import settle_motion
from game.rules.sitting import open_sitting
from game.scenario import Scenario
from tests.rules.chairs import KAMENEV, LENIN, NEP, REVOLUTION, RYKOV, STALIN, TROTSKY, ZINOVIEV, Still


def vote_down(still: Still, body: int, mover: int, kind: int, a: int, b: int, carried: int = 0) -> None:
    """A motion that was put in a body and lost (or carried)."""
    s = still.s
    s.body, s.motions, s.motion = body, 1, 0
    s.kind[0], s.mover[0], s.object_a[0], s.object_b[0] = kind, mover, a, b
    for leader in range(1, still.w.leaders + 1):
        s.stand[leader] = 0
    settle_motion(s, still.w, carried, still.log)


def on_the_table(still: Still) -> list[tuple[int, int, int, int]]:
    s = still.s
    return [(s.mover[m], s.kind[m], s.object_a[m], s.object_b[m]) for m in range(s.motions)]


def test_what_was_lost_at_the_politburo_comes_before_the_next_plenum(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    proposed = s.line[NEP] + w.line_step
    assert still.object(n.APPEAL) == "nothing"
    vote_down(still, n.POLITBURO, TROTSKY, n.M_LINE, NEP, proposed)
    evidence = s.evidence[TROTSKY]
    still.move(n.APPEAL)
    assert s.evidence[TROTSKY] == evidence + w.evidence_open
    assert s.capital[TROTSKY] == 20 - w.cost_great
    assert still.object(n.APPEAL) == "already"
    open_sitting(s, w, n.POLITBURO, 0, still.log)
    assert on_the_table(still) == []
    open_sitting(s, w, n.COMMITTEE, 0, still.log)
    assert on_the_table(still) == [(TROTSKY, n.M_LINE, NEP, proposed)]
    assert s.tabled[TROTSKY] == 0, "his ordinary motion is still open to him"
    open_sitting(s, w, n.COMMITTEE, 0, still.log)
    assert on_the_table(still) == [], "once"


def test_what_was_lost_at_a_plenum_comes_before_a_congress(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    vote_down(still, n.COMMITTEE, TROTSKY, n.M_DEMOCRACY, 1, 0)
    still.move(n.APPEAL)
    assert still.s.appealing[TROTSKY] == n.CONGRESS
    open_sitting(still.s, still.w, n.CONGRESS, 0, still.log)
    assert on_the_table(still) == [(TROTSKY, n.M_DEMOCRACY, 1, 0)]
    vote_down(still, n.CONGRESS, TROTSKY, n.M_DEMOCRACY, 1, 0)
    assert still.object(n.APPEAL) == "nothing", "there is nothing above a congress"


def test_a_sanction_of_the_politburo_can_be_appealed_by_the_man_it_struck(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    vote_down(still, n.POLITBURO, STALIN, n.M_SANCTION, TROTSKY, n.RUNG_REPRIMAND, carried=1)
    assert s.rung[TROTSKY] == n.RUNG_REPRIMAND
    still.move(n.APPEAL)
    open_sitting(s, w, n.COMMITTEE, 0, still.log)
    assert on_the_table(still) == [(TROTSKY, n.M_REINSTATE, TROTSKY, 0)]
    settle_motion(s, w, 1, still.log)
    assert s.rung[TROTSKY] == n.RUNG_NONE
    assert still.rows(n.L_REGAIN) == [(TROTSKY, 0, TROTSKY, 0, 0)]


def test_an_appeal_grows_old_and_wants_a_body_that_hears_it(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    vote_down(still, n.POLITBURO, TROTSKY, n.M_SANCTION, STALIN, n.RUNG_EXILE)
    assert still.object(n.APPEAL) == "wrong_body"
    vote_down(still, n.POLITBURO, TROTSKY, n.M_DEMOCRACY, 1, 0)
    s.turn = w.appeal_within + 1
    assert still.object(n.APPEAL) == "nothing"
    s.turn = w.appeal_within
    assert still.object(n.APPEAL) == "ok"
    for m in range(w.meetings):
        s.met[m] = 1
    assert still.object(n.APPEAL) == "not_due"


@pytest.mark.parametrize(
    ("kind", "b", "body", "heard"),
    [
        (n.M_SANCTION, n.RUNG_POLITBURO, n.COMMITTEE, True),
        (n.M_SANCTION, n.RUNG_REPRIMAND, n.CONGRESS, False),
        (n.M_ENLARGE, 9, n.COMMITTEE, True),
        (n.M_ENLARGE, 9, n.CONGRESS, False),
        (n.M_LINE, 20, n.CONGRESS, True),
    ],
)
def test_which_body_hears_what(kind: int, b: int, body: int, heard: bool) -> None:
    assert hears(kind, b, body) == heard


def test_an_appeal_lapses_when_its_matter_is_settled(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    vote_down(still, n.POLITBURO, TROTSKY, n.M_LINE, NEP, 30)
    still.move(n.APPEAL)
    s.line[NEP] = 30
    open_sitting(s, w, n.COMMITTEE, 0, still.log)
    assert on_the_table(still) == []
    assert still.rows(n.L_LAPSED) == [(TROTSKY, n.M_LINE, NEP, 30, n.COMMITTEE)]
    assert s.appealing[TROTSKY] == 0


@pytest.mark.parametrize(
    ("body", "rung", "objection"),
    [
        (n.POLITBURO, 1, "wrong_body"),
        (n.COMMITTEE, 1, "ok"),
        (n.COMMITTEE, 4, "ok"),
        (n.COMMITTEE, 5, "wrong_body"),
        (n.CONGRESS, 5, "ok"),
        (n.CONGRESS, 6, "ok"),
        (n.COMMITTEE, 0, "nothing"),
    ],
)
def test_which_body_gives_back_which_rung(year_1922: Scenario, body: int, rung: int, objection: str) -> None:
    still = Still(year_1922, RYKOV)
    still.s.body, still.s.rung[TROTSKY] = body, rung
    assert n.OBJECTION_NAMES[object_to_motion(still.s, still.w, RYKOV, n.M_REINSTATE, TROTSKY, 0)] == objection
    still.s.rung[RYKOV] = rung
    if objection != "nothing":
        assert n.OBJECTION_NAMES[object_to_motion(still.s, still.w, RYKOV, n.M_REINSTATE, RYKOV, 0)] == "self"
    assert n.OBJECTION_NAMES[object_to_motion(still.s, still.w, RYKOV, n.M_REINSTATE, 99, 0)] == "no_such"


def test_others_may_not_take_a_man_back_at_once(year_1922: Scenario) -> None:
    still = Still(year_1922, RYKOV)
    s, w = still.s, still.w
    s.body, s.rung[TROTSKY], s.turn, s.struck[TROTSKY] = n.COMMITTEE, 2, 3, 4
    objection = [n.OBJECTION_NAMES[object_to_motion(s, w, RYKOV, n.M_REINSTATE, TROTSKY, 0)]]
    s.turn = 3 + w.return_rest - 1
    objection.append(n.OBJECTION_NAMES[object_to_motion(s, w, RYKOV, n.M_REINSTATE, TROTSKY, 0)])
    s.turn += 1
    objection.append(n.OBJECTION_NAMES[object_to_motion(s, w, RYKOV, n.M_REINSTATE, TROTSKY, 0)])
    assert objection == ["too_soon", "too_soon", "ok"]


@pytest.mark.parametrize(
    ("rung", "before", "after"),
    [(6, n.EXILED, n.EXPELLED), (5, n.EXPELLED, n.MEMBER), (4, n.MEMBER, n.MEMBER)],
)
def test_a_rung_given_back_is_a_card_given_back(year_1922: Scenario, rung: int, before: int, after: int) -> None:
    still = Still(year_1922, RYKOV)
    s, p = still.s, still.person(TROTSKY)
    s.rung[TROTSKY], s.standing[p], s.prestige[p], s.distrust[TROTSKY, RYKOV] = rung, before, 40, 30
    s.kind[0], s.mover[0], s.object_a[0], s.object_b[0] = n.M_REINSTATE, RYKOV, TROTSKY, 0
    carry_out(s, still.w, 0, still.log)
    assert (s.rung[TROTSKY], s.standing[p]) == (rung - 1, after)
    assert (s.prestige[p], s.distrust[TROTSKY, RYKOV]) == (40 + still.w.reinstated_prestige, 20)


def test_reasons_for_taking_a_man_back(year_1922: Scenario) -> None:
    """Regard for the man, his danger, pacts, closed ranks and the case, each under its own name."""
    still = Still(year_1922, RYKOV)
    s, w = still.s, still.w
    s.kind[0], s.mover[0], s.object_a[0], s.object_b[0] = n.M_REINSTATE, RYKOV, TROTSKY, 0
    s.rung[TROTSKY], s.evidence[TROTSKY] = 2, 10
    voter = next(p for p in range(1, w.persons + 1) if not w.leader_of[p])
    s.regard[voter, TROTSKY] = 60
    parts = cells(n.REASONS)
    leaning(s, w, voter, 0, 0, parts)
    assert parts[n.R_TARGET] == 15
    assert parts[n.R_CASE] == -5
    assert parts[n.R_UNITY] == -2 * w.unity_pull
    s.pact[ZINOVIEV, TROTSKY] = 40
    s.pact[ZINOVIEV, RYKOV] = s.nerve[ZINOVIEV, TROTSKY] = 0
    leaning(s, w, still.person(ZINOVIEV), 0, 0, parts)
    assert parts[n.R_PACT] == 20
    feared = parts[n.R_INTEREST]
    s.distrust[ZINOVIEV, TROTSKY] = 0
    leaning(s, w, still.person(ZINOVIEV), 0, 0, parts)
    assert parts[n.R_INTEREST] > feared
    s.ban = 0
    leaning(s, w, still.person(ZINOVIEV), 0, 0, parts)
    assert parts[n.R_UNITY] == 0


def test_a_recantation_that_counts_is_told(year_1922: Scenario) -> None:
    still = Still(year_1922, KAMENEV)
    s = still.s
    s.rung[KAMENEV], s.recanted[KAMENEV], s.turn = 3, 1, still.w.rung_regained
    readmit(s, still.w, KAMENEV, still.log)
    assert s.rung[KAMENEV] == 2
    assert still.rows(n.L_REGAIN) == [(KAMENEV, 2, 0, 0, 0)]


def test_the_chair_tables_first_at_the_politburo(year_1922: Scenario) -> None:
    still = Still(year_1922, KAMENEV)
    s, w = still.s, still.w
    s.away[still.person(LENIN)] = 4
    s.body = n.POLITBURO
    assert [tabler(s, w, at) for at in range(1, w.leaders + 1)] == [4, 1, 2, 3, 5, 6, 7, 8]
    s.body = n.COMMITTEE
    assert [tabler(s, w, at) for at in range(1, w.leaders + 1)] == list(range(1, 9))


def test_a_question_lost_is_not_put_again_at_once_but_for_a_higher_body(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    proposed = s.line[NEP] + w.line_step
    vote_down(still, n.POLITBURO, TROTSKY, n.M_LINE, NEP, proposed)
    s.motions, refusals = 0, []
    for turn in range(w.lost_rests + 1):
        s.turn, s.body = turn, n.POLITBURO
        refusals.append(object_to_motion(s, w, TROTSKY, n.M_LINE, NEP, proposed + 1))
    assert refusals == [n.O_TOO_SOON] * w.lost_rests + [n.OK]
    s.turn = 0
    assert object_to_motion(s, w, RYKOV, n.M_LINE, NEP, proposed) == n.OK, "another may put it"
    assert object_to_motion(s, w, TROTSKY, n.M_LINE, REVOLUTION, s.line[REVOLUTION] + w.line_step) == n.OK
    s.body = n.COMMITTEE
    assert object_to_motion(s, w, TROTSKY, n.M_LINE, NEP, proposed) == n.OK, "a plenum is above the Politburo"
