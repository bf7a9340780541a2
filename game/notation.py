"""Every answer has one text form both ways: ``appoint kirov leningrad_party``, ``table line nep -20``.

Three kinds of fault are told apart: a text that cannot be read (:class:`Unreadable`), an answer to another decision
than the pending one (also Unreadable, with what is wanted), and one the rules refuse (game.campaign.Refused).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches

from game.notation_terms import FORMS, read_terms, terms_text
from game.rules import names as n
from game.scenario import Scenario
from game.words import N_

NONE = "none"


class Unreadable(ValueError):
    """A text that is no answer to the pending decision; the message says what would be.

    ``text`` has room for ``places``; one that is a tuple has marked texts, which may have room for the others.
    """

    def __init__(self, text: str, **places: str | tuple[str, ...]) -> None:
        self.text, self.places = text, places
        super().__init__(self.told(str.format))

    def told(self, say: Callable[..., str]) -> str:
        """The message, each text of it by ``say(text, **places)``."""
        words = {name: told for name, told in self.places.items() if isinstance(told, str)}
        marked = {name: told for name, told in self.places.items() if not isinstance(told, str)}
        said = {name: " ".join(say(one, **words) for one in told) for name, told in marked.items()}
        return say(self.text, **words, **said)


@dataclass(frozen=True)
class Answer:
    """An answer as the rules take it: verb and two numbers (see game.rules.answers)."""

    verb: int
    a: int = 0
    b: int = 0


MOVE_OBJECTS = {
    n.APPOINT: ("person", "office"),
    n.DISMISS: ("office",),
    n.COURT: ("person",),
    n.PROTECT: ("person",),
    n.DROP: ("person",),
    n.SLATE: ("person",),
    n.OFFER: ("leader", "terms"),
    n.BREAK: ("leader",),
    n.WRITE: ("issue",),
    n.BEND: ("issue", "side"),
    n.ADOPT: ("doctrine",),
    n.SPEAK: ("issue",),
    n.PRESS: ("leader",),
    n.CIRCULATE: ("document",),
    n.CELLS: ("issue",),
    n.GATHER: ("leader",),
    n.LEAK: ("leader",),
    n.QUOTE: ("leader",),
    n.ASSIGN: ("region",),
    n.APPEAL_BELOW: ("region", "issue"),
    n.BROKER: ("leader", "leader"),
    n.FORMULA: ("issue",),
}
"""What the words after a move's verb name; verbs not listed stand alone."""

MOTION_OBJECTS = {
    n.M_LINE: ("issue", "number"),
    n.M_FILL: ("office", "person_or_nobody"),
    n.M_PUBLISH: ("document", "publicity"),
    n.M_SUPPRESS: ("document",),
    n.M_ENLARGE: ("body", "number"),
    n.M_SANCTION: ("leader", "rung"),
    n.M_DEMOCRACY: ("degree",),
    n.M_BAN: ("ban",),
    n.M_RESIGN: ("leader",),
    n.M_REINSTATE: ("leader",),
}
"""What the words after ``table`` and a motion's kind name."""

FEW = 6
"""Known words that an error lists in full."""

WORDS = {
    "side": {"right": 0, "left": 1},
    "publicity": {"read": 2, "print": 3},
    "degree": {"less": -1, "more": 1},
    "ban": {"lift": 0, "enforce": 1},
    "rung": {name: at for at, name in enumerate(n.RUNG_NAMES)},
    "vote": {"against": n.AGAINST, "abstain": n.ABSTAIN, "for": n.FOR},
    "push": {"against": -1, "for": 1},
}
"""Closed sets of words and their numbers."""

DECISION_HELP = {
    n.D_ASK: N_("choose EVENT OPTION"),
    n.D_MOVE: N_("a move, such as 'court PERSON', 'offer LEADER against LEADER', 'write ISSUE', or 'pass'"),
    n.D_PACT: N_("'accept LEADER' or 'refuse LEADER'"),
    n.D_TABLE: N_("'table none' or a motion, such as 'table line ISSUE NUMBER'"),
    n.D_HOLD: N_("'hold none' or 'hold NUMBER'"),
    n.D_WHIP: N_("'whip none' or 'whip PERSON for' (a leader, if he owes you a favour)"),
    n.D_VOTE: N_("'vote for', 'vote against' or 'vote abstain'"),
}

