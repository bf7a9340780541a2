"""What the player can do about somebody: every move and motion that names him, with its price or the reason why not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.notation import Answer
from game.rules import names as n
from game.rules.motions import object_to_motion
from game.ui.language import _
from game.ui.pages.view_motions import Motions
from game.ui.pages.view_names import Lexicon, rung_words
from game.ui.pages.view_offices import Offices
from game.ui.pages.view_persons import Persons
from game.ui.pages.view_words import motion_kinds
from game.ui.session import Session
from game.ui.table_rows import Cell, Row
from game.ui.tip import Tip
from game.ui.view_effects import effects
from game.ui.view_moves import move_lists
from game.ui.view_verbs import verbs

TO_MEN = (n.COURT, n.PROTECT, n.SLATE, n.DROP)
TO_LEADERS = (n.OFFER, n.BREAK, n.QUOTE, n.PRESS, n.GATHER, n.LEAK)
POSTS_MOST = 8
"""Posts offered by name; all others through the apparatus."""


@dataclass(frozen=True)
class Advance:
    """One thing to be done: `path` opens the desk's list at line `line`; a motion has `motion` and its body instead."""

    id: str
    name: str
    detail: str
    price: int | None
    why_not: str
    tip: Tip
    path: tuple[int, ...] = ()
    line: str = ""
    motion: Answer | None = None
    body: int = n.POLITBURO


class Advances:
    """The moves and motions about one man; made anew after every change."""

    def __init__(self, session: Session, p: int) -> None:
        """About person `p`."""
        self.session = session
        self.p = p
        self.words = Lexicon(session.campaign)
        self.lists = move_lists(session)
        self.closed = Offices(session).phase_why_not()

    def all(self) -> list[Advance]:
        """Those that are open first; none about oneself or the dead."""
        v, w = self.session.view(), self.session.world
        m = w.leader_of[self.p]
        if m == self.session.leader or v.standing[self.p] >= n.DEAD:
            return []
        out = [*self._to_leader(m)] if m else [*self._to_man()]
        out += self._motions(m)
        return sorted(out, key=lambda one: bool(one.why_not))

    # --- moves -----------------------------------------------------------------------------------------------------

    def _to_man(self) -> list[Advance]:
        return [self._move(verb, self.p, 0, (verb,)) for verb in TO_MEN] + self._posts()

    def _to_leader(self, m: int) -> list[Advance]:
        out = [self._move(verb, m, 0, (verb,)) for verb in TO_LEADERS]
        if self.session.world.own_verb[self.session.leader] == n.BROKER:
            w, me = self.session.world, self.session.leader
            pairs = [self._move(n.BROKER, m, o, (n.BROKER,)) for o in range(1, w.leaders + 1) if o not in (m, me)]
            out += sorted(pairs, key=lambda one: bool(one.why_not))[:1]
        return out

    def _move(self, verb: int, a: int, b: int, path: tuple[int, ...]) -> Advance:
        option, named = self.lists.option(verb, a, b), verbs()[verb]
        why, line = self.closed or option.why_not, option.id
        detail = option.name if verb == n.BROKER else ""
        tip = Tip(named.hint, tuple(effects(self.session, verb, a, b)), title=named.name)
        return Advance(line, named.name, detail, option.price, why, tip, path, line)

    def _posts(self) -> list[Advance]:
        """The posts he may be put into, the weightiest first; if there is none, one line that says why."""
        w, held = self.session.world, Persons(self.session).fillable()
        named = verbs()[n.APPOINT]
        found = []
        for o in sorted(held, key=lambda o: -w.weight[o]):
            one = self._move(n.APPOINT, o, self.p, (n.APPOINT, o))
            found.append(replace(one, detail=self.words.short_office(o)))
        able = [one for one in found if not one.why_not][:POSTS_MOST]
        if able:
            return able
        why = self.closed or (found[0].why_not if found else _("You control no post."))
        return [Advance("post", named.name, "", None, why, Tip(named.hint, title=named.name))]

    # --- motions ---------------------------------------------------------------------------------------------------

    def _motions(self, m: int) -> list[Advance]:
        if not m:
            return [self._filling()]
        return [self._against(kind, m) for kind in (n.M_SANCTION, n.M_REINSTATE)]

    def _against(self, kind: int, m: int) -> Advance:
        """A motion about a leader, as it would be moved at a plenum."""
        motions, rung = Motions(self.session), 0
        if kind == n.M_SANCTION:
            rung = next((int(number) for number, _words in motions.second(kind, m)), n.RUNG_EXILE)
        name, hint = motion_kinds()[kind]
        why = motions.objection(kind, m, rung, n.COMMITTEE)
        detail = rung_words()[rung] if kind == n.M_SANCTION else ""
        tip = Tip(hint, title=_("As a motion: {name}").format(name=name))
        return Advance(f"motion {kind}", name, detail, None, why, tip, motion=Answer(kind, m, rung), body=n.COMMITTEE)

    def _filling(self) -> Advance:
        """The weightiest post that a vote of the Politburo may give him."""
        w, me = self.session.world, self.session.leader
        v = self.session.campaign.view(me)
        v.body = n.POLITBURO
        for leader in range(1, w.leaders + 1):
            v.tabled[leader] = 0
        offices = range(1, w.offices + 1)
        found = [o for o in offices if object_to_motion(v, w, me, n.M_FILL, o, self.p) == n.OK]
        office = max(found, key=lambda o: w.weight[o], default=0)
        why = "" if found else _("No vote of the Politburo can give him a post.")
        name, tip = motion_kinds()[n.M_FILL][1], self.words.office(office) if office else ""
        motion = Answer(n.M_FILL, office, self.p)
        detail = self.words.short_office(office) if office else ""
        return Advance("motion fill", _("Propose for a post"), detail, None, why, Tip(name, title=tip), motion=motion)


def advance_row(one: Advance) -> Row:
    """A line of the list."""
    cells: dict[str, Cell] = {
        "name": one.name,
        "detail": one.why_not or one.detail,
        "price": one.price if not one.why_not else None,
    }
    return Row(one.id, cells, faded=bool(one.why_not))
