"""The bundle's list of files is whole: found out from the sources and from what is opened, without building."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bundle.recipe import GAME, LEFT_OUT, NAMED, PAPERS, data
from game.places import ASSETS, NEEDED, ROOT

MAY_ASK_WHERE_THEY_ARE = {"game/places.py", "game/rules/rule.py"}
WRITERS = {"game/scenario/handbook.py", "game/book/claims_page.py", "game/studies/what_ifs_page.py"}
"""They write pages of the documentation, which nobody does in a bundle."""
WATCHED = """
import json, sys
opened = set()
sys.addaudithook(lambda event, words: opened.add(str(words[0])) if event == "open" else None)
sys.argv[1:] = {words}
import main
code = main.main()
sys.stderr.write(json.dumps(sorted(opened)))
sys.exit(code)
"""
COMMANDS = (
    ("check", "1922"),
    ("new-scenario", "fresh", "--title", "Fresh", "--leaders", "Ada, Bo, Cy", "--year", "1950"),
    ("book", "1922", "testament"),
    ("watch", "1922", "--until", "1922"),
    ("translate", "1922"),
)


def bundled() -> set[Path]:
    return {path for path, _ in data()}


def sources() -> list[Path]:
    return sorted(GAME.rglob("*.py"))


def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_one_place_says_where_the_files_are() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in sources() if "__file__" in names_in(path)}
    assert found == MAY_ASK_WHERE_THEY_ARE


def test_what_is_read_beyond_the_data_is_only_written() -> None:
    """DOCS is not in a bundle, but for the glossary."""
    found = {path.relative_to(ROOT).as_posix() for path in sources() if "DOCS" in names_in(path)}
    assert found - {"game/places.py"} == WRITERS


def test_every_file_of_the_places_is_bundled() -> None:
    files = bundled()
    for place in NEEDED:
        assert place.exists()
        wanted = [place] if place.is_file() else [path for path in place.rglob("*.*") if path.is_file()]
        missing = {path for path in wanted if path not in files and "__pycache__" not in path.parts}
        assert all(path.suffix == ".py" and path.is_relative_to(ASSETS) for path in missing), missing
    assert set(sources()) <= files
    assert not [path for path in files if path.suffix in (".pyc", ".save")]


def test_files_keep_their_folders() -> None:
    assert all((Path(folder) / path.name) == path.relative_to(ROOT) for path, folder in data())
    assert all((ROOT / paper).is_file() for paper in PAPERS)


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_what_is_opened_is_bundled(words: tuple[str, ...], tmp_path: Path) -> None:
    program = WATCHED.format(words=list(words))
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=_environment(tmp_path), capture_output=True, text=True
    )
    assert told.returncode == 0, told.stderr[-2000:]
    opened = [Path(name) for name in json.loads(told.stderr.rpartition("\n")[2])]
    own = {path for path in opened if path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / ".venv")}
    read = {path for path in own if path.is_file() and path.suffix != ".pyc" and path.name != "main.py"}
    assert len(read) > 3
    assert not read - bundled()


def _environment(folder: Path) -> dict[str, str]:
    return {"PYTHONPATH": str(ROOT), "PATH": "", "POLITBURO_SAVES": str(folder), "HOME": str(folder)}


def test_every_dependency_is_in_or_left_out_knowingly() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[^\w-]", text, maxsplit=1)[0] for text in project["dependencies"]}
    assert needed - set(NAMED) == {"pyarrow"}
    assert not set(NAMED) & set(LEFT_OUT)
    assert "pyarrow" in LEFT_OUT
