"""The laboratory: a question is chosen, campaigns are played beside the window, and bars move as they come."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.scenario import Scenario
from game.studies.ahead import Ahead
from game.studies.lab import PAIRS, Prepared, of_what_if
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import _, plural
from game.ui.layout import columns, inset, rows
from game.ui.page import Page
from game.ui.panel import Label
from game.ui.richtext import Block, Span
from game.ui.screen import Outcome, Pop, Stage
from game.ui.screens.heading import headed
from game.ui.screens.lab_answer import LabAnswer
from game.ui.table import Table
from game.ui.table_rows import Column, Row
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.tip import Tip
from game.ui.view_lab import Question, told
from game.ui.widget import Reply, Widget

GLANCE = 0.1
"""Seconds between two looks at what has come."""
NUMBERS = (100, PAIRS, 1000, 3000)
"""Pairs that may be asked for."""


class LabScreen(Page):
    """Questions to the left, the answer to the right; Enter begins and ends, Esc goes back."""

    def __init__(self, name: str, scenario: Scenario, groups: Sequence[tuple[str, str, list[Question]]]) -> None:
        """`groups` of questions: (id, words, questions); `scenario` is opened under `name`.

        The campaign of forks is reached through the questions themselves: see `prepare`.
        """
        super().__init__()
        self.opened_as, self.scenario = name, scenario
        self.groups = {key: questions for key, _words, questions in groups}
        self.tabs = Tabs([(key, words) for key, words, _questions in groups], self._turn)
        self.answer = LabAnswer(scenario, self._look)
        self.pairs = PAIRS
        self.asked: Question | None = None
        self.ahead: Ahead | None = None
        """What every question of history needs, played while one is being chosen."""
        self.table = Table(self._columns(), (), self._look, self._begin_row)
        self.table.nothing = _("There is nothing to ask.")
        self.told = TextBox(padding=12)
        self._fill()

    def prepare(self, question: Question) -> Prepared:
        """The question made ready; in a thread of its own."""
        assert question.what_if is not None
        return of_what_if(self.opened_as, self.scenario, question.what_if.id, self.pairs)

    # --- the questions ---------------------------------------------------------------------------------------------

    @property
    def questions(self) -> list[Question]:
        """Those of the group that is shown."""
        return self.groups[self.tabs.chosen]

    @property
    def question(self) -> Question | None:
        """The chosen one."""
        return next((one for one in self.questions if one.id == self.table.selected), None)

    @staticmethod
    def _columns() -> tuple[Column, ...]:
        return (
            Column("mark", "", width=72, bold=True, tip=Tip(_("The factor it belongs to, or the quarter."))),
            Column("words", _("What if")),
        )

    def _fill(self) -> None:
        self.table.set_rows([Row(one.id, {"mark": one.mark, "words": one.words}) for one in self.questions])
        if self.question is None:
            self.table.selected = self.questions[0].id if self.questions else ""

    def _turn(self, tab: str) -> Outcome | None:
        self._fill()
        self.relayout()
        return None

    def _look(self, _chosen: str) -> Outcome | None:
        self.relayout()
        return None

    def _begin_row(self, row: str) -> Outcome | None:
        return self.toggle()

    def toggle(self) -> Outcome | None:
        """Asks the chosen question; where that is being asked, ends it."""
        asked = self.asked is not None and self.asked.id == self.table.selected
        return self.stop() if self.running and asked else self.begin()

    # --- asking ----------------------------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Campaigns are being played."""
        return self.answer.running

    @property
    def expecting(self) -> bool:
        """Something is still to come."""
        return self.answer.expecting

    def begin(self) -> Outcome | None:
        """Asks the chosen question; one that is being asked is ended."""
        question = self.question
        self.stop()
        if question is None:
            return None
        self.asked = question
        self.answer.ask(lambda: self.prepare(question))
        self.relayout()
        return None

    def stop(self) -> Outcome | None:
        """Ends what is being asked or played ahead; what has come stays."""
        if self.ahead is not None:
            self.ahead.stop()
        self.answer.stop()
        return None

    def _set_pairs(self, chosen: str) -> Outcome | None:
        self.pairs = int(chosen)
        return None

    # --- layout ----------------------------------------------------------------------------------------------------

    def layout(self, stage: Stage) -> None:
        """Bar, questions, answer, buttons."""
        theme, px = stage.theme, stage.theme.px
        bar, ground = headed(stage)
        body, foot = rows(inset(ground, px(14), px(10)), [1.0, max(px(44), theme.button)], px(10))
        left, right = columns(body, [1.0, 1.45], px(14))
        self.widgets = [bar, *self._left(left), *self._right(right), *self._buttons(foot)]
        if self.focus.widget is None:
            self.focus.widget = self.table
        self._tell()

    def _left(self, area: pygame.Rect) -> list[Widget]:
        theme = self.stage.theme
        heading = Label(_("What-if laboratory").upper(), Role.HEADLINE, "dark_red")
        head, strip, listed = rows(area, [theme.px(40), theme.button, 1.0], theme.px(6))
        heading.place(head, theme)
        if len(self.groups) == 1:
            listed = pygame.Rect(listed.x, strip.y, listed.width, listed.bottom - strip.y)
        self.tabs.place(strip, theme)
        self.table.place(listed, theme)
        return [heading, *([self.tabs] if len(self.groups) > 1 else []), self.table]

    def _right(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        question = self.question
        blocks = [_block(kind, text) for kind, text in told(question)] if question is not None else []
        self.told = TextBox(blocks, padding=12)
        wanted = self.told.height_for(area.width, theme)
        spared = max(area.height - self.answer.least_height(theme) - px(8), 2 * theme.fonts.line(Role.HEADING))
        sheet, rest = rows(area, [min(wanted, area.height * 2 // 5, spared), 1.0], px(8))
        self.told.place(sheet, theme)
        return [self.told, *self.answer.placed(rest, theme)]

    def _buttons(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        back = Button(_("Back") + f" ({self.stage.keys.label(Action.MENU)})", self._leave)
        options = [(str(n), plural("{count} pair", "{count} pairs", n).format(count=n)) for n in NUMBERS]
        many = Dropdown(options, self._set_pairs, str(self.pairs), Tip(_("More pairs, narrower intervals, more time.")))
        key = self.stage.keys.label(Action.END_TURN)
        go = Button(_("PLAY") + f" ({key})", self.begin, "main", "play", role=Role.MENU)
        if self.running:
            go = Button(_("STOP") + f" ({key})", self.stop, "main", "cross", role=Role.MENU)
        first, gap, second, last = columns(area, [px(190), 1.0, px(220), px(300)], px(8))
        del gap
        for widget, box in ((back, first), (many, second), (go, last)):
            widget.place(box, theme)
        return [back, many, go]

    def _tell(self) -> None:
        self.answer.tell()
        self.dirty = True

    # --- time ------------------------------------------------------------------------------------------------------

    def update(self, dt: float) -> Outcome | None:
        """Takes in what has come."""
        super().update(dt)
        anew, more = self.answer.take_in()
        if anew:
            self.relayout()
        elif more:
            self._tell()
        return None

    def wake_after(self) -> float | None:
        """Soon, while something comes."""
        soon = super().wake_after()
        return min(soon or GLANCE, GLANCE) if self.expecting else soon

    def _leave(self) -> Outcome | None:
        self.stop()
        return Pop()

    def on_action(self, action: Action) -> Reply:
        """Enter begins or ends, Esc goes back."""
        if action is Action.END_TURN:
            return self.toggle() or True
        return self._leave() or True if action is Action.MENU else False


def _block(kind: str, text: str) -> Block:
    return Block((Span(text),), kind)  # type: ignore[arg-type]
