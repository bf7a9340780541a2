"""The epilogue: how it ended, how strong everyone really was, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.ui.beside import Beside
from game.ui.button import Button
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import _
from game.ui.layout import columns, inset, rows
from game.ui.page import Page
from game.ui.pages.view_names import Lexicon
from game.ui.panel import Label, Panel
from game.ui.portraits import Portrait
from game.ui.screen import Outcome, Pop, Push, Stage
from game.ui.screens.epilogue_chart import chart_names, epilogue_chart
from game.ui.screens.heading import headed
from game.ui.screens.pieces import blocks_of
from game.ui.screens.saves import SaveScreen
from game.ui.screens.worksheet_maker import WorksheetMaker, worksheet_hint
from game.ui.session import Session
from game.ui.table import Table
from game.ui.table_rows import Column, Row
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.tip import Tip
from game.ui.view_epilogue import (
    Fate,
    fates,
    final_story,
    final_title,
    told_course,
)
from game.ui.widget import Reply, Widget
from game.ui.worksheet import whose

FACE = 104
"""Logical pixels of the player's portrait."""


class EpilogueScreen(Page):
    """How it ended, how strong everyone really was, and what became of them."""

    def __init__(self, session: Session) -> None:
        """Of a finished game, or of one that the player has left to others."""
        super().__init__()
        self.session = session
        self.shown = "real"
        self.people = Table(fate_columns(), [fate_row(at, fate) for at, fate in enumerate(fates(session))])
        self.people.on_select = self._pick
        self.people.selected = "0"

    def _pick(self, row: str) -> Outcome | None:
        self.relayout()
        return None

    def _turn(self, shown: str) -> Outcome | None:
        self.shown = shown
        self.relayout()
        return None

    def getting_ready(self) -> Iterator[None]:
        """Reads how it came, beside the window."""
        return Beside(lambda: told_course(self.session)).steps()

    def layout(self, stage: Stage) -> None:
        """Text and people to the left, the chart to the right."""
        theme, px = stage.theme, stage.theme.px
        bar, ground = headed(stage)
        page = inset(ground, px(10), px(8))
        lines = self._button_lines(page.width)
        body, *feet = rows(page, [1.0, *[theme.button] * len(lines)], px(8))
        left, right = columns(body, [1.0, 1.05], px(12))
        text = self._story(left)
        chart_area, people_area, fate_area = rows(right, [1.15, 1.0, theme.row * 3], px(8))
        self.widgets = [
            bar,
            *text,
            *self._chart(chart_area),
            *self._people(people_area, fate_area),
            *(button for line, foot in zip(lines, feet, strict=True) for button in self._placed(line, foot)),
        ]
        if self.focus.widget is None:
            self.focus.widget = self.widgets[-1]

    def _story(self, area: pygame.Rect) -> list[Widget]:
        """The player's portrait beside the title, and the story below."""
        theme, px = self.stage.theme, self.stage.theme.px
        words = Lexicon(self.session.campaign)
        head, below = rows(area, [px(FACE), 1.0], px(8))
        face, beside = columns(head, [px(FACE), 1.0], px(8))
        portrait = Portrait(
            words.face(self.session.world.person[self.session.leader]), words.faction(self.session.leader)
        )
        title = TextBox(blocks_of([("text", words.leader(self.session.leader))], final_title(self.session)))
        story = TextBox(blocks_of(final_story(self.session)))
        for widget, box in ((portrait, face), (title, beside), (story, below)):
            widget.place(box, theme)
        return [portrait, title, story]

    def _chart(self, area: pygame.Rect) -> list[Widget]:
        theme = self.stage.theme
        strip, below = rows(area, [theme.button, 1.0], theme.px(4))
        tabs = Tabs(chart_names(), self._turn, self.shown)
        tabs.place(strip, theme)
        panel = Panel()
        panel.place(below, theme)
        chart = epilogue_chart(self.session, self.shown, self._leader())
        chart.place(panel.body, theme)
        return [tabs, panel, chart]

    def _leader(self) -> int:
        """The leader marked in the table of people, else the player's."""
        person = fates(self.session)[int(self.people.selected or "0")].person
        return int(self.session.world.leader_of[person]) or self.session.leader

    def _people(self, area: pygame.Rect, below: pygame.Rect) -> list[Widget]:
        theme = self.stage.theme
        head, area = rows(area, [theme.fonts.line(Role.TABLE), 1.0], theme.px(3))
        hint = Label(_("What became of them here; below, what history did with the one marked red."), Role.TABLE)
        hint.place(head, theme)
        self.people.place(area, theme)
        chosen = fates(self.session)[int(self.people.selected or "0")]
        template = _("{name} in history: {fate}") if chosen.history else _("{name}: nothing is told of him in history.")
        told = template.format(name=chosen.name, fate=chosen.history)
        face, beside = columns(below, [below.height, 1.0], theme.px(6))
        portrait = Portrait(Lexicon(self.session.campaign).face(chosen.person))
        portrait.place(face, theme)
        text = TextBox(blocks_of([("text", told)]), padding=8)
        text.place(beside, theme)
        return [hint, self.people, portrait, text]

    def _buttons(self) -> list[Button]:
        from game.ui.screens.menu import leave, rewind_dialog

        nobody = "" if whose(self.session) else _("Nobody played in this game.")
        made = [
            Button(_("Look at the papers") if self._over else _("Play on after all"), self._close, icon="files"),
            Button(_("Begin a quarter again"), lambda: Push(rewind_dialog(self.session)), icon="rewind"),
            Button(_("Save"), lambda: Push(SaveScreen(self.session)), icon="save"),
            Button(_("Worksheet"), self._worksheet, tip=Tip(worksheet_hint()), why_not=nobody),
            Button(_("To the title"), lambda: leave(self.session), "main"),
        ]
        if self.session.seats.shared:
            who = Lexicon(self.session.campaign).leader(self._next_chair())
            made.insert(2, Button(_("As {who} sees it").format(who=who), self._turn_round))
        return made

    def _worksheet(self) -> Outcome | None:
        return Push(WorksheetMaker(self.session))

    def _button_lines(self, width: int) -> list[list[Button]]:
        """The buttons in one line, or in two where they have no room in one."""
        theme, made = self.stage.theme, self._buttons()
        wanted = max(button.width_for(theme) for button in made) + theme.px(8)
        if wanted * len(made) <= width:
            return [made]
        half = (len(made) + 1) // 2
        return [made[:half], made[half:]]

    def _placed(self, line: list[Button], area: pygame.Rect) -> list[Button]:
        theme = self.stage.theme
        for button, box in zip(line, columns(area, [1.0] * len(line), theme.px(8)), strict=True):
            button.place(box, theme)
        return line

    def _next_chair(self) -> int:
        """Of several players, the one after him from whose chair it is seen."""
        chairs = sorted(self.session.seats.chairs)
        here = chairs.index(self.session.leader) if self.session.leader in chairs else -1
        return chairs[(here + 1) % len(chairs)]

    def _turn_round(self) -> Outcome | None:
        self.session.look_from(self._next_chair())
        self.relayout()
        return None

    def _close(self) -> Outcome | None:
        self.session.closed = self._over
        self.session.retiring.decline()
        return Pop()

    @property
    def _over(self) -> bool:
        return self.session.campaign.ended

    def update(self, dt: float) -> Outcome | None:
        """A rewind from here leads back to the game."""
        super().update(dt)
        return None if self._over or self.session.retiring.left else Pop()

    def wake_after(self) -> float | None:
        """At once after a rewind."""
        return super().wake_after() if self._over or self.session.retiring.left else 0.0

    def on_action(self, action: Action) -> Reply:
        """Esc goes back to the papers."""
        return (self._close() or True) if action is Action.MENU else False


def fate_columns() -> tuple[Column, ...]:
    """Columns of the people at the end."""
    return (
        Column("name", _("Name"), width=1.0, bold=True),
        Column("end", _("At the end"), width=1.2),
        Column("fell", _("Last fall"), width=1.2),
    )


def fate_row(at: int, fate: Fate) -> Row:
    """One person at the end."""
    return Row(str(at), {"name": fate.name, "end": fate.end, "fell": fate.fell})
