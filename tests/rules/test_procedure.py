"""The chair's casting vote, the mover left alone, wings that desert, and a crisis that everybody ignores."""

from __future__ import annotations

import pytest

from game.advice import forecast_pending, trial_view
from game.campaign import Campaign
from game.rules import names as n
from game.rules.bodies import call_roll, in_charge
from game.rules.clients import drift_clients
from game.rules.common_ruin import run_ruin
from game.rules.dissent import desert, dissent
from game.rules.economy import run_economy
from game.rules.forecast import chance
from game.rules.motions import object_to_document
from game.rules.promises import FREE, demanded, object_to_call
from game.rules.settling import rebuffed, settle_motion
from game.rules.sitting import begin_motion, next_declaration
from game.rules.votes import carries, casting, likely_stand, quick_forecast
from game.scenario import Scenario
from game.scenario.dates import parse_date
from tests.rules.chairs import KAMENEV, LENIN, NEP, STALIN, TROTSKY, ZINOVIEV, Still


def sit_politburo(still: Still) -> None:
    """The Politburo on its roll, with a motion of Trotsky's in hand."""
    s = still.s
    s.body, s.motions, s.motion = n.POLITBURO, 1, 0
    s.kind[0], s.mover[0], s.object_a[0], s.object_b[0] = n.M_DEMOCRACY, TROTSKY, 1, 0
    call_roll(s, still.w, n.POLITBURO, 0)


@pytest.mark.parametrize(("stand", "carried"), [(n.FOR, True), (n.ABSTAIN, False), (n.AGAINST, False)])
def test_a_tie_goes_as_the_chair_votes(year_1922: Scenario, stand: int, carried: bool) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    sit_politburo(still)
    chair = in_charge(s, w)
    assert casting(s, w) == chair == LENIN
    s.stand[chair] = stand
    assert carries(s, w, 0, 3, 3, 7) == carried
    assert carries(s, w, 0, 4, 3, 7)
    assert not carries(s, w, 0, 3, 4, 7)
    s.body = n.COMMITTEE
    assert casting(s, w) == 0
    assert not carries(s, w, 0, 3, 3, 7)


