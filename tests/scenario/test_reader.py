"""The strict YAML reader: what it takes, what it refuses, and where it says so."""

from __future__ import annotations

import pytest
import yaml
from conftest import SMALL

from game.scenario import reader
from game.scenario.documents import Document
from game.scenario.problems import Problem
from game.scenario.reader import read


def reading(text: str | bytes) -> tuple[Document, list[Problem]]:
    return read("a.yaml", text if isinstance(text, bytes) else text.encode())


def value(text: str) -> object:
    document, problems = reading(text)
    assert problems == []
    return document.data


def only(text: str | bytes) -> Problem:
    _, problems = reading(text)
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("12", 12), ("-3", -3), ("+5", 5), ("0", 0), ("1.50", 1.5), ("-.5", -0.5), ("1.", 1.0),
        ("true", True), ("False", False), ("null", None), ("~", None), ("", None),
        ("22:22", "22:22"), ("1922-05", "1922-05"), ("1922-05-26", "1922-05-26"), ("1922Q2", "1922Q2"),
        ("0x1F", "0x1F"), ("0o17", "0o17"), ("1_000", "1_000"), ("0b11", "0b11"), ("2001:db8", "2001:db8"),
        ("tRuE", "tRuE"), ("none", "none"), ("n", "n"), ("'12'", "12"), ('"true"', "true"), ("-", [None]),
        ("x-1", "x-1"), ("1a", "1a"), (".", "."), ("+", "+"), ("1922-04-03T10:00", "1922-04-03T10:00"),
    ],
)  # fmt: skip
def test_words(word: str, meaning: object) -> None:
    got = value(f"a: {word}" if word != "-" else "a:\n-")
    assert got == {"a": meaning}
    assert type(got["a"]) is type(meaning)


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "words"),
    [
        ("a: &x 1", "anchor", 1, 4, "&x"),
        ("a: &x [1]", "anchor", 1, 4, "&x"),
        ("b: *x", "alias", 1, 4, "aliases"),
        ("a: !!str 1", "tag", 1, 4, "tags"),
        ("a: !env HOME", "tag", 1, 4, "!env"),
        ("a: !!python/tuple [1]", "tag", 1, 4, "python/tuple"),
        ("%YAML 1.1\n---\na: 1", "directive", 1, 1, "%YAML"),
        ("%TAG ! tag:x,2000:\n---\na: 1", "directive", 1, 1, "%TAG"),
        ("<<: {a: 1}", "merge", 1, 1, "<<"),
        ("a: 1\nb:\n  c: 1\n  c: 2", "duplicate_key", 4, 3, "first in line 3"),
        ("a: 1\n'a': 2", "duplicate_key", 2, 1, "'a'"),
        ("1: x\n'1': y", "duplicate_key", 2, 1, "'1'"),
        ("caf\u00e9: 1\ncafe\u0301: 2", "duplicate_key", 2, 1, "twice"),
        ("true: 1", "key", 1, 1, "'true'"),
        ("1.5: 1", "key", 1, 1, "1.5"),
        ("~: 1", "key", 1, 1, "'~'"),
        ("? [a]\n: 1", "key", 1, 3, "plain text"),
        ("? {a: 1}\n: 1", "key", 1, 3, "plain text"),
        ("a: 010", "number", 1, 4, "zero"),
        ("a: -007", "number", 1, 4, "zero"),
        ("a: 010.5", "number", 1, 4, "zero"),
        ("a: 1e3", "number", 1, 4, "exponent"),
        ("a: 1.5E-3", "number", 1, 4, "exponent"),
        ("a: .inf", "number", 1, 4, "not a number"),
        ("a: -.INF", "number", 1, 4, "not a number"),
        ("a: .nan", "number", 1, 4, "not a number"),
        ("a: 1234567890123456", "number", 1, 4, "15 digits"),
        ("a: 0.1234567890123456", "number", 1, 4, "15 digits"),
        ("a: b\x00c", "character", 1, 5, "NUL"),
        ("a: 1\nb: \x1b[2J", "character", 2, 4, "escape"),
        ("a: x\u0085y", "character", 1, 5, "NEL"),
        ("a: x\u009by", "character", 1, 5, "U+009B"),
        ("a: x\u2028y", "character", 1, 5, "U+2028"),
        ("a: x\u202ey", "character", 1, 5, "direction"),
        ("a: x\u2066y", "character", 1, 5, "direction"),
        ("a: x\ufeffy", "character", 1, 5, "byte-order"),
        ('a: "x\\0y"', "character", 1, 4, "NUL"),
        ('a: "x\\ey"', "character", 1, 4, "escape"),
        ('a: "x\\u202ey"', "character", 1, 4, "direction"),
        ("a: 1\n---\nb: 2", "documents", 2, 1, "second document"),
        ("", "empty", 1, 1, "empty"),
        ("# nothing\n", "empty", 1, 1, "empty"),
        ("a:\n\tb: 1", "tab", 2, 1, "tab"),
        ("a: {b: 1,\n\tc: 2}", "tab", 2, 1, "tab"),
        ("a:\n \u00a0b: 1\n c: 2", "syntax", 2, 2, "U+00A0"),
        ("a: b: c", "syntax", 1, 5, "second ': '"),
        ('a: 1\nb: "open\nc: 2', "syntax", 2, 4, "never closed"),
        ("a: [1, 2\nb: 3", "syntax", 1, 4, "bracket"),
        ("a: @x", "syntax", 1, 4, "cannot begin with '@'"),
        ("a: %x", "syntax", 1, 4, "cannot begin with '%'"),
        ("a: 1\n  b: 2\n", "syntax", 2, 4, "second ': '"),
        ("a:\n  b: 1\n c: 2", "syntax", 3, 2, "indentation"),
        ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x", "conflict", 2, 1, "conflict marker"),
        ("<!DOCTYPE html>\n<html>", "not_yaml", 1, 1, "web page"),
        ("[" * 41 + "]" * 41, "too_deep", 1, 41, "40"),
        ("a: |\n  " + "x" * 20_001, "too_long", 1, 4, "20,001"),
    ],
)  # fmt: skip
def test_refused(text: str, code: str, line: int, column: int, words: str) -> None:
    problem = only(text)
    assert (problem.severity, problem.code, problem.line, problem.column) == ("error", code, line, column)
    assert words in problem.message


