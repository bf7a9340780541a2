"""Nearly seventy mistakes of authors in the scenario of 1922: noticed, the line, what was meant, one message each."""

from __future__ import annotations

import pytest

from benchmarks.mistakes import MISTAKES, Told, tell


@pytest.fixture(scope="module")
def found() -> list[Told]:
    return list(tell())


@pytest.mark.long
def test_every_mistake_is_noticed(found: list[Told]) -> None:
    assert len(found) == len(MISTAKES) > 60
    assert [one.mistake.what for one in found if not one.noticed] == []


@pytest.mark.long
def test_nearly_every_message_names_its_line(found: list[Told]) -> None:
    assert [one.mistake.what for one in found if not one.line_right] in ([], ["born after he died"])


@pytest.mark.long
def test_what_was_meant_is_suggested(found: list[Told]) -> None:
    assert [one.mistake.what for one in found if one.mistake.meant and not one.suggestion_right] == []


@pytest.mark.long
def test_one_cause_has_one_message(found: list[Told]) -> None:
    assert [(one.mistake.what, len(one.problems)) for one in found if len(one.problems) != 1] == []
