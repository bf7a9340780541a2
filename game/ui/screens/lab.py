"""The laboratory: a question is chosen, campaigns are played beside the window, and bars move as they come."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.scenario import Scenario
from game.studies.lab import PAIRS, Experiment, Prepared, Standing, of_what_if
from game.studies.outcomes import Outcome as End
from game.studies.outcomes import outcomes_of
from game.studies.report.example import Example
from game.studies.statistics import Interval
from game.ui.bars import TopBar, top_height
from game.ui.beside import Beside
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import Catalogue, _, at_head, plural
from game.ui.layout import columns, inset, rows
from game.ui.page import Page
from game.ui.pairedbars import Pair, PairedBars
from game.ui.panel import Label, Panel
from game.ui.richtext import Block, Span, block
from game.ui.screen import Outcome, Pop, Stage
from game.ui.table import Table
from game.ui.table_rows import Column, Row
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.tip import Tip
from game.ui.view_lab import Question, gap_words, outcome_titles, story, told, verdict_words
from game.ui.widget import Reply, Widget

GLANCE = 0.1
"""Seconds between two looks at what has come."""
NUMBERS = (100, PAIRS, 1000, 3000)
"""Pairs that may be asked for."""
SHOWN = 7
"""Outcomes that are drawn at most."""


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
        self.view = Tabs([("bars", _("How often")), ("pair", _("Two campaigns"))], self._turn_view)
        self.pairs = PAIRS
        self.experiment: Experiment | None = None
        self.asked: Question | None = None
        self.version = -1
        self.telling: Beside[Example | None] | None = None
        self.example: Example | None = None
        self.titles = outcome_titles(scenario, outcomes_of(scenario))
        self.table = Table(self._columns(), (), self._choose, self._begin_row)
        self.bars = PairedBars((_("as it was"), _("with the change")))
        self.told = TextBox(padding=12)
        self.side = TextBox(padding=12)
        self.verdict = Label("", Role.HEADING, "dark_red", wrap=True)
        self.progress = Label("", Role.TABLE, "faded", wrap=True)
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

    def _turn_view(self, tab: str) -> Outcome | None:
        self.relayout()
        return None

    def _choose(self, row: str) -> Outcome | None:
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
        return self.experiment is not None and not self.experiment.done

    @property
    def expecting(self) -> bool:
        """Something is still to come."""
        return self.running or (self.telling is not None and self.example is None and not self.telling.done)

    def begin(self) -> Outcome | None:
        """Asks the chosen question; one that is being asked is ended."""
        question = self.question
        self.stop()
        if question is None:
            return None
        self.asked, self.example, self.telling, self.version = question, None, None, -1
        self.experiment = Experiment(lambda: self.prepare(question))
        self.view.chosen = "bars"
        self.relayout()
        return None

    def stop(self) -> Outcome | None:
        """Ends what is being asked; what has come stays."""
        if self.experiment is not None:
            self.experiment.cancel()
        return None

    def _set_pairs(self, chosen: str) -> Outcome | None:
        self.pairs = int(chosen)
        return None

    # --- layout ----------------------------------------------------------------------------------------------------

    def layout(self, stage: Stage) -> None:
        """Bar, questions, answer, buttons."""
        theme, px = stage.theme, stage.theme.px
        top, ground = rows(pygame.Rect((0, 0), stage.size), [top_height(theme), 1.0])
        bar = TopBar(_("POLITBURO"), [], [])
        bar.place(top, theme)
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
        sheet, rest = rows(area, [min(wanted, area.height * 2 // 5), 1.0], px(8))
        self.told.place(sheet, theme)
        strip, frame = rows(rest, [theme.button, 1.0], px(6))
        self.view.place(strip, theme)
        panel = Panel("", padding=12)
        panel.place(frame, theme)
        inner = inset(frame, px(14), px(10))
        if self.view.chosen == "pair":
            self.side = TextBox(self._story(), padding=4, framed=False)
            self.side.place(inner, theme)
            return [self.told, self.view, panel, self.side]
        line = theme.fonts.line(Role.HEADING)
        said, drawn, below = rows(inner, [3 * line, 1.0, theme.fonts.line(Role.TABLE) * 2], px(6))
        self.verdict.place(said, theme)
        self.bars.place(drawn, theme)
        self.progress.place(below, theme)
        return [self.told, self.view, panel, self.verdict, self.bars, self.progress]

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

    # --- what has come ---------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        """Bars, verdict and progress as things stand."""
        one = self.experiment
        standing = one.standing if one is not None else None
        if standing is None:
            self.bars.show(())
            self.verdict.text = "" if one is not None else _("Choose a question; every pair has the same luck twice.")
        else:
            self.bars.show(self._pairs())
            leaders = tuple(self.scenario.register.names("leader"))
            self.verdict.text = verdict_words(standing, self.titles, leaders)
        self.progress.text = self._progress()
        self.dirty = True

    def _pairs(self) -> list[Pair]:
        """The outcomes that came, the most frequent first."""
        standing = self.experiment.standing if self.experiment is not None else None
        assert standing is not None
        both = zip(standing.base, standing.changed.outcomes, strict=True)
        came = sorted(
            (two for two in both if two[0].count + two[1].count), key=lambda two: -two[0].count - two[1].count
        )
        return [self._pair(standing, *two) for two in came[:SHOWN]]

    def _pair(self, standing: Standing, base: End, changed: End) -> Pair:
        title, gap = self.titles[base.id], standing.changed.differences[base.id]
        low, high = (gap_words(Interval(bound, 0, 0)) for bound in (gap.low, gap.high))
        tip = Tip(
            _("The difference in points lies between {low} and {high} (95 % interval).").format(low=low, high=high),
            ((_("as it was"), str(base.count)), (_("with the change"), str(changed.count))),
            title=title,
        )
        told = f"{gap_words(gap)} ({round(100 * base.share.share)}/{round(100 * changed.share.share)})"
        return Pair(title, base.share, changed.share, told, gap.low > 0 or gap.high < 0, tip)

    def _progress(self) -> str:
        one = self.experiment
        if one is None:
            return ""
        if one.trouble:
            return _("It could not be played: {why}").format(why=one.trouble)
        count = one.standing.n if one.standing is not None else 0
        text = plural("{count} pair has come.", "{count} pairs have come.", count).format(count=count)
        if one.done:
            return text
        if one.compiling:
            return text + " " + _("The rules are being compiled, once for this version: it goes faster in a minute.")
        return text + " " + _("More are being played.")

    def _story(self) -> list[Block]:
        """A pair side by side, once one has been told."""
        if self.experiment is None:
            return [block(_("Play a question first."))]
        if self.example is None:
            if self.telling is not None and self.telling.done:
                return [block(_("No pair differs."))]
            return [block(_("A telling pair is played again…") if self.telling else _("When all pairs have come."))]
        parted = _("Both run alike until {quarter}.").format(quarter=self.example.parted)
        blocks = [Block((Span(parted),), "text")]
        for quarter, one, other in story(self.example, self.titles):
            blocks.append(Block((Span(at_head(quarter)),), "heading"))
            for words, texts in ((_("As it was: {what}"), one), (_("With the change: {what}"), other)):
                for text in filter(None, texts.split("\n")):
                    blocks.append(Block((Span(words.format(what=text)),), "bullet"))
        return blocks

    # --- time ------------------------------------------------------------------------------------------------------

    def update(self, dt: float) -> Outcome | None:
        """Takes in what has come; when all has, has a pair told."""
        super().update(dt)
        one = self.experiment
        if one is None:
            return None
        if one.done and self.telling is None and one.study is not None and not one.study.stopped:
            self.telling = Beside(lambda: one.example(Catalogue.language))
            self.relayout()
        if self.telling is not None and self.telling.done and self.example is None:
            self.example = self.telling.result()
            if self.example is not None and self.view.chosen == "pair":
                self.relayout()
        if one.version != self.version:
            self.version = one.version
            if one.done:
                self.relayout()
            else:
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
