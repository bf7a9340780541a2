"""A campaign in words and numbers for the window; no pygame here, and nothing that the player may not see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.power import living
from game.rules import names as n
from game.rules.posts import holds_great
from game.scenario.texts import Words
from game.ui.language import Catalogue, _, at_head, percent
from game.ui.session import Session

MINUS = "\N{MINUS SIGN}"
Part = tuple[str, int | str]


def season_names() -> tuple[str, ...]:
    """The four quarters of a year as the player calls them."""
    return _("Winter"), _("Spring"), _("Summer"), _("Autumn")


def place_of(world: Any, turn: int) -> tuple[int, int]:
    """(year, quarter 0..3) of a turn."""
    quarters = world.start_quarter + turn
    return world.start_year + quarters // 4, quarters % 4


def date_words(world: Any, turn: int) -> str:
    """Season and year within a sentence: Spring 1922, весна 1922."""
    year, quarter = place_of(world, turn)
    return f"{season_names()[quarter]} {year}"


def date_head(world: Any, turn: int) -> str:
    """Season and year at the head of a page, a row or a sentence, with a capital letter in every language."""
    return at_head(date_words(world, turn))


def text_of(session: Session, words: Words, name: str = "name") -> str:
    """A text of the scenario in the player's language; empty for nobody."""
    return words.of(name, session.language) if words.id else ""


def person_name(session: Session, p: int, name: str = "short") -> str:
    """A person's short (or other) name; "nobody" for 0."""
    return text_of(session, session.campaign.scenario.texts.persons[p], name) or _("nobody")


def leader_name(session: Session, leader: int) -> str:
    """A leader's short name; "nobody" for 0."""
    return person_name(session, session.world.person[leader])


def issue_name(session: Session, issue: int) -> str:
    """An issue's name."""
    return text_of(session, session.campaign.scenario.texts.issues[issue])


@dataclass(frozen=True)
class Reading:
    """A number of the top bar: words, icon, and what it is."""

    words: str
    icon: str
    title: str
    text: str
    parts: tuple[Part, ...] = ()


def readings(session: Session) -> list[Reading]:
    """The numbers of the top bar: date, capital, moves, the first series, crisis."""
    v, w = session.view(), session.world
    out = [
        Reading(
            date_head(w, v.turn),
            "",
            _("The quarter"),
            _("Quarter {now} of {all}. Each is played once: dispatches, moves, the Politburo, meetings.").format(
                now=v.turn + 1, all=w.turns
            ),
        ),
        Reading(
            _("Capital {points}").format(points=v.capital[session.leader]),
            "coins",
            _("Political capital"),
            _("What moves, pressure on voters and some answers are paid from. It grows every quarter."),
        ),
        moves_reading(session),
    ]
    return out + country_readings(session)


def moves_reading(session: Session) -> Reading:
    """The moves left, and why so many."""
    v, w = session.view(), session.world
    parts: list[Part] = [(_("A leader at work"), 2)]
    if holds_great(v, w, session.leader):
        parts.append((_("Great office"), 1))
    words = _("Moves {left}").format(left=v.moves_left[session.leader] if v.phase == n.MOVES else 0)
    text = _("Moves left this quarter. They are made after the dispatches and before the Politburo sits.")
    return Reading(words, "stamp", _("Moves"), text, tuple(parts))


def short_of(session: Session, series: int) -> str:
    """What the top bar calls a series."""
    found = session.campaign.scenario.contents.series[series]
    english, russian = found.short or found.name, found.short_ru or found.name_ru
    return (russian if Catalogue.language == "ru" else "") or english


def country_readings(session: Session) -> list[Reading]:
    """The first series against the norm of the last quarter, and how hard the economy presses."""
    v, w = session.view(), session.world
    texts = session.campaign.scenario.texts
    parts: list[Part] = []
    first = ""
    for k in range(w.all_series):
        past = v.turn - 1
        if past >= 0 and w.norm[k, past]:
            share = percent(100 * v.series[k, past] // w.norm[k, past])
            parts.append((text_of(session, texts.series[k]), share))
            first = share if k == 0 else first
    told = _("The country last quarter"), _("Each figure against what the country counts on."), tuple(parts)
    measures = [
        Reading(f"{short_of(session, k)} {first or '–'}", session.campaign.scenario.contents.series[k].icon, *told)
        for k in range(min(1, w.all_series))
    ]
    sponsor = leader_name(session, living(v, w, v.sponsor[w.crisis_issue]))
    crisis = Reading(
        _("Crisis {points}").format(points=v.crisis),
        "factory",
        _("Crisis"),
        _("How hard the economy presses, 0 to 100. It discredits {who}, who answers for the line on {issue}.").format(
            who=sponsor, issue=issue_name(session, w.crisis_issue)
        ),
    )
    return [*measures, crisis]
