"""Everybody as the player sees him: rows of the People page, and who may desert."""

from __future__ import annotations

from typing import Any

from game.power import living
from game.rules import names as n
from game.rules.bodies import leads
from game.rules.dissent import dissent
from game.rules.moves import object_to_kind
from game.rules.posting import wins_over
from game.rules.posts import exists, may_fill
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.pages.reading import Reading
from game.ui.pages.view_names import signed_number
from game.ui.pages.view_opinions import regard_tip, standing_tip
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_people import standing_word

SEATS = (n.POLITBURO, n.ORGBURO, n.SECRETARIAT, n.COMMITTEE, n.CONTROL)
NEAR = 8
"""Points of regard or dissent short of a limit from which a man is in doubt."""


def seat_letters() -> dict[int, str]:
    """The bodies in a narrow column: Politburo, Orgburo, Secretariat, CC, CCC."""
    return {
        n.POLITBURO: _("PB"), n.ORGBURO: _("OB"), n.SECRETARIAT: _("Sec"), n.COMMITTEE: _("CC"), n.CONTROL: _("CCC"),
    }  # fmt: skip


class Persons(Reading):
    """The people of a session."""

    def everyone(self) -> list[int]:
        """Everybody who has come upon the scene, the dead among them."""
        v, w = self.view, self.session.world
        return [p for p in range(1, w.persons + 1) if v.standing[p] != n.ABSENT and v.turn >= w.enters[p]]

    def patron(self, p: int) -> int:
        """Whose man he is taken for; a leader is his own."""
        w = self.session.world
        return int(w.leader_of[p] or living(self.view, w, self.view.patron[p]))

    def post(self, p: int) -> str:
        """His weightiest post, or what has become of him."""
        v = self.view
        if v.standing[p] != n.MEMBER:
            return standing_word(v.standing[p])
        return self.words.short_office(v.top[p]) if v.top[p] else _("without a post")

    def posts(self, p: int) -> list[int]:
        """All his posts, the weightiest first."""
        v, w = self.view, self.session.world
        found = [o for o in range(1, w.offices + 1) if v.holder[o] == p and exists(v, w, o)]
        return sorted(found, key=lambda o: -w.weight[o])

    def seats(self, p: int) -> str:
        """His seats in letters, a candidate's in brackets: "PB, (CC)"."""
        v, letters = self.view, seat_letters()
        held = {b: v.member[p, b] for b in SEATS if v.member[p, b]}
        return ", ".join(letters[b] if rank == n.FULL else f"({letters[b]})" for b, rank in held.items())

    def regions(self, p: int) -> set[int]:
        """The party organisations he has to do with: those he leads, and the one that sent him to the CC."""
        v, w = self.view, self.session.world
        return {r for r in (*(w.area[o] for o in self.posts(p)), v.seat_region[p]) if r}

    def fillable(self) -> tuple[int, ...]:
        """The posts the player may fill by a move of his own."""

        def found() -> tuple[int, ...]:
            v, w, me = self.view, self.session.world, self.session.leader
            return tuple(o for o in range(1, w.offices + 1) if exists(v, w, o) and may_fill(v, w, me, o))

        return self.session.once("fillable", found)

    def appointable(self, p: int) -> bool:
        """The player could put him into some post, capital and moves apart."""
        v, w, me = self.view, self.session.world, self.session.leader
        soft = (n.OK, n.O_COST, n.O_SPENT, n.O_LIMIT)
        return any(object_to_kind(v, w, me, n.APPOINT, o, p) in soft for o in self.fillable())

    def doubts(self, p: int) -> list[str]:
        """Why a client may leave his patron soon, as far as one can see; empty where nothing speaks for it."""
        v, w, patron = self.view, self.session.world, int(self.view.patron[p])
        if not patron or w.leader_of[p] or v.standing[p] != n.MEMBER:
            return []
        out = []
        if not leads(v, w, patron):
            out.append(_("His patron can no longer act."))
        if v.regard[p, patron] < w.regard_too_low + NEAR:
            told = _("He thinks {points} of his patron; under {least} he leaves.")
            out.append(told.format(points=signed_number(v.regard[p, patron]), least=signed_number(w.regard_too_low)))
        gap = dissent(v, w, p, patron)
        if gap > w.dissent_most - NEAR:
            told = _("His views lie {gap} points from what his patron has said; beyond {most} he may desert.")
            out.append(told.format(gap=gap, most=w.dissent_most))
        others = [m for m in range(1, w.leaders + 1) if m != patron and leads(v, w, m) and wins_over(v, w, p, m)]
        if others:
            names = ", ".join(self.words.leader(m) for m in others)
            out.append(_("He thinks more of {names}, and may go over.").format(names=names))
        return out

    # --- rows ------------------------------------------------------------------------------------------------------

    def row(self, p: int, issue: int) -> Row:
        """One man; `issue` is whose stance is shown."""
        v, w, me = self.view, self.session.world, self.session.leader
        member, own = v.standing[p] == n.MEMBER, w.leader_of[p] == me
        alive = v.standing[p] < n.DEAD
        doubts = self.doubts(p)
        cells: dict[str, Cell] = {
            "name": self.words.person(p),
            "post": self.post(p),
            "seats": self.seats(p) or None,
            "side": self.words.faction(self.patron(p)),
            "patron": _("himself") if w.leader_of[p] else self.words.leader(self.patron(p)),
            "regard": None if own or not alive else v.regard[p, me],
            "prestige": v.prestige[p] if alive else None,
            "health": v.health[p] if alive else None,
            "stance": v.stance[p, issue] if alive else None,
            "doubt": standing_mark(v, p, bool(doubts)),
        }
        return Row(str(p), cells, faded=not member or bool(v.away[p]))

    def tip(self, row: str, column: str, issue: int) -> Tip | None:
        """The tooltip of a cell."""
        p, words = int(row), self.words
        if column == "regard":
            return regard_tip(self.session, p, self.session.leader)
        if column == "doubt":
            return Tip("\n".join(self.doubts(p)) or standing_tip(self.session, p), title=words.full_person(p))
        if column == "stance":
            return self._stance_tip(p, issue)
        if column in ("side", "patron"):
            return Tip(_("Whose man he is believed to be; of your own you know."),
                       ((_("Follows"), words.leader(self.patron(p))),), title=words.full_person(p))  # fmt: skip
        if column == "seats":
            seats = [(words.body(b), _("full member") if self.view.member[p, b] == n.FULL else _("candidate"))
                     for b in SEATS if self.view.member[p, b]]  # fmt: skip
            return Tip("" if seats else _("He sits in none of them."), tuple(seats), title=words.full_person(p))
        if column == "prestige":
            return Tip(_("Standing in the eyes of the whole party; everybody sees it."), title=words.full_person(p))
        if column == "health":
            return Tip(_("At 0 he dies; below half he may fall ill."), self._health(p), title=words.full_person(p))
        posts = tuple((words.office(o), "") for o in self.posts(p))
        return Tip(_("Enter opens his file."), posts, title=words.full_person(p))

    def _health(self, p: int) -> tuple[tuple[str, str], ...]:
        away = self.view.away[p]
        if not away:
            return ((_("at work"), ""),)
        return ((_("ill or away, quarters"), str(away) if away < n.AWAY_FOR_GOOD else _("for good")),)

    def _stance_tip(self, p: int, issue: int) -> Tip:
        v, w, words = self.view, self.session.world, self.words
        parts = [
            (_("He stands at"), words.side(issue, v.stance[p, issue])),
            (_("The line"), words.side(issue, v.line[issue])),
            (_("You"), words.side(issue, v.stance[w.person[self.session.leader], issue])),
        ]
        return Tip("", tuple(parts), title=f"{words.full_person(p)}: {words.issue(issue)}")


