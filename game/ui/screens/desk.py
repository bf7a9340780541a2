"""The desk: the quarter at a glance. Leaders and men, what is to be decided, how it stands."""

from __future__ import annotations

import pygame

from game.advice import Forecast
from game.campaign import Refused
from game.notation import Answer
from game.rules import names as n
from game.ui.choices import ChoiceList
from game.ui.keys import Action
from game.ui.language import _
from game.ui.layout import columns, rows
from game.ui.screen import Outcome
from game.ui.screens.decisions import choice_of
from game.ui.screens.desk_motions import MotionSteps, reckon_motions
from game.ui.screens.desk_moves import MoveSteps, reckon_moves
from game.ui.screens.desk_news import NewsSheet
from game.ui.screens.desk_odds import OddsSheet
from game.ui.screens.desk_sides import LeftSide, RightSide
from game.ui.screens.frame import GamePage
from game.ui.screens.illustration import illustrated
from game.ui.screens.pieces import blocks_of
from game.ui.session import Session
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.view_aims import goals, verdict_told
from game.ui.view_decisions import course_text, question_of
from game.ui.view_news import also_reported
from game.ui.view_objections import why_not
from game.ui.view_questions import TRUST, Question
from game.ui.widget import Reply, Widget

POLL = 0.1
"""Seconds between two looks at the futures that are being played."""


