"""The encyclopedia and the reasons of decisions, in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.book import KINDS, Book, Known
from game.book.plain import headline, told
from game.campaign import Campaign
from game.motives import motive, motive_lines, turning_points
from game.scenario.problems import did_you_mean
from game.terminal.purposes import for_your_aims, for_your_view

SHOWN = 20
"""Titles read out at once."""


def book(campaign: Campaign, leader: int, words: str) -> Iterator[str]:
    """The entry a word names, with what the leader may know now; else the titles it might mean."""
    whole = Book(campaign.scenario)
    if not words:
        counts = Counter(entry.kind for entry in whole)
        yield "The book has " + ", ".join(f"{counts[kind]} of kind '{name}'" for kind, name in KINDS.items()) + "."
        yield "Say what to look up, for example: book testament"
        return
    found = whole.search(words)
    if not found:
        names = (name for entry in whole for name in (entry.title, *entry.names))
        yield f"The book has no entry '{words}'. {did_you_mean(words, names).capitalize()}".strip()
        return
    yield from told(whole, found[0], Known(campaign, leader))
    if len(found) > 1:
        yield "Also: " + "; ".join(headline(entry) for entry in found[1:SHOWN]) + "."


def why_move(campaign: Campaign, who: str, words: str) -> Iterator[str]:
    """Why the player's adviser would answer as he does; when the campaign is over, a leader's turning points."""
    if not campaign.ended:
        if words:
            yield "What moves the others is told when the campaign is over."
        if campaign.pending is not None:
            yield "Your adviser's reasons:"
            leader = campaign.pending.leader
            yield from filter(None, [for_your_view(campaign, leader), for_your_aims(campaign, leader)])
            yield from motive_lines(campaign, motive(campaign, campaign.advice()))
        return
    leaders = {leader.id: leader for leader in campaign.scenario.texts.leaders[1:]}
    wanted = words.casefold() or next((one for one in leaders if one not in campaign.humans), who)
    found = next((one for one, leader in leaders.items() if wanted in (one, leader.short.casefold())), None)
    if found is None:
        yield f"There is no leader called '{words}'. {did_you_mean(wanted, leaders).capitalize()}".strip()
        return
    points = turning_points(campaign, found)
    if not points:
        yield f"Nothing that {leaders[found].short} decided marked the campaign."
    for point in points:
        yield f"{campaign.scenario.register.calendar.name(point.decision.turn)}."
        yield from point.lines
