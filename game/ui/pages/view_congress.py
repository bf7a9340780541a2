"""What the congress page shows: delegations by the leader they follow, the CC seat by seat, and what comes next."""

from __future__ import annotations

from collections import Counter
from typing import Any

from game.power import living
from game.rules import names as n
from game.rules.bodies import allegiance
from game.rules.delegates import elect_delegation
from game.ui.hemicycle import SeatGroup
from game.ui.language import _, plural
from game.ui.pages.reading import Reading
from game.ui.pages.view_names import faction_pattern
from game.ui.pages.view_words import seat_words
from game.ui.shapes import Mark
from game.ui.stackedbar import Share
from game.ui.table_rows import Cell, Row
from game.ui.tip import Tip

LAST, NEXT = "last", "next"
Delegates = dict[tuple[int, int], int]
"""(region, leader) -> delegates."""


class Congress(Reading):
    """Delegations and seats of a session."""

    # --- meetings --------------------------------------------------------------------------------------------------

    def last(self) -> int | None:
        """The last congress or conference that has met."""
        s, w = self.view, self.session.world
        met = [k for k in range(w.meetings) if s.met[k] > 0 and w.meet_kind[k] != n.PLENUM]
        return max(met, key=lambda k: (s.met[k], k), default=None)

    def next(self, kind: int = n.CONFERENCE) -> int | None:
        """The next congress, or with CONFERENCE the next of either."""
        s, w = self.view, self.session.world
        waiting = [k for k in range(w.meetings) if not s.met[k] and w.meet_kind[k] >= kind]
        return min(waiting, key=self.due, default=None)

    def due(self, k: int) -> int:
        """The quarter a meeting is due in."""
        return int(self.session.world.meet_turn[k] + self.view.delay[k])

    def coming(self) -> str:
        """When delegates are elected next, and when the CC is."""
        told = _("{meeting}, {quarter}")
        found = []
        for k in dict.fromkeys((self.next(), self.next(n.CONGRESS_MEETS))):
            if k is not None:
                found.append(told.format(meeting=self.words.meeting(k), quarter=self.words.quarter(self.due(k))))
        return _("Next: {meetings}").format(meetings="; ".join(found)) if found else _("No congress is due any more.")

    # --- delegates -------------------------------------------------------------------------------------------------

    def delegates(self, when: str) -> Delegates:
        """Delegates by region and leader: of the last meeting, or what the next would be if it were held today."""
        s, w = self.view, self.session.world
        if when == NEXT:
            s = self._forecast()
        cells = ((r, m) for r in range(1, w.regions + 1) for m in range(w.leaders + 1))
        return {(r, m): s.delegates[r, m] for r, m in cells if s.delegates[r, m]}

    def _forecast(self) -> Any:
        w = self.session.world
        v = self.session.campaign.view(self.session.leader)
        k = self.next()
        all_delegates = w.meet_delegates[k] if k is not None else 0
        for r in range(1, w.regions + 1):
            elect_delegation(v, w, r, (all_delegates * w.share[r, v.turn] + 500) // 1000)
        return v

    def groups(self, delegates: Delegates) -> list[SeatGroup]:
        """The hall from left to right: the largest following first, within it by delegation."""
        totals = self.totals(delegates)
        order = sorted(delegates, key=lambda cell: (cell[1] == 0, -totals[cell[1]], cell[1], -delegates[cell]))
        return [self._group(r, m, delegates[r, m]) for r, m in order]

    @staticmethod
    def totals(delegates: Delegates) -> Counter[int]:
        """Delegates by leader."""
        found: Counter[int] = Counter()
        for (_r, m), count in delegates.items():
            found[m] += count
        return found

    def _group(self, r: int, m: int, count: int) -> SeatGroup:
        mark, region = self.words.faction(m), self.words.region(r)
        told = plural("{count} delegate", "{count} delegates", count).format(count=count)
        who = _("for {leader}").format(leader=mark.word) if m else _("for nobody")
        tip = Tip(f"{told} {who}", title=region)
        return SeatGroup(f"{r}:{m}", region, count, mark.shape, mark.colour, tip)

    def legend(self, delegates: Delegates) -> list[tuple[Mark, str]]:
        """Marks of the followings with their delegates."""
        totals = self.totals(delegates)
        order = sorted(totals, key=lambda m: (m == 0, -totals[m]))
        return [(self.words.faction(m), str(totals[m])) for m in order]

    # --- the Central Committee -------------------------------------------------------------------------------------

    def seats(self) -> Counter[int]:
        """CC seats by the leader they follow, as the player believes."""
        s, w = self.view, self.session.world
        found: Counter[int] = Counter(self.follows(p) for p in self.members())
        for r, m in self.blocs():
            found[living(s, w, m)] += s.bloc[r, m]
        return found

    def follows(self, p: int) -> int:
        """The living leader a man follows, as the player believes."""
        s, w = self.view, self.session.world
        return int(living(s, w, allegiance(s, w, p)))

    def members(self) -> list[int]:
        """Full members of the CC by name."""
        s, w = self.view, self.session.world
        return [p for p in range(1, w.persons + 1) if s.member[p, n.COMMITTEE] == n.FULL and s.standing[p] == n.MEMBER]

    def blocs(self) -> list[tuple[int, int]]:
        """(region, leader) of every bloc of unnamed seats."""
        s, w = self.view, self.session.world
        return [(r, m) for r in range(1, w.regions + 1) for m in range(w.leaders + 1) if s.bloc[r, m]]

    def shares(self) -> list[Share]:
        """The CC as parts of a bar."""
        seats = self.seats()
        total = sum(seats.values())
        out = []
        for m in sorted(seats, key=lambda m: (m == 0, -seats[m])):
            mark = self.words.faction(m)
            parts = ((_("seats"), str(seats[m])), (_("of all"), f"{100 * seats[m] // max(1, total)} %"))
            tip = Tip(_("Believed to follow him, unnamed seats included."), parts, title=mark.word)
            out.append(Share(mark.word, seats[m], mark.colour, faction_pattern(m), tip))
        return out

    def rows(self) -> list[Row]:
        """The seats as rows: named members by their leaders, then the blocs."""
        s, words = self.view, self.words
        seats = self.seats()
        own = {p: self.follows(p) for p in self.members()}
        people = sorted(own, key=lambda p: (own[p] == 0, -seats[own[p]], own[p], -s.prestige[p]))
        found = []
        for p in people:
            m, kind = own[p], s.seat_kind[p]
            since = words.short_quarter(s.seat_turn[p]) if kind > n.SEAT_INHERITED else _("before")
            found.append(self._row(f"p:{p}", words.person(p), m, s.seat_region[p], seat_words()[kind], since, 1))
        for r, m in self.blocs():
            name = _("unnamed, {region}").format(region=words.region(r))
            found.append(self._row(f"b:{r}:{m}", name, m, r, _("unnamed seats"), None, s.bloc[r, m]))
        return found

    def _row(self, key: str, name: str, m: int, r: int, how: str, since: str | None, count: int) -> Row:
        region = self.words.region(r) if r else None
        mark = self.words.faction(m)
        cells: dict[str, Cell] = {"name": name, "mark": mark, "leader": mark.word, "region": region, "how": how}
        cells |= {"since": since, "seats": count}
        return Row(key, cells, faded=key.startswith("b"))
