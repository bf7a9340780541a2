"""What an adviser can reckon, read out: the chance of a motion, and who decides in a body."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from game.advice import Ballot as Expected
from game.advice import Forecast, forecast, forecast_pending
from game.campaign import Campaign, Pending
from game.chronicle_names import Names
from game.notation import Unreadable
from game.power import Following, power_in
from game.rules import names as n
from game.scenario.problems import did_you_mean
from game.terminal.labels import Labels
from game.terminal.phrases import SIDES, counted, reasons

SHOWN = 40
"""Voters read out one by one."""

MAJORITIES = {"": False, "majority": False, "two_thirds": True}


def foresee(campaign: Campaign, pending: Pending | None, leader: int, words: str) -> Iterator[str]:
    """The forecast of a motion in its text form, or of the one in hand."""
    names = Labels(campaign, leader).names
    try:
        told = _forecast(campaign, pending, leader, words)
    except Unreadable as error:
        yield f"{error}"
        return
    if told is None:
        yield "Say what to forecast, as you would table it: forecast line nep -20"
        return
    yield f"Chance, as you see it: {told.chance} percent ({told.low} to {told.high})."
    for one in told.ballots if len(told.ballots) <= SHOWN else ():
        yield _expected(names.voter(one.voter), one)
    if len(told.ballots) > SHOWN:
        counts = {side: sum(one.votes for one in told.ballots if one.side == side) for side in SIDES}
        yield "Expected: " + ", ".join(f"{counts[side]} {word}" for side, word in SIDES.items()) + "."


def _forecast(campaign: Campaign, pending: Pending | None, leader: int, words: str) -> Forecast | None:
    if words:
        motion = campaign.notation.read(n.D_TABLE, 0, f"table {words.removeprefix('table ')}")
        return forecast(campaign, leader, motion.verb, motion.a, motion.b)
    if pending is not None and pending.kind in (n.D_WHIP, n.D_VOTE):
        return forecast_pending(campaign, leader, campaign.view(leader).motion)
    return None


def _expected(name: str, one: Expected) -> str:
    return f"{name}: {SIDES[one.side]}, {one.sure} percent sure; {reasons(one.parts)}."


def power(campaign: Campaign, leader: int, words: str) -> Iterator[str]:
    """Who decides in a body, by followings as the leader believes them: ``committee``, ``politburo two_thirds``."""
    name, _, majority = words.partition(" ")
    if name not in n.BODY_NAMES or majority not in MAJORITIES:
        bodies = dict.fromkeys(n.BODY_NAMES, 0)
        hint = did_you_mean(name, bodies).capitalize() if name else ""
        known = ", ".join(n.BODY_NAMES)
        yield f"In which body? One of {known}; for example: power committee two_thirds. {hint}".strip()
        return
    found = power_in(campaign, leader, n.BODY_NAMES.index(name), MAJORITIES[majority])
    names = Names(campaign.scenario)
    if found is None:
        yield f"{names.body(n.BODY_NAMES.index(name))}: nobody votes there yet."
        return
    yield (
        f"{names.body(found.body)}: {counted(found.votes, 'vote')}, {found.quota} carry. Power is how often a "
        f"following is the one that makes the majority: by Shapley and Shubik, and by Banzhaf."
    )
    for one in found.followings:
        yield _following(names, one)


def _following(names: Names, one: Following) -> str:
    who = names.leader(one.leader) if not one.voter else names.voter(one.voter)
    if one.leader and not one.voter:
        who += " with his following" if one.votes > 1 else " alone"
    return f"{who}: {counted(one.votes, 'vote')}, power {share(one.power.shapley)}, {share(one.power.banzhaf)} percent."


def share(part: Fraction) -> str:
    """A share in percent with one decimal: ``25.3``."""
    return f"{float(100 * part):.1f}"
