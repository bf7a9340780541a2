"""The resolved scenario: it reads back as what it says, and names the files that said it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import Scenario, load
from game.scenario.models import KINDS
from game.scenario.reader import read
from game.scenario.resolved import resolved_lines

from .test_extends import write


@pytest.fixture(scope="module")
def congress() -> Scenario:
    return load("1924")


@pytest.mark.parametrize("key", ["scenario", *(kind.key for kind in KINDS)])
def test_it_reads_back(key: str, congress: Scenario) -> None:
    text = "\n".join(resolved_lines(congress, key)) + "\n"
    document, problems = read("x.yaml", text.encode())
    assert problems == []
    if key == "scenario":
        assert congress.survey.outline is not None
        assert document.data == {key: congress.survey.outline.place.value}
    else:
        assert document.data == {key: [entry.place.value for entry in congress.survey.entries[key]]}


def test_each_key_says_whence_it_comes(small: Path) -> None:
    child = write(small.parent / "child", {
        "scenario": "format: 2\nid: child\nextends: small\n",
        "people": "patch:\n  - {id: dunn, traits: {cunning: 99}, patron: null}\n",
    })  # fmt: skip
    lines = list(resolved_lines(load(child), "people.dunn"))
    assert lines[:3] == ["people:", "  -", "    # small/people.yaml:42"]
    above = lines[next(k for k, line in enumerate(lines) if line.startswith("    traits:")) - 1]
    assert above == "    # people.yaml:2"
    assert "cunning: 99" in "\n".join(lines)
    assert not any(line.startswith("    patron") for line in lines)


@pytest.mark.parametrize(("what", "words"), [("peple", "no kind 'peple'"), ("people.nobody", "no 'nobody' in people")])
def test_what_is_not_there(what: str, words: str, small: Path) -> None:
    with pytest.raises(LookupError, match=words):
        list(resolved_lines(load(small), what))


def test_strange_texts_stay_texts(edited: Callable[[str, str, str], Path]) -> None:
    for text in ("no", "12", "1.5", "1922-04", "- x", "# y", "'", "a: b", "null", "&a", "22:22", "1e3", "0x1"):
        folder = edited("people.yaml", "bio: Keeps the lists.", f"bio: '{text.replace(chr(39), chr(39) * 2)}'")
        lines = "\n".join(resolved_lines(load(folder), "people.ada"))
        document, problems = read("x.yaml", lines.encode())
        assert problems == []
        assert document.data["people"][0]["bio"] == text
        edited("people.yaml", f"bio: '{text.replace(chr(39), chr(39) * 2)}'", "bio: Keeps the lists.")
