"""What an adviser can reckon, read out: the chance of a motion, who decides in a body, the odds of an answer."""

from __future__ import annotations

from collections import Counter
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
from game.motives.telling import deed
from game.notation import Answer, Unreadable
from game.power import Following, power_in
from game.rules import names as n
from game.rules.motions import object_to_matter
from game.scenario.problems import did_you_mean
from game.studies.futures import OddsRequest
from game.studies.odds import Outlook, likelihood, outlooks, unreached, untried
from game.studies.statistics import Interval
from game.terminal.labels import Labels
from game.terminal.phrases import (
    LIKELY,
    MOTIONS,
    MOVES,
    OBJECTIONS,
    REASONS,
    SIDES,
    counted,
    ranged,
    reasons,
    received,
    refused,
    stand,
)

SHOWN = 40
"""Voters read out one by one."""

NAMED_REST = 8
"""Answers that were not tried, named one by one; of more the kinds are counted."""

MAJORITIES = {"": False, "majority": False, "two_thirds": True}


def foresee(campaign: Campaign, pending: Pending | None, leader: int, words: str) -> Iterator[str]:
    """The forecast of a motion in its text form, or of the one in hand."""
    names = Labels(campaign, leader).names
    if words.split()[:1] == ["offer"]:
        yield from _received(campaign, leader, words)
        return
    try:
        found = _forecast(campaign, pending, leader, words)
    except Unreadable as error:
        yield f"{error}"
        return
    if found is None:
        yield "Say what to forecast, as you would table it: forecast line nep -20"
        return
    told, hangs = found
    if words:
        yield from _closed(campaign, pending, leader, words)
    yield f"Chance that it carries, with the luck of the hour: {ranged(told.chance, told.low, told.high)}."
    for one in told.ballots if len(told.ballots) <= SHOWN else ():
        yield _expected(names.voter(one.voter), one)
    if len(told.ballots) > SHOWN:
        counts = {side: sum(one.votes * one.chances[side + 1] for one in told.ballots) for side in SIDES}
        shares = ", ".join(f"{(counts[side] + 50) // 100} {word}" for side, word in SIDES.items())
        yield f"Expected, by the chances of every voter: {shares}."
    if not words and pending is not None and pending.kind == n.D_VOTE:
        yield from declared(names, course(campaign, leader, pending.subject))
    yield from hanging(names, hangs)


def _received(campaign: Campaign, leader: int, words: str) -> Iterator[str]:
    """How an offer in its text form would be received."""
    try:
        offer = campaign.notation.read(n.D_MOVE, 0, words)
    except Unreadable as error:
        yield f"{error}"
        return
    told = reception(campaign.view(leader), campaign.world, leader, offer.a, offer.b)
    pending = campaign.pending
    if pending is not None and pending.kind == n.D_MOVE:
        objection = campaign.objection(offer)
        if objection != n.OBJECTION_NAMES[n.OK]:
            yield f"You cannot offer it now. {refused(n.OFFER, objection)}"
    yield f"{Names(campaign.scenario).leader(offer.a)} would accept: {received(told)}. {weighed(told)}"


def weighed(told: Reception) -> str:
    """What the other would weigh, the weightiest first: ``a common danger +12, distrust -8``."""
    return "He weighs: " + ", ".join(f"{name} {points:+d}" for name, points in told.telling) + "."


def declared(names: Names, steps: Sequence[Step]) -> Iterator[str]:
    """What has moved the chance of the motion in hand since it came up."""
    for one in steps:
        if one.leader == n.NOBODY and one.before != one.after:
            yield f"Pressure on voters: {one.before} -> {one.after} percent."
        elif one.leader != n.NOBODY:
            stood = "abstained" if one.side == n.ABSTAIN else f"declared {SIDES[one.side]}"
            moved = f": {one.before} -> {one.after} percent" if one.before != one.after else ""
            yield f"{names.leader(one.leader)} {stood}{moved}."


def _closed(campaign: Campaign, pending: Pending | None, leader: int, words: str) -> Iterator[str]:
    """Why a motion may not be moved at this sitting, or between sittings in the Politburo; nothing if it may."""
    motion = _motion(campaign, words)
    if pending is not None and pending.kind == n.D_TABLE:
        objection = campaign.objection(motion)
    else:
        asked = (leader, motion.verb, motion.a, motion.b)
        seen = trial_view(campaign, *asked)
        objection = n.OBJECTION_NAMES[object_to_matter(seen, campaign.world, *asked)]
    if objection != n.OBJECTION_NAMES[n.OK]:
        yield f"You cannot move it now. {OBJECTIONS[objection]}"


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
    result = "carried" if found.carried else "lost"
    votes = f"{found.ayes} for, {found.noes} against, {counted(found.present, 'vote')} in all"
    return f"If everyone voted as he leans now: {result}, {votes}."


