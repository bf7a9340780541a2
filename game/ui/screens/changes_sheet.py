"""What a quarter has changed, as a table by groups, and as a text; each line leads to the chronicle."""

from __future__ import annotations

from game.ui.fonts import Role
from game.ui.language import _
from game.ui.officetree import Branch, OfficeTree
from game.ui.richtext import Block, Span, block
from game.ui.screen import Outcome, Replace
from game.ui.screens.pages import page_of
from game.ui.session import Session
from game.ui.table_rows import Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_changes import Change, Quarter, changes, good_mark, group_names

LINK = "line:"
"""Prefix of the links of the text; the number of a line of the chronicle follows."""


class ChangesSheet:
    """The changes of one quarter."""

    def __init__(self, session: Session, turn: int) -> None:
        """Quarter `turn`; read once."""
        self.session = session
        self.turn = turn
        self.quarter = Quarter(session, turn)
        self.changes = changes(session, turn)
        self.tree = OfficeTree((), self.branches(), lambda row: None, self.open, self.tip)

    def branches(self) -> list[Branch]:
        """A branch for each group."""
        out = []
        for group, name in group_names().items():
            rows = tuple(self._row(at, one) for at, one in enumerate(self.changes) if one.group == group)
            out.append(Branch(group, name, rows, str(len(rows))))
        return out

    @staticmethod
    def _row(at: int, one: Change) -> Row:
        return Row(str(at), {"mark": good_mark(one.good), "what": one.what, "change": one.change, "why": one.why})

    def place(self, theme: Theme) -> None:
        """Columns for the fonts of `theme`."""
        em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
        hint = _("Triangle: better for you; wedge: worse; diamond: neither.")
        self.tree.columns = (
            Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(hint)),
            Column("what", _("What"), width=1.0, bold=True),
            Column("change", _("Change"), width=0.75),
            Column("why", _("Why"), width=1.6),
        )

    def tip(self, row: str, column: str) -> Tip | None:
        """All of a line."""
        if not row.isdigit():
            return None
        one = self.changes[int(row)]
        where = _("Enter or a double click: its line in the chronicle.") if self.has_line(row) else ""
        parts = tuple((part, "") for part in one.why.split("; ") if part)
        return Tip(f"{one.change}\n{where}".strip(), parts, title=one.what)

    def has_line(self, row: str) -> bool:
        """Whether the chronicle tells of a line."""
        return row.isdigit() and self.quarter.place(self.changes[int(row)].row) >= 0

    def open(self, row: str) -> Outcome | None:
        """The line of the chronicle that tells of a change."""
        return self.follow(f"{LINK}{self.quarter.place(self.changes[int(row)].row)}") if row.isdigit() else None

    def follow(self, link: str) -> Outcome | None:
        """Opens the chronicle at a line; nothing where there is none."""
        at = int(link.removeprefix(LINK))
        if at < 0:
            return None
        from game.ui.pages.chronicle import ChroniclePage

        page = page_of(self.session, "chronicle")
        assert isinstance(page, ChroniclePage)
        page.show_line(at)
        return Replace(page, everything=True)

    def blocks(self) -> list[Block]:
        """The same as a text."""
        out = []
        for group, name in group_names().items():
            found = [one for one in self.changes if one.group == group]
            if found:
                out.append(block(name, kind="heading"))
            out += [self._bullet(one) for one in found]
        return out

    def _bullet(self, one: Change) -> Block:
        at = self.quarter.place(one.row)
        told = f" {one.change}" if one.change else ""
        what = Span(one.what, bold=True, link=f"{LINK}{at}" if at >= 0 else "")
        return Block((what, Span(told + (f": {one.why}" if one.why else ""))), "bullet")
