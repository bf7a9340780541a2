"""The files of a scenario by their kinds, whether they lie in a folder or in an archive; nothing outside is opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from game.scenario.characters import LARGEST_FILE
from game.scenario.documents import Document
from game.scenario.files import Files, Unopened
from game.scenario.findings import Findings
from game.scenario.models import KINDS, MANIFEST_FILE, OUTLINE_STEM, TESTS
from game.scenario.problems import ERROR, WARNING, Problem, did_you_mean
from game.scenario.reader import read

MOST_FILES = 400
WHAT_IFS = "what_ifs"
"""The folder of a scenario's what-ifs, one file each."""
_STEMS = (OUTLINE_STEM, TESTS.stem, *(kind.stem for kind in KINDS))


@dataclass(frozen=True)
class Folder:
    """The files of a scenario; ``shown`` stands before their names in problems, as ``1922/``."""

    files: Files
    shown: str = ""

    def paths_of(self, stem: str) -> Iterator[str]:
        """The files of one kind: ``stem.yaml`` and then those of the folder ``stem``, by name."""
        single = f"{stem}.yaml"
        if self.files.has(single):
            yield single
        if stem != OUTLINE_STEM:
            yield from filter(_is_ours, self.files.within(stem))

    def open_one(self, name: str, findings: Findings) -> Document | None:
        """Read one file; None when it holds nothing that can be used."""
        shown = self.shown + name
        try:
            raw = self.files.read(name, LARGEST_FILE)
        except Unopened as fault:
            findings.add(Problem(shown, 0, 0, ERROR, fault.code, fault.message))
            return None
        document, problems = _read(shown, raw)
        for problem in problems:
            findings.add(problem)
        return document if document.whole else None

    def look_for_strays(self, findings: Findings) -> None:
        """Warn of YAML files that no part of the game reads."""
        for folder in ("", TESTS.stem, *(kind.stem for kind in KINDS)):
            for name in self.files.within(folder):
                last = name.rpartition("/")[2]
                stem, _, suffix = last.rpartition(".")
                if suffix == "yml" or (not folder and _is_ours(name) and stem not in _STEMS and last != MANIFEST_FILE):
                    good = bool(folder) or stem in _STEMS
                    hint = f"rename it to {stem}.yaml" if good else did_you_mean(stem, _STEMS)
                    problem = Problem(self.shown + name, 0, 0, WARNING, "stray_file", "this file is not read", hint)
                    findings.add(problem)


@lru_cache(maxsize=64)
def _read(name: str, raw: bytes) -> tuple[Document, tuple[Problem, ...]]:
    """A study lays many what-ifs over the same files: they are read once. Documents are never changed."""
    document, problems = read(name, raw)
    return document, tuple(problems)


def _is_ours(name: str) -> bool:
    last = name.rpartition("/")[2]
    return last.endswith(".yaml") and not last.startswith(".")
