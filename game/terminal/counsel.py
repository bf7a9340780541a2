"""What an adviser can reckon, read out: the chance of a motion or an offer, what it hangs on, who decides in a body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from game.advice import NAMED, Forecast, forecast, forecast_pending, trial_view
from game.advice import Ballot as Expected
from game.advice.course import Step, course
from game.advice.least_change import Turn
from game.advice.offers import Reception, reception
from game.advice.swing import Swing, Waverer, swing, swing_pending
from game.campaign import Campaign, Pending
from game.chronicle.names import Names
from game.notation import Answer, Unreadable
from game.power import BodyPower, Following, power_in
from game.rules import names as n
from game.terminal.examples import examples
from game.terminal.labels import Labels
from game.terminal.phrases import (
    REASONS,
    SIDES,
    hinted,
    perhaps,
    points,
    ranged,
    reasons,
    received,
    side,
    stand,
    unreadable,
    votes_told,
)
from game.terminal.refusals import motion_refusal, move_refusal, not_now
from game.words import N_, Catalogue, N_plural, _, decimal, meant, plural

SHOWN = 40
"""Voters read out one by one."""

EVEN = 50
"""Percent from which a motion is likelier to carry than not."""

NAMED_CANDIDATES = 10
"""Candidates of a body that are named; of more their number is told."""

MAJORITIES = {"": False, "majority": False, "two_thirds": True}


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
