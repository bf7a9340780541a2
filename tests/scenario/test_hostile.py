"""Scenarios from strangers: nothing raises, hangs, grows without end or leaves its folder; strange texts stay texts."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import SMALL, write_numbers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.scenario import inspect, load
from game.scenario.rendering import as_text

Edit = Callable[[str, str, str], Path]
SECONDS = 2.0

FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*.yaml"))
SNIPPETS = [
    b"\x00", b"\xff", b"\t", b"&a ", b"*a", b"!!str ", b"{", b"[", b"]", b": ", b"- ", b"'", b'"', b"#", b"\n", b"null",
    b"true", b"-1", b"99999999999", b"1e9", b"0x7", b"((((", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"|\n", b">\n", b"? ",
    b"%", b"self", b"all", b"each", b"1922-02-30", b"__class__", b"\r", b"---\n", b"<<: ", b"{}", b"[]",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("hostile") / "small"
    shutil.copytree(SMALL, target)
    write_numbers(target)
    return target


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(FILES),
    st.integers(0, 10_000),
    st.integers(0, 12),
    st.sampled_from(SNIPPETS) | st.binary(max_size=6),
)
def test_any_damage_gives_problems_and_nothing_else(folder: Path, file: str, at: int, cut: int, snippet: bytes) -> None:
    path = folder / file
    whole = path.read_bytes()
    at %= len(whole)
    try:
        path.write_bytes(whole[:at] + snippet + whole[at + cut :])
        scenario, problems = inspect(folder)
        as_text(problems)
        if scenario is not None:
            assert scenario.world.shape == (1,)
            assert scenario.texts.scenario.title
            assert len(scenario.hash) == 64
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize("file", FILES)
def test_every_way_to_cut_a_file_short(folder: Path, file: str) -> None:
    path = folder / file
    whole = path.read_bytes()
    try:
        for end in range(0, len(whole), max(1, len(whole) // 12)):
            path.write_bytes(whole[:end])
            inspect(folder)
    finally:
        path.write_bytes(whole)


def bombs() -> dict[str, bytes]:
    return {
        "brackets": b"people: " + b"[" * 200_000,
        "mappings": b"people: " + b"{a: " * 100_000,
        "dashes": b"people:\n" + b"- " * 200_000,
        "keys": b"? " * 50_000,
        "aliases": b"a: &a [x]\n" + b"".join(b"b%d: [*a, *a]\n" % one for one in range(1000)),
        "digits": b"people: " + b"9" * 500_000,
        "sexagesimal": b"people: " + b"1:" * 200_000 + b"1",
        "list": b"people: [" + b"1," * 400_000 + b"]",
        "text": b"people: '" + b"x" * 900_000 + b"'",
        "same key": b"a: 1\n" * 150_000,
        "many keys": b"".join(b"k%d: 1\n" % one for one in range(90_000)),
        "large": b"# \n" * 400_000,
        "condition": b"people:\n  - {id: " + b"(" * 19_000 + b"}",
    }


@pytest.mark.parametrize("name", sorted(bombs()))
def test_bombs_end_soon(name: str, small: Path) -> None:
    (small / "people.yaml").write_bytes(bombs()[name])
    start = time.process_time()
    scenario, problems = inspect(small)
    as_text(problems)
    assert scenario is None
    assert time.process_time() - start < SECONDS


def test_a_condition_bomb_ends_soon(edited: Edit) -> None:
    bomb = "(" * 1_000 + "1" + ")" * 999
    folder = edited("events/1922.yaml", "when: active(ada) and not fired(complaints)", f"when: {bomb}")
    assert [one.code for one in inspect(folder)[1]] == ["condition_size"]


def test_links_out_of_the_folder_are_not_followed(small: Path, tmp_path: Path) -> None:
    outside = tmp_path / "secret.yaml"
    outside.write_text("people: [{secret: 1}]", encoding="utf-8")
    (small / "people.yaml").unlink()
    (small / "people.yaml").symlink_to(outside)
    problems = inspect(small)[1]
    assert problems[0].code == "outside"
    assert "secret: 1" not in as_text(problems)


def test_a_folder_in_place_of_a_file(small: Path) -> None:
    (small / "people.yaml").unlink()
    (small / "people.yaml").mkdir()
    assert inspect(small)[1][0].code == "outside"


def test_too_many_files(small: Path) -> None:
    for at in range(401):
        (small / "events" / f"x{at}.yaml").write_text("events: []", encoding="utf-8")
    assert "too_many" in {one.code for one in inspect(small)[1]}


@pytest.mark.parametrize("name", ["event.yaml", "people.yml", "events/more.yml"])
def test_files_that_nothing_reads(name: str, small: Path) -> None:
    (small / name).write_text("x: 1", encoding="utf-8")
    assert [(one.severity, one.code, one.file) for one in inspect(small)[1]] == [("warning", "stray_file", name)]


def test_hidden_files_are_left_alone(small: Path) -> None:
    (small / "events" / "._1922.yaml").write_bytes(b"\x00\x05\x16\x07")
    assert inspect(small)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "<img src='../../../../etc/passwd'>", "</script><script>alert(1)</script>", "&lt;b&gt;", "=HYPERLINK(1)",
        "{0.__class__}", "{{7*7}}", "$(touch x)", "[red]x[/red]", "%s%n", "a < b", "\U0001f600", "\u05d0\u0628",
    ],
)  # fmt: skip
def test_markup_is_text(text: str, edited: Edit) -> None:
    quoted = text.replace("'", "''")
    folder = edited("people.yaml", "name: Ada Brandt", f"name: '{quoted}'")
    assert load(folder).texts.persons[1].name == text


def test_a_title_of_combining_marks_is_too_long(edited: Edit) -> None:
    folder = edited("scenario.yaml", "title: The Harbour Board", "title: x" + "\u0301" * 500)
    assert [one.code for one in inspect(folder)[1]] == ["too_long"]


def test_everything_at_its_largest(edited: Edit) -> None:
    extra = "".join(
        f"  - {{id: p{at}, name: x, name_ru: x, short: x, short_ru: x, born: 1880, traits: {{oratory: 1, "
        "administration: 1, theory: 1, cunning: 1, ambition: 1, prestige: 1, health: 1}, sources: [ledger]}\n"
        for at in range(122)
    )
    folder = edited("people.yaml", "people:\n", "people:\n" + extra)
    assert [(one.code, one.message) for one in inspect(folder)[1]] == [("too_many", "more than 127 people")]
