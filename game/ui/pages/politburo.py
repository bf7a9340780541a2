"""The Politburo: who sits at the table, what lies on it, how a motion would fare, and how past ones fared."""

from __future__ import annotations

import pygame

from game.notation import Answer
from game.rules import names as n
from game.ui.fonts import Role
from game.ui.hemicycle import Hemicycle
from game.ui.language import _
from game.ui.layout import columns, inset, rows
from game.ui.legend import Legend
from game.ui.pages.answering import put_in
from game.ui.pages.composing import Composer
from game.ui.pages.power_sheet import PowerSheet
from game.ui.pages.roll_calls import RollCalls
from game.ui.pages.view_agenda import agenda_columns, agenda_rows, hall_groups
from game.ui.pages.view_sitting import Sittings
from game.ui.pages.voting import MotionInHand
from game.ui.panel import Panel
from game.ui.roundtable import RoundTable
from game.ui.screen import Outcome
from game.ui.screens.frame import GamePage
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.table import Table
from game.ui.tabs import Tabs
from game.ui.tip import Tip
from game.ui.widget import Widget


class PolitburoPage(GamePage):
    """The table and the agenda on the left; on the right a motion in the making or in hand, roll calls, or power."""

    tab = "politburo"

    def __init__(self, session: Session) -> None:
        """Opens at the motion in hand while a vote is taken, else at a motion in the making."""
        super().__init__(session)
        self.sittings = Sittings(session)
        self.composer = Composer(session, self._put_in, self.relayout)
        self.hand = MotionInHand(session, self._put_in, self.relayout)
        self.calls = RollCalls(session, self.sittings, self.relayout)
        self.power = PowerSheet(session, self.relayout)
        self.table_panel = Panel("", tip=Tip(_("Full members sit at the table, candidates on the bench below it.")))
        self.table = RoundTable(on_choose=self._choose_sitter, bench=_("Candidates"))
        self.hall = Hemicycle(())
        self.agenda_panel = Panel(_("Agenda"), tip=Tip(_("What lies on the table, and what the chair has held over.")))
        self.agenda = Table((), (), self._choose_item, self._choose_item, self._item_tip)
        self.side = Tabs(self._tabs(), self._turn, "compose")
        self.seen = -1

    @staticmethod
    def _tabs() -> list[tuple[str, str]]:
        return [
            ("compose", _("Put a motion")),
            ("hand", _("Motion in hand")),
            ("calls", _("Roll calls")),
            ("power", _("Power")),
        ]

    def _put_in(self, answer: Answer) -> Outcome | None:
        return put_in(self, answer)

    def body(self, area: pygame.Rect) -> list[Widget]:
        """Two columns."""
        theme, px = self.stage.theme, self.stage.theme.px
        self._follow_decision()
        left, right = columns(area, [1.0, 1.32], px(10))
        tabs, rest = rows(right, [theme.button, 1.0], px(6))
        self.side.place(tabs, theme)
        found = self._left(left)
        found.append(self.side)
        if self.side.chosen == "compose":
            return found + self.composer.body(rest, theme)
        if self.side.chosen == "power":
            return found + self.power.body(rest, theme)
        return found + (self.hand if self.side.chosen == "hand" else self.calls).body(rest, theme)

    def propose(self, motion: Answer, forum: int) -> None:
        """Takes a motion of another page into the making."""
        self.composer.take(motion, forum)
        self.side.chosen = "compose"
        self.seen = self.session.version

    def _follow_decision(self) -> None:
        """Once for each decision of the player, the tab that it belongs to."""
        pending = self.session.pending
        if pending is None or self.seen == self.session.version:
            return
        self.seen = self.session.version
        tab = {n.D_TABLE: "compose", n.D_VOTE: "hand", n.D_WHIP: "hand", n.D_HOLD: "hand"}.get(pending.kind)
        self.side.chosen = tab or self.side.chosen

    def _left(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        items = self.sittings.items()
        wanted = theme.row * (max(3, min(7, len(items))) + 1) + px(36)
        table, agenda = rows(area, [1.0, min(wanted, area.height * 2 // 5)], px(6))
        name, doing = self.sittings.title()
        self.table_panel.heading = name
        self.table_panel.emblem = self.sittings.emblem()
        self.table_panel.place(table, theme)
        self.agenda_panel.place(agenda, theme)
        self.agenda.columns = agenda_columns(theme)
        self.agenda.place(self.agenda_panel.frame, theme)
        self.agenda.set_rows(agenda_rows(self.sittings, items))
        return [self.table_panel, *self._hall(name, doing), self.agenda_panel, self.agenda]

    def _hall(self, name: str, doing: str) -> list[Widget]:
        """The round table, or the hall of a plenum or congress that sits."""
        theme, px = self.stage.theme, self.stage.theme.px
        inner = inset(self.table_panel.frame, px(6))
        s = self.session.view()
        if self.sittings.sitting and s.body != n.POLITBURO:
            groups = hall_groups(self.sittings)
            votes = sum(group.seats for group in groups)
            self.hall.groups = tuple(groups)
            self.hall.caption = _("{votes} votes").format(votes=votes)
            self.hall.tip = Tip(doing, title=name)
            seats, below = rows(inner, [1.0, 2 * theme.fonts.line(Role.TABLE) + px(8)], px(4))
            self.hall.place(seats, theme)
            self.hall.changed()
            parts = Legend([(Mark(group.shape, group.colour, group.name), str(group.seats)) for group in groups])
            parts.place(inset(below, px(6), 0), theme)
            return [self.hall, parts]
        sitters = self.sittings.sitters()
        chair = next((sitter.name for sitter in sitters if sitter.chair), "")
        captions = [doing.capitalize(), *([_("{name} presides").format(name=chair)] if chair else [])]
        self.table.set_sitters(sitters, [*captions, *self.sittings.lines()])
        self.table.place(inner, theme)
        return [self.table]

    def _turn(self, tab: str) -> Outcome | None:
        self.relayout()
        return None

    def _choose_sitter(self, sitter: str) -> Outcome | None:
        if sitter:
            self.hand.choose_voter(sitter)
            self.composer.choose_voter(sitter)
        return None

    def _choose_item(self, row: str) -> Outcome | None:
        self.hand.item = int(row)
        self.side.chosen = "hand"
        self.relayout()
        return None

    def _item_tip(self, row: str, column: str) -> Tip | None:
        item = next((item for item in self.sittings.items() if str(item.number) == row), None)
        if item is None:
            return None
        mover = self.sittings.words.leader(item.mover)
        parts = ((_("moved by"), mover), (_("state"), item.state))
        held = (
            _("It has been held over once and must be taken now.") if item.held and item.state != _("held over") else ""
        )
        return Tip(held, parts, title=item.words)
