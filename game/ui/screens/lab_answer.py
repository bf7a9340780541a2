"""The answer side of the laboratory: an experiment as it comes, in bars, a verdict, and two campaigns side by side."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.scenario import Scenario
from game.studies.lab import Experiment, Prepared, Standing
from game.studies.outcomes import Outcome as End
from game.studies.outcomes import outcomes_of
from game.studies.report.example import Example
from game.studies.statistics import Interval
from game.ui.beside import Beside
from game.ui.fonts import Role
from game.ui.language import Catalogue, _, at_head, plural
from game.ui.layout import inset, rows
from game.ui.pairedbars import Pair, PairedBars, least_line
from game.ui.panel import Label, Panel
from game.ui.richtext import Block, Span, block
from game.ui.screen import Outcome
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_lab import gap_words, outcome_titles, story, verdict_words
from game.ui.widget import Widget

SHOWN = 7
"""Outcomes that are drawn at most."""
HANDFUL = 5
"""Outcomes for which there should be room, if need be at the cost of the question's text."""


class LabAnswer:
    """What an experiment says: how often each outcome comes, or two campaigns that part."""

    def __init__(self, scenario: Scenario, turn: Callable[[str], Outcome | None]) -> None:
        """`turn` is called when the other of its two views is chosen."""
        self.view = Tabs([("bars", _("How often")), ("pair", _("Two campaigns"))], turn)
        self.experiment: Experiment | None = None
        self.telling: Beside[Example | None] | None = None
        self.example: Example | None = None
        self.version = -1
        self.leaders = tuple(scenario.register.names("leader"))
        self.titles = outcome_titles(scenario, outcomes_of(scenario))
        self.bars = PairedBars((_("as it was"), _("with the change")))
        self.side = TextBox(padding=12)
        self.verdict = Label("", Role.HEADING, "dark_red", wrap=True)
        self.progress = Label("", Role.TABLE, "faded", wrap=True)

    # --- asking ----------------------------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Campaigns are being played."""
        return self.experiment is not None and not self.experiment.done

    @property
    def expecting(self) -> bool:
        """Something is still to come."""
        return self.running or (self.telling is not None and self.example is None and not self.telling.done)

    def ask(self, prepare: Callable[[], Prepared]) -> None:
        """Begins an experiment in the place of the one before; `prepare` is called in a thread of its own."""
        self.example, self.telling, self.version = None, None, -1
        self.experiment = Experiment(prepare)
        self.view.chosen = "bars"

    def stop(self) -> None:
        """Ends what is being asked; what has come stays."""
        if self.experiment is not None:
            self.experiment.cancel()

    def take_in(self) -> tuple[bool, bool]:
        """Takes in what has come, and has a pair told when all has; whether to lay out anew, and whether to tell."""
        one = self.experiment
        if one is None:
            return False, False
        anew = False
        if one.done and self.telling is None and one.study is not None and not one.study.stopped:
            self.telling, anew = Beside(lambda: one.example(Catalogue.language)), True
        if self.telling is not None and self.telling.done and self.example is None:
            self.example = self.telling.result()
            anew = anew or (self.example is not None and self.view.chosen == "pair")
        fresh = one.version != self.version
        self.version = one.version
        return anew or (fresh and one.done), fresh and not one.done

    # --- showing ---------------------------------------------------------------------------------------------------

    def least_height(self, theme: Theme) -> int:
        """Physical pixels in which a verdict and a handful of bars can be read; 0 before anything has been asked."""
        if self.experiment is None:
            return 0
        px, line = theme.px, theme.fonts.line
        around = theme.button + px(6) + 2 * px(10) + 3 * px(6) + px(8)
        return around + 3 * line(Role.HEADING) + 3 * line(Role.TABLE) + HANDFUL * least_line(theme)

    def placed(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Its widgets in their places: the tabs, and below them in a frame what the chosen one shows."""
        px = theme.px
        strip, frame = rows(area, [theme.button, 1.0], px(6))
        self.view.place(strip, theme)
        panel = Panel("", padding=12)
        panel.place(frame, theme)
        inner = inset(frame, px(14), px(10))
        if self.view.chosen == "pair":
            self.side = TextBox(self._story(), padding=4, framed=False)
            self.side.place(inner, theme)
            return [self.view, panel, self.side]
        line = theme.fonts.line(Role.HEADING)
        said, drawn, below = rows(inner, [3 * line, 1.0, theme.fonts.line(Role.TABLE) * 2], px(6))
        self.verdict.place(said, theme)
        self.bars.place(drawn, theme)
        self.progress.place(below, theme)
        return [self.view, panel, self.verdict, self.bars, self.progress]

    def tell(self) -> None:
        """Bars, verdict and progress as things stand."""
        one = self.experiment
        standing = one.standing if one is not None else None
        if standing is None:
            self.bars.show(())
            self.verdict.text = "" if one is not None else _("Choose a question; every pair has the same luck twice.")
        else:
            self.bars.show(self._pairs(standing))
            self.verdict.text = verdict_words(standing, self.titles, self.leaders)
        self.progress.text = self._progress()

    def _pairs(self, standing: Standing) -> list[Pair]:
        """The outcomes that came, the most frequent first."""
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
