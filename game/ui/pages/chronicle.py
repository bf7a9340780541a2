"""The chronicle: everything the player may know of, by quarter; and going back to any line of it."""

from __future__ import annotations

import pygame

from game.chronicle import Line
from game.ui.button import Button
from game.ui.choices import Choice
from game.ui.dialog import Dialog, confirm
from game.ui.dropdown import Dropdown
from game.ui.fonts import Role
from game.ui.language import _, at_head, true_minus
from game.ui.layout import columns, rows
from game.ui.officetree import OfficeTree
from game.ui.pages.ballot_picture import BallotPicture
from game.ui.pages.view_ballots import Voters
from game.ui.pages.view_record import Record, kind_words, sort_words
from game.ui.panel import Panel
from game.ui.screen import Outcome, Push
from game.ui.screens.frame import GamePage
from game.ui.screens.waiting import WaitScreen
from game.ui.session import Session
from game.ui.table import Table
from game.ui.table_rows import Column
from game.ui.textbox import TextBox
from game.ui.tip import Tip
from game.ui.widget import Widget


class ChroniclePage(GamePage):
    """Lines by quarter on the left; on the right the chosen one with its reasons, and the two ways back to it."""

    tab = "chronicle"

    def __init__(self, session: Session) -> None:
        """Opens at the newest line."""
        super().__init__(session)
        self.record = Record(session)
        self.voters = Voters(session)
        self.sort = "all"
        self.about = 0
        self.chosen = ""
        self.list_panel = Panel(_("Chronicle"), tip=Tip(_("What you may know. A line with * is known to you alone.")))
        self.sorts = Dropdown([("all", _("Everything")), *sort_words().items()], self._choose_sort)
        self.persons = Dropdown(self._leaders(), self._choose_about)
        self.tree = OfficeTree((), (), self._choose, self._choose, self._tip)
        self.tree.nothing = _("Nothing of this kind has happened yet.")
        self.line_panel = Panel("")
        self.text = TextBox(())
        self.casts = Table((), (), lambda row: None, lambda row: None, self.voters.row_tip)
        self.rewind = Button(_("REWIND TO HERE"), self._ask_rewind, icon="rewind")
        self.fork = Button(_("FORK FROM HERE"), self._ask_fork, icon="play")
        self._known = -1

    def _leaders(self) -> list[tuple[str, str]]:
        words, w = self.record.words, self.session.world
        return [("0", _("About anyone")), *((str(m), words.leader(m)) for m in range(1, w.leaders + 1))]

    def show_line(self, at: int) -> None:
        """Brings line `at` of what the player may read forward, from another page."""
        self.sort = self.sorts.chosen = "all"
        self.about, self.persons.chosen = 0, "0"
        self._fill()
        self.chosen = str(at)

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect) -> list[Widget]:
        """List and detail."""
        theme, px = self.stage.theme, self.stage.theme.px
        left, right = columns(area, [1.25, 1.0], px(10))
        self.list_panel.place(left, theme)
        strip = self.list_panel.heading_rect()
        half = min(strip.width * 3 // 8, max(px(190), theme.fonts.line(Role.BUTTON) * 9))
        boxes = pygame.Rect(strip.right - 2 * half - px(6), strip.y, 2 * half + px(6), strip.height - px(5))
        for widget, rect in zip((self.sorts, self.persons), columns(boxes, [1.0, 1.0], px(6)), strict=True):
            widget.place(rect, theme)
        em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
        self.tree.columns = (
            Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("What sort of line it is."))),
            Column("kind", _("Kind"), width=em * 4),
            Column("text", _("What happened"), width=1.0),
        )
        self.tree.place(self.list_panel.frame, theme)
        self._fill()
        return [self.list_panel, self.sorts, self.persons, self.tree, *self._detail(right)]

    def _detail(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        line = self.record.line(self.chosen)
        call = self.record.call(line) if line is not None else None
        above, buttons = rows(area, [1.0, theme.button], px(6))
        self.line_panel.heading = kind_words()[line.kind] if line is not None else _("Nothing chosen")
        self.line_panel.place(above, theme)
        self.text.set_blocks(self.record.detail(line) if line is not None else ())
        for button, rect in zip((self.rewind, self.fork), columns(buttons, [1.0, 1.0], px(8)), strict=True):
            button.place(rect, theme)
        self._label(line)
        found: list[Widget] = [self.line_panel, self.text]
        frame = self.line_panel.frame
        if call is None:
            self.text.place(frame, theme)
            return [*found, self.rewind, self.fork]
        voters = self.voters.counted(call.casts)
        picture = BallotPicture(self.voters, voters)
        text, boxes, table = rows(frame, [0.85, picture.height_for(theme), 1.15])
        self.casts.columns = self.voters.columns(frame.width, theme)
        self.text.place(text, theme)
        self.casts.place(table, theme)
        self.casts.set_rows(self.voters.rows(voters))
        self.casts.scroll.go(0)
        return [*found, picture.place(boxes, theme), self.casts, self.rewind, self.fork]

    def _fill(self) -> None:
        """The lines under the filters; after new ones the newest is chosen, and only the last year is unfolded."""
        branches = self.record.branches(self.sort, self.about)
        count = len(self.record.lines())
        shown = [row.id for branch in branches for row in branch.rows]
        if count != self._known:
            self._known = count
            self.tree.folded = {branch.id for branch in branches[4:]}
            self.chosen = branches[0].rows[-1].id if branches else ""
        if self.chosen not in shown:
            self.chosen = shown[0] if shown else ""
        self.tree.set_branches(branches)
        if self.chosen:
            self.tree.reveal(self.chosen)

    def _label(self, line: Line | None) -> None:
        why_not = _("The others are still acting.") if self.session.busy else ""
        if line is None:
            why_not = _("Choose a line first.")
        self.rewind.why_not = self.fork.why_not = why_not
        self.rewind.tip = Tip(
            _("Takes this campaign back to your first decision after this line. The dice stay as they were.")
        )
        self.fork.tip = Tip(
            _("Begins another campaign that shares the past up to this line; you may take another chair.")
        )

    # --- choosing --------------------------------------------------------------------------------------------------

    def _choose_sort(self, name: str) -> Outcome | None:
        self.sort = name
        self.relayout()
        return None

    def _choose_about(self, name: str) -> Outcome | None:
        self.about = int(name)
        self.relayout()
        return None

    def _choose(self, row: str) -> Outcome | None:
        if row.isdigit():
            self.chosen = row
            self.relayout()
        return None

    def _tip(self, row: str, column: str) -> Tip | None:
        line = self.record.line(row)
        return Tip(true_minus(line.text), line.parts[:8], title=at_head(line.quarter)) if line is not None else None

    # --- going back ------------------------------------------------------------------------------------------------

    def _ask_rewind(self) -> Outcome | None:
        line = self.record.line(self.chosen)
        if line is None:
            return None
        text = _("Everything after this line is undone: {quarter}. {line}")
        told = text.format(quarter=line.quarter, line=true_minus(line.text))
        return Push(confirm(_("Rewind to here?"), told, _("Rewind"), _("Stay here"), lambda: self._rewind(line.after)))

    def _rewind(self, after: int) -> Outcome | None:
        self.session.take(self.session.campaign.rewound(after))
        self._known = -1
        return None

    def _ask_fork(self) -> Outcome | None:
        line = self.record.line(self.chosen)
        if line is None:
            return None
        w, words = self.session.world, self.record.words
        chairs = [m for m in range(1, w.leaders + 1) if w.playable[m]][:8]
        choices = [Choice(str(m), _("Play {leader}").format(leader=words.leader(m))) for m in chairs]
        told = _("Another campaign begins at this line: {quarter}. {line}")
        kept = _("The present one stays in its autosave.")
        if not self.session.keeper.works:
            kept = _("The present one is not being kept. Save it first, or it is lost.")
        text = f"{told.format(quarter=line.quarter, line=true_minus(line.text))} {kept}"
        choices.append(Choice("stay", _("Stay here")))
        return Push(
            Dialog(_("Fork from here"), text, choices, lambda name: self._fork(line.after, name), escape="stay")
        )

    def _fork(self, after: int, name: str) -> Outcome | None:
        if not name.isdigit():
            return None
        who = self.session.campaign.scenario.register.names("leader")[int(name) - 1]
        from game.ui.beginning import begin

        self.session.keeper.close()
        past, told = self.session.campaign, _("Another campaign begins here.")
        return Push(WaitScreen(_("Playing it again…"), lambda: begin(past.fork(after, [who]), told=told)))
