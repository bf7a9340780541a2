"""To what end the adviser advises: the leader's view of a line, his aims and his standing."""

from __future__ import annotations

from game.campaign import Campaign
from game.campaign.advice import nearer
from game.campaign.aims import open_aims, service
from game.chronicle.names import Names
from game.epilogue.scores import aim_words
from game.rules import names as n

TOUCHED = 0.02
"""Share of the way to an aim below which an answer is not said to touch it."""


def for_your_view(campaign: Campaign, leader: int) -> str:
    """That the advice about a line takes the leader's own view for its aim; empty where it is about something else."""
    pending, answer = campaign.pending, campaign.advice()
    v, w, names = campaign.view(leader), campaign.world, Names(campaign.scenario)
    if pending is None or pending.kind not in (n.D_VOTE, n.D_TABLE):
        return ""
    m = pending.subject
    kind, issue, place = answer.verb, answer.a, answer.b
    if pending.kind == n.D_VOTE:
        kind, issue, place = v.kind[m], v.object_a[m], v.object_b[m]
    if kind != n.M_LINE:
        return ""
    gain = nearer(v, w, leader, issue, place)
    if gain == 0:
        return f"The line on {names.issue(issue)} would be as far from your view as it is."
    way = f"nearer to your view by {gain}" if gain > 0 else f"farther from your view by {-gain}"
    word = ""
    if pending.kind == n.D_VOTE and answer.a * gain <= 0:
        word = " Your word to another asks for this vote."
    return f"It would bring the line on {names.issue(issue)} {way}.{word}"


def for_your_aims(campaign: Campaign, leader: int) -> str:
    """What the adviser's answer does for the leader's aims, open and secret, and for his standing in the score."""
    v, w = campaign.view(leader), campaign.adviser
    found, told = service(v, w, leader, campaign.advice()), []
    for watch, near in found.aims:
        if abs(near) >= TOUCHED:
            title = aim_words(campaign.scenario, watch).title
            told.append(f"It {'serves' if near > 0 else 'works against'} your aim '{title}'.")
    if not told and open_aims(campaign.view(leader), w, leader):
        told.append("It touches none of your aims.")
    if abs(found.standing) >= 1:
        told.append(f"Your standing in the score: {found.standing:+.0f}.")
    return " ".join(told)
