"""The economy: every series against history and the norm, the crisis taken apart, and the chosen series in detail."""

from __future__ import annotations

import pygame

from game.ui.language import _
from game.ui.layout import columns, rows
from game.ui.legend import Legend
from game.ui.linechart import LineChart
from game.ui.pages.dossier_columns import em_of
from game.ui.pages.view_crisis import Crisis
from game.ui.pages.view_economy import Economy, figure_words
from game.ui.panel import Panel
from game.ui.richtext import block
from game.ui.screen import Outcome
from game.ui.screens.frame import GamePage
from game.ui.seriesgrid import SeriesGrid, Small
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.table import Table
from game.ui.table_rows import Column
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_people import year_labels
from game.ui.widget import Widget

ACROSS = 3
SHORTEST = 8
"""Quarters of the charts at least; those to come stay empty."""


class EconomyPage(GamePage):
    """Left: the small charts and the crisis. Right: the chosen series with its table."""

    tab = "economy"

    def __init__(self, session: Session) -> None:
        """Opens with the first series."""
        super().__init__(session)
        self.economy = Economy(session)
        self.parts = Crisis(self.economy)
        self.chosen = 0
        self.crisis_panel = Panel(_("Crisis"), tip=Tip(_("How hard the economy presses, 0 to 100.")))
        self.grid = SeriesGrid((), ACROSS, self._choose)
        self.crisis = Table((), (), self._choose_part, self._choose_part, self._crisis_tip)
        self.quarters = Table((), ())

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect) -> list[Widget]:
        """Two columns."""
        theme, px = self.stage.theme, self.stage.theme.px
        left, right = columns(area, [1.2, 1.0], px(10))
        parts = self.parts.rows()
        self.crisis_panel.place(area, theme)
        wanted = self.crisis_panel.heading_rect().height + theme.row * (max(5, len(parts)) + 1) + px(3)
        above, below = rows(left, [1.0, min(wanted, left.height // 2)], px(6))
        if not self.session.world.all_series:
            return [*self._crisis(below), *self._nothing(above)]
        return [*self._charts(above), *self._crisis(below), *self._series(right)]

    def _nothing(self, area: pygame.Rect) -> list[Widget]:
        """In place of the charts, where a scenario has no series."""
        text = TextBox([block(_("No figures are kept in this scenario."))], padding=8)
        text.place(area, self.stage.theme)
        return [text]

    def _charts(self, area: pygame.Rect) -> list[Widget]:
        theme = self.stage.theme
        hint = _("Red: as it went here. Blue dashes: as it went in history. Grey dashes: what the country counts on.")
        panel = Panel(_("The country, in percent of the norm"), face="desk", padding=0, tip=Tip(hint))
        panel.place(area, theme)
        self.grid.charts = tuple(self._small(k) for k in range(self.session.world.all_series))
        self.grid.chosen = str(self.chosen)
        self.grid.place(panel.frame, theme)
        self.grid.changed()
        return [panel, self.grid]

    def _small(self, k: int) -> Small:
        economy, last = self.economy, self.economy.last
        percent = economy.percent(k, last)
        parts = [(_("unit"), economy.unit(k))]
        mark = None
        if last >= 0:
            parts += [(one.name, figure_words(one.values[-1] or 0)) for one in reversed(economy.lines(k))]
            if economy.pressure(k, last).points:
                mark = Mark("wedge", "red", _("presses"))
                parts.append((_("presses, points"), str(economy.pressure(k, last).points)))
        figure = f"{percent} %" if percent is not None else "–"
        tip = Tip(_("The figure is in percent of the norm; a wedge: it presses."), tuple(parts), title=economy.name(k))
        return Small(str(k), economy.name(k), figure, tuple(economy.lines(k)), mark, tip)

    def _crisis(self, area: pygame.Rect) -> list[Widget]:
        theme, v = self.stage.theme, self.session.view()
        panel = self.crisis_panel
        panel.heading = _("Crisis {points}").format(points=v.crisis)
        panel.place(area, theme)
        left, right = columns(panel.frame, [1.0, 1.15])
        em = em_of(theme)
        self.crisis.columns = (
            Column("part", _("Part"), width=1.1, bold=True),
            Column("points", _("Points"), "number", width=em * 3 + 6),
            Column("why", _("Why"), width=1.05),
        )
        self.crisis.set_rows(self.parts.rows())
        self.crisis.place(left, theme)
        text = TextBox(self.parts.text(), padding=8)
        text.place(right, theme)
        return [panel, self.crisis, text]

    def _series(self, area: pygame.Rect) -> list[Widget]:
        theme, px, economy, k = self.stage.theme, self.stage.theme.px, self.economy, self.chosen
        heading = f"{economy.name(k)}, {economy.unit(k)}"
        panel = Panel(heading, tip=Tip(economy.about(k), economy.steering(k), title=economy.name(k)))
        legend = Legend(
            [(Mark(one.shape, one.colour, one.name), "") for one in reversed(economy.lines(k))] + self._signs()
        )
        high = legend.height_for(area.width, theme)
        above, signs, below = rows(area, [1.0, high, 0.85], px(5))
        panel.place(above, theme)
        chart = self._chart(k)
        chart.place(panel.body, theme)
        legend.place(signs, theme)
        self._fill_quarters(below, theme)
        if self.quarters.rows:
            return [panel, chart, legend, self.quarters]
        first = TextBox([block(_("The first figures come in when the quarter is over."))])
        first.place(below, theme)
        return [panel, chart, legend, first]

    @staticmethod
    def _signs() -> list[tuple[Mark, str]]:
        signs = (
            ("star", "violet", _("event")),
            ("diamond", "brown", _("the line moved")),
            ("wedge", "red", _("crisis")),
        )
        return [(Mark(shape, colour, word), "") for shape, colour, word in signs]

    def _chart(self, k: int) -> LineChart:
        economy, first = self.economy, self.economy.turns().start
        turns = list(range(first, max(self.economy.last + 1, first + SHORTEST)))
        lines = economy.lines(k)
        most = max((value or 0 for line in lines for value in line.values), default=100)
        labels = year_labels(self.session.world, turns)
        high = ceiling(most)
        return LineChart(
            lines, labels, high=high, tip=Tip(economy.about(k)), notes=economy.notes(k), write=figure_words,
            names=[economy.words.head(turn) for turn in turns],
        )  # fmt: skip

    def _fill_quarters(self, area: pygame.Rect, theme: Theme) -> None:
        em, k = em_of(theme), self.chosen
        self.quarters.columns = (
            Column("when", _("Quarter"), width=1.0, bold=True),
            Column("here", _("Here"), "number", width=1.0, tip=Tip(_("As it went in this campaign."))),
            Column("history", _("History"), "number", width=1.0, tip=Tip(_("As it went in history."))),
            Column("norm", _("Norm"), "number", width=1.0, tip=Tip(_("The plan, or what the country counts on."))),
            Column("percent", _("% of norm"), "number", width=1.1),
            Column(
                "press", _("Presses"), "number", width=max(em * 4, 70), tip=Tip(_("Crisis points, before halving."))
            ),
        )
        turns = reversed(self.economy.turns())
        self.quarters.set_rows([self.economy.row(k, turn) for turn in turns])
        self.quarters.tip_for = lambda row, column: self._quarter_tip(int(row))
        self.quarters.place(area, theme)

    def _quarter_tip(self, turn: int) -> Tip:
        step = turn - self.economy.turns().start
        told = [note.words for note in self.economy.notes(self.chosen) if note.step == step]
        return Tip("\n".join(told) or _("Nothing out of the way."), title=self.economy.words.head(turn))

    # --- choosing --------------------------------------------------------------------------------------------------

    def _choose(self, name: str) -> Outcome | None:
        self.chosen = int(name)
        self.quarters.scroll.go(0)
        self.relayout()
        return None

    def _choose_part(self, row: str) -> Outcome | None:
        """A part of the crisis brings its series forward."""
        return self._choose(row) if row.isdigit() else None

    def _crisis_tip(self, row: str, column: str) -> Tip | None:
        return self.parts.tip(row)


def ceiling(most: int) -> int:
    """A round top for an axis, a multiple of four so that its ticks are whole."""
    step = 1
    while step * 40 < most:
        step *= 10
    return next(top for top in (step * factor for factor in (4, 8, 12, 20, 24, 32, 40)) if top >= most)
