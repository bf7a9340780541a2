"""A refusal names its one cause: what rests and until when, which limit, what ails the man."""

from __future__ import annotations

from game.advice import trial_view
from game.campaign import Campaign
from game.notation import Answer
from game.rules import names as n
from game.scenario import Scenario
from game.terminal.refusals import motion_refusal, move_refusal, not_now

STALIN, BUKHARIN = 5, 8


def moving(scenario: Scenario, leader: str) -> Campaign:
    """A campaign at a leader's first move."""
    campaign = Campaign(scenario, 11, humans=(leader,))
    pending = campaign.advance()
    while pending is not None and pending.kind != n.D_MOVE:
        campaign.answer(campaign.advice())
        pending = campaign.advance()
    return campaign


def test_what_rests_is_told_with_its_term(year_1922: Scenario) -> None:
    campaign = moving(year_1922, "stalin")
    s = campaign.state
    lie_low = Answer(n.LIE_LOW)
    s.turn, s.lay_low[STALIN], s.low[STALIN] = 5, 4, 0
    assert campaign.objection(lie_low) == "too_soon"
    told = move_refusal(campaign, STALIN, lie_low, "too_soon")
    assert told == "You lay low not long ago. It is open again from January to March 1924."
    s.turn = 6
    assert campaign.objection(lie_low) == "too_soon"
    s.turn = 7
    assert campaign.objection(lie_low) == "ok", "the term that was told is the one of the rules"


def test_a_line_that_rests_and_one_out_of_reach(year_1922: Scenario) -> None:
    campaign = moving(year_1922, "stalin")
    s, w = campaign.state, campaign.world
    motion = Answer(n.M_LINE, 0, int(s.line[0]) - 20)
    seen = trial_view(campaign, STALIN, motion.verb, motion.a, motion.b)
    assert not_now(campaign, seen, STALIN, motion) == ""
    seen.turn, seen.settled[0] = 3, 3
    told = not_now(campaign, seen, STALIN, motion)
    assert told == (
        "You cannot move it now. The line was settled in October to December 1922; only a congress reopens it. "
        "It is open again from July to September 1923."
    )
    told = motion_refusal(campaign, seen, STALIN, Answer(n.M_LINE, 0, 100), "limit")
    assert told.startswith(f"One motion moves the line by {w.line_leap} points at most: from ")


def test_who_cannot_serve_is_said_why(year_1922: Scenario) -> None:
    campaign = moving(year_1922, "stalin")
    s, ids = campaign.state, year_1922.register.ids
    man, office = int(ids["person"]["kirov"]), int(ids["office"]["leningrad_party"])
    post = Answer(n.M_FILL, office, man)
    s.away[man] = 2
    assert motion_refusal(campaign, campaign.view(STALIN), STALIN, post, "unfit") == "Kirov is ill."
    s.standing[man] = n.DEAD
    assert move_refusal(campaign, STALIN, Answer(n.APPOINT, office, man), "unfit") == "Kirov is dead."
    trotsky = Answer(n.APPOINT, office, int(ids["person"]["trotsky"]))
    assert move_refusal(campaign, STALIN, trotsky, "unfit").startswith("Trotsky is a leader")


def test_a_candidate_is_told_that_he_is_one(year_1922: Scenario) -> None:
    campaign = moving(year_1922, "bukharin")
    motion = Answer(n.M_DEMOCRACY, 1)
    seen = trial_view(campaign, BUKHARIN, motion.verb, motion.a, motion.b)
    told = not_now(campaign, seen, BUKHARIN, motion)
    assert told == "You cannot move it now. You are a candidate there: you may speak, but neither move nor vote."