UNKNOWN = {
    "person": N_("there is no person '{word}'"),
    "leader": N_("there is no leader '{word}'"),
    "office": N_("there is no office '{word}'"),
    "region": N_("there is no region '{word}'"),
    "issue": N_("there is no issue '{word}'"),
    "doctrine": N_("there is no doctrine '{word}'"),
    "document": N_("there is no document '{word}'"),
    "body": N_("there is no body '{word}'"),
    "side": N_("there is no side '{word}'"),
    "publicity": N_("there is no publicity '{word}'"),
    "degree": N_("there is no degree '{word}'"),
    "ban": N_("there is no ban '{word}'"),
    "rung": N_("there is no rung '{word}'"),
    "vote": N_("there is no vote '{word}'"),
    "push": N_("there is no push '{word}'"),
}
"""What is said of a word that names nothing of its kind."""

PLACES = {
    "person": N_("PERSON"), "leader": N_("LEADER"), "office": N_("OFFICE"), "region": N_("REGION"),
    "issue": N_("ISSUE"), "doctrine": N_("DOCTRINE"), "document": N_("DOCUMENT"), "body": N_("BODY"),
    "side": N_("SIDE"), "publicity": N_("PUBLICITY"), "degree": N_("DEGREE"), "ban": N_("BAN"), "rung": N_("RUNG"),
    "vote": N_("VOTE"), "push": N_("PUSH"), "number": N_("NUMBER"), "terms": N_("TERMS"),
    "person_or_nobody": N_("PERSON_OR_NOBODY"),
}  # fmt: skip
"""What stands for a word of a kind, where a form is shown."""


MEANT = (
    N_("{unknown}; did you mean {first}?"),
    N_("{unknown}; did you mean {first} or {second}?"),
    N_("{unknown}; did you mean {first} or {second} or {third}?"),
)
"""What is added to it where one, two or three known words look like it."""


def _unknown(text: str, word: str, known: list[str]) -> Unreadable:
    """That a word names nothing, with the known words nearest to it, or all if they are few."""
    near = get_close_matches(word, known, len(MEANT), 0.5)
    if near:
        places = dict(zip(("first", "second", "third"), near, strict=False))
        return Unreadable(MEANT[len(near) - 1], unknown=(text,), word=word, **places)
    if len(known) <= FEW:
        return Unreadable(N_("{unknown}; it is one of {known}"), unknown=(text,), word=word, known=", ".join(known))
    return Unreadable(text, word=word)


def _wanted(decision: int) -> Unreadable:
    return Unreadable(N_("wanted: {answer}"), answer=(DECISION_HELP[decision],))


