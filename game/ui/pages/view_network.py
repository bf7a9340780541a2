"""What the network page shows: who follows whom, what binds and parts the leaders - as the player believes."""

from __future__ import annotations

from game.chronicle.deals import between
from game.chronicle.names import Names
from game.rules import names as n
from game.ui.bonds import Bond
from game.ui.following import Following, Man
from game.ui.language import _
from game.ui.pages.links import person_span
from game.ui.pages.reading import Reading
from game.ui.pages.view_offices import Offices
from game.ui.pages.view_post import believed
from game.ui.richtext import Block, block, filled
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.table_rows import Cell, Row
from game.ui.tip import Tip
from game.ui.view import Part, date_words
from game.ui.view_people import Tie, leader_parts, man_parts, ties

NOBODYS = "l0"
"""The circle of those who follow nobody."""
PACT, QUARREL = Mark("diamond", "green"), Mark("cross", "red")


class Network(Reading):
    """Ties of a session."""

    def __init__(self, session: Session) -> None:
        """Of `session`, and of its offices."""
        super().__init__(session)
        self.offices = Offices(session)

    def leaders(self) -> list[int]:
        """The leaders who are still in the party, by their number."""
        v, w = self.view, self.session.world
        return [m for m in range(1, w.leaders + 1) if v.standing[w.person[m]] == n.MEMBER]

    # --- the drawing -----------------------------------------------------------------------------------------------

    def followings(self, leader: str, body: str) -> list[Following]:
        """The circles under two filters: a leader's number or "all"; a body's number or "all"."""
        found = [self._following(m, body) for m in self.leaders() if leader in ("all", str(m))]
        if leader in ("all", "0"):
            found.append(self._following(n.NOBODY, body))
        return [following for following in found if following.person or following.men]

    def _following(self, m: int, body: str) -> Following:
        v, w, words = self.view, self.session.world, self.words
        mark, men = words.faction(m), tuple(self._man(p, m) for p in self.men(m, body))
        if not m:
            told = _("Believed to follow nobody: they vote as they think.")
            return Following(NOBODYS, _("Nobody's men"), mark, 0, men, tip=Tip(told, title=_("Nobody's men")))
        p = w.person[m]
        tip = Tip("", leader_parts(self.session, m), title=words.full_person(p))
        own, person = m == self.session.leader, words.texts.persons[p].id
        return Following(f"l{m}", mark.word, mark, min(100, 2 * v.strength[m]), men, person, own, tip)

    def men(self, m: int, body: str) -> list[int]:
        """Who is believed to follow a leader (0: nobody), in a body if one is named; the weightiest first."""
        v, w = self.view, self.session.world
        found = [
            p
            for p in range(1, w.persons + 1)
            if not w.leader_of[p] and v.standing[p] == n.MEMBER and v.turn >= w.enters[p] and v.patron[p] == m
        ]
        if body != "all":
            found = [p for p in found if v.member[p, int(body)]]
        return sorted(found, key=lambda p: (-w.weight[v.top[p]], -v.prestige[p], p))

    def _man(self, p: int, m: int) -> Man:
        v, w, words = self.view, self.session.world, self.words
        firm = bool(m) and v.regard[p, m] >= w.firm_regard
        weight = int(w.weight[v.top[p]]) if v.top[p] else 0
        return Man(
            f"p{p}", words.person(p), weight, firm, Tip("", man_parts(self.session, p), title=words.full_person(p))
        )

    def bonds(self, shown: set[str]) -> list[Bond]:
        """Pacts and quarrels of the leaders that are shown."""
        out = []
        for tie in ties(self.session):
            start, end = f"l{tie.first}", f"l{tie.second}"
            if start in shown and end in shown:
                out.append(Bond(start, end, tie.weight, tie.hostile, self.tie_tip(tie)))
        return out

    # --- pacts -----------------------------------------------------------------------------------------------------

    def since(self, tie: Tie) -> str | None:
        """When a pact was made; None for a quarrel, and where nobody knows."""
        made = self.view.pact_since[tie.first, tie.second]
        return None if tie.hostile else self.words.short_quarter(made - 1) if made else _("before")

    def terms(self, tie: Tie) -> str:
        """What the player knows of the terms: his own, else nothing."""
        me = self.session.leader
        if me not in (tie.first, tie.second):
            return "–" if tie.hostile else _("not known to you")
        other = tie.second if tie.first == me else tie.first
        names = Names(self.session.campaign.scenario, self.session.language)
        clauses = list(between(names, self.view, me, other))
        return "; ".join(clauses) if clauses else "–" if tie.hostile else _("none")

    def tie_tip(self, tie: Tie) -> Tip:
        """A pact or a quarrel with its parts."""
        v, words, a, b = self.view, self.words, tie.first, tie.second
        first, second = words.leader(a), words.leader(b)
        told = _("{first} distrusts {second}")
        parts: list[Part] = [
            (_("Firmness, of 100"), str(v.pact[a, b])),
            (told.format(first=first, second=second), str(v.distrust[a, b])),
            (told.format(first=second, second=first), str(v.distrust[b, a])),
        ]
        if not tie.hostile:
            made = v.pact_since[a, b]
            parts.append((_("Since"), date_words(self.session.world, made - 1) if made else _("before the game")))
            parts.append((_("Terms"), self.terms(tie)))
        kind = (
            _("Distrust parts them; there is no pact.")
            if tie.hostile
            else _("A firm pact forbids striking at each other.")
        )
        return Tip(kind, tuple(parts), title=f"{first} – {second}")

    def tie_rows(self) -> list[Row]:
        """Pacts first, the firmest on top; then quarrels."""
        out = []
        for tie in sorted(ties(self.session), key=lambda tie: (tie.hostile, -tie.weight, tie.first, tie.second)):
            cells: dict[str, Cell] = {
                "mark": QUARREL if tie.hostile else PACT,
                "pair": f"{self.words.leader(tie.first)} – {self.words.leader(tie.second)}",
                "firm": tie.weight,
                "since": self.since(tie),
                "terms": self.terms(tie),
            }
            out.append(Row(f"{tie.first}:{tie.second}", cells))
        return out

    def row_tip(self, row: str) -> Tip | None:
        """The tooltip of a pair."""
        a, b = (int(part) for part in row.split(":"))
        found = (tie for tie in ties(self.session) if (tie.first, tie.second) == (a, b))
        return next((self.tie_tip(tie) for tie in found), None)

    # --- one person ------------------------------------------------------------------------------------------------

    def person_of(self, key: str) -> int:
        """The person of a place of the drawing; 0 for the heading of those without a patron."""
        number = int(key[1:]) if key[1:].isdigit() else 0
        return int(self.session.world.person[number]) if key[:1] == "l" else number

    def matching(self, typed: str) -> frozenset[str] | None:
        """Who has these letters in his name or post; None for no letters."""
        wanted = typed.strip().casefold()
        if not wanted:
            return None
        v, w, words = self.view, self.session.world, self.words
        out = set()
        for p in range(1, w.persons + 1):
            post = words.office(v.top[p]) if v.top[p] else ""
            if wanted in f"{words.full_person(p)} {words.person(p)} {post}".casefold():
                out.add(f"l{w.leader_of[p]}" if w.leader_of[p] else f"p{p}")
        return frozenset(out)

    def person_blocks(self, key: str) -> list[Block]:
        """Name, post, patron, and the numbers behind his place in the drawing."""
        v, w, words, p = self.view, self.session.world, self.words, self.person_of(key)
        if not p:
            return [block(_("Those whom nobody is believed to have. They vote as they think, and can be courted."))]
        post = words.office(v.top[p]) if v.top[p] else _("without a post")
        out = [filled(_("{name}, {post}. {believed}"), name=person_span(words, p), post=post,
                      believed=believed(self.offices, p))]  # fmt: skip
        m = w.leader_of[p]
        parts = leader_parts(self.session, m) if m else man_parts(self.session, p)
        told = _("{label}: {value}")
        return out + [block(told.format(label=label, value=value), kind="bullet") for label, value in parts]
