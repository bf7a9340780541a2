"""What the player could see at the beginning of earlier quarters: the same views, made of the kept states."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.rules import names as n
from game.rules.state import STATE, PlainBoards
from game.rules.view import look
from game.ui.session import Session


def kept_states(session: Session) -> dict[int, bytes]:
    """Quarter -> the state at its beginning, as bytes; quarters up to the present one."""
    found = {}
    for kept in session.campaign.snapshots.values():
        turn = int(np.frombuffer(kept, STATE)[0]["turn"])
        if turn <= session.turn:
            found[turn] = kept
    return found


def view_at(session: Session, turn: int) -> Any:
    """What the player could see at the beginning of quarter `turn`; None where no state is kept of it."""
    return session.once(("view at", turn), lambda: _view_at(session, turn))


def _view_at(session: Session, turn: int) -> Any:
    kept = kept_states(session).get(turn)
    if kept is None:
        return None
    boards = PlainBoards(2)
    boards.array[0:1] = np.frombuffer(kept, STATE)
    return look(boards, 1, boards[0], session.world, session.leader)


def known_patrons(session: Session, person: int) -> list[tuple[int, int]]:
    """(quarter, leader) from which on the party took a man for whose; the player knows his own men.

    The first entry is how it stood at the beginning. The same division as in `rules.view.hide_people`.
    """
    me, out = session.leader, list[tuple[int, int]]()
    for turn, kept in sorted(kept_states(session).items()):
        state = np.frombuffer(kept, STATE)[0]
        patron = int(state["patron"][person])
        if patron != me and not session.world.leader_of[person]:
            patron = int(state["seen_patron"][person])
            patron = n.NOBODY if patron == me else patron
        if not out or out[-1][1] != patron:
            out.append((turn, patron))
    return out


def known_course(session: Session, field: str, leader: int) -> tuple[list[int], list[int | None]]:
    """(quarters, values) of a public number of a leader (`exposure`, `evidence`) or of himself (`prestige`).

    None while he is not in the party.
    """
    person, turns, values = session.world.person[leader], list[int](), list[int | None]()
    for turn, kept in sorted(kept_states(session).items()):
        state = np.frombuffer(kept, STATE)[0]
        there = int(state["standing"][person]) == n.MEMBER
        turns.append(turn)
        values.append(int(state[field][person if field == "prestige" else leader]) if there else None)
    return turns, values
