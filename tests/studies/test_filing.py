"""A study in a folder: whole files with provenance, and the same rows whatever interrupted it."""

from __future__ import annotations

import csv
import json
import os
import random
import re
import shutil
import signal
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from game import places
from game.scenario import Scenario
from game.studies.columns import columns
from game.studies.composing import Composed, compose
from game.studies.filing import JOURNAL, begin, run_in
from game.studies.journal import Journal, JournalError
from game.studies.plan_file import PlanFile, PlanFileError, read_plan
from game.studies.rows import ROW, Rows
from game.studies.rows_file import CSV, PARQUET, PROVENANCE, file_hash
from game.studies.run import run_plan
from game.studies.workers import Failure

from .filing import PLAIN, plain

N = 12
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(scope="module")
def composed(small: Scenario) -> Composed:
    return compose(str(small.path), ["secret", "dry"], N, 7)


@pytest.fixture(scope="module")
def file(composed: Composed) -> PlanFile:
    return PlanFile(composed.plan, composed.about, "python main.py study small", {})


@pytest.fixture(scope="module")
def whole(composed: Composed, file: PlanFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("study") / "whole"
    begin(folder, file)
    filed = run_in(folder, file, composed.worlds, 2, compiled=False)
    assert not filed.study.failures
    return folder


def rows_of(composed: Composed) -> Rows:
    return run_plan(composed.plan, composed.worlds, composed.outcomes, 2, compiled=False).rows


def test_the_files_hold_the_rows_of_a_study_in_memory(composed: Composed, file: PlanFile, whole: Path) -> None:
    rows = rows_of(composed)
    with (whole / CSV).open(encoding="ascii", newline="") as stream:
        table = list(csv.reader(stream))
    assert len(table) == len(rows) + 1 == 3 * N + 1
    for at, column in enumerate(columns(file)):
        assert table[0][at] == column.name
        assert [row[at] for row in table[1:]] == [str(value) for value in column.take(rows)]
    assert len(set(table[0])) == len(table[0])


def test_parquet_says_the_same_and_where_it_comes_from(file: PlanFile, whole: Path) -> None:
    from pyarrow import parquet

    table = parquet.read_table(whole / PARQUET)
    with (whole / CSV).open(encoding="ascii", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [{name: str(value) for name, value in row.items()} for row in table.to_pylist()] == rows
    said = {name.decode(): value.decode() for name, value in table.schema.metadata.items()}
    assert said["politburo.plan_hash"] == file.plan.hash
    assert said["politburo.command"] == file.command
    assert json.loads(said["politburo.variants"])[1]["what_ifs"] == ["secret"]


def test_provenance(file: PlanFile, whole: Path) -> None:
    told = json.loads((whole / PROVENANCE).read_text(encoding="utf-8"))
    assert (told["planned"], told["done"], told["failed"], told["failures"]) == (3 * N, 3 * N, 0, [])
    assert told["files"] == {name: file_hash(whole / name) for name in (CSV, PARQUET)}
    assert [one["scenario_hash"] for one in told["variants"]] == [one.scenario_hash for one in file.plan.variants]
    assert (told["rules_version"], told["seed"], told["command"]) == (file.plan.rules_version, 7, file.command)


def test_the_plan_comes_back(file: PlanFile, whole: Path) -> None:
    assert read_plan(whole) == file
    assert begin(whole, file) == file


def started(folder: Path, file: PlanFile, whole: Path, upto: int | None = None) -> Path:
    """A study of the same plan whose journal was cut."""
    begin(folder, file)
    (folder / JOURNAL).write_bytes((whole / JOURNAL).read_bytes()[:upto])
    return folder


def resumed(folder: Path, file: PlanFile, composed: Composed) -> bytes:
    filed = run_in(folder, file, composed.worlds, 1, compiled=False)
    assert filed.study.done == file.plan.campaigns
    return (folder / CSV).read_bytes()


def test_a_journal_cut_anywhere_keeps_its_whole_records(file: PlanFile, whole: Path, tmp_path: Path) -> None:
    raw = (whole / JOURNAL).read_bytes()
    with Journal(whole / JOURNAL, file.plan.hash) as full:
        ends = [*(entry.offset for entry in full.entries[1:]), full.end]
        first = full.entries[0].offset
    path = tmp_path / JOURNAL
    for cut in range(first, len(raw), 97):
        path.write_bytes(raw[:cut])
        with Journal(path, file.plan.hash) as journal:
            assert len(journal.entries) == sum(end <= cut for end in ends)
        assert path.stat().st_size == journal.end <= cut


def test_no_flipped_bit_is_believed(file: PlanFile, whole: Path, tmp_path: Path) -> None:
    raw, die, path = (whole / JOURNAL).read_bytes(), random.Random(1), tmp_path / JOURNAL  # noqa: S311
    with Journal(whole / JOURNAL, file.plan.hash) as full:
        good = {entry: full.rows_of(entry).tobytes() for entry in full.entries}
    for _ in range(300):
        at = die.randrange(len(raw))
        path.write_bytes(raw[:at] + bytes([raw[at] ^ (1 << die.randrange(8))]) + raw[at + 1 :])
        try:
            with Journal(path, file.plan.hash) as journal:
                assert all(journal.rows_of(entry).tobytes() == good[entry] for entry in journal.entries)
                assert len(journal.entries) < len(good)
        except JournalError:
            assert at < full.entries[0].offset


@pytest.mark.parametrize("share", [0.3, 0.8])
def test_what_is_resumed_ends_with_the_same_rows(
    share: float, composed: Composed, file: PlanFile, whole: Path, tmp_path: Path
) -> None:
    size = (whole / JOURNAL).stat().st_size
    folder = started(tmp_path / "cut", file, whole, int(share * size))
    assert resumed(folder, file, composed) == (whole / CSV).read_bytes()


def test_a_finished_study_is_told_again_without_playing(
    composed: Composed, file: PlanFile, whole: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(places, "ROOT", tmp_path)  # no worker could start
    folder = started(tmp_path / "again", file, whole)
    filed = run_in(folder, file, composed.worlds, 1, compiled=False)
    assert (filed.study.done, filed.study.before) == (3 * N, 3 * N)
    assert (folder / CSV).read_bytes() == (whole / CSV).read_bytes()
    assert [one.as_json() for one in filed.study.comparisons()]


def test_another_study_is_not_mixed_in(small: Scenario, file: PlanFile, whole: Path, tmp_path: Path) -> None:
    other = compose(str(small.path), ["secret"], N, 8)
    with pytest.raises(PlanFileError, match="has another study"):
        begin(whole, PlanFile(other.plan, other.about, "", {}))
    with pytest.raises(JournalError, match="another study"):
        Journal(whole / JOURNAL, other.plan.hash)
    told = json.loads((whole / "plan.json").read_text(encoding="utf-8"))
    told["plan"]["seed"] = 8
    (tmp_path / "plan.json").write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(PlanFileError, match="was changed"):
        read_plan(tmp_path)
    for text in ("[" * 100_000, "[]", "\0", json.dumps(told).replace('"seed": ', '"seed": 1e999, "n": ', 1)):
        (tmp_path / "plan.json").write_text(text, encoding="utf-8")
        with pytest.raises(PlanFileError, match="cannot be read"):
            read_plan(tmp_path)
    with pytest.raises(PlanFileError, match="no study"):
        read_plan(tmp_path / "nothing")


@posix
def test_two_processes_do_not_share_a_folder(composed: Composed, file: PlanFile, whole: Path) -> None:
    import fcntl

    with (whole / ".lock").open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        with pytest.raises(JournalError, match="another process"):
            run_in(whole, file, composed.worlds, 1, compiled=False)


def test_failures_are_noted_and_played_again(file: PlanFile, tmp_path: Path) -> None:
    rows = np.zeros(5, ROW)
    rows["index"], rows["ended"] = [0, 1, 3, 4, 7], 1
    with Journal(tmp_path / JOURNAL, file.plan.hash) as journal:
        journal.keep(rows, (Failure(0, 2, 1, "a worker died"), Failure(0, 5, 2, "a worker hung")))
    with Journal(tmp_path / JOURNAL, file.plan.hash) as journal:
        assert [(one.first, one.count) for one in journal.entries] == [(0, 2), (3, 2), (7, 1)]
        assert list(journal.done.gaps(0, 0, 10)) == [(2, 3), (5, 7), (8, 10)]
        assert [one.reason for one in journal.failures] == ["a worker died", "a worker hung"]
        assert journal.missing(10) == 5
        assert np.concatenate(list(journal.in_order())).tobytes() == rows.tobytes()


def options(scenario: Path, out: Path, n: int) -> list[str]:
    return ["study", str(scenario), "-n", str(n), "--what-if", "dry", "--out", str(out), "--workers", "2", "--json"]


def wait_for(path: Path, size: int) -> None:
    until = time.monotonic() + 120
    while not path.exists() or path.stat().st_size < size:
        assert time.monotonic() < until
        time.sleep(0.02)


@posix
def test_kill_9_loses_no_finished_chunk(small: Scenario, composed: Composed, tmp_path: Path) -> None:
    folder, n = tmp_path / "killed", 40
    with plain(*options(small.path, folder, n)) as child:
        wait_for(folder / JOURNAL, 8000)
        os.killpg(child.pid, signal.SIGKILL)
    kept = (folder / JOURNAL).read_bytes()
    assert not (folder / CSV).exists()
    with plain("study", "--resume", str(folder), "--workers", "1", "--json") as child:
        out, err = child.communicate(timeout=300)
    assert child.returncode == 0, err
    assert json.loads(out)["n"] == n
    with Journal(folder / JOURNAL, read_plan(folder).plan.hash) as journal:
        assert journal.path.read_bytes()[: len(kept) - 4000] == kept[: len(kept) - 4000]
        one = np.concatenate(list(journal.in_order()))
    other = compose(str(small.path), ["dry"], n, 1)
    assert one.tobytes() == rows_of(other).tobytes()


@posix
def test_ctrl_c_drains_and_says_how_to_go_on(small: Scenario, tmp_path: Path, composed: Composed) -> None:
    folder = tmp_path / "stopped here"
    with plain(*options(small.path, folder, 5000)) as child:
        wait_for(folder / JOURNAL, 3000)
        os.kill(child.pid, signal.SIGINT)
        out, err = child.communicate(timeout=120)
    assert child.returncode == 1
    assert f"Go on with: python main.py study --resume '{folder}'" in err
    assert "Traceback" not in err
    told = json.loads(out)
    with Journal(folder / JOURNAL, read_plan(folder).plan.hash) as journal:
        assert sum(entry.count for entry in journal.entries if entry.variant == 0) == told["n"]


LIMITED = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n{PLAIN}"


@posix
def test_a_full_disk_stops_cleanly(small: Scenario, tmp_path: Path, composed: Composed) -> None:
    folder = tmp_path / "full"
    with plain(*options(small.path, folder, 40), script=LIMITED) as child:
        _, err = child.communicate(timeout=300)
    assert child.returncode == 1
    assert err.count("error: ") == 1
    assert "cannot be written" in err
    assert f"go on with: python main.py study --resume {folder}" in err
    assert "Traceback" not in err
    assert not list(folder.glob("*.part"))
    with plain("study", "--resume", str(folder), "--json") as child:
        out, err = child.communicate(timeout=300)
    assert child.returncode == 0, err
    assert json.loads(out)["n"] == 40


def test_no_room_for_the_rows_leaves_no_half_file(
    composed: Composed, file: PlanFile, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.studies import rows_file
    from game.studies.run import CannotKeep

    folder = started(tmp_path / "narrow", file, whole)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rows_file._Parquet, "write", full)
    with pytest.raises(CannotKeep, match="No space left"):
        run_in(folder, file, composed.worlds, 1, compiled=False)
    assert sorted(path.name for path in folder.iterdir()) == [".lock", JOURNAL, "plan.json"]
    monkeypatch.undo()
    assert resumed(folder, file, composed) == (whole / CSV).read_bytes()


def test_a_changed_scenario_is_not_resumed(small: Scenario, tmp_path: Path, composed: Composed) -> None:
    place = tmp_path / "scenario"
    shutil.copytree(small.path, place)
    folder = tmp_path / "study"
    with plain(*options(place, folder, 2)) as child:
        child.communicate(timeout=120)
    text = (place / "issues.yaml").read_text(encoding="utf-8")
    (place / "issues.yaml").write_text(re.sub(r"line: -?\d+", "line: 3", text, count=1), encoding="utf-8")
    with plain("study", "--resume", str(folder)) as child:
        _, err = child.communicate(timeout=120)
    assert child.returncode == 1
    assert "has changed since the study was planned" in err


def test_the_same_command_again_tells_the_same(small: Scenario, tmp_path: Path, composed: Composed) -> None:
    folder, told = tmp_path / "twice", []
    for _ in range(2):
        with plain(*options(small.path, folder, 3)) as child:
            out, err = child.communicate(timeout=120)
        assert child.returncode == 0, err
        told.append(
            {name: one for name, one in json.loads(out).items() if not name.endswith("second") and name != "seconds"}
        )
    assert told[0] == told[1]
    with plain(*options(small.path, folder, 4)) as child:
        _, err = child.communicate(timeout=120)
    assert child.returncode == 1
    assert "has another study" in err
