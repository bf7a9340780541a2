"""Where a number of the player's comes from: how it went of late, what the log has on it, what moves it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from game.campaign import Campaign, Happening
from game.chronicle import lines
from game.rules import names as n
from game.rules.state import STATE
from game.terminal.labels import Labels
from game.words import N_, Catalogue, N_meant, _

NUMBERS = {
    "prestige": N_meant("command", "prestige"),
    "capital": N_meant("command", "capital"),
    "evidence": N_meant("command", "evidence"),
    "exposure": N_meant("command", "exposure"),
}
"""What ``why`` tells beside votes, and the words it is asked with."""

MOVED_BY = {
    "prestige": N_(
        "Prestige goes with motions won and lost, attacks, a crisis that is laid to you and what you say in public; "
        "left alone it tends to what your posts are worth."
    ),
    "capital": N_(
        "Capital comes in every quarter, more for posts, a seat in the Politburo and a name; moves, pressure on voters "
        "and some answers cost it, and of a hoard not all keeps."
    ),
    "evidence": N_(
        "Evidence grows, under the ban on factions, with motions lost and votes with the minority on a line, with open "
        "politics, with views far from the line and with the company of the fallen; it cools with time and lying low."
    ),
    "exposure": N_(
        "Exposure goes with what you do in the open; lying low and leave lower it, and left alone it tends to what "
        "your name and posts draw."
    ),
}

OPEN = (n.SPEAK, n.WRITE, n.PRESS, n.CELLS, n.APPEAL_BELOW, n.STAGE, n.QUOTE, n.FORMULA, n.ADOPT, n.CIRCULATE)
"""Moves that are seen."""
QUIET = (n.LIE_LOW, n.CONVALESCE, n.RECANT)
"""Moves that lower the guard of others."""


def why_number(campaign: Campaign, leader: int, who: str, what: str) -> Iterator[str]:
    """How a number (a key of NUMBERS) of a leader went of late, and the lines of the chronicle that bear on it."""
    seen, names = campaign.view(leader), Labels(campaign, leader).names
    course = [(turn, _value(state, campaign, leader, what)) for turn, state in _kept(campaign)]
    course = [(turn, value) for turn, value in course if seen.turn - 2 < turn <= seen.turn]
    told = ", ".join(_("{number} at the start of {quarter}", number=value, quarter=names.quarter(turn))
                     for turn, value in course)  # fmt: skip
    now = _value(seen, campaign, leader, what)
    yield _("{what} now: {number}; {course}.", what=_(TITLES[what]), number=now, course=told)
    found = [
        one.text
        for one in lines(campaign, Catalogue.language, who)
        if seen.turn - 1 <= one.turn <= seen.turn and one.row and _bears(campaign, one.row, one.rows, leader, what)
    ]
    yield from found or [_("The log of these quarters has nothing on it.")]
    yield _(MOVED_BY[what])


TITLES = {
    "prestige": N_("Prestige"),
    "capital": N_("Capital"),
    "evidence": N_("Evidence against you"),
    "exposure": N_("Exposure"),
}


def _kept(campaign: Campaign) -> list[tuple[int, Any]]:
    """(quarter, state at its beginning) of every quarter of which it is kept, oldest first."""
    states = (np.frombuffer(kept, STATE)[0] for kept in campaign.snapshots.values())
    return sorted({int(state["turn"]): state for state in states}.items(), key=lambda one: one[0])


def _value(state: Any, campaign: Campaign, leader: int, what: str) -> int:
    """The number in a state, whether a record or a view."""
    row = campaign.world.person[leader] if what == "prestige" else leader
    return int((state[what] if isinstance(state, np.void) else getattr(state, what))[row])


def _bears(campaign: Campaign, row: Happening, rows: tuple[Happening, ...], leader: int, what: str) -> bool:
    """Whether what happened bears on a number of a leader's."""
    own = row.cells[0] == leader
    if row.kind == n.L_MOVE:
        _mover, verb, other, _b, cost = row.cells[:5]
        if not own:
            return what == "prestige" and verb in (n.PRESS, n.QUOTE, n.LEAK) and other == leader
        return cost > 0 if what == "capital" else verb in (*OPEN, *QUIET)
    if row.kind == n.L_WHIP:
        return own and what == "capital"
    if row.kind == n.L_CHOICE:
        return row.cells[2] == leader
    if row.kind == n.L_RESULT:
        return what in ("prestige", "evidence")
    if row.kind == n.L_CRISIS:
        return what == "prestige" and row.cells[1] == leader
    if row.kind in (n.L_REBUFF, n.L_STAGE, n.L_SANCTION, n.L_REGAIN, n.L_QUOTED):
        return own and what in ("prestige", "evidence")
    return False
