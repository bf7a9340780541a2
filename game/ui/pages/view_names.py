"""Every number of a campaign in the player's words: persons, offices, quarters, factions, motions, voters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.campaign import Campaign
from game.rules import names as n
from game.rules.bodies import CONTROL_VOTERS, voter_person, voter_region
from game.scenario.texts import Words
from game.ui.language import Catalogue, _
from game.ui.portraits import Face
from game.ui.shapes import Mark
from game.ui.stackedbar import PATTERNS, Pattern
from game.ui.view import date_head, date_words, place_of

FACTIONS = (
    ("ring", "grey"), ("star", "ink"), ("triangle", "blue"), ("pentagon", "brown"), ("diamond", "teal"),
    ("square", "red"), ("hexagon", "violet"), ("wedge", "faded"), ("disc", "green"), ("cross", "blue"),
    ("star", "violet"), ("cross", "red"),
)  # fmt: skip
"""Shape and colour of each leader's following, by the leader's number; row 0 is nobody's."""


ROMAN = ("I", "II", "III", "IV")


def faction_pattern(leader: int) -> Pattern:
    """The pattern of a leader's part of a bar."""
    return PATTERNS[leader % len(PATTERNS)]


def signed_number(value: int) -> str:
    """A whole number with its sign and a true minus."""
    return f"+{value}" if value > 0 else str(value).replace("-", "\N{MINUS SIGN}")


