"""The encyclopedia and the reasons of decisions, in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.book import KINDS, Book, Known
from game.book.plain import headline, told
from game.campaign import Campaign
from game.motives import motive, motive_lines, turning_points
from game.scenario.texts import Words
from game.terminal.examples import examples
from game.terminal.labels import Labels
from game.terminal.phrases import hinted, perhaps
from game.terminal.purposes import for_your_aims, for_your_view
from game.words import Catalogue, _

SHOWN = 20
"""Titles read out at once."""


def book(labels: Labels, campaign: Campaign, words: str) -> Iterator[str]:
    """The entry a word names, with what the leader may know now; else the titles it might mean."""
    whole = Book(campaign.scenario, Catalogue.language)
    if not words:
        counts = Counter(entry.kind for entry in whole)
        told_counts = (_("{count} of kind '{kind}'", count=counts[kind], kind=_(name)) for kind, name in KINDS.items())
        yield _("The book has {counts}.", counts=", ".join(told_counts))
        yield _("Say what to look up, for example: book {entry}", **examples(labels))
        return
    found = whole.search(words)
    if not found:
        names = (name for entry in whole for name in (entry.title, *entry.names))
        yield hinted(_("The book has no entry '{word}'.", word=words), perhaps(words, names))
        return
    yield from told(whole, found[0], Known(campaign, labels.leader, Catalogue.language))
    if len(found) > 1:
        yield _("Also: {titles}.", titles="; ".join(headline(one, Catalogue.language) for one in found[1:SHOWN]))


def why_move(campaign: Campaign, who: str, words: str) -> Iterator[str]:
    """Why the player's adviser would answer as he does; when the campaign is over, a leader's turning points."""
    if not campaign.ended:
        if words:
            yield _("What moves the others is told when the campaign is over.")
        if campaign.pending is not None:
            yield _("Your adviser's reasons:")
            leader = campaign.pending.leader
            yield from filter(None, [for_your_view(campaign, leader), for_your_aims(campaign, leader)])
            yield from motive_lines(campaign, motive(campaign, campaign.advice()), Catalogue.language)
        return
    leaders = {leader.id: leader for leader in campaign.scenario.texts.leaders[1:]}
    wanted = words.casefold() or next((one for one in leaders if one not in campaign.humans), who)
    known = {one: {one, leader.short.casefold(), short(leader).casefold()} for one, leader in leaders.items()}
    found = next((one for one, named in known.items() if wanted in named), None)
    if found is None:
        yield hinted(_("There is no leader called '{name}'.", name=words), perhaps(wanted, leaders))
        return
    points = turning_points(campaign, found, language=Catalogue.language)
    if not points:
        yield _("Nothing that {leader} decided marked the campaign.", leader=short(leaders[found]))
    for point in points:
        yield f"{campaign.scenario.register.calendar.name(point.decision.turn, Catalogue.language == 'ru')}."
        yield from point.lines


def short(leader: Words) -> str:
    """The short name of a leader in the language in use."""
    return leader.of("short", Catalogue.language)
