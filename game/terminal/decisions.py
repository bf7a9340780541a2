"""What is to be decided, in words, and the menu of answers."""

from __future__ import annotations

from functools import partial

from game.advice import Ballot as Expected
from game.advice import chance_voting, forecast_pending
from game.advice.course import course
from game.advice.swing import swing_pending
from game.campaign import Campaign, Pending
from game.chronicle.deals import replaced, terms_clause
from game.chronicle.moves import motion_text
from game.notation import Answer
from game.rules import names as n
from game.rules.deals import object_to_accept, term_of
from game.rules.promises import wrongs
from game.terminal.counsel import both_true, chance_of_mine, chance_told, counted_now, declared
from game.terminal.labels import Labels
from game.terminal.menu import Entry, Menu
from game.terminal.moves_menu import motion_menu, move_menu
from game.terminal.phrases import stand
from game.words import N_, Catalogue, N_plural, _, plural

VOTES = {n.FOR: N_("Vote for"), n.ABSTAIN: N_("Abstain"), n.AGAINST: N_("Vote against")}

CALLS = {
    1: N_plural("Call in a favour: to vote for: {count} man", "Call in a favour: to vote for: {count} men"),
    -1: N_plural("Call in a favour: to vote against: {count} man", "Call in a favour: to vote against: {count} men"),
}
PUSHES = {
    1: N_plural("Press somebody to vote for: {count} man", "Press somebody to vote for: {count} men"),
    -1: N_plural("Press somebody to vote against: {count} man", "Press somebody to vote against: {count} men"),
}
"""Entries of the menu of pressure, by the side towards which one presses."""
CALL_TITLES = {1: N_("Call in a favour: to vote for:"), -1: N_("Call in a favour: to vote against:")}
PUSH_TITLES = {1: N_("Press somebody to vote for:"), -1: N_("Press somebody to vote against:")}
"""What stands over the menu that they open."""


def menu_for(campaign: Campaign, pending: Pending) -> Menu:
    """The menu of a decision."""
    labels = Labels(campaign, pending.leader)
    if pending.kind == n.D_MOVE:
        return move_menu(campaign, pending, labels)
    if pending.kind == n.D_TABLE:
        return motion_menu(campaign, pending, labels)
    if pending.kind == n.D_ASK:
        return _ask(campaign, pending, labels)
    if pending.kind == n.D_PACT:
        return _pact(pending, labels)
    if pending.kind == n.D_HOLD:
        return _hold(campaign, labels)
    return _whip(campaign, pending, labels) if pending.kind == n.D_WHIP else _vote(campaign, pending, labels)


def _ask(campaign: Campaign, pending: Pending, labels: Labels) -> Menu:
    """An event's question."""
    texts, world, language = campaign.scenario.texts, labels.world, Catalogue.language
    event = texts.events[world.ask_event[pending.subject]]
    first = world.ask_options[pending.subject]
    entries = []
    for answer in campaign.legal():
        words = texts.options[first + answer.a - 1]
        cost, odds = world.option_cost[first + answer.a - 1], world.option_odds[first + answer.a - 1]
        typed = campaign.notation.text(pending.kind, pending.subject, answer)
        label = f"{words.of('label', language)} [{typed}]"
        label += " " + plural("({count} point)", "({count} points)", cost, count=cost) if cost else ""
        label += " " + _("({odds} percent)", odds=odds) if odds else ""
        entries.append(Entry(f"{label}. {words.of('hint', language)}".rstrip(), answer))
    text = texts.asks[pending.subject].of("text", language)
    return Menu(f"{event.of('title', language)}\n{event.of('text', language)}\n{text}".rstrip(), entries)


def _pact(pending: Pending, labels: Labels) -> Menu:
    """An offer."""
    other, terms = pending.subject, labels.seen.offer_terms
    offered = terms_clause(labels.names, other, pending.leader, terms)
    who = labels.names.leader(other)
    title = _("{leader} offers you an understanding{terms}.", leader=who, terms=offered)
    if labels.seen.broker:
        surety = labels.names.leader(labels.seen.broker)
        title = _("{surety} stands surety for an understanding with {leader}.", surety=surety, leader=who)
    if term_of(terms) != n.DEAL_PLAIN:
        quarters = labels.world.deal_quarters
        title += " " + plural(
            "The terms hold for {count} quarter.", "The terms hold for {count} quarters.", quarters, count=quarters
        )
    if old := replaced(labels.names, labels.seen, other, pending.leader, terms):
        title += " " + _("It replaces: {promises}.", promises=old)
    entries = [Entry(_("Accept"), Answer(0, 1)), Entry(_("Refuse"), Answer(0, 0))]
    if object_to_accept(labels.seen, labels.world, pending.leader, other, 1) != n.OK:
        title += " " + _("You have promised another to stand against him.")
        entries = entries[1:]
    return Menu(f"{title} {labels.leader_line(other)}.", entries)


def _hold(campaign: Campaign, labels: Labels) -> Menu:
    """The chair may hold a motion over."""
    entries = []
    for answer in campaign.legal():
        told = _("Hold none over")
        if answer.a:
            told = _("Hold over {motion}", motion=motion(labels, answer.a - 1))
        entries.append(Entry(told, answer))
    return Menu(_("You preside. One motion may be held over to the next quarter."), entries)


