"""The congress: the hall by delegations, the Central Committee seat by seat, and where each seat came from."""

from __future__ import annotations

import pygame

from game.ui.flowchain import FlowChain
from game.ui.fonts import Role
from game.ui.hemicycle import Hemicycle
from game.ui.language import _
from game.ui.layout import columns, inset, rows
from game.ui.legend import Legend
from game.ui.pages.links import to_file, to_office, to_region
from game.ui.pages.view_congress import LAST, NEXT, Congress
from game.ui.pages.view_loop import Loop
from game.ui.panel import Label, Panel
from game.ui.screen import Outcome, Replace
from game.ui.screens.frame import GamePage
from game.ui.screens.pages import page_of
from game.ui.session import Session
from game.ui.stackedbar import StackedBar
from game.ui.table import Table
from game.ui.table_rows import Column
from game.ui.tabs import Tabs
from game.ui.tip import Tip
from game.ui.widget import Widget


class CongressPage(GamePage):
    """Hall on the left, CC on the right, the chain of the chosen seat below both."""

    tab = "congress"

    def __init__(self, session: Session) -> None:
        """Opens with the last congress or conference; before the first, with what the next would be."""
        super().__init__(session)
        self.congress = Congress(session)
        self.loop = Loop(self.congress)
        self.when = LAST if self.congress.last() is not None else NEXT
        self.chosen = ""
        self.hall_panel = Panel(
            "",
            tip=Tip(_("Each mark is one delegate, in the shape of the following he votes with.")),
            emblem="congress",
        )
        self.sides = Tabs([(LAST, _("Last")), (NEXT, _("Next, as of today"))], self._turn, self.when)
        self.hall = Hemicycle((), self._choose_group)
        self.legend = Legend()
        self.coming = Label("", Role.SMALL, "faded", "centre")
        believed = Tip(_("By whom each seat is believed to vote today."))
        self.committee_panel = Panel(_("Central Committee"), tip=believed, emblem="committee")
        self.bar = StackedBar(())
        self.table = Table((), (), self._choose_row, self._choose_row, self._row_tip)
        flow = _(
            "Read from the right: the appointment made the secretary, he brought the delegation, it made the seat."
        )
        self.flow_panel = Panel(_("The circular flow"), padding=8, face="desk", tip=Tip(flow))
        self.flow = FlowChain((), self._open_link, _("Choose a seat or a delegation to see which appointment made it."))

    def body(self, area: pygame.Rect) -> list[Widget]:
        """Hall and committee above, the chain below."""
        theme, px = self.stage.theme, self.stage.theme.px
        chain = max(px(34), theme.height(Role.HEADING, 3)) + theme.fonts.line(Role.LABEL) + px(34)
        chain += theme.fonts.line(Role.TABLE_BOLD) + 2 * theme.fonts.line(Role.SMALL)
        above, below = rows(area, [1.0, chain], px(6))
        left, right = columns(above, [1.0, 1.12], px(10))
        self.flow_panel.place(below, theme)
        self.flow.place(self.flow_panel.body, theme)
        found = [*self._hall(left), *self._committee(right), self.flow_panel, self.flow]
        self._show_chain()
        return found

    # --- the hall --------------------------------------------------------------------------------------------------

    def _hall(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        delegates = self.congress.delegates(self.when)
        self.hall_panel.heading = self._hall_heading()
        self.hall_panel.place(area, theme)
        strip = self.hall_panel.heading_rect()
        wide = sum(theme.fonts.width(Role.BUTTON, words.upper()) + px(30) for _name, words in self.sides.tabs)
        self.sides.place(pygame.Rect(strip.right - wide, strip.y, wide, strip.height - px(5)), theme)
        self.legend = Legend(self.congress.legend(delegates))
        inner = inset(self.hall_panel.frame, px(8), px(4))
        heights = [1.0, self.legend.height_for(inner.width, theme), theme.fonts.line(Role.SMALL)]
        seats, legend, coming = rows(inner, heights, px(3))
        self.hall.groups = tuple(self.congress.groups(delegates))
        self.hall.chosen = self.chosen if self.chosen in [group.id for group in self.hall.groups] else ""
        total = sum(delegates.values())
        self.hall.caption = _("{count} delegates").format(count=total) if total else _("No delegates yet")
        self.hall.place(seats, theme)
        self.hall.changed()
        self.legend.place(legend, theme)
        self.coming.text = self.congress.coming()
        self.coming.tip = Tip(_("Delegates are elected anew for each; only a congress elects the CC."))
        self.coming.place(coming, theme)
        return [self.hall_panel, self.sides, self.hall, self.legend, self.coming]

    def _hall_heading(self) -> str:
        k = self.congress.last() if self.when == LAST else self.congress.next()
        if k is None:
            return _("The hall")
        return self.congress.words.meeting(k)

    # --- the committee ---------------------------------------------------------------------------------------------

    def _committee(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        shares = self.congress.shares()
        total = sum(share.value for share in shares)
        self.committee_panel.heading = _("Central Committee: {seats} seats").format(seats=total)
        self.committee_panel.place(area, theme)
        frame = self.committee_panel.frame
        legend = Legend([(self.congress.words.faction(m), str(count)) for m, count in self._by_size()])
        inner = inset(frame, px(8), px(8))
        heights = [max(px(28), theme.height(Role.TABLE_BOLD, 5)), legend.height_for(inner.width, theme), 1.0]
        bar, marks, below = rows(inner, heights, px(5))
        self.bar = StackedBar(shares, total // 2 + 1, legend=False)
        self.bar.place(bar, theme)
        legend.place(marks, theme)
        self.table.columns = self._columns()
        self.table.place(pygame.Rect(frame.x, below.y, frame.width, frame.bottom - below.y), theme)
        self.table.set_rows(self.congress.rows())
        self.table.selected = self.chosen if self.chosen in self.table.places else ""
        return [self.committee_panel, self.bar, legend, self.table]

    def _by_size(self) -> list[tuple[int, int]]:
        seats = self.congress.seats()
        return sorted(seats.items(), key=lambda pair: (pair[0] == 0, -pair[1]))

    def _columns(self) -> tuple[Column, ...]:
        theme = self.stage.theme
        em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
        return (
            Column("name", _("Seat"), width=1.35, bold=True),
            Column(
                "mark",
                "",
                "mark",
                width=max(26, em * 13 // 10),
                tip=Tip(_("Mark of the following.")),
            ),
            Column("leader", _("Follows"), width=0.85, tip=Tip(_("Whom he is believed to follow today."))),
            Column("region", _("Delegation"), width=1.2, tip=Tip(_("Which delegation the seat came from."))),
            Column("how", _("How won"), width=1.45),
            Column("since", _("Since"), width=em * 28 // 10),
            Column("seats", _("Seats"), "number", width=em * 22 // 10, tip=Tip(_("Seats."), title=_("Seats"))),
        )

    def _row_tip(self, row: str, column: str) -> Tip | None:
        links = self.loop.chain(row, LAST)
        if not links:
            return None
        parts = tuple((link.heading, ", ".join(link.lines[:2])) for link in links[1:])
        return Tip("", parts, title=links[0].lines[0])

    # --- choosing --------------------------------------------------------------------------------------------------

    def _turn(self, when: str) -> Outcome | None:
        self.when = when
        self.relayout()
        return None

    def _choose_group(self, group: str) -> Outcome | None:
        self.chosen = group
        self.table.selected = ""
        self._show_chain()
        return None

    def _choose_row(self, row: str) -> Outcome | None:
        self.chosen = row
        self.hall.chosen = ""
        self.hall.changed()
        self._show_chain()
        return None

    def _show_chain(self) -> None:
        self.flow.set_links(self.loop.chain(self.chosen, self.when))

    def _open_link(self, link: str) -> Outcome | None:
        """Each card leads to where more stands: the office, the region, the man's file, the round table."""
        r, p = self.loop.region(self.chosen), self.loop.person(self.chosen)
        if link in ("secretary", "appointment") and r:
            return to_office(self.session, int(self.session.world.secretary[r]))
        if link in ("delegation", "mood") and r:
            return to_region(self.session, r)
        if link == "seat" and p:
            return to_file(self.session, p)
        return Replace(page_of(self.session, "politburo")) if link == "politburo" else None
