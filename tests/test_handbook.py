"""The handbook is what it says: its files are written, its commands run, and they tell what stands there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.app import run
from game.scenario import load
from game.scenario.rendering import as_text

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "modding"
FIRST, COOKBOOK = PAGES / "first_scenario.md", PAGES / "cookbook.md"
BLOCK = re.compile(
    r"^<!-- (?P<file>[\w/.-]+\.(?:yaml|po))"
    r"(?P<how>, added|, \"(?P<old>[^\"\n]+)\" becomes \"(?P<new>[^\"\n]+)\")? -->\n"
    r"|^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def follow(text: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    """Do what a page says, in `folder`; yields every command with what it printed, when that has been compared."""
    file, added, said = "", False, ""
    for block in BLOCK.finditer(text):
        if block["file"]:
            file, added = block["file"], block["how"] == ", added"
            if block["old"]:
                change(folder / file, block["old"], block["new"].replace("\\n", "\n"))
                file = ""
        elif block["kind"] in ("yaml", "po") and file:
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            before = path.read_text(encoding="utf-8") if added else ""
            path.write_text(before + block["text"], encoding="utf-8")
            file = ""
        elif block["kind"] == "sh":
            for line in block["text"].splitlines():
                said = output(line, capsys)
                yield f"{line}\n{said}"
        elif block["kind"] == "text":
            for line in block["text"].splitlines():
                assert line.strip() in said, f"'{line}' is not said:\n{said}"


def change(path: Path, old: str, new: str) -> None:
    """Write something else in a file, once."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not say {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def output(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command of the handbook prints."""
    words = command.split()
    if words[0] == "cp":
        Path(words[2]).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / words[1], words[2])
        return ""
    assert words[:2] == ["python", "main.py"], command
    capsys.readouterr()
    run(words[2:])
    told = capsys.readouterr()
    return told.out + told.err


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the first scenario as it is at the end of its page."""
    folder = tmp_path_factory.mktemp("handbook") / "orme"
    folder.mkdir()
    for block, text in written(FIRST.read_text(encoding="utf-8")):
        (folder / block).write_text(text, encoding="utf-8")
    return folder


def written(text: str) -> Iterator[tuple[str, str]]:
    """The files of a page, whole, as they are at its end."""
    files: dict[str, str] = {}
    name, added = "", False
    for block in BLOCK.finditer(text):
        if block["file"]:
            name, added = ("", False) if block["old"] else (block["file"], block["how"] == ", added")
        elif name and block["kind"] == "yaml":
            files[name] = (files[name] if added else "") + block["text"]
            name = ""
    yield from files.items()


def test_the_first_scenario_is_written_and_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "orme").mkdir()
    done = list(follow(FIRST.read_text(encoding="utf-8"), tmp_path / "orme", capsys))
    assert len(done) >= 5
    assert load(tmp_path / "orme").problems == ()


def test_every_file_of_the_first_scenario_is_read(first: Path) -> None:
    scenario = load(first)
    assert scenario.problems == (), as_text(scenario.problems)
    assert len(scenario.contents.leaders) == 3
    assert len(scenario.trials) == 3


def recipes() -> list[tuple[str, str]]:
    """The recipes of the cookbook: heading and text."""
    parts = re.split(r"^## ", COOKBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


@pytest.mark.parametrize(("heading", "text"), recipes(), ids=[heading for heading, _ in recipes()])
def test_a_recipe_does_what_it_says(
    heading: str,
    text: str,
    first: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(first, tmp_path / "orme")
    before = load(tmp_path / "orme").hash
    done = list(follow(text, tmp_path / "orme", capsys))
    scenario = load(tmp_path / "orme")
    assert scenario.problems == (), as_text(scenario.problems)
    assert done or scenario.hash != before, "it changes nothing and shows nothing"


def test_there_are_enough_recipes() -> None:
    assert 12 <= len(recipes()) <= 20
