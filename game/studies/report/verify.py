"""Checking a page against the rows it was made from: everything is counted and written anew, and compared."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from game.studies.plan_file import PlanFile
from game.studies.report.example import Example
from game.studies.report.facts import Facts
from game.studies.report.page import page
from game.studies.report.recount import recount
from game.studies.rows_file import PROVENANCE, file_hash

MOST = 20
"""Differences that are told."""


def verify(text: str, folder: Path, file: PlanFile, examples: Sequence[Example]) -> list[str]:
    """What a page says that its rows do not, line by line; nothing when all of it agrees.

    Raises:
        NoRows: the rows cannot be read.
    """
    found = [*files(folder), *differences(text, page(file, recount(folder, file), examples))]
    return found[:MOST]


def differences(text: str, wanted: str) -> Iterator[str]:
    """Lines of a page that are not as they should be."""
    have, want = text.splitlines(), wanted.splitlines()
    for kind, a, b, c, d in SequenceMatcher(None, have, want, autojunk=False).get_opcodes():
        if kind != "equal":
            said, told = " ".join(have[a:b]) or "nothing", " ".join(want[c:d]) or "nothing"
            yield f"line {a + 1}: the page has {_part(said, told)}, the rows give {_part(told, said)}"


def _part(text: str, other: str) -> str:
    """The part of a text around where it first differs from another."""
    at = next((k for k, (x, y) in enumerate(zip(text, other, strict=False)) if x != y), min(len(text), len(other)))
    return f"'{text[max(0, at - 30) : at + 30]}'"


def files(folder: Path) -> Iterator[str]:
    """Files of rows that are not those that were written."""
    try:
        told: dict[str, Any] = json.loads((folder / PROVENANCE).read_text(encoding="utf-8"))
        hashes = dict(told["files"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        yield f"{PROVENANCE} cannot be read"
        return
    for name, digest in sorted(hashes.items()):
        path = folder / Path(name).name
        if not path.exists() or file_hash(path) != digest:
            yield f"{name} is not the file that the study wrote"


def same(one: Facts, two: Facts) -> bool:
    """Whether two counts of the same rows say the same."""
    return json.dumps(one, sort_keys=True) == json.dumps(two, sort_keys=True)
