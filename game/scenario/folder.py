"""The files of a scenario's folder: which there are, and their bytes; nothing outside is ever opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.scenario.characters import LARGEST_FILE
from game.scenario.documents import Document
from game.scenario.findings import Findings
from game.scenario.models import KINDS, OUTLINE_STEM
from game.scenario.problems import ERROR, WARNING, Problem, did_you_mean
from game.scenario.reader import read

MOST_FILES = 400
WHAT_IFS = "what_ifs"
"""The folder of a scenario's what-ifs, one file each."""
_STEMS = (OUTLINE_STEM, *(kind.stem for kind in KINDS))


@dataclass(frozen=True)
class Folder:
    """The folder of a scenario; ``shown`` stands before the names of its files in problems, as ``1922/``."""

    root: Path
    shown: str = ""

    def name(self, path: Path) -> str:
        """A file of the folder as problems name it."""
        return self.shown + path.relative_to(self.root).as_posix()

    def paths_of(self, stem: str) -> Iterator[Path]:
        """The files of one kind: ``stem.yaml`` and then those of the folder ``stem``, by name."""
        single = self.root / f"{stem}.yaml"
        if single.exists() or single.is_symlink():
            yield single
        folder = self.root / stem
        if stem != OUTLINE_STEM and folder.is_dir():
            yield from sorted(path for path in folder.iterdir() if _is_ours(path))

    def open_one(self, path: Path, findings: Findings) -> Document | None:
        """Read one file; None when it holds nothing that can be used."""
        name = self.name(path)
        if not path.resolve().is_relative_to(self.root.resolve()) or not path.is_file():
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

    def look_for_strays(self, findings: Findings) -> None:
        """Warn of YAML files that no part of the game reads."""
        folders = [self.root / kind.stem for kind in KINDS if (self.root / kind.stem).is_dir()]
        for path in sorted(path for folder in (self.root, *folders) for path in folder.iterdir()):
            top = path.parent == self.root
            if path.suffix == ".yml" or (top and _is_ours(path) and path.stem not in _STEMS):
                good = not top or path.stem in _STEMS
                hint = f"rename it to {path.stem}.yaml" if good else did_you_mean(path.stem, _STEMS)
                findings.add(Problem(self.name(path), 0, 0, WARNING, "stray_file", "this file is not read", hint))


def _is_ours(path: Path) -> bool:
    return path.suffix == ".yaml" and not path.name.startswith(".")
