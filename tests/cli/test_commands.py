"""The command line: what each command prints, its exit code, and one line for every fault."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from game.cli import playing
from game.cli.app import run
from game.epilogue.par import Par, par_of
from game.saves import save
from game.scenario import Scenario, load
from game.studies.plan import seed_of
from tests.saves.playing import played

ROOT = Path(__file__).parents[2]


def one_line(error: str) -> str:
    """The fault that was printed: one line."""
    assert error.startswith("error: ")
    assert error.count("\n") == 1
    return error


def test_watch_tells_the_chronicle_and_the_ending(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["watch", str(small_folder), "--seed", "1"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("\nApril to June 1922\n")
    assert "Outcome: " in out


def test_watch_prints_every_line_once(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["watch", str(small_folder)])
    text = [line for line in capsys.readouterr().out.splitlines() if line][:-1]
    run(["watch", str(small_folder), "--json"])
    assert text == [line["text"] for line in json.loads(capsys.readouterr().out)["chronicle"]]


def test_watch_until(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["watch", str(small_folder), "--until", "1922"]) == 0
    out = capsys.readouterr().out
    assert "October to December 1922" in out
    assert "1923" not in out
    assert "not over" in out


def test_watch_json_is_repeatable(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["watch", str(small_folder), "--seed", "8", "--json"])
    first = capsys.readouterr().out
    run(["watch", str(small_folder), "--seed", "8", "--json"])
    assert capsys.readouterr().out == first
    told = json.loads(first)
    assert told["ended"]
    assert told["seed"] == 8
    assert [sum(one["parts"].values()) for one in told["scores"]] == [one["score"] for one in told["scores"]]
    assert {one["leader"]: len(one["aims"]) for one in told["scores"]} == {"ada": 3, "boris": 0, "clara": 0}
    assert told["distance"]["of"] == 3
    assert set(told["chronicle"][0]) == {"after", "turn", "quarter", "kind", "text", "parts", "secret_of"}


FAULTS = {
    "unknown scenario": (["watch", "19222"], 2, "did you mean '1922'?"),
    "unknown folder": (["check", "nothing/here"], 2, "there is no scenario"),
    "seed": (["watch", "1922", "--seed", "-1"], 2, "a seed is a number"),
    "seed text": (["watch", "1922", "--seed", "x"], 2, "--seed"),
    "year": (["watch", "1922", "--until", "1950"], 2, "1922 to 1929"),
    "command": (["wach"], 2, "wach"),
    "option": (["watch", "--sed", "1"], 2, "--sed"),
    "leader": (["play", "1922", "--as", "stalni"], 2, "did you mean 'stalin'?"),
    "follower": (["play", "1922", "--as", "xxxx"], 2, "leaders are: lenin"),
    "code": (["explain", "unknown_nam"], 2, "did you mean 'unknown_name'?"),
    "no code": (["explain", "zzzz"], 2, "printed by"),
    "format": (["check", "1922", "--format", "xml"], 2, "--format"),
    "save": (["replay", "no/such.save"], 1, "cannot be read"),
    "number": (["study", "1922", "-n", "0"], 2, "-n"),
    "setting": (["watch", "1922", "--set", "guidence=1"], 2, "did you mean 'guidance'?"),
    "value": (["play", "1922", "--set", "harvests=40"], 2, "from -30 to 30"),
    "file": (["milestones", "1922", "--file", "no/such.yaml"], 2, "there is no file"),
    "guidance": (["milestones", "1922", "--guidance", "101"], 2, "--guidance"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults_are_one_line_with_a_code(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, code, words = FAULTS[name]
    assert run(arguments) == code
    assert words in one_line(capsys.readouterr().err)


def test_check_tells_problems(tmp_path: Path, small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(small_folder)]) == 0
    assert "error" not in capsys.readouterr().out
    (tmp_path / "scenario.yaml").write_text("format: 2\nid: [\n", encoding="utf-8")
    for form in ("text", "json", "github"):
        assert run(["check", str(tmp_path), "--format", form]) == 1
        out = capsys.readouterr().out
        if form == "json":
            assert set(json.loads(out)[0]) == {"file", "line", "column", "severity", "code", "message", "suggestion"}
    assert run(["watch", str(tmp_path)]) == 1
    assert "See all with: python main.py check" in one_line(capsys.readouterr().err)


def test_check_takes_files_and_archives(tmp_path: Path, small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(small_folder / "people.yaml")]) == 0
    lone = tmp_path / "people.yaml"
    lone.write_text("people:\n  - {id: x, nam: y}\n", encoding="utf-8")
    assert run(["check", str(lone)]) == 1
    told = capsys.readouterr()
    assert "lies in no scenario" in told.err
    assert "people.yaml:2:13: error unknown_key" in told.out
    broken = tmp_path / "mod.zip"
    broken.write_bytes(b"no zip at all")
    assert run(["check", str(broken), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["code"] == "archive"
    assert run(["watch", str(broken)]) == 1
    assert "1 error, the first in mod.zip: the archive is damaged" in one_line(capsys.readouterr().err)


def test_check_plays(small_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.studies.coverage.can_compile", lambda: False)
    assert run(["check", str(small_folder), "--play", "3", "--seed", "4"]) == 0
    out = capsys.readouterr().out
    assert "3 campaigns of small, seed 4" in out
    assert "moves nobody ever made" in out
    assert run(["check", str(small_folder), "--play", "3", "--seed", "4", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"problems", "coverage"}
    assert told["coverage"]["campaigns"] == 3
    for name in told["coverage"]["never_fired"]:
        assert f"  {name}\n" in out


def test_replay_verifies(small: Scenario, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.save"
    save(played(small, 1000), path, "To the end")
    assert run(["replay", str(path)]) == 0
    assert "noted states agree" in capsys.readouterr().out
    assert run(["replay", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["title"], told["problems"], told["ended"]) == ("To the end", [], True)
    path.write_bytes(path.read_bytes()[:-5])
    assert run(["replay", str(path)]) == 1
    assert "torn" in one_line(capsys.readouterr().err)


def test_replay_reads_what_it_cannot_play(small: Scenario, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tests.saves.playing import rows_of, write_rows

    path = tmp_path / "a.save"
    save(played(small, 60), path)
    rows = rows_of(path)
    rows[0]["rules"] += 1
    write_rows(path, rows)
    assert run(["replay", str(path)]) == 1
    assert "April to June 1922" in capsys.readouterr().out
    assert run(["replay", str(path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["problems"][0]["code"] == "rules"


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "version"]) == 0
    assert "another version of the game" in capsys.readouterr().out


@pytest.fixture
def plain_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Studies do not wait for the compiler."""
    monkeypatch.setattr("game.studies.run.can_compile", lambda: False)


