"""The line of progress, and what is said at the end."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from game.cli import progress
from game.cli.progress import conclude, duration, line_of, report
from game.studies.tally import Progress


def at(done: int, seconds: float = 1.0, eta: float | None = None, compiling: bool = False, failed: int = 0) -> Progress:
    return Progress(1000, done, failed, seconds, eta, compiling, {})


def test_durations() -> None:
    assert [duration(one) for one in (0.4, 45.2, 119, 125, 3000, 7300)] == [
        "0 s",
        "45 s",
        "119 s",
        "2 min",
        "50 min",
        "2 h 2 min",
    ]


def test_lines() -> None:
    assert line_of(at(20, compiling=True)) == "20 of 1000, compiling the rules"
    assert line_of(at(250)) == "250 of 1000 (25 %)"
    assert line_of(at(250, eta=300, failed=2)) == "250 of 1000 (25 %), 2 failed, about 5 min left"


def test_where_nobody_looks_a_line_a_minute(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress._Clock, "seconds", 0.0)
    for seconds in (1, 30, 61, 70, 100, 122):
        report(at(seconds, float(seconds)))
    assert capsys.readouterr().err.splitlines() == ["61 of 1000 (6 %)", "122 of 1000 (12 %)"]


def test_where_somebody_looks_it_is_written_over(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    report(at(1))
    assert capsys.readouterr().err.startswith("\r1 of 1000")


def test_the_end_says_how_to_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert conclude(SimpleNamespace(failures=(), stopped=False), "my study") == 0  # type: ignore[arg-type]
    assert capsys.readouterr().err == ""
    assert conclude(SimpleNamespace(failures=("one",), stopped=True), "my study") == 1  # type: ignore[arg-type]
    err = capsys.readouterr().err
    assert "error: one" in err
    assert "Go on with: python main.py study --resume 'my study'" in err
    assert conclude(SimpleNamespace(failures=(), stopped=True)) == 1  # type: ignore[arg-type]
    assert "Go on" not in capsys.readouterr().err
