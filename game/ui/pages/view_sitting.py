"""What the Politburo page shows of bodies and sittings: who sits, what lies on the table, how past roll calls went."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.campaign import Happening
from game.power import living
from game.rules import names as n
from game.rules.agenda import HELD_SLOT
from game.rules.bodies import able, allegiance, in_charge
from game.rules.ledger import FIRST_PART
from game.ui.language import _
from game.ui.pages.reading import Reading
from game.ui.pages.view_words import vote_word
from game.ui.session import Session
from game.ui.sitter import Sitter
from game.ui.tip import Tip

PARTS_FROM = FIRST_PART - 2
"""First of the thirteen reasons among a happening's cells (which lack kind and turn)."""
VOTE_SIDES = {n.FOR: "for", n.AGAINST: "against", n.ABSTAIN: "abstain"}


@dataclass(frozen=True)
class Item:
    """A motion on the table: its number in the state, mover and words; `state` says what has become of it."""

    number: int
    mover: int
    words: str
    held: bool
    state: str


@dataclass(frozen=True)
class Cast:
    """One voter of a past roll call with the reasons that are not zero, luck among them."""

    voter: int
    side: int
    votes: int
    points: int
    parts: tuple[tuple[str, int], ...]


@dataclass
class RollCall:
    """A vote that was taken; `key` counts them from the beginning."""

    key: int
    turn: int
    body: int
    mover: int
    kind: int
    a: int
    b: int
    carried: bool = False
    ayes: int = 0
    noes: int = 0
    present: int = 0
    casts: list[Cast] = field(default_factory=list)
    row: Happening | None = None
    """The row of the log that tells its result."""


@dataclass
class Reader:
    """Follows the log: the table of the sitting in hand, and the roll calls it led to."""

    table: list[tuple[int, int, int, int, int]] = field(default_factory=list)
    calls: list[RollCall] = field(default_factory=list)
    casts: list[Cast] = field(default_factory=list)
    sitting: tuple[int, int] = (-1, -1)
    counting: bool = False
    read: int = 0
    """Rows that have been taken up."""

    def follow(self, row: Happening) -> None:
        """Takes up one row."""
        if row.kind == n.L_MOTION:
            mover, kind, a, b, body = row.cells[:5]
            if (row.turn, body) != self.sitting or self.counting:
                self.table, self.sitting, self.counting = [], (row.turn, body), False
            self.table.append((mover, kind, a, b, body))
        elif row.kind == n.L_HELD:
            _who, kind, a, b, mover = row.cells[:5]
            gone = [at for at, motion in enumerate(self.table) if motion[:4] == (mover, kind, a, b)]
            self.table = [motion for place, motion in enumerate(self.table) if place not in gone[-1:]]
        elif row.kind == n.L_BALLOT:
            self.casts.append(cast_of(row))
        elif row.kind == n.L_RESULT:
            self._close(row)

    def _close(self, row: Happening) -> None:
        self.counting = True
        at, carried, ayes, noes, present = row.cells[:5]
        if at < len(self.table):
            mover, kind, a, b, body = self.table[at]
            call = RollCall(len(self.calls), row.turn, body, mover, kind, a, b, bool(carried), ayes, noes, present)
            call.casts, call.row = self.casts, row
            self.calls.append(call)
        self.casts = []


def cast_of(row: Happening) -> Cast:
    """A row of a roll call."""
    voter, side, votes, points = row.cells[:4]
    values = row.cells[PARTS_FROM : PARTS_FROM + n.REASONS]
    parts = tuple((name, value) for name, value in zip(n.REASON_NAMES, values, strict=True) if value)
    return Cast(voter, side, votes, points, parts)


def calls_of(session: Session) -> list[RollCall]:
    """Every vote of a session so far, oldest first; the log is read on from where it was left."""
    reader = session.keep("roll calls", Reader)
    rows = session.campaign.happenings
    for row in rows[reader.read :]:
        reader.follow(row)
    reader.read = len(rows)
    return reader.calls


