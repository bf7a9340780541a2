"""Mistakes in articles and claims are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import inspect, load
from tests.scenario.conftest import edited, small  # noqa: F401

ARTICLE = "see: [person.ada]"
CORRECTION = "    correction: The ledger says who kept it.\n"
CLAIM = "articles: [tolls], mechanics: [nomenklatura]"


@pytest.mark.parametrize(
    ("file", "old", "new", "severity", "code", "words"),
    [
        ("book.yaml", ARTICLE, "see: [person.adam]", "error", "unknown_name", "no person 'adam'"),
        ("book.yaml", ARTICLE, "see: [persn.ada]", "error", "unknown_name", "kind of entry 'persn'"),
        ("book.yaml", ARTICLE, "see: [ada]", "error", "id", ""),
        ("claims.yaml", CLAIM, "articles: [toll]", "error", "unknown_name", "no article 'toll'"),
        ("claims.yaml", CLAIM, "offices: [nowhere]", "error", "unknown_name", "no office 'nowhere'"),
        ("claims.yaml", "{" + CLAIM + "}", "{}", "warning", "unmet_claim", "nobody meets"),
        ("claims.yaml", "verdict: partly", "verdict: wrong", "error", "choice", ""),
        ("claims.yaml", CORRECTION, "", "warning", "unmet_claim", ""),
        ("events/1922.yaml", "claims: [s01]", "claims: [s02]", "error", "unknown_name", "no claim 's02'"),
    ],
)  # fmt: skip
def test_mistakes(edited: object, file: str, old: str, new: str, severity: str, code: str, words: str) -> None:  # noqa: F811
    folder = edited(file, old, new)  # type: ignore[operator]
    found = [one for one in inspect(folder)[1] if one.severity == severity]
    assert [(one.file, one.code) for one in found] == [(file, code)]
    assert words in found[0].message


def test_the_small_scenario_has_a_book(small: Path) -> None:  # noqa: F811
    assert [one.id for one in load(small).contents.articles] == ["tolls"]
