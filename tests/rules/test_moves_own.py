"""The move that only one chair has: who may make it, what it does, what it costs."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.rules.answers import answer
from game.rules.beliefs import reckon_threat
from game.scenario import Scenario
from tests.rules.chairs import (
    BUKHARIN,
    KAMENEV,
    LENIN,
    NEP,
    REVOLUTION,
    RYKOV,
    STALIN,
    TOMSKY,
    TROTSKY,
    ZINOVIEV,
    Still,
)

OWN = {STALIN: n.ASSIGN, TROTSKY: n.APPEAL_BELOW, ZINOVIEV: n.STAGE, KAMENEV: n.BROKER, BUKHARIN: n.FORMULA}
OBJECTS = {n.ASSIGN: (1, 0), n.APPEAL_BELOW: (1, 0), n.STAGE: (0, 0), n.BROKER: (STALIN, BUKHARIN), n.FORMULA: (NEP, 0)}


@pytest.mark.parametrize("leader", [*OWN, RYKOV])
def test_each_chair_has_its_own_and_no_other(year_1922: Scenario, leader: int) -> None:
    still = Still(year_1922, leader)
    for verb, objects in OBJECTS.items():
        assert (still.object(verb, *objects) == "not_yours") == (OWN.get(leader) != verb)


def test_instructors_strengthen_a_mans_own_and_weaken_another(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w, own, other = still.s, still.w, still.area(STALIN, True), still.area(STALIN, False)
    secretary, exposure = s.holder[w.secretary[own]], s.exposure[STALIN]
    s.grip[own], s.grip[other], s.regard[secretary, STALIN] = 50, 50, 40
    still.move(n.ASSIGN, own)
    assert s.grip[own] == 50 + w.assign_grip
    assert s.regard[secretary, STALIN] == 40 + w.assign_regard
    still.move(n.ASSIGN, other)
    assert 50 - w.assign_grip * 125 // 100 <= s.grip[other] < 50
    assert s.exposure[STALIN] == exposure
    assert still.object(n.ASSIGN, own) == "limit"


def test_instructors_want_a_secretariat_and_something_to_change(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    own = still.area(STALIN, True)
    still.s.grip[own] = 95
    assert still.object(n.ASSIGN, own) == "nothing"
    assert still.object(n.ASSIGN, 0) == still.object(n.ASSIGN, 99) == "no_such"
    for office in range(1, still.w.offices + 1):
        if still.w.appoints[office]:
            still.s.holder[office] = still.person(TROTSKY)
    assert still.object(n.ASSIGN, own) == "no_post"


def test_an_appeal_below_turns_a_region_and_is_held_against_him(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    s.mood[1, NEP], s.stance[still.person(TROTSKY), NEP], s.grip[1] = -40, 70, 60
    before = [s.distrust[m, TROTSKY] for m in range(1, w.leaders + 1)]
    evidence, exposure = s.evidence[TROTSKY], s.exposure[TROTSKY] = 5, 50
    still.move(n.APPEAL_BELOW, 1, NEP)
    oratory = w.oratory[still.person(TROTSKY)]
    assert s.mood[1, NEP] == -40 + w.below_sway + oratory // 10
    assert s.grip[1] == 60 - oratory // w.below_loosens
    assert (s.evidence[TROTSKY], s.exposure[TROTSKY]) == (evidence + w.evidence_below, exposure + 10)
    after = [s.distrust[m, TROTSKY] for m in range(1, w.leaders + 1)]
    assert after == [old + (w.below_distrust if m != TROTSKY else 0) for m, old in enumerate(before, 1)]
    assert still.object(n.APPEAL_BELOW, 2, NEP) == "limit"
    assert still.object(n.APPEAL_BELOW, 1, 9) == "no_such"


def test_without_the_ban_an_appeal_below_is_less_evidence(year_1922: Scenario) -> None:
    evidence = {}
    for ban in (0, 1):
        still = Still(year_1922, TROTSKY)
        still.s.ban = ban
        still.move(n.APPEAL_BELOW, 1, NEP)
        evidence[ban] = still.s.evidence[TROTSKY]
    assert evidence[0] == (evidence[1] * still.w.evidence_unbanned + 99) // 100 < evidence[1]


def test_the_stage_pays_or_costs_by_chance(year_1922: Scenario) -> None:
    won = {}
    for seed in range(40):
        still = Still(year_1922, ZINOVIEV, seed)
        p = still.person(ZINOVIEV)
        still.s.prestige[p] = 50
        mood = sum(still.s.mood[r, REVOLUTION] for r in range(1, still.w.regions + 1))
        still.move(n.STAGE)
        ((leader, well, issue, _, _),) = still.rows(n.L_STAGE)
        assert (leader, issue) == (ZINOVIEV, REVOLUTION)
        gain = still.w.stage_gain + still.w.oratory[p] // 40 if well else -still.w.stage_loss
        assert still.s.prestige[p] == 50 + gain
        shift = sum(still.s.mood[r, REVOLUTION] for r in range(1, still.w.regions + 1)) - mood
        assert shift != 0
        won[seed] = well
    assert 15 <= sum(won.values()) <= 35


def test_the_stage_wants_its_office_and_a_rest(year_1922: Scenario) -> None:
    still = Still(year_1922, ZINOVIEV)
    still.move(n.STAGE)
    assert still.object(n.STAGE) == "too_soon"
    still.s.staged[ZINOVIEV] = 0
    for office in range(1, still.w.offices + 1):
        if still.w.stage[office]:
            still.s.holder[office] = still.person(BUKHARIN)
    assert still.object(n.STAGE) == "no_post"


def test_where_nothing_is_fought_out_abroad_there_is_no_stage(small: Scenario) -> None:
    assert Campaign(small, 1).world.abroad_issue == -1


@pytest.mark.parametrize(("first", "second"), [(1, 1), (1, 0), (0, 0)])
def test_a_pact_is_brokered_when_both_agree(year_1922: Scenario, first: int, second: int) -> None:
    still = Still(year_1922, KAMENEV)
    s, w = still.s, still.w
    s.pact[RYKOV, TOMSKY] = s.pact[TOMSKY, RYKOV] = 0
    s.distrust[RYKOV, KAMENEV] = s.distrust[TOMSKY, KAMENEV] = 20
    regard = s.regard[still.person(TOMSKY), KAMENEV]
    still.move(n.BROKER, RYKOV, TOMSKY)
    assert (s.decider, s.decision, s.subject, s.broker) == (RYKOV, n.D_PACT, TOMSKY, KAMENEV)
    assert answer(s, w, 0, first, 0, still.log) == n.OK
    if first:
        assert (s.decider, s.decision, s.subject) == (TOMSKY, n.D_PACT, RYKOV)
        assert answer(s, w, 0, second, 0, still.log) == n.OK
    sealed = first and second
    assert (s.decision, s.broker, s.agreed) == (n.NO_DECISION, 0, 0)
    assert s.pact[RYKOV, TOMSKY] == s.pact[TOMSKY, RYKOV] == (w.pact_gain if sealed else 0)
    assert s.brokered[KAMENEV] == sealed
    assert s.distrust[TOMSKY, KAMENEV] == 20 - (w.broker_thanks if sealed else 0)
    assert s.regard[still.person(TOMSKY), KAMENEV] == regard + (w.broker_thanks if sealed else 0)
    told = [row[3:] for row in still.rows(n.L_BROKER)]
    assert told == ([(1, 0), (second, sealed)] if first else [(0, 0)])
    assert still.object(n.BROKER, RYKOV, BUKHARIN) == "limit"


def test_whom_one_cannot_bring_together(year_1922: Scenario) -> None:
    still = Still(year_1922, KAMENEV)
    s = still.s
    assert still.object(n.BROKER, KAMENEV, RYKOV) == still.object(n.BROKER, RYKOV, RYKOV) == "self"
    assert still.object(n.BROKER, 0, RYKOV) == still.object(n.BROKER, RYKOV, 99) == "no_such"
    s.pact[RYKOV, TOMSKY] = s.pact[TOMSKY, RYKOV] = 100
    assert still.object(n.BROKER, RYKOV, TOMSKY) == "already"
    s.offered[BUKHARIN, STALIN] = 1
    s.pact[STALIN, BUKHARIN] = s.pact[BUKHARIN, STALIN] = 10
    assert still.object(n.BROKER, STALIN, BUKHARIN) == "too_soon"


def test_a_formula_moves_the_line_and_its_author_answers_for_it(year_1922: Scenario) -> None:
    still = Still(year_1922, BUKHARIN)
    s, w, p = still.s, still.w, still.person(BUKHARIN)
    s.line[NEP], s.stance[p, NEP], s.sponsor[NEP], s.settled[NEP] = 0, -60, 1, 0
    s.stance[still.person(TROTSKY), NEP], s.stance[still.person(RYKOV), NEP] = 80, -40
    s.distrust[TROTSKY, BUKHARIN] = s.distrust[RYKOV, BUKHARIN] = 10
    still.move(n.FORMULA, NEP)
    assert s.line[NEP] == -(w.formula_step + w.theory[p] // 20)
    assert (s.sponsor[NEP], s.settled[NEP]) == (BUKHARIN, 1)
    assert s.distrust[TROTSKY, BUKHARIN] == 10 + w.formula_distrust
    assert s.distrust[RYKOV, BUKHARIN] == 10
    assert len(still.rows(n.L_LINE)) == 1


def test_a_formula_wants_a_paper_a_rested_line_and_a_distance(year_1922: Scenario) -> None:
    still = Still(year_1922, BUKHARIN)
    s, w = still.s, still.w
    s.settled[NEP] = 1
    assert still.object(n.FORMULA, NEP) == "too_soon"
    s.settled[NEP] = 0
    s.line[NEP] = s.stance[still.person(BUKHARIN), NEP]
    assert still.object(n.FORMULA, NEP) == "nothing"
    for office in range(1, w.offices + 1):
        if w.press[office]:
            s.holder[office] = 0
    s.line[NEP] = 100
    assert still.object(n.FORMULA, NEP) == "no_press"
    assert still.object(n.FORMULA, 7) == "no_such"


def test_resignations_refused_are_counted(year_1922: Scenario) -> None:
    from game.rules.settling import settle_resignation

    still = Still(year_1922, STALIN)
    settle_resignation(still.s, still.w, STALIN, 0)
    settle_resignation(still.s, still.w, STALIN, 1)
    assert still.s.refused[STALIN] == 1


def test_who_attacks_a_founder_in_print_pays_with_his_name(year_1922: Scenario) -> None:
    still = Still(year_1922, BUKHARIN)
    s, w, own = still.s, still.w, still.person(BUKHARIN)
    before = s.prestige[own]
    still.move(n.PRESS, ZINOVIEV)
    assert s.prestige[own] == before
    s.done[BUKHARIN, n.PRESS] = 0
    still.move(n.PRESS, LENIN)
    assert s.prestige[own] == before - w.reverence[LENIN] // 10 == before - 4


def test_a_founder_looks_less_dangerous(year_1922: Scenario) -> None:
    still = Still(year_1922, TROTSKY)
    s, w = still.s, still.w
    s.nerve[TROTSKY, LENIN] = 60
    feared = reckon_threat(s, w, TROTSKY, LENIN)
    w.reverence[LENIN] = 0
    assert reckon_threat(s, w, TROTSKY, LENIN) == feared + 40
