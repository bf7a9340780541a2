"""Around the game: menus, saves, the book; its end, and games of several people or of none."""

from __future__ import annotations

from game.campaign import Campaign
from game.saves import path_for, save
from game.ui.beginning import begin
from game.ui.dialog import Dialog
from game.ui.keys import Action
from game.ui.screens.book import BookScreen
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.endings import fall_dialog, fork_dialog
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.lab import LabScreen
from game.ui.screens.lab_opening import lab_of
from game.ui.screens.menu import closing_screen, rewind_dialog
from game.ui.screens.report_maker import ReportMaker
from game.ui.screens.saves import LoadScreen, SaveScreen
from game.ui.tour.guide import Guide
from game.ui.tour.route import SEED, Route


def around_the_game(guide: Guide, route: Route) -> None:
    """Menu, saves, book, questions."""
    session = guide.session
    guide.act(Action.MENU)
    guide.stop("menu")
    guide.act(Action.MENU)
    own_decisions(guide)
    save(session.campaign, path_for("1925"), "1925")
    for name, screen in (
        ("save", SaveScreen(session)),
        ("load", LoadScreen()),
        ("begin again", rewind_dialog(session)),
        ("close the window", closing_screen(session)),
        ("fall", fall_dialog(session)),
        ("another chair", fork_dialog(session)),
    ):
        guide.window.show(screen)
        guide.stop(name)
        guide.window.take_off()
    guide.window.show(ReportMaker(session))
    guide.settle()
    guide.page(Dialog)
    guide.stop("report of a mistake")
    guide.window.take_off()
    guide.act(Action.BOOK)
    book = guide.page(BookScreen)
    guide.stop("book")
    book.open(f"person.{route.third}")
    guide.stop(f"book {route.third}")
    guide.act(Action.MENU)


def own_decisions(guide: Guide) -> None:
    """The laboratory of the game under way."""
    guide.window.show_instead(lab_of(guide.session))
    guide.settle()
    guide.page(LabScreen)
    guide.stop("laboratory my decisions")
    guide.act(Action.MENU)


def the_end(guide: Guide) -> None:
    """The rest of the campaign at a stroke, and its epilogue."""
    session = guide.session
    while not session.campaign.ended:
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    session.tell()
    guide.settle()
    epilogue = guide.page(EpilogueScreen)
    for tab in ("real", "believed", "rank"):
        epilogue._turn(tab)
        guide.stop(f"epilogue {tab}")


def together(guide: Guide, route: Route) -> None:
    """Two people at one screen, and a game that is watched."""
    scenario = guide.session.campaign.scenario
    guide.window.show_instead(begin(Campaign(scenario, SEED, [route.leader, route.third])))
    guide.settle()
    guide.page(CurtainScreen)
    guide.stop("pass the seat")
    guide.window.show_instead(begin(Campaign(scenario, SEED), opening=True))
    guide.settle()
    guide.act(Action.END_TURN)
    guide.session.run(5)
    for _ in range(40):
        guide.window.pass_time(0.5)
    guide.session.run(0)
    if isinstance(guide.top, EpilogueScreen):
        return  # a short game is over by now
    guide.stop("watching the desk")
    guide.act(Action.APPARATUS)
    guide.stop("watching the apparatus")
    guide.press("TAKE OVER A CHAIR")
    guide.stop("take over a chair")
    guide.act(Action.MENU)