class Sittings(Reading):
    """The bodies and votes of a session."""

    def calls(self) -> list[RollCall]:
        """Every vote so far, oldest first."""
        return calls_of(self.session)

    @property
    def sitting(self) -> bool:
        """Whether a body sits at this moment."""
        s = self.view
        return bool(s.phase in (n.POLITBURO_SITS, n.MEETINGS_SIT) and s.voters > 0 and self.session.campaign.pending)

    def emblem(self) -> str:
        """The emblem of the body that sits, or of the Politburo."""
        return n.BODY_NAMES[self.view.body if self.sitting else n.POLITBURO]

    def title(self) -> tuple[str, str]:
        """Which sitting is under way (or which body is shown), and what it is doing."""
        s = self.view
        if not self.sitting:
            return self.words.body(n.POLITBURO), _("does not sit just now")
        stages = (_("tabling motions"), _("the chair may hold a motion over"), _("pressing voters"))
        stage = (*stages, _("leaders declare"), _("the roll is called"))[s.stage]
        if s.phase == n.POLITBURO_SITS:
            return self.words.body(n.POLITBURO), stage
        return self.words.meeting(s.meeting), stage

    def items(self) -> list[Item]:
        """The agenda: what lies on the table of the sitting under way, and what is held over."""
        s = self.view
        out = []
        if self.sitting:
            for m in range(s.motions):
                state = _("now") if m == s.motion and s.stage >= n.WHIPS else _("voted") if m < s.motion else _("waits")
                out.append(self._item(m, bool(s.held[m]), state))
        if s.kind[HELD_SLOT] != n.NO_MOTION:
            out.append(self._item(HELD_SLOT, True, _("held over")))
        return out

    def lines(self) -> list[str]:
        """The party's line on every issue."""
        s, words = self.view, self.words
        issues = range(self.session.world.issues)
        return [_("The party's line:"), *(f"{words.issue(i)} {words.side(i, s.line[i])}" for i in issues)]

    def _item(self, m: int, held: bool, state: str) -> Item:
        s = self.view
        return Item(m, s.mover[m], self.words.motion(s.kind[m], s.object_a[m], s.object_b[m]), held, state)

    # --- who sits --------------------------------------------------------------------------------------------------

    def sitters(self, body: int = n.POLITBURO) -> list[Sitter]:
        """The members of a small body, full ones first: the chair, then leaders by rank, then by prestige."""
        s, w = self.view, self.session.world
        chair = in_charge(s, w) if body == n.POLITBURO else n.NOBODY
        people = [p for p in range(1, w.persons + 1) if s.member[p, body]]
        people.sort(key=lambda p: (-s.member[p, body], w.person[chair] != p, w.leader_of[p] or 99, -s.prestige[p]))
        return [self._sitter(p, body, w.person[chair] == p) for p in people]

    def _sitter(self, p: int, body: int, chair: bool) -> Sitter:
        s, w, words = self.view, self.session.world, self.words
        leader = living(s, w, allegiance(s, w, p))
        absent = not able(s, w, p)
        told = [(_("follows"), words.leader(leader) if not w.leader_of[p] else _("himself"))]
        told.append((_("post"), words.short_office(s.top[p])))
        told.append((_("prestige"), str(s.prestige[p])))
        if absent:
            told.append((_("absent"), _("ill or away")))
        if chair:
            told.append((_("presides"), ""))
        text = _("Whose man he is believed to be, and his weightiest post.")
        tip = Tip(text, tuple(told), title=words.full_person(p))
        mark = words.faction(leader)
        on_bench, face = s.member[p, body] == n.CANDIDATE, words.face(p).id
        return Sitter(str(p), words.person(p), mark, on_bench, chair, absent, self.vote(p), tip, face)

    def vote(self, p: int) -> str:
        """How a person has voted on the motion just decided, or a leader declared on the one in hand; else empty."""
        s, w = self.view, self.session.world
        if not self.sitting or s.stage < n.DECLARE:
            return ""
        leader = w.leader_of[p]
        return VOTE_SIDES.get(s.stand[leader], "") if leader else ""

    def call_words(self, call: RollCall) -> str:
        """A roll call in one line."""
        return self.words.motion(call.kind, call.a, call.b)

    @staticmethod
    def cast_words(cast: Cast) -> str:
        """A vote in a word."""
        return vote_word(cast.side)
