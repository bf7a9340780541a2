"""The files of a scenario by their kinds, whether they lie in a folder or in an archive; nothing outside is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from game.scenario.characters import LARGEST_FILE
from game.scenario.documents import Document
from game.scenario.files import Files, Unopened
from game.scenario.findings import Findings, Place
from game.scenario.migrations import More, migrated_text
from game.scenario.models import KINDS, MANIFEST_FILE, NEWEST_FORMAT, OUTLINE_FILE, OUTLINE_STEM, TESTS
from game.scenario.problems import ERROR, WARNING, Problem, did_you_mean
from game.scenario.reader import read

MOST_FILES = 400
WHAT_IFS = "what_ifs"
"""The folder of a scenario's what-ifs, one file each."""
_FORMAT = re.compile(r"^format: *([1-9][0-9]{0,3})\b", re.MULTILINE)
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
        if document.whole and self.format < NEWEST_FORMAT:
            text = migrated_text(document, self.format, lambda one: name == OUTLINE_FILE and self._wants(document, one))
            document, problems = _read(shown, text.encode())
            if "format" in text and name in (OUTLINE_FILE, MANIFEST_FILE):
                self._tell(document, findings)
        for problem in problems:
            findings.add(problem)
        return document if document.whole else None

    def said_in(self, stem: str) -> str:
        """The texts of all files of one kind, unread."""
        return "\n".join(self._text(name) for name in self.paths_of(stem))

    @cached_property
    def format(self) -> int:
        """The version of the format that scenario.yaml, or mod.yaml, says; the newest where neither says an older."""
        for name in (OUTLINE_FILE, MANIFEST_FILE):
            if self.files.has(name) and (found := _FORMAT.search(self._text(name))):
                return min(int(found[1]), NEWEST_FORMAT)
        return NEWEST_FORMAT

    def _text(self, name: str) -> str:
        try:
            return self.files.read(name, LARGEST_FILE).decode("utf-8", "replace")
        except Unopened:
            return ""

    def _wants(self, outline: Document, more: More) -> bool:
        """Whether the scenario stands alone and some file of it speaks of what is to be said besides."""
        if isinstance(outline.data, dict) and outline.data.get("extends") is not None:
            return False
        stems = (OUTLINE_STEM, WHAT_IFS, *(kind.stem for kind in KINDS))
        return any(more.speaks(self._text(name)) for stem in stems for name in self.paths_of(stem))

    def _tell(self, document: Document, findings: Findings) -> None:
        said = f"this is format {self.format}, read as format {NEWEST_FORMAT}"
        findings.hint(Place(document, ("format",)), "old_format", said, "'main.py migrate' writes it anew")

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
