"""What every page of a game has round its own part: top bar, tabs, strips of the moment, bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.bars import TopBar, bottom_height, top_height
from game.ui.button import Button
from game.ui.keys import Action
from game.ui.language import _
from game.ui.layout import inset, rows
from game.ui.screens import menu
from game.ui.screens.news_line import NewsLine
from game.ui.screens.pages import available_tabs, tab_names
from game.ui.screens.problem_strip import problem_line
from game.ui.screens.top_line import gauges, undo_why_not
from game.ui.screens.watching import WatchStrip
from game.ui.tabs import Tabs
from game.ui.tip import Tip
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.ui.screens.frame import GamePage


class PageHead:
    """What all pages of a game have round their own part: `above` and `below` it are widgets, `area` is left for it."""

    def __init__(self, page: GamePage) -> None:
        """Lays it out for `page`, whose stage is known."""
        stage, session = page.stage, page.session
        theme, px = stage.theme, stage.theme.px
        window = pygame.Rect((0, 0), stage.size)
        top, middle, bottom = rows(window, [top_height(theme), 1.0, bottom_height(theme)])
        buttons = page_buttons(page)
        bar = TopBar(_("POLITBURO"), gauges(session), buttons)
        bar.place(top, theme)
        strip, area = rows(inset(middle, px(8), px(6)), [theme.button, 1.0], px(6))
        names = tab_names()
        self.tabs = Tabs([(tab, names[tab]) for tab in available_tabs()], page.turn_by_tabs, page.tab)
        self.tabs.place(strip, theme)
        strips: list[Widget] = []
        if session.spectating:
            line, area = rows(area, [theme.button, 1.0], px(6))
            strips += WatchStrip(session).widgets(line, theme)
        if session.rereading.problems:
            line, area = rows(area, [theme.button, 1.0], px(6))
            strips += problem_line(session.rereading.problems, line, theme, _("The last good version is played."))
        news = NewsLine(session)
        news.place(bottom, theme)
        self.area = area
        self.above: list[Widget] = [bar, self.tabs, *strips]
        self.below: list[Widget] = [news, *buttons]


def page_buttons(page: GamePage) -> list[Button]:
    """Menu, book, undo, and the red button."""
    keys = page.stage.keys
    book = Button(
        _("BOOK ({key})").format(key=keys.label(Action.BOOK)),
        lambda: menu.open_book(page.session),
        "bar",
        tip=Tip(_("The encyclopedia: persons, posts, events, words of the game.")),
    )
    undo = Button(
        _("UNDO ({key})").format(key=keys.label(Action.UNDO)),
        page.undo,
        "bar",
        tip=Tip(_("Takes back your last decision of this quarter; the dice stay as they were.")),
        why_not=undo_why_not(page.session),
    )
    return [
        Button(_("MENU ({key})").format(key=keys.label(Action.MENU)), page.menu, "bar"),
        book,
        undo,
        page.main_button(),
    ]
