"""The odds of the best answers, read out: what becomes of you after each, and what was not tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.campaign import Campaign, Pending
from game.motives.telling import deed
from game.notation import Answer
from game.rules import names as n
from game.studies.futures import OddsRequest
from game.studies.odds import Outlook, likelihood, outlooks, unreached, untried
from game.studies.statistics import Interval
from game.terminal.phrases import LIKELY, MOTIONS, MOVES
from game.words import N_, Catalogue, _, decimal, plural

NAMED_REST = 8
"""Answers that were not tried, named one by one; of more the kinds are counted."""

REASON_TOLD = {
    "strength": N_("Because your strength a year on, {level}, is {more} against the other answers."),
    "evidence": N_("Because the evidence against you a year on, {level}, is {more} against the other answers."),
    "prestige": N_("Because your prestige a year on, {level}, is {more} against the other answers."),
}


def odds(campaign: Campaign, pending: Pending, request: OddsRequest) -> Iterator[str]:
    """What becomes of you after each answer, best prospect first; then what was not tried, and why."""
    asked = (campaign, pending.leader, pending.kind, pending.subject)
    for one in outlooks(campaign, request):
        count = plural("{count} future", "{count} futures", one.futures, count=one.futures)
        yield f"{_deed(asked, one.answer)} ({count}):"
        yield from _outlook(one) if one.enough else _few(one)
    late = [_deed(asked, one) for one in unreached(request)]
    if late:
        yield _("Ended before its turn came: {answers}.", answers="; ".join(late))
    rest = untried(campaign, request)
    if rest:
        yield _("Not tried, for your adviser ranks it lower: {answers}.", answers=_rest(asked, rest))


Asked = tuple[Campaign, int, int, int]
"""A campaign, whose decision, of which kind, about what."""


def _deed(asked: Asked, answer: Answer) -> str:
    return deed(*asked, answer, Catalogue.language)


def _rest(asked: Asked, rest: list[Answer]) -> str:
    """Answers by name if they are few; else how many of each kind there are."""
    if len(rest) <= NAMED_REST:
        return "; ".join(_deed(asked, one) for one in rest)
    words = MOVES if asked[2] == n.D_MOVE else MOTIONS if asked[2] == n.D_TABLE else {}
    counts = Counter(_(words.get(one.verb, N_("another answer"))).partition(":")[0].lower() for one in rest)
    return "; ".join(f"{what} ({number})" for what, number in counts.items())


def _outlook(one: Outlook) -> Iterator[str]:
    seated, struck = _range(one.seated), _range(one.struck)
    yield "  " + _(
        "in the Politburo a year on: {seated}; struck within the year: {struck};", seated=seated, struck=struck
    )
    yield "  " + _("victor at the end: {won}.", won=_range(one.won))
    if one.reason:
        level, more = decimal(one.level, 0), decimal(one.more, 1, "+")
        yield "  " + _(REASON_TOLD[one.reason], level=level, more=more)


def _few(one: Outlook) -> Iterator[str]:
    seated, struck, won = one.counts
    yield "  " + _(
        "too few to tell: in the Politburo a year on in {seated} of {futures}, struck within the year in {struck}, "
        "victor at the end in {won}.",
        seated=seated,
        futures=one.futures,
        struck=struck,
        won=won,
    )


def _range(share: Interval) -> str:
    low, high = round(100 * share.low), round(100 * share.high)
    return _("{words}, {low} to {high} of 100", words=_(LIKELY[likelihood(share)]), low=low, high=high)
