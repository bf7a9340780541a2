"""What is told with any ending: facts, whose programme won, how far it went from what happened, and the fates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.campaign import Campaign
from game.chronicle.names import Names
from game.rules import names as n
from game.rules.watches import watch_kept


@dataclass(frozen=True)
class Programme:
    """How far, on average over the issues, the line at the end lies from what a leader stood for at the start."""

    leader: int
    distance: int


@dataclass(frozen=True)
class Distance:
    """How many of what history did happened here too, of those that can be said."""

    kept: int
    of: int


def facts(campaign: Campaign, language: str = "en") -> Iterator[str]:
    """What is told with any ending: the ban, papers printed, every line and whose it is, expulsions."""
    s, w, names = campaign.state, campaign.world, Names(campaign.scenario, language)
    say = names.say
    yield say("The ban on factions is in force.") if s.ban else say("The ban on factions has been lifted.")
    for d in range(w.documents):
        if s.document[d] == 3:
            yield say("Printed: {document}.", document=names.texts.documents[d].of("name", language))
    for i in range(w.issues):
        words = names.texts.issues[i]
        issue, line = words.of("name", language), int(s.line[i])
        if line == 0:
            yield say("{issue}: the line ends in the middle.", issue=issue)
            continue
        side = words.of("left" if line > 0 else "right", language)
        yield say("{issue}: the line ends at {side} ({points}).", issue=issue, side=side, points=names.number(line))
    yield say("Expelled from the party: {count}.", count=s.expelled)


def programmes(campaign: Campaign) -> list[Programme]:
    """Every leader's programme of the start against the line at the end, the nearest first."""
    s, w = campaign.state, campaign.world
    found = []
    for leader in range(1, w.leaders + 1):
        gap = sum(abs(w.stance0[w.person[leader], i] - s.line[i]) for i in range(w.issues))
        found.append(Programme(leader, gap // w.issues))
    return sorted(found, key=lambda one: one.distance)


def programme_told(campaign: Campaign, language: str = "en") -> str:
    """Whose programme won, in a sentence or two; the winner's own beside it."""
    names, found = Names(campaign.scenario, language), programmes(campaign)
    say = names.say
    first = found[0]
    told = say("Nearest to the line at the end is what {who} stood for at the start (on average {gap} points off).",
               who=names.leader(first.leader), gap=first.distance)  # fmt: skip
    winner = campaign.state.winner
    if winner in (n.NOBODY, first.leader):
        return told
    own = next(one for one in found if one.leader == winner)
    return told + " " + say("{who} won by another programme than his own: {gap} points off.",
                            who=names.leader(winner), gap=own.distance)  # fmt: skip


def distance(campaign: Campaign) -> Distance:
    """How many of the scenario's milestones were kept."""
    s, w = campaign.state, campaign.world
    own = [k for k in range(w.watches) if w.watch_leader[k] == n.NOBODY]
    stands = [int(watch_kept(s, w, k)) for k in own]
    return Distance(stands.count(n.KEPT), len(stands) - stands.count(n.OPEN))


def fates(campaign: Campaign, language: str = "en") -> Iterator[tuple[str, str, str]]:
    """What became of each leader in history: his name, his fate, and where it is told."""
    scenario = campaign.scenario
    cites = {source.id: source.cite for source in scenario.contents.sources}
    people = {person.id: person for person in scenario.contents.people}
    for words in scenario.texts.leaders[1:]:
        person = people[words.id]
        if person.fate:
            sources = "; ".join(cites[name] for name in person.sources if name in cites)
            yield words.of("name", language), words.of("fate", language), sources
