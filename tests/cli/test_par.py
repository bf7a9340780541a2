"""A par that a mod brings is not trusted: what is none is as if there were none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.epilogue.par import DECILES, LARGEST, read_par

GOOD = {"scenario": "small", "scenario_hash": "0" * 64, "rules_version": 4, "n": 8, "seed": 1}
MARKS = list(range(DECILES))


def test_a_good_one_is_read(tmp_path: Path) -> None:
    path = tmp_path / "par.json"
    path.write_text(json.dumps({**GOOD, "deciles": {"ada": MARKS}}), encoding="utf-8")
    par = read_par(path)
    assert par is not None
    assert par.deciles == {"ada": tuple(MARKS)}
    assert par.percentile("ada", 100) == 100


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "{}",
        "[]",
        "\0",
        json.dumps({**GOOD, "deciles": {"ada": MARKS[1:]}}),
        json.dumps({**GOOD, "deciles": {"ada": [str(one) for one in MARKS]}}),
        json.dumps({**GOOD, "deciles": {"ada": [*MARKS[1:], 101]}}),
        json.dumps({**GOOD, "deciles": {"ada": [*MARKS[1:], 0.5]}}),
        json.dumps({**GOOD, "deciles": {"ada": MARKS}}).replace("10]", "1e999]"),
        json.dumps({**GOOD, "deciles": {"ada": MARKS}, "n": "8"}),
        json.dumps({**GOOD, "deciles": {"ada": MARKS}}).replace("8", "9" * 5000),
        json.dumps({**GOOD, "deciles": {f"x{at}": MARKS for at in range(LARGEST // 40)}}),
    ],
    ids=range(12),
)
def test_what_is_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / "par.json"
    path.write_text(text, encoding="utf-8")
    assert read_par(path) is None


def test_nothing_there(tmp_path: Path) -> None:
    assert read_par(tmp_path) is None
    assert read_par(tmp_path / "par.json") is None
