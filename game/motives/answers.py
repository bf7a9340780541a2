"""The reasons of smaller answers: to events and offers, what to hold over, whom to press, how to vote."""

from __future__ import annotations

from typing import Any

from game.campaign import Campaign
from game.campaign.offers import offer_parts
from game.motives.candidates import candidates
from game.motives.reasons import AN_AIM, Motive, Parts, Weighed, reasons, weighed
from game.notation import Answer
from game.players.answering import stake, weigh_options
from game.players.dealing import true_to_word, votes_behind
from game.players.pursuing import pursuit
from game.players.sight import impulse
from game.players.taste import value_of_effect, value_of_effects
from game.rules import names as n
from game.rules.aims import binds
from game.rules.bodies import cells, clamp, voter_leader
from game.rules.deals import object_to_accept
from game.rules.leanings import leaning
from game.rules.votes import ballot_luck, likely_stand, quick_forecast, vote_of
from game.words import N_


def why_asked(campaign: Campaign, v: Any, leader: int, subject: int, answer: Answer) -> Motive:
    """An event: what each open option is worth to the man."""
    w = campaign.world
    ordered = candidates(lambda out: weigh_options(v, w, leader, subject, out))
    taken = _option(campaign, v, leader, subject, answer.a)
    others = [_option(campaign, v, leader, subject, one.answer.a) for one in ordered if one.answer.a != answer.a]
    return Motive(leader, n.D_ASK, subject, taken, others[0] if others else None)


