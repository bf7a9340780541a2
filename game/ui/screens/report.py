"""What the player is told between his decisions: the votes of a sitting with their roll calls, a quarter's news."""

from __future__ import annotations

import pygame

from game.rules import names as n
from game.ui.button import Button
from game.ui.dialog import DialogFrame
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import _, true_minus
from game.ui.layout import centred, inset, rows
from game.ui.page import Page
from game.ui.panel import Label
from game.ui.richtext import Block, block
from game.ui.screen import Outcome, Pop, Stage
from game.ui.screens.changes_sheet import ChangesSheet
from game.ui.screens.vote_rows import ballot_tip, motion_columns, motion_row, roll_columns, roll_row
from game.ui.session import Session
from game.ui.table import Table
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.view import date_head
from game.ui.view_news import section_names, untold_lines
from game.ui.widget import Reply, Widget

WIDTH, HEIGHT = 980, 600
"""Logical pixels."""
SITTING = (n.D_HOLD, n.D_WHIP, n.D_VOTE)
"""Decisions within a sitting: its votes are told when it is over."""


def report_due(session: Session) -> bool:
    """A sitting or a quarter is over and has not been told."""
    if session.busy or session.rushing or session.spectating:
        return False
    untold = session.untold()
    kinds = {happening.kind for happening in untold}
    pending = session.pending
    if session.campaign.ended or (session.resting and session.reporting) or quarters_untold(session):
        return bool(untold_lines(session))
    if session.resting:
        return False
    return n.L_RESULT in kinds and (pending is None or pending.kind not in SITTING)


def quarters_untold(session: Session) -> bool:
    """Of several players, the one who sits has not been told how a quarter ended."""
    return session.seats.shared and any(happening.turn < session.turn for happening in session.untold())


