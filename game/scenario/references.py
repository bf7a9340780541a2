"""Which fields name something defined elsewhere: one table for the check of unknown names and for unused ones.

A path is written ``changes[].stances{}``: ``[]`` is each item of a list, ``{}`` each key of a mapping, ``{=}`` each
value of a mapping.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from game.scenario.models import Model

REFERENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "outline": (
        ("crisis_issue", "issue"), ("party_issue", "issue"), ("abroad_issue", "issue"), ("chairs[]", "leader"),
        ("first_chair", "leader"),
        ("chronicle_flags[]", "flag"), ("sources[]", "source"), ("flags_at_start{}", "flag"),
        ("past[].event", "event"), ("past[].chosen{}", "leader"), ("decided{}", "event"),
    ),
    "numbers": (("sources[]", "source"),),
    "leaders": (
        ("person", "person"), ("distrust{}", "leader"), ("pacts{}", "leader"), ("statements{}", "issue"),
        ("sources[]", "source"),
    ),
    "people": (
        ("stances{}", "issue"), ("patron", "leader"), ("regard{}", "leader"), ("changes[].stances{}", "issue"),
        ("changes[].sources[]", "source"), ("sources[]", "source"),
    ),
    "bodies": (
        ("full[]", "person"), ("candidate[]", "person"), ("blocs{}", "region"), ("regions{}", "person"),
        ("regions{=}", "region"), ("by_leader{}", "leader_or_null"), ("sources[]", "source"),
    ),
    "offices": (
        ("holder", "person"), ("region", "region"), ("people[].person", "person"), ("people[].sources[]", "source"),
        ("sources[]", "source"),
    ),
    "regions": (("secretary", "office"), ("mood{}", "issue"), ("sources[]", "source")),
    "issues": (("sponsor", "leader"), ("sources[]", "source")),
    "meetings": (("sources[]", "source"),),
    "series": (("steered{}", "issue"), ("sources[]", "source")),
    "doctrines": (("issue", "issue"), ("adopted_by", "leader"), ("sources[]", "source")),
    "documents": (("hurts{}", "leader"), ("sources[]", "source")),
    "events": (("asks[].leader", "leader"), ("claims[]", "claim"), ("sources[]", "source")),
    "endings": (("leader", "leader_or_each"), ("sources[]", "source")),
    "milestones": (("sources[]", "source"),),
    "record": (
        ("struck", "leader"), ("mover", "leader"), ("meeting", "meeting"), ("pact[]", "leader"),
        ("sources[]", "source"),
    ),
    "sources": (),
    "articles": (("sources[]", "source"),),
    "claims": (
        ("represented_by.events[]", "event"), ("represented_by.meetings[]", "meeting"),
        ("represented_by.offices[]", "office"), ("represented_by.documents[]", "document"),
        ("represented_by.articles[]", "article"), ("sources[]", "source"),
    ),
}  # fmt: skip

_STEP = re.compile(r"(\w+)(\[\]|\{=?\})?\.?")


class Named(NamedTuple):
    """A name found in a model: where, what it says, and whether it is a key."""

    path: tuple[str | int, ...]
    text: str
    is_key: bool


def named(model: Model, path: str) -> Iterator[Named]:
    """Every name a model gives along a path of the table."""
    yield from _walk(model, _STEP.findall(path), ())


def _walk(value: Any, steps: list[tuple[str, str]], path: tuple[str | int, ...]) -> Iterator[Named]:
    (name, how), rest = steps[0], steps[1:]
    inside = getattr(value, name)
    path = (*path, name)
    if how == "[]":
        for at, item in enumerate(inside):
            yield from _walk(item, rest, (*path, at)) if rest else iter((Named((*path, at), item, False),))
    elif how:
        for key, item in inside.items():
            yield Named((*path, key), item if how == "{=}" else key, how == "{}")
    elif rest:
        yield from _walk(inside, rest, path)
    elif inside is not None:
        yield Named(path, inside, False)