def motion(labels: Labels, at: int) -> str:
    """Motion ``at`` of the sitting under way: ``Trotsky's motion to lift the ban on factions``."""
    seen = labels.seen
    mover = seen.mover[at]
    wish = motion_text(labels.names, seen.kind[at], seen.object_a[at], seen.object_b[at], mover)
    if mover == n.NOBODY:
        return _("the question {wish}", wish=wish)
    return _("{mover}'s motion {wish}", mover=labels.names.leader(mover), wish=wish)


def chance(campaign: Campaign, leader: int, at: int) -> str:
    """The chance of a motion on the table, as a sentence."""
    return chance_told(forecast_pending(campaign, leader, at))


def _whip(campaign: Campaign, pending: Pending, labels: Labels) -> Menu:
    """Pressing a voter over the motion in hand."""
    told = forecast_pending(campaign, pending.leader, labels.seen.motion)
    expected = {one.person: one for one in told.ballots}
    legal = campaign.legal()
    entries = [Entry(_("Press nobody"), one) for one in legal if one.a == n.NOBODY]
    owed = [one for one in legal if labels.world.leader_of[one.a] != n.NOBODY]
    asked = [one for one in legal if one.a != n.NOBODY and one not in owed]
    for push, side in ((1, n.FOR), (-1, n.AGAINST)):
        for every, words, titles in ((owed, CALLS, CALL_TITLES), (asked, PUSHES, PUSH_TITLES)):
            some = [one for one in every if one.b == push]
            if some:
                opens = partial(_pressed, labels, _(titles[push]), some, expected, side)
                entries.append(Entry(plural(*words[push], len(some), count=len(some)), opens=opens))
    return Menu(_whip_title(campaign, pending, labels, bool(owed)), entries)


def _whip_title(campaign: Campaign, pending: Pending, labels: Labels, owed: bool) -> str:
    """The motion in hand with its chance, and what pressure costs; ``owed`` where a favour may be called in."""
    m, cost = labels.seen.motion, labels.world.whip_cost
    told = _("In hand: {motion}.", motion=motion(labels, m)) + " " + chance(campaign, pending.leader, m)
    one, many = ONE_VOTER_OR_A_FAVOUR if owed else ONE_VOTER
    return f"{told} {plural(one, many, cost, count=cost, capital=labels.seen.capital[pending.leader])}"


ONE_VOTER = N_plural(
    "You may press one voter for {count} point of your {capital}.",
    "You may press one voter for {count} points of your {capital}.",
)
ONE_VOTER_OR_A_FAVOUR = N_plural(
    "You may press one voter for {count} point of your {capital}, or call in a favour.",
    "You may press one voter for {count} points of your {capital}, or call in a favour.",
)


def _pressed(labels: Labels, title: str, answers: list[Answer], expected: dict[int, Expected], side: int) -> Menu:
    """Whom to press towards a side: those not expected there first, and of them the least sure."""

    def doubtful_first(one: Answer) -> tuple[bool, int]:
        told = expected.get(one.a)
        return told is None or told.side == side, told.sure if told else 0

    entries = []
    for one in sorted(answers, key=doubtful_first):
        told = expected.get(one.a)
        stands = stand(told) if told else _("not on the roll")
        entries.append(Entry(f"{labels.names.person(one.a)}: {stands}", one))
    return Menu(title, entries)


def _with_chance(campaign: Campaign, pending: Pending, vote: int) -> str:
    """One's own vote with the chance of the motion after it: ``Abstain: then 40 percent``."""
    told = chance_voting(campaign, pending.leader, pending.subject, vote)
    return _("{vote}: then {chance} percent that it carries", vote=_(VOTES[vote]), chance=told)


def _vote(campaign: Campaign, pending: Pending, labels: Labels) -> Menu:
    """Declaring oneself."""
    entries = [Entry(_with_chance(campaign, pending, answer.a), answer) for answer in reversed(campaign.legal())]
    steps = declared(labels.names, course(campaign, pending.leader, pending.subject))
    text = _("To the vote: {motion}.", motion=motion(labels, pending.subject))
    told = forecast_pending(campaign, pending.leader, pending.subject)
    found = swing_pending(campaign, pending.leader, pending.subject)
    said = filter(None, (chance_of_mine(told), counted_now(found), both_true(told, found)))
    text = " ".join([text, *said, *steps])
    if len(entries) < 3:
        text += " " + _("Your word to the man it strikes at forbids you to vote for it.")
    for vote in (n.FOR, n.ABSTAIN, n.AGAINST):
        asked = (pending.subject, vote)
        leaders = range(1, labels.world.leaders + 1)
        wronged = [one for one in leaders if wrongs(labels.seen, labels.world, pending.leader, one, *asked)]
        if wronged:
            names = labels.names.listed(map(labels.names.leader, wronged))
            text += " " + _("{vote}, and you break your word to {names}.", vote=_(VOTES[vote]), names=names)
    return Menu(text, entries)
