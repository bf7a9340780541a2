"""The two sides of the desk: leaders and men to the left; forecast, ties and strength to the right."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.advice import Forecast
from game.ui.dropdown import Dropdown
from game.ui.edge import Edge
from game.ui.language import _, meant, percent
from game.ui.layout import rows
from game.ui.linechart import LineChart, Series
from game.ui.network import NetworkGraph, Node
from game.ui.pages.view_names import FACTIONS, Lexicon
from game.ui.panel import Panel
from game.ui.screen import Outcome
from game.ui.screens.goals import Goals
from game.ui.screens.meters import Meters
from game.ui.screens.pieces import ForecastPanel
from game.ui.screens.tasks import Tasks
from game.ui.session import Session
from game.ui.table import OnRow, Table
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_aims import goals, verdict_told
from game.ui.view_meters import own_meters
from game.ui.view_people import (
    believed_strength,
    circle,
    leader_rows,
    man_rows,
    ties,
    year_labels,
)
from game.ui.view_tasks import tasks
from game.ui.widget import Widget

LEAST_PICTURE = 5
"""Rows of a table that a chart with its heading is high at least."""
SHORTEST = 8
"""Quarters of the chart at least; those to come stay empty."""


def leader_columns() -> tuple[Column, ...]:
    """Columns of the leaders."""
    return (
        Column("name", _("Name"), width=1.1, bold=True),
        Column("post", _("Post"), width=1.2, short=meant("short title", "Post")),
        Column("side", _("Fac."), "mark", width=44),
        Column("strength", _("Strength %"), "bar", width=96, tip=Tip(strength_hint())),
        Column("regard", _("Regard"), "signed", width=62, tip=Tip(_("What he thinks of you, as far as one can see."))),
    )


def strength_hint() -> str:
    """What strength is, and that it is believed."""
    return _(
        "Share of the machine in percent, as you believe it: half CC seats, half the delegations his secretaries would "
        "bring. Belief lags behind the truth, most for a man whom nobody watches."
    )


def man_columns() -> tuple[Column, ...]:
    """Columns of the men."""
    return (
        Column("name", _("Name"), width=1.1, bold=True),
        Column("post", _("Post"), width=1.2, short=meant("short title", "Post")),
        Column("side", _("Fac."), "mark", width=44, tip=Tip(_("Whose man he is, as far as the party has noticed."))),
        Column("regard", _("Regard"), "signed", width=62, tip=Tip(_("What he thinks of you, as far as one can see."))),
    )


class LeftSide:
    """Leaders above, men below. Tables are kept so that their order and place survive."""

    def __init__(self, session: Session, on_filter: Callable[[], None], on_open: OnRow) -> None:
        """`on_filter()` after another choice of men; `on_open(row)` on Enter: "l3" is a leader, "p7" a man."""
        self.session = session
        self.shown = "mine"
        self.on_filter = on_filter
        self.leaders = Table(leader_columns(), on_open=on_open, tip_for=self._tip)
        self.men = Table(man_columns(), on_open=on_open, tip_for=self._tip)
        self._tips: dict[str, Tip] = {}

    def _tip(self, row: str, column: str) -> Tip | None:
        return self._tips.get(row)

    def _filter(self, shown: str) -> Outcome | None:
        self.shown = shown
        self.on_filter()
        return None

    def widgets(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Both panels in `area`."""
        words, self._tips = Lexicon(self.session.campaign), {}
        found = leader_rows(self.session)
        table_rows = []
        for leader in found:
            cells: dict[str, Cell] = {
                "name": leader.name,
                "post": leader.post,
                "side": words.faction(leader.leader),
                "strength": leader.strength,
                "regard": leader.regard,
            }
            table_rows.append(Row(f"l{leader.leader}", cells, leader.faded))
            self._tips[f"l{leader.leader}"] = Tip("", leader.parts, title=words.leader(leader.leader))
        self.leaders.set_rows(table_rows)
        self.leaders.selected = f"l{self.session.leader}"
        head = Panel(_("Leaders"))
        head.place(area, theme)
        upper = head.heading_rect().height + theme.row * (len(found) + 1) + theme.px(3)
        first, second = rows(area, [min(upper, area.height * 2 // 3), 1.0], theme.px(6))
        head.place(first, theme)
        self.leaders.place(head.frame, theme)
        return [head, self.leaders, *self._men(second, theme, words)]

    def _men(self, area: pygame.Rect, theme: Theme, words: Lexicon) -> list[Widget]:
        found = man_rows(self.session, self.shown)
        playing = self.shown == "mine" and not self.session.spectating
        self.men.nothing = _("Nobody follows you yet: court men, or appoint them.") if playing else _("Nobody.")
        table_rows = []
        for man in found:
            cells: dict[str, Cell] = {
                "name": man.name,
                "post": man.post,
                "side": words.faction(man.patron),
                "regard": man.regard,
            }
            table_rows.append(Row(f"p{man.person}", cells))
            self._tips[f"p{man.person}"] = Tip("", man.parts, title=words.full_person(man.person))
        self.men.set_rows(table_rows)
        head = Panel(_("Men: {count}").format(count=len(found)))
        head.place(area, theme)
        choice = Dropdown(
            [("mine", _("Your men")), ("committee", _("Central Committee")), ("everyone", _("Everyone"))],
            self._filter,
            self.shown,
        )
        strip = head.heading_rect()
        wide = theme.px(190)
        choice.place(pygame.Rect(strip.right - wide, strip.y, wide, strip.height - theme.px(5)), theme)
        self.men.place(head.frame, theme)
        return [head, choice, self.men]


class RightSide:
    """Position or forecast above, aims, then ties and the chart below."""

    def __init__(self, session: Session) -> None:
        """Of `session`."""
        self.session = session

    def widgets(self, area: pygame.Rect, theme: Theme, forecast: Forecast | None, voting: bool) -> list[Widget]:
        """Four panels in `area`; `voting`: a sitting is under way, so that the uppermost is a forecast."""
        gap = theme.px(6)
        if voting:
            panel = ForecastPanel(self.session, forecast, _("Vote forecast"))
            top, aims, graph, chart = rows(area, [panel.height_for(theme), self._goals_height(theme), 1.35, 1.0], gap)
            made = panel.place(top, theme)
        else:
            meters, head = Meters(own_meters(self.session)), Panel(_("Your position"))
            head.place(area, theme)
            high = head.heading_rect().height + meters.height_for(theme)
            top, aims, graph, chart = rows(area, [high, self._goals_height(theme), 1.35, 1.0], gap)
            head.place(top, theme)
            meters.place(head.frame, theme)
            made = [head, meters]
        made += self._goals(aims, theme)
        if chart.height < LEAST_PICTURE * theme.row:
            # With large letters one picture that can be read is better than two that cannot.
            return [*made, *self._graph(graph.union(chart), theme)]
        return [*made, *self._graph(graph, theme), *self._chart(chart, theme)]

    def _wanted(self) -> tuple[str, Goals | Tasks | None]:
        """What the player means to do, below its heading: what he has undertaken this quarter, else his aims."""
        if undertaken := tasks(self.session):
            return _("Your task"), Tasks(undertaken)
        found = goals(self.session)
        return _("Your aims"), Goals(found) if found else None

    def _goals_height(self, theme: Theme) -> int:
        heading, listed = self._wanted()
        panel = Panel(heading)
        panel.place(pygame.Rect(0, 0, 0, 0), theme)
        return panel.heading_rect().height + listed.height_for(theme) if listed is not None else 0

    def _goals(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        heading, listed = self._wanted()
        if listed is None:
            return []
        panel = Panel(heading, tip=Tip(verdict_told(self.session), title=_("The end")))
        panel.place(area, theme)
        listed.place(panel.frame, theme)
        return [panel, listed]

    def _graph(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        words, v = Lexicon(self.session.campaign), self.session.view()
        nodes = [
            Node(
                str(m), words.leader(m), min(100, v.strength[m] * 2), tip=self._tip(m), person=words.texts.leaders[m].id
            )
            for m in circle(self.session)
        ]
        edges = [
            Edge(
                str(tie.first),
                str(tie.second),
                min(100, tie.weight * 2),
                "dashed" if tie.hostile else "solid",
                "red" if tie.hostile else "green",
            )
            for tie in ties(self.session)
        ]
        graph = NetworkGraph(nodes, edges, chosen=str(self.session.leader))
        hint = _("Solid: a pact, the broader the firmer. Dashed: distrust. Circles grow with believed strength.")
        panel = Panel(_("Relations"), tip=Tip(hint))
        panel.place(area, theme)
        graph.place(panel.frame, theme)
        return [panel, graph]

    def _tip(self, m: int) -> Tip:
        row = next(row for row in leader_rows(self.session) if row.leader == m)
        return Tip("", row.parts, title=row.name)

    def _chart(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        turns, found = believed_strength(self.session)
        words = Lexicon(self.session.campaign)
        strongest = sorted(found, key=lambda m: -(found[m][-1] or 0))[:4]
        if self.session.leader not in strongest:
            strongest = [*strongest[:3], self.session.leader]
        series = []
        for m in strongest:
            shape, colour = FACTIONS[m % len(FACTIONS)]
            series.append(Series(words.leader(m), tuple(found[m]), shape, colour))
        top = max((value or 0 for m in strongest for value in found[m]), default=0)
        high = next(step for step in (20, 40, 60, 80, 100) if step >= min(100, top + 3))
        ahead = range(turns[-1] + 1, max(turns[-1] + 1, SHORTEST)) if turns else range(SHORTEST)
        labels = year_labels(self.session.world, [*turns, *ahead])
        chart = LineChart(series, labels, high=high, tip=Tip(strength_hint()), write=percent)
        panel = Panel(_("Strength since {year}, as you see it").format(year=self.session.world.start_year))
        panel.place(area, theme)
        chart.place(panel.body, theme)
        return [panel, chart]
