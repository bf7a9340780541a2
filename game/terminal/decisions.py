"""What is to be decided, in words, and the menu of answers."""

from __future__ import annotations

from functools import partial

from game.advice import Ballot as Expected
from game.advice import chance_voting, forecast_pending
from game.advice.course import course
from game.advice.swing import swing_pending
from game.campaign import Campaign, Pending
from game.chronicle.deals import terms_clause
from game.chronicle.moves import motion_text
from game.notation import Answer
from game.rules import names as n
from game.rules.deals import object_to_accept, term_of
from game.rules.promises import wrongs
from game.terminal.counsel import counted_now, declared
from game.terminal.labels import Labels
from game.terminal.menu import Entry, Menu
from game.terminal.moves_menu import motion_menu, move_menu
from game.terminal.phrases import SIDES, counted, ranged, stand

VOTES = {n.FOR: "Vote for", n.ABSTAIN: "Abstain", n.AGAINST: "Vote against"}


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
    texts, world = campaign.scenario.texts, labels.world
    event = texts.events[world.ask_event[pending.subject]]
    first = world.ask_options[pending.subject]
    entries = []
    for answer in campaign.legal():
        words = texts.options[first + answer.a - 1]
        cost, odds = world.option_cost[first + answer.a - 1], world.option_odds[first + answer.a - 1]
        label = f"{words.label} [{words.id}]"
        label += f" ({counted(cost, 'point')})" if cost else ""
        label += f" ({odds} percent)" if odds else ""
        entries.append(Entry(f"{label}. {words.hint}".rstrip(), answer))
    text = texts.asks[pending.subject].text
    return Menu(f"{event.title}\n{event.text}\n{text}".rstrip(), entries)


def _pact(pending: Pending, labels: Labels) -> Menu:
    """An offer."""
    other, terms = pending.subject, labels.seen.offer_terms
    offered = terms_clause(labels.names, other, pending.leader, terms)
    title = f"{labels.names.leader(other)} offers you an understanding{offered}."
    if labels.seen.broker:
        surety, with_whom = labels.names.leader(labels.seen.broker), labels.names.leader(other)
        title = f"{surety} stands surety for an understanding with {with_whom}."
    if term_of(terms) != n.DEAL_PLAIN:
        title += f" The terms hold for {counted(labels.world.deal_quarters, 'quarter')}."
    entries = [Entry("Accept", Answer(0, 1)), Entry("Refuse", Answer(0, 0))]
    if object_to_accept(labels.seen, labels.world, pending.leader, other, 1) != n.OK:
        title += " You have promised another to stand against him."
        entries = entries[1:]
    return Menu(f"{title} {labels.leader_line(other)}.", entries)


def _hold(campaign: Campaign, labels: Labels) -> Menu:
    """The chair may hold a motion over."""
    entries = []
    for answer in campaign.legal():
        told = "Hold none over" if answer.a == 0 else f"Hold over {motion(labels, answer.a - 1)}"
        entries.append(Entry(told, answer))
    return Menu("You preside. One motion may be held over to the next quarter.", entries)


def motion(labels: Labels, at: int) -> str:
    """Motion ``at`` of the sitting under way: ``Trotsky's motion to lift the ban on factions``."""
    seen = labels.seen
    wish = motion_text(labels.names, seen.kind[at], seen.object_a[at], seen.object_b[at])
    mover = seen.mover[at]
    return f"{labels.names.leader(mover)}'s motion {wish}" if mover else f"the question {wish}"


def chance(campaign: Campaign, leader: int, at: int) -> str:
    """The chance of a motion on the table, as a sentence."""
    told = forecast_pending(campaign, leader, at)
    return f"Chance that it carries, with the luck of the hour: {ranged(told.chance, told.low, told.high)}."


def _whip(campaign: Campaign, pending: Pending, labels: Labels) -> Menu:
    """Pressing a voter over the motion in hand."""
    told = forecast_pending(campaign, pending.leader, labels.seen.motion)
    expected = {one.person: one for one in told.ballots}
    legal = campaign.legal()
    entries = [Entry("Press nobody", one) for one in legal if one.a == n.NOBODY]
    owed = [one for one in legal if labels.world.leader_of[one.a] != n.NOBODY]
    for push, side in ((1, n.FOR), (-1, n.AGAINST)):
        calls = [one for one in owed if one.b == push]
        if calls:
            title = f"Call in a favour: to vote {SIDES[side]}"
            opens = partial(_pressed, labels, title, calls, expected, side)
            entries.append(Entry(f"{title}: {counted(len(calls), 'man', 'men')}", opens=opens))
        some = [one for one in legal if one.a != n.NOBODY and one.b == push and one not in owed]
        if some:
            title = f"Press somebody to vote {SIDES[side]}"
            opens = partial(_pressed, labels, title, some, expected, side)
            entries.append(Entry(f"{title}: {counted(len(some), 'man', 'men')}", opens=opens))
    cost = counted(labels.world.whip_cost, "point")
    text = f"In hand: {motion(labels, labels.seen.motion)}. {chance(campaign, pending.leader, labels.seen.motion)}"
    text += f" You may press one voter for {cost} of your {labels.seen.capital[pending.leader]}"
    return Menu(f"{text}, or call in a favour." if owed else f"{text}.", entries)


def _pressed(labels: Labels, title: str, answers: list[Answer], expected: dict[int, Expected], side: int) -> Menu:
    """Whom to press towards a side: those not expected there first, and of them the least sure."""

    def doubtful_first(one: Answer) -> tuple[bool, int]:
        told = expected.get(one.a)
        return told is None or told.side == side, told.sure if told else 0

    entries = []
    for one in sorted(answers, key=doubtful_first):
        told = expected.get(one.a)
        stands = stand(told) if told else "not on the roll"
        entries.append(Entry(f"{labels.names.person(one.a)}: {stands}", one))
    return Menu(f"{title}:", entries)


def _with_chance(campaign: Campaign, pending: Pending, vote: int) -> str:
    """One's own vote with the chance of the motion after it: ``Abstain: then 40 percent``."""
    told = chance_voting(campaign, pending.leader, pending.subject, vote)
    return f"{VOTES[vote]}: then {told} percent"


def _vote(campaign: Campaign, pending: Pending, labels: Labels) -> Menu:
    """Declaring oneself."""
    entries = [Entry(_with_chance(campaign, pending, answer.a), answer) for answer in reversed(campaign.legal())]
    steps = declared(labels.names, course(campaign, pending.leader, pending.subject))
    text = f"To the vote: {motion(labels, pending.subject)}. {chance(campaign, pending.leader, pending.subject)}"
    text = " ".join([text, counted_now(swing_pending(campaign, pending.leader, pending.subject)), *steps])
    if len(entries) < 3:
        text += " Your word to the man it strikes at forbids you to vote for it."
    for vote in (n.FOR, n.ABSTAIN, n.AGAINST):
        asked = (pending.subject, vote)
        leaders = range(1, labels.world.leaders + 1)
        wronged = [one for one in leaders if wrongs(labels.seen, labels.world, pending.leader, one, *asked)]
        if wronged:
            text += (
                f" {VOTES[vote]}, and you break your word to {labels.names.listed(map(labels.names.leader, wronged))}."
            )
    return Menu(text, entries)
