"""The parser of conditions and effects: text to tree, with the exact place of everything, by recursive descent.

condition  = all { "or" all }          all    = denial { "and" denial }
denial     = "not" denial | compared   compared = sum [ ("<" | "<=" | "=" | "==" | "!=" | ">=" | ">") sum ]
sum        = product { ("+" | "-") product }      product = signed { ("*" | "/") signed }
signed     = "-" signed | atom
atom       = number | "true" | "false" | ("after" | "before" | "during") date | "(" condition ")"
           | ("min" | "max" | "abs") "(" condition { "," condition } ")" | term [ "(" arguments ")" ]
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from game.scenario.tokens import DATE, END, MOMENTS, NUMBER, SIGN, WORD, Token, tokens
from game.scenario.tree import Call, Chain, Comparison, LanguageError, Moment, Name, Node, Number, Of, Single, Truth

DEEPEST = 32
MOST_NODES = 400

COMPARISONS = ("<", "<=", "=", "==", "!=", ">=", ">")
FUNCTIONS = {"min": 2, "max": 2, "abs": 1}
_KEYWORDS = frozenset(("and", "or", "not", *MOMENTS, *FUNCTIONS))


T = TypeVar("T")


@lru_cache(maxsize=8192)
def parse_condition(text: str) -> Node:
    """The tree of a condition.

    Raises:
        LanguageError: the text is not a condition, or is too long, too deep or too large.
    """
    parser = _Parser(text)
    return parser.whole(parser.condition)


@lru_cache(maxsize=8192)
def parse_effect(text: str) -> Call:
    """The tree of an effect, ``verb(arguments)``.

    Raises:
        LanguageError: the text is not an effect.
    """
    parser = _Parser(text)
    return parser.whole(parser.effect)


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens = tokens(text)
        self.position = 0
        self.depth = 0
        self.nodes = 0
        self.of_effects = False

    @property
    def now(self) -> Token:
        return self.tokens[self.position]

    def take(self) -> Token:
        token = self.now
        self.position += 1
        self.nodes += token.kind != SIGN or token.text not in "(),"
        if self.nodes > MOST_NODES:
            raise LanguageError("condition_size", f"more than {MOST_NODES} words, numbers and signs", token.at)
        return token

    def found(self, *texts: str) -> bool:
        return self.now.text in texts and self.now.kind in (WORD, SIGN)

    def expect(self, text: str, opened: int) -> None:
        if not self.found(text):
            if self.now.kind == END:
                raise LanguageError("condition_syntax", "this bracket is never closed", opened, "close it with ')'")
            raise self.wrong(f"'{text}' is missing before")
        self.take()

    def wrong(self, message: str, suggestion: str = "") -> LanguageError:
        seen = "the end" if self.now.kind == END else f"'{self.now.text[:30]}'"
        return LanguageError("condition_syntax", f"{message} {seen}", self.now.at, suggestion)

    def whole(self, rule: Callable[[], T]) -> T:
        if self.now.kind == END:
            raise LanguageError("condition_syntax", "the text is empty", 0, "leave the key out, or write a condition")
        tree = rule()
        if self.now.kind != END:
            raise self.wrong("nothing more was expected before", self._hint_for_extra())
        return tree

    def _hint_for_extra(self) -> str:
        if self.found(")"):
            return "there is a bracket too many"
        before = self.tokens[self.position - 1]
        if before.text == "in" and self.now.kind == NUMBER:
            return f"write 'during {self.now.text}'"
        if before.kind == WORD and self.now.kind in (WORD, NUMBER):
            return f"what it is about stands in brackets: {before.text}({self.now.text})"
        if self.of_effects:
            return "an effect is one verb, with all it needs in its brackets: prestige(stalin, 2)"
        return "join conditions with 'and' or 'or'" if self.now.kind in (WORD, NUMBER) else ""

    def condition(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise LanguageError("condition_size", f"nested deeper than {DEEPEST} levels", self.now.at, "split it")
        tree = self.chain(("or",), self.all)
        self.depth -= 1
        return tree

    def chain(self, operators: tuple[str, ...], part: Callable[[], Node]) -> Node:
        first = part()
        rest: list[tuple[str, int, Node]] = []
        while self.found(*operators):
            operator = self.take()
            rest.append((operator.text, operator.at, part()))
        return Chain(first, tuple(rest), first.at) if rest else first

    def all(self) -> Node:
        return self.chain(("and",), self.denial)

    def denial(self) -> Node:
        refusals = []
        while self.found("not"):
            refusals.append(self.take())
            if len(refusals) > DEEPEST:
                raise LanguageError("condition_size", "too many 'not'", self.now.at)
        tree = self.compared()
        for token in reversed(refusals):
            tree = Single("not", tree, token.at)
        return tree

    def compared(self) -> Node:
        left = self.sum()
        if not self.found(*COMPARISONS):
            return left
        operator = self.take()
        right = self.sum()
        if self.found(*COMPARISONS):
            raise LanguageError("condition_syntax", "comparisons cannot be chained", self.now.at,
                                "write 'a < b and b < c'")  # fmt: skip
        return Comparison(operator.text, left, right, left.at, operator.at)

    def sum(self) -> Node:
        return self.chain(("+", "-"), self.product)

    def product(self) -> Node:
        return self.chain(("*", "/"), self.signed)

    def signed(self) -> Node:
        signs = []
        while self.found("-"):
            signs.append(self.take())
            if len(signs) > DEEPEST:
                raise LanguageError("condition_size", "too many minus signs", self.now.at)
        tree = self.atom()
        for token in reversed(signs):
            tree = Single("-", tree, token.at)
        return tree

    def atom(self) -> Node:
        token = self.now
        if token.kind == NUMBER:
            return Number(int(self.take().text), token.at)
        if self.found("("):
            self.take()
            tree = self.condition()
            self.expect(")", token.at)
            return tree
        if token.kind != WORD or token.text in ("and", "or", "not"):
            raise self.wrong("a number or a term was expected before")
        if token.text in ("true", "false"):
            return Truth(self.take().text == "true", token.at)
        if token.text in MOMENTS:
            return self.moment()
        return self.function() if token.text in FUNCTIONS else self.call()

    def moment(self) -> Node:
        word = self.take()
        if self.now.kind != DATE:
            raise self.wrong(f"a date must follow '{word.text}', not", f"write '{word.text} 1924-05'")
        date = self.take()
        return Moment(word.text, date.text, word.at, date.at)

    def function(self) -> Node:
        name = self.take()
        opened = self.now.at
        if not self.found("("):
            raise self.wrong(f"'{name.text}' wants brackets before")
        self.take()
        operands = [self.condition()]
        while self.found(","):
            self.take()
            operands.append(self.condition())
        self.expect(")", opened)
        if len(operands) != FUNCTIONS[name.text]:
            wanted = FUNCTIONS[name.text]
            raise LanguageError("arguments", f"{name.text}() takes {wanted}, not {len(operands)}", name.at)
        return Of(name.text, tuple(operands), name.at)

    def call(self) -> Call:
        name = self.take()
        if not self.found("("):
            return Call(name.text, (), name.at)
        opened = self.take().at
        arguments: list[Name | Number] = []
        while not self.found(")"):
            if arguments:
                self.expect(",", opened)
            arguments.append(self.argument(opened))
        self.take()
        return Call(name.text, tuple(arguments), name.at)

    def argument(self, opened: int) -> Name | Number:
        token = self.now
        if token.kind == END:
            raise LanguageError("condition_syntax", "this bracket is never closed", opened, "close it with ')'")
        if self.found("-", "+"):
            sign = self.take()
            if self.now.kind != NUMBER:
                raise self.wrong("a number was expected before")
            value = int(self.take().text)
            return Number(-value if sign.text == "-" else value, sign.at)
        if token.kind == NUMBER:
            return Number(int(self.take().text), token.at)
        if token.kind != WORD or token.text in _KEYWORDS:
            raise self.wrong("a name or a number was expected before")
        return Name(self.take().text, token.at)

    def effect(self) -> Call:
        self.of_effects = True
        if self.now.kind != WORD or self.now.text in _KEYWORDS:
            raise self.wrong("an effect such as 'prestige(stalin, 2)' was expected before")
        return self.call()
