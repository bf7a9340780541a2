"""A new scenario out of three answers: a small one that can be played at once, with comments, to be changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from game.places import ASSETS
from game.scenario.models import ID_PATTERN
from game.scenario.models.fields import RESERVED
from game.scenario.scalars import OLD_BOOLEANS
from game.scenario.schema import write_schemas

TEMPLATE = ASSETS / "new_scenario"
FEWEST, MOST = 3, 5
"""Leaders."""
EARLIEST, LATEST = 1100, 9000
"""Years."""
QUARTERS = 12
_OTHERS = 5
"""Persons of the template who sit in the assembly beside the leaders; two seats more have no name."""
_TAKEN = frozenset(("ashby", "brook", "carver", "dale", "eder", "frost"))
_BLOCK = re.compile(r"^#: for leader\n(.*?)^#: end\n", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Answers:
    """What a new scenario begins with: its title, the names of its leaders, its first year."""

    title: str
    leaders: tuple[str, ...]
    year: int

    def __post_init__(self) -> None:
        if not self.title.strip() or len(self.title) > 100 or not self.title.isprintable():
            raise ValueError("a title has one to a hundred characters")
        if not FEWEST <= len(self.leaders) <= MOST:
            raise ValueError(f"{FEWEST} to {MOST} leaders are wanted, not {len(self.leaders)}")
        if any(not name.strip() or len(name) > 60 or not name.isprintable() for name in self.leaders):
            raise ValueError("a name has one to sixty characters")
        if not EARLIEST <= self.year <= LATEST:
            raise ValueError(f"a year lies between {EARLIEST} and {LATEST}")


PLAIN_WORDS = frozenset(("true", "false", "null"))
"""What YAML reads as something else than a text."""


def ids_of(names: Sequence[str]) -> list[str]:
    """An id for each name, made of its last word; all different."""
    found: list[str] = []
    for name in names:
        stem = id_of(name.split()[-1])
        candidate, number = stem, 2
        while candidate in found or candidate in _TAKEN:
            candidate, number = f"{stem}_{number}", number + 1
        found.append(candidate)
    return found


def id_of(text: str) -> str:
    """A text as an id: small Latin letters, digits and _; ``x`` where nothing of it is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:40] or "x"
    made = made if made[0].isalpha() else f"x_{made}"
    bad = made in RESERVED or made in OLD_BOOLEANS or made in PLAIN_WORDS
    return made if re.fullmatch(ID_PATTERN, made) and not bad else f"{made}_"


def fresh_files(answers: Answers) -> Iterator[tuple[str, str]]:
    """The files of a new scenario: names and texts."""
    ids = ids_of(answers.leaders)
    common = {
        "id": id_of(answers.title), "title": _quoted(answers.title), "year": str(answers.year),
        "next": str(answers.year + 1), "last": str(answers.year + 2), "young": str(answers.year - 35),
        "first": ids[0], "second": ids[1], "third": ids[2], "order": ", ".join(ids), "count": str(len(ids)),
        "assembly": str(len(ids) + _OTHERS + 2), "cargo": _course(answers.year, (10, 12, 13, 9)),
        "norm": _course(answers.year, (10, 12, 12, 10)),
    }  # fmt: skip
    for path in sorted(TEMPLATE.iterdir()):
        text = path.read_text(encoding="utf-8")
        blocks = lambda found: "".join(_leader(found[1], at, ids, answers) for at in range(len(ids)))  # noqa: E731
        yield path.name, Template(_BLOCK.sub(blocks, text)).substitute(common)


def _quoted(text: str) -> str:
    """What stands between double quotes."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _course(year: int, figures: Sequence[int]) -> str:
    return ", ".join(f"{year + at // 4}Q{at % 4 + 1}: {figures[at % 4]}" for at in range(QUARTERS))


CHARACTERS = (
    ("assign", "Assign", "You keep the lists. Others speak; you know who is sent where.", (35, 85, 40, 75, 80, 45),
     (60, 70, 85, 30, 20, 75, 40), (-10, -40), 6, 20),
    ("appeal_below", "Appeal", "You speak best, and know it. What you lack are men who owe you something.",
     (90, 50, 75, 40, 75, 60), (35, 30, 30, 75, 85, 25, 55), (50, 40), 5, 35),
    ("formula", "Define", "You keep the accounts. What is done this year was your advice.", (55, 70, 80, 45, 55, 50),
     (55, 55, 40, 80, 45, 35, 65), (-50, 0), 5, 25),
    ("broker", "Broker", "Everybody talks to you. That is not yet a following.", (60, 60, 50, 70, 60, 45),
     (60, 60, 55, 40, 35, 60, 60), (0, 20), 5, 20),
    ("stage", "Appear", "You are known abroad, which counts at home on Sundays.", (75, 45, 60, 50, 65, 50),
     (45, 45, 45, 60, 70, 40, 50), (30, -10), 4, 30),
)  # fmt: skip
"""For each chair: own move and its name, role, traits, temperament, stances, capital, exposure."""
_TRAITS = ("oratory", "administration", "theory", "cunning", "ambition", "prestige")
_TEMPER = ("caution", "patience", "patronage", "doctrine", "publicity", "intrigue", "loyalty")


def _leader(block: str, at: int, ids: Sequence[str], answers: Answers) -> str:
    own, verb, role, traits, temper, stances, capital, exposure = CHARACTERS[at]
    name = answers.leaders[at]
    values = {
        "leader": ids[at], "Name": _quoted(name), "Short": _quoted(name.split()[-1]), "own": own, "verb": verb,
        "role": role, "bio": role.replace("You keep", "Keeps").replace("You are", "Is"),
        "traits": _mapping(_TRAITS, traits)[:-1] + ", health: 75}", "temperament": _mapping(_TEMPER, temper),
        "stances": _mapping(("tolls", "charter"), stances), "capital": str(capital), "exposure": str(exposure),
        "born": str(answers.year - 50 + 2 * at),
    }  # fmt: skip
    return Template(block).safe_substitute({key: value.replace("$", "$$") for key, value in values.items()})


def _mapping(keys: Sequence[str], values: Sequence[int]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in zip(keys, values, strict=True)) + "}"


def write_fresh(folder: Path, answers: Answers) -> list[Path]:
    """Write a new scenario and the schemas for an editor into a folder that is empty or not there.

    Raises:
        FileExistsError: something lies in it already.
        OSError: a file cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"'{folder}' is not empty")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in fresh_files(answers):
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    write_schemas(folder / ".schema")
    return written
