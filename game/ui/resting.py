"""Sleeping until something happens."""

from __future__ import annotations

import time

import pygame

NAPS = (0.002, 0.016)
"""Seconds between two looks for an event: at first, and at most; one picture of a screen lasts 16 ms.

pygame.event.wait looks every millisecond, which costs 2 to 3 % of a processor for ever.
"""


def next_event(seconds: float) -> pygame.Event:
    """The first event within `seconds`; NOEVENT if there is none."""
    end, nap = time.monotonic() + seconds, NAPS[0]
    while True:
        event = pygame.event.poll()
        left = end - time.monotonic()
        if event.type != pygame.NOEVENT or left <= 0:
            return event
        time.sleep(min(nap, left))
        nap = min(2 * nap, NAPS[1])
