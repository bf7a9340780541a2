"""Small pieces that several screens of a game are put together from."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.advice import Forecast
from game.ui.fonts import Role
from game.ui.forecast import Ballot, ForecastBoxes, Side
from game.ui.language import _
from game.ui.pages.view_names import Lexicon
from game.ui.pages.view_swing import chance_words
from game.ui.pages.view_words import parts_tip, side_words, stand_words
from game.ui.panel import Label, Panel
from game.ui.richtext import Block, Span, filled
from game.ui.session import Session
from game.ui.stackedbar import Share, StackedBar
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

SIDE_OF: dict[int, Side] = {1: "for", 0: "abstain", -1: "against"}
BOXES_MOST = 14
"""Voters above which a bar is clearer than boxes."""


def blocks_of(paragraphs: Sequence[tuple[str, str]], title: str = "") -> list[Block]:
    """Text blocks from (kind, text) pairs, with an optional headline."""
    out = [Block((Span(title),), "headline")] if title else []
    for kind, text in paragraphs:
        out.append(filled(text, kind))  # type: ignore[arg-type]
    return out


def ballots_of(session: Session, forecast: Forecast) -> list[Ballot]:
    """The expected votes as boxes with their reasons."""
    words = Lexicon(session.campaign)
    out = []
    for ballot in forecast.ballots:
        name = words.voter(ballot.voter)
        tip = parts_tip(name, stand_words(ballot), ballot.parts, ballot.points)
        out.append(Ballot(name, SIDE_OF[ballot.side], tip, ballot.sure >= 80))
    return out


def vote_bar(forecast: Forecast) -> StackedBar:
    """The expected votes of a large body as one bar."""
    votes = {side: sum(b.votes for b in forecast.ballots if b.side == side) for side in (1, 0, -1)}
    words = side_words()
    shares = [
        Share(words[0], votes[1], "green", "rising"),
        Share(words[1], votes[0], "grey", "dots"),
        Share(words[2], votes[-1], "red", "crossed"),
    ]
    return StackedBar(shares)


class ForecastPanel:
    """Heading, chance in large letters, and the votes; a group of widgets that is placed together."""

    def __init__(self, session: Session, forecast: Forecast | None, heading: str) -> None:
        """`forecast` None: a hint stands in its place."""
        self.panel = Panel(heading, padding=8, tip=Tip(forecast_hint()))
        self.forecast = forecast
        self.words = Label("", Role.HEADLINE, "ink")
        self.votes: Widget = Label(_("Choose a motion to see who would vote for it."), Role.TABLE, "faded", wrap=True)
        if forecast is not None:
            self.words = Label(_("Carries: {chance}").format(chance=chance_words(forecast)), Role.HEADLINE, "dark_red")
            small = len(forecast.ballots) <= BOXES_MOST
            self.votes = (
                ForecastBoxes(ballots_of(session, forecast), side_words(), False) if small else vote_bar(forecast)
            )

    def height_for(self, theme: Theme) -> int:
        """Physical height."""
        head = max(theme.px(34), theme.height(Role.HEADING, 3))
        return head + theme.fonts.line(Role.HEADLINE) + theme.px(78)

    def place(self, rect: pygame.Rect, theme: Theme) -> list[Widget]:
        """Places everything and gives the widgets in order."""
        self.panel.place(rect, theme)
        body = self.panel.body
        line = theme.fonts.line(Role.HEADLINE)
        self.words.place(pygame.Rect(body.x + theme.px(4), body.y - theme.px(2), body.width - theme.px(4), line), theme)
        below = pygame.Rect(body.x, body.y + line, body.width, max(1, body.height - line))
        if isinstance(self.votes, StackedBar):
            below = below.inflate(-theme.px(8), -theme.px(6))
        self.votes.place(below, theme)
        return [self.panel, self.words, self.votes]


def forecast_hint() -> str:
    """What a forecast is."""
    return _(
        "The exact chance of what you believe: every voter's reasons added up, with the luck of the day. The range is "
        "what it would be if all who are not your men leaned a little less, or a little more."
    )
