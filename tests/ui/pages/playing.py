"""Sessions at given points of a campaign that the AI has played, made once for all tests of the pages."""

from __future__ import annotations

from functools import cache

import pygame

from game.campaign import Campaign
from game.rules import names as n
from game.scenario import Scenario, load
from game.ui.keys import KeyMap
from game.ui.page import Page
from game.ui.screen import Stage
from game.ui.session import Session
from game.ui.settings import Settings
from game.ui.theme import Theme

SIZES: tuple[tuple[tuple[int, int], dict[str, bool]], ...] = (
    ((1280, 720), {}),
    ((1920, 1080), {}),
    ((1280, 720), {"projector": True}),
    ((1920, 1080), {"projector": True}),
)


SEEDS = 8
"""So many games are looked through for a decision."""


@cache
def scenario() -> Scenario:
    """The campaign of 1922."""
    return load("1922")


@cache
def played(turn: int, kind: int, who: str = "stalin", body: int = -1) -> Campaign:
    """A campaign at the first decision of a kind by its player from quarter `turn` on; do not play it further.

    The first of a few seeds that comes to one: whether a body ever sits with this player differs from game to game.
    """
    for seed in range(1, SEEDS + 1):
        campaign = Campaign(scenario(), seed, humans=[who])
        while campaign.advance_once():
            pending, s = campaign.pending, campaign.state
            assert pending is not None
            mine = pending.leader in campaign.chairs and pending.kind == kind
            if mine and s.turn >= turn and body in (-1, s.body):
                return campaign
            campaign.answer_by_ai()
    raise AssertionError("no campaign came to such a decision")


def session(turn: int = 8, kind: int = n.D_MOVE, who: str = "stalin", body: int = -1) -> Session:
    """A session of its own at such a decision."""
    known = played(turn, kind, who, body)
    return Session(known.rewound(len(known.decisions)))


def shown(page: Page, size: tuple[int, int] = (1280, 720), **look: bool) -> Page:
    """The page laid out and painted once."""
    page.on_resize(Stage(size, Theme.make(100, **look), KeyMap(), Settings()))
    page.draw(pygame.Surface(size))
    return page
