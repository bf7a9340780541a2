"""The network: every man by the leader he is believed to follow, and what binds and parts the leaders."""

from __future__ import annotations

import pygame

from game.rules import names as n
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.entry import TextEntry
from game.ui.followgraph import FollowGraph
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import columns, inset, rows
from game.ui.legend import Legend
from game.ui.pages.links import follow, person_key
from game.ui.pages.view_network import NOBODYS, PACT, QUARREL, Network
from game.ui.panel import Label, Panel
from game.ui.portraits import Portrait
from game.ui.screen import Outcome, Replace
from game.ui.screens import menu
from game.ui.screens.frame import GamePage
from game.ui.screens.pages import page_of
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.table import Table
from game.ui.table_rows import Column
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

FACE = 104
"""Logical pixels of the portrait with its margin."""


class NetworkPage(GamePage):
    """The drawing on the left with its filters; on the right search, the chosen person, pacts and quarrels."""

    tab = "network"

    def __init__(self, session: Session) -> None:
        """Opens with everybody, the player chosen."""
        super().__init__(session)
        self.network = Network(session)
        self.leader, self.body_shown = "all", "all"
        self.chosen = f"l{session.leader}"
        self.graph_panel = Panel(_("Followings"), tip=Tip(graph_hint()))
        self.leaders = Dropdown([("all", _("Everybody"))], self._choose_leader)
        self.bodies = Dropdown(self._bodies(), self._choose_body)
        self.graph = FollowGraph(self._choose, self._open)
        self.key = Label(key_words(), Role.SMALL, "faded", "centre", tip=Tip(graph_hint()))
        self.search = TextEntry("", _("Search a name or a post"), self._search, self._take_found)
        self.person_panel = Panel("")
        self.text = TextBox((), self._follow)
        self.face = Portrait(self.network.words.face(n.NOBODY))
        self.book = Button(_("IN THE BOOK"), lambda: self._open(self.chosen), icon="book")
        self.approach = Button("", self._approach)
        self.ties_panel = Panel(_("Pacts and quarrels"), tip=Tip(_("Of the leaders still in the party.")))
        self.ties = Table((), (), self._pick_tie, self._pick_tie, self._tie_tip)
        self.ties.nothing = _("No understandings, and no quarrels.")

    def _leaders(self) -> list[tuple[str, str]]:
        words = self.network.words
        named = [(str(m), words.leader(m)) for m in self.network.leaders()]
        return [("all", _("Everybody")), *named, ("0", _("Nobody's men"))]

    def _bodies(self) -> list[tuple[str, str]]:
        shown = self.network.words.bodies((n.POLITBURO, n.ORGBURO, n.SECRETARIAT, n.COMMITTEE, n.CONTROL))
        return [("all", _("In any body or none")), *((str(body), self.network.words.body(body)) for body in shown)]

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect) -> list[Widget]:
        """Drawing and sheets."""
        left, right = columns(area, [1.82, 1.0], self.stage.theme.px(10))
        return [*self._drawing(left), *self._sheets(right)]

    def _drawing(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        self.graph_panel.place(area, theme)
        strip, frame = self.graph_panel.heading_rect(), self.graph_panel.frame
        wide = min(strip.width * 3 // 8, max(px(190), theme.fonts.line(Role.BUTTON) * 9))
        boxes = pygame.Rect(strip.right - 2 * wide - px(6), strip.y, 2 * wide + px(6), strip.height - px(5))
        self.leaders.options = tuple(self._leaders())
        if self.leader not in [name for name, _words in self.leaders.options]:
            self.leader = self.leaders.chosen = "all"
        for widget, rect in zip((self.leaders, self.bodies), columns(boxes, [1.0, 1.0], px(6)), strict=True):
            widget.place(rect, theme)
        sheet, key = rows(inset(frame, px(1)), [1.0, theme.fonts.line(Role.SMALL) + px(2)])
        followings = self.network.followings(self.leader, self.body_shown)
        shown = {following.id for following in followings}
        self.graph.set_followings(followings, self.network.bonds(shown))
        self.graph.place(sheet, theme)
        self.graph.chosen, self.graph.found = self.chosen, self.network.matching(self.search.text)
        self.key.place(inset(key, px(6), 0), theme)
        return [self.graph_panel, self.leaders, self.bodies, self.graph, self.key]

    def _sheets(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        high = max(theme.button, px(34))
        search, person, buttons, table = rows(area, [high, 1.0, theme.button, 0.92], px(6))
        self.search.place(search, theme)
        self._fill_person(person)
        for button, rect in zip((self.approach, self.book), columns(buttons, [1.3, 1.0], px(8)), strict=True):
            button.place(rect, theme)
        self.ties_panel.place(table, theme)
        legend = Legend(
            [(Mark(PACT.shape, PACT.colour, _("pact")), ""), (Mark(QUARREL.shape, QUARREL.colour, _("quarrel")), "")]
        )
        strip = self.ties_panel.heading_rect()
        legend.place(pygame.Rect(strip.centerx, strip.y + px(6), strip.width // 2, strip.height - px(6)), theme)
        self.ties.columns = tie_columns(theme)
        self.ties.place(self.ties_panel.frame, theme)
        self.ties.set_rows(self.network.tie_rows())
        found = [self.search, self.person_panel, self.text, self.face, self.approach, self.book]
        return [*found, self.ties_panel, legend, self.ties]

    def _fill_person(self, area: pygame.Rect) -> None:
        """The chosen person's sheet, portrait and buttons."""
        theme, words, p = self.stage.theme, self.network.words, self.network.person_of(self.chosen)
        self.person_panel.heading = words.full_person(p) if p else _("Nobody's men")
        self.person_panel.place(area, theme)
        frame = self.person_panel.frame
        text, face = columns(frame, [1.0, min(theme.px(FACE), frame.width // 3) if p else 0])
        self.text.place(text, theme)
        self.text.set_blocks(self.network.person_blocks(self.chosen))
        self.face.face, self.face.mark = words.face(p), words.faction(self.network.offices.patron(p) if p else n.NOBODY)
        self.face.place(inset(face, theme.px(6)), theme)
        self.book.why_not = "" if p else _("Choose a person first.")
        leader = self.chosen[:1] == "l"
        self.approach.text = _("OFFER A PACT…") if leader else _("COURT HIM…")
        self.approach.tip = Tip(_("Opens the move on the desk, with what it takes and what would come of it."))
        self.approach.why_not = self._approach_why_not(p)

    def _approach_why_not(self, p: int) -> str:
        if not p:
            return _("Choose a person first.")
        if p == self.session.world.person[self.session.leader]:
            return _("You cannot do this to yourself.")
        return self.network.offices.phase_why_not()

    # --- choosing --------------------------------------------------------------------------------------------------

    def _choose_leader(self, name: str) -> Outcome | None:
        self.leader = name
        self._keep_chosen()
        return None

    def _choose_body(self, name: str) -> Outcome | None:
        self.body_shown = name
        self._keep_chosen()
        return None

    def _keep_chosen(self) -> None:
        """After another filter: if the chosen one is not shown any more, the first who is."""
        self.relayout()
        if self.chosen not in self.graph.spots and self.graph.order():
            self.chosen = self.graph.order()[0]
            self.relayout()

    def _choose(self, name: str) -> Outcome | None:
        self.chosen = name
        self.relayout()
        return None

    def _search(self, typed: str) -> Outcome | None:
        """Marks whom the letters fit, and chooses the first of them that is shown."""
        found = self.network.matching(typed)
        self.chosen = next((name for name in self.graph.order() if found and name in found), self.chosen)
        self.relayout()
        return None

    def _take_found(self, typed: str) -> Outcome | None:
        """Enter in the search line: the keyboard goes to the drawing."""
        self.focus.give(self.graph)
        self.focus.shown = True
        return None

    def _pick_tie(self, row: str) -> Outcome | None:
        """A pair: the first of the two, or the one who is not the player."""
        first, second = row.split(":")
        return self._choose(f"l{second if int(first) == self.session.leader else first}")

    def _tie_tip(self, row: str, column: str) -> Tip | None:
        return self.network.row_tip(row)

    # --- going on --------------------------------------------------------------------------------------------------

    def _follow(self, link: str) -> Outcome | None:
        return follow(self.session, link)

    def _open(self, key: str) -> Outcome | None:
        p = self.network.person_of(key) if key != NOBODYS else n.NOBODY
        return menu.open_book(self.session, person_key(self.network.words, p)) if p else None

    def _approach(self) -> Outcome | None:
        """The desk, with the man chosen in the list in which he can be courted or offered a pact."""
        from game.ui.screens.desk import DeskPage

        desk = page_of(self.session, "desk")
        assert isinstance(desk, DeskPage)
        desk.on_resize(self.stage)
        desk.approach(self.chosen)
        return Replace(desk)


def graph_hint() -> str:
    """How the drawing is read."""
    return _(
        "Whose man everyone is believed to be; your own you know. The nearer the middle and the larger the mark, the "
        "weightier his post. A thin line: his leader cannot count on him. Portraits grow with believed strength. Green "
        "bars between leaders are pacts, the broader the firmer; red dashes are distrust without a pact."
    )


def key_words() -> str:
    """The line below the drawing."""
    return _(
        "Mark: weight of the post · thin line: not firm · green bar: pact · red dashes: distrust · Enter: the book"
    )


def tie_columns(theme: Theme) -> tuple[Column, ...]:
    """The columns of pacts and quarrels."""
    em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
    return (
        Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("A pact, or a quarrel."))),
        Column("pair", _("Between"), width=1.25, bold=True),
        Column(
            "firm",
            _("How"),
            "number",
            width=em * 22 // 10,
            tip=Tip(_("Firmness of the pact, or mean distrust, of 100.")),
        ),
        Column("since", _("Since"), width=em * 30 // 10),
        Column("terms", _("Terms"), width=1.3, tip=Tip(_("Only the two know what they agreed."))),
    )
