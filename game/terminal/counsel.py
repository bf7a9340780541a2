"""What an adviser can reckon, read out: the chance of a motion or an offer, and what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.advice import NAMED, Forecast, forecast, forecast_pending, trial_view
from game.advice import Ballot as Expected
from game.advice.course import Step, course
from game.advice.least_change import Turn
from game.advice.offers import Reception, reception
from game.advice.swing import Swing, Waverer, swing, swing_pending
from game.campaign import Campaign, Pending
from game.chronicle.names import Names
from game.notation import Answer, Unreadable
from game.rules import names as n
from game.terminal.examples import examples
from game.terminal.labels import Labels
from game.terminal.phrases import (
    REASONS,
    SIDES,
    hinted,
    points,
    ranged,
    reasons,
    received,
    side,
    stand,
    unreadable,
)
from game.terminal.refusals import motion_refusal, move_refusal, not_now
from game.words import N_, Catalogue, N_plural, _, meant, plural

SHOWN = 40
"""Voters read out one by one."""

EVEN = 50
"""Percent from which a motion is likelier to carry than not."""


def foresee(campaign: Campaign, pending: Pending | None, leader: int, words: str) -> Iterator[str]:
    """The forecast of a motion in its text form, or of the one in hand."""
    labels = Labels(campaign, leader)
    names = labels.names
    if words.split()[:1] == ["offer"]:
        yield from _received(campaign, leader, words)
        return
    try:
        found = _forecast(campaign, pending, leader, words)
    except Unreadable as error:
        yield unreadable(error)
        return
    if found is None:
        yield _("Say what to forecast, as you would table it: forecast {motion}", **examples(labels))
        return
    told, hangs = found
    closed = _closed(campaign, pending, leader, words) if words else ""
    yield hinted(chance_told(told), closed)
    for one in told.ballots if len(told.ballots) <= SHOWN else ():
        yield _expected(names.voter(one.voter), one)
    if len(told.ballots) > SHOWN:
        counts = {vote: sum(one.votes * one.chances[vote + 1] for one in told.ballots) for vote in SIDES}
        ayes, abstaining, noes = ((count + 50) // 100 for count in counts.values())
        yield _(
            "Expected, by the chances of every voter: {ayes} for, {abstaining} abstaining, {noes} against.",
            ayes=ayes,
            abstaining=abstaining,
            noes=noes,
        )
    if not words and pending is not None and pending.kind == n.D_VOTE:
        yield from declared(names, course(campaign, leader, pending.subject))
    yield from hanging(names, hangs, both_true(told, hangs))


def _received(campaign: Campaign, leader: int, words: str) -> Iterator[str]:
    """How an offer in its text form would be received."""
    try:
        offer = campaign.notation.read(n.D_MOVE, 0, words)
    except Unreadable as error:
        yield unreadable(error)
        return
    told = reception(campaign.view(leader), campaign.world, leader, offer.a, offer.b)
    pending = campaign.pending
    if pending is not None and pending.kind == n.D_MOVE:
        objection = campaign.objection(offer)
        if objection != n.OBJECTION_NAMES[n.OK]:
            yield _("You cannot offer it now.") + " " + move_refusal(campaign, leader, offer, objection)
    who = Names(campaign.scenario, Catalogue.language).leader(offer.a)
    yield _("{leader} would accept: {chance}.", leader=who, chance=received(told)) + " " + weighed(told)


def weighed(told: Reception) -> str:
    """What the other would weigh, the weightiest first: ``a common danger +12, distrust -8``."""
    return _("He weighs: {parts}.", parts=", ".join(f"{_(name)} {weight:+d}" for name, weight in told.telling))


def chance_told(told: Forecast) -> str:
    """A chance with its range, as a sentence."""
    chance = ranged(told.chance, told.low, told.high)
    return _("Chance that it carries, with the luck of the hour: {chance}.", chance=chance)


def chance_of_mine(told: Forecast) -> str:
    """The chance of a motion on which the reader has still to declare himself."""
    chance = ranged(told.chance, told.low, told.high)
    return _("Chance that it carries if you vote as you lean, with the luck of the hour: {chance}.", chance=chance)


def both_true(told: Forecast, found: Swing) -> str:
    """Why a chance and a count may point to different results; empty where they do not."""
    if found.carried == (told.chance >= EVEN):
        return ""
    return _(
        "Both hold: the count puts everyone on his likelier side; the chance also weighs how often the undecided and "
        "luck go the other way."
    )


def declared(names: Names, steps: Sequence[Step]) -> Iterator[str]:
    """What has moved the chance of the motion in hand since it came up."""
    for one in steps:
        moved = _(
            "the chance that it carries goes from {before} to {after} percent", before=one.before, after=one.after
        )
        if (one.after - one.before) * one.side < 0:
            moved += " " + _("all the same")
        if one.leader == n.NOBODY and one.before != one.after:
            yield _("Pressure on voters: {moved}.", moved=moved)
        elif one.leader != n.NOBODY:
            tail = f": {moved}" if one.before != one.after else ""
            yield _(DECLARED[one.side], leader=names.leader(one.leader), moved=tail)


DECLARED = {
    n.FOR: N_("{leader} declared for{moved}."),
    n.ABSTAIN: N_("{leader} abstained{moved}."),
    n.AGAINST: N_("{leader} declared against{moved}."),
}


def _closed(campaign: Campaign, pending: Pending | None, leader: int, words: str) -> str:
    """Why a motion may not be moved at this sitting, or between sittings in the Politburo; empty if it may."""
    motion = _motion(campaign, words)
    seen = trial_view(campaign, leader, motion.verb, motion.a, motion.b)
    if pending is None or pending.kind != n.D_TABLE:
        return not_now(campaign, seen, leader, motion)
    objection = campaign.objection(motion)
    if objection == n.OBJECTION_NAMES[n.OK]:
        return ""
    return _("You cannot move it now.") + " " + motion_refusal(campaign, seen, leader, motion, objection)


def _motion(campaign: Campaign, words: str) -> Answer:
    return campaign.notation.read(n.D_TABLE, 0, f"table {words.removeprefix('table ')}")


def _forecast(campaign: Campaign, pending: Pending | None, leader: int, words: str) -> tuple[Forecast, Swing] | None:
    if words:
        motion = _motion(campaign, words)
        asked = (campaign, leader, motion.verb, motion.a, motion.b)
        return forecast(*asked), swing(*asked)
    if pending is not None and pending.kind in (n.D_WHIP, n.D_VOTE):
        m = campaign.view(leader).motion
        return forecast_pending(campaign, leader, m), swing_pending(campaign, leader, m)
    return None


def counted_now(found: Swing) -> str:
    """The result if nobody did otherwise than is likeliest: it is no chance, and says so."""
    one, many = CARRIED if found.carried else LOST
    return plural(one, many, found.present, ayes=found.ayes, noes=found.noes, count=found.present)


CARRIED = N_plural(
    "If everyone voted as he leans now: carried, {ayes} for, {noes} against, {count} vote in all.",
    "If everyone voted as he leans now: carried, {ayes} for, {noes} against, {count} votes in all.",
)
LOST = N_plural(
    "If everyone voted as he leans now: lost, {ayes} for, {noes} against, {count} vote in all.",
    "If everyone voted as he leans now: lost, {ayes} for, {noes} against, {count} votes in all.",
)


def hanging(names: Names, found: Swing, remark: str = "") -> Iterator[str]:
    """What a vote hangs on: the expected result, a remark on it, the least change that would turn it, who wavers."""
    yield hinted(counted_now(found), remark)
    if found.turns:
        turning = names.listed(_turn(names, turn) for turn in found.turns)
        text = N_("It fails with the least change: {turning}.")
        yield _(text if found.carried else N_("It carries with the least change: {turning}."), turning=turning)
    else:
        yield _("To turn it, {count} voters or more would have to be won.", count=found.fewest)
    if found.instead:
        last = min(found.turns, key=lambda turn: turn.gain)
        others = ", ".join(names.voter(turn.voter) for turn in found.instead)
        yield _(
            "In the place of {voter} one of these would do: {others}.", voter=names.voter(last.voter), others=others
        )
    for one in found.waverers:
        yield _wavering(names, one)


def _turn(names: Names, turn: Turn) -> str:
    """``Kirov for (9 points; regard for the mover -6)``."""
    told = points(turn.pressure) + (f"; {_(REASONS[turn.reason])} {turn.points:+d}" if turn.reason else "")
    text = N_("{voter} with his following {side} ({pressure})") if turn.led else N_("{voter} {side} ({pressure})")
    return _(text, voter=names.voter(turn.voter), side=side(turn.side), pressure=told)


def _wavering(names: Names, one: Waverer) -> str:
    expected = meant("vote", "undecided")
    if one.sure >= NAMED:
        expected = _("{side}, {sure} percent", side=side(one.side), sure=one.sure)
    if one.reason:
        pull = f"{_(REASONS[one.reason])} {one.points:+d}"
        expected += "; " + _("{reason} pulls the other way", reason=pull)
    return _("May turn: {voter}, {expected}.", voter=names.voter(one.voter), expected=expected)


def _expected(name: str, one: Expected) -> str:
    return _("{voter}: {stand}; {reasons}.", voter=name, stand=stand(one), reasons=reasons(one.parts))
