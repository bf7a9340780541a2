"""The desk's middle while the player may move, or table: the whole menu, the adviser's proposals, then a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.rules import names as n
from game.ui.button import Button
from game.ui.choices import Choice, ChoiceList
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import Part as Width
from game.ui.layout import rows
from game.ui.pages.view_names import Lexicon
from game.ui.panel import Label, Panel
from game.ui.screen import Outcome
from game.ui.screens.menu_grid import Entry, Group, MenuGrid
from game.ui.shapes import Mark
from game.ui.table import Table
from game.ui.table_head import LEAST_SHARE, column_widths
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip, signed
from game.ui.view import Part
from game.ui.view_lines import Option
from game.ui.view_motions import MotionLists
from game.ui.view_moves import MoveLists
from game.ui.view_verbs import headings, verbs
from game.ui.widget import Widget


def move_grid(lists: MoveLists, on_choose: Callable[[str], Outcome | None]) -> MenuGrid:
    """All moves under their headings."""
    named = verbs()
    groups = []
    for heading in headings():
        entries = []
        for verb in filter(lists.shown, heading.verbs):
            line = lists.verb_line(verb)
            aside = _("free") if line.least == 0 else str(line.least)
            tip = Tip(named[verb].hint, ((_("Open to you"), str(line.count)), (_("Capital, from"), str(line.least))))
            entries.append(Entry(str(verb), named[verb].name, aside, line.why_not, tip))
        groups.append(Group(heading.name, heading.icon, tuple(entries)))
    return MenuGrid(groups, on_choose)


def motion_grid(lists: MotionLists, on_choose: Callable[[str], Outcome | None]) -> MenuGrid:
    """All kinds of motion under their headings."""
    lines = {line.kind: line for line in lists.kinds()}
    headed = (
        (_("The line"), "flag", (n.M_LINE, n.M_DEMOCRACY)),
        (_("Papers"), "scroll", (n.M_PUBLISH, n.M_SUPPRESS)),
        (_("Posts and men"), "gavel", (n.M_FILL, n.M_SANCTION, n.M_REINSTATE)),
        (_("Rules"), "vote", (n.M_ENLARGE, n.M_BAN)),
    )
    groups = []
    for name, icon, kinds in headed:
        entries = []
        for kind in kinds:
            line = lines[kind]
            entries.append(Entry(str(kind), line.name, str(line.count), line.why_not, Tip(line.hint, title=line.name)))
        groups.append(Group(name, icon, tuple(entries)))
    return MenuGrid(groups, on_choose, 2)


def advice_words(lists: MoveLists, option: Option) -> str:
    """A proposal of the adviser in a line: "Court: Kalinin"."""
    words, name = Lexicon(lists.session.campaign), verbs()[option.verb].name
    if option.verb == n.APPOINT:
        place = words.short_office(option.first)
        return _("{verb} {person}: {office}").format(verb=name, person=option.name, office=place)
    return f"{name}: {option.name}" if option.name else name


def effect_words(parts: Sequence[Part]) -> str:
    """Named numbers in a line: "Prestige +2 · Exposure +6"."""
    return " · ".join(
        f"{name}: {value}" if isinstance(value, str) else f"{name} {signed(value)}" for name, value in parts
    )


def advice_choices(lists: MoveLists, on_choose: Callable[[str], Outcome | None], most: int) -> ChoiceList:
    """The adviser's moves as numbered options."""
    choices = []
    for option in lists.advice(most):
        cost = _("free") if option.price == 0 else _("{points} capital").format(points=option.price)
        tip = Tip("", tuple(lists.effects(option)), title=_("Your adviser"))
        choices.append(Choice(option.id, advice_words(lists, option), tip, option.why_not, cost))
    return ChoiceList(choices, on_choose, gap=4)


@dataclass(frozen=True)
class ListTitles:
    """What stands around a list of options."""

    title: str
    hint: str
    value: str
    """Heading of the number column; empty for none."""
    kind: str
    """"signed" or "number"."""
    act: str
    """The words of the button."""
    priced: bool = True
    detail: str = ""
    """Heading of the second column, if it does not tell how things are now."""


