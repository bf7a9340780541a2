"""The player's moves as lists: verbs with what they cost, and for each verb its objects, the most useful first."""

from __future__ import annotations

from dataclasses import dataclass

from game.notation import MOVE_OBJECTS, Answer
from game.rules import names as n
from game.rules.beliefs import region_leader
from game.rules.moves import object_to_move, price
from game.rules.posts import exists, may_fill, postings
from game.ui.language import _
from game.ui.pages.view_names import Lexicon, signed_number
from game.ui.session import Session
from game.ui.view import Part
from game.ui.view_causes import why_not_this_move
from game.ui.view_deals import partners, term_clause, terms_lines
from game.ui.view_effects import effects
from game.ui.view_lines import Option, rank
from game.ui.view_objections import why_not_move
from game.ui.view_tasks import tasks
from game.ui.view_worth import move_scores, worth_of


@dataclass(frozen=True)
class VerbLine:
    """A verb in the menu: how many of its objects are open, from what price, or why none is."""

    verb: int
    count: int
    least: int
    why_not: str


class MoveLists:
    """The lists for one state of the campaign; made anew after every change."""

    def __init__(self, session: Session) -> None:
        """Of `session`, whose player has a move to make."""
        self.session = session
        self.words = Lexicon(session.campaign)
        self.view = session.view()
        self.scores = move_scores(session.campaign.view(session.leader), session.campaign.adviser, session.leader)
        self._verb_lines: dict[int, VerbLine] = {}

    def advice(self, most: int = 5) -> list[Option]:
        """The moves the adviser would make, best first, no verb twice; none that gives up a view.

        He is silent for as long as the player has a task: what he thinks best would take him away from it.
        """
        if tasks(self.session):
            return []
        out: dict[int, Option] = {}
        for (verb, a, b), _points in sorted(self.scores.items(), key=lambda item: -item[1]):
            if verb not in out and verb != n.BEND:
                out[verb] = self.option(verb, a, b)
        return list(out.values())[:most]

    def shown(self, verb: int) -> bool:
        """Whether `verb` stands in the menu: every move does, but for another chair's own."""
        return not n.ASSIGN <= verb <= n.FORMULA or self.session.world.own_verb[self.session.leader] == verb

    def verb_line(self, verb: int) -> VerbLine:
        """How `verb` stands in the menu; reckoned once."""
        if verb not in self._verb_lines:
            self._verb_lines[verb] = self._verb_line(verb)
        return self._verb_lines[verb]

    def _verb_line(self, verb: int) -> VerbLine:
        options = self.offices() if verb == n.APPOINT else self.options(verb)
        able = [option for option in options if not option.why_not]
        if able:
            return VerbLine(verb, len(able), min(option.price for option in able), "")
        return VerbLine(verb, 0, 0, self._telling(verb, [option.why_not for option in options]))

    def _telling(self, verb: int, reasons: list[str]) -> str:
        """The commonest of the reasons."""
        if not reasons:
            return why_not_move(verb, "not_yours")
        return max(reasons, key=reasons.count)

    def options(self, verb: int, first: int = 0) -> list[Option]:
        """The objects of a verb, the open and useful ones first."""
        if verb == n.APPOINT:
            return self.candidates(first) if first else self.offices()
        if verb == n.OFFER:
            return terms_lines(self, first) if first else partners(self)
        kinds = MOVE_OBJECTS.get(verb, ())
        objects = [(a, b) for a in self._numbers(kinds, 0) for b in self._numbers(kinds, 1)]
        if kinds == ("leader", "leader"):
            objects = [(a, b) for a, b in objects if a != b]
        found = [self.option(verb, a, b) for a, b in objects]
        return sorted(found, key=rank)

    def _numbers(self, kinds: tuple[str, ...], place: int) -> list[int]:
        if place >= len(kinds):
            return [0]
        w, kind = self.session.world, kinds[place]
        if kind == "person":
            return self._people()
        if kind == "leader":
            return self.leaders()
        if kind == "office":
            return [o for o in range(1, w.offices + 1) if may_fill(self.view, w, self.session.leader, o)]
        if kind == "region":
            return list(range(1, w.regions + 1))
        counts = {"issue": w.issues, "side": 2, "doctrine": w.doctrines, "document": w.documents}
        return list(range(counts[kind]))

    def leaders(self) -> list[int]:
        """The other leaders who are still there."""
        w = self.session.world
        return [m for m in range(1, w.leaders + 1) if m != self.session.leader and self._stands(w.person[m])]

    def _stands(self, p: int) -> bool:
        return self.view.standing[p] in (n.MEMBER, n.EXPELLED)

    def _people(self) -> list[int]:
        v, w = self.view, self.session.world
        return [
            p
            for p in range(1, w.persons + 1)
            if w.leader_of[p] == n.NOBODY and v.standing[p] == n.MEMBER and v.turn >= w.enters[p]
        ]

    # --- lines -----------------------------------------------------------------------------------------------------

    def option(self, verb: int, a: int, b: int) -> Option:
        """One move as a line."""
        v, w, leader = self.view, self.session.world, self.session.leader
        objection = n.OBJECTION_NAMES[object_to_move(v, w, leader, verb, a, b)]
        worth = self.scores.get((verb, a, b), 0) or worth_of(v, w, leader, verb, a, b)
        name, detail, faction, value = self._described(verb, a, b)
        cost, why = price(v, w, leader, verb, a, b), why_not_this_move(self.session, Answer(verb, a, b), objection)
        answer, advised = Answer(verb, a, b), (verb, a, b) in self.scores
        return Option(f"{verb} {a} {b}", name, detail, faction, value, cost, worth, why, answer, verb, a, advised)

    def _described(self, verb: int, a: int, b: int) -> tuple[str, str, int, int | None]:
        """(name, detail, faction, value) of the object of a move."""
        v, w, words, leader = self.view, self.session.world, self.words, self.session.leader
        kinds = MOVE_OBJECTS.get(verb, ("",))
        if verb == n.APPOINT:
            post = words.short_office(v.top[b]) if v.top[b] else _("without a post")
            return words.person(b), post, v.patron[b], v.regard[b, leader]
        if kinds[0] == "person":
            post = words.short_office(v.top[a]) if v.top[a] else _("without a post")
            return words.person(a), post, v.patron[a], v.regard[a, leader]
        if verb == n.BROKER:
            name = _("{first} with {second}").format(first=words.leader(a), second=words.leader(b))
            return name, _("pact {firm}").format(firm=v.pact[a, b]), a, None
        if kinds[0] == "leader":
            post = words.short_office(v.top[w.person[a]]) if v.top[w.person[a]] else _("without a post")
            name = words.leader(a)
            if verb == n.OFFER and b != n.DEAL_PLAIN:
                name = f"{name}, {term_clause(self.session, leader, a, b)}"
            return name, post, a, v.regard[w.person[a], leader]
        if kinds[0] == "office":
            return words.short_office(a), words.person(v.holder[a]), v.patron[v.holder[a]], None
        if kinds[0] == "region":
            return self._region(verb, a, b)
        return self._idea(verb, kinds[0], a, b)

    def _region(self, verb: int, r: int, issue: int) -> tuple[str, str, int, int | None]:
        v, w, words = self.view, self.session.world, self.words
        holder = v.holder[w.secretary[r]]
        led = words.person(holder) if holder else _("no secretary")
        name, detail = words.region(r), f"{led}, {v.grip[r]}"
        if verb == n.APPEAL_BELOW:
            name = _("{region}: {issue}").format(region=name, issue=words.issue(issue))
            own = v.stance[w.person[self.session.leader], issue]
            detail = _("mood {mood}, you {own}").format(mood=signed_number(v.mood[r, issue]), own=signed_number(own))
        return name, detail, region_leader(v, w, r) if holder else -1, w.share[r, v.turn] // 10

    def _idea(self, verb: int, kind: str, a: int, b: int) -> tuple[str, str, int, int | None]:
        v, w, words = self.view, self.session.world, self.words
        if kind == "doctrine":
            return words.say(words.texts.doctrines[a], "name"), words.issue(w.doctrine_issue[a]), -1, None
        if kind == "document":
            return words.document(a), "", -1, None
        if kind == "issue":
            own = v.stance[w.person[self.session.leader], a]
            name = words.issue(a)
            if verb == n.BEND:
                name = _("{issue}, towards {side}").format(
                    issue=name, side=words.say(words.texts.issues[a], "left" if b else "right")
                )
            line = _("you {own}, line {line}").format(own=signed_number(own), line=signed_number(v.line[a]))
            return name, line, -1, None
        return "", "", -1, None

    # --- posts -----------------------------------------------------------------------------------------------------

    def offices(self) -> list[Option]:
        """The posts the player may fill, the most gainful first."""
        v, w, leader, words = self.view, self.session.world, self.session.leader, self.words
        out = []
        for o in range(1, w.offices + 1):
            if not exists(v, w, o) or not may_fill(v, w, leader, o):
                continue
            holder, area = v.holder[o], w.area[o]
            cost = price(v, w, leader, n.APPOINT, o, 0)
            why = ""
            if holder and (w.leader_of[holder] or (v.sheltered[holder] and v.patron[holder] != leader)):
                why = why_not_move(n.APPOINT, "holder_strong")
            elif area and v.posted[leader] >= postings(w, leader):
                why = why_not_move(n.APPOINT, "limit")
            elif v.moves_left[leader] <= 0:
                why = why_not_move(n.APPOINT, "spent")
            elif cost > v.capital[leader]:
                why = why_not_move(n.APPOINT, "cost")
            value = w.share[area, v.turn] // 10 if area else None
            worth, advised = worth_of(v, w, leader, n.APPOINT, o, 0), any(k[:2] == (n.APPOINT, o) for k in self.scores)
            name, held = words.short_office(o), words.person(holder) if holder else _("vacant")
            patron = v.patron[holder] if holder else -1
            out.append(Option(f"office {o}", name, held, patron, value, cost, worth, why, None, n.APPOINT, o, advised))
        return sorted(out, key=rank)

    def candidates(self, office: int) -> list[Option]:
        """Who may be put into a post; those who cannot come last with their reason, the leaders not at all."""
        return sorted((self.option(n.APPOINT, office, p) for p in self._people()), key=rank)

    def effects(self, option: Option) -> list[Part]:
        """What a line would do."""
        answer = option.answer
        return effects(self.session, answer.verb, answer.a, answer.b) if answer else []


def move_lists(session: Session) -> MoveLists:
    """The moves of the decision, weighed once."""
    return session.once(("move lists", session.language), lambda: MoveLists(session))
