"""Entries of events, endings, written articles, words of the game and the essay's claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.book.entry import Entry
from game.book.maker import VERDICTS, Maker
from game.places import GLOSSARY
from game.scenario.models import Ask, Event
from game.words import N_


def events(make: Maker) -> Iterator[Entry]:
    """What happened, and what was asked of whom."""
    for event in make.contents.events:
        calendar = make.scenario.register.calendar
        first = event.date or event.from_
        last = event.until
        when = make.date(event.date) if event.date else make.say("an event of the game, not of the record")
        yield make.entry(
            "event",
            event,
            "title",
            names=_called(make.text(event, "title")),
            paragraphs=make.paragraphs(make.text(event, "text"), *(_question(make, event, ask) for ask in event.asks)),
            facts=make.facts(
                (N_("In history"), when),
                (N_("Due from"), calendar.name(max(0, calendar.turn(first)), make.language == "ru") if first else ""),
                (N_("Due until"), calendar.name(calendar.last_turn(last), make.language == "ru") if last else ""),
                (N_("Asks"), ", ".join(dict.fromkeys(make.person(ask.leader) for ask in event.asks))),
            ),
        )


def _called(title: str) -> tuple[str, ...]:
    """The title, if texts can only mean the event by it: *The funeral* may be any, *Lenin's first stroke* may not."""
    return (title,) if any(word[:1].isupper() for word in title.split()[1:]) or "'" in title else ()


def _question(make: Maker, event: Event, ask: Ask) -> str:
    options = "; ".join(make.text(option, "label") for option in ask.options)
    said = make.say("{leader} may: {options}.", leader=make.person(ask.leader), options=options)
    taken = next((option for option in ask.options if option.historical), None)
    if taken is None or event.date is None or len(ask.options) == 1:
        return said
    return said + " " + make.say("In history: {option}.", option=make.text(taken, "label"))


def endings(make: Maker) -> Iterator[Entry]:
    """How a campaign may end."""
    for ending in make.contents.endings:
        whose = ending.leader and make.say("of whichever leader it is true of")
        yield make.entry(
            "ending",
            ending,
            "title",
            paragraphs=make.paragraphs(make.text(ending, "text")),
            facts=make.facts(
                (N_("Whose"), make.person(ending.leader) if ending.leader not in (None, "each") else whose),
                (N_("Comes if"), ending.when or make.say("no other ending before it has come")),
                (N_("May come early"), make.say("yes") if ending.early else ""),
            ),
        )


def articles(make: Maker) -> Iterator[Entry]:
    """The written articles, factors and pages about the game."""
    for article in make.contents.articles:
        names = article.names_ru if make.language == "ru" and article.names_ru else article.names
        yield make.entry(
            article.kind,
            article,
            "title",
            names=(make.text(article, "title"), *names),
            paragraphs=make.paragraphs(make.text(article, "text")),
            see=tuple(article.see),
        )


def claims(make: Maker) -> Iterator[Entry]:
    """The essay's claims, each with its verdict and where it is met."""
    for claim in make.contents.claims:
        words = claim.represented_by.mechanics
        yield make.entry(
            "claim",
            claim,
            "claim",
            paragraphs=make.paragraphs(make.text(claim, "correction")),
            facts=make.facts(
                (N_("Verdict"), make.say(VERDICTS[claim.verdict])), (N_("Words of the game"), ", ".join(words))
            ),
            see=(*make.concerned(claim), *(term_key(word) for word in words)),
            corrections=(),
        )


def glossary() -> dict[str, tuple[str, str]]:
    """The words of docs/glossary.md: each in Russian, and what it means; empty where the page is missing."""
    if not GLOSSARY.exists():
        return {}
    found = re.findall(r"^\*\*([^*]+)\*\* \(([^)]+)\): (\S.*)$", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
    return {word: (russian, meaning) for word, russian, meaning in found}


def term_key(word: str) -> str:
    """The key of a word of the glossary."""
    return f"term.{word.replace(' ', '_')}"


def terms(make: Maker) -> Iterator[Entry]:
    """The words of the game."""
    for word, (russian, meaning) in glossary().items():
        key, title = term_key(word), russian if make.language == "ru" else make.say(word)
        yield Entry(
            key, "term", key.partition(".")[2], title, russian, names=(title,), called=(title, russian),
            paragraphs=(make.say(meaning),),
        )  # fmt: skip