class ReportScreen(Page):
    """Three tabs: what changed, what happened, votes. Enter or Esc puts it away."""

    see_through = True

    def __init__(self, session: Session) -> None:
        """Of what has not been told yet; closing it tells it."""
        super().__init__()
        self.session = session
        told = untold_lines(session)
        self.results = [line for line in told if line.kind == "result"]
        self.others = [line for line in told if line.kind not in ("result", "motion", "quarter", "delegates", "seat")]
        since = quarters_untold(session)
        self.quarter_over = session.resting or session.campaign.ended or since
        turn = session.turn - (1 if session.resting or since else 0)
        over = _("{date} is over").format(date=date_head(session.world, max(0, turn)))
        over = _("Since you sat here last") if since else over
        self.frame = DialogFrame(over if self.quarter_over else _("The vote"))
        self.sheet = ChangesSheet(session, max(0, turn)) if self.quarter_over else None
        self.tab = "changes" if self.quarter_over else "votes" if self.results else "news"
        self.names: list[str] = []
        self.there = Button(_("IN THE CHRONICLE"), self._to_chronicle, icon="scroll")
        if self.sheet is not None:
            self.sheet.tree.on_open = lambda row: self._to_chronicle()
        self.motions = Table(motion_columns(), [motion_row(at, line) for at, line in enumerate(self.results)])
        self.motions.on_select = self._pick
        self.motions.selected = "0"
        self.roll = Table(roll_columns())

    # --- content ---------------------------------------------------------------------------------------------------

    def _pick(self, row: str) -> Outcome | None:
        self.relayout()
        return None

    def _turn(self, tab: str) -> Outcome | None:
        self.tab = tab
        self.focus.widget = None
        self.relayout()
        return None

    def layout(self, stage: Stage) -> None:
        """A large sheet in the middle of the window."""
        theme, px = stage.theme, stage.theme.px
        self.frame.theme = theme
        box = centred(pygame.Rect((0, 0), stage.size), px(WIDTH), px(HEIGHT))
        self.frame.place(box, theme)
        inner = inset(box, px(12), px(10))
        inner.y += self.frame.bar_height()
        inner.height -= self.frame.bar_height()
        top, body, foot = rows(inner, [theme.button, 1.0, theme.button], px(8))
        names = [("changes", _("What changed, and why"))] if self.sheet is not None and self.sheet.changes else []
        names += [("news", _("What happened"))] if self.others or not self.results else []
        names += [("votes", _("Votes: {count}").format(count=len(self.results)))] if self.results else []
        if self.tab not in dict(names):
            self.tab = names[0][0]
        tabs = Tabs(names, self._turn, self.tab)
        tabs.place(top, theme)
        close = Button(_("Go on ({key})").format(key=stage.keys.label(Action.END_TURN)), self._close, "main")
        close.place(pygame.Rect(foot.right - px(200), foot.y, px(200), foot.height), theme)
        self.names = [name for name, _words in names]
        made = {"votes": self._votes, "news": self._news, "changes": self._changes}[self.tab](body)
        if self.tab == "changes":
            wide = self.there.width_for(theme)
            self.there.place(pygame.Rect(foot.x, foot.y, wide, foot.height), theme)
            made.append(self.there)
        self.widgets = [self.frame, tabs, *made, close]
        if self.focus.widget is None:
            self.focus.widget = close

    def _to_chronicle(self) -> Outcome | None:
        """The line of the chosen change; the report is put away."""
        outcome = self.sheet.open(self.sheet.tree.selected) if self.sheet is not None else None
        if outcome is not None:
            self.session.tell()
        return outcome

    def _chosen(self, row: str) -> Outcome | None:
        assert self.sheet is not None
        nowhere = _("The chronicle has no line of it.") if row.isdigit() else _("Choose a line first.")
        self.there.why_not = "" if self.sheet.has_line(row) else nowhere
        return None

    def _changes(self, area: pygame.Rect) -> list[Widget]:
        assert self.sheet is not None
        self.sheet.tree.on_select = self._chosen
        self._chosen(self.sheet.tree.selected)
        self.sheet.place(self.stage.theme)
        self.sheet.tree.place(area, self.stage.theme)
        return [self.sheet.tree]

    def _news(self, area: pygame.Rect) -> list[Widget]:
        blocks: list[Block] = []
        for title, kinds in section_names().items():
            found = [line for line in self.others if line.kind in kinds]
            if found:
                blocks.append(block(title, kind="heading"))
                blocks += [block(true_minus(line.text), kind="bullet") for line in found]
        text = TextBox(blocks or [block(_("A quiet quarter."))])
        text.place(area, self.stage.theme)
        return [text]

    def _votes(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        upper = min(area.height * 2 // 5, theme.row * (len(self.results) + 1) + px(3))
        above, head, below = rows(area, [upper, theme.fonts.line(Role.TEXT), 1.0], px(6))
        self.motions.place(above, theme)
        chosen = self.results[int(self.motions.selected or "0")]
        label = Label(_("How they voted, and why").upper(), Role.HEADING, "dark_red")
        label.place(head, theme)
        self.roll.tip_for = lambda row, column: ballot_tip(chosen, int(row))
        self.roll.set_rows([roll_row(at, chosen) for at in range(len(chosen.ballots))])
        self.roll.place(below, theme)
        return [self.motions, label, self.roll]

    # --- keys ------------------------------------------------------------------------------------------------------

    def _close(self) -> Outcome | None:
        self.session.tell()
        return Pop()

    def on_action(self, action: Action) -> Reply:
        """Esc and Enter close it; the tab keys turn."""
        if action in (Action.MENU, Action.END_TURN):
            return self._close() or True
        if action in (Action.NEXT_TAB, Action.PREVIOUS_TAB):
            step = 1 if action is Action.NEXT_TAB else -1
            return self._turn(self.names[(self.names.index(self.tab) + step) % len(self.names)]) or True
        return False

    def paint_ground(self, surface: pygame.Surface) -> None:
        """A shadow; the page below stays as it is."""
        shadow = self.frame.rect.move(self.stage.theme.px(6), self.stage.theme.px(6))
        veil = pygame.Surface(shadow.size, pygame.SRCALPHA)
        veil.fill((*self.stage.theme.palette.ink, 90))
        surface.blit(veil, shadow)
