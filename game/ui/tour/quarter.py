"""The first quarter: every kind of decision as it comes first, and what is told afterwards."""

from __future__ import annotations

from game.notation import MOVE_OBJECTS
from game.rules import names as n
from game.ui.dialog import Dialog
from game.ui.keys import Action
from game.ui.screens.desk import DeskPage
from game.ui.screens.desk_motions import MotionSteps
from game.ui.screens.desk_moves import MoveSteps
from game.ui.screens.report import ReportScreen
from game.ui.tour.guide import Guide
from game.ui.tour.pages import pages
from game.ui.tour.playing_on import kind, until
from game.ui.view_verbs import verbs


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
