"""A man's file: his card on the left, what is known of him in the middle, what can be done about him on the right."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.book import Book
from game.ui.button import Button
from game.ui.fonts import Role
from game.ui.language import Catalogue, _
from game.ui.layout import columns, rows
from game.ui.linechart import LineChart
from game.ui.opened_book import book_of
from game.ui.pages.dossier_card import Card
from game.ui.pages.dossier_columns import (
    advance_columns,
    regard_columns,
    stance_columns,
    step_columns,
    tie_columns,
    vote_columns,
)
from game.ui.pages.power_course import course_chart
from game.ui.pages.view_advances import Advance, Advances, advance_row
from game.ui.pages.view_career import Career, step_row
from game.ui.pages.view_dossier import (
    FATE,
    book_text,
    regard_rows,
    stance_rows,
    stance_tip,
)
from game.ui.pages.view_opinions import regard_tip
from game.ui.pages.view_persons import Persons
from game.ui.pages.view_sitting import Sittings
from game.ui.pages.view_ties import tie_rows, tie_text
from game.ui.pages.view_votes_cast import VotesCast
from game.ui.panel import Label, Panel
from game.ui.richtext import Span, block
from game.ui.screen import Outcome
from game.ui.screens import menu
from game.ui.screens.desk_menus import effect_words
from game.ui.table import Table
from game.ui.tabs import Tabs
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget


class Dossier:
    """Part of the People page. `on_act` does what has been chosen about him; `relayout` lays the page out again."""

    def __init__(
        self, persons: Persons, relayout: Callable[[], None], on_act: Callable[[Advance], Outcome | None],
        on_back: Callable[[], Outcome | None], on_step: Callable[[int], Outcome | None],
    ) -> None:  # fmt: skip
        """`on_back` leads to the list, `on_step(by)` to the next man of it."""
        self.persons = persons
        self.session = persons.session
        self.relayout = relayout
        self.on_act = on_act
        self.p = 0
        self.tab = "opinions"
        self.unfolded = False
        self.sittings = Sittings(self.session)
        self.known: dict[str, Advance] = {}
        self.card = Card(persons, on_back, on_step)
        self.regards, self.stances = Table((), ()), Table((), ())
        self.steps, self.votes, self.ties = Table((), ()), Table((), ()), Table((), ())
        self.moves = Table((), (), self._picked, self._open, self._move_tip)
        self.act = Button("", self._act, "main", icon="stamp")
        self.hint = TextBox((), padding=8)
        self.hint.focusable = False
        self.text = TextBox((), self._follow)

    def show(self, p: int) -> None:
        """Opens the file of person `p`."""
        self.p, self.unfolded = p, False
        for table in (self.votes, self.steps, self.moves):
            table.scroll.go(0)
            table.selected = ""

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Three columns: card, what is known, what can be done."""
        left, middle, right = columns(area, [0.92, 1.75, 1.05], theme.px(10))
        return [*self.card.widgets(self.p, left, theme), *self._middle(middle, theme), *self._moves(right, theme)]

    def _names(self) -> list[tuple[str, str]]:
        found = [("opinions", _("Opinions")), ("way", _("His way")), ("votes", _("Votes"))]
        if self.session.world.leader_of[self.p]:
            found += [("ties", _("Ties")), ("strength", _("Strength"))]
        return [*found, ("book", _("The book"))]

    def _middle(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        names = self._names()
        if self.tab not in dict(names):
            self.tab = names[0][0]
        strip, below = rows(area, [theme.button, 1.0], theme.px(6))
        tabs = Tabs(names, self._turn, self.tab)
        tabs.place(strip, theme)
        made = {
            "opinions": self._opinions, "ties": self._ties, "way": self._way, "votes": self._votes,
            "strength": self._strength, "book": self._book,
        }[self.tab]  # fmt: skip
        return [tabs, *made(below, theme)]

    def _turn(self, tab: str) -> Outcome | None:
        self.tab = tab
        self.relayout()
        return None

    # --- what is known ---------------------------------------------------------------------------------------------

    def _opinions(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        regards, views = regard_rows(self.persons, self.p), stance_rows(self.persons, self.p)
        head = Panel(_("What he thinks of each leader"), tip=Tip(_("Of your own men you know; of others the guess.")))
        second = Panel(_("Where he stands"), tip=Tip(_("−100 right to +100 left, as everybody knows.")))
        head.place(area, theme)
        wanted = [head.heading_rect().height + theme.row * (len(found) + 1) + theme.px(3) for found in (regards, views)]
        least = theme.row * 3
        wanted[0] = max(theme.row * 4, min(wanted[0], area.height - wanted[1] - least - 2 * theme.px(6)))
        upper, lower, rest = rows(area, [*wanted, 1.0], theme.px(6))
        head.place(upper, theme)
        second.place(lower, theme)
        ties = TextBox(tie_text(self.persons, self.p), padding=8)
        ties.place(rest, theme)
        self.regards.columns, self.stances.columns = regard_columns(theme), stance_columns(theme)
        self.regards.tip_for = lambda row, column: regard_tip(self.session, self.p, int(row))
        self.stances.tip_for = lambda row, column: stance_tip(self.persons, self.p, int(row))
        self.regards.set_rows(regards)
        self.stances.set_rows(views)
        self.regards.place(head.frame, theme)
        self.stances.place(second.frame, theme)
        return [head, self.regards, second, self.stances, ties]

    def _ties(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """A leader's understandings with the others."""
        found, text = tie_rows(self.persons, self.p), TextBox(tie_text(self.persons, self.p))
        above, below = rows(area, [theme.row * (len(found) + 1) + theme.px(3), 1.0], theme.px(6))
        self.ties.columns = tie_columns(theme)
        self.ties.set_rows(found)
        self.ties.place(above, theme)
        text.place(below, theme)
        return [self.ties, text]

    def _way(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        self.steps.columns = step_columns(theme)
        found = Career(self.session, self.p).steps()
        self.steps.set_rows([step_row(at, step, self.persons.words) for at, step in enumerate(found)])
        self.steps.tip_for = lambda row, column: Tip(found[int(row)].words)
        self.steps.place(area, theme)
        return [self.steps]

    def _votes(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        cast = VotesCast(self.session, self.sittings, self.p)
        found = cast.votes()
        self.votes.nothing = cast.summary(found)
        label = Label(cast.summary(found), Role.TABLE, "ink")
        head, below = rows(area, [theme.fonts.line(Role.TABLE), 1.0], theme.px(4))
        label.place(head, theme)
        self.votes.columns = vote_columns(theme, below.width)
        self.votes.set_rows([cast.row(at, vote) for at, vote in enumerate(found)])
        self.votes.tip_for = lambda row, column: cast.tip(found[int(row)])
        self.votes.place(below if found else area, theme)
        return [label, self.votes] if found else [self.votes]

    def _strength(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        m = self.session.world.leader_of[self.p]
        panel = Panel(_("Seen from your desk, quarter by quarter"), tip=Tip(_("What you believed then, not what was.")))
        panel.place(area, theme)
        chart: LineChart = course_chart(self.session, m)
        chart.place(panel.body, theme)
        return [panel, chart]

    def _book(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        self.text.set_blocks(book_text(self._opened(), self.persons, self.p, self.unfolded))
        self.text.place(area, theme)
        return [self.text]

    def _opened(self) -> Book:
        return book_of(self.session.campaign.scenario, Catalogue.language)

    def _follow(self, link: str) -> Outcome | None:
        if link == FATE:
            self.unfolded = not self.unfolded
            self.relayout()
            return None
        return menu.open_book(self.session, link)

    # --- what can be done ------------------------------------------------------------------------------------------

    def _moves(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        hint = _("Moves and motions about him. They open on the desk; nothing is done yet.")
        panel = Panel(_("What you can do"), tip=Tip(hint))
        above, told, below = rows(area, [1.0, theme.fonts.line(Role.TABLE) * 7, theme.button], theme.px(6))
        panel.place(above, theme)
        found = Advances(self.session, self.p).all()
        self.known = {one.id: one for one in found}
        self.moves.columns = advance_columns(theme)
        self.moves.set_rows([advance_row(one) for one in found])
        if self.moves.selected not in self.known:
            self.moves.selected = found[0].id if found else ""
        self.moves.place(panel.frame, theme)
        self.hint.place(told, theme)
        self.act.place(below, theme)
        self._picked(self.moves.selected)
        return [panel, self.moves, self.hint, self.act]

    def _picked(self, row: str) -> Outcome | None:
        one = self.known.get(row)
        if one is None:
            mine = self.session.world.leader_of[self.p] == self.session.leader
            gone = _("Nothing can be done about the dead.")
            self.act.text, self.act.why_not = _("NOTHING"), _("This is you.") if mine else gone
            self.hint.set_blocks([block(self.act.why_not)])
            return None
        self.act.text = _("TO THE DESK: {move}").format(move=one.name.upper())
        if one.motion is not None:
            self.act.text = _("TRY IT AS A MOTION")
        self.act.why_not, self.act.tip = one.why_not, one.tip
        told = [block(one.why_not or one.tip.text, kind="small")]
        if one.tip.parts and not one.why_not:
            told.append(block(Span(effect_words(one.tip.parts), bold=True), kind="small"))
        self.hint.set_blocks(told)
        return None

    def _move_tip(self, row: str, column: str) -> Tip | None:
        one = self.known.get(row)
        if one is None:
            return None
        return Tip(one.why_not, title=one.name) if one.why_not else one.tip

    def _open(self, row: str) -> Outcome | None:
        self._picked(row)
        return self._act()

    def _act(self) -> Outcome | None:
        one = self.known.get(self.moves.selected)
        return None if one is None or one.why_not else self.on_act(one)

    def first(self) -> Widget:
        """Where the keyboard is at first."""
        return self.card.back if self.session.world.leader_of[self.p] == self.session.leader else self.moves
