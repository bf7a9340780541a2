"""The search for garbage: while nobody waits for a picture.

A search of everything takes 30 to 60 ms late in a game, and comes at any time. What it has seen is set aside for good:
nearly all of it is the past of the game, which lasts as long as the game does.
"""

from __future__ import annotations

import gc

SELDOM = 1000
"""Middling searches after which everything is searched even if nobody ever rests."""
ENOUGH = 5
"""Middling searches after which a rest is used; each means some 7,000 new things."""

_aside: list[bool] = []
"""Not empty: something has been set aside at rest."""


def put_off() -> None:
    """What has been loaded so far is set aside; from now on everything is searched at rest."""
    gc.freeze()
    gc.set_threshold(*gc.get_threshold()[:2], SELDOM)


def is_due() -> bool:
    """There is enough that is new, and no thread is reading a scenario with the search switched off."""
    return gc.isenabled() and gc.get_count()[2] >= ENOUGH


def search() -> None:
    """Searches what has come since the last time, and sets aside what stays."""
    gc.collect()
    gc.freeze()
    _aside.append(True)


def search_all() -> None:
    """Searches what was set aside at rest too: of a game that has ended. It takes 0.2 to 0.3 seconds."""
    if _aside:
        gc.unfreeze()
        search()
        _aside.clear()
