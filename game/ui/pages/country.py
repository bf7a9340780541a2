"""The country: a schematic map of the party organisations - whose they are, how firmly, and what they think."""

from __future__ import annotations

import pygame

from game.notation import Answer
from game.rules import names as n
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import columns, inset, rows
from game.ui.legend import Legend
from game.ui.pages.answering import put_in
from game.ui.pages.links import follow, person_key, to_office
from game.ui.pages.view_congress import LAST, NEXT
from game.ui.pages.view_country import Country
from game.ui.pages.view_names import signed_number
from game.ui.pages.view_region import region_blocks
from game.ui.panel import Label, Panel
from game.ui.pictures import known_emblem
from game.ui.portraits import Portrait
from game.ui.regionmap import RegionMap
from game.ui.screen import Outcome
from game.ui.screens import menu
from game.ui.screens.frame import GamePage
from game.ui.session import Session
from game.ui.stackedbar import StackedBar
from game.ui.table import Table
from game.ui.table_rows import Column
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.tip import Tip
from game.ui.view_effects import effects
from game.ui.view_verbs import verbs
from game.ui.widget import Widget

FACE = 112
"""Logical pixels of the secretary's portrait with its margin."""


class CountryPage(GamePage):
    """The map on the left; on the right the chosen organisation, its delegation, its moods, and what can be done."""

    tab = "country"

    def __init__(self, session: Session) -> None:
        """Opens with the largest organisation that the player may fill, else the largest of all."""
        super().__init__(session)
        self.country = Country(session)
        self.issue = 0
        self.region = self._first_region()
        self.when = self.country.default_when()
        self.map_panel = Panel(_("Party organisations"), tip=Tip(map_hint()))
        self.issues = Dropdown(self._issues(), self._choose_issue)
        self.map = RegionMap(self._choose_region, self._open_region, str(self.region))
        self.key = Label("", Role.SMALL, "faded", "centre", tip=Tip(map_hint()))
        self.sheet = Panel("")
        self.text = TextBox((), self._follow)
        self.face = Portrait(self.country.words.face(n.NOBODY))
        self.flow_panel = Panel(_("Delegation"), tip=Tip(_("By the leader it goes with; unnamed seats follow it.")))
        self.sides = Tabs([(LAST, _("Last")), (NEXT, _("Today"))], self._turn, self.when)
        self.bar = StackedBar(())
        self.legend = Legend()
        self.moods = Table(mood_columns(), (), self._pick_mood, self._pick_mood, self._mood_tip)
        self.appoint = Button(_("APPOINT HERE"), self._appoint, "main", icon="stamp")
        self.own = Button("", self._own_move)
        self.book = Button(_("SECRETARY IN THE BOOK"), self._open_book, icon="book")

    def _first_region(self) -> int:
        s, w = self.session.view(), self.session.world
        mine = [r for r in self.country.regions() if self.country.offices.mine(self.country.office(r))]
        return max(mine or self.country.regions(), key=lambda r: (w.share[r, s.turn], -r))

    def _issues(self) -> list[tuple[str, str]]:
        told, words = _("Mood: {issue}"), self.country.words
        return [(str(i), told.format(issue=words.issue(i))) for i in range(self.session.world.issues)]

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect) -> list[Widget]:
        """Map and sheet."""
        left, right = columns(area, [1.72, 1.0], self.stage.theme.px(10))
        return [*self._map(left), *self._sheet(right)]

    def _map(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        self.map_panel.place(area, theme)
        strip = self.map_panel.heading_rect()
        wide = min(strip.width // 2, max(px(230), theme.fonts.line(Role.BUTTON) * 12))
        self.issues.place(pygame.Rect(strip.right - wide, strip.y, wide, strip.height - px(5)), theme)
        legend = Legend(self.country.legend(), Tip(_("Share of the next congress that their secretaries lead.")))
        frame = self.map_panel.frame
        heights = [1.0, legend.height_for(frame.width - px(12), theme), theme.fonts.line(Role.SMALL) + px(4)]
        sheet, marks, key = rows(frame, heights, px(3))
        self.map.set_fields(self.country.fields(self.issue), self.country.key(self.issue))
        self.map.chosen = str(self.region)
        self.map.place(sheet, theme)
        legend.place(inset(marks, px(6), 0), theme)
        self.key.text = self._key()
        self.key.place(inset(key, px(6), 0), theme)
        return [self.map_panel, self.issues, self.map, legend, self.key]

    def _key(self) -> str:
        """The line below the map: the whole party on the issue, the line, vacancies."""
        words, s = self.country.words, self.session.view()
        empty, mine = self.country.vacancies()
        told = _("Whole party {mood}, line {line} · secretaries' posts vacant {empty}, yours to fill {mine}")
        return told.format(
            mood=signed_number(self.country.party_mood(self.issue)),
            line=words.side(self.issue, s.line[self.issue]), empty=empty, mine=mine,
        )  # fmt: skip

    def _sheet(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        moods = theme.row * (self.session.world.issues + 1) + px(2)
        self.legend = Legend(self.country.delegation_legend(self.region, self.when))
        lines = self.legend.height_for(area.width - px(12), theme)
        bar = max(px(34), theme.height(Role.HEADING, 3)) + lines + px(38)
        buttons = theme.button * 2 + px(6)
        text, flow, table, below = rows(area, [1.0, bar, moods, buttons], px(6))
        self._fill_sheet(text)
        self._fill_flow(flow)
        self.moods.set_rows(self.country.mood_rows(self.region))
        self.moods.selected = str(self.issue)
        self.moods.place(table, theme)
        found = [self.sheet, self.text, self.face, self.flow_panel, self.sides, self.bar, self.legend, self.moods]
        return [*found, *self._buttons_below(below)]

    def _fill_sheet(self, area: pygame.Rect) -> None:
        """The region's sheet, and at its right the secretary's portrait."""
        theme, words, p = self.stage.theme, self.country.words, self.country.secretary(self.region)
        self.sheet.heading = words.region(self.region)
        self.sheet.emblem = known_emblem(f"region_{words.texts.regions[self.region].id}")
        self.sheet.tip = self.country.grip_tip(self.region)
        self.sheet.place(area, theme)
        frame = self.sheet.frame
        text, face = columns(frame, [1.0, min(theme.px(FACE), frame.width // 3) if p else 0])
        self.text.place(text, theme)
        self.text.set_blocks(region_blocks(self.country, self.region))
        mark = words.faction(self.country.master(self.region))
        self.face.face, self.face.mark, self.face.tip = words.face(p), mark, Tip(self.country.believed(self.region))
        self.face.place(inset(face, theme.px(6)), theme)

    def _fill_flow(self, area: pygame.Rect) -> None:
        theme, px = self.stage.theme, self.stage.theme.px
        shares = self.country.delegation(self.region, self.when)
        told = _("Delegation: {count}").format(count=sum(share.value for share in shares))
        self.flow_panel.heading = told
        self.flow_panel.place(area, theme)
        strip = self.flow_panel.heading_rect()
        wide = sum(theme.fonts.width(Role.BUTTON, words.upper()) + px(30) for _name, words in self.sides.tabs)
        self.sides.place(pygame.Rect(strip.right - wide, strip.y, wide, strip.height - px(5)), theme)
        self.bar = StackedBar(shares, legend=False)
        inner = inset(self.flow_panel.frame, px(6), px(5))
        bar, marks = rows(inner, [1.0, self.legend.height_for(inner.width, theme)], px(3))
        self.bar.place(bar, theme)
        self.legend.place(marks, theme)

    def _buttons_below(self, area: pygame.Rect) -> list[Widget]:
        theme, px, country = self.stage.theme, self.stage.theme.px, self.country
        above, below = rows(area, [1.0, 1.0], px(6))
        self.appoint.tip = Tip(_("Opens the apparatus at this post, with its candidates and what each would cost."))
        self.appoint.why_not = ""
        self.book.why_not = "" if country.secretary(self.region) else _("The post is vacant.")
        self.book.place(below, theme)
        verb = country.own_verb()
        if verb == n.PASS:
            self.appoint.place(above, theme)
            return [self.appoint, self.book]
        first, second = columns(above, [1.0, 1.0], px(8))
        self.appoint.place(first, theme)
        named, answer = verbs()[verb], country.own_answer(self.region, self.issue)
        self.own.text = named.name.upper()
        self.own.tip = Tip(named.hint, tuple(effects(self.session, answer.verb, answer.a, answer.b)), title=named.name)
        self.own.why_not = country.own_why_not(self.region, self.issue)
        self.own.place(second, theme)
        return [self.appoint, self.own, self.book]

    # --- choosing --------------------------------------------------------------------------------------------------

    def _choose_issue(self, name: str) -> Outcome | None:
        self.issue = int(name)
        self.relayout()
        return None

    def _pick_mood(self, row: str) -> Outcome | None:
        self.issues.chosen = row
        return self._choose_issue(row)

    def _mood_tip(self, row: str, column: str) -> Tip | None:
        return self.country.mood_tip(self.region, int(row))

    def _choose_region(self, name: str) -> Outcome | None:
        self.region = int(name)
        self.relayout()
        return None

    def _turn(self, when: str) -> Outcome | None:
        self.when = when
        self.relayout()
        return None

    # --- going on --------------------------------------------------------------------------------------------------

    def _open_region(self, name: str) -> Outcome | None:
        return to_office(self.session, self.country.office(int(name)))

    def _appoint(self) -> Outcome | None:
        return self._open_region(str(self.region))

    def _own_move(self) -> Outcome | None:
        answer: Answer = self.country.own_answer(self.region, self.issue)
        return put_in(self, answer)

    def _open_book(self) -> Outcome | None:
        return menu.open_book(self.session, person_key(self.country.words, self.country.secretary(self.region)))

    def _follow(self, link: str) -> Outcome | None:
        return follow(self.session, link)


def map_hint() -> str:
    """How the map is read."""
    return _(
        "Not to scale. The mark is the leader whose man the secretary is believed to be; the larger, the more "
        "delegates. The bar is the secretary's grip. Red hatching rising and a triangle: the mood leans left; blue "
        "falling and a wedge: right; the closer, the stronger."
    )


def mood_columns() -> tuple[Column, ...]:
    """The columns of the moods."""
    return (
        Column("issue", _("Issue"), width=1.9, bold=True),
        Column("mood", _("Mood"), "number", width=1.05, tip=Tip(_("Of this organisation: −100 right, +100 left."))),
        Column("party", _("Party"), "number", width=0.8, tip=Tip(_("Of the whole party, weighted by members."))),
        Column("line", _("Line"), "number", width=0.8, tip=Tip(_("The official line."))),
        Column("you", _("You"), "number", width=0.8, tip=Tip(_("Where you stand."))),
    )
