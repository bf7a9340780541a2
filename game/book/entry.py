"""What an entry of the encyclopedia is."""

from __future__ import annotations

from dataclasses import dataclass

from game.words import N_

KINDS: dict[str, str] = {
    "article": N_("article"),
    "factor": N_("factor"),
    "person": N_("person"),
    "office": N_("office"),
    "body": N_("body"),
    "region": N_("region"),
    "issue": N_("issue"),
    "doctrine": N_("doctrine"),
    "document": N_("document"),
    "meeting": N_("meeting"),
    "event": N_("event"),
    "ending": N_("ending"),
    "claim": N_("claim of the essay"),
    "game": N_("about the game"),
    "term": N_("word of the game"),
}
"""Kinds of entry and their names; where two entries bear the same name, texts mean the one whose kind stands first."""


@dataclass(frozen=True)
class Fact:
    """A line of an entry's table."""

    label: str
    value: str


@dataclass(frozen=True)
class Correction:
    """What the essay says of the matter, the verdict, and what is right; ``id`` is the claim's."""

    id: str
    claim: str
    verdict: str
    correction: str


@dataclass(frozen=True)
class Entry:
    """An entry. ``key`` names it (``person.stalin``; articles, factors and pages about the game are ``article.ID``).

    ``names`` are the names by which texts call it, ``called`` those in both languages by which it is found, ``see``
    the keys of related entries, ``sources`` full citations, ``judged`` the fields that are the game's judgement and
    ``reason`` why.
    """

    key: str
    kind: str
    id: str
    title: str
    title_ru: str = ""
    names: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    see: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    reason: str = ""
    corrections: tuple[Correction, ...] = ()
