"""How an offer would be received, and why it was not: by the arithmetic of the man who is asked."""

from __future__ import annotations

import pytest

from game.advice.offers import reception, supposed
from game.campaign import Campaign
from game.campaign.offers import REFUSALS, refusal_of
from game.chronicle import lines
from game.chronicle.deals import REFUSALS as TOLD
from game.players.answering import weigh_offer
from game.players.dealing import worth_accepted
from game.players.taste import worth_of_pact
from game.rules import names as n
from game.rules.beliefs import shake_nerves
from game.rules.bodies import cells
from game.rules.deals import promise
from game.scenario import Scenario

TROTSKY, KAMENEV, STALIN = 2, 4, 5


def asked(scenario: Scenario, terms: int = n.DEAL_PLAIN) -> Campaign:
    """Kamenev is asked by Stalin, whom a person plays."""
    campaign = Campaign(scenario, 1, ["stalin"])
    campaign.advance_once()
    s = campaign.state
    s.decision, s.decider, s.subject, s.offer_terms = n.D_PACT, KAMENEV, STALIN, terms
    return campaign


@pytest.mark.parametrize("terms", [n.DEAL_PLAIN, TROTSKY, n.DEAL_LINE, n.DEAL_VOTES, n.DEAL_PLAIN + n.OWING])
def test_the_parts_are_what_the_other_weighs(year_1922: Scenario, terms: int) -> None:
    campaign = asked(year_1922)
    v, w = campaign.view(STALIN), campaign.world
    before = v.element.tobytes()
    told = reception(v, w, STALIN, KAMENEV, terms)
    assert v.element.tobytes() == before, "what was supposed of his nerves is forgotten"
    with supposed(v, w, STALIN, KAMENEV):
        margin = worth_of_pact(v, w, KAMENEV, STALIN) + worth_accepted(v, w, KAMENEV, STALIN, terms) - w.ai_pact_asked
    assert sum(points for _, points in told.parts) == margin
    assert told.low <= told.chance <= told.high
    names = [name for name, _ in told.telling]
    assert not any("him" in name.split() for name in names), "the man who offers is addressed"
    assert [abs(points) for _, points in told.telling] == sorted((abs(p) for _, p in told.telling), reverse=True)


@pytest.mark.parametrize("distrust", [0, 40, 55, 70, 100])
def test_the_chance_is_how_often_he_accepts(year_1922: Scenario, distrust: int) -> None:
    """Over many campaigns that differ in the nerves and moods of the man who is asked."""
    campaign = asked(year_1922)
    v, w = campaign.view(KAMENEV), campaign.world
    v.distrust[KAMENEV, STALIN] = distrust
    w.threat_fame = 0
    for m in range(1, w.leaders + 1):
        v.nerve[KAMENEV, m], v.nerve[STALIN, m] = 0, 0
    chance, accepted = reception(v, w, STALIN, KAMENEV, n.DEAL_PLAIN).chance, 0
    for seed in range(400):
        v.seed = seed
        shake_nerves(v, w)
        out = cells(4)
        weigh_offer(v, w, KAMENEV, STALIN, out)
        accepted += out[2] == 1
    assert abs(accepted / 4 - chance) < 8


def refused(campaign: Campaign) -> str:
    return refusal_of(campaign.view(KAMENEV), campaign.world, KAMENEV, STALIN)


def nobody_feared(campaign: Campaign) -> None:
    """All leaders small and harmless, and nobody's grudges remembered."""
    s, w = campaign.state, campaign.world
    for m in range(1, w.leaders + 1):
        s.prestige[w.person[m]], s.evidence[m] = 30, 0
        for other in range(1, w.leaders + 1):
            s.nerve[m, other], s.belief[m, other], s.distrust[m, other], s.pact[m, other] = 0, 0, 0, 0


def test_the_reason_is_what_weighed_most(year_1922: Scenario) -> None:
    campaign = asked(year_1922)
    s, w = campaign.state, campaign.world
    p = w.person[KAMENEV]
    nobody_feared(campaign)
    s.distrust[KAMENEV, STALIN] = 90
    assert refused(campaign) == "distrust"
    s.distrust[KAMENEV, STALIN], s.regard[p, STALIN] = 0, -100
    assert refused(campaign) == "regard"
    s.regard[p, STALIN], s.rung[STALIN] = 0, 6
    assert refused(campaign) == "fallen"
    s.rung[STALIN], s.belief[KAMENEV, STALIN], s.prestige[w.person[STALIN]] = 0, 10000, 100
    assert refused(campaign) == "danger"
    promise(s, w, KAMENEV, TROTSKY, STALIN, 0)
    assert refused(campaign) == "bound"


def test_a_term_may_be_the_reason(year_1922: Scenario) -> None:
    campaign = asked(year_1922, n.DEAL_LINE)
    s, w = campaign.state, campaign.world
    s.stance[w.person[KAMENEV], 0], s.stance[w.person[STALIN], 0] = -100, 100
    nobody_feared(campaign)
    assert refused(campaign) == "line"
    s.offer_terms = n.DEAL_PLAIN
    assert refused(campaign) == "views"
    s.stance[w.person[KAMENEV], 0] = 50
    assert refused(campaign) == "need"


def test_every_reason_has_its_sentence() -> None:
    assert set(TOLD) == set(REFUSALS)


def test_who_offered_is_told_why_and_nobody_else(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 1, ["stalin"])
    while campaign.advance() is not None and campaign.pending and campaign.pending.kind != n.D_MOVE:
        campaign.answer_by_ai()
    s = campaign.state
    for m in range(1, campaign.world.leaders + 1):
        s.distrust[TROTSKY, m] = 100
    campaign.play("offer trotsky")
    campaign.advance()
    sentence = "Trotsky does not trust Stalin."
    assert campaign.refusals
    own = [one.text for one in lines(campaign, reader="stalin") if one.kind == "pact"]
    assert f"Trotsky declines Stalin's offer. {sentence}" in own
    others = " ".join(one.text for one in lines(campaign, reader="kamenev"))
    assert "Trotsky declines Stalin's offer." in others
    assert sentence not in others