def test_the_forecast_knows_the_casting_vote(year_1922: Scenario) -> None:
    """With everyone's stand declared the exact chance is certainty: a tie carries with the chair, and fails without."""
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    sit_politburo(still)
    leaders = [int(w.leader_of[s.voter[k]]) for k in range(s.voters)]
    assert all(leaders), "in 1922 every full member of the Politburo is a leader"
    others = [leader for leader in leaders if leader != LENIN]
    for chair, expected in ((n.FOR, 10_000), (n.AGAINST, 0)):
        for leader in range(1, w.leaders + 1):
            s.stand[leader] = n.ABSTAIN
        s.stand[LENIN] = chair
        s.stand[others[0]] = -chair
        assert chance(s, w, 0) == expected
        assert abs(quick_forecast(s, w, 0) - expected // 100) <= 50
        assert (quick_forecast(s, w, 0) > 50) == (expected > 0)


def test_an_absent_leader_declares_nothing_in_a_forecast(year_1922: Scenario) -> None:
    """His men are on their own, as they will be when the votes are counted."""
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    patron = w.person[ZINOVIEV]
    s.body = n.COMMITTEE
    call_roll(s, w, n.COMMITTEE, 0)
    s.motions, s.kind[0], s.mover[0], s.object_a[0], s.object_b[0] = 1, n.M_LINE, STALIN, NEP, s.line[NEP] + 15
    for leader in range(w.leaders + 1):
        s.stand[leader] = 2
    s.stance[patron, NEP] = 100
    there = likely_stand(s, w, ZINOVIEV, 0), quick_forecast(s, w, 0), chance(s, w, 0)
    assert there[0] == n.FOR
    s.away[patron] = 2
    call_roll(s, w, n.COMMITTEE, 0)
    gone = quick_forecast(s, w, 0), chance(s, w, 0)
    assert likely_stand(s, w, ZINOVIEV, 0) == n.ABSTAIN
    s.stand[ZINOVIEV] = n.ABSTAIN
    assert (quick_forecast(s, w, 0), chance(s, w, 0)) == gone, "it is as if he had declared that he abstains"
    assert gone[1] <= there[2]


def test_forecasts_of_both_kinds_agree_at_the_politburo(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 3)
    campaign.advance_once()
    for proposed in (-40, 0, 20):
        v = trial_view(campaign, STALIN, n.M_LINE, NEP, proposed, n.POLITBURO)
        from game.rules.agenda import TRIAL_SLOT

        assert abs(chance(v, campaign.world, TRIAL_SLOT) // 100 - quick_forecast(v, campaign.world, TRIAL_SLOT)) <= 15


def counted(still: Still, stands: list[int]) -> None:
    """The roll has been called, and so it went."""
    s = still.s
    for k in range(s.voters):
        s.cast[k] = stands[k] if k < len(stands) else 0
    for leader in range(1, still.w.leaders + 1):
        s.stand[leader] = 0


def test_a_mover_left_alone_pays_more(year_1922: Scenario) -> None:
    costs = {}
    for alone in (True, False):
        still = Still(year_1922, STALIN)
        s, w, p = still.s, still.w, still.person(TROTSKY)
        sit_politburo(still)
        own = next(k for k in range(s.voters) if s.voter[k] == p)
        votes = [n.AGAINST] * s.voters
        votes[own] = n.FOR
        votes[(own + 1) % s.voters] = n.AGAINST if alone else n.FOR
        counted(still, votes)
        assert rebuffed(s, w, 0) == alone
        s.prestige[p], s.capital[TROTSKY] = 60, 5
        settle_motion(s, w, 0, still.log)
        costs[alone] = (60 - s.prestige[p], 5 - s.capital[TROTSKY], len(still.rows(n.L_REBUFF)))
    assert costs[False] == (still.w.motion_lost, 0, 0)
    assert costs[True] == (still.w.motion_lost + still.w.rebuff_prestige, still.w.rebuff_capital, 1)


def client(still: Still, leader: int) -> int:
    """Some client of a leader who leads nobody himself."""
    s, w = still.s, still.w
    return next(
        p for p in range(1, w.persons + 1) if s.patron[p] == leader and not w.leader_of[p] and not s.standing[p]
    )


def test_dissent_is_measured_where_the_patron_has_spoken(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w, p, q = still.s, still.w, client(still, STALIN), still.person(STALIN)
    for i in range(w.issues):
        s.said_turn[STALIN, i], s.stance[q, i], s.stance[p, i] = 0, 0, 90
    assert dissent(s, w, p, STALIN) == 0
    s.said_turn[STALIN, NEP] = 1
    assert dissent(s, w, p, STALIN) == 90
    s.said_turn[STALIN, 1], s.stance[p, 1] = 1, 10
    assert dissent(s, w, p, STALIN) == 50


def test_a_wing_deserts_beyond_what_it_bears(year_1922: Scenario) -> None:
    left = {}
    for gap in (60, 61):
        left[gap] = 0
        for seed in range(40):
            still = Still(year_1922, STALIN, seed)
            s, w, p, q = still.s, still.w, client(still, STALIN), still.person(STALIN)
            for i in range(w.issues):
                s.stance[q, i], s.stance[p, i], s.said_turn[STALIN, i] = 0, gap, 1
            regard = s.regard[p, STALIN]
            desert(s, w, still.log)
            if s.patron[p] != STALIN:
                left[gap] += 1
                assert (p, STALIN, gap, 0, 0) in still.rows(n.L_DESERT)
                assert s.regard[p, STALIN] == max(-100, regard - w.dissent_grudge)
    assert left[60] == 0
    assert 2 <= left[61] <= 18, "about a fifth a quarter"


def test_a_deserter_does_not_drift_back(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w, p = still.s, still.w, client(still, STALIN)
    s.patron[p] = 0
    for i in range(w.issues):
        s.stance[p, i] = 100
        for m in range(1, w.leaders + 1):
            s.stance[still.person(m), i], s.said_turn[m, i] = -20, 1
    s.regard[p, STALIN] = 100
    for turn in range(20):
        s.turn = turn
        drift_clients(s, w, still.log)
    assert s.patron[p] == 0


def test_a_crisis_left_to_itself_hurts_everybody(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w, p = still.s, still.w, still.person(KAMENEV)
    s.crisis, s.settled[NEP], s.prestige[p], s.grip[1] = 60, 0, 50, 50
    for turn in range(w.ignored_most + 1):
        s.turn = turn
        run_ruin(s, w, still.log)
    assert s.ignored == w.ignored_most + 1
    assert (s.prestige[p], s.grip[1]) == (50 - 2 * w.ignored_prestige, 50 - 2 * w.ignored_grip)
    assert [row[0] for row in still.rows(n.L_IGNORED)] == [w.ignored_most, w.ignored_most + 1]


@pytest.mark.parametrize("acted", [True, False])
def test_the_clock_stops_when_the_line_moves_or_the_crisis_ends(year_1922: Scenario, acted: bool) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    s.ignored, s.turn = 9, 5
    s.crisis, s.settled[NEP] = (60, 6) if acted else (w.crisis_felt - 1, 0)
    run_ruin(s, w, still.log)
    assert s.ignored == 0
    assert still.rows(n.L_IGNORED) == []


def test_a_pending_vote_is_forecast_with_the_chair(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 1)
    while campaign.advance_once() and not (campaign.state.decision == n.D_VOTE and campaign.state.body == n.POLITBURO):
        campaign.answer_by_ai()
    told = forecast_pending(campaign, campaign.state.decider, campaign.state.motion)
    assert 0 <= told.low <= told.chance <= told.high <= 100


def asked_to_vote(still: Still) -> list[int]:
    """The leaders who are asked how they declare on the motion in hand, in order; each abstains."""
    s, found = still.s, []
    s.stage, s.substep = n.DECLARE, 1
    while next_declaration(s, still.w) == 1:
        found.append(s.decider)
        s.stand[s.decider] = n.ABSTAIN
        s.decision = n.NO_DECISION
    return found


def test_a_mover_is_for_his_motion_and_is_not_asked(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    sit_politburo(still)
    begin_motion(s, w)
    assert s.stand[TROTSKY] == n.FOR
    assert STALIN in (asked := asked_to_vote(still))
    assert TROTSKY not in asked
    assert s.stand[TROTSKY] == n.FOR


def test_a_mover_who_is_away_abstains(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    sit_politburo(still)
    s.away[still.person(TROTSKY)] = 2
    begin_motion(s, w)
    assert TROTSKY not in asked_to_vote(still)
    assert s.stand[TROTSKY] == n.ABSTAIN


def test_what_was_carried_up_or_strikes_a_new_friend_is_asked_about(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    sit_politburo(still)
    s.lost_kind[TROTSKY], s.lost_a[TROTSKY], s.lost_b[TROTSKY], s.lost_turn[TROTSKY] = n.M_DEMOCRACY, 1, 0, 0
    begin_motion(s, w)
    assert TROTSKY in asked_to_vote(still)
    s.lost_kind[TROTSKY] = 0
    s.kind[0], s.object_a[0], s.object_b[0] = n.M_SANCTION, KAMENEV, n.RUNG_REPRIMAND
    for pact in (0, w.pact_binds):
        s.pact[TROTSKY, KAMENEV] = s.pact[KAMENEV, TROTSKY] = pact
        begin_motion(s, w)
        assert (TROTSKY in asked_to_vote(still)) == (pact > 0)


def test_nobody_calls_on_a_mover_and_sold_votes_leave_him_his_own(year_1922: Scenario) -> None:
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    sit_politburo(still)
    s.debt[TROTSKY, STALIN] = 3
    begin_motion(s, w)
    assert object_to_call(s, w, STALIN, TROTSKY, n.FOR) == n.O_BOUND
    assert object_to_call(s, w, STALIN, TROTSKY, n.AGAINST) == n.O_BOUND
    s.pact_term[TROTSKY, STALIN], s.body, s.stand[STALIN] = n.DEAL_VOTES, n.COMMITTEE, n.AGAINST
    assert demanded(s, w, TROTSKY, STALIN, 0) == FREE
    s.mover[0] = KAMENEV
    assert demanded(s, w, TROTSKY, STALIN, 0) == n.AGAINST


def test_a_sealed_paper_comes_out_by_events_only(year_1922: Scenario) -> None:
    """The testament is dictated in December 1922 and lies sealed until the spring of 1924."""
    still = Still(year_1922, STALIN)
    s, w, paper = still.s, still.w, year_1922.register.ids["document"]["testament"]
    due = year_1922.register.calendar.turn(parse_date("1924-04"))
    s.document[paper], s.body = 1, n.COMMITTEE
    for turn, expected in ((due - 5, "not_due"), (due - 1, "not_due"), (due, "ok")):
        s.turn = turn
        assert still.object(n.CIRCULATE, paper) == expected
        assert n.OBJECTION_NAMES[object_to_document(s, w, paper, n.M_PUBLISH, 2)] == expected
    s.turn, s.document[paper] = due - 1, 2
    assert object_to_document(s, w, paper, n.M_PUBLISH, 3) == n.OK, "what an event has let out may be printed"


def test_a_crisis_is_laid_to_the_line_it_came_under(year_1922: Scenario) -> None:
    """Who moves the line in the quarter of the crisis, or after, does not answer for it."""
    still = Still(year_1922, STALIN)
    s, w = still.s, still.w
    issue = w.crisis_issue
    s.crisis, s.sponsor[issue] = 0, KAMENEV
    press(still, 0)
    assert s.answers == KAMENEV
    for turn, mover in ((1, TROTSKY), (2, STALIN)):
        s.turn, s.sponsor[issue] = turn, mover
        s.prestige[still.person(KAMENEV)] = 50
        press(still, 100)
        assert still.rows(n.L_CRISIS)[-1][1] == KAMENEV
        assert s.prestige[still.person(KAMENEV)] < 50
    s.standing[still.person(KAMENEV)] = n.DEAD
    press(still, 100)
    assert still.rows(n.L_CRISIS)[-1][1] == STALIN


def press(still: Still, points: int) -> None:
    """The close of a quarter whose economy presses so hard."""
    for k in range(still.w.all_series):
        still.w.pressing[k] = 0 if points == 0 else still.w.pressing[k]
    still.s.crisis = points
    run_economy(still.s, still.w, still.log)
