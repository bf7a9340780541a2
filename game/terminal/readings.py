"""What a player may look up: people, posts, the line, reasons of a vote, the chronicle."""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign import Campaign
from game.chronicle import Ballot, Line, lines
from game.rules import names as n
from game.rules.votes import vote_of
from game.scenario.problems import did_you_mean
from game.terminal.labels import Labels
from game.terminal.phrases import SIDES, counted, reasons

SHOWN = 40
"""Lines of the chronicle read out at once."""


def people(labels: Labels) -> Iterator[str]:
    """You, the other leaders, and your own men."""
    seen, world, me = labels.seen, labels.world, labels.leader
    yield (
        f"You are {labels.names.leader(me)}: prestige {seen.prestige[world.person[me]]}, "
        f"capital {seen.capital[me]}, exposure {seen.exposure[me]}, evidence against you {seen.evidence[me]}, "
        f"strength {seen.strength[me]} percent{labels.fallen(me)}{labels.illness(world.person[me])}."
    )
    for leader in range(1, world.leaders + 1):
        if leader != me and seen.standing[world.person[leader]] < n.DEAD:
            yield f"{labels.leader_line(leader)}; {labels.post_of(world.person[leader])}."
    own = [p for p in range(1, world.persons + 1) if seen.patron[p] == me and world.leader_of[p] == n.NOBODY]
    yield f"Your men: {counted(len(own), 'person', 'persons')}."
    for person in sorted(own, key=lambda one: -world.weight[seen.top[one]]):
        yield labels.person(person)


def find_person(labels: Labels, name: str) -> int | str:
    """The person of a name, or what to say if there is none."""
    wanted, known = name.casefold().strip(), {}
    for at, words in enumerate(labels.names.texts.persons):
        if at and wanted in (words.id, words.short.casefold(), words.name.casefold()):
            return at
        known[words.id] = at
    return f"There is nobody called '{name}'. {did_you_mean(wanted, known).capitalize()}".strip()


def person(labels: Labels, name: str) -> Iterator[str]:
    """Everything you may know of a person."""
    at = find_person(labels, name)
    if isinstance(at, str):
        yield at
        return
    seen, world, words = labels.seen, labels.world, labels.names.texts.persons[at]
    yield f"{words.name}. {words.bio}"
    yield labels.person(at) + "."
    bodies = [labels.names.body(b) for b in range(n.BODIES) if seen.member[at, b]]
    yield f"Standing: {n.STANDING_NAMES[seen.standing[at]]}; sits in: {labels.names.listed(bodies) or 'no body'}."
    traits = ("oratory", "administration", "theory", "cunning", "ambition")
    told = [f"{trait} {getattr(world, trait)[at]}" for trait in traits]
    yield f"Prestige {seen.prestige[at]}, health {seen.health[at]}, {', '.join(told)}."
    views = [f"{labels.names.issue(i)} {labels.names.number(seen.stance[at, i])}" for i in range(world.issues)]
    yield f"Views: {', '.join(views)}."
    yield from _said(labels, world.leader_of[at])
    yield from _understandings(labels, world.leader_of[at])
    for leader in range(1, world.leaders + 1):
        if seen.regard[at, leader] and world.leader_of[at] != leader:
            yield f"Regard for {labels.names.leader(leader)}: {labels.names.number(seen.regard[at, leader])}."


def _said(labels: Labels, leader: int) -> Iterator[str]:
    """What a leader has said in public, and when."""
    seen, names = labels.seen, labels.names
    for issue in range(labels.world.issues if leader else 0):
        if seen.said_turn[leader, issue]:
            place, when = names.number(seen.said[leader, issue]), names.quarter(seen.said_turn[leader, issue] - 1)
            yield f"Said on {names.issue(issue)}: {place}, {when}; how publicly: {seen.statement[leader, issue]}."


def _understandings(labels: Labels, leader: int) -> Iterator[str]:
    """With whom a leader has come to terms; nothing of a person who is none."""
    others = [one for one in range(1, labels.world.leaders + 1) if leader and labels.seen.pact[leader, one] > 0]
    if others:
        told = ", ".join(f"{labels.names.leader(one)} {labels.seen.pact[leader, one]}" for one in others)
        yield f"Understandings: {told}."


def posts(labels: Labels, words: str) -> Iterator[str]:
    """Posts with their holders, the weightiest first; with a word only those whose line contains it."""
    world, turn = labels.world, labels.seen.turn
    existing = [o for o in range(1, world.offices + 1) if world.exists_from[o] <= turn < world.exists_until[o]]
    told = [labels.office(office) for office in sorted(existing, key=lambda one: -world.weight[one])]
    found = [line for line in told if words.casefold() in line.casefold()]
    yield from found or [f"No post has '{words}' in its name or its holder's."]


def line(labels: Labels) -> Iterator[str]:
    """The party's line on every issue."""
    for issue in range(labels.world.issues):
        yield labels.issue(issue) + "."
    ban = "in force" if labels.seen.ban else "lifted"
    yield f"Democracy in the party {labels.seen.democracy}; ban on factions {ban}."
    crisis, answers = labels.seen.crisis, labels.seen.answers
    blame = f"; {labels.names.leader(answers)} answers for the line it came under" if answers else ""
    yield f"The country's crisis stands at {crisis} of 100{blame}."


def last_vote(campaign: Campaign, who: str) -> Line | None:
    """The last roll call, as a leader knows it."""
    return next((one for one in reversed(lines(campaign, reader=who)) if one.ballots), None)


def why(campaign: Campaign, who: str, words: str) -> Iterator[str]:
    """The reasons of the last vote, of everybody or of one voter."""
    told = last_vote(campaign, who)
    if told is None:
        yield "There has been no vote yet."
        return
    wanted = words.casefold()
    found = [one for one in told.ballots if wanted in one.voter.casefold()]
    yield told.text
    if not found:
        yield f"Nobody called '{words}' voted."
    for one in found:
        own = one.voter == campaign.scenario.texts.leaders[campaign.scenario.register.ids["leader"][who]].short
        yield _ballot(one, one.side if own else vote_of(one.points, campaign.world))


def _ballot(one: Ballot, leant: int) -> str:
    """A line of the roll call; of a leader who stood otherwise than he leant, that something else did it."""
    votes = f" ({counted(one.votes, 'vote')})" if one.votes > 1 else ""
    if one.declared:
        told = f"{one.voter}{votes}: {SIDES[one.side]}, as he decided; {reasons(one.parts)}."
        if one.side == leant:
            return told
        return f"{told} That would have been {SIDES[leant]}: he may have given his word to somebody."
    return f"{one.voter}{votes}: {SIDES[one.side]}, {one.points:+d} = {reasons(one.parts)}."


def chronicle(campaign: Campaign, who: str, words: str) -> Iterator[str]:
    """The last lines of the chronicle, or so many as are asked for."""
    many = int(words) if words.isdecimal() else SHOWN
    for one in lines(campaign, reader=who)[-many:] if many else ():
        yield one.text
