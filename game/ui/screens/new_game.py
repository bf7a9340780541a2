"""A new game: which scenario, whose chair, which dice, and what is to be different from history."""

from __future__ import annotations

import random
from collections.abc import Callable

import pygame

from game.campaign import Campaign
from game.scenario import Problem, ProblemsError, Scenario
from game.scenario.problems import ERROR
from game.sharing import Opened
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import Catalogue, _
from game.ui.layout import columns, inset, rows
from game.ui.page import Page
from game.ui.panel import Label, Panel
from game.ui.portraits import Portrait
from game.ui.richtext import Block, block
from game.ui.screen import Outcome, Pop, Push, Stage
from game.ui.screens.heading import headed
from game.ui.screens.meters import Meters
from game.ui.screens.new_game_chairs import Chairs
from game.ui.screens.new_game_code import CodeLine
from game.ui.screens.new_game_settings import SEEDS, GameSettings
from game.ui.screens.problem_strip import problem_line
from game.ui.screens.waiting import WaitScreen
from game.ui.shelf import dress, is_read, reading, shelf, title
from game.ui.textbox import TextBox
from game.ui.view_chairs import chair_face, chair_meters, chair_story, chosen_at_first, switches
from game.ui.widget import Reply, Widget

FACE = 168
"""Logical pixels of the portrait."""


