"""Plays on by the adviser's answers until something comes."""

from __future__ import annotations

from collections.abc import Callable

from game.rules import names as n
from game.ui.keys import Action
from game.ui.screens.desk import DeskPage
from game.ui.screens.report import ReportScreen
from game.ui.tour.guide import Guide
from game.ui.view_decisions import question_of
from game.ui.vignette import has_vignette

DECISIONS = 20_000
"""More than a campaign has."""


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
