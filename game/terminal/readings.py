"""What a player may look up: people, posts, the line, reasons of a vote, the chronicle."""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign import Campaign
from game.chronicle import Ballot, Line, lines
from game.power import living
from game.rules import names as n
from game.rules.votes import vote_of
from game.terminal.labels import Labels
from game.terminal.phrases import STANDINGS, hinted, perhaps, reasons, side, votes_told
from game.words import N_, Catalogue, _, meant, plural

ASKED = N_("You may ask why a voter voted so, why move, and why prestige, capital, evidence or exposure.")
"""What can be asked with 'why'."""

SHOWN = 40
"""Lines of the chronicle read out at once."""


def people(labels: Labels) -> Iterator[str]:
    """You, the other leaders, and your own men."""
    seen, world, me = labels.seen, labels.world, labels.leader
    yield _(
        "You are {leader}: prestige {prestige}, capital {capital}, exposure {exposure}, evidence against you "
        "{evidence}, strength {strength} percent{state}.",
        leader=labels.names.leader(me),
        prestige=seen.prestige[world.person[me]],
        capital=seen.capital[me],
        exposure=seen.exposure[me],
        evidence=seen.evidence[me],
        strength=seen.strength[me],
        state=f"{labels.fallen(me)}{labels.illness(world.person[me])}",
    )
    for leader in range(1, world.leaders + 1):
        if leader != me and seen.standing[world.person[leader]] < n.DEAD:
            yield f"{labels.leader_line(leader)}; {labels.post_of(world.person[leader])}."
    led = (p for p in range(1, world.persons + 1) if seen.patron[p] == me and world.leader_of[p] == n.NOBODY)
    own = [p for p in led if seen.standing[p] < n.DEAD]
    yield plural("Your men: {count} person.", "Your men: {count} persons.", len(own), count=len(own))
    for person in sorted(own, key=lambda one: -world.weight[seen.top[one]]):
        yield labels.person(person)


def find_person(labels: Labels, name: str) -> int | str:
    """The person of a name, or what to say if there is none."""
    wanted, known = name.casefold().strip(), {}
    for at, words in enumerate(labels.names.texts.persons):
        named = (words.of(field, language) for field in ("short", "name") for language in ("en", Catalogue.language))
        if at and wanted in (words.id, *(one.casefold() for one in named)):
            return at
        known[words.id] = at
    return hinted(_("There is nobody called '{name}'.", name=name), perhaps(wanted, known))


TRAITS = {
    "oratory": N_("oratory"),
    "administration": N_("administration"),
    "theory": N_("theory"),
    "cunning": N_("cunning"),
    "ambition": N_("ambition"),
}


def person(labels: Labels, name: str) -> Iterator[str]:
    """Everything you may know of a person."""
    at = find_person(labels, name)
    if isinstance(at, str):
        yield at
        return
    seen, world, words = labels.seen, labels.world, labels.names.texts.persons[at]
    yield f"{words.of('name', Catalogue.language)}. {words.of('bio', Catalogue.language)}"
    yield labels.person(at) + "."
    bodies = [_seat(labels, at, b) for b in range(n.BODIES) if seen.member[at, b]]
    standing = meant("standing", STANDINGS[seen.standing[at]])
    sits = labels.names.listed(bodies) or _("no body")
    yield _("Standing: {standing}; sits in: {bodies}.", standing=standing, bodies=sits)
    yield _(
        "Prestige {prestige}, health {health}, {traits}.",
        prestige=seen.prestige[at],
        health=seen.health[at],
        traits=", ".join(f"{_(word)} {getattr(world, trait)[at]}" for trait, word in TRAITS.items()),
    )
    views = [f"{labels.names.issue(i)} {labels.names.number(seen.stance[at, i])}" for i in range(world.issues)]
    yield _("Views: {views}.", views=", ".join(views))
    yield from _said(labels, world.leader_of[at])
    yield from _understandings(labels, world.leader_of[at])
    for leader in range(1, world.leaders + 1):
        if seen.regard[at, leader] and world.leader_of[at] != leader:
            regard = labels.names.number(seen.regard[at, leader])
            yield _("Regard for {leader}: {regard}.", leader=labels.names.leader(leader), regard=regard)


def _seat(labels: Labels, person: int, body: int) -> str:
    """``Central Committee``; ``Politburo (candidate, without a vote)``."""
    named = labels.names.body(body)
    if labels.seen.member[person, body] == n.FULL:
        return named
    return _("{body} (candidate, without a vote)", body=named)


