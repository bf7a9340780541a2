"""Notes: while a leader chooses, his view stands still, and what is asked of it again and again is reckoned once.

Notes are beside the state (see game.rules.state.NOTES), no part of a campaign. They hold from :func:`open_notes` to
:func:`close_notes`; in between nothing may change that they were reckoned from: persons, leaders and what is between
them. A motion tried out, its roll and its declarations are free.
"""

from __future__ import annotations

from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def open_notes(v: State, w: World) -> None:
    """The view stands still from here on."""
    for i in range(w.leaders + 1):
        v.seats[i] = -1
        v.secretariat[i] = -1
        v.orgburo[i] = -1
        for j in range(w.leaders + 1):
            v.dread[i, j] = -1
    v.noted = 1


@rule
def close_notes(v: State) -> None:
    """The view may change again."""
    v.noted = 0
