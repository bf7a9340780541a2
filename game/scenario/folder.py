"""The files of a scenario's folder: which there are, and their bytes; nothing outside is ever opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.scenario.characters import LARGEST_FILE
from game.scenario.documents import Document
from game.scenario.findings import Findings
from game.scenario.models import KINDS, OUTLINE_STEM
from game.scenario.problems import ERROR, WARNING, Problem, did_you_mean
from game.scenario.reader import read

MOST_FILES = 400
_STEMS = (OUTLINE_STEM, *(kind.stem for kind in KINDS))


def paths_of(root: Path, stem: str) -> Iterator[Path]:
    """The files of one kind: ``stem.yaml`` and then those of the folder ``stem``, by name."""
    single = root / f"{stem}.yaml"
    if single.exists() or single.is_symlink():
        yield single
    folder = root / stem
    if stem != OUTLINE_STEM and folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if _is_ours(path))


def _is_ours(path: Path) -> bool:
    return path.suffix == ".yaml" and not path.name.startswith(".")


def open_one(root: Path, path: Path, findings: Findings) -> Document | None:
    """Read one file; None when it holds nothing that can be used."""
    name = path.relative_to(root).as_posix()
    if not path.resolve().is_relative_to(root.resolve()) or not path.is_file():
        findings.add(Problem(name, 0, 0, ERROR, "outside", "this is not a file of the scenario's own folder"))
        return None
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        findings.add(Problem(name, 0, 0, ERROR, "unreadable", f"the file cannot be read: {error.strerror}"))
        return None
    document, problems = read(name, raw)
    for problem in problems:
        findings.add(problem)
    return document if document.whole else None


def look_for_strays(root: Path, findings: Findings) -> None:
    """Warn of YAML files that no part of the game reads."""
    folders = [root / kind.stem for kind in KINDS if (root / kind.stem).is_dir()]
    for path in sorted(path for folder in (root, *folders) for path in folder.iterdir()):
        top = path.parent == root
        if path.suffix == ".yml" or (top and _is_ours(path) and path.stem not in _STEMS):
            good = not top or path.stem in _STEMS
            hint = f"rename it to {path.stem}.yaml" if good else did_you_mean(path.stem, _STEMS)
            name = path.relative_to(root).as_posix()
            findings.add(Problem(name, 0, 0, WARNING, "stray_file", "this file is not read", hint))
