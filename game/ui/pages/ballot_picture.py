"""A vote at a glance: a box for each vote where they can be told apart, else one bar divided between the sides."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.rules import names as n
from game.ui.fonts import Role
from game.ui.forecast import ForecastBoxes
from game.ui.language import _
from game.ui.layout import inset
from game.ui.pages.view_ballots import Voter, Voters
from game.ui.pages.view_words import side_words
from game.ui.stackedbar import Share, StackedBar
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

BOXES_MOST = 40
"""More boxes than this do not fit into a line."""


class BallotPicture:
    """Makes the widget that suits the number of voters."""

    def __init__(self, voters: Voters, shown: Sequence[Voter]) -> None:
        """`voters` give names and tooltips of those `shown`."""
        boxes = voters.boxes(shown)
        self.widget: Widget
        if len(boxes) <= BOXES_MOST:
            self.widget = ForecastBoxes(boxes, side_words(), framed=False)
        else:
            self.widget = StackedBar(_shares(shown))

    def height_for(self, theme: Theme) -> int:
        """Physical height, the same for both."""
        return theme.fonts.line(Role.LABEL) + theme.px(22 + 4 + 2 * 5 + 3)

    def place(self, rect: pygame.Rect, theme: Theme) -> Widget:
        """Places the widget into `rect`, the whole width of a sheet."""
        bar = isinstance(self.widget, StackedBar)
        edge = inset(rect, theme.px(1), 0)
        self.widget.place(inset(rect, theme.px(10), theme.px(5)) if bar else edge, theme)
        return self.widget


def _shares(shown: Sequence[Voter]) -> list[Share]:
    votes = {side: sum(v.votes for v in shown if v.side == side) for side in (n.FOR, n.ABSTAIN, n.AGAINST)}
    words = dict(zip(votes, side_words(), strict=True))
    tips = {
        side: Tip(_("{votes} votes of {voters} voters").format(votes=count, voters=sum(v.side == side for v in shown)),
                  title=words[side])
        for side, count in votes.items()
    }  # fmt: skip
    return [
        Share(words[n.FOR], votes[n.FOR], "green", "plain", tips[n.FOR]),
        Share(words[n.ABSTAIN], votes[n.ABSTAIN], "grey", "dots", tips[n.ABSTAIN]),
        Share(words[n.AGAINST], votes[n.AGAINST], "red", "crossed", tips[n.AGAINST]),
    ]
