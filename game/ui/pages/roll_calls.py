"""Past roll calls: every motion that was voted, and who voted how and why."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.fonts import Role
from game.ui.language import _, meant
from game.ui.layout import inset, rows
from game.ui.pages.ballot_picture import BallotPicture
from game.ui.pages.view_ballots import Voters
from game.ui.pages.view_sitting import RollCall, Sittings
from game.ui.panel import Panel
from game.ui.screen import Outcome
from game.ui.session import Session
from game.ui.table import Table
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget


class RollCalls:
    """Part of the Politburo page: the list, and the chosen one in detail."""

    def __init__(self, session: Session, sittings: Sittings, relayout: Callable[[], None]) -> None:
        """The last one is chosen until another is; `relayout` lays the page out again."""
        self.relayout = relayout
        self.session = session
        self.sittings = sittings
        self.voters = Voters(session)
        self.chosen = ""
        self.table = Table((), (), self._choose, lambda row: None, self._tip)
        self.table.nothing = _(
            "No vote has been taken yet. Every motion that is put to the vote will stand here, with who voted how and "
            "why."
        )
        self.panel = Panel("")
        self.boxes = BallotPicture(self.voters, ())
        self.casts = Table((), (), lambda row: None, lambda row: None, self.voters.row_tip)
        self._theme: Theme | None = None

    def body(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """The list above, the roll call below."""
        self._theme = theme
        above, below = rows(area, [0.8, 1.2], theme.px(6))
        self.table.columns = self._columns(theme)
        self.table.place(above, theme)
        calls = self.sittings.calls()
        self.table.set_rows([self._row(call) for call in reversed(calls)])
        if not calls:
            self.table.place(area, theme)
            return [self.table]
        if self.chosen not in self.table.places:
            self.chosen = str(calls[-1].key) if calls else ""
        self.table.selected = self.chosen
        self.panel.place(below, theme)
        self._show()
        return [self.table, self.panel, self.boxes.widget, self.casts]

    @staticmethod
    def _columns(theme: Theme) -> tuple[Column, ...]:
        em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
        return (
            Column("when", _("When"), width=em * 33 // 10 + 6),
            Column("body", _("Body"), width=em * 4),
            Column("words", _("Motion"), width=2.0, bold=True),
            Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("Mark of the mover's following."))),
            Column("mover", _("Moved by"), width=0.8),
            Column("result", _("Result"), width=em * 5 + 10),
        )

    def _row(self, call: RollCall) -> Row:
        words = self.sittings.words
        result = _("carried") if call.carried else meant("motion", "lost")
        cells: dict[str, Cell] = {
            "when": words.short_quarter(call.turn),
            "body": words.body(call.body),
            "words": self.sittings.call_words(call),
            "mark": words.faction(call.mover),
            "mover": words.leader(call.mover),
            "result": f"{result} {call.ayes}:{call.noes}",
        }
        return Row(str(call.key), cells, faded=not call.carried)

    def _call(self, key: str) -> RollCall | None:
        calls = self.sittings.calls()
        return calls[int(key)] if key.isdigit() and int(key) < len(calls) else None

    def _choose(self, row: str) -> Outcome | None:
        self.chosen = row
        self.relayout()
        return None

    def _show(self) -> None:
        theme, call = self._theme, self._call(self.chosen)
        if theme is None:
            return
        self.panel.heading = self.sittings.call_words(call) if call else ""
        voters = self.voters.counted(call.casts) if call else []
        self.panel.place(self.panel.rect, theme)
        self.boxes = BallotPicture(self.voters, voters)
        frame = self.panel.frame
        boxes, table = rows(inset(frame, theme.px(1), theme.px(4)), [self.boxes.height_for(theme), 1.0], theme.px(2))
        self.boxes.place(boxes, theme)
        self.casts.columns = self.voters.columns(frame.width, theme)
        self.casts.place(pygame.Rect(frame.x, table.y, frame.width, frame.bottom - table.y), theme)
        self.casts.set_rows(self.voters.rows(voters))
        self.casts.selected = ""
        self.casts.scroll.go(0)

    def _tip(self, row: str, column: str) -> Tip | None:
        call = self._call(row)
        if call is None:
            return None
        parts = ((_("for"), str(call.ayes)), (_("against"), str(call.noes)), (_("present"), str(call.present)))
        return Tip(self.sittings.words.head(call.turn), parts, title=self.sittings.call_words(call))
