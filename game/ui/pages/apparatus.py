"""The apparatus: who sits where, whose man he is, who put him there - and whom the player may put there."""

from __future__ import annotations

import pygame

from game.notation import Answer
from game.rules import names as n
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.language import _
from game.ui.layout import columns, inset, rows
from game.ui.officetree import OfficeTree
from game.ui.pages.answering import put_in
from game.ui.pages.politburo import PolitburoPage
from game.ui.pages.view_office_rows import OfficeRows, candidate_columns, office_columns
from game.ui.pages.view_offices import Offices
from game.ui.pages.view_post import post_text
from game.ui.panel import Panel
from game.ui.portraits import Portrait
from game.ui.screen import Outcome, Replace
from game.ui.screens.frame import GamePage
from game.ui.screens.pages import page_of
from game.ui.session import Session
from game.ui.table import Table
from game.ui.textbox import TextBox
from game.ui.tip import Tip
from game.ui.widget import Widget

FACE = 124
"""Logical pixels of the holder's portrait with its margin."""
FOOT = (1.2, 1.0, 1.1)
"""Shares of the three buttons below the candidates."""


class ApparatusPage(GamePage):
    """Offices on the left; on the right the chosen one, its candidates, and the two strokes of the pen."""

    tab = "apparatus"

    def __init__(self, session: Session) -> None:
        """Opens with the first office the player may fill."""
        super().__init__(session)
        self.offices = Offices(session)
        self.lines = OfficeRows(self.offices)
        self.show = "all"
        mine = [o for group in self.offices.groups().values() for o in group if self.offices.mine(o)]
        self.office = mine[0] if mine else 1
        self.person = 0
        self.tree_panel = Panel(_("Offices"), tip=Tip(_("Every post of weight, by branch. Click a branch to fold it.")))
        self.filter = Dropdown(self._filters(), self._filter)
        self.tree = OfficeTree((), (), self._choose_office, self._choose_office, self.lines.office_tip)
        self.post_panel = Panel(_("The post"))
        self.text = TextBox((), self._follow)
        self.holder = Portrait(self.offices.words.face(n.NOBODY))
        self.men_panel = Panel(
            _("Candidates"), tip=Tip(_("Those you may put there come first, the best suited on top."))
        )
        self.men = Table((), (), self._choose_person, self._appoint_row, self.lines.candidate_tip)
        self.men.nothing = _("Nobody can be put there.")
        self.appoint = Button("", self._appoint, "main")
        self.motion = Button(_("AS A MOTION"), self._as_motion, icon="gavel")
        self.dismiss = Button("", self._dismiss)
        self.foot = pygame.Rect(0, 0, 0, 0)
        self._listed = 0
        self._shape: tuple[int, int, int] = (0, 0, 0)

    def _filters(self) -> list[tuple[str, str]]:
        words = [("all", _("All offices")), ("mine", _("Which I may fill")), ("own", _("Held by my men"))]
        return [*words, ("rivals", _("Held by others' men")), ("vacant", _("Vacant")), ("region", _("Regions only"))]

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect) -> list[Widget]:
        """Tree on the left, post and candidates on the right."""
        theme, px = self.stage.theme, self.stage.theme.px
        left, right = columns(area, [1.42, 1.0], px(10))
        self.tree_panel.place(left, theme)
        self._fit_columns(self.tree_panel.frame.width, right.width)
        self.tree.place(self.tree_panel.frame, theme)
        strip = self.tree_panel.heading_rect()
        wide = min(strip.width * 6 // 10, max(px(206), theme.fonts.line(self.appoint.role) * 11))
        self.filter.place(pygame.Rect(strip.right - wide, strip.y, wide, strip.height - px(5)), theme)
        post, men, buttons = rows(right, [1.0, 1.05, theme.button], px(6))
        self.post_panel.place(post, theme)
        self.men_panel.place(men, theme)
        self.men.place(self.men_panel.frame, theme)
        self.foot = buttons
        self.refresh()
        return [
            self.tree_panel, self.filter, self.tree, self.post_panel, self.text, self.holder, self.men_panel, self.men,
            self.appoint, self.motion, self.dismiss,
        ]  # fmt: skip

    def _frame_post(self) -> None:
        """The post's text, and at its right the portrait of the holder, if the post is held."""
        theme, words, p = self.stage.theme, self.offices.words, self.offices.view.holder[self.office]
        frame = self.post_panel.frame
        text, face = columns(frame, [1.0, min(theme.px(FACE), frame.width // 3) if p else 0], 0)
        self.text.place(text, theme)
        self.holder.face, self.holder.mark = words.face(p), words.faction(self.offices.patron(p))
        self.holder.place(inset(face, theme.px(6)), theme)

    def _fit_columns(self, left: int, right: int) -> None:
        """Other columns for another width or font; then the rows."""
        shape = (left, right, id(self.stage.theme))
        if shape != self._shape:
            self._shape = shape
            self.tree.columns = office_columns(left, self.stage.theme)
            self.men.columns = candidate_columns(right, self.stage.theme)

    def refresh(self) -> None:
        """Reads everything anew; the choice stays where it can."""
        self.tree.set_branches(self.lines.branches(self.show))
        self.tree.reveal(str(self.office))
        self._show_office()

    # --- choosing --------------------------------------------------------------------------------------------------

    def _filter(self, show: str) -> Outcome | None:
        self.show = show
        self.tree.set_branches(self.lines.branches(show))
        shown = [row.id for branch in self.tree.branches for row in branch.rows]
        if shown and str(self.office) not in shown:
            self.office = int(shown[0])
        self.tree.reveal(str(self.office))
        self._show_office()
        return None

    def _choose_office(self, row: str) -> Outcome | None:
        if row.isdigit():
            self.office = int(row)
            self._show_office()
        return None

    def _choose_person(self, row: str) -> Outcome | None:
        self.person = int(row)
        self._label_buttons()
        return None

    def _follow(self, link: str) -> Outcome | None:
        """A link in the post's text is another office."""
        kind, _sep, number = link.partition(":")
        if kind == "office":
            self.show = self.filter.chosen = "all"
            self.office = int(number)
            self.refresh()
        return None

    def show_office(self, office: int) -> None:
        """Brings an office forward, from another page."""
        self.show = self.filter.chosen = "all"
        self.office = office

    def _show_office(self) -> None:
        found = self.lines.candidates(self.office)
        self.men.set_rows(found)
        kept = self._listed == self.office and str(self.person) in self.men.places
        if not kept:
            self._listed = self.office
            self.men.scroll.go(0)
            self.person = int(found[0].id) if found else 0
        self.men.selected = str(self.person) if found else ""
        self.post_panel.heading = self.offices.words.short_office(self.office)
        self._frame_post()
        self.text.set_blocks(post_text(self.offices, self.office))
        self._label_buttons()

    def _label_buttons(self) -> None:
        words, s, o = self.offices.words, self.offices.view, self.office
        holder = s.holder[o]
        self.appoint.text = _("APPOINT {person}").format(person=words.person(self.person).upper())
        self.appoint.why_not = self.offices.move_why_not(n.APPOINT, o, self.person)
        if not self.person:
            self.appoint.text, self.appoint.why_not = _("APPOINT"), _("There is nobody to choose from.")
        self.appoint.tip = self.lines.price_tip(n.APPOINT, o, self.person)
        self.dismiss.text = (
            _("DISMISS {person}").format(person=words.person(holder).upper()) if holder else _("DISMISS")
        )
        self.dismiss.why_not = self.offices.move_why_not(n.DISMISS, o) if holder else _("The office is vacant.")
        tried = _("Opens the motion to put {person} there, with its forecast; it is not yet moved.")
        self.motion.tip = Tip(tried.format(person=words.person(self.person)))
        self.motion.why_not = (
            "" if self.offices.by_motion(o) and self.person else _("No vote of these bodies fills it.")
        )
        self.dismiss.tip = self.lines.price_tip(n.DISMISS, o, 0)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Side by side; as wide as their words ask where one would else be cut."""
        theme, buttons = self.stage.theme, (self.appoint, self.motion, self.dismiss)
        wanted = [float(button.width_for(theme)) for button in buttons]
        cells = columns(self.foot, FOOT, theme.px(8))
        if any(wide > cell.width for wide, cell in zip(wanted, cells, strict=True)):
            cells = columns(self.foot, wanted, theme.px(8))
        for button, cell in zip(buttons, cells, strict=True):
            button.place(cell, theme)

    # --- deciding --------------------------------------------------------------------------------------------------

    def _appoint(self) -> Outcome | None:
        return put_in(self, Answer(n.APPOINT, self.office, self.person))

    def _dismiss(self) -> Outcome | None:
        return put_in(self, Answer(n.DISMISS, self.office))

    def _as_motion(self) -> Outcome | None:
        """Opens the Politburo page with this appointment as a motion in the making."""
        page = page_of(self.session, "politburo")
        assert isinstance(page, PolitburoPage)
        plenum = self.session.world.filler[self.office] == n.COMMITTEE
        page.propose(Answer(n.M_FILL, self.office, self.person), n.COMMITTEE if plenum else n.POLITBURO)
        return Replace(page)

    def _appoint_row(self, row: str) -> Outcome | None:
        """Enter or a double click on a candidate appoints him, if that is possible."""
        self._choose_person(row)
        if self.appoint.why_not:
            self.say(self.appoint.why_not, "lock")
            return None
        return self._appoint()
