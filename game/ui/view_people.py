"""Leaders and men as the player sees them: tables, ties, and strength over the quarters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.players.taste import danger
from game.power import living
from game.rules import names as n
from game.rules.bodies import able, allegiance
from game.rules.state import STATE
from game.ui.language import _
from game.ui.pages.view_names import Lexicon, rung_words
from game.ui.session import Session
from game.ui.view import Part, place_of
from game.ui.view_deals import bonds
from game.ui.view_own import said_words, spoken

TIE = 8
"""A pact below this is not drawn."""
COLD = 35
"""A mutual distrust below this is not drawn."""
CROWDED = 20
"""Quarters from which the year of a broken first year would run into the next one."""
MEN_SHOWN = ("mine", "committee", "everyone")


@dataclass(frozen=True)
class LeaderRow:
    """A leader in the table."""

    leader: int
    name: str
    post: str
    strength: int | None
    regard: int | None
    faded: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class ManRow:
    """A man in the table below."""

    person: int
    name: str
    post: str
    patron: int
    regard: int
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Tie:
    """An understanding (`hostile` False) or a quarrel between two leaders, 1..100."""

    first: int
    second: int
    weight: int
    hostile: bool


def leader_rows(session: Session) -> list[LeaderRow]:
    """The leaders, the strongest (as the player believes) first; those out of the party last."""
    v, w, words, me = session.view(), session.world, Lexicon(session.campaign), session.leader
    rows = []
    for m in range(1, w.leaders + 1):
        p = w.person[m]
        out = v.standing[p] != n.MEMBER
        post = standing_word(v.standing[p]) if out else words.short_office(v.top[p]) if v.top[p] else _("no office")
        regard = None if m == me else v.regard[p, me]
        faded = out or not able(v, w, p)
        strength = None if out else v.strength[m]
        rows.append(LeaderRow(m, words.leader(m), post, strength, regard, faded, leader_parts(session, m)))
    return sorted(rows, key=lambda row: (row.strength is None, -(row.strength or 0), row.leader))


def standing_names() -> tuple[str, ...]:
    """The words of the standings, by number."""
    return _("member"), _("expelled"), _("exiled"), _("dead"), _("not yet there")


def standing_word(standing: int) -> str:
    """One standing in a word."""
    return standing_names()[standing]


def leader_parts(session: Session, m: int) -> tuple[Part, ...]:
    """What the tooltip of a leader tells."""
    v, w, me = session.view(), session.world, session.leader
    p = w.person[m]
    parts: list[Part] = [
        (_("Strength, believed %") if m != me else _("Strength %"), str(v.strength[m])),
        (_("Prestige"), str(v.prestige[p])),
        (_("Exposure"), str(v.exposure[m])),
        (_("Evidence against him") if m != me else _("Evidence against you"), str(v.evidence[m])),
    ]
    parts += [(_("Said"), said_words(v, w, Lexicon(session.campaign), m, i)) for i in spoken(v, w, m)]
    if v.rung[m]:
        parts.append((_("Last sanction"), rung_words()[v.rung[m]]))
    if v.away[p]:
        parts.append((_("Ill or away, quarters"), str(v.away[p])))
    if m != me:
        parts += [
            (_("Your pact"), str(v.pact[me, m])),
            (_("You distrust him"), str(v.distrust[me, m])),
            (_("He distrusts you"), str(v.distrust[m, me])),
            (_("A danger to you"), danger(v, w, me, m)),
            *bonds(session, m),
        ]
    return tuple(parts)


def man_rows(session: Session, shown: str) -> list[ManRow]:
    """Men who are no leaders: the player's own, those of the CC, or everyone; the firmest first."""
    v, w, words, me = session.view(), session.world, Lexicon(session.campaign), session.leader
    rows = []
    for p in range(1, w.persons + 1):
        if w.leader_of[p] or v.standing[p] != n.MEMBER or v.turn < w.enters[p]:
            continue
        mine, seated = v.patron[p] == me, v.member[p, n.COMMITTEE] == n.FULL
        if (shown == "mine" and not mine) or (shown == "committee" and not seated):
            continue
        post = words.short_office(v.top[p]) if v.top[p] else "–"
        rows.append(ManRow(p, words.person(p), post, living(v, w, v.patron[p]), v.regard[p, me], man_parts(session, p)))
    return sorted(rows, key=lambda row: (-w.weight[v.top[row.person]], -row.regard, row.name))


