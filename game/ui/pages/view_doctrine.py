"""What the doctrine page shows: every issue as an axis, where everybody stands, and what he has said."""

from __future__ import annotations

from game.notation import Answer
from game.power import living
from game.rules import names as n
from game.rules.conditions import party_mood
from game.rules.moves import price
from game.rules.statements import quotable
from game.ui.axis import Axis, Pin, bins
from game.ui.language import _
from game.ui.pages.reading import Reading
from game.ui.pages.view_names import signed_number
from game.ui.pages.view_offices import Offices
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.table_rows import Cell, Row
from game.ui.tip import Tip
from game.ui.view import Part
from game.ui.view_causes import why_not_this_move
from game.ui.view_effects import effects

UNTAKEN = Mark("ring", "faded")
LARGEST = 6
"""Organisations named in the tooltip of the mood."""


class Doctrine(Reading):
    """The issues of a session."""

    def __init__(self, session: Session) -> None:
        """Of `session`, and of its offices."""
        super().__init__(session)
        self.offices = Offices(session)

    def leaders(self) -> list[int]:
        """The leaders who are still in the party, and the player."""
        v, w = self.view, self.session.world
        return [m for m in range(1, w.leaders + 1) if v.standing[w.person[m]] == n.MEMBER or m == self.session.leader]

    def people(self, shown: str) -> list[int]:
        """Persons of a list: leaders, committee, mine, everyone."""
        v, w = self.view, self.session.world
        if shown == "leaders":
            return [int(w.person[m]) for m in self.leaders()]
        there = [p for p in range(1, w.persons + 1) if v.standing[p] == n.MEMBER and v.turn >= w.enters[p]]
        if shown == "committee":
            return [p for p in there if v.member[p, n.COMMITTEE] == n.FULL]
        if shown == "mine":
            return [p for p in there if v.patron[p] == self.session.leader]
        return there

    def follows(self, p: int) -> int:
        """The leader a person is believed to follow; a leader follows himself."""
        return int(self.session.world.leader_of[p] or self.view.patron[p])

    # --- axes ------------------------------------------------------------------------------------------------------

    def axes(self) -> list[Axis]:
        """Every issue."""
        return [self._axis(i) for i in range(self.session.world.issues)]

    def _axis(self, i: int) -> Axis:
        v, w, words = self.view, self.session.world, self.words
        text = words.texts.issues[i]
        committee = self.people("committee")
        sponsor = self.sponsor(i)
        return Axis(
            str(i), words.issue(i), words.say(text, "left"), words.say(text, "right"),
            _("line {line}, {sponsor} answers · mood {mood}").format(
                line=signed_number(v.line[i]), sponsor=sponsor, mood=signed_number(party_mood(v, w, i))
            ),
            int(v.line[i]), int(party_mood(v, w, i)),
            tuple(self._leader(m, i) for m in self.leaders()),
            tuple(self._flag(d) for d in range(w.doctrines) if w.doctrine_issue[d] == i),
            bins([int(v.stance[p, i]) for p in committee]),
            self.line_tip(i), self.mood_tip(i),
            Tip(_("The columns: how many of the CC's members by name stand there."),
                ((_("Members by name"), str(len(committee))),)),
        )  # fmt: skip

    def sponsor(self, i: int) -> str:
        """Who answers for the line on an issue; the dead do not."""
        return self.words.leader(living(self.view, self.session.world, self.view.sponsor[i]))

    def _leader(self, m: int, i: int) -> Pin:
        v, w = self.view, self.session.world
        stance = int(v.stance[w.person[m], i])
        said = int(v.said[m, i]) if v.said_turn[m, i] and v.said[m, i] != stance else None
        own = m == self.session.leader
        return Pin(f"l{m}", self.words.leader(m), stance, self.words.faction(m), said, own, tip=self.leader_tip(m, i))

    def _flag(self, d: int) -> Pin:
        v, w, words = self.view, self.session.world, self.words
        owner = v.doctrine[d]
        mark = words.faction(owner) if owner else UNTAKEN
        name = words.say(words.texts.doctrines[d], "name")
        return Pin(f"d{d}", name, int(w.doctrine_pull[d]), mark, hollow=not owner, tip=self.doctrine_tip(d))

    # --- tooltips --------------------------------------------------------------------------------------------------

    def line_tip(self, i: int) -> Tip:
        """The line: who answers for it, since when, and how far it is from others."""
        v, w, words = self.view, self.session.world, self.words
        parts: list[Part] = [
            (_("Answers for it"), self.sponsor(i)),
            (_("Last voted"), self.settled(i)),
            (_("From the mood"), str(abs(v.line[i] - party_mood(v, w, i)))),
            (_("From you"), str(abs(v.line[i] - v.stance[w.person[self.session.leader], i]))),
        ]
        return Tip(
            _("The party's official stand; it steers the country."),
            tuple(parts),
            words.side(i, v.line[i]),
            _("The line"),
        )

    def settled(self, i: int) -> str:
        """When the line was last voted."""
        turn = self.view.settled[i]
        return self.words.quarter(turn - 1) if turn else _("before the game")

    def mood_tip(self, i: int) -> Tip:
        """The mood of the party: each organisation's by its members."""
        v, w, words = self.view, self.session.world, self.words
        whole = sum(w.members[r, v.turn] for r in range(1, w.regions + 1))
        order = sorted(range(1, w.regions + 1), key=lambda r: -w.members[r, v.turn])
        told = _("{mood} of {part} %")
        parts = [
            (
                words.region(r),
                told.format(mood=signed_number(v.mood[r, i]), part=100 * w.members[r, v.turn] // max(1, whole)),
            )
            for r in order[:LARGEST]
        ]
        text = _("Opinion of the rank and file, each organisation weighted by its members; the largest:")
        return Tip(text, tuple(parts), words.side(i, party_mood(v, w, i)), _("Mood of the party"))

    def leader_tip(self, m: int, i: int) -> Tip:
        """Where a leader stands, what he said and when, and what it is good for in a quotation."""
        v, w, words = self.view, self.session.world, self.words
        parts: list[Part] = [(_("Stands at"), words.side(i, v.stance[w.person[m], i]))]
        if v.said_turn[m, i]:
            parts += [
                (_("Said"), words.side(i, v.said[m, i])),
                (_("When"), words.quarter(v.said_turn[m, i] - 1)),
                (_("How publicly, of 100"), str(v.statement[m, i])),
                (_("A quotation is worth"), str(quotable(v, w, m, i))),
            ]
        else:
            parts.append((_("Said"), _("nothing in public")))
        return Tip("", tuple(parts), title=words.full_person(w.person[m]))

    def doctrine_tip(self, d: int) -> Tip:
        """A doctrine: what it is, whose, where it stands."""
        v, w, words = self.view, self.session.world, self.words
        text, owner = words.texts.doctrines[d], v.doctrine[d]
        parts: list[Part] = [
            (_("Stands at"), words.side(w.doctrine_issue[d], w.doctrine_pull[d])),
            (_("Made his own by"), words.leader(owner) if owner else _("nobody yet")),
        ]
        if v.turn < w.doctrine_from[d]:
            parts.append((_("Not before"), words.quarter(w.doctrine_from[d])))
        doc = words.say(text, "doc")
        return Tip(doc if doc != text.id else "", tuple(parts), title=words.say(text, "name"))

    # --- the table -------------------------------------------------------------------------------------------------

    def rows(self, i: int, shown: str) -> list[Row]:
        """Who stands where on an issue, from left to right."""
        v, w, words = self.view, self.session.world, self.words
        me = v.stance[w.person[self.session.leader], i]
        out = []
        for p in sorted(self.people(shown), key=lambda p: (-v.stance[p, i], p)):
            m = int(w.leader_of[p])
            said = bool(m and v.said_turn[m, i])
            cells: dict[str, Cell] = {
                "name": words.person(p),
                "mark": words.faction(self.follows(p)),
                "stance": int(v.stance[p, i]),
                "apart": int(abs(v.stance[p, i] - me)),
                "said": int(v.said[m, i]) if said else None,
                "when": words.short_quarter(v.said_turn[m, i] - 1) if said else None,
                "quote": int(quotable(v, w, m, i)) if said else None,
            }
            out.append(Row(f"l{m}" if m else f"p{p}", cells))
        return out

    def person_of(self, key: str) -> int:
        """The person of a row or a pin; 0 for a doctrine."""
        number = int(key[1:]) if key[1:].isdigit() else 0
        return int(self.session.world.person[number]) if key[:1] == "l" else number if key[:1] == "p" else n.NOBODY

    def row_tip(self, key: str, i: int) -> Tip | None:
        """The tooltip of a row."""
        if key[:1] == "l":
            return self.leader_tip(int(key[1:]), i)
        v, words, p = self.view, self.words, self.person_of(key)
        parts: tuple[Part, ...] = (
            (_("Stands at"), words.side(i, v.stance[p, i])),
            (_("Believed to follow"), words.leader(self.follows(p))),
        )
        return Tip("", parts, title=words.full_person(p))

    # --- moves -----------------------------------------------------------------------------------------------------

    def why_not(self, answer: Answer) -> str:
        """Why a move cannot be made now; empty where it can."""
        reason = self.offices.phase_why_not()
        if reason:
            return reason
        objection = self.session.campaign.objection(answer)
        return why_not_this_move(self.session, answer, objection)

    def move_tip(self, answer: Answer, hint: str) -> Tip:
        """What a move would do, and what it takes."""
        v, w, me = self.view, self.session.world, self.session.leader
        cost = int(price(v, w, me, answer.verb, answer.a, answer.b))
        parts = (*effects(self.session, answer.verb, answer.a, answer.b), (_("Capital"), -cost))
        return Tip(hint, parts)
