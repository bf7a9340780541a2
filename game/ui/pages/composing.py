"""A motion in the making: its kind and objects, what would come of it, and putting it on the table."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.notation import Answer
from game.rules import names as n
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.language import _
from game.ui.layout import columns, rows
from game.ui.pages.prospect import Prospect
from game.ui.pages.view_motions import Motions, Options
from game.ui.pages.view_words import motion_kinds
from game.ui.screen import Outcome
from game.ui.session import Session
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget


class Composer:
    """Part of the Politburo page: drop-downs, forecast, buttons."""

    def __init__(
        self, session: Session, put_in: Callable[[Answer], Outcome | None], relayout: Callable[[], None]
    ) -> None:
        """`put_in` puts an answer in; `relayout` lays the page out again after a change."""
        self.session = session
        self.motions = Motions(session)
        self.relayout = relayout
        self.put_in = put_in
        self.kind = n.M_LINE
        self.a = 0
        self.b = 0
        self.forum = n.POLITBURO
        self.prospect = Prospect(session)
        self.table_it = Button(_("PUT IT ON THE TABLE"), self._table, "main", icon="gavel")
        self.nothing = Button(_("NOTHING TO MOVE"), self._pass, tip=Tip(_("Moves nothing at this sitting.")))

    def choose_voter(self, person: str) -> None:
        """Brings a voter forward in the list."""
        self.prospect.choose(person)

    def take(self, motion: Answer, forum: int) -> None:
        """A motion from elsewhere, to be tried in a body."""
        self.kind, self.a, self.b, self.forum = motion.verb, motion.a, motion.b, forum

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Two lines of drop-downs, the forecast, the buttons."""
        px = theme.px
        first, second, middle, below = rows(area, [theme.button, theme.button, 1.0, theme.button], px(6))
        pickers = self._pickers(first, second, theme)
        self._forecast()
        yes, no = columns(below, [1.5, 1.0], px(8))
        self.table_it.place(yes, theme)
        self.nothing.place(no, theme)
        pending = self.session.pending
        asked = pending is not None and pending.kind == n.D_TABLE
        self.nothing.why_not = "" if asked else _("You are not asked for a motion now.")
        return [*pickers, *self.prospect.body(middle, theme), self.table_it, self.nothing]

    def _pickers(self, first: pygame.Rect, second: pygame.Rect, theme: Theme) -> list[Widget]:
        firsts = self.motions.first(self.kind)
        self.a = self._kept(firsts, self.a)
        seconds = self.motions.second(self.kind, self.a) if firsts else []
        self.b = self._kept(seconds, self.b, middle=self.kind == n.M_LINE)
        about = motion_kinds()[self.kind][1]
        kind = Dropdown(self.motions.kinds(), self._choose_kind, str(self.kind), Tip(about))
        forum = Dropdown(self._forums(), self._choose_forum, str(self.forum), Tip(_("Whose votes are forecast.")))
        widgets: list[Widget] = [kind]
        if self._free():
            for widget, rect in zip((kind, forum), columns(first, [1.4, 1.0], theme.px(6)), strict=True):
                widget.place(rect, theme)
            widgets.append(forum)
        else:
            kind.place(first, theme)
        return widgets + self._object_pickers(firsts, seconds, second, theme)

    def _object_pickers(self, firsts: Options, seconds: Options, line: pygame.Rect, theme: Theme) -> list[Widget]:
        if not firsts:
            none = Dropdown([("", _("nothing of the kind now"))], lambda name: None)
            none.place(line, theme)
            return [none]
        found = [Dropdown(firsts, self._choose_a, str(self.a))]
        if seconds:
            found.append(Dropdown(seconds, self._choose_b, str(self.b)))
        for widget, rect in zip(found, columns(line, [1.0] * len(found), theme.px(6)), strict=True):
            widget.place(rect, theme)
        return list(found)

    @staticmethod
    def _kept(options: Options, value: int, middle: bool = False) -> int:
        """`value` if it may be chosen, else the first (or the middle) option."""
        names = [name for name, _words in options]
        if not names:
            return 0
        return value if str(value) in names else int(names[len(names) // 2 if middle else 0])

    def _free(self) -> bool:
        """No body sits: the player may try a motion in any of them."""
        return not self.prospect.sittings.sitting

    @staticmethod
    def _forums() -> Options:
        return [(str(n.POLITBURO), _("at the Politburo")), (str(n.COMMITTEE), _("at a plenum of the CC"))]

    def _forecast(self) -> None:
        body = self.forum if self._free() else self.session.view().body
        complete = bool(self.motions.first(self.kind)) and self._has_second()
        barred = self.motions.objection(self.kind, self.a, self.b, body) if complete else _("There is nothing to move.")
        self.table_it.why_not = self.motions.table_why_not(self.kind, self.a, self.b) if complete else barred
        words = self.motions.words.motion(self.kind, self.a, self.b) if complete else ""
        self.prospect.title = words
        self.prospect.note, self.prospect.barred = barred, bool(barred)
        motion = (self.kind, self.a, self.b, self.forum if self._free() else None)
        if complete:
            self.prospect.show(self.session.forecast(*motion), self.session.swing(*motion))
        else:
            self.prospect.show(None)
        self.table_it.tip = Tip(words, title=_("Put it on the table"))

    def _has_second(self) -> bool:
        needs = (n.M_LINE, n.M_FILL, n.M_PUBLISH, n.M_SANCTION, n.M_ENLARGE)
        return self.kind not in needs or bool(self.motions.second(self.kind, self.a))

    # --- choosing --------------------------------------------------------------------------------------------------

    def _choose_kind(self, name: str) -> Outcome | None:
        self.kind = int(name)
        self.relayout()
        return None

    def _choose_a(self, name: str) -> Outcome | None:
        self.a = int(name)
        self.relayout()
        return None

    def _choose_b(self, name: str) -> Outcome | None:
        self.b = int(name)
        self.relayout()
        return None

    def _choose_forum(self, name: str) -> Outcome | None:
        self.forum = int(name)
        self.relayout()
        return None

    def _table(self) -> Outcome | None:
        return self.put_in(Answer(self.kind, self.a, self.b))

    def _pass(self) -> Outcome | None:
        return self.put_in(Answer(n.NO_MOTION))
