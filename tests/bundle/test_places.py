"""What a player leaves behind lies beside a bundle, and in the user's folders where that cannot be."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import places
from game.mods.library import mods_folder
from game.saves import saves_folder
from game.studies.process import WORKER, begun, cache_folder
from game.ui.settings import screenshot_folder, settings_file

ROOT = places.ROOT


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a bundled program."""
    for name in ("POLITBURO_SAVES", "POLITBURO_MODS", "NUMBA_CACHE_DIR"):
        monkeypatch.delenv(name, raising=False)
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / "user"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "stick" / "politburo"))
    (tmp_path / "stick").mkdir()
    places.beside.cache_clear()
    yield tmp_path / "stick"
    places.beside.cache_clear()


def kept() -> set[Path]:
    return {saves_folder(), mods_folder(), screenshot_folder(), settings_file().parent, cache_folder().parents[1]}


def test_everything_lies_beside_a_bundle(bundle: Path) -> None:
    player = bundle / places.PLAYER
    assert kept() == {player / "saves", player / "mods", player / "screenshots", player}


def test_a_protected_stick_leaves_it_to_the_users_folders(bundle: Path) -> None:
    (bundle / places.PLAYER).write_text("in the way")
    assert not [path for path in kept() if path.is_relative_to(bundle)]


def test_a_bundle_is_its_own_worker(bundle: Path) -> None:
    assert begun() == [str(bundle / "politburo"), WORKER]


def test_a_worker_may_be_started_by_the_program_itself() -> None:
    """As a bundle does it; it answers that it is ready, and ends when nobody asks any more."""
    words = [sys.executable, str(ROOT / "main.py"), WORKER, "futures"]
    done = subprocess.run(words, input=b"", capture_output=True, timeout=120, check=True)
    assert b'"ready"' in done.stdout
    assert done.stderr == b""


def test_a_clone_keeps_its_saves_beside_itself_and_the_rest_with_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLITBURO_SAVES", raising=False)
    places.beside.cache_clear()
    assert places.beside() is None
    assert begun()[1:] == ["-m", "game.studies.worker"]
