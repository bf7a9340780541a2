"""Reads and writes answers with the names of a scenario."""

from __future__ import annotations

from game.notation.answer import Answer, Unreadable
from game.notation.faults import unknown, wanted
from game.notation.objects import NONE, PLACES, UNKNOWN
from game.notation.terms import FORMS, read_terms, terms_text
from game.rules import names as n
from game.rules.objects import MOTION_OBJECTS, MOVE_OBJECTS, WORDS
from game.scenario import Scenario
from game.words import N_


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
        raise unknown(UNKNOWN[kind], word, list(known))

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
            raise wanted(decision)
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
        if self._crossed(objects, words):
            words = words[::-1]
        values = [self.number(kind, word) for kind, word in zip(objects, words, strict=True)]
        return values + [0] * (2 - len(values))

    def _crossed(self, objects: tuple[str, ...], words: list[str]) -> bool:
        """Whether a person and an office stand the other way round than the text form has them."""
        if len(objects) != 2 or "office" not in objects or not {"person", "person_or_nobody"} & {*objects}:
            return False
        offices, place = self.register.ids["office"], objects.index("office")
        return words[place] not in offices and words[1 - place] in offices

    def _move(self, words: list[str]) -> Answer:
        if words[0] == "table":
            raise Unreadable(N_("motions are made when the Politburo or a meeting sits; now a move is wanted"))
        if words[0] not in n.MOVE_NAMES:
            raise unknown(N_("there is no move '{word}'"), words[0], list(n.MOVE_NAMES))
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
        if decision == n.D_ASK and words[-1] in self.options[subject] and (len(words) == 1 or words[:-1] == ["choose"]):
            words = ["choose", self.texts.asks[subject].id, words[-1]]
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
        raise wanted(decision)
