"""Doctrine: every issue as an axis, with the line, the mood, everyone's stance - and the player's own record."""

from __future__ import annotations

import pygame

from game.notation import Answer
from game.rules import names as n
from game.ui.axisboard import AxisBoard
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import columns, rows
from game.ui.pages.answering import put_in
from game.ui.pages.links import follow, person_key
from game.ui.pages.view_doctrine import Doctrine
from game.ui.pages.view_doctrine_text import issue_blocks
from game.ui.panel import Panel
from game.ui.screen import Outcome, Replace
from game.ui.screens import menu
from game.ui.screens.frame import GamePage
from game.ui.screens.pages import page_of
from game.ui.session import Session
from game.ui.table import Table
from game.ui.table_rows import Column
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_verbs import verbs
from game.ui.widget import Widget

NAME = 4
"""Line heights that a name needs in the table."""


class DoctrinePage(GamePage):
    """Axes on the left; on the right the chosen issue in words, who stands where, and the moves."""

    tab = "doctrine"

    def __init__(self, session: Session) -> None:
        """Opens with the first issue and the player's own stance."""
        super().__init__(session)
        self.doctrine = Doctrine(session)
        self.issue = 0
        self.chosen = f"l{session.leader}"
        self.shown = "leaders"
        self.board_panel = Panel(_("The issues"), tip=Tip(board_hint()))
        self.board = AxisBoard(self._choose, self._open)
        self.sheet = Panel("")
        self.text = TextBox((), self._follow)
        self.table_panel = Panel(_("Who stands where"))
        self.filter = Dropdown(self._lists(), self._filter)
        self.table = Table((), (), self._pick, self._open, self._row_tip)
        self.line = Button(_("MOVE THE LINE…"), self._as_motion, "main", icon="gavel")
        self.quote = Button("", self._quote)
        self.left = Button("", lambda: self._bend(1))
        self.right = Button("", lambda: self._bend(0))
        self.named = Dropdown([("", "–")], self._name)
        self.adopt = Button(_("ADOPT IT"), self._adopt, icon="flag")

    @staticmethod
    def _lists() -> list[tuple[str, str]]:
        everyone = [("committee", _("Central Committee")), ("mine", _("Your men")), ("everyone", _("Everyone"))]
        return [("leaders", _("Leaders")), *everyone]

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect) -> list[Widget]:
        """Board, sheet, table, moves."""
        theme, px = self.stage.theme, self.stage.theme.px
        left, right = columns(area, [1.6, 1.0], px(10))
        self.board_panel.place(left, theme)
        self.board.set_axes(self.doctrine.axes(), str(self.issue), self.chosen)
        self.board.place(self.board_panel.frame, theme)
        moves = theme.button * 3 + px(12)
        text, table, buttons = rows(right, [1.0, 1.08, moves], px(6))
        self.sheet.heading = self.doctrine.words.issue(self.issue)
        self.sheet.place(text, theme)
        self.text.place(self.sheet.frame, theme)
        self.text.set_blocks(issue_blocks(self.doctrine, self.issue))
        found = [self.board_panel, self.board, self.sheet, self.text, *self._table(table)]
        return [*found, *self._moves(buttons)]

    def _table(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        self.table_panel.place(area, theme)
        strip = self.table_panel.heading_rect()
        wide = min(strip.width // 2, max(px(190), theme.fonts.line(Role.BUTTON) * 9))
        self.filter.place(pygame.Rect(strip.right - wide, strip.y, wide, strip.height - px(5)), theme)
        self.table.columns = stance_columns(theme, self.table_panel.frame.width)
        self.table.place(self.table_panel.frame, theme)
        self.table.set_rows(self.doctrine.rows(self.issue, self.shown))
        self.table.selected = self.chosen if self.chosen in self.table.places else ""
        return [self.table_panel, self.filter, self.table]

    def _moves(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        first, second, third = (columns(row, [1.0, 1.0], px(8)) for row in rows(area, [1.0] * 3, px(6)))
        self._label()
        pairs = (
            (self.line, first[0]), (self.quote, first[1]), (self.left, second[0]), (self.right, second[1]),
            (self.named, third[0]), (self.adopt, third[1]),
        )  # fmt: skip
        for widget, rect in pairs:
            widget.place(rect, theme)
        return [widget for widget, _rect in pairs]

    def _label(self) -> None:
        """Words, prices and reasons of the moves for the chosen issue, person and doctrine."""
        doctrine, words, named = self.doctrine, self.doctrine.words, verbs()
        self.line.tip = Tip(_("Opens the motion to move this line, with its forecast; it is not yet moved."))
        text = words.texts.issues[self.issue]
        for button, side, field in ((self.left, 1, "left"), (self.right, 0, "right")):
            answer = Answer(n.BEND, self.issue, side)
            button.text = _("BEND TO {side}").format(side=words.say(text, field).upper())
            button.tip = doctrine.move_tip(answer, named[n.BEND].hint)
            button.why_not = doctrine.why_not(answer)
        self._label_quote()
        self._label_adopt()

    def _label_quote(self) -> None:
        leader = int(self.chosen[1:]) if self.chosen[:1] == "l" else n.NOBODY
        self.quote.text = _("QUOTE HIM")
        if leader == n.NOBODY or leader == self.session.leader:
            self.quote.why_not, self.quote.tip = _("Choose another leader on the axis."), None
            return
        answer = Answer(n.QUOTE, leader)
        self.quote.text = _("QUOTE {leader}").format(leader=self.doctrine.words.leader(leader).upper())
        self.quote.tip = self.doctrine.move_tip(answer, verbs()[n.QUOTE].hint)
        self.quote.why_not = self.doctrine.why_not(answer)

    def _label_adopt(self) -> None:
        """The doctrines of the issue; the one chosen on the axis is chosen here."""
        w, words = self.session.world, self.doctrine.words
        own = [d for d in range(w.doctrines) if w.doctrine_issue[d] == self.issue]
        self.named.options = tuple((str(d), words.say(words.texts.doctrines[d], "name")) for d in own)
        names = [name for name, _words in self.named.options]
        wanted = self.chosen[1:] if self.chosen[:1] == "d" else self.named.chosen
        self.named.chosen = wanted if wanted in names else next(iter(names), "")
        if not names:
            self.named.options = (("", _("no doctrine on this")),)
            self.adopt.why_not, self.adopt.tip = _("There is no doctrine on this issue."), None
            return
        answer = Answer(n.ADOPT, int(self.named.chosen))
        self.adopt.tip = self.doctrine.move_tip(answer, verbs()[n.ADOPT].hint)
        self.adopt.why_not = self.doctrine.why_not(answer)
        self.named.tip = self.doctrine.doctrine_tip(int(self.named.chosen))

    # --- choosing --------------------------------------------------------------------------------------------------

    def _choose(self, axis: str, pin: str) -> Outcome | None:
        self.issue = int(axis)
        if pin[:1] != "d" or self.session.world.doctrine_issue[int(pin[1:])] == self.issue:
            self.chosen = pin
        else:
            self.chosen = f"l{self.session.leader}"
        self.relayout()
        return None

    def _pick(self, row: str) -> Outcome | None:
        return self._choose(str(self.issue), row)

    def _name(self, doctrine: str) -> Outcome | None:
        return self._choose(str(self.issue), f"d{doctrine}") if doctrine else None

    def _filter(self, shown: str) -> Outcome | None:
        self.shown = shown
        self.table.scroll.go(0)
        self.relayout()
        return None

    def _row_tip(self, row: str, column: str) -> Tip | None:
        return self.doctrine.row_tip(row, self.issue)

    def _follow(self, link: str) -> Outcome | None:
        return follow(self.session, link)

    def _open(self, key: str) -> Outcome | None:
        """The entry of a person, or of a doctrine."""
        words = self.doctrine.words
        if key[:1] == "d":
            return menu.open_book(self.session, f"doctrine.{words.texts.doctrines[int(key[1:])].id}")
        return menu.open_book(self.session, person_key(words, self.doctrine.person_of(key)))

    # --- deciding --------------------------------------------------------------------------------------------------

    def _bend(self, side: int) -> Outcome | None:
        return put_in(self, Answer(n.BEND, self.issue, side))

    def _quote(self) -> Outcome | None:
        return put_in(self, Answer(n.QUOTE, int(self.chosen[1:])))

    def _adopt(self) -> Outcome | None:
        return put_in(self, Answer(n.ADOPT, int(self.named.chosen)))

    def _as_motion(self) -> Outcome | None:
        """The Politburo page with this line as a motion in the making, as near to the player's view as a vote goes."""
        from game.ui.pages.politburo import PolitburoPage

        page = page_of(self.session, "politburo")
        assert isinstance(page, PolitburoPage)
        v, w = self.session.view(), self.session.world
        own = v.stance[w.person[self.session.leader], self.issue]
        values = [int(name) for name, _words in page.composer.motions.second(n.M_LINE, self.issue)]
        wanted = min(values, key=lambda value: (abs(value - own), value))
        page.propose(Answer(n.M_LINE, self.issue, wanted), n.POLITBURO)
        return Replace(page)


def board_hint() -> str:
    """How the axes are read."""
    return _(
        "Left, +100, is at the left end. The red post with a flag is the line, the gold diamond the mood of the party; "
        "the columns are members of the CC. Doctrines hang above, leaders below; a dashed line leads to what you, or "
        "the chosen man, once said."
    )


def stance_columns(theme: Theme, wide: int) -> tuple[Column, ...]:
    """The columns of who stands where; in `wide` physical pixels, without some that leave a name no room."""
    em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
    columns: tuple[Column, ...] = (
        Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("Mark of the leader he follows."))),
        Column("name", _("Name"), width=1.0, bold=True),
        Column("stance", _("Stance"), "place", width=em * 26 // 10, tip=Tip(_("−100 right, +100 left."))),
        Column("apart", _("Apart"), "number", width=em * 26 // 10, tip=Tip(_("How far from you."))),
        Column("said", _("Said"), "place", width=em * 22 // 10, tip=Tip(_("Where he stood when he last spoke of it."))),
        Column("when", _("When"), width=em * 32 // 10),
        Column(
            "quote", _("Quote"), "number", width=em * 26 // 10, tip=Tip(_("What a quotation of it is good for today."))
        ),
    )
    for spared in ("apart", "when", "said"):
        if theme.px(sum(one.width for one in columns if isinstance(one.width, int)) + NAME * em) > wide:
            columns = tuple(one for one in columns if one.key != spared)
    return columns
