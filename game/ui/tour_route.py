"""The way the tour takes: a short campaign from the title to the epilogue, past every screen, tab and dialog."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from game.campaign import Campaign
from game.notation import MOVE_OBJECTS
from game.rules import names as n
from game.saves import path_for, save
from game.ui.app import begin, title_screen
from game.ui.dialog import Dialog
from game.ui.keys import Action
from game.ui.pages.people import PeoplePage
from game.ui.screens.book import BookScreen
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.desk import DeskPage
from game.ui.screens.desk_motions import MotionSteps
from game.ui.screens.desk_moves import MoveSteps
from game.ui.screens.endings import EpilogueScreen, fall_dialog, fork_dialog
from game.ui.screens.lab import LabScreen
from game.ui.screens.lab_opening import lab_of
from game.ui.screens.menu import closing_screen, rewind_dialog
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.pages import ACTIONS, available_tabs
from game.ui.screens.report import ReportScreen
from game.ui.screens.report_maker import ReportMaker
from game.ui.screens.saves import LoadScreen, SaveScreen
from game.ui.shelf import opened
from game.ui.tour_lesson import lesson
from game.ui.touring import Guide
from game.ui.view_decisions import question_of
from game.ui.view_verbs import verbs
from game.ui.vignette import has_vignette

SEED = 7
LATE = 13
"""The quarter of the second look at all pages."""
ODDS_SECONDS = 90.0
"""How long the tour waits for futures: the workers compile the rules first."""
CANCEL_SECONDS = 5.0
WHAT_IF, LAB_PAIRS = "f04_no_appointments", 100
"""What the laboratory is asked, and over how many pairs."""
FILED = 2
"""The leader whose file is opened, by his number."""
DECISIONS = 20_000
"""More than a campaign has."""


@dataclass(frozen=True)
class Route:
    """The scenario the tour is of, and the leaders it looks at: the player's, and two others."""

    scenario: str = "1922"
    leader: str = "stalin"
    second: str = "trotsky"
    third: str = "bukharin"


MAIN = Route()
"""The tour of the game as it comes."""


def route_of(scenario: str) -> Route:
    """The tour of a scenario of the shelf or of a mod that is on: from the chair it offers first.

    Raises:
        ValueError: fewer than three of its chairs can be played.
    """
    if scenario == MAIN.scenario:
        return MAIN
    contents = opened(scenario).contents
    chairs = [leader.person for leader in contents.leaders if leader.playable]
    first = contents.outline.first_chair
    order = [*(one for one in chairs if one == first), *(one for one in chairs if one != first)]
    if len(order) < 3:
        raise ValueError("a tour needs three chairs that can be played")
    return Route(scenario, *order[:3])


def walk(guide: Guide, quick: bool = False, route: Route = MAIN) -> None:
    """Goes the whole way; `quick` leaves out the futures, for which rules must be compiled, and the end."""
    before_the_game(guide, quick, route)
    first_quarter(guide)
    later(guide, quick)
    around_the_game(guide, route)
    if not quick:
        the_end(guide)
        guide.act(Action.MENU)
    together(guide, route)
    if route == MAIN:
        lesson(guide)


# --- before a game -------------------------------------------------------------------------------------------------


def laboratory(guide: Guide, quick: bool) -> None:
    """The what-if laboratory of the title: before, and with what has been played in time."""
    guide.press("What-if lab")
    screen = guide.page(LabScreen)
    screen.table.selected = WHAT_IF
    screen.relayout()
    guide.stop("laboratory")
    if not quick:
        screen.pairs = LAB_PAIRS
        ask(guide, screen)
        guide.stop("laboratory bars")
        guide.turn("pair")
        guide.stop("laboratory two campaigns")
    guide.act(Action.MENU)


def ask(guide: Guide, screen: LabScreen) -> None:
    """Plays the chosen question, as far as it comes in time."""
    guide.press("PLAY")
    end = time.monotonic() + ODDS_SECONDS
    while screen.expecting and time.monotonic() < end:
        time.sleep(0.1)
        guide.window.pass_time(0.1)
    screen.stop()
    guide.settle()


