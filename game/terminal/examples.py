"""What the help names as examples: persons, posts and issues of the scenario that is played."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import names as n
from game.terminal.labels import Labels
from game.words import Catalogue

FAR = 20
"""Where a line is moved to, on the other side of the middle: far enough from anywhere to be moved."""


def examples(labels: Labels) -> dict[str, str]:
    """The places of texts with examples, each as it can be typed now, names in the language in use.

    ``person`` is one the player may ask after, ``entry`` a post of the book, ``motion`` and ``offer`` what can be
    forecast.
    """
    texts, seen = labels.names.texts, labels.seen
    other, issue = texts.leaders[next(_others(labels))].id, texts.issues[0].id
    place = FAR if seen.line[0] < 0 else -FAR
    return {
        "person": texts.persons[_person(labels)].of("short", Catalogue.language).casefold(),
        "entry": labels.names.office(_post(labels)).casefold(),
        "motion": f"line {issue} {place}",
        "offer": f"offer {other} line {issue}",
    }


def _others(labels: Labels) -> Iterator[int]:
    """The leaders who can be dealt with, from the one after the player; he himself last, lest there be none."""
    world, seen = labels.world, labels.seen
    for leader in (*range(labels.leader + 1, world.leaders + 1), *range(1, labels.leader)):
        if seen.standing[world.person[leader]] == n.MEMBER:
            yield leader
    yield labels.leader


def _person(labels: Labels) -> int:
    """The first in the party who is no leader; another leader where there are leaders only."""
    world, seen = labels.world, labels.seen
    for person in range(1, world.persons + 1):
        if world.leader_of[person] == n.NOBODY and seen.standing[person] == n.MEMBER:
            return person
    return int(world.person[next(_others(labels))])


def _post(labels: Labels) -> int:
    """The weightiest post there is."""
    world, turn = labels.world, labels.seen.turn
    there = [one for one in range(1, world.offices + 1) if world.exists_from[one] <= turn < world.exists_until[one]]
    return max(there, key=lambda one: int(world.weight[one]))
