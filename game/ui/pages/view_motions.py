"""Composing a motion: its kinds, what each may be about, and why it may not be moved."""

from __future__ import annotations

from game.chronicle.causes import motion_cause
from game.chronicle.names import Names
from game.notation import Answer
from game.power import living
from game.rules import names as n
from game.rules.bodies import in_party
from game.rules.motions import object_to_motion
from game.rules.posts import exists, fitness
from game.rules.sanctions import next_rung
from game.ui.language import _
from game.ui.pages.reading import Reading
from game.ui.pages.view_names import rung_words
from game.ui.pages.view_words import motion_kinds, objection_words
from game.ui.view_causes import why_not_this_motion

Options = list[tuple[str, str]]
"""(number as text, words), as a drop-down takes them."""


class Motions(Reading):
    """The motions a player may put together."""

    @staticmethod
    def kinds() -> Options:
        """Every kind of motion."""
        return [(str(kind), words[0]) for kind, words in motion_kinds().items()]

    def first(self, kind: int) -> Options:
        """What a motion of a kind may be about."""
        s, w, words = self.view, self.session.world, self.words
        if kind == n.M_LINE:
            return [(str(i), f"{words.issue(i)} · {words.side(i, s.line[i])}") for i in range(w.issues)]
        if kind == n.M_FILL:
            shown = [o for o in range(1, w.offices + 1) if exists(s, w, o)]
            shown.sort(key=lambda o: -w.weight[o])
            return [(str(o), f"{words.short_office(o)} ({words.person(s.holder[o])})") for o in shown]
        if kind in (n.M_PUBLISH, n.M_SUPPRESS):
            known = [d for d in range(w.documents) if s.document[d]]
            return [(str(d), words.document(d)) for d in known]
        if kind == n.M_SANCTION:
            me = self.session.leader
            others = [m for m in range(1, w.leaders + 1) if m != me and s.standing[w.person[m]] <= n.EXPELLED]
            return [(str(m), words.leader(m)) for m in others]
        if kind == n.M_REINSTATE:
            known = [m for m in range(1, w.leaders + 1) if s.rung[m] and s.standing[w.person[m]] <= n.EXILED]
            return [(str(m), f"{words.leader(m)} ({rung_words()[s.rung[m]]})") for m in known]
        if kind == n.M_RESIGN:
            return [(str(m), words.leader(m)) for m in range(1, w.leaders + 1) if s.resigning[m]]
        return self._small(kind)

    def _small(self, kind: int) -> Options:
        if kind == n.M_DEMOCRACY:
            return [("1", _("more")), ("-1", _("less"))]
        if kind == n.M_BAN:
            return [("0", _("lift it")), ("1", _("enforce it"))]
        bodies = self.words.bodies((n.POLITBURO, n.ORGBURO))
        return [(str(body), self.words.body(body)) for body in bodies] if kind == n.M_ENLARGE else []

    def second(self, kind: int, a: int) -> Options:
        """The second object of a motion, given the first; empty where there is none."""
        s, w, words = self.view, self.session.world, self.words
        if kind == n.M_LINE:
            steps = range(-w.line_leap, w.line_leap + 1, 5)
            shown = [s.line[a] + by for by in steps if abs(by) >= w.line_step and abs(s.line[a] + by) <= 100]
            return [(str(to), words.side(a, to)) for to in shown]
        if kind == n.M_FILL:
            people = [p for p in range(1, w.persons + 1) if in_party(s, w, p) and s.turn >= w.enters[p]]
            people = [p for p in people if p != s.holder[a]]
            people.sort(key=lambda p: (s.patron[p] != self.session.leader, -fitness(w, p, a)))
            vacate = [("0", _("leave it vacant"))] if s.holder[a] else []
            return vacate + [(str(p), f"{words.person(p)} · {self._follower(p)}") for p in people]
        if kind == n.M_PUBLISH:
            return [("2", _("read it to the party")), ("3", _("print it"))]
        if kind == n.M_SANCTION:
            rung = int(next_rung(s, w, a))
            return [(str(rung), rung_words()[rung])] if 0 < rung <= n.RUNG_EXILE else []
        if kind == n.M_ENLARGE:
            size = s.body_size[a]
            return [(str(size + more), _("to {size} seats").format(size=size + more)) for more in (1, 2)]
        return []

    def _follower(self, p: int) -> str:
        own = self.session.world.leader_of[p]
        patron = living(self.view, self.session.world, self.view.patron[p])
        return _("a leader") if own else self.words.leader(patron)

    # --- whether it may be moved -----------------------------------------------------------------------------------

    def objection(self, kind: int, a: int, b: int, body: int) -> str:
        """Why the motion could not be moved in this body, whenever it sits; empty where it could.

        Before a sitting, what lies on the table is left from the last: it is cleared when the next is opened.
        """
        v = self.session.campaign.view(self.session.leader)
        v.body = body
        if v.phase not in (n.POLITBURO_SITS, n.MEETINGS_SIT):
            v.motions = 0
        for leader in range(1, self.session.world.leaders + 1):
            v.tabled[leader] = 0
        w, leader = self.session.world, self.session.leader
        objection = object_to_motion(v, w, leader, kind, a, b)
        names = Names(self.session.campaign.scenario, self.session.language, self.session.turn)
        cause = motion_cause(names, v, w, leader, kind, a, b, n.OBJECTION_NAMES[objection])
        return cause or objection_words(objection)

    def table_why_not(self, kind: int, a: int, b: int) -> str:
        """Why the player cannot put the motion on the table now; empty where he can."""
        pending = self.session.pending
        if pending is None or pending.kind != n.D_TABLE:
            if self.session.campaign.ended:
                return _("The campaign is over.")
            return _("Motions are put when a body sits, after the moves of the quarter. You may try it out here.")
        motion = Answer(kind, a, b)
        return why_not_this_motion(self.session, motion, self.session.campaign.objection(motion))