def before_the_game(guide: Guide, quick: bool = False, route: Route = MAIN) -> None:
    """Title, settings, saves, laboratory, book, new game."""
    guide.visit(route.scenario)
    guide.window.show(title_screen())
    guide.stop("title")
    guide.press("Settings")
    for tab in ("picture", "sound", "keys"):
        guide.turn(tab)
        guide.stop(f"settings {tab}")
    guide.act(Action.MENU)
    guide.window.show(LoadScreen())
    guide.stop("load nothing")
    guide.act(Action.MENU)
    laboratory(guide, quick)
    guide.press("New game")
    screen = guide.page(NewGameScreen)
    if route.scenario != screen.scenario:
        screen._choose_scenario(route.scenario)
    guide.stop("new game")
    screen.leader = screen.leaders.selected = route.second
    screen.relayout()
    guide.stop(f"new game {route.second}")
    screen.leaders.choose_mode("several")
    screen.leaders.give(route.third)
    guide.stop("new game several people")
    screen.leaders.choose_mode("one")
    screen.scenario, screen.seed = route.scenario, SEED
    screen.leader = screen.leaders.selected = route.leader
    screen.relayout()
    guide.press("START")
    guide.page(Dialog)
    guide.stop("prologue")
    guide.act(Action.END_TURN)


# --- the first quarter ---------------------------------------------------------------------------------------------


def first_quarter(guide: Guide) -> None:
    """Every kind of decision as it comes first, and what is told afterwards."""
    until(guide, lambda: kind(guide) == n.D_MOVE)
    pages(guide, "early")
    moves(guide)
    end_of_moves(guide)
    until(guide, lambda: kind(guide) == n.D_TABLE)
    table(guide)
    until(guide, lambda: kind(guide) == n.D_VOTE)
    votes(guide)
    until(guide, lambda: isinstance(guide.top, ReportScreen))
    guide.stop("report of a sitting")
    guide.act(Action.END_TURN)
    until(guide, lambda: isinstance(guide.top, ReportScreen) and guide.top.quarter_over)
    report = guide.page(ReportScreen)
    guide.stop("report of the quarter")
    if report.results:
        guide.turn("votes")
        guide.stop("report of the quarter votes")
    guide.act(Action.END_TURN)


def moves(guide: Guide) -> None:
    """The menu of moves, and the list of each that is open."""
    desk = guide.page(DeskPage)
    for verb in verbs():
        if not isinstance(desk.steps, MoveSteps) or not desk.steps.lists.shown(verb):
            continue
        if verb not in MOVE_OBJECTS or desk.steps.lists.verb_line(verb).why_not:
            continue
        desk.steps.go((verb,))
        name = n.MOVE_NAMES[verb].replace("_", " ")
        guide.stop(f"desk move {name}")
        if verb in (n.APPOINT, n.OFFER):
            deeper(guide, desk, name)
        desk.steps.go(())


def deeper(guide: Guide, desk: DeskPage, words: str) -> None:
    """The further steps of a move in several steps."""
    while isinstance(desk.steps, MoveSteps) and desk.steps.list is not None and len(desk.steps.path) < 3:
        able = [option for option in desk.steps.list.options.values() if not option.why_not and option.answer is None]
        if not able:
            return
        desk.steps.go((*desk.steps.path, able[0].first))
        guide.stop(f"desk move {words} step {len(desk.steps.path)}")


def end_of_moves(guide: Guide) -> None:
    """The question whether to end the turn."""
    guide.press("END TURN")
    guide.page(Dialog)
    guide.stop("end the turn")
    guide.act(Action.MENU)


def table(guide: Guide) -> None:
    """A motion chosen on the desk and composed in the Politburo."""
    guide.stop("desk sitting")
    desk = guide.page(DeskPage)
    for kind_of_motion in (n.M_LINE, n.M_FILL, n.M_SANCTION):
        if isinstance(desk.steps, MotionSteps) and any(
            line.kind == kind_of_motion and not line.why_not for line in desk.steps.lists.kinds()
        ):
            desk.steps.go((kind_of_motion,))
            guide.stop(f"desk motion {kind_of_motion}")
            desk.steps.go(())
    guide.act(Action.POLITBURO)
    guide.stop("politburo composing")
    guide.act(Action.DESK)


