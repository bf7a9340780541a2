"""The encyclopedia in the window: a list with a search line, the article beside it, and the way back."""

from __future__ import annotations

import pygame

from game.book import Known
from game.scenario import Scenario
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.entry import TextEntry
from game.ui.keys import Action
from game.ui.language import Catalogue, _
from game.ui.layout import columns, inset, rows
from game.ui.opened_book import book_of
from game.ui.page import Page
from game.ui.screen import Outcome, Pop, Stage
from game.ui.screens.heading import headed
from game.ui.table import Table
from game.ui.table_rows import Column
from game.ui.textbox import TextBox
from game.ui.tip import Tip
from game.ui.view_book import article, entry_row, kind_options
from game.ui.widget import Reply

FIRST_PAGE = "article.circular_flow"


class BookScreen(Page):
    """Every entry, and one of them opened. Links open others; Esc or F1 puts the book away."""

    def __init__(self, scenario: Scenario, known: Known | None = None, key: str = "") -> None:
        """The book of a scenario, opened at ``key``, or at its first entry; ``known`` is the game under way."""
        super().__init__()
        self.book = book_of(scenario, Catalogue.language)
        self.known = known
        wanted = (key, FIRST_PAGE, next(iter(self.book.entries)))
        self.opened = next(one for one in wanted if one in self.book.entries)
        self.before: list[str] = []
        self.kind = ""
        self.typed = TextEntry("", _("Search"), self._search)
        self.kinds = Dropdown(kind_options(), self._narrow)
        self.list = Table((), (), self._pick, self._pick)
        self.list.nothing = _("No entry is found.")
        self.text = TextBox((), self.open, self._tip)
        self.back = Button(_("BACK"), self._back, icon="undo")
        self.list.set_rows([entry_row(entry) for entry in self.book])
        self._show()

    def layout(self, stage: Stage) -> None:
        """Search and list on the left, the article on the right."""
        theme, px = stage.theme, stage.theme.px
        close = Button(_("CLOSE ({key})").format(key=stage.keys.label(Action.MENU)), self._close, "bar")
        bar, ground = headed(stage, [close])
        left, right = columns(inset(ground, px(10), px(8)), [0.62, 1.0], px(10))
        high = max(theme.button, px(34))
        search, narrow, listed = rows(left, [high, high, 1.0], px(6))
        text, foot = rows(right, [1.0, theme.button], px(6))
        self.typed.place(search, theme)
        self.kinds.place(narrow, theme)
        self.list.columns = (Column("title", _("Entry"), width=1.0), Column("kind", _("Kind"), width=0.45))
        self.list.place(listed, theme)
        self.text.place(text, theme)
        self.back.place(pygame.Rect(foot.x, foot.y, px(160), foot.height), theme)
        self.back.why_not = "" if self.before else _("This is where you began.")
        self.widgets = [bar, self.typed, self.kinds, self.list, self.text, self.back, close]
        if self.focus.widget is None:
            self.focus.give(self.typed)

    # --- finding ---------------------------------------------------------------------------------------------------

    def _search(self, typed: str) -> Outcome | None:
        found = self.book.search(typed, self.kind)
        self.list.set_rows([entry_row(entry) for entry in found])
        self.list.scroll.go(0)
        if found and typed.strip():
            self._turn_to(found[0].key)
        return None

    def _narrow(self, kind: str) -> Outcome | None:
        self.kind = "" if kind == "all" else kind
        return self._search(self.typed.text)

    def _pick(self, key: str) -> Outcome | None:
        return self.open(key) if key != self.opened else None

    # --- turning pages ---------------------------------------------------------------------------------------------

    def open(self, key: str) -> Outcome | None:
        """Turns to an entry, and remembers where the reader came from."""
        self.before.append(self.opened)
        self._turn_to(key)
        self.relayout()
        return None

    def _back(self) -> Outcome | None:
        if self.before:
            self._turn_to(self.before.pop())
            self.relayout()
        return None

    def _turn_to(self, key: str) -> None:
        self.opened = key
        self._show()
        self.dirty = True

    def _show(self) -> None:
        self.text.set_blocks(article(self.book, self.book.entry(self.opened), self.known))
        self.list.selected = self.opened
        if self.opened in self.list.places:
            self.list.scroll.show(self.list.places[self.opened])

    def _tip(self, key: str) -> Tip | None:
        entry = self.book.entry(key)
        return Tip(entry.paragraphs[0] if entry.paragraphs else entry.title, title=entry.title)

    # --- leaving ---------------------------------------------------------------------------------------------------

    def _close(self) -> Outcome | None:
        return Pop()

    def on_action(self, action: Action) -> Reply:
        """Esc and F1 close; undo goes a page back."""
        if action in (Action.MENU, Action.BOOK):
            return Pop()
        if action is Action.UNDO:
            return self._back() or True
        return False