def hanging(names: Names, found: Swing) -> Iterator[str]:
    """What a vote hangs on: the expected result, the least change that would turn it, and who wavers."""
    yield counted_now(found)
    if found.turns:
        turning = names.listed(_turn(names, turn) for turn in found.turns)
        yield f"{'It fails' if found.carried else 'It carries'} with the least change: {turning}."
    else:
        yield f"To turn it, {found.fewest} voters or more would have to be won."
    if found.instead:
        last = min(found.turns, key=lambda turn: turn.gain)
        others = ", ".join(names.voter(turn.voter) for turn in found.instead)
        yield f"In the place of {names.voter(last.voter)} one of these would do: {others}."
    for one in found.waverers:
        yield _wavering(names, one)


def _turn(names: Names, turn: Turn) -> str:
    """``Kirov for (9 points; regard for the mover -6)``."""
    who = names.voter(turn.voter) + (" with his following" if turn.led else "")
    held = f"; {REASONS[turn.reason]} {turn.points:+d}" if turn.reason else ""
    return f"{who} {SIDES[turn.side]} ({counted(turn.pressure, 'point')}{held})"


def _wavering(names: Names, one: Waverer) -> str:
    pull = f"; {REASONS[one.reason]} {one.points:+d} pulls the other way" if one.reason else ""
    expected = f"{SIDES[one.side]}, {one.sure} percent" if one.sure >= NAMED else "undecided"
    return f"May turn: {names.voter(one.voter)}, {expected}{pull}."


def _expected(name: str, one: Expected) -> str:
    return f"{name}: {stand(one)}; {reasons(one.parts)}."


REASON_TOLD = {"strength": "your strength", "evidence": "the evidence against you", "prestige": "your prestige"}


def odds(campaign: Campaign, pending: Pending, request: OddsRequest) -> Iterator[str]:
    """What becomes of you after each answer, best prospect first; then what was not tried, and why."""
    asked = (campaign, pending.leader, pending.kind, pending.subject)
    for one in outlooks(campaign, request):
        yield f"{deed(*asked, one.answer)} ({counted(one.futures, 'future')}):"
        yield from _outlook(one) if one.enough else _few(one)
    late = [deed(*asked, one) for one in unreached(request)]
    if late:
        yield f"Ended before its turn came: {'; '.join(late)}."
    rest = untried(campaign, request)
    if rest:
        yield f"Not tried, for your adviser ranks it lower: {_rest(asked, rest)}."


def _rest(asked: tuple[Campaign, int, int, int], rest: list[Answer]) -> str:
    """Answers by name if they are few; else how many of each kind there are."""
    if len(rest) <= NAMED_REST:
        return "; ".join(deed(*asked, one) for one in rest)
    words = MOVES if asked[2] == n.D_MOVE else MOTIONS if asked[2] == n.D_TABLE else {}
    counts = Counter(words.get(one.verb, "another answer").partition(":")[0].lower() for one in rest)
    return "; ".join(f"{what} ({number})" for what, number in counts.items())


def _outlook(one: Outlook) -> Iterator[str]:
    yield f"  in the Politburo a year on: {_range(one.seated)}; struck within the year: {_range(one.struck)};"
    yield f"  victor at the end: {_range(one.won)}."
    if one.reason:
        told = f"{REASON_TOLD[one.reason]} a year on, {one.level:.0f}, is {one.more:+.1f} against the other answers"
        yield f"  Because {told}."


def _few(one: Outlook) -> Iterator[str]:
    seated, struck, won = one.counts
    yield (
        f"  too few to tell: in the Politburo a year on in {seated} of {one.futures}, "
        f"struck within the year in {struck}, victor at the end in {won}."
    )


def _range(share: Interval) -> str:
    low, high = round(100 * share.low), round(100 * share.high)
    return f"{LIKELY[likelihood(share)]}, {low} to {high} of 100"


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
    names = Names(campaign.scenario, turn=campaign.state.turn)
    if found is None:
        yield f"{names.body(n.BODY_NAMES.index(name))}: nobody votes there yet."
        return
    yield (
        f"{names.body(found.body)}: {counted(found.votes, 'vote')}, {found.quota} carry if nobody abstains. "
        f"Power is how often a following is the one that makes the majority: by Shapley and Shubik, and by Banzhaf."
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
