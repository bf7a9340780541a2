"""The circular flow, step by step: seat, delegation, secretary, appointment - each with its author and date."""

from __future__ import annotations

from typing import Any

from game.campaign import Happening
from game.rules import names as n
from game.ui.flowchain import Link
from game.ui.language import _
from game.ui.pages.view_congress import NEXT, Congress
from game.ui.pages.view_words import seat_words
from game.ui.pictures import known_emblem
from game.ui.tip import Tip


class Loop:
    """Chains of cards for a seat, a bloc or a delegation."""

    def __init__(self, congress: Congress) -> None:
        """Of the session of `congress`."""
        self.congress = congress
        self.words = congress.words

    @property
    def view(self) -> Any:
        """What the player may see."""
        return self.congress.view

    def chain(self, key: str, when: str) -> list[Link]:
        """The chain of a table row ("p:12", "b:3:5") or of a delegation ("3:5"); empty for an unknown key."""
        parts = key.split(":")
        if parts[0] == "p":
            return [*self._above(int(parts[1])), *self._of_person(int(parts[1]))]
        if parts[0] == "b":
            return self._of_bloc(int(parts[1]), int(parts[2]))
        if len(parts) == 2:
            return self._of_delegation(int(parts[0]), int(parts[1]), when)
        return []

    def _of_person(self, p: int) -> list[Link]:
        s, words = self.view, self.words
        r, m, kind = s.seat_region[p], s.seat_leader[p], s.seat_kind[p]
        now = words.faction(self.congress.follows(p))
        when = words.quarter(s.seat_turn[p]) if kind > n.SEAT_INHERITED else _("before the game")
        seat = Link(
            "seat", _("CC seat"), (words.full_person(p), when, seat_words()[kind]), now, Tip(self._held(now.word)),
            words.face(p).id,
        )  # fmt: skip
        if kind <= n.SEAT_INHERITED:
            return [seat, self._old_delegation(r), *self._today(r)] if r else [seat]
        if kind == n.SEAT_PROMOTED or not r:
            why = (
                _("a candidate moved up into a vacant seat")
                if kind == n.SEAT_PROMOTED
                else _("a guest of the congress")
            )
            return [seat, Link("vacancy", _("How"), (why.capitalize(),))]
        return [seat, self._delegation(r, m, s.seat_turn[p]), *self._origin(r, m)]

    def _above(self, p: int) -> list[Link]:
        """The seat in the Politburo that the Central Committee gave to one of its own, if it gave him one."""
        rank, words = self.view.member[p, n.POLITBURO], self.words
        if rank == n.OUT:
            return []
        rows = self.congress.session.campaign.happenings
        turns = [
            row.turn for row in rows if row.kind in (n.L_ELECTED, n.L_BODY) and row.cells[:3] == (p, n.POLITBURO, rank)
        ]
        when = words.quarter(turns[-1]) if turns else _("before the game")
        place = _("full member") if rank == n.FULL else _("candidate member")
        tip = Tip(_("The CC elects the Politburo: who has the seats of the one has the seats of the other."))
        lines = (words.full_person(p), place, _("elected: {quarter}").format(quarter=when))
        return [Link("politburo", words.body(n.POLITBURO), lines, None, tip, words.face(p).id)]

    def _held(self, leader: str) -> str:
        return _("The mark shows whose man he is believed to be today: {leader}.").format(leader=leader)

    def _of_bloc(self, r: int, m: int) -> list[Link]:
        s, words = self.view, self.words
        own = (_("{count} unnamed").format(count=s.bloc[r, m]), _("for {leader}").format(leader=words.leader(m)))
        seat = Link("seat", _("CC seats"), own, words.faction(m))
        turn = self._last_congress()
        if turn < 0:
            return [
                seat,
                self._old_delegation(r),
                *self._today(r),
            ]
        return [seat, self._delegation(r, m, turn), *self._origin(r, m)]

    def _last_congress(self) -> int:
        s, w = self.view, self.congress.session.world
        met = [s.met[k] - 1 for k in range(w.meetings) if s.met[k] > 0 and w.meet_kind[k] == n.CONGRESS_MEETS]
        return max(met, default=-1)

    def _of_delegation(self, r: int, m: int, when: str) -> list[Link]:
        words = self.words
        delegates = self.congress.delegates(when)
        whole = sum(count for (region, _m), count in delegates.items() if region == r)
        told = _("{part} of {whole} delegates").format(part=delegates.get((r, m), 0), whole=whole)
        lines = (words.region(r), told, _("for {leader}").format(leader=words.leader(m)))
        first = Link("delegation", _("Delegation"), lines, words.faction(m), emblem=self._emblem(r))
        last = self.congress.last()
        row = self._row(r, self.view.met[last] - 1) if when != NEXT and last is not None else None
        if row is None:
            carried = self._carried(r, m, self.view.holder[self._office(r)], self.view.grip[r])
            return [first, carried] if carried.id == "mood" else [first, carried, *self._appointment(r)]
        carried = self._carried(r, m, row.cells[4], row.cells[3], row.cells[1])
        return [first, carried] if carried.id == "mood" else [first, carried, self._posting(r, row.cells[4], row.turn)]

    def _emblem(self, r: int) -> str:
        """The emblem of a regional organisation; "" where there is none."""
        return known_emblem(f"region_{self.words.texts.regions[r].id}") if r else ""

    @staticmethod
    def person(key: str) -> int:
        """The man a key is about; 0 for none."""
        kind, _colon, number = key.partition(":")
        return int(number) if kind == "p" else n.NOBODY

    def region(self, key: str) -> int:
        """The region a key is about; 0 for none."""
        parts = key.split(":")
        if parts[0] == "p":
            return int(self.view.seat_region[int(parts[1])])
        numbers = [int(part) for part in parts if part.isdigit()]
        return numbers[0] if len(numbers) == 2 else n.NOBODY

    # --- cards -----------------------------------------------------------------------------------------------------

    def _row(self, r: int, turn: int) -> Happening | None:
        """The log's row of a delegation elected in a quarter; the last, where two meetings fell into it."""
        rows = self.congress.session.campaign.happenings
        found = [row for row in rows if row.kind == n.L_DELEGATES and row.turn == turn and row.cells[0] == r]
        return found[-1] if found else None

    def _old_delegation(self, r: int) -> Link:
        told = (self.words.region(r), _("XI Congress or before"))
        return Link("delegation", _("Delegation"), told, emblem=self._emblem(r))

    def _delegation(self, r: int, m: int, turn: int) -> Link:
        words, row = self.words, self._row(r, turn)
        lines = [words.region(r), _("for {leader}").format(leader=words.leader(m))]
        if row is not None:
            lines.append(_("{count} delegates, {quarter}").format(count=row.cells[2], quarter=words.quarter(turn)))
        tip = Tip(_("A delegation goes with its secretary as far as his grip reaches; the rest with the cells' mood."))
        return Link("delegation", _("Delegation"), tuple(lines), words.faction(m), tip, emblem=self._emblem(r))

    def _origin(self, r: int, m: int) -> list[Link]:
        """Secretary and appointment as they were noted at the congress."""
        s, words = self.view, self.words
        carried = self._carried(r, m, s.origin_person[r], s.origin_grip[r], s.origin_leader[r])
        if carried.id == "mood" or not s.origin_person[r]:
            return [carried]
        return [carried, self._author(s.origin_author[r], words.since(s.origin_since[r], self._office(r)))]

    def _carried(self, r: int, m: int, secretary: int, grip: int, leader: int | None = None) -> Link:
        """Who or what brought a part of a delegation: the secretary for his patron, else the mood of the cells."""
        words = self.words
        patron = leader if leader is not None else self._follows(secretary)
        if not m or patron != m:
            told = (_("Not brought by the secretary"), _("won among the rank and file"))
            return Link("mood", _("Mood of the cells"), told, words.faction(m))
        held = _("grip {grip} of 100").format(grip=grip)
        lines = (words.full_person(secretary), held, _("for {leader}").format(leader=words.leader(m)))
        tip = Tip(
            _("So much of the delegation he carries for his patron."), (), f"{grip} %", words.office(self._office(r))
        )
        return Link("secretary", _("Secretary"), lines, words.faction(patron), tip, words.face(secretary).id)

    def _follows(self, p: int) -> int:
        return self.congress.follows(p) if p else n.NOBODY

    def _office(self, r: int) -> int:
        return int(self.congress.session.world.secretary[r])

    def _today(self, r: int) -> list[Link]:
        """Secretary and appointment as they are now."""
        s, words, o = self.view, self.words, self._office(r)
        p = s.holder[o]
        if not p:
            return [Link("secretary", _("Secretary today"), (_("vacant"),))]
        told = _("grip {grip} of 100").format(grip=s.grip[r])
        mark = words.faction(self._follows(p))
        card = Link("secretary", _("Secretary today"), (words.full_person(p), told), mark, person=words.face(p).id)
        return [card, *self._appointment(r)]

    def _appointment(self, r: int) -> list[Link]:
        s, o = self.view, self._office(r)
        return [self._author(s.author[o], self.words.since(s.since[o], o))] if s.holder[o] else []

    def _posting(self, r: int, p: int, until: int) -> Link:
        """The appointment of a secretary who held a region in a past quarter."""
        o = self._office(r)
        rows = self.congress.session.campaign.happenings
        found = [x for x in rows if x.kind == n.L_POST and x.turn <= until and x.cells[0] == o and x.cells[2] == p]
        if not found:
            return self._author(n.NOBODY, self.words.since(0, o))
        return self._author(found[-1].cells[3], self.words.short_quarter(found[-1].turn))

    def _author(self, author: int, when: str) -> Link:
        words = self.words
        who = words.leader(author) if author else _("The centre")
        tip = Tip(_("Who put the secretary there, and when. This is where the loop begins."))
        mark, face = (words.faction(author), words.texts.leaders[author].id) if author else (None, "")
        return Link("appointment", _("Appointment"), (who, when), mark, tip, face)
