"""Documents that cannot drift: commands that exist, links that lead somewhere, locks that pin everything."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from game import RULES_VERSION
from game.rules.state import FIELDS

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
LOCKS = ["requirements.lock", "requirements-dev.lock"]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def marked(mark: str) -> str:
    """The one command of the README under a mark."""
    blocks = re.findall(rf"<!-- {mark} -->\n```sh\n(.+)\n```", text("README.md"))
    assert len(blocks) == 1
    return str(blocks[0])


def test_two_commands() -> None:
    assert marked("play").endswith(".venv/bin/python main.py")
    assert "-r requirements.lock" in marked("play")
    assert ".venv/bin/python -m pytest" in marked("test")
    assert "-r requirements-dev.lock" in marked("test")


def test_ci_runs_the_readme_command() -> None:
    line = next(line for line in text(".ci/run").splitlines() if line.startswith("command_line="))
    script = line.partition("$(")[2].rpartition(")")[0]
    found = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    assert found == marked("test")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_commands_of_the_readme_exist() -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    for command in re.findall(r"`main\.py ([\w-]+)", text("README.md")):
        assert re.search(rf"^\s+{command}\s", done.stdout, re.MULTILINE), command


def test_versions_agree() -> None:
    assert f"## {PROJECT['version']}" in text("CHANGELOG.md")
    assert f"**rules** {RULES_VERSION}" in text("CHANGELOG.md")
    supported = [name.rpartition(":: ")[2] for name in PROJECT["classifiers"] if "Python :: 3." in name]
    for version in supported:
        assert version in text("README.md")
    assert PROJECT["requires-python"] == f">={supported[0]}"


def pinned(lock: str) -> dict[str, list[str]]:
    """Every requirement of a lock with its hashes."""
    found: dict[str, list[str]] = {}
    for entry in re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text(lock), flags=re.MULTILINE)):
        name = re.match(r"([A-Za-z0-9._-]+)==", entry)
        assert name, f"{lock}: not pinned: {entry[:60]}"
        found.setdefault(normal(name[1]), []).extend(re.findall(r"--hash=sha256:[0-9a-f]{64}", entry))
    return found


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_pin_with_hashes_and_name_no_index(lock: str) -> None:
    assert "://" not in text(lock)
    assert not re.search(r"index-url|find-links|trusted-host", text(lock))
    assert all(hashes for hashes in pinned(lock).values())


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_hold_every_dependency(lock: str) -> None:
    wanted = list(PROJECT["dependencies"])
    if "dev" in lock:
        wanted += PROJECT["optional-dependencies"]["dev"]
    names = {normal(re.match(r"[A-Za-z0-9._-]+", one)[0]) for one in wanted}  # type: ignore[index]
    assert names <= set(pinned(lock))


WORDS_OF_THE_STATE = """belief capital crisis democracy distrust evidence exposure gratitude grip line material mood
    nerve pact patron prestige regard rung seed slated sponsor stance standing statement strength whip"""


def glossary() -> list[str]:
    return re.findall(r"^\*\*([^*]+)\*\* \([^)]+\): \S", text("docs/glossary.md"), re.MULTILINE)


def test_the_glossary_defines_each_word_once_in_order() -> None:
    words = glossary()
    assert words == sorted(set(words))
    paragraphs = [block for block in text("docs/glossary.md").split("\n\n")[2:] if block.strip()]
    assert len(paragraphs) == len(words)


def test_the_glossary_has_the_words_of_the_state() -> None:
    fields = {field.name for field in FIELDS}
    shared = re.findall(r"\w+", WORDS_OF_THE_STATE)
    for name in shared:
        assert name in fields
        assert name.removesuffix("d") in glossary() or name in glossary(), name


def bare(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """``main.py`` in ``folder`` by a Python in which nothing is installed."""
    return subprocess.run(
        [sys.executable, "-S", "-I", str(folder / "main.py"), *arguments], capture_output=True, text=True, timeout=120
    )


@pytest.mark.skipif(sys.platform == "win32", reason="its stand-in is a script of the shell")
def test_a_python_without_the_packages_hands_over_to_the_one_set_up(tmp_path: Path) -> None:
    """``python main.py`` as the pages print it, when the packages are in .venv alone."""
    (tmp_path / "main.py").write_text(text("main.py"), encoding="utf-8")
    told = bare(tmp_path, "--help")
    assert told.returncode == 2
    assert told.stderr.strip() == "POLITBURO is not set up yet: run the line under 'Play' in README.md, in this folder."
    own = tmp_path / ".venv" / "bin" / "python"
    own.parent.mkdir(parents=True)
    own.write_text('#!/bin/sh\necho "own $2"\n', encoding="utf-8")
    own.chmod(0o755)
    assert bare(tmp_path, "--help").stdout == "own --help\n"