def standing_mark(v: Any, p: int, doubtful: bool) -> str:
    """How he stands in the party, in a word."""
    if v.standing[p] != n.MEMBER:
        return standing_word(v.standing[p])
    if v.away[p]:
        return _("ill or away")
    return _("in doubt") if doubtful else _("member")


def person_columns(width: int, theme: Theme, issue: str) -> tuple[Column, ...]:
    """The columns a table `width` physical pixels wide has room for; `issue` heads the stance."""
    em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
    room = width / max(1, theme.fonts.width(Role.TABLE, "n" * 10)) * 10
    out = [Column("name", _("Name"), width=1.1, bold=True), Column("post", _("Post"), width=1.5)]
    if room > 84:
        out.append(Column("seats", _("Bodies"), width=1.0, tip=Tip(_("Seats; in brackets as a candidate."))))
    out.append(Column("side", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("The mark of his following."))))
    if room > 100:
        out.append(Column("patron", _("Follows"), width=0.9, tip=Tip(_("Whose man he is believed to be."))))
    regard = Tip(_("What he thinks of you, −100 to 100, as far as the party has noticed; of your men you know."))
    out.append(Column("regard", _("Regard"), "signed", width=em * 28 // 10 + 8, tip=regard))
    out.append(Column("prestige", _("Prestige"), "bar", width=em * 5, tip=Tip(_("Standing in the whole party."))))
    if room > 92:
        out.append(Column("health", _("Health"), "number", width=em * 28 // 10, tip=Tip(_("0 to 100, where known."))))
    hint = Tip(_("Where he stands on the chosen issue, −100 right to +100 left."), title=issue)
    out.append(Column("stance", _("Stance"), "place", width=em * 28 // 10 + 8, tip=hint))
    if room > 70:
        out.append(Column("doubt", _("Standing"), width=em * 46 // 10))
    return tuple(out)
