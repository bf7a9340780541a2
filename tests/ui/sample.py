"""A screen of made-up data that uses most widgets, for the picture and keyboard tests. No number in it is right."""

from __future__ import annotations

import pygame

from game.ui.bars import BottomBar, Gauge, TopBar, bottom_height, top_height
from game.ui.button import Button
from game.ui.choices import Choice, ChoiceList
from game.ui.dialog import Dialog
from game.ui.dropdown import Dropdown
from game.ui.edge import Edge
from game.ui.fonts import Role
from game.ui.forecast import Ballot, ForecastBoxes, Side
from game.ui.keys import KeyMap
from game.ui.layout import columns, inset, rows
from game.ui.linechart import LineChart, Series
from game.ui.network import NetworkGraph, Node
from game.ui.page import Page
from game.ui.panel import Panel
from game.ui.richtext import Block, Span, block, filled
from game.ui.screen import Outcome, Push, Stage
from game.ui.settings import Settings
from game.ui.shapes import Mark
from game.ui.table import Table
from game.ui.table_rows import Cell, Column, Row
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Callback

NAMES = (
    "Stalin, I. V.", "Zinoviev, G. Ye.", "Kamenev, L. B.", "Bukharin, N. I.", "Rykov, A. I.", "Tomsky, M. P.",
    "Trotsky, L. D.", "Molotov, V. M.", "Kaganovich, L. M.", "Kuibyshev, V. V.", "Kirov, S. M.",
    "Ordzhonikidze, G. K.", "Mikoyan, A. I.", "Voroshilov, K. Ye.", "Kalinin, M. I.", "Dzerzhinsky, F. E.",
    "Sokolnikov, G. Ya.", "Rudzutak, Ya. E.", "Uglanov, N. A.", "Petrovsky, G. I.", "Антонов-Овсеенко, В. А.",
    "Орджоникидзе, Г. К.", "Менжинский, В. Р.", "Krzhizhanovsky, G. M.", "Belov, M. A.", "Belov, S. N.",
)  # fmt: skip
POSTS = ("Leningrad obkom", "Gensek", "Comintern", "Moscow MK", "VSNKh", "OGPU", "Sovnarkom", "TsKK", "Pravda")
SIDES = (
    Mark("square", "red", "majority"),
    Mark("triangle", "blue", "left"),
    Mark("pentagon", "gold", "right"),
    Mark("ring", "grey", "none"),
)
COLUMNS = (
    Column("name", "Name", width=1.45, bold=True),
    Column("post", "Post", width=1.25),
    Column("side", "Fac.", "mark", width=48),
    Column("influence", "Influence", "bar", width=92, tip=Tip("How many follow him, 0 to 100.")),
    Column("loyal", "Loyal", "signed", width=54),
)