class DeskPage(GamePage):
    """Three columns: leaders and men; the decision; forecast, ties and strength."""

    tab = "desk"

    def __init__(self, session: Session) -> None:
        """The desk of `session`'s player."""
        super().__init__(session)
        self.left = LeftSide(session, self.relayout, self.approach)
        self.right = RightSide(session)
        self.front = "now"
        self.steps: MoveSteps | MotionSteps | None = None
        self.question: Question | None = None
        self.centre: list[Widget] = []
        self.news = NewsSheet(session)
        self.odds = OddsSheet(session, self.relayout)
        self._read = (-1, "")
        """The version of the campaign and the language in which the decision has been read."""

    # --- what is to be decided -------------------------------------------------------------------------------------

    def _read_decision(self) -> None:
        """Reads the pending decision anew after a change."""
        now = (self.session.version, self.session.language)
        if self._read == now:
            return
        self._read = now
        if self.session.spectating:
            return
        pending = self.session.pending
        self.front = "now"
        self.steps, self.question = None, question_of(self.session)
        if pending is not None and pending.kind == n.D_MOVE:
            self.steps = MoveSteps(self)
        elif pending is not None and pending.kind == n.D_TABLE:
            self.steps = MotionSteps(self)
        self.focus.widget = None

    def reckon(self) -> None:
        """The aims, what is believed of a vote, and how the menu of moves or motions stands."""
        pending, session = self.session.pending, self.session
        goals(session)
        verdict_told(session)
        if pending is None:
            return
        if pending.kind in (n.D_WHIP, n.D_VOTE):
            session.forecast_pending(pending.subject)
            session.swing_pending(pending.subject)
        if pending.kind == n.D_VOTE:
            course_text(session, pending.subject)
        elif pending.kind == n.D_MOVE:
            reckon_moves(session)
        elif pending.kind == n.D_TABLE:
            reckon_motions(session)

    def answer(self, answer: Answer) -> Outcome | None:
        """Puts an answer in; a refusal is said."""
        try:
            self.session.answer(answer)
        except Refused as problem:
            self.say(why_not(problem.objection), "warning")
            return None
        self.stage.play("stamp")
        return None

    def choose(self, name: str) -> Outcome | None:
        """A numbered answer to the question."""
        assert self.question is not None
        if name == TRUST:
            self.session.trust()
            return None
        reply = next(reply for reply in self.question.replies if reply.id == name)
        assert reply.answer is not None
        return self.answer(reply.answer)

    def approach(self, row: str) -> Outcome | None:
        """Enter on a man or a leader: the list in which he can be courted, or offered a pact."""
        if isinstance(self.steps, MoveSteps):
            verb = n.OFFER if row[0] == "l" else n.COURT
            self.front = "now"
            self.steps.show((verb,), f"{verb} {row[1:]} 0")
        return None

    def forecast(self) -> Forecast | None:
        """The forecast of the motion in hand, or of the one about to be tabled."""
        if self.question is not None and self.question.motion >= 0:
            return self.session.forecast_pending(self.question.motion)
        return self.steps.forecast() if isinstance(self.steps, MotionSteps) else None

    # --- layout ----------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect) -> list[Widget]:
        """The three columns."""
        self._read_decision()
        theme, px = self.stage.theme, self.stage.theme.px
        left, centre, right = columns(area, [1.32, 1.48, 1.0], px(10))
        self.centre = self._middle(centre)
        voting = isinstance(self.steps, MotionSteps) or (self.question is not None and self.question.motion >= 0)
        sides = self.left.widgets(left, theme), self.right.widgets(right, theme, self.forecast(), voting)
        if self.focus.widget is None:
            self.focus.widget = self.first_widget()
        return [*self.centre, *sides[0], *sides[1]]

    def first_widget(self) -> Widget | None:
        """Where the keyboard is at first: the numbered answers, else the menu."""
        able = [widget for widget in self.centre if widget.focusable and not isinstance(widget, Tabs)]
        lists = [widget for widget in able if isinstance(widget, ChoiceList)]
        return next(iter([*lists, *able]), None)

    def _middle(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        strip, below = rows(area, [theme.button, 1.0], px(5))
        tabs = Tabs(
            [
                ("now", self._front_name()),
                ("odds", _("Odds")),
                ("news", _("News")),
                ("last", _("Last quarter")),
            ],
            self._turn,
            self.front,
        )
        tabs.place(strip, theme)
        if self.front == "odds":
            return [tabs, *self.odds.widgets(below, theme)]
        if self.front != "now":
            return [tabs, self.news.box(self.front, below, theme)]
        if self.steps is not None:
            return [tabs, *self.steps.widgets(below)]
        if self.question is not None:
            return [tabs, *self._question(below, self.question)]
        return [tabs, self.news.box("", below, theme)]

    def _front_name(self) -> str:
        if self.question is not None:
            return self.question.tab
        if isinstance(self.steps, MotionSteps):
            return _("The sitting")
        return _("Moves") if self.steps is not None else _("The quarter")

    def _turn(self, front: str) -> Outcome | None:
        self.front = front
        self.relayout()
        return None

    def _question(self, area: pygame.Rect, question: Question) -> list[Widget]:
        theme = self.stage.theme
        options = ChoiceList([choice_of(reply) for reply in question.replies], self.choose, gap=4)
        below = options.height_for(area.width, theme)
        text_area, choice_area = rows(area, [1.0, below], theme.px(5))
        paragraphs, pending = question.paragraphs, self.session.pending
        if pending is not None and pending.kind == n.D_ASK:
            paragraphs = (*paragraphs, *also_reported(self.session, pending.subject))
        text = TextBox(blocks_of(paragraphs, question.title))
        options.place(choice_area, theme)
        return [*illustrated(question, text, text_area, theme), options]

    # --- time ------------------------------------------------------------------------------------------------------

    def update(self, dt: float) -> Outcome | None:
        """Shows what futures have been played meanwhile."""
        if self.odds.follow() and self.front == "odds":
            self.relayout()
        if isinstance(self.steps, MotionSteps) and not self.settling:
            self.dirty = self.steps.reckon() or self.dirty
        return super().update(dt)

    def wake_after(self) -> float | None:
        """Often while futures are being played, at once while a list is being reckoned."""
        wanted = super().wake_after()
        if isinstance(self.steps, MotionSteps) and self.steps.list is not None and self.steps.unreckoned:
            return 0.0
        if not self.odds.playing:
            return wanted
        return POLL if wanted is None else min(POLL, wanted)

    # --- keys ------------------------------------------------------------------------------------------------------

    def main_words(self) -> str:
        """At the table, ending means to move nothing."""
        pending = self.session.pending
        if pending is not None and pending.kind == n.D_TABLE:
            return _("MOVE NOTHING")
        return super().main_words()

    def on_main(self) -> Outcome | None:
        """Ends the turn, or brings the keyboard to what waits for an answer."""
        pending = self.session.pending
        if pending is None or pending.kind == n.D_MOVE:
            return super().on_main()
        if pending.kind == n.D_TABLE:
            return self.answer(Answer(n.NO_MOTION))
        self.front = "now"
        self.relayout()
        self.focus.widget = self.first_widget()
        self.focus.shown = True
        return None

    def on_action(self, action: Action) -> Reply:
        """Esc first goes back in the menu."""
        if action is Action.MENU and self.steps is not None and self.steps.path and self.front == "now":
            return self.steps.back() or True
        if action is Action.MENU and self.front != "now":
            return self._turn("now") or True
        return super().on_action(action)