class OptionList:
    """Heading with a way back, table, what the chosen line would do, and the button that does it."""

    def __init__(
        self,
        titles: ListTitles,
        options: Sequence[Option],
        words: Lexicon,
        on_pick: Callable[[str], Outcome | None],
        on_act: Callable[[str], Outcome | None],
        on_back: Callable[[], Outcome | None],
    ) -> None:
        """`on_pick(id)` as the selection moves, `on_act(id)` to do it or to open its list."""
        self.titles = titles
        self.options = {option.id: option for option in options}
        self.words = words
        self.on_act = on_act
        self.on_back = on_back
        first = next((option.id for option in options if option.advised), next(iter(self.options), ""))
        self.table = Table(self._columns(), self._rows(), on_pick, on_act, self._tip, first)

    def _columns(self, wide: tuple[Width, Width] = (1.0, 1.0)) -> tuple[Column, ...]:
        """`wide` are the shares of names and details."""
        out = [
            Column("name", _("Name"), width=wide[0], bold=True),
            Column("detail", self.titles.detail or _("Now"), width=wide[1]),
        ]
        if any(option.faction >= 0 for option in self.options.values()):
            out.append(Column("side", _("Fac."), "mark", width=42))
        if self.titles.value:
            kind = "signed" if self.titles.kind == "signed" else "number"
            out.append(Column("value", self.titles.value, kind, width=72))  # type: ignore[arg-type]
        if self.titles.priced:
            out.append(Column("price", _("Cap."), "number", width=44, tip=Tip(_("Political capital it takes."))))
        out.append(Column("mark", "", "mark", width=30))
        return tuple(out)

    def _rows(self) -> list[Row]:
        out = []
        for option in self.options.values():
            mark: Cell = ""
            if option.why_not:
                mark = Mark("cross", "faded", option.why_not)
            elif option.advised:
                mark = Mark("star", "brown", _("advised"))
            cells: dict[str, Cell] = {
                "name": option.name,
                "detail": option.detail,
                "side": self.words.faction(option.faction) if option.faction >= 0 else "",
                "value": option.value,
                "price": option.price,
                "mark": mark,
            }
            out.append(Row(option.id, cells, bool(option.why_not)))
        return out

    def _tip(self, row: str, column: str) -> Tip | None:
        option = self.options.get(row)
        if option is None:
            return None
        if option.why_not:
            return Tip(option.why_not, title=option.name)
        if option.parts:
            return Tip("", option.parts, title=option.name)
        if column == "mark" and option.advised:
            return Tip(_("Your adviser would do this."))
        if column == "side" and option.faction > 0:
            return Tip(self.words.leader(option.faction))
        return None

    def _shares(self, theme: Theme, width: int) -> tuple[Width, Width]:
        """What names and details ask for; where both have no room in `width`, the details are, if names keep some."""
        fonts, gap = theme.fonts, theme.px(16)
        name = max((fonts.width(Role.TABLE_BOLD, option.name) for option in self.options.values()), default=0)
        detail = max((fonts.width(Role.TABLE, option.detail) for option in self.options.values()), default=0)
        detail = max(detail, fonts.width(Role.LABEL, self.titles.detail.upper()))
        others = self._columns()[2:]
        room = width - sum(column_widths(theme, others, [one.title.upper() for one in others], 0))
        kept = room - detail - gap
        if name + detail + 2 * gap > room and detail < width // 2 and kept > LEAST_SHARE * fonts.line(Role.TABLE):
            return 1.0, (detail + gap) * 100 // theme.scale
        return float(name + gap), float(detail + gap)

    def change(self, option: Option) -> None:
        """Another line in the place of the one with its id."""
        self.options[option.id] = option
        self.table.set_rows(self._rows())

    @property
    def chosen(self) -> Option | None:
        """The selected line."""
        return self.options.get(self.table.selected)

    def widgets(self, area: pygame.Rect, theme: Theme, told: str, back_words: str) -> list[Widget]:
        """Everything placed in `area`; `told` is what the chosen line would do; `back_words` of the button."""
        px = theme.px
        head = Panel(self.titles.title)
        head.place(area, theme)
        strip = head.heading_rect()
        button = theme.button
        words = Label(told, Role.TABLE, "ink", wrap=True)
        line = theme.fonts.line(Role.TABLE)
        deep = max(2 * line, words.height_for(area.width, theme))
        label = Label(self.titles.hint, Role.TABLE, "faded", wrap=True)
        above = label.height_for(area.width, theme) + px(3)
        top, hint, table, below, foot = rows(area, [strip.height, above, 1.0, deep, button], px(4))
        head.place(pygame.Rect(top.x, top.y, top.width, top.height), theme)
        back = Button(back_words, self.on_back, icon="rewind")
        wide = back.width_for(theme)
        back.place(pygame.Rect(top.right - wide, top.y + px(1), wide, top.height - px(5)), theme)
        label.place(hint, theme)
        self.table.columns = self._columns(self._shares(theme, table.width))
        self.table.place(table, theme)
        option = self.chosen
        words.place(below, theme)
        why_not = option.why_not if option is not None else _("There is nothing to choose.")
        act = Button(self.titles.act, self._act, "main", why_not=why_not)
        act.place(foot, theme)
        return [head, label, self.table, words, act, back]

    def _act(self) -> Outcome | None:
        option = self.chosen
        return self.on_act(option.id) if option is not None else None
