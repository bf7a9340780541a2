"""The terminal speaks English unless a test says otherwise, whatever a window spoke before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.words import Catalogue, speaking


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """English, in the game's own words."""
    monkeypatch.setattr(Catalogue, "terms", {})
    with speaking("en"):
        yield
