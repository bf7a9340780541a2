"""To what end the adviser advises: the leader's view of a line, his aims and his standing."""

from __future__ import annotations

from game.campaign import Campaign
from game.campaign.advice import nearer
from game.campaign.aims import open_aims, service
from game.chronicle.names import Names
from game.epilogue.scores import aim_words
from game.rules import names as n
from game.words import N_, Catalogue, _, decimal

TOUCHED = 0.02
"""Share of the way to an aim below which an answer is not said to touch it."""


def for_your_view(campaign: Campaign, leader: int) -> str:
    """That the advice about a line takes the leader's own view for its aim; empty where it is about something else."""
    pending, answer = campaign.pending, campaign.advice()
    v, w, names = campaign.view(leader), campaign.world, Names(campaign.scenario, Catalogue.language)
    if pending is None or pending.kind not in (n.D_VOTE, n.D_TABLE):
        return ""
    m = pending.subject
    kind, issue, place = answer.verb, answer.a, answer.b
    if pending.kind == n.D_VOTE:
        kind, issue, place = v.kind[m], v.object_a[m], v.object_b[m]
    if kind != n.M_LINE:
        return ""
    gain, named = nearer(v, w, leader, issue, place), names.issue(issue)
    if gain == 0:
        return _("The line on {issue} would be as far from your view as it is.", issue=named)
    if gain > 0:
        told = _("It would bring the line on {issue} nearer to your view by {points}.", issue=named, points=gain)
    else:
        told = _("It would bring the line on {issue} farther from your view by {points}.", issue=named, points=-gain)
    if pending.kind == n.D_VOTE and answer.a * gain <= 0:
        told += " " + _("Your word to another asks for this vote.")
    return told


def for_your_aims(campaign: Campaign, leader: int) -> str:
    """What the adviser's answer does for the leader's aims, open and secret, and for his standing in the score."""
    v, w = campaign.view(leader), campaign.adviser
    found, told = service(v, w, leader, campaign.advice()), []
    for watch, near in found.aims:
        if abs(near) >= TOUCHED:
            title = aim_words(campaign.scenario, watch).of("title", Catalogue.language)
            text = N_("It serves your aim '{title}'.") if near > 0 else N_("It works against your aim '{title}'.")
            told.append(_(text, title=title))
    if not told and open_aims(campaign.view(leader), w, leader):
        told.append(_("It touches none of your aims."))
    if abs(found.standing) >= 1:
        told.append(_("Your standing in the score: {points}.", points=decimal(found.standing, 0, "+")))
    return " ".join(told)