def man_parts(session: Session, p: int) -> tuple[Part, ...]:
    """What the tooltip of a man tells."""
    v, me = session.view(), session.leader
    patron = living(v, session.world, v.patron[p])
    parts: list[Part] = [
        (_("Follows"), Lexicon(session.campaign).leader(patron)),
        (_("Regard for you"), v.regard[p, me]),
        (_("Prestige"), str(v.prestige[p])),
        (_("Seat"), seat_word(v, p)),
    ]
    if patron not in (n.NOBODY, me):
        parts.insert(2, (_("Regard for his patron"), v.regard[p, patron]))
    return tuple(parts)


def seat_word(v: Any, p: int) -> str:
    """The highest seat of a man."""
    for body, words in ((n.POLITBURO, _("Politburo")), (n.COMMITTEE, _("CC"))):
        if v.member[p, body]:
            return words if v.member[p, body] == n.FULL else _("{body}, candidate").format(body=words)
    return "–"


def ties(session: Session) -> list[Tie]:
    """Pacts and quarrels of the leaders still in the party."""
    v, w = session.view(), session.world
    live = [m for m in range(1, w.leaders + 1) if v.standing[w.person[m]] == n.MEMBER]
    out = []
    for place, a in enumerate(live):
        for b in live[place + 1 :]:
            cold = (v.distrust[a, b] + v.distrust[b, a]) // 2
            if v.pact[a, b] >= TIE:
                out.append(Tie(a, b, v.pact[a, b], False))
            elif cold >= COLD:
                out.append(Tie(a, b, cold, True))
    return out


def circle(session: Session) -> list[int]:
    """The leaders of the graph, the player first, neighbours next to each other by their allegiances."""
    v, w, me = session.view(), session.world, session.leader
    live = [m for m in range(1, w.leaders + 1) if v.standing[w.person[m]] == n.MEMBER and m != me]
    return [me, *live]


def believed_strength(session: Session) -> tuple[list[int], dict[int, list[int | None]]]:
    """(quarters, leader -> strength as the player believed it then, percent); None before he was there or after."""
    campaign, w, me = session.campaign, session.world, session.leader
    by_turn: dict[int, Any] = {}
    for snapshot in campaign.snapshots.values():
        state = np.frombuffer(snapshot, STATE)[0]
        by_turn[int(state["turn"])] = state
    turns = sorted(turn for turn in by_turn if turn <= session.turn)
    lines: dict[int, list[int | None]] = {m: [] for m in range(1, w.leaders + 1)}
    for turn in turns:
        state = by_turn[turn]
        for m, line in lines.items():
            gone = int(state["standing"][w.person[m]]) != n.MEMBER
            own = int(state["strength"][m])
            line.append(None if gone else own if m == me else int(state["belief"][me, m]) // 100)
    return turns, lines


def year_labels(world: Any, turns: list[int]) -> list[str]:
    """The year at each first quarter (and at the first of all), else nothing."""
    out = []
    for place, turn in enumerate(turns):
        year, quarter = place_of(world, turn)
        out.append(str(year) if quarter == 0 or place == 0 else "")
    if len(out) > CROWDED and any(out[1:4]):
        out[0] = ""
    return out


def following(session: Session, p: int) -> int:
    """The leader a person goes with, as the player believes."""
    v, w = session.view(), session.world
    return int(living(v, w, allegiance(v, w, p)))