@pytest.mark.parametrize(
    ("raw", "code", "words"),
    [
        (b"PK\x03\x04abc", "not_yaml", "zip"),
        ("a: 1".encode("utf-16-le"), "encoding", "UTF-16"),
        ("a: 1".encode("utf-16"), "encoding", "UTF-16"),
        ("a: \u201cx\u201d".encode("cp1252"), "encoding", "0x93"),
        ("a: é".encode()[:-1], "encoding", "UTF-8"),
        (b"a: \xc0\xaf", "encoding", "UTF-8"),
        (b"a: \xed\xa0\x80", "encoding", "UTF-8"),
        (b"a: " + b"x" * 1_000_000, "too_large", "1,000,000"),
    ],
)
def test_bytes_refused(raw: bytes, code: str, words: str) -> None:
    problem = only(raw)
    assert problem.code == code
    assert words in problem.message


def test_the_place_of_a_bad_byte() -> None:
    problem = only(b"a: 1\nb: \xff")
    assert (problem.line, problem.column) == (2, 4)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("\ufeffa: 1", {"a": 1}),
        ("a: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
        ("a: 1\rb: 2", {"a": 1, "b": 2}),
        ("---\na: 1\n", {"a": 1}),
        ("on: 1", {"on": 1}),
        ("'<<': 1", {"<<": 1}),
        ("null: 2", {"null": 2}),
        ("1922: 5\n1922-05: 6\n1922Q2: 7", {"1922": 5, "1922-05": 6, "1922Q2": 7}),
        ("a: \U0001f468\u200d\U0001f4bb\ufe0f", {"a": "\U0001f468\u200d\U0001f4bb\ufe0f"}),
        ("a: |\n  x\n  \ty\n", {"a": "x\n\ty\n"}),
        ("a: >-\n  x\n  y\nb: [1, {c: d}]", {"a": "x y", "b": [1, {"c": "d"}]}),
        ("[" * 40 + "]" * 40, eval("[" * 40 + "]" * 40)),
    ],
)
def test_taken(text: str, data: object) -> None:
    assert value(text) == data


