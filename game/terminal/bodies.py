"""Who decides in a body, read out."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from game.campaign import Campaign
from game.chronicle.names import Names
from game.power import BodyPower, Following, power_in
from game.rules import names as n
from game.terminal.phrases import hinted, perhaps, votes_told
from game.words import N_, Catalogue, _, decimal, plural

NAMED_CANDIDATES = 10
"""Candidates of a body that are named; of more their number is told."""

MAJORITIES = {"": False, "majority": False, "two_thirds": True}


def power(campaign: Campaign, leader: int, words: str) -> Iterator[str]:
    """Who decides in a body, by followings as the leader believes them: ``committee``, ``politburo two_thirds``.

    The body may also be called as the scenario calls it.
    """
    names = Names(campaign.scenario, Catalogue.language, campaign.state.turn)
    own = {names.body(n.BODY_NAMES.index(one.id)).casefold(): one.id for one in campaign.scenario.contents.bodies}
    called, _blank, last = words.rpartition(" ")
    name, majority = (called, last) if last in MAJORITIES and called else (words, "")
    name = own.get(name, name)
    if name not in n.BODY_NAMES:
        known = [one for one in n.BODY_NAMES if one in (*own.values(), "congress")]
        text = _(
            "In which body? One of {bodies}; for example: power {body} two_thirds.",
            bodies=", ".join(known),
            body=known[0],
        )
        yield hinted(text, perhaps(name, (*own, *n.BODY_NAMES)) if name else "")
        return
    found = power_in(campaign, leader, n.BODY_NAMES.index(name), MAJORITIES[majority])
    if found is None:
        yield _("{body}: nobody votes there yet.", body=names.body(n.BODY_NAMES.index(name)))
        return
    told = plural(
        "{body}: {count} vote, {quota} carry if nobody abstains.",
        "{body}: {count} votes, {quota} carry if nobody abstains.",
        found.votes,
        body=names.body(found.body),
        count=found.votes,
        quota=found.quota,
    )
    yield (
        told
        + " "
        + _("Power is how often a following is the one that makes the majority: by Shapley and Shubik, and by Banzhaf.")
    )
    for one in found.followings:
        yield _following(names, one)
    yield from _candidates(names, found)


def _candidates(names: Names, found: BodyPower) -> Iterator[str]:
    """Who sits in a body without a vote; of many, how many."""
    many = len(found.candidates)
    if many > NAMED_CANDIDATES:
        yield plural("{count} candidate has no vote.", "{count} candidates have no vote.", many, count=many)
    elif many:
        yield _("Candidates, without a vote: {names}.", names=names.listed(map(names.person, found.candidates)))


def _following(names: Names, one: Following) -> str:
    who = names.leader(one.leader) if not one.voter else names.voter(one.voter)
    if one.leader and not one.voter:
        text = N_("{leader} with his following") if one.votes > 1 else N_("{leader} alone")
        who = _(text, leader=who)
    return _(
        "{who}: {votes}, power {shapley}, {banzhaf} percent.",
        who=who,
        votes=votes_told(one.votes),
        shapley=share(one.power.shapley),
        banzhaf=share(one.power.banzhaf),
    )


def share(part: Fraction) -> str:
    """A share in percent with one decimal: ``25.3``."""
    return decimal(float(100 * part))
