"""What is wrong with a save is told in the language of the window, wherever the window tells it."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.saves import CODES, SaveProblem
from game.ui.language import Catalogue, set_language
from game.ui.save_words import SYSTEM, save_sentence, save_words
from game.ui.screens.save_card import blocks
from game.ui.screens.saves import LoadScreen

LATIN = re.compile(r"[A-Za-z]{4,}")


@pytest.fixture
def russian() -> Iterator[None]:
    before = Catalogue.language
    set_language("ru")
    yield
    set_language(before)


def test_every_problem_has_russian_words(russian: None) -> None:
    told = [save_words(SaveProblem(code, "in English")) for code in CODES]
    told += [save_words(OSError(number, os.strerror(number))) for number in (*SYSTEM, errno.EIO)]
    for words in told:
        assert words
        assert not LATIN.search(words), words
        assert not words.endswith(".")


def test_in_english_the_system_is_heard() -> None:
    assert save_words(OSError(errno.EIO, "Input/output error")) == "Input/output error"
    assert save_sentence(OSError(errno.ENOSPC, "x")) == "There is no room left on the disk."


def test_the_list_of_saves_tells_of_broken_ones_in_russian(
    russian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path))
    (tmp_path / "no.save").write_bytes(b"PK\x03\x04 an archive")
    screen = LoadScreen()
    found = screen.shelf["no.save"]
    tip = screen._tip("no.save", "title")
    assert tip is not None
    for words in (found.problem, tip.text, "".join(span.text for span in blocks(found)[1].spans)):
        assert words
        assert not LATIN.search(words.replace("JSON", "")), words