def votes(guide: Guide) -> None:
    """A vote on the desk, in the Politburo, and as a question over another page."""
    guide.stop("desk vote")
    guide.act(Action.POLITBURO)
    guide.stop("politburo vote")
    guide.act(Action.APPARATUS)
    guide.act(Action.END_TURN)
    guide.page(Dialog)
    guide.stop("decision dialog vote")
    guide.act(Action.MENU)
    guide.act(Action.DESK)


# --- later ---------------------------------------------------------------------------------------------------------


def later(guide: Guide, quick: bool) -> None:
    """Questions with and without a picture on the way, then all pages and the odds."""
    wanted = {True: "decision dialog with a picture", False: "decision dialog without a picture"}
    late = min(LATE, int(guide.session.world.turns) - 2)
    while guide.session.turn < late and not guide.session.campaign.ended:
        skip(guide, lambda: guide.session.turn >= late or (bool(wanted) and kind(guide) == n.D_ASK))
        pictured = has_picture(guide)
        if kind(guide) == n.D_ASK and pictured in wanted:
            guide.stop(f"desk {wanted[pictured].removeprefix('decision dialog ')}")
            guide.act(Action.APPARATUS)
            guide.act(Action.END_TURN)
            guide.stop(wanted.pop(pictured))
            guide.act(Action.MENU)
            guide.act(Action.DESK)
        if kind(guide) == n.D_ASK:
            answer(guide)
            guide.session.finish()
            guide.session.tell()
    skip(guide, lambda: kind(guide) == n.D_MOVE)
    pages(guide, "late")
    if not quick:
        odds(guide)


def odds(guide: Guide) -> None:
    """What the adviser reckons; the picture shows as much as has been played in time."""
    desk = guide.page(DeskPage)
    guide.turn("odds")
    guide.stop("odds before")
    guide.press("PLAY FUTURES")
    guide.wait(ODDS_SECONDS, desk)
    desk.odds.cancel()
    guide.wait(CANCEL_SECONDS, desk)
    guide.stop("odds")
    guide.turn("now")


def pages(guide: Guide, when: str) -> None:
    """The desk with its tabs, and every page."""
    for front in ("news", "last", "now"):
        guide.turn(front)
        guide.stop(f"desk {when} {front}")
    for action, tab in ACTIONS.items():
        if tab != "desk" and tab in available_tabs():
            guide.act(action)
            guide.stop(f"{tab} {when}")
            leaves(guide, tab, when)
    guide.act(Action.DESK)


def leaves(guide: Guide, tab: str, when: str) -> None:
    """The further tabs of a page: of the Politburo, and of a man's file."""
    if tab == "politburo":
        for leaf in ("calls", "power", "compose"):
            guide.turn(leaf)
            guide.stop(f"politburo {when} {leaf}")
    elif tab == "people":
        guide.page(PeoplePage).open(str(guide.session.world.person[FILED]))
        for leaf in ("opinions", "way", "votes", "ties", "strength", "book"):
            guide.turn(leaf)
            guide.stop(f"file {when} {leaf}")
        guide.act(Action.MENU)


# --- menus and the end ---------------------------------------------------------------------------------------------


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


# --- playing on ----------------------------------------------------------------------------------------------------


def kind(guide: Guide) -> int:
    """The kind of decision the player is asked for on the desk, or NO_DECISION."""
    pending = guide.session.pending
    return pending.kind if pending is not None and isinstance(guide.top, DeskPage) else n.NO_DECISION


def has_picture(guide: Guide) -> bool:
    """Whether the question on the desk has a picture."""
    question = question_of(guide.session)
    return question is not None and has_vignette(question.picture)


def answer(guide: Guide) -> None:
    """Answers as the adviser would."""
    guide.session.campaign.answer_by_ai()
    guide.session.advance()


def until(guide: Guide, reached: Callable[[], bool]) -> None:
    """Plays on by the adviser's answers until `reached`; reports on the way are put away."""
    for _ in range(DECISIONS):
        guide.settle()
        if reached():
            return
        if isinstance(guide.top, ReportScreen):
            guide.act(Action.END_TURN)
        else:
            answer(guide)
    raise RuntimeError("the tour waits for something that does not come")


def skip(guide: Guide, reached: Callable[[], bool]) -> None:
    """As `until`, without a picture on the way: nothing is drawn and nothing told before it is `reached`."""
    guide.settle()
    while not reached():
        answer(guide)
        guide.session.finish()
        guide.session.tell()
    guide.settle()