class NewGameScreen(Page):
    """Three columns: scenario and chair, the role, the settings; Enter starts."""

    def __init__(self, scenario: str = "", start: Callable[[Campaign], Outcome] | None = None) -> None:
        """`scenario` is chosen at first; `start(campaign)` begins the game."""
        super().__init__()
        self.names = shelf()
        if scenario and scenario not in self.names:
            self.names.append(scenario)
        self.scenario = scenario or self.names[0]
        self.reading = reading(self.scenario)
        self.problems: tuple[Problem, ...] = ()
        """Why a scenario that was chosen cannot be played."""
        self.start = start
        self.seed = random.randrange(SEEDS)  # noqa: S311 - dice of a game, no secret
        self.settings: dict[str, int] = {}
        self.changed: Scenario | None = None
        """The chosen scenario with the what-ifs of a code laid over it."""
        self.code = CodeLine(self, self.take)
        self.choices = GameSettings(self)
        self.leaders = Chairs(self._choose_leader, self._begin, self.relayout)
        self.leader = ""
        dress(self.opened)
        self._read()

    @property
    def opened(self) -> Scenario:
        """The chosen scenario."""
        return self.changed or self.reading.scenario

    def _read(self) -> None:
        self.leaders.show(self.opened)
        known = self.leaders.known
        if self.leader not in known:
            first = self.opened.contents.outline.first_chair
            self.leader = first if first in known else known[0]
        self.leaders.selected = self.leader
        self.settings = {}

    def take(self, opened: Opened) -> None:
        """Chooses what a code says; a seat that it leaves free stays to be chosen. Lays nothing out."""
        shared = opened.shared
        self.scenario, self.reading, self.problems = shared.scenario, reading(shared.scenario), ()
        self.changed = opened.scenario if shared.what_ifs else None
        dress(self.opened)
        self._read()
        self.seed, self.settings = shared.seed, dict(shared.settings)
        if shared.seats:
            self.leader = self.leaders.selected = shared.seats[0]
            self.leaders.people = set(shared.seats)
            self.leaders.mode = "several" if len(shared.seats) > 1 else "one"
            self.leaders.show(self.opened)

    def _campaign(self) -> Campaign:
        """The campaign that would begin now."""
        first = {switch.id: chosen_at_first(self.opened, switch) for switch in switches(self.opened)}
        changed = {name: value for name, value in self.settings.items() if value != first[name]}
        return Campaign(self.opened, self.seed, self.leaders.humans(), changed)

    def _choose_scenario(self, name: str) -> Outcome | None:
        if is_read(name):
            self.show_scenario(name)
            self.relayout()
            return None

        def read() -> Outcome:
            self.show_scenario(name)
            return Pop()

        return Push(WaitScreen(_("Reading the scenarios…"), read))

    def show_scenario(self, name: str) -> None:
        """Reads a scenario, if it has not been read, and chooses it; lays nothing out."""
        self.changed = None
        try:
            self.reading, self.problems = reading(name), ()
        except ProblemsError as error:
            self.problems = tuple(one for one in error.problems if one.severity == ERROR)
        else:
            self.scenario = name
            dress(self.opened)
            self._read()

    def update(self, dt: float) -> Outcome | None:
        """Reads the scenario again when its files have changed."""
        if self.reading.look(dt):
            self._read()
            self.relayout()
        return super().update(dt)

    def _choose_leader(self, name: str) -> Outcome | None:
        self.leader = self.leaders.selected = name
        self.relayout()
        return None

    # --- layout ----------------------------------------------------------------------------------------------------

    def layout(self, stage: Stage) -> None:
        """Bar, three columns, the two buttons."""
        theme, px = stage.theme, stage.theme.px
        bar, ground = headed(stage)
        wrong = self.problems or self.reading.problems
        line: list[Widget] = []
        if wrong:
            area, ground = rows(ground, [theme.button, 1.0], px(2))
            kept = "" if self.problems else _("The last good version is shown.")
            line = problem_line(wrong, inset(area, px(14), 0), theme, kept)
        body, foot = rows(inset(ground, px(14), px(10)), [1.0, max(px(44), theme.button)], px(10))
        left, centre, right = columns(body, [0.85, 1.65, 1.0], px(14))
        self.widgets = [
            bar,
            *line,
            *self._chairs(left),
            *self._role(centre),
            *self.choices.widgets(right, theme),
            *self._buttons(foot),
        ]
        if self.focus.widget is None:
            self.focus.widget = self.leaders

    def _chairs(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        words = self.opened.texts.scenario
        head = Panel(_("Scenario"))
        head.place(area, theme)
        wanted = self.leaders.height_for(area.width, theme)
        strip, choice_area, about, chairs = rows(
            area,
            [head.heading_rect().height, max(px(34), theme.button), 1.0, min(wanted, area.height * 3 // 5)],
            px(6),
        )
        head.place(strip, theme)
        titles = [(name, title(name)) for name in self.names]
        choice = Dropdown(titles, self._choose_scenario, self.scenario)
        choice.place(choice_area, theme)
        text = TextBox([block(words.of("summary", Catalogue.language))])
        text.place(about, theme)
        return [head, choice, text, *self.leaders.widgets(chairs, theme)]

    def _role(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        meters = Meters(chair_meters(self.opened, self.leader), abreast=2)
        story, below = rows(area, [1.0, meters.height_for(theme)], px(8))
        blocks = [
            Block(tuple(block(text).spans), kind)  # type: ignore[arg-type]
            for kind, text in chair_story(self.opened, self.leader, Catalogue.language)
        ]
        role, text = TextBox(blocks[:2], padding=14), TextBox(blocks[2:], padding=16)
        wanted = role.height_for(story.width - px(FACE + 8), theme)
        head, rest = rows(story, [max(px(FACE), min(wanted, story.height * 3 // 5)), 1.0], px(8))
        face, beside = columns(head, [px(FACE), 1.0], px(8))
        portrait = Portrait(chair_face(self.opened, self.leader, Catalogue.language))
        for widget, box in ((portrait, face), (role, beside), (text, rest), (meters, below)):
            widget.place(box, theme)
        return [portrait, role, text, meters]

    def show_code(self) -> None:
        """The code of what is chosen now."""
        if self.leaders.why_not():
            self.code.entry.text = ""
        else:
            self.code.show(self._campaign())
        self.dirty = True

    def _buttons(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        back = Button(_("Back") + f" ({self.stage.keys.label(Action.MENU)})", self._leave)
        words = _("WATCH") if self.leaders.mode == "none" else _("START")
        words += f" ({self.stage.keys.label(Action.END_TURN)})"
        begin = Button(words, self._begin, "main", why_not=self.leaders.why_not(), role=Role.MENU)
        closed = Label(self.leaders.why_not(), Role.TABLE_BOLD, "dark_red", "right", wrap=True)
        first, between, last = columns(area, [px(190), 1.0, px(300)], 0)
        back.place(first, theme)
        begin.place(last, theme)
        closed.place(inset(between, px(14), 0), theme)
        return [back, begin, closed] if closed.text else [back, begin]

    def _leave(self) -> Outcome:
        dress(None)
        return Pop()

    # --- starting --------------------------------------------------------------------------------------------------

    def _begin(self) -> Outcome | None:
        from game.ui.beginning import begin

        if self.leaders.why_not():
            self.say(self.leaders.why_not(), "warning")
            return None
        campaign = self._campaign()
        self.stage.play("stamp")
        if self.start is not None:
            return self.start(campaign)
        return Push(WaitScreen(_("The seats are taken…"), lambda: begin(campaign, opening=True)))

    def on_action(self, action: Action) -> Reply:
        """Enter starts, Esc goes back."""
        if action is Action.END_TURN:
            return self._begin() or True
        return self._leave() if action is Action.MENU else False
