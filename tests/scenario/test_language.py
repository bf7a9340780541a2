"""Conditions and effects: grammar, places, types, and the rows they become."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import vocabulary as v
from game.rules.conditions import LARGEST, STACK, holds
from game.rules.state import STATE, PlainState
from game.rules.world import WORLD, PlainWorld
from game.scenario.dates import Calendar, Quarter
from game.scenario.effect_lists import piece, rejoin
from game.scenario.language import parse_condition
from game.scenario.lowering import DEEPEST_STACK, Wrong, compile_condition, compile_effect, stack_needed
from game.scenario.register import AskNames, Register

Rows = tuple[tuple[int, int, int, int], ...]


@pytest.fixture(scope="module")
def register() -> Register:
    names = Register(Calendar(Quarter(1922, 1), 31))
    names.add("person", ["ada", "boris", "clara", "dunn"])
    names.add("leader", ["ada", "boris"])
    names.add("office", ["secretary", "gazette"])
    names.add("region", ["north", "south"])
    names.add("issue", ["tolls", "board"])
    names.add("series", ["cargo"])
    names.add("flag", ["letters"])
    names.add("event", ["illness", "will"])
    names.add("meeting", ["spring"])
    names.asks["illness"] = (AskNames(4, "ada", ("visit", "wait")), AskNames(5, "boris", ("speak", "wait")))
    names.asks["will"] = ()
    return names


def run(rows: Rows, terms: dict[int, int]) -> int:
    """A reference interpreter of rows, as short as can be; ``terms`` gives the value of a term by its code."""
    stack: list[int] = []
    for code, a, _, _ in rows:
        if code == v.PUSH:
            stack.append(a)
        elif code >= v.FIRST_TERM:
            stack.append(terms[code])
        elif code == v.NOT:
            stack.append(int(stack.pop() == 0))
        elif code == v.NEGATE:
            stack.append(-stack.pop())
        elif code == v.SIZE:
            stack.append(abs(stack.pop()))
        else:
            y, x = stack.pop(), stack.pop()
            results = {
                v.ADD: x + y, v.SUBTRACT: x - y, v.MULTIPLY: x * y, v.DIVIDE: x // y if y else 0, v.LESS: x < y,
                v.AT_MOST: x <= y, v.EQUAL: x == y, v.UNEQUAL: x != y, v.AT_LEAST: x >= y, v.MORE: x > y,
                v.AND: x and y, v.OR: x or y, v.MINIMUM: min(x, y), v.MAXIMUM: max(x, y),
            }  # fmt: skip
            stack.append(held(int(results[code])))
    (result,) = stack
    return result


def held(value: int) -> int:
    """Results of the rules stay within these bounds."""
    return min(max(value, -LARGEST), LARGEST)


class Whole(int):
    """An integer of Python whose division and bounds are ours; the oracle counts with it."""

    def __truediv__(self, other: int) -> Whole:
        return Whole(held(int(self) // int(other)) if other else 0)

    def __add__(self, other: int) -> Whole:
        return Whole(held(int(self) + int(other)))

    def __sub__(self, other: int) -> Whole:
        return Whole(held(int(self) - int(other)))

    def __mul__(self, other: int) -> Whole:
        return Whole(held(int(self) * int(other)))

    def __neg__(self) -> Whole:
        return Whole(-int(self))

    def __abs__(self) -> Whole:
        return Whole(abs(int(self)))


NUMBERS = {"crisis": 7, "democracy": 0, "turn": 13, "expelled": 4}
TRUTHS = {"ban": 1, "last_quarter": 0}
TERMS = {v.TERM_CODE[name]: value for name, value in (NUMBERS | TRUTHS).items()}

numbers: st.SearchStrategy[str] = st.deferred(
    lambda: (
        st.integers(0, 30).map(str)
        | st.sampled_from(sorted(NUMBERS))
        | st.builds(lambda a, o, b: f"{a} {o} {b}", numbers, st.sampled_from("+-*/"), numbers)
        | numbers.map(lambda a: f"({a})")
        | numbers.map(lambda a: f"-{a}")
        | st.builds(lambda n, a, b: f"{n}({a}, {b})", st.sampled_from(["min", "max"]), numbers, numbers)
        | numbers.map(lambda a: f"abs({a})")
    )
)
truths: st.SearchStrategy[str] = st.deferred(
    lambda: (
        st.sampled_from([*TRUTHS, "true", "false"])
        | st.builds(
            lambda a, o, b: f"{a} {o} {b}", numbers, st.sampled_from(["<", "<=", "=", "==", "!=", ">=", ">"]), numbers
        )
        | st.builds(lambda a, o, b: f"{a} {o} {b}", truths, st.sampled_from(["and", "or"]), truths)
        | truths.map(lambda a: f"({a})")
        | truths.map(lambda a: f"not {a}")
    )
)


@settings(max_examples=300, deadline=None)
@given(truths)
def test_precedence_is_that_of_python(text: str) -> None:
    names: dict[str, Any] = {name: Whole(value) for name, value in NUMBERS.items()}
    names |= {name: bool(value) for name, value in TRUTHS.items()} | {"true": True, "false": False}
    python = " ".join("==" if part == "=" else part for part in text.split(" "))
    oracle = _with_wholes(python)
    try:
        rows = compile_condition(text, Register(Calendar(Quarter(1922, 1), 31)))
    except Wrong as wrong:
        assert {error.code for error in wrong.errors} == {"condition_size"}
        return
    expected = bool(eval(oracle, {"__builtins__": {}, "W": Whole, "min": min, "max": max, "abs": abs}, names))
    assert run(rows, TERMS) == int(expected)
    assert run_by_the_rules(rows) == expected
    assert stack_needed(rows) <= 48


def run_by_the_rules(rows: Rows) -> bool:
    """The same rows run by the rule that runs them in the game."""
    world, state = np.zeros(1, WORLD), np.zeros(1, STATE)
    world["turns"], state["ban"] = 31, TRUTHS["ban"]
    for name, value in NUMBERS.items():
        state[name] = value
    for at, row in enumerate(rows):
        world["word"][0, at] = row
    return bool(holds(PlainState(state), PlainWorld(world), 0, len(rows)))


def _with_wholes(python: str) -> str:
    import re

    return re.sub(r"(?<![A-Za-z_0-9])(\d+)", r"W(\1)", python)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("holds(ada, secretary)", [(v.T_HOLDS, 1, 1, 0)]),
        ("regard(dunn, boris) < 20", [(v.T_REGARD, 4, 2, 0), (v.PUSH, 20, 0, 0), (v.LESS, 0, 0, 0)]),
        ("crisis() > -1", [(v.T_CRISIS, 0, 0, 0), (v.PUSH, 1, 0, 0), (v.NEGATE, 0, 0, 0), (v.MORE, 0, 0, 0)]),
        ("after 1922-04", [(v.T_TURN, 0, 0, 0), (v.PUSH, 0, 0, 0), (v.AT_LEAST, 0, 0, 0)]),
        ("after 1924-05", [(v.T_TURN, 0, 0, 0), (v.PUSH, 8, 0, 0), (v.AT_LEAST, 0, 0, 0)]),
        ("before 1923", [(v.T_TURN, 0, 0, 0), (v.PUSH, 3, 0, 0), (v.LESS, 0, 0, 0)]),
        ("before 1923Q2", [(v.T_TURN, 0, 0, 0), (v.PUSH, 4, 0, 0), (v.LESS, 0, 0, 0)]),
        (
            "during 1924",
            [
                (v.T_TURN, 0, 0, 0), (v.PUSH, 7, 0, 0), (v.AT_LEAST, 0, 0, 0), (v.T_TURN, 0, 0, 0),
                (v.PUSH, 10, 0, 0), (v.AT_MOST, 0, 0, 0), (v.AND, 0, 0, 0),
            ],
        ),
        ("chose(illness, visit)", [(v.T_CHOSE, 4, 1, 0)]),
        ("chose(illness, boris, wait)", [(v.T_CHOSE, 5, 2, 0)]),
        ("earlier(cargo, 2) > 0", [(v.T_EARLIER, 0, 2, 0), (v.PUSH, 0, 0, 0), (v.MORE, 0, 0, 0)]),
        ("follows(self, self)", [(v.T_FOLLOWS, 2, 2, 0)]),
        ("met(spring) and flag(letters) = 1",
         [(v.T_MET, 0, 0, 0), (v.T_FLAG, 0, 0, 0), (v.PUSH, 1, 0, 0), (v.EQUAL, 0, 0, 0), (v.AND, 0, 0, 0)]),
        ("true", [(v.PUSH, 1, 0, 0)]),
        ("abs(crisis) > 0", [(v.T_CRISIS, 0, 0, 0), (v.SIZE, 0, 0, 0), (v.PUSH, 0, 0, 0), (v.MORE, 0, 0, 0)]),
    ],
)  # fmt: skip
def test_rows(text: str, rows: list[tuple[int, ...]], register: Register) -> None:
    assert list(compile_condition(text, register, "boris")) == rows


@pytest.mark.parametrize(
    ("text", "at", "code", "words", "hint"),
    [
        ("alive(ada) and hold(ada, secretary)", "hold(", "term", "no term 'hold'", "did you mean 'holds'"),
        ("holds(ada, secretery)", "secretery", "unknown_name", "no office 'secretery'", "did you mean 'secretary'"),
        ("regard(ada, clara) > 1", "clara", "unknown_name", "not a leader", "ada, boris"),
        ("alive(secretary)", "secretary", "unknown_name", "no person 'secretary'", "is an office"),
        ("holds(ada)", "holds", "arguments", "takes 2 arguments, not 1", "holds(person, office)"),
        ("turn(1) > 2", "turn", "arguments", "takes 0 arguments, not 1", "write turn"),
        ("alive(ada) > 1", "alive", "type", "alive() gives yes or no; only numbers", "not alive()"),
        ("flag(letters)", "flag", "type", "flag() is a number, not yes or no", "> 0"),
        ("not regard(ada, boris)", "regard", "type", "is a number", ""),
        ("1 + ban() > 2", "ban", "type", "yes or no", ""),
        ("alive(ada) = ban", "alive", "type", "only numbers can be counted with or compared", ""),
        ("1 < 2 < 3", "< 3", "condition_syntax", "cannot be chained", "and"),
        ("alive(ada) && ban", "&& ban", "condition_character", "'&'", "write 'and'"),
        ("alive(ada) || ban", "|| ban", "condition_character", "'|'", "write 'or'"),
        ("!alive(ada)", "!", "condition_character", "'!'", "write 'not'"),
        ("ada.alive", ".alive", "condition_character", "'.'", "alive(ada)"),
        ("delegates(ada) > 50%", "%", "condition_character", "'%'", "write 50"),
        ("health ada < 5", "ada", "condition_syntax", "nothing more", "health(ada)"),
        ("in 1923", "1923", "condition_syntax", "nothing more", "during 1923"),
        ("letters > 1", "letters", "term", "no term 'letters'", "flag(letters)"),
        ("secretary = none", "secretary", "term", "no term 'secretary'", "vacant(secretary)"),
        ("vacant(secretary) and nobody", "nobody", "term", "no term 'nobody'", "vacant(office)"),
        ("alive('ada')", "'ada'", "condition_character", "no place", "without quotes"),
        ("turn ** 2 > 1", "* 2", "condition_syntax", "expected before '*'", ""),
        ("turn > 007", "007", "condition_number", "zero", "after"),
        ("turn > 1000001", "1000001", "condition_number", "1,000,000", ""),
        ("turn > 5.5", ".5", "condition_character", "'.'", "whole numbers"),
        ("(alive(ada)", "(alive", "condition_syntax", "never closed", ""),
        ("alive(ada", "(ada", "condition_syntax", "never closed", ""),
        ("alive(ada))", ")", "condition_syntax", "nothing more", "bracket too many"),
        ("alive(ada) ban", "ban", "condition_syntax", "nothing more", "'and' or 'or'"),
        ("alive(ada) and", "", "condition_syntax", "before the end", ""),
        ("", "", "condition_syntax", "empty", ""),
        ("   ", "   ", "condition_syntax", "empty", ""),
        ("after ada", "ada", "condition_syntax", "date must follow 'after'", "after 1924-05"),
        ("after 1924-13", "1924-13", "date", "no 1924-13", ""),
        ("after 24-05", "24-05", "date", "not a date", ""),
        ("during 1924-02-30", "1924-02-30", "date", "no 1924-02-30", ""),
        ("alive(5)", "5", "argument", "a person is wanted", ""),
        ("earlier(cargo, cargo) > 1", "cargo) > 1", "argument", "whole number", ""),
        ("alive(self)", "self", "self", "no 'self' here", ""),
        ("chose(illness, wait)", "wait", "ambiguous", "several leaders", "chose(illness, ada, wait)"),
        ("chose(illness, clara, wait)", "clara", "unknown_name", "not a leader", ""),
        ("chose(illness, leave)", "leave", "unknown_name", "no option 'leave'", "visit, wait, speak, wait"),
        ("chose(will, leave)", "leave", "unknown_name", "no option 'leave'", "asks nobody"),
        ("chose(ilness, wait)", "ilness", "unknown_name", "no event 'ilness'", "illness"),
        ("chose(5, wait)", "5", "argument", "a name is wanted", ""),
        ("chose(will, ada, wait)", "ada", "unknown_name", "'will' does not ask ada", "it asks nobody"),
        ("chose(illness, self, wait)", "self", "self", "no 'self'", ""),
        ("earlier(cargo, -)", ")", "condition_syntax", "a number was expected", ""),
        ("chose(illness)", "chose", "arguments", "an event and an option", ""),
        ("prestige(ada, 2)", "prestige", "arguments", "takes 1 argument, not 2", ""),
        ("post(ada, secretary)", "post", "term", "no term 'post'", "an effect"),
        ("min(1) > 0", "min", "arguments", "takes 2, not 1", ""),
        ("min 1 > 0", "1 > 0", "condition_syntax", "wants brackets", ""),
        ("import > 1", "import", "term", "no term 'import'", "vocabulary.md"),
        ("__class__ > 1", "__class__", "term", "no term", ""),
    ],
)  # fmt: skip
def test_wrong(text: str, at: str, code: str, words: str, hint: str, register: Register) -> None:
    with pytest.raises(Wrong) as caught:
        compile_condition(text, register)
    error = caught.value.errors[0]
    assert (error.code, text[error.at :][: len(at)]) == (code, at)
    assert words in error.message
    assert hint in error.suggestion


def test_all_unknown_names_of_a_condition_at_once(register: Register) -> None:
    with pytest.raises(Wrong) as caught:
        compile_condition("alive(adda) and alive(bory) and holds(dunn, sec)", register)
    assert [error.message.split("'")[1] for error in caught.value.errors] == ["adda", "bory", "sec"]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 33 + "ban" + ")" * 33,
        "not " * 40 + "ban",
        "-" * 40 + "1 > 0",
        " and ".join(["ban"] * 201),
        "ban" + " " * 2000,
        "min(1, " * 33 + "1" + ")" * 33 + " > 0",
    ],
)
def test_too_large(text: str, register: Register) -> None:
    with pytest.raises(Wrong) as caught:
        compile_condition(text, register)
    assert {error.code for error in caught.value.errors} == {"condition_size"}


def test_as_large_as_may_be(register: Register) -> None:
    assert compile_condition("(" * 31 + "ban" + ")" * 31, register) == ((v.T_BAN, 0, 0, 0),)
    assert len(compile_condition(" and ".join(["ban"] * 200), register)) == 399
    assert len(compile_condition(" and ".join(["(turn > 0)"] * 100), register)) == 399  # brackets are not counted


@pytest.mark.parametrize("size", [1_000, 5_000, 200_000])
def test_deep_brackets_cost_nothing(size: int, register: Register) -> None:
    with pytest.raises(Wrong):
        compile_condition("(" * size, register)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("prestige(boris, -5)", (v.E_PRESTIGE, 2, -5, 0, 0)),
        ("regard(dunn, ada, +5)", (v.E_REGARD, 4, 1, 5, 0)),
        ("mood(all, board, 3)", (v.E_MOOD, 0, 1, 3, 0)),
        ("mood(south, tolls, 3)", (v.E_MOOD, 2, 0, 3, 0)),
        ("standing(dunn, exiled)", (v.E_STANDING, 4, 2, 0, 0)),
        ("seat(dunn, committee, 2)", (v.E_SEAT, 4, 3, 2, 0)),
        ("capital(self, 2)", (v.E_CAPITAL, 1, 2, 0, 0)),
        ("vacate(gazette)", (v.E_VACATE, 2, 0, 0, 0)),
    ],
)
def test_effects(text: str, row: tuple[int, ...], register: Register) -> None:
    assert compile_effect(text, register, "ada") == row


@pytest.mark.parametrize(
    ("text", "at", "code", "words"),
    [
        ("prestige(boris)", "prestige", "arguments", "takes 2 arguments, not 1"),
        ("prestige(boris, much)", "much", "argument", "whole number"),
        ("prestige(boris, 500)", "500", "effect_range", "-100 to 100"),
        ("document(x, 1)", "x", "unknown_name", "no document"),
        ("holds(ada, secretary)", "holds", "effect", "no effect 'holds'"),
        ("prestige(boris, 2) and ban", "and", "condition_syntax", "nothing more"),
        ("standing(dunn, gone)", "gone", "unknown_name", "no standing 'gone'"),
        ("mood(everywhere, tolls, 1)", "everywhere", "unknown_name", "no region"),
        ("1", "1", "condition_syntax", "an effect such as"),
        ("prestige(boris, turn + 1)", "+ 1", "condition_syntax", "missing before"),
        ("seat(dunn, committee, 3)", "3", "effect_range", "0 to 2"),
    ],
)
def test_wrong_effects(text: str, at: str, code: str, words: str, register: Register) -> None:
    with pytest.raises(Wrong) as caught:
        compile_effect(text, register)
    error = caught.value.errors[0]
    assert (error.code, text[error.at :][: len(at)]) == (code, at)
    assert words in error.message


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("kill(boris)", "write standing(person, dead)"),
        ("holds(ada, secretary)", "'holds' is a term"),
        ("letters(1)", "flag(letters, 1)"),
        ("prestig(boris, 1)", "did you mean 'prestige'?"),
        ("xyzzy(boris)", "vocabulary.md"),
        ("prestige boris 2", "prestige(boris)"),
        ("prestige(boris) + 2", "all it needs in its brackets"),
        ("regard(all, ada, 2)", "'all' stands for regions alone"),
        ("seat(dunn, board, 2)", "has the id 'committee'"),
    ],
)
def test_what_was_meant_by_an_effect(text: str, hint: str, register: Register) -> None:
    register.called["body"] = {"board": "committee"}
    with pytest.raises(Wrong) as caught:
        compile_effect(text, register)
    assert hint in caught.value.errors[0].suggestion


def test_effects_that_yaml_split_are_joined() -> None:
    items = ["prestige(ada", "2)", "vacate(gazette)", "regard(dunn", "ada", "-4)"]
    assert rejoin(items) == ["prestige(ada, 2)", "vacate(gazette)", "regard(dunn, ada, -4)"]
    assert piece(items, 0, "prestige(ada, 2)".index("2")) == (1, 0)
    assert piece(items, 2, "regard(dunn, ada, -4)".index("ada")) == (4, 0)
    assert rejoin([5, None, "x("]) == [5, None, "x("]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab(),<>=!+-*/ 019andortuf\n\"'.", max_size=60))
def test_any_text_gives_a_tree_or_a_place(text: str) -> None:
    from game.scenario.tree import LanguageError

    try:
        parse_condition(text)
    except LanguageError as error:
        assert 0 <= error.at <= len(text)


def test_every_term_and_effect_can_be_written(register: Register) -> None:
    """A table in step with the vocabulary: no argument kind that the language cannot read."""
    samples = {
        "person": "dunn", "leader": "ada", "office": "gazette", "region": "north", "issue": "tolls",
        "body": "politburo", "series": "cargo", "flag": "letters", "event": "will", "ask_option": "illness, visit",
        "doctrine": "d", "document": "p", "meeting": "spring", "number": "1", "standing": "member",
        "all_region": "all", "setting_value": "weather, wet",
    }  # fmt: skip
    register.add("doctrine", ["d"])
    register.add("document", ["p"])
    register.add("setting", ["weather"])
    register.settings["weather"] = ("dry", "wet")
    for word in v.TERMS:
        call = f"{word.name}({', '.join(samples[kind] for kind in word.arguments)})"
        text = call if word.result == "truth" else f"{call} > 0"
        assert compile_condition(text, register)[0][0] == v.TERM_CODE[word.name]
    for word in v.EFFECTS:
        call = f"{word.name}({', '.join(samples[kind] for kind in word.arguments)})"
        assert compile_effect(call, register)[0] == v.EFFECT_CODE[word.name]


def test_the_stack_of_the_rules_is_deep_enough() -> None:
    assert DEEPEST_STACK <= STACK