class Notation:
    """Reads and writes answers with the names of one scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self.register = scenario.register
        self.world = scenario.world
        self.texts = scenario.texts
        self.options = self._option_names()

    def _option_names(self) -> dict[int, list[str]]:
        world, found = self.world, {}
        for event in range(int(world["events"][0])):
            start, count = int(world["event_asks"][0, event]), int(world["event_asks_n"][0, event])
            for ask in range(start, start + count):
                first, many = int(world["ask_options"][0, ask]), int(world["ask_options_n"][0, ask])
                found[ask] = [self.texts.options[x].id for x in range(first, first + many)]
        return found

    # --- names and numbers ---------------------------------------------------------------------------------------

    def name(self, kind: str, number: int) -> str:
        """The word for a number of a kind."""
        if kind == "number":
            return str(number)
        if kind == "terms":
            return terms_text(number, self.name)
        if kind in WORDS:
            return {value: word for word, value in WORDS[kind].items()}[number]
        if kind == "person_or_nobody":
            return "nobody" if number == n.NOBODY else self.name("person", number)
        known = self.register.names(kind)
        first = 1 if kind in ("person", "leader", "office", "region") else 0
        if not first <= number < first + len(known):
            raise KeyError(number)
        return known[number - first]

    def number(self, kind: str, word: str) -> int:
        """The number of a word of a kind; Unreadable with the nearest known words if there is none."""
        if kind == "number":
            return self._integer(word)
        if kind == "terms":
            return self._terms(word)
        if kind == "person_or_nobody":
            return n.NOBODY if word == "nobody" else self.number("person", word)
        known = WORDS[kind] if kind in WORDS else self.register.ids[kind]
        if word in known:
            return int(known[word])
        raise _unknown(UNKNOWN[kind], word, list(known))

    def _terms(self, words: str) -> int:
        terms = read_terms(words.split(), self.number)
        if terms is None:
            raise Unreadable(N_("'{words}' are no terms; they are {forms}"), words=words, forms=(FORMS,))
        return terms

    @staticmethod
    def _integer(word: str) -> int:
        try:
            value = int(word)
        except ValueError:
            value = 10**6
        if abs(value) > 1000:
            raise Unreadable(N_("'{word}' is not a number from -1000 to 1000"), word=word)
        return value

    # --- answers -------------------------------------------------------------------------------------------------

    def text(self, decision: int, subject: int, answer: Answer) -> str:
        """The text form of an answer to a decision about ``subject``."""
        if decision == n.D_MOVE:
            objects = MOVE_OBJECTS.get(answer.verb, ())
            return self._line(n.MOVE_NAMES[answer.verb], objects, self._in_order(answer.verb, answer))
        if decision == n.D_TABLE:
            return self._line("table " + n.MOTION_NAMES[answer.verb], MOTION_OBJECTS.get(answer.verb, ()), answer)
        if decision == n.D_ASK:
            return f"choose {self.texts.asks[subject].id} {self.options[subject][answer.a - 1]}"
        if decision == n.D_PACT:
            return f"{'accept' if answer.a else 'refuse'} {self.name('leader', subject)}"
        if decision == n.D_HOLD:
            return f"hold {answer.a or NONE}"
        if decision == n.D_WHIP:
            pressed = f"{self.name('person', answer.a)} {self.name('push', answer.b)}" if answer.a else NONE
            return f"whip {pressed}"
        return f"vote {self.name('vote', answer.a)}"

    def _in_order(self, verb: int, answer: Answer) -> Answer:
        return Answer(verb, answer.b, answer.a) if verb == n.APPOINT else answer

    def _line(self, head: str, objects: tuple[str, ...], answer: Answer) -> str:
        said = (self.name(kind, value) for kind, value in zip(objects, (answer.a, answer.b), strict=False))
        return " ".join([head, *said]).rstrip()

    def read(self, decision: int, subject: int, text: str) -> Answer:
        """The answer a text gives to a decision about ``subject``.

        Raises:
            Unreadable: the text is no such answer.
        """
        words = text.split()
        if not words or len(text) > 200:
            raise _wanted(decision)
        if decision == n.D_MOVE:
            return self._move(words)
        if decision == n.D_TABLE:
            return self._motion(words)
        return self._short(decision, subject, words)

    def _objects(self, objects: tuple[str, ...], words: list[str], what: str) -> list[int]:
        if objects[-1:] == ("terms",):
            words = [*words[:1], " ".join(words[1:])]
        if len(words) != len(objects):
            wanted = tuple(PLACES[kind] for kind in objects) or (N_("nothing"),)
            raise Unreadable(N_("'{what}' wants {wanted} after it"), what=what, wanted=wanted)
        values = [self.number(kind, word) for kind, word in zip(objects, words, strict=True)]
        return values + [0] * (2 - len(values))

    def _move(self, words: list[str]) -> Answer:
        if words[0] not in n.MOVE_NAMES:
            raise _unknown(N_("there is no move '{word}'"), words[0], list(n.MOVE_NAMES))
        verb = n.MOVE_NAMES.index(words[0])
        a, b = self._objects(MOVE_OBJECTS.get(verb, ()), words[1:], words[0])
        return self._in_order(verb, Answer(verb, a, b))

    def _motion(self, words: list[str]) -> Answer:
        if words[0] != "table" or len(words) < 2 or words[1] not in n.MOTION_NAMES:
            kinds = ", ".join(n.MOTION_NAMES)
            raise Unreadable(N_("wanted: 'table' and one of {kinds}, with what it is about"), kinds=kinds)
        kind = n.MOTION_NAMES.index(words[1])
        a, b = self._objects(MOTION_OBJECTS.get(kind, ()), words[2:], " ".join(words[:2]))
        return Answer(kind, a, b)

    def _short(self, decision: int, subject: int, words: list[str]) -> Answer:
        head, rest = words[0], words[1:]
        if decision == n.D_ASK and head == "choose" and len(rest) == 2 and rest[0] == self.texts.asks[subject].id:
            if rest[1] in self.options[subject]:
                return Answer(0, self.options[subject].index(rest[1]) + 1)
            raise Unreadable(N_("the options are {options}"), options=", ".join(self.options[subject]))
        if decision == n.D_PACT and head in ("accept", "refuse") and rest == [self.name("leader", subject)]:
            return Answer(0, int(head == "accept"))
        if decision == n.D_HOLD and head == "hold" and len(rest) == 1:
            return Answer(0, 0 if rest[0] == NONE else self._integer(rest[0]))
        if decision == n.D_WHIP and head == "whip" and rest == [NONE]:
            return Answer(0, 0, 1)
        if decision == n.D_WHIP and head == "whip" and len(rest) == 2:
            return Answer(0, self.number("person", rest[0]), self.number("push", rest[1]))
        if decision == n.D_VOTE and head == "vote" and len(rest) == 1:
            return Answer(0, self.number("vote", rest[0]))
        raise _wanted(decision)
