"""The end of a game in words and numbers; now everything may be shown as it really was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.chronicle import lines
from game.rules import names as n
from game.rules.state import STATE
from game.ui.language import _, percent, true_minus
from game.ui.pages.view_names import Lexicon, rung_words
from game.ui.session import Session
from game.ui.view import date_head
from game.ui.view_aims import facts_story, score_story
from game.ui.view_people import standing_word


@dataclass(frozen=True)
class Course:
    """Numbers quarter by quarter: leader -> value, None where he was out of the party."""

    turns: tuple[int, ...]
    lines: dict[int, tuple[int | None, ...]]


@dataclass(frozen=True)
class Fate:
    """What became of a person: in the game, and what history did with him afterwards."""

    person: int
    name: str
    end: str
    fell: str
    history: str


def final_title(session: Session) -> str:
    """The ending's name."""
    state, words = session.campaign.state, Lexicon(session.campaign)
    if not state.ended:
        return _("The story so far")
    title = words.say(words.texts.endings[state.ended - 1], "title")
    return f"{title}: {words.leader(state.winner)}" if state.winner else title


def final_story(session: Session) -> list[tuple[str, str]]:
    """The ending's text, and how it stands with the player."""
    state, w, words = session.campaign.state, session.world, Lexicon(session.campaign)
    out: list[tuple[str, str]] = []
    if state.ended:
        out.append(("text", words.say(words.texts.endings[state.ended - 1], "text")))
    if session.spectating:
        return [*out, *told_course(session)]
    me = session.leader
    place = 1 + sum(1 for m in range(1, w.leaders + 1) if state.strength[m] > state.strength[me])
    told = _(
        "{date}. You have {strength} of the machine: place {place} of {all}; prestige {prestige}, falls {removals}."
    )
    out.append(
        (
            "text",
            told.format(
                date=date_head(w, state.turn),
                strength=percent(state.strength[me]),
                place=place,
                all=w.leaders,
                prestige=state.prestige[w.person[me]],
                removals=state.removals[me],
            ),
        )
    )
    return [*out, *score_story(session), *told_course(session)]


def told_course(session: Session) -> list[tuple[str, str]]:
    """What is left, and how it came; read once."""
    found: list[tuple[str, str]] = session.once(("told course", session.language), lambda: _told_course(session))
    return found


def _told_course(session: Session) -> list[tuple[str, str]]:
    out = [("heading", _("What is left")), *facts_story(session)]
    found = turning_points(session)
    return [*out, ("heading", _("How it came")), *found] if found else out


def turning_points(session: Session) -> list[tuple[str, str]]:
    """Falls, deaths of leaders and congresses, with their dates."""
    w = session.world
    people = {w.person[m] for m in range(1, w.leaders + 1)}
    out = []
    for line in lines(session.campaign, session.language):
        row = line.row
        congress = line.kind == "meeting" and row is not None and row.cells[1] == n.CONGRESS_MEETS
        death = line.kind == "death" and row is not None and row.cells[0] in people
        if line.kind == "sanction" or congress or death:
            out.append(("bullet", f"{date_head(w, line.turn)}. {true_minus(line.text)}"))
    return out


def snapshots(session: Session) -> list[Any]:
    """The states at the beginning of each quarter, in order, and the last one."""
    by_turn = {}
    for snapshot in session.campaign.snapshots.values():
        state = np.frombuffer(snapshot, STATE)[0]
        by_turn[int(state["turn"])] = state
    return [by_turn[turn] for turn in sorted(by_turn)]


def real_course(session: Session) -> Course:
    """Everyone's real strength, percent."""
    return _course(session, lambda state, m: int(state["strength"][m]))


def believed_course(session: Session) -> Course:
    """What the others on average believed of each."""
    w = session.world

    def believed(state: Any, m: int) -> int:
        others = [i for i in range(1, w.leaders + 1) if i != m]
        return sum(int(state["belief"][i, m]) for i in others) // (100 * len(others))

    return _course(session, believed)


def rank_course(session: Session) -> Course:
    """Everyone's place by real strength; the first has as many points as there are leaders."""
    w = session.world

    def rank(state: Any, m: int) -> int:
        return int(w.leaders) - sum(1 for o in range(1, w.leaders + 1) if state["strength"][o] > state["strength"][m])

    return _course(session, rank)


def _course(session: Session, value: Any) -> Course:
    w, states = session.world, snapshots(session)
    lines = {}
    for m in range(1, w.leaders + 1):
        row = [None if int(state["standing"][w.person[m]]) != n.MEMBER else value(state, m) for state in states]
        lines[m] = tuple(row)
    return Course(tuple(int(state["turn"]) for state in states), lines)


def fates(session: Session) -> list[Fate]:
    """The leaders, then the men who fell; what became of each here, and in history."""
    state, w, words = session.campaign.state, session.world, Lexicon(session.campaign)
    out = []
    leaders = [w.person[m] for m in range(1, w.leaders + 1)]
    others = [p for p in range(1, w.persons + 1) if w.leader_of[p] == n.NOBODY and state.standing[p] in (1, 2, 3)]
    cites = {source.id: source.cite for source in session.campaign.scenario.contents.sources}
    people = session.campaign.scenario.contents.people
    for p in [*leaders, *others]:
        m = w.leader_of[p]
        standing = state.standing[p]
        post = words.short_office(state.top[p]) if state.top[p] else _("no office")
        end = post if standing == n.MEMBER else standing_word(standing)
        fell = rung_words()[state.rung[m]] if m and state.rung[m] else "–"
        out.append(
            Fate(
                p,
                words.person(p),
                end,
                fell,
                sourced(words.say(words.texts.persons[p], "fate"), [cites[one] for one in people[p - 1].sources]),
            )
        )
    return out


def sourced(fate: str, sources: list[str]) -> str:
    """A fate with where it is told; nothing where there is none."""
    return f"{fate} ({'; '.join(sources)})" if fate and sources else fate
