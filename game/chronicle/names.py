"""Names of things as sentences use them, in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.rules import names as n
from game.rules.bodies import CONTROL_VOTERS, voter_region
from game.scenario import Scenario
from game.words import N_, speaker


class Names:
    """Says numbers of the rules as names."""

    def __init__(self, scenario: Scenario, language: str = "en", turn: int = 0) -> None:
        """Names of one scenario in a language, ``en`` or ``ru``, as they are used in a quarter."""
        self.turn = turn
        self.texts = scenario.texts
        self.register = scenario.register
        self.world = scenario.world[0]
        self.language = language
        self.say = speaker(language, scenario.terms(language))
        self.dead: frozenset[int] = frozenset()
        """Leaders who have died: what votes for one no longer does."""
        self._leaders = scenario.register.names("leader")

    def quoted(self, text: str) -> str:
        """A label or a title in quotation marks, without its full stop: it is quoted as it was put to somebody."""
        bare = text.removesuffix(".") if not text.endswith("..") else text
        return self.say("'{document}'", document=_within(bare))

    def leader_id(self, leader: int) -> str:
        """The person id of a leader."""
        return self._leaders[leader - 1]

    def leader(self, leader: int) -> str:
        """The short name of a leader; ``nobody`` for none."""
        return self._short(self.texts.leaders, leader)

    def person(self, person: int) -> str:
        """The short name of a person."""
        return self._short(self.texts.persons, person)

    def _short(self, table: Any, at: int) -> str:
        words = table[at]
        if at == n.NOBODY:
            return self.say("nobody")
        return str(words.of("short", self.language) or words.of("name", self.language))

    def office(self, office: int) -> str:
        """``Secretary of the Moscow committee``."""
        return self.texts.offices[office].at(self.turn).of("name", self.language)

    def region(self, region: int) -> str:
        """``Siberia``."""
        return self.texts.regions[region].at(self.turn).of("name", self.language)

    def body(self, body: int) -> str:
        """``Politburo``."""
        return self.texts.bodies[body].of("name", self.language)

    def meeting(self, meeting: int) -> str:
        """``XIV Congress``; with the article that English wants."""
        name = self.texts.meetings[meeting].of("name", self.language)
        return self.say("The {meeting}", meeting=name)

    def document(self, document: int) -> str:
        """``Lenin's Letter to the Congress``, in quotation marks."""
        return self.say("'{document}'", document=_within(self.texts.documents[document].of("name", self.language)))

    def doctrine(self, doctrine: int) -> str:
        """``Socialism in one country``, in quotation marks."""
        return self.say("'{doctrine}'", doctrine=_within(self.texts.doctrines[doctrine].of("name", self.language)))

    def issue(self, issue: int) -> str:
        """An issue within a sentence: ``the NEP``, ``revolution``."""
        name = self.texts.issues[issue].of("name", self.language)
        for start in ("The ", "A "):
            if name.startswith(start):
                return start.lower() + name[len(start) :]
        return name if name[:2].isupper() else name[:1].lower() + name[1:]

    def side(self, issue: int, left: bool) -> str:
        """What lies to the left or right of an issue: ``industrialisation``, ``countryside``."""
        return self.texts.issues[issue].of("left" if left else "right", self.language)

    def quarter(self, turn: int) -> str:
        """``April to June 1922``."""
        return self.register.calendar.name(turn, self.language == "ru")

    def number(self, value: int) -> str:
        """A point of a scale with its sign: ``+20``, ``-10``, ``0``."""
        return f"{value:+d}" if value else "0"

    def listed(self, items: Iterable[str]) -> str:
        """``Rykov, Tomsky and Bukharin``."""
        every = list(items)
        if len(every) < 2:
            return "".join(every)
        return self.say("{most} and {last}", most=", ".join(every[:-1]), last=every[-1])

    def voter(self, voter: int) -> str:
        """A person, or a bloc: ``Siberia for Stalin``, ``Siberia, once for Lenin``, ``Siberia, unattached``."""
        if voter < n.PERSONS:
            return self.person(voter)
        if voter >= CONTROL_VOTERS:
            place, leader = self.say("Control Commission"), voter - CONTROL_VOTERS
        else:
            place, leader = self.region(voter_region(voter)), (voter - n.PERSONS) % n.LEADERS
        if leader == n.NOBODY:
            return self.say("{place}, unattached", place=place)
        text = N_("{place}, once for {leader}") if leader in self.dead else N_("{place} for {leader}")
        return self.say(text, place=place, leader=self.leader(leader))


def _within(name: str) -> str:
    """A name as it stands within quotation marks: Russian ones of its own become the inner kind."""
    return name.replace("\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{DOUBLE LOW-9 QUOTATION MARK}").replace(
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}", "\N{LEFT DOUBLE QUOTATION MARK}"
    )