class Lexicon:
    """The words of one scenario in the language in use."""

    def __init__(self, campaign: Campaign) -> None:
        """`campaign` gives scenario and world; of its state only the quarter is read, for names that change."""
        self.campaign = campaign
        self.texts = campaign.scenario.texts
        self.world: Any = campaign.world

    @property
    def turn(self) -> int:
        """The quarter."""
        return int(self.campaign.state.turn)

    @staticmethod
    def say(words: Words, *fields: str) -> str:
        """The first of `fields` that is not empty."""
        return next((text for field in fields if (text := words.of(field, Catalogue.language))), words.id)

    def person(self, p: int) -> str:
        """The name by which a person is called; a dash for nobody."""
        return self.say(self.texts.persons[p], "short", "name") if p else "–"

    def full_person(self, p: int) -> str:
        """A person's whole name."""
        return self.say(self.texts.persons[p], "name") if p else _("nobody")

    def leader(self, m: int) -> str:
        """A leader's short name, or nobody."""
        return self.say(self.texts.leaders[m], "short", "name") if m else _("nobody")

    def faction(self, m: int) -> Mark:
        """Shape, colour and word of a leader's following."""
        shape, colour = FACTIONS[m % len(FACTIONS)]
        return Mark(shape, colour, self.leader(m))

    def face(self, p: int) -> Face:
        """Whose portrait person `p` has."""
        return Face(self.texts.persons[p].id, self.full_person(p) if p else "")

    def office(self, o: int) -> str:
        """An office's whole name."""
        return self.say(self.texts.offices[o].at(self.turn), "name") if o else _("no office")

    def short_office(self, o: int) -> str:
        """An office's short name."""
        return self.say(self.texts.offices[o].at(self.turn), "short", "name") if o else _("no office")

    def region(self, r: int) -> str:
        """A regional organisation."""
        return self.say(self.texts.regions[r].at(self.turn), "name") if r else _("no delegation")

    def issue(self, i: int) -> str:
        """An issue."""
        return self.say(self.texts.issues[i], "name")

    def side(self, i: int, value: int) -> str:
        """A stance on an issue with the word of its side: "+20 industrialisation"."""
        words = self.texts.issues[i]
        side = self.say(words, "left") if value > 0 else self.say(words, "right") if value < 0 else _("in the middle")
        return _("{number} {side}").format(number=signed_number(value), side=side)

    def body(self, b: int) -> str:
        """A body of the party; the two with long names by their letters."""
        if b in (n.COMMITTEE, n.CONTROL):
            return _("CC") if b == n.COMMITTEE else _("CCC")
        unnamed = {n.ORGBURO: _("Orgburo"), n.SECRETARIAT: _("Secretariat"), n.CONGRESS: _("Congress")}
        if b in unnamed and b not in self._declared():
            return unnamed[b]
        return self.say(self.texts.bodies[b], "name")

    def _declared(self) -> set[int]:
        """The bodies that the scenario describes."""
        return {n.BODY_NAMES.index(body.id) for body in self.campaign.scenario.contents.bodies}

    def bodies(self, among: Sequence[int] = range(n.BODIES)) -> list[int]:
        """Those of some bodies that this scenario has; no scenario is without those that nobody can take away."""
        known = self._declared() | {n.POLITBURO, n.COMMITTEE, n.CONGRESS}
        return [body for body in among if body in known]

    def meeting(self, k: int) -> str:
        """A plenum, conference or congress."""
        return self.say(self.texts.meetings[k], "name")

    def document(self, d: int) -> str:
        """A document."""
        return self.say(self.texts.documents[d], "name")

    def quarter(self, turn: int) -> str:
        """A quarter within a sentence: "Spring 1922", "весна 1922"."""
        return date_words(self.world, turn)

    def head(self, turn: int) -> str:
        """A quarter at the head of a row or a tooltip."""
        return date_head(self.world, turn)

    def short_quarter(self, turn: int) -> str:
        """A quarter in a table: "II 1922"."""
        year, quarter = place_of(self.world, turn)
        return f"{ROMAN[quarter]} {year}"

    def since(self, since: int, office: int = 0) -> str:
        """A `since` field of the state (quarter + 1); before the game, the year the scenario gives for the office."""
        if since:
            return self.short_quarter(since - 1)
        return self.texts.offices[office].since[:4] if office and self.texts.offices[office].since else _("before")

    def filler(self, o: int) -> str:
        """Who fills an office."""
        kind = self.world.filler[o]
        if kind == n.BY_OFFICE:
            return self.short_office(self.world.filler_office[o])
        return _("Government") if kind == n.BY_GOVERNMENT else self.body(kind)

    def voter(self, voter: int) -> str:
        """A voter of a sitting: a person, a bloc of unnamed seats or a delegation, a part of the CCC."""
        if voter < n.PERSONS:
            return self.person(voter)
        if voter >= CONTROL_VOTERS:
            return _("CCC, for {leader}").format(leader=self.leader(voter - CONTROL_VOTERS))
        leader = (voter - n.PERSONS) % n.LEADERS
        return _("{region}, for {leader}").format(region=self.region(voter_region(voter)), leader=self.leader(leader))

    def motion(self, kind: int, a: int, b: int) -> str:
        """A motion in one line."""
        if kind == n.M_LINE:
            return _("{issue}: the line to {side}").format(issue=self.issue(a), side=self.side(a, b))
        if kind == n.M_FILL:
            if not b:
                return _("{office}: vacate it").format(office=self.short_office(a))
            return _("{office}: {person}").format(office=self.short_office(a), person=self.person(b))
        if kind == n.M_PUBLISH:
            told = _("Print {document}") if b == 3 else _("Read {document} to the party")
            return told.format(document=self.document(a))
        if kind == n.M_SUPPRESS:
            return _("Suppress {document}").format(document=self.document(a))
        if kind == n.M_ENLARGE:
            return _("Enlarge the {body} to {size}").format(body=self.body(a), size=b)
        if kind == n.M_SANCTION:
            return f"{self.leader(a)}: {rung_words()[b]}"
        if kind == n.M_DEMOCRACY:
            return _("More party democracy") if a > 0 else _("Less party democracy")
        if kind == n.M_BAN:
            return _("Enforce the ban on factions") if a else _("Lift the ban on factions")
        if kind == n.M_RESIGN:
            return _("Accept the resignation of {leader}").format(leader=self.leader(a))
        if kind == n.M_REINSTATE:
            return _("Take back the last sanction against {leader}").format(leader=self.leader(a))
        return _("nothing")


def rung_words() -> tuple[str, ...]:
    """What each rung of the fall is called in a motion."""
    return (
        _("nothing"),
        _("reprimand"),
        _("removal from office"),
        _("removal from the Politburo"),
        _("removal from the CC"),
        _("expulsion from the party"),
        _("exile"),
    )


def votes_as_person(voter: int) -> bool:
    """Whether a voter is a person, not a bloc."""
    return voter_person(voter) != n.NOBODY