def test_old_booleans_are_texts_with_a_warning() -> None:
    document, problems = reading("a: no\nb: 'no'")
    assert document.data == {"a": "no", "b": "no"}
    assert [(one.severity, one.code, one.line) for one in problems] == [("warning", "old_boolean", 1)]


def test_a_text_cut_by_a_comment_is_warned_of() -> None:
    document, problems = reading("a: We are #1\nb: 3 # a comment\nc: two words # a comment")
    assert document.data["a"] == "We are"
    assert [(one.code, one.line, one.column) for one in problems] == [("cut_text", 1, 11)]


def test_several_mistakes_at_once() -> None:
    document, problems = reading("a: 010\nb: 1e3\na: 2")
    assert [(one.code, one.line) for one in problems] == [("number", 1), ("number", 2), ("duplicate_key", 3)]
    assert document.whole


def test_at_most_five_strange_characters_are_shown() -> None:
    _, problems = reading("a: " + "\x1b" * 100)
    assert len(problems) == 5


def test_too_many_values() -> None:
    assert only("[" + "1," * 50_000 + "]").code == "too_many"


def test_marks() -> None:
    document, _ = reading("a: 1\nb:\n  - x\n  - {c: 'd', e: 5}\n")
    assert document.mark(("a",))[:4] == (0, 0, 0, 3)
    assert document.mark(("b",))[:4] == (1, 0, 2, 2)
    assert document.mark(("b", 0))[:4] == (2, 4, 2, 4)
    assert document.mark(("b", 1, "e"))[:4] == (3, 13, 3, 16)
    assert document.mark(("b", 1, "nowhere", 7)) == document.mark(("b", 1))


@pytest.mark.parametrize(
    "text",
    [
        "a: one and two",
        "a: 'one and two'",
        'a: "one and two"',
        "a: |\n  one\n  and two",
        "a: >-\n  one and\n  two",
        "a: one\n   and two",
        "b: 1\na:\n  one and\n\n  two",
    ],
)
def test_places_inside_a_text(text: str) -> None:
    document, _ = reading(text)
    where = document.data["a"].index("two")
    line, column = document.inside(("a",), where)
    assert document.lines[line][column:].startswith("two")


def test_a_place_inside_an_escaped_text_falls_back_to_its_start() -> None:
    document, _ = reading('a: "one \\x61nd two"')
    assert document.inside(("a",), 9) == (0, 3)


def test_lone_surrogates() -> None:
    assert only('a: "\\ud800"').code in ("syntax", "character")


def test_the_slow_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML has no C parser, its Python one gives the same values at the same places."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SMALL.rglob("*.yaml"))]
    fast = [reading(text)[0] for text in texts]
    monkeypatch.setattr(reader, "_LOADER", yaml.SafeLoader)
    slow = [reading(text)[0] for text in texts]
    assert [one.data for one in fast] == [one.data for one in slow]
    assert [{path: mark[:4] for path, mark in one.marks.items()} for one in fast] == [
        {path: mark[:4] for path, mark in one.marks.items()} for one in slow
    ]
    assert only('a: "\\ud800"').code == "character"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_bombs_end_at_once(opening: str) -> None:
    text = opening * 30_000 if opening != "- " else "- " * 30_000
    _, problems = reading(text)
    assert [one.code for one in problems][:1] in (["too_deep"], ["syntax"], ["key"])


def test_alias_bomb() -> None:
    lines = ["a: &a [x, x]"] + [f"{b}: &{b} [*{a}, *{a}]" for a, b in zip("abcdefg", "bcdefgh", strict=True)]
    assert only("\n".join(lines)).code == "anchor"