def sample_rows(count: int) -> list[Row]:
    """`count` rows of made-up people."""
    out = []
    for place in range(count):
        cells: dict[str, Cell] = {
            "name": NAMES[place % len(NAMES)],
            "post": POSTS[place * 5 % len(POSTS)],
            "side": SIDES[(place * 7 + place // 5) % 4],
            "influence": (place * 37 + 55) % 80,
            "loyal": (place * 53 + 86) % 171 - 85,
        }
        out.append(Row(f"person{place}", cells))
    return out


def sample_text() -> list[Block]:
    """An event in two languages, with links."""
    secretariat = (
        "The Secretariat has prepared three drafts. Each will please some of those at the table and make enemies of "
        "others; the effects shown in the tooltips are estimates made from what your informants know. "
    )
    return [
        block("The Grain Procurement Question", kind="headline"),
        filled(
            "The Commissariat of Trade reports that deliveries for the half of the year stand at {share} of plan. "
            "Comrade {first} demands higher prices for manufactures; comrade {second} answers that the peasant must be "
            "told: *enrich yourselves, accumulate, develop your farms.* The {office} wants the reserve spent on "
            "imported machinery.",
            share=Span("62 per cent", bold=True),
            first=Span("Kamenev", link="kamenev"),
            second=Span("Bukharin", link="bukharin"),
            office=Span("VSNKh", link="vsnkh"),
        ),
        filled("Товарищ **Сталин** молчит и курит трубку. Политбюро ЦК РКП(б) ждёт предложения Секретариата."),
        block(secretariat * 3),
        block("Raise the price of grain <img src='/etc/passwd'> & wait.", kind="bullet"),
        block("“Answer by wire. The congress opens on Thursday.”", kind="quote"),
        block(secretariat * 2),
    ]


def sample_choices() -> list[Choice]:
    """Three options, one of them closed."""
    return [
        Choice("raise", "Raise grain prices by fifteen per cent", Tip("Free; success 55%"), aside="55%"),
        Choice("send", "Send the apparatus to the villages", why_not="You have no free instructors this quarter."),
        Choice("wait", "Put off the question until the Plenum"),
    ]


def sample_forecast() -> ForecastBoxes:
    """Five for, one abstaining, three against."""
    sides: tuple[Side, ...] = ("for",) * 5 + ("abstain",) + ("against",) * 3
    ballots = [Ballot(NAMES[place], side, sure=place != 7) for place, side in enumerate(sides)]
    return ForecastBoxes(ballots, ("For", "Abst.", "Against"))


def sample_network() -> NetworkGraph:
    """Eleven people."""
    short = [name.split(",")[0] for name in NAMES[:12]]
    nodes = [Node(name, name, (place * 37 + 60) % 100, tip=Tip(title=name)) for place, name in enumerate(short)]
    edges = [Edge(short[a], short[(a * 3 + 2) % 12], 20 + a * 7) for a in range(10)]
    edges += [Edge(short[0], short[a], 40, "dashed", "red") for a in (4, 6, 9)]
    edges.append(Edge(short[3], short[0], 80, arrow=True))
    return NetworkGraph(nodes, edges, chosen=short[0])


def sample_chart() -> LineChart:
    """Three lines over six years of quarters."""
    steps = 25
    labels = tuple(str(1922 + step // 4) if step % 4 == 0 else "" for step in range(steps))
    series = [
        Series("Stalin", tuple(min(98, 42 + step * 3 // 2 + (step * 7) % 9) for step in range(steps)), "square", "red"),
        Series("Zinoviev", tuple(max(3, 46 - step - (step * 5) % 11) for step in range(steps)), "disc", "blue"),
        Series("Bukharin", tuple(max(3, 50 - step + (step * 11) % 7) for step in range(steps)), "ring", "brown"),
    ]
    return LineChart(series, labels)


def sample_dialog() -> Dialog:
    """A telegram with three answers."""
    text = [
        filled(
            "Comrade {who} asks for help: the district committee has split over land reform, and the opposition is "
            "printing leaflets.",
            who=Span("Ordzhonikidze", bold=True),
        ),
        block("“Answer by wire. The congress opens on Thursday.”", kind="quote"),
    ]
    choices = [
        Choice("send", "Send Kaganovich with full powers"),
        Choice("wire", "Support Ordzhonikidze by telegram", Tip("Free", (("Regard", 12), ("Distance", -7)), "55%")),
        Choice("leave", "Leave the Georgians to themselves"),
    ]
    return Dialog("Telegram from Tiflis", text, choices, lambda name: None, escape="leave")


class SampleDesk(Page):
    """The composition of the first mock picture."""

    def __init__(self) -> None:
        """Widgets are made once; `layout` only places them."""
        super().__init__()
        self.said: list[str] = []
        buttons = [
            Button("MENU (Esc)", self._note("menu"), "bar"),
            Button("BOOK (F1)", self._note("book"), "bar", tip=Tip("The encyclopedia")),
            Button("UNDO (Z)", self._note("undo"), "bar", why_not="Nothing has been done yet."),
            Button("END TURN", lambda: Push(sample_dialog()), "main", role=Role.BUTTON),
        ]
        gauges = [
            Gauge("May 1925 · Turn 41", tip=Tip("The quarter")),
            Gauge("Influence 37", "megaphone", Tip("Votes", (("Secretaries", 30), ("Enemies", -5)), 25)),
            Gauge("Grain 62%", "grain"),
            Gauge("Mood −12", "factory"),
        ]
        self.bar = TopBar("POLITBURO", gauges, buttons)
        self.leaders = Panel("Leaders")
        self.filter = Dropdown([("all", "All factions"), ("left", "The left"), ("right", "The right")], self._say)
        self.table = Table(COLUMNS, sample_rows(60), self._say, self._say, selected="person0")
        self.tabs = Tabs([("event", "Event"), ("graph", "Graph"), ("posts", "Posts"), ("votes", "Votes")], self._say)
        self.text = TextBox(sample_text(), self._say, lambda link: Tip(f"Open {link}"))
        self.choices = ChoiceList(sample_choices(), self._say, gap=4)
        self.forecast_panel, self.forecast = Panel("Vote forecast"), sample_forecast()
        self.graph_panel, self.graph = Panel("Influence graph"), sample_network()
        self.chart_panel, self.chart = Panel("Influence since 1922"), sample_chart()
        self.news = BottomBar(["Pravda: “On the question of the middle peasant”", "Autosaved: turn 41"])

    def _say(self, word: str) -> Outcome | None:
        self.said.append(word)
        return None

    def _note(self, word: str) -> Callback:
        return lambda: self._say(word)

    def layout(self, stage: Stage) -> None:
        """Three columns between two bars."""
        theme, px = stage.theme, stage.theme.px
        top, middle, bottom = rows(pygame.Rect((0, 0), stage.size), [top_height(theme), 1.0, bottom_height(theme)])
        self.bar.place(top, theme)
        self.news.place(bottom, theme)
        left, centre, right = columns(inset(middle, px(8)), [1.32, 1.48, 1.0], px(10))
        self.leaders.place(left, theme)
        self.table.place(self.leaders.frame, theme)
        strip = self.leaders.heading_rect()
        self.filter.place(pygame.Rect(strip.right - px(206), strip.y, px(206), strip.height - px(5)), theme)
        below = self.choices.height_for(centre.width, theme)
        tab, text, options = rows(centre, [theme.button, 1.0, below], px(5))
        self.tabs.place(tab, theme)
        self.text.place(text, theme)
        self.choices.place(options, theme)
        self.forecast_panel.place(right, theme)
        heading = self.forecast_panel.heading_rect().height
        vote, graph, chart = rows(right, [heading + self.forecast.height_for(theme), 1.4, 1.0], px(6))
        pairs = (
            (self.forecast_panel, self.forecast, vote),
            (self.graph_panel, self.graph, graph),
            (self.chart_panel, self.chart, chart),
        )
        self.widgets = [self.bar, *self.bar.buttons, self.leaders, self.filter, self.table, self.tabs, self.text]
        self.widgets += [self.choices, self.news]
        for panel, inside, rect in pairs:
            panel.place(rect, theme)
            inside.place(panel.frame if inside is not self.chart else panel.body, theme)
            self.widgets += [panel, inside]


def sample_stage(size: tuple[int, int] = (1280, 720), scale: int = 100, **theme: bool) -> Stage:
    """A stage without a window."""
    return Stage(size, Theme.make(scale, **theme), KeyMap(), Settings())