def _said(labels: Labels, leader: int) -> Iterator[str]:
    """What a leader has said in public, and when."""
    seen, names = labels.seen, labels.names
    for issue in range(labels.world.issues if leader else 0):
        if seen.said_turn[leader, issue]:
            place, when = names.number(seen.said[leader, issue]), names.quarter(seen.said_turn[leader, issue] - 1)
            yield _(
                "Said on {issue}: {place}, {when}; how publicly: {loud}.",
                issue=names.issue(issue),
                place=place,
                when=when,
                loud=seen.statement[leader, issue],
            )


def _understandings(labels: Labels, leader: int) -> Iterator[str]:
    """With whom a leader has come to terms; nothing of a person who is none."""
    others = [one for one in range(1, labels.world.leaders + 1) if leader and labels.seen.pact[leader, one] > 0]
    if others:
        told = ", ".join(f"{labels.names.leader(one)} {labels.seen.pact[leader, one]}" for one in others)
        yield _("Understandings: {leaders}.", leaders=told)


def posts(labels: Labels, words: str) -> Iterator[str]:
    """Posts with their holders, the weightiest first; with a word only those whose line contains it."""
    world, turn = labels.world, labels.seen.turn
    existing = [o for o in range(1, world.offices + 1) if world.exists_from[o] <= turn < world.exists_until[o]]
    told = [labels.office(office) for office in sorted(existing, key=lambda one: -world.weight[one])]
    found = [line for line in told if words.casefold() in line.casefold()]
    yield from found or [_("No post has '{word}' in its name or its holder's.", word=words)]


def line(labels: Labels) -> Iterator[str]:
    """The party's line on every issue."""
    for issue in range(labels.world.issues):
        yield labels.issue(issue) + "."
    democracy = labels.seen.democracy
    if labels.seen.ban:
        yield _("Democracy in the party {democracy}; ban on factions in force.", democracy=democracy)
    else:
        yield _("Democracy in the party {democracy}; ban on factions lifted.", democracy=democracy)
    seen, world = labels.seen, labels.world
    crisis = seen.crisis
    answers = seen.answers and (
        living(seen, world, seen.answers) or living(seen, world, seen.sponsor[world.crisis_issue])
    )
    if not answers:
        yield _("The country's crisis stands at {crisis} of 100.", crisis=crisis)
    else:
        yield _(
            "The country's crisis stands at {crisis} of 100; {leader} answers for the line it came under.",
            crisis=crisis,
            leader=labels.names.leader(answers),
        )


def last_vote(campaign: Campaign, who: str) -> Line | None:
    """The last roll call, as a leader knows it."""
    return next((one for one in reversed(lines(campaign, Catalogue.language, who)) if one.ballots), None)


def why(campaign: Campaign, who: str, words: str) -> Iterator[str]:
    """The reasons of the last vote, of everybody or of one voter."""
    told = last_vote(campaign, who)
    if told is None:
        yield hinted(_("There has been no vote yet."), _(ASKED))
        return
    texts = campaign.scenario.texts
    names = {one.id: one.of("short", Catalogue.language).casefold() for one in texts.persons[1:]}
    wanted = names.get(words.casefold(), words.casefold())
    found = [one for one in told.ballots if wanted in one.voter.casefold()]
    yield told.text
    if not found:
        yield hinted(_("Nobody called '{name}' voted.", name=words), _(ASKED))
    me = texts.leaders[campaign.scenario.register.ids["leader"][who]].of("short", Catalogue.language)
    for one in found:
        yield _ballot(one, one.side if one.voter == me else vote_of(one.points, campaign.world))


def _ballot(one: Ballot, leant: int) -> str:
    """A line of the roll call; of a leader who stood otherwise than he leant, that something else did it."""
    voter = f"{one.voter} ({votes_told(one.votes)})" if one.votes > 1 else one.voter
    places = {"voter": voter, "side": side(one.side), "reasons": reasons(one.parts)}
    if not one.declared:
        return _("{voter}: {side}, {points} = {reasons}.", points=f"{one.points:+d}", **places)
    told = _("{voter}: {side}, as he decided; {reasons}.", **places)
    return told if one.side == leant else f"{told} {_(OTHERWISE[leant])}"


OTHERWISE = {
    n.FOR: N_("That would have been for: he may have given his word to somebody."),
    n.ABSTAIN: N_("That would have been abstaining: he may have given his word to somebody."),
    n.AGAINST: N_("That would have been against: he may have given his word to somebody."),
}


def chronicle(campaign: Campaign, who: str, words: str) -> Iterator[str]:
    """The last lines of the chronicle, or so many as are asked for."""
    many = int(words) if words.isdecimal() else SHOWN
    for one in lines(campaign, Catalogue.language, who)[-many:] if many else ():
        yield one.text
