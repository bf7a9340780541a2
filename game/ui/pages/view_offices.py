"""What the apparatus page shows: offices by branch, what one gives, its history, and who might be put there."""

from __future__ import annotations

from dataclasses import dataclass

from game.campaign import Campaign
from game.notation import Answer
from game.power import living
from game.rules import names as n
from game.rules.bodies import in_party
from game.rules.moves import object_to_kind
from game.rules.moves_posts import post_price
from game.rules.posts import exists, fitness, may_fill
from game.ui.language import _, decimal
from game.ui.pages.reading import Reading
from game.ui.pages.view_words import group_words
from game.ui.view_causes import why_not_this_move

REGARD_WORTH = 2
"""Points of regard that are worth one of fitness in the order of candidates."""
OWN_WORTH = 25
"""Points that a candidate is worth more for being the player's own man."""


@dataclass(frozen=True)
class Candidate:
    """A man who might be put into an office; `objection` is the reason why not (empty: he may be)."""

    person: int
    fitness: int
    regard: int
    patron: int
    price: int
    reason: str
    """Name of the objection in OBJECTION_NAMES; "ok" for none."""
    objection: str
    own: bool

    @property
    def suits(self) -> int:
        """Points by which candidates are ordered."""
        return self.fitness + self.regard // REGARD_WORTH + OWN_WORTH * self.own


@dataclass(frozen=True)
class Holding:
    """One line of an office's history: who came in, when (quarter, -1 before the game), by whom (0 nobody)."""

    person: int
    turn: int
    author: int


class Offices(Reading):
    """The apparatus as the player may see it."""

    @property
    def campaign(self) -> Campaign:
        """The campaign now; another one after a rewind."""
        return self.session.campaign

    def groups(self) -> dict[str, list[int]]:
        """Offices that exist now by branch, weightiest first; the regions by their delegations."""
        s, w = self.view, self.session.world
        found: dict[str, list[int]] = {group: [] for group in group_words()}
        for o in range(1, w.offices + 1):
            if exists(s, w, o):
                found[self.campaign.scenario.texts.offices[o].group].append(o)
        for offices in found.values():
            offices.sort(key=lambda o: (-w.weight[o], o))
        return found

    def mine(self, o: int) -> bool:
        """Whether the player may fill the office by a move of his own."""
        return bool(may_fill(self.view, self.session.world, self.session.leader, o))

    def patron(self, p: int) -> int:
        """Whose man a person is believed to be; a leader is his own."""
        w = self.session.world
        return int(w.leader_of[p] or living(self.view, w, self.view.patron[p]))

    def gives(self, o: int) -> list[str]:
        """What an office gives its holder, in sentences."""
        w, words = self.session.world, self.words
        out = []
        filled = [k for k in range(1, w.offices + 1) if w.filler[k] == n.BY_OFFICE and w.filler_office[k] == o]
        if w.appoints[o]:
            out.append(_("The right to fill every post that the Secretariat fills."))
        if filled:
            names = ", ".join(words.short_office(k) for k in filled[:6]) + (" …" if len(filled) > 6 else "")
            out.append(_("The right to fill: {offices}.").format(offices=names))
        if w.great[o]:
            out.append(_("A third move every quarter."))
        if w.press[o]:
            out.append(_("Press reach {points}.").format(points=w.press[o]))
        if w.coercion[o]:
            out.append(_("Force {points}.").format(points=w.coercion[o]))
        if w.area[o]:
            share = w.share[w.area[o], self.view.turn]
            told = _("Leads the delegation of {region}: {share} % of a congress.")
            out.append(told.format(region=words.region(w.area[o]), share=decimal(share / 10)))
        if w.far[o]:
            out.append(_("Far from the centre: out of sight, and no thanks for it."))
        if w.control_office[o]:
            out.append(_("Its holder may not sit on the Central Committee."))
        return out or [_("No right of its own; its weight counts in votes and elections.")]

    def history(self, o: int) -> list[Holding]:
        """Who held the office in this campaign, the last first."""
        w = self.session.world
        found = [Holding(w.holder0[o], -1, n.NOBODY)] if w.holder0[o] else []
        for row in self.campaign.happenings:
            if row.kind == n.L_POST and row.cells[0] == o:
                found.append(Holding(row.cells[2], row.turn, row.cells[3]))
            elif row.kind == n.L_MOVE and row.cells[1] == n.DISMISS and row.cells[2] == o:
                found.append(Holding(n.NOBODY, row.turn, row.cells[0]))
        return found[::-1]

    def since(self, o: int) -> str:
        """When the holder came in."""
        return self.words.since(self.view.since[o], o) if self.view.holder[o] else "–"

    def candidates(self, o: int) -> list[Candidate]:
        """Everyone in the party who is no leader, those who may be put there first, best suited first."""
        w, s = self.session.world, self.view
        people = [p for p in range(1, w.persons + 1) if in_party(s, w, p) and not w.leader_of[p]]
        found = [self.candidate(o, p) for p in people if s.turn >= w.enters[p] and p != s.holder[o]]
        return sorted(found, key=lambda c: (bool(c.objection), -c.suits, c.person))

    def candidate(self, o: int, p: int) -> Candidate:
        """One man for one office, as the player sees him."""
        w, s, me = self.session.world, self.view, self.session.leader
        objection = object_to_kind(s, w, me, n.APPOINT, o, p)
        return Candidate(
            p,
            int(fitness(w, p, o)),
            int(s.regard[p, me]),
            self.patron(p),
            int(post_price(s, w, me, n.APPOINT, o, p)),
            n.OBJECTION_NAMES[objection],
            why_not_this_move(self.session, Answer(n.APPOINT, o, p), n.OBJECTION_NAMES[objection]),
            s.patron[p] == me,
        )

    def phase_why_not(self) -> str:
        """Why the player can make no move now; empty while he can."""
        pending = self.session.pending
        if pending is not None and pending.kind == n.D_MOVE:
            return ""
        if self.campaign.ended:
            return _("The campaign is over.")
        if self.session.resting:
            return _("The quarter is over; the next has not begun.")
        if pending is None:
            return _("The others are deciding.")
        return _("Moves are made before the sittings; something else is to be decided now.")

    def by_motion(self, o: int) -> bool:
        """Whether a vote of the Politburo or a plenum may fill the office."""
        return int(self.session.world.filler[o]) not in (n.CONTROL, n.CONGRESS)

    def move_why_not(self, verb: int, o: int, p: int = 0) -> str:
        """Why the player cannot appoint or dismiss here now; empty where he can."""
        if self.phase_why_not():
            return self.phase_why_not()
        refused = self.campaign.objection(Answer(verb, o, p))
        if refused == "not_yours" and not self.mine(o):
            told = _("Filled by: {filler}. Not yours to fill by a stroke of the pen.")
            return told.format(filler=self.words.filler(o))
        return why_not_this_move(self.session, Answer(verb, o, p), refused)
