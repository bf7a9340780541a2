"""The rows, columns, tooltips and texts of the apparatus page."""

from __future__ import annotations

from game.rules import names as n
from game.rules.moves_posts import post_price
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.officetree import Branch
from game.ui.pages.view_offices import Candidate, Offices
from game.ui.pages.view_post import believed
from game.ui.pages.view_words import group_words, short_objections, trait_words
from game.ui.pictures import known_emblem
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip


def letters(width: int, theme: Theme) -> float:
    """How many letters of table text, roughly, stand side by side in `width` physical pixels."""
    return width / max(1, theme.fonts.width(Role.TABLE, "n" * 10)) * 10


def office_columns(width: int, theme: Theme) -> tuple[Column, ...]:
    """The columns that a tree `width` physical pixels wide has room for."""
    em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
    room = letters(width, theme)
    found = [
        Column("office", _("Office"), width=2.3, bold=True),
        Column("holder", _("Holder"), width=1.2, tip=Tip(_("Who sits there."))),
        Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("Mark of his patron's following."))),
        Column("patron", _("Patron"), width=1.0, tip=Tip(_("Whose man he is believed to be; for your own you know."))),
    ]
    if room > 74:
        found.append(Column("filler", _("Filled by"), width=1.15, tip=Tip(_("Which body or officer fills the post."))))
    if room > 60:
        found.append(Column("since", _("Since"), width=em * 28 // 10, tip=Tip(_("When he came in."))))
    if room > 84:
        found.append(Column("author", _("By"), width=0.95, tip=Tip(_("On whose motion or stroke of the pen."))))
    found.append(
        Column(
            "weight",
            _("Weight"),
            "bar",
            width=max(84, em * 44 // 10),
            tip=Tip(_("How much the post matters, 0 to 100.")),
        )
    )
    return tuple(found)


def candidate_columns(width: int, theme: Theme) -> tuple[Column, ...]:
    """The columns of the list of candidates."""
    em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
    room = letters(width, theme)
    fit = Tip(_("How well he suits the work: the trait it asks, and seniority; 0 to 100."))
    regard = Tip(_("What he is believed to think of you, −100 to 100."))
    found = [
        Column("name", _("Name"), width=1.3, bold=True),
        Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("Mark of his patron's following."))),
    ]
    if room > 44:
        found.append(Column("why", _("Objection"), width=1.7, tip=Tip(_("Why he cannot be put there."))))
    found += [
        Column("fitness", _("Fit"), "bar", width=max(64, em * 36 // 10), tip=fit),
        Column("regard", _("Regard"), "signed", width=em * 28 // 10 + 8, tip=regard),
        Column("price", _("Price"), "number", width=em * 24 // 10 + 6, tip=Tip(_("Political capital it takes."))),
    ]
    return tuple(found)


class OfficeRows:
    """Rows of the two tables."""

    def __init__(self, offices: Offices) -> None:
        """Reads `offices` anew at every call."""
        self.offices = offices
        self.office = 0
        self._known: dict[str, Candidate] = {}

    # --- offices ---------------------------------------------------------------------------------------------------

    def branches(self, show: str) -> list[Branch]:
        """The tree under a filter: all, mine, own, rivals, vacant, region."""
        words, out = group_words(), []
        for group, offices in self.offices.groups().items():
            if show == "region" and group != "region":
                continue
            shown = [o for o in offices if self._passes(show, o)]
            rows = tuple(self.office_row(o) for o in shown)
            mine = sum(self.offices.mine(o) for o in shown)
            aside = _("{mine} of {all} yours to fill").format(mine=mine, all=len(shown))
            out.append(Branch(group, words[group], rows, aside, known_emblem(group)))
        return out

    def _passes(self, show: str, o: int) -> bool:
        holder, me = int(self.offices.view.holder[o]), self.offices.session.leader
        if show == "mine":
            return self.offices.mine(o)
        if show == "vacant":
            return holder == n.NOBODY
        if show in ("own", "rivals"):
            patron = self.offices.patron(holder)
            return patron == me if show == "own" else patron not in (me, n.NOBODY)
        return True

    def office_row(self, o: int) -> Row:
        """One office."""
        s, words = self.offices.view, self.offices.words
        holder = s.holder[o]
        patron = self.offices.patron(holder)
        cells: dict[str, Cell] = {
            "office": words.short_office(o) + (" *" if self.offices.mine(o) else ""),
            "holder": words.person(holder) if holder else _("vacant"),
            "mark": words.faction(patron) if holder else None,
            "patron": self.follower_word(holder),
            "filler": words.filler(o),
            "since": self.offices.since(o),
            "author": words.leader(s.author[o]) if s.author[o] else None,
            "weight": self.offices.session.world.weight[o],
        }
        return Row(str(o), cells, faded=not holder)

    def follower_word(self, p: int) -> str | None:
        """Whose man a holder is, as a word of the table."""
        if not p:
            return None
        if self.offices.session.world.leader_of[p]:
            return _("a leader")
        return self.offices.words.leader(self.offices.patron(p))

    def office_tip(self, row: str, column: str) -> Tip | None:
        """The tooltip of a cell of the tree."""
        if not row.isdigit():
            return None
        o, words, s = int(row), self.offices.words, self.offices.view
        holder = s.holder[o]
        if column == "weight":
            parts = tuple((text, "") for text in self.offices.gives(o))
            return Tip(_("What it gives:"), parts, self.offices.session.world.weight[o], words.short_office(o))
        if column in ("mark", "patron", "holder") and holder:
            return Tip(believed(self.offices, holder), title=words.full_person(holder))
        told = _("Filled by: {filler}.").format(filler=words.filler(o))
        if self.offices.mine(o):
            told += " " + _("You may fill it (*).")
        return Tip(told, title=words.office(o))

    # --- candidates ------------------------------------------------------------------------------------------------

    def candidates(self, o: int) -> list[Row]:
        """The candidates for an office."""
        self.office = o
        found = self.offices.candidates(o)
        self._known = {str(c.person): c for c in found}
        return [self._candidate_row(c) for c in found]

    def _candidate_row(self, c: Candidate) -> Row:
        words = self.offices.words
        cells: dict[str, Cell] = {
            "name": words.person(c.person),
            "mark": words.faction(c.patron),
            "fitness": c.fitness,
            "regard": c.regard,
            "price": c.price,
            "why": short_objections().get(c.reason, c.objection),
        }
        return Row(str(c.person), cells, faded=bool(c.objection))

    def candidate_tip(self, row: str, column: str) -> Tip | None:
        """The tooltip of a cell of the candidates."""
        c = self._known.get(row)
        if c is None:
            return None
        name = self.offices.words.full_person(c.person)
        if column == "fitness":
            return self._fitness_tip(c, name)
        if column == "price":
            return self.price_tip(n.APPOINT, self.office, c.person)
        if column in ("mark", "regard"):
            return Tip(believed(self.offices, c.person), title=name)
        top = self.offices.view.top[c.person]
        now = _("Now: {office}.").format(office=self.offices.words.office(top)) if top else _("Without a post.")
        return Tip(f"{now} {believed(self.offices, c.person)} {c.objection}".strip(), title=name)

    def _fitness_tip(self, c: Candidate, name: str) -> Tip:
        w = self.offices.session.world
        trait = w.needs[self.office]
        points = (w.oratory, w.administration, w.theory, w.cunning, w.ambition)[trait][c.person]
        parts = [(trait_words()[trait], points)]
        if w.old_guard[c.person]:
            parts.append((_("of the old guard"), 5))
        return Tip(_("What the work asks of him."), tuple(parts), c.fitness, name)

    def price_tip(self, verb: int, o: int, p: int) -> Tip:
        """What a stroke of the pen costs, in its parts."""
        w, s, me = self.offices.session.world, self.offices.view, self.offices.session.leader
        total = int(post_price(s, w, me, verb, o, p))
        parts = [(_("a post changes hands"), w.cost_small), (_("its weight"), w.weight[o] // w.weight_price)]
        if total > sum(value for _word, value in parts):
            parts.append((_("another man's man sits there"), w.cost_rival))
        text = _("Political capital. You have {capital} and {moves} moves left.")
        return Tip(text.format(capital=s.capital[me], moves=s.moves_left[me]), tuple(parts), total, _("Price"))
