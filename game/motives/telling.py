"""Motives in words: one line for what he did, one for what he did not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from game.campaign import Campaign
from game.chronicle.moves import motion_text, move_text
from game.chronicle.names import Names
from game.motives.formulas import FORMULA, formula_told
from game.motives.reasons import Motive, Reason, Weighed
from game.notation import Answer
from game.rules import names as n
from game.words import N_

VOTES = {n.FOR: N_("votes for"), n.ABSTAIN: N_("abstains on"), n.AGAINST: N_("votes against")}

PRESSES = N_("{leader} presses {person} to vote for {what}.")
PRESSES_AGAINST = N_("{leader} presses {person} to vote against {what}.")


def motive_lines(campaign: Campaign, why: Motive, language: str = "en") -> Iterator[str]:
    """A motive in lines; ``campaign`` stands before the decision."""
    names = Names(campaign.scenario, language, campaign.state.turn)
    yield _line(campaign, names, why, why.taken)
    if why.taken.known:
        yield names.say("  Reckoned from: {numbers}.", numbers=_listed(names, why.taken.known, signed=False))
    if why.instead is not None:
        yield names.say("  Rather than: {line}", line=_line(campaign, names, why, why.instead))
    if why.withheld is not None:
        yield names.say("  He wanted more, and did not dare: {line}", line=_line(campaign, names, why, why.withheld))
        yield names.say("  Reckoned from: {numbers}.", numbers=_listed(names, why.withheld.known, signed=False))


def motive_value(campaign: Campaign, why: Motive) -> dict[str, Any]:
    """A motive as JSON values; ``campaign`` stands before the decision."""
    return {
        "leader": campaign.scenario.register.names("leader")[why.leader - 1],
        "kind": n.DECISION_NAMES[why.kind],
        "taken": _value(campaign, why, why.taken),
        "instead": None if why.instead is None else _value(campaign, why, why.instead),
        "withheld": None if why.withheld is None else _value(campaign, why, why.withheld),
    }


def _value(campaign: Campaign, why: Motive, one: Weighed) -> dict[str, Any]:
    return {
        "answer": campaign.notation.text(why.kind, why.subject, one.answer),
        "score": one.score,
        "reasons": [[reason.name, reason.points] for reason in one.reasons],
        "known": [[reason.name, reason.points] for reason in one.known],
    }


def _line(campaign: Campaign, names: Names, why: Motive, one: Weighed) -> str:
    deed = wording(campaign, names, why, one.answer).rstrip(".")
    if not one.reasons:
        return f"{deed}."
    return f"{deed}: {one.score:+d} = {_listed(names, one.reasons)}."


def _listed(names: Names, reasons: tuple[Reason, ...], signed: bool = True) -> str:
    return ", ".join(f"{_reason(names, one.name)} {format(one.points, '+d' if signed else 'd')}" for one in reasons)


def _reason(names: Names, name: str) -> str:
    """A reason in words: one of the rules, or an effect, as the scenario writes it."""
    return formula_told(names, name) if FORMULA.fullmatch(name) else names.say(name)


def wording(campaign: Campaign, names: Names, why: Motive, answer: Answer) -> str:
    """An answer as a sentence about the leader."""
    return WORDINGS[why.kind](campaign, names, why, answer)


def deed(campaign: Campaign, leader: int, kind: int, subject: int, answer: Answer, language: str = "en") -> str:
    """An answer that a leader might give to a decision, as a sentence about him without its stop."""
    names = Names(campaign.scenario, language, campaign.state.turn)
    return wording(campaign, names, Motive(leader, kind, subject, Weighed(answer, 0, ())), answer).rstrip(".")


def _move(campaign: Campaign, names: Names, why: Motive, answer: Answer) -> str:
    if answer.verb == n.PASS:
        return names.say("{leader} makes no move.", leader=names.leader(why.leader))
    holder = campaign.state.holder[answer.a] if answer.verb in (n.APPOINT, n.DISMISS) else n.NOBODY
    return move_text(names, why.leader, answer.verb, answer.a, answer.b, holder)


def _table(campaign: Campaign, names: Names, why: Motive, answer: Answer) -> str:
    leader = names.leader(why.leader)
    if answer.verb == n.NO_MOTION:
        return names.say("{leader} moves nothing.", leader=leader)
    wish = motion_text(names, answer.verb, answer.a, answer.b)
    return names.say("{leader} moves {wish}.", leader=leader, wish=wish)


def _ask(campaign: Campaign, names: Names, why: Motive, answer: Answer) -> str:
    words = names.texts.options[campaign.world.ask_options[why.subject] + answer.a - 1]
    return names.say(
        "{leader} decides: {label}", leader=names.leader(why.leader), label=words.of("label", names.language)
    )


def _pact(campaign: Campaign, names: Names, why: Motive, answer: Answer) -> str:
    said = N_("{leader} accepts {other}'s offer.") if answer.a else N_("{leader} declines {other}'s offer.")
    return names.say(said, leader=names.leader(why.leader), other=names.leader(why.subject))


def _on_table(campaign: Campaign, names: Names, m: int) -> str:
    s = campaign.state
    wish = motion_text(names, s.kind[m], s.object_a[m], s.object_b[m])
    mover = s.mover[m]
    if mover == n.NOBODY:
        return names.say("the question {wish}", wish=wish)
    return names.say("{mover}'s motion {wish}", mover=names.leader(mover), wish=wish)


def _hold(campaign: Campaign, names: Names, why: Motive, answer: Answer) -> str:
    leader = names.leader(why.leader)
    if not answer.a:
        return names.say("{leader} holds nothing over.", leader=leader)
    return names.say("{leader} holds over {what}.", leader=leader, what=_on_table(campaign, names, answer.a - 1))


def _whip(campaign: Campaign, names: Names, why: Motive, answer: Answer) -> str:
    what = _on_table(campaign, names, campaign.state.motion)
    if answer.a == n.NOBODY:
        return names.say("{leader} presses nobody over {what}.", leader=names.leader(why.leader), what=what)
    owed = campaign.world.leader_of[answer.a] != n.NOBODY
    said = N_("{leader} reminds {person} of a favour, to vote for {what}.") if owed else PRESSES
    if answer.b < 0:
        said = N_("{leader} reminds {person} of a favour, to vote against {what}.") if owed else PRESSES_AGAINST
    return names.say(said, leader=names.leader(why.leader), person=names.person(answer.a), what=what)


def _vote(campaign: Campaign, names: Names, why: Motive, answer: Answer) -> str:
    what = _on_table(campaign, names, campaign.state.motion)
    return f"{names.leader(why.leader)} {names.say(VOTES[answer.a])} {what}."


WORDINGS: dict[int, Callable[[Campaign, Names, Motive, Answer], str]] = {
    n.D_ASK: _ask, n.D_MOVE: _move, n.D_PACT: _pact, n.D_TABLE: _table, n.D_HOLD: _hold, n.D_WHIP: _whip,
    n.D_VOTE: _vote,
}  # fmt: skip
"""Kind of decision -> how its answer is said."""