def _option(campaign: Campaign, v: Any, leader: int, subject: int, option: int) -> Weighed:
    w = campaign.world
    x = w.ask_options[subject] + option - 1
    eighths = value_of_effects(v, w, leader, w.option_effects[x], w.option_effects_n[x])
    odds, hoped = w.option_odds[x], 0
    if odds > 0:
        won = value_of_effects(v, w, leader, w.option_win[x], w.option_win_n[x])
        lost = value_of_effects(v, w, leader, w.option_lose[x], w.option_lose_n[x])
        hoped = (odds * won + (100 - odds) * lost) // 100
    surely = clamp(eighths // 8, -60, 60)
    parts = (
        (N_("natural to the man"), w.option_appeal[x]),
        (N_("what it brings"), surely),
        (N_("what it may bring"), clamp((eighths + hoped) // 8, -60, 60) - surely),
        (N_("the price"), -2 * w.option_cost[x]),
        (N_("as it happened"), w.option_history[x] * w.guidance),
        (N_("the mood of the moment"), impulse(v, w, 100000 + x)),
    )
    return weighed(Answer(0, option, 0), parts, _effects(campaign, v, leader, x))


def _effects(campaign: Campaign, v: Any, leader: int, x: int) -> Parts:
    """What each sure effect is worth, in points, under the words of the scenario."""
    w = campaign.world
    first, count = w.option_effects[x], w.option_effects_n[x]
    asks = (ask for event in campaign.scenario.contents.events for ask in event.asks)
    texts = [option.effects for ask in asks for option in ask.options][x]
    if len(texts) != count:
        return ()
    worth = ((text, value_of_effect(v, w, leader, first + at) // 8) for at, text in enumerate(texts))
    return tuple((text, points) for text, points in worth if points)


def why_pact(campaign: Campaign, v: Any, leader: int, subject: int, answer: Answer) -> Motive:
    """An offer: what the understanding is worth against what he asks of one; accepted above nought."""
    w = campaign.world
    if object_to_accept(v, w, leader, subject, 1) != n.OK:
        known = reasons(((N_("has promised to stand against him"), 1),))
        return Motive(leader, n.D_PACT, subject, Weighed(answer, 0, (), known))
    parts = (
        *offer_parts(v, w, leader, subject, v.offer_terms),
        (N_("the mood of the moment"), impulse(v, w, 200000 + subject)),
    )
    return Motive(leader, n.D_PACT, subject, weighed(answer, parts))


LEANINGS = (
    N_("merit"), N_("mover"), N_("target"), N_("patron"), N_("pact"), N_("fear"), N_("interest"), N_("case"),
    N_("unity"), N_("speech"), N_("whip"), N_("views"), N_("luck"),
)  # fmt: skip
"""The parts of a leaning in the order of REASON_NAMES: the same words, so that they can be had in other languages."""


def leaning_parts(v: Any, w: Any, leader: int, m: int, stand: int = 0) -> tuple[tuple[str, int], ...]:
    """The named parts of how a leader leans on motion ``m``, luck left out."""
    parts = cells(n.REASONS)
    leaning(v, w, w.person[leader], m, stand, parts)
    return tuple(zip(LEANINGS, parts, strict=True))


def why_held(campaign: Campaign, v: Any, leader: int, subject: int, answer: Answer) -> Motive:
    """The agenda: how each motion of others would hurt the chair; the one held, or the worst let through."""
    w = campaign.world
    seen = []
    for m in range(v.motions):
        if v.mover[m] != leader and not v.held[m]:
            known = (
                (N_("chance as he sees it, percent"), quick_forecast(v, w, m)),
                (N_("must hurt him by"), w.ai_hold_stake),
            )
            seen.append(weighed(Answer(0, m + 1, 0), leaning_parts(v, w, leader, m), known))
    worst = min((one for one in seen if one.answer != answer), key=lambda one: one.score, default=None)
    taken = next((one for one in seen if one.answer == answer), None)
    return Motive(leader, n.D_HOLD, subject, taken or Weighed(answer, 0, ()), worst)


def why_pressed(campaign: Campaign, v: Any, leader: int, subject: int, answer: Answer) -> Motive:
    """Pressure: how much he cares, the chance, and how near the voter pressed is to turning."""
    w, m = campaign.world, v.motion
    side = n.FOR if v.mover[m] == leader else n.AGAINST
    chance = quick_forecast(v, w, m)
    known = [
        (N_("chance for his side, percent"), chance if side == n.FOR else 100 - chance),
        (N_("how much he cares"), stake(v, w, leader, m)),
        (N_("must care"), w.ai_whip_stake),
        (N_("capital"), v.capital[leader]),
    ]
    if answer.a == n.NOBODY:
        return Motive(leader, n.D_WHIP, subject, Weighed(answer, 0, (), reasons(known)))
    if w.leader_of[answer.a] != n.NOBODY:
        votes = votes_behind(v, w, w.leader_of[answer.a])
        return Motive(
            leader, n.D_WHIP, subject, weighed(answer, ((N_("votes that go with the debtor"), votes),), known)
        )
    patron = voter_leader(v, w, answer.a)
    points = leaning(v, w, answer.a, m, likely_stand(v, w, patron, m), cells(0))
    parts = (
        (N_("what pressure moves"), w.whip_force),
        (N_("what he lacks for a vote"), answer.b * points - w.vote_threshold),
    )
    return Motive(leader, n.D_WHIP, subject, weighed(answer, parts, known))


def why_voted(campaign: Campaign, v: Any, leader: int, subject: int, answer: Answer) -> Motive:
    """A vote: the thirteen parts of his leaning, the luck of the hour among them."""
    w, m = campaign.world, v.motion
    parts = dict(leaning_parts(v, w, leader, m))
    parts["luck"] += ballot_luck(v, w, w.person[leader], m)
    parts[AN_AIM] = pursuit(v, w, leader, 1, v.kind[m], v.object_a[m], v.object_b[m])
    inclined = vote_of(sum(parts.values()), w)
    kept = true_to_word(v, w, leader, m, inclined) != inclined
    bound = binds(v, w, leader, v.kind[m], v.object_a[m], v.object_b[m])
    known = [
        (N_("needed for a vote either way"), w.vote_threshold),
        (N_("bound by an understanding"), int(bound)),
        (N_("keeps his word"), int(kept)),
    ]
    told = weighed(answer, parts.items(), [(name, value) for name, value in known if value])
    return Motive(leader, n.D_VOTE, subject, told)
