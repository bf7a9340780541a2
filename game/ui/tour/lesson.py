"""The tour of the lesson: ten minutes at the desk, played as the lesson asks, to its end."""

from __future__ import annotations

import random

import pygame

from game.rules import names as n
from game.rules.beliefs import region_leader
from game.ui.app import title_screen
from game.ui.dialog import Dialog
from game.ui.keys import Action
from game.ui.screen import Replace
from game.ui.screens.desk import DeskPage
from game.ui.screens.desk_moves import MoveSteps
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.report import ReportScreen
from game.ui.tour.guide import Guide

LESSON, SEED = "tutorial", 7
PAGES = (("country", Action.COUNTRY), ("congress", Action.CONGRESS), ("network", Action.NETWORK))
"""What the lesson sends its pupil to look at, in the order of its quarters."""
STEPS = 400
"""More than the lesson has screens and decisions."""


def lesson(guide: Guide) -> None:
    """From the title through every lesson, report and move to the epilogue; a picture of each."""
    guide.visit(LESSON)
    random.seed(SEED)
    guide.window.show_instead(Replace(title_screen(), everything=True))
    guide.settle()
    guide.press("Learn to play")
    guide.page(Dialog)
    guide.stop("lesson prologue")
    guide.act(Action.END_TURN)
    seen: set[int] = set()
    for _step in range(STEPS):
        guide.settle()
        top = guide.top
        if isinstance(top, EpilogueScreen):
            guide.stop("lesson learned")
            guide.act(Action.MENU)
            return
        if isinstance(top, ReportScreen):
            guide.stop(f"lesson report {guide.session.turn}")
            guide.act(Action.END_TURN)
        else:
            decide(guide, guide.page(DeskPage), seen)
    raise RuntimeError("the lesson has no end")


def decide(guide: Guide, desk: DeskPage, seen: set[int]) -> None:
    """Answers the decision on the desk: a question with its first answer, a move as the lesson asks.

    Of the others the first of each kind is looked at, and the adviser answers.
    """
    pending = guide.session.pending
    if pending is None:
        raise RuntimeError("the lesson waits for nobody")
    if pending.kind == n.D_ASK:
        texts = guide.session.campaign.scenario.texts
        guide.stop(f"lesson {texts.asks[pending.subject].id.replace('_', ' ')}")
        guide.key(pygame.K_1)
    elif pending.kind == n.D_MOVE:
        move(guide, desk)
    else:
        if pending.kind not in seen:
            guide.stop(f"lesson {n.DECISION_NAMES[pending.kind]}")
            seen.add(pending.kind)
        guide.session.campaign.answer_by_ai()
        guide.session.advance()


def move(guide: Guide, desk: DeskPage) -> None:
    """The move the lesson asks for, by the lists of the desk; else a look at a page, and the end of the turn."""
    path = wanted(guide)
    if path and isinstance(desk.steps, MoveSteps):
        desk.steps.go(path)
        desk.steps.show(path, best(desk.steps, guide.session.leader))
        guide.stop(f"lesson move {n.MOVE_NAMES[path[0]]} {guide.session.turn}")
        made = guide.session.version
        while guide.session.version == made:
            guide.key(pygame.K_RETURN)
        return
    name, page = PAGES[guide.session.turn % len(PAGES)]
    guide.act(page)
    guide.stop(f"lesson {name} {guide.session.turn}")
    guide.act(Action.DESK)
    guide.press("END TURN")
    if isinstance(guide.top, Dialog):
        guide.key(pygame.K_1)


def best(steps: MoveSteps, leader: int) -> str:
    """The first open line of the list; of men the first of one's own."""
    assert steps.list is not None
    able = [option for option in steps.list.options.values() if not option.why_not]
    own = [option for option in able if option.verb == n.APPOINT and option.faction == leader]
    return (own or able)[0].id


def wanted(guide: Guide) -> tuple[int, ...]:
    """The path to the list in which the lesson's present wish can be fulfilled; empty where it cannot, or is."""
    session = guide.session
    v, w, register = session.view(), session.world, session.campaign.scenario.register
    me, kamenev = session.leader, register.number("leader", "kamenev")
    tula, province = register.number("office", "tula_party"), register.number("region", "tula")
    legal = session.campaign.legal()
    men = [one.b for one in legal if one.verb == n.APPOINT and one.a == tula and v.patron[one.b] == me]
    if men and region_leader(v, w, province) != me:
        return n.APPOINT, tula
    offers = [one for one in legal if one.verb == n.OFFER and one.a == kamenev]
    if offers and not v.pact[me, kamenev]:
        return n.OFFER, kamenev
    return ()