@pytest.fixture
def asking(small_folder: Path) -> Path:
    """The small scenario with two what-ifs."""
    (small_folder / "what_ifs").mkdir(exist_ok=True)
    for name, line in (("dry", 60), ("wet", 0)):
        words = f"id: {name}\nquestion: What if it were {name}?\nkind: structure\nfactor: f08\nclaim: Rain decides.\n"
        more = "argued_by: [Ledger]\nexam: weather\ndoc: No.\nsources: [ledger]\n"
        change = f"issues: {{patch: [{{id: tolls, line: {line}}}]}}\n"
        (small_folder / "what_ifs" / f"{name}.yaml").write_text(words + more + change, encoding="utf-8")
    return small_folder


def test_study(plain_rules: None, small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["study", str(small_folder), "-n", "4", "--workers", "1"]
    assert run(command) == 0
    assert "drift" in capsys.readouterr().out
    assert run([*command, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["n"], told["what_ifs"]) == (4, {})
    assert sum(one["count"] for one in told["outcomes"].values()) == 4


def test_a_study_that_stops_or_fails(
    plain_rules: None, small_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.studies import run as studies
    from game.studies.workers import Failure

    command, played = ["study", str(small_folder), "-n", "2", "--workers", "1"], studies.run_plan
    monkeypatch.setattr(studies, "run_plan", lambda *a, **k: replace(played(*a, **k), stopped=True))
    assert run(command) == 1
    assert "stopped before all campaigns" in capsys.readouterr().err
    lost = (Failure(0, 3, 2, "a worker died"),)
    monkeypatch.setattr(studies, "run_plan", lambda *a, **k: replace(played(*a, **k), failures=lost))
    assert run(command) == 1
    assert "a worker died" in capsys.readouterr().err

    def fails(*_: Any, **__: Any) -> Any:
        raise RuntimeError("no worker starts")

    monkeypatch.setattr(studies, "run_plan", fails)
    assert run(command) == 1
    assert "no worker starts" in one_line(capsys.readouterr().err)


def test_study_with_what_ifs(plain_rules: None, asking: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["study", str(asking), "-n", "5", "--workers", "1", "--what-if", "dry", "--what-if", "dry+wet"]
    assert run([*command, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told["what_ifs"]) == ["dry", "dry+wet"]
    one = told["what_ifs"]["dry"]
    assert set(one) == {"n", "outcomes", "difference", "but_for", "dates", "parted"}
    for name, gap in one["difference"].items():
        assert set(gap) == {"value", "low", "high", "verdict"}
        before, after = told["outcomes"][name]["share"], one["outcomes"][name]["share"]
        assert gap["value"] == pytest.approx(after - before, abs=2e-6)
    assert run(command) == 0
    assert "dry: What if it were dry? 5 pairs" in capsys.readouterr().out
    for wrong, words in (("drry", "did you mean 'dry'?"), ("dry+", "there is no what-if")):
        assert run(["study", str(asking), "-n", "5", "--what-if", wrong]) == 2
        assert words in one_line(capsys.readouterr().err)


def test_what_ifs_are_listed(asking: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["what-ifs", str(asking), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in told] == ["dry", "wet"]
    assert told[0]["claim"] == "Rain decides."
    assert told[0]["argued_by"] == ["Ledger"]
    assert told[0]["exam"] == "weather"
    assert run(["what-ifs", str(asking)]) == 0
    out = capsys.readouterr().out
    assert "dry  (f08, structure; weather)" in out
    assert "Rain decides. (argued by Ledger)" in out
    (asking / "what_ifs" / "bad.yaml").write_text("id: [\n", encoding="utf-8")
    try:
        assert run(["what-ifs", str(asking)]) == 1
        assert "what_ifs/bad.yaml" in one_line(capsys.readouterr().err)
    finally:
        (asking / "what_ifs" / "bad.yaml").unlink()


def test_milestones(
    small_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import game.studies.run as studies

    played, asked = studies.run_study, []

    def plain(scenario: Any, n: int, seed: int, workers: Any, progress: Any, settings: Any) -> Any:
        asked.append(settings)
        return played(scenario, n, seed, 1, progress, settings, compiled=False)

    monkeypatch.setattr(studies, "run_study", plain)
    more = tmp_path / "more.yaml"
    more.write_text("milestones:\n  - {id: soon, title: Soon, when: turn > 1}\n", encoding="utf-8")
    command = ["milestones", str(small_folder), "-n", "3", "--file", str(more), "--guidance", "50"]
    assert run([*command, "--set", "harvests=-10", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert asked == [{"harvests": -10, "guidance": 50}]
    assert [one["id"] for one in told["milestones"]] == ["letters_come", "ada_stays", "no_second_will", "soon"]
    assert told["milestones"][3] == {"id": "soon", "hit": 1.0, "low": 0.438503, "high": 1.0, "median_date": "1922-Q4"}
    assert run(command) == 0
    out = capsys.readouterr().out
    assert f"milestones met on average {100 * told['mean_hit']:.1f} %" in out
    assert len(out.splitlines()) == 5
    more.write_text("milestones:\n  - {id: soon, title: Soon, when: turm > 1}\n", encoding="utf-8")
    assert run(command) == 1
    assert f"{more}:2:35: there is no term 'turm'; did you mean 'turn'?" in one_line(capsys.readouterr().err)


def test_settings_change_a_campaign(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["watch", str(small_folder), "--json"])
    before = json.loads(capsys.readouterr().out)["state"]
    assert run(["watch", str(small_folder), "--json", "--set", "guidance=100"]) == 0
    assert json.loads(capsys.readouterr().out)["state"] != before


@pytest.fixture
def plain_studies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Studies with one worker that does not compile."""
    import game.studies.run as studies

    whole = studies.run_study
    monkeypatch.setattr(
        studies, "run_study", lambda scenario, n, seed, *rest: whole(scenario, n, seed, 1, compiled=False)
    )


@pytest.mark.usefixtures("plain_studies")
def test_aims(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["aims", str(small_folder), "-n", "6", "--seed", "3"]) == 0
    told = capsys.readouterr().out
    assert run(["aims", str(small_folder), "-n", "6", "--seed", "3", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in found["aims"]] == ["the_chair", "no_purge", "letters", "seen"]
    assert all(one["n"] == 6 and one["count"] == round(6 * one["share"]["share"]) for one in found["aims"])
    assert all(f"{who}: mean score {mean:.1f}" in told for who, mean in found["scores"].items())
    scores = []
    for k in range(6):
        run(["watch", str(small_folder), "--seed", str(seed_of(3, k)), "--json"])
        by_leader = {one["leader"]: one["score"] for one in json.loads(capsys.readouterr().out)["scores"]}
        scores.append(by_leader["ada"])
    assert found["scores"]["ada"] == round(sum(scores) / 6, 2)


@pytest.mark.usefixtures("plain_studies")
def test_par_is_kept_beside_the_scenario_and_read_again(
    small_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "own"
    shutil.copytree(small_folder, folder)
    assert par_of(load(folder)) is None
    assert run(["par", str(folder), "-n", "8"]) == 0
    assert "8 campaigns" in capsys.readouterr().out
    scenario = load(folder)
    par = par_of(scenario)
    assert par is not None
    assert (par.n, par.seed, par.fits(scenario)) == (8, 1, True)
    assert scenario.problems == load(small_folder).problems
    run(["watch", str(folder), "--json"])
    for one in json.loads(capsys.readouterr().out)["scores"]:
        assert one["percentile"] == par.percentile(one["leader"], one["score"])
    other = folder / "endings.yaml"
    other.write_text(other.read_text(encoding="utf-8").replace("One chair, one man.", "One man."), encoding="utf-8")
    assert not par.fits(load(folder))


def test_a_percentile_is_the_share_of_scores_below() -> None:
    par = Par("x", "0" * 64, 1, 100, 1, {"ada": (10, 20, 30, 40, 40, 40, 50, 60, 70, 80, 90)})
    assert [par.percentile("ada", score) for score in (0, 10, 15, 20, 40, 41, 90, 91)] == [
        0,
        0,
        5,
        10,
        30,
        51,
        100,
        100,
    ]
    assert par.percentile("nobody", 50) is None


def test_without_display_and_terminal_it_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], small_folder: Path
) -> None:
    monkeypatch.setattr(playing, "window_problem", lambda: "No display was found.")
    monkeypatch.setattr(playing, "FIRST_SCENARIO", str(small_folder))
    monkeypatch.setattr(sys, "stdin", open(os.devnull, encoding="utf-8"))  # noqa: SIM115 - closed below
    try:
        assert run([]) == 0
    finally:
        sys.stdin.close()
    out = capsys.readouterr().out
    assert out.startswith("No display was found. There is no terminal either, so this is: python main.py watch")
    assert "Outcome" in out


def test_with_a_display_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[dict[str, Any]] = []
    monkeypatch.setattr(playing, "window_problem", lambda: None)
    monkeypatch.setitem(sys.modules, "game.ui.app", SimpleNamespace(run_window=lambda **how: opened.append(how)))
    assert run([]) == 0
    assert run(["play", "1922", "--as", "Bukharin", "--seed", "4"]) == 0
    assert run(["play", "1922", "--set", "lenin_health=robust"]) == 0
    assert run(["play", "1922", "--difficulty", "hard"]) == 0
    nothing = {"scenario": None, "leader": None, "seed": None, "load": None, "settings": None, "code": None} | {
        "language": "en"
    }
    assert opened == [
        nothing,
        nothing | {"scenario": "1922", "leader": "bukharin", "seed": 4, "settings": {}},
        nothing | {"scenario": "1922", "settings": {"lenin_health": 1}},
        nothing | {"scenario": "1922", "settings": {"skill": 2}},
    ]


def test_going_on_with_a_save(
    small: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(playing, "window_problem", lambda: "No display was found.")
    monkeypatch.setattr(sys, "stdin", io.StringIO("follow\nquit\n"))
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path))
    save(played(small, 20), tmp_path / "a.save", "Before")
    assert run(["play", "--load", str(tmp_path / "a.save")]) == 0
    assert "You go on with Before." in capsys.readouterr().out
    save(played(small, 20, humans=()), tmp_path / "b.save")
    assert run(["play", "--load", str(tmp_path / "b.save")]) == 2
    assert "nobody plays" in one_line(capsys.readouterr().err)
    assert run(["play", "--load", str(tmp_path / "c.save")]) == 1
    assert "cannot be read" in one_line(capsys.readouterr().err)
    opened: list[dict[str, Any]] = []
    monkeypatch.setattr(playing, "window_problem", lambda: None)
    monkeypatch.setitem(sys.modules, "game.ui.app", SimpleNamespace(run_window=lambda **how: opened.append(how)))
    assert run(["play", "--load", str(tmp_path / "a.save")]) == 0
    assert opened[0]["load"] == str(tmp_path / "a.save")


@pytest.mark.parametrize("command", ["play", "watch", "study", "milestones", "check", "replay", "explain"])
def test_help_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    assert f"Example: python main.py {command}" in " ".join(capsys.readouterr().out.split())


def test_main_starts_fast_and_imports_little() -> None:
    began = time.perf_counter()
    command = [sys.executable, "-X", "importtime", str(ROOT / "main.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert time.perf_counter() - began < 3
    assert "Exit codes" in done.stdout
    for heavy in ("numpy", "pygame", "pydantic", "rich", "game.campaign"):
        assert f" {heavy}\n" not in done.stderr, heavy


def test_playing_in_a_pipe(tmp_path: Path, small_folder: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "play", str(small_folder), "--as", "ada", "--terminal"]
    environment = os.environ | {"POLITBURO_SAVES": str(tmp_path)}
    done = subprocess.run(
        command, input="follow\nquit\n", capture_output=True, text=True, check=True, env=environment, encoding="utf-8"
    )
    assert "You follow your adviser" in done.stdout
    assert len(list(tmp_path.iterdir())) == 1


def test_book(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["book", str(small_folder), "brandt"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Ada Brandt / Ада Брандт (person)\nKeeps the lists.\n")
    assert "Sources: The ledger of the harbour" in out
    assert run(["book", str(small_folder)]) == 0
    assert "article (1): The tolls." in capsys.readouterr().out
    assert run(["book", str(small_folder), "brandt", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told[0]["key"] == "person.ada"
    assert run(["book", str(small_folder), "brandy"]) == 2
    assert "did you mean 'Brandt'?" in one_line(capsys.readouterr().err)


def test_watch_says_why(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["watch", str(small_folder), "--why", "--until", "1922"]) == 0
    said = [line for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    assert any(" = " in line for line in said)
    assert any(line.startswith("      Rather than: ") for line in said)
    assert run(["watch", str(small_folder), "--why", "--until", "1922", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["motives"]) == told["decisions"]
    for one in told["motives"]:
        if one["taken"]["reasons"]:
            assert sum(points for _, points in one["taken"]["reasons"]) == one["taken"]["score"]


def test_a_new_scenario_is_asked_for_and_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["The Salt House", "Ada Brandt, Boris Hale, Clara Roth", "1702"])
    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    folder = tmp_path / "salt"
    assert run(["new-scenario", str(folder)]) == 0
    assert "Play it with" in capsys.readouterr().out
    assert run(["check", str(folder)]) == 0
    assert run(["watch", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["scenario"], told["ended"]) == ("the_salt_house", True)
    assert run(["new-scenario", str(folder)]) == 2
    assert "is there already" in one_line(capsys.readouterr().err)
    assert run(["new-scenario", str(tmp_path / "y"), "--title", "T", "--leaders", "A, B", "--year", "1700"]) == 2
    assert "3 to 5 leaders" in one_line(capsys.readouterr().err)


def test_check_runs_the_scenarios_own_tests(
    tmp_path: Path, small_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "own"
    shutil.copytree(small_folder, folder)
    assert run(["check", str(folder), "--run"]) == 0
    assert "the scenario has no tests" in capsys.readouterr().out
    tests = folder / "tests.yaml"
    tests.write_text("tests:\n  - {id: a, expect: turn > 0, campaigns: 2}\n", encoding="utf-8")
    assert run(["check", str(folder), "--run"]) == 0
    assert "passed  a: in 2 of 2 campaigns (100 %), 100 % expected" in capsys.readouterr().out
    tests.write_text("tests:\n  - {id: a, expect: turn < 0, campaigns: 2}\n", encoding="utf-8")
    assert run(["check", str(folder), "--run", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["tests"] == [{"id": "a", "passed": False, "campaigns": 2, "met": 0, "at_least": 100, "at_most": 100}]


def test_schemas(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "people"]) == 0
    assert json.loads(capsys.readouterr().out)["properties"]["people"]["type"] == ["array", "null"]
    assert run(["schema"]) == 0
    assert "people: people.yaml: a list under 'people:'" in capsys.readouterr().out
    assert run(["schema", "peple"]) == 2
    assert "did you mean 'people'?" in one_line(capsys.readouterr().err)
    assert run(["schema", "--out", str(tmp_path / "x")]) == 0
    assert (tmp_path / ".vscode" / "settings.json").is_file()


def test_resolved_and_migrate(tmp_path: Path, small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(small_folder), "--resolved", "people.ada"]) == 0
    assert capsys.readouterr().out.startswith("people:\n  -\n    # people.yaml:2\n    id: ada\n")
    assert run(["check", str(small_folder), "--resolved", "people.adda"]) == 2
    assert "no 'adda' in people" in one_line(capsys.readouterr().err)
    folder = tmp_path / "old"
    shutil.copytree(small_folder, folder)
    assert run(["migrate", str(folder)]) == 0
    assert "format 2 already" in capsys.readouterr().out
    outline = folder / "scenario.yaml"
    outline.write_text(outline.read_text(encoding="utf-8").replace("format: 2", "format: 1"), encoding="utf-8")
    assert run(["migrate", str(folder), "--show"]) == 0
    assert "-format: 1\n+format: 2\n" in capsys.readouterr().out
    assert "format: 1" in outline.read_text(encoding="utf-8")
    assert run(["migrate", str(folder)]) == 0
    assert "history_leaves_the_format" in capsys.readouterr().out
    assert load(folder).hash == load(small_folder).hash


def test_mods(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("POLITBURO_MODS", str(tmp_path / "mods"))
    source = tmp_path / "quiet"
    source.mkdir()
    (source / "mod.yaml").write_text(
        "format: 2\nid: quiet\ntitle: A quieter congress\nversion: '1.0'\nholds: changes\nchanges: [tutorial]\n",
        encoding="utf-8",
    )
    (source / "scenario.yaml").write_text("title: A quiet desk\n", encoding="utf-8")
    assert run(["mods"]) == 0
    assert "no mods" in capsys.readouterr().out
    assert run(["mods", "add", str(source)]) == 0
    assert "mods on quiet" in capsys.readouterr().out
    assert run(["mods", "add", str(source)]) == 2
    assert "already" in one_line(capsys.readouterr().err)
    assert run(["mods", "on", "quiet"]) == 0
    assert "1 on   quiet                    A quieter congress 1.0: changes tutorial" in capsys.readouterr().out
    assert run(["watch", "tutorial", "--until", "1922", "--json"]) == 0
    assert "changed by mods: quiet" in capsys.readouterr().err
    place = tmp_path / "mods" / "quiet" / "scenario.yaml"
    place.write_text("titel: A quiet desk\n", encoding="utf-8")
    assert run(["watch", "tutorial"]) == 1
    told = one_line(capsys.readouterr().err)
    assert "quiet/scenario.yaml:1:1: unknown key 'titel'" in told
    assert "mods off quiet" in told
    assert run(["mods", "off", "quiet"]) == 0
    capsys.readouterr()
    assert run(["mods", "on", "quiet"]) == 1
    told_twice = capsys.readouterr()
    assert "scenario.yaml:1:1: error unknown_key" in told_twice.out
    assert "stays off" in one_line(told_twice.err)
    assert run(["mods", "up", "quiet"]) == 2
    assert "is off" in one_line(capsys.readouterr().err)
    assert run(["mods", "on", "quite"]) == 2
    assert "did you mean 'quiet'?" in one_line(capsys.readouterr().err)
    assert run(["mods", "on"]) == 2
    assert "which mod?" in one_line(capsys.readouterr().err)
    assert run(["mods", "of"]) == 2
    assert "did you mean" in one_line(capsys.readouterr().err)
    assert run(["mods", "remove", "quiet"]) == 0
    assert not place.exists()
