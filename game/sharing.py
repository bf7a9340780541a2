"""A campaign in one line, to be read out or pasted: scenario, seed, seat, what-ifs, settings, and seven signs to check.

``1922:847261:stalin:f05_factions_allowed:guidance=100:7Q4KM2X``. Of the last seven signs four are of the line itself,
so that a slip is told at once, and three of what the scenario says and of the rules: another version is noticed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from game import RULES_VERSION
from game.campaign import Campaign
from game.mods import Library
from game.mods.opening import names, open_with_mods, outline_id
from game.saves import SaveProblem, header_of
from game.scenario import ProblemsError, Scenario
from game.scenario.problems import did_you_mean
from game.words import N_

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's thirty-two: no letter that could be taken for a digit."""
ALIKE = str.maketrans("ILO", "110")
OWN, VERSION = 4, 3
"""Signs of the line itself, and of the scenario with the rules."""
LONGEST = 400
"""Letters a code may have."""
SETTING = re.compile(r"([a-z][a-z0-9_]{0,47})=(-?\d{1,4})")


class CodeProblem(ValueError):
    """A code cannot be used; the message says why, to whoever typed it. ``text`` has room for ``places``."""

    def __init__(self, text: str, **places: str) -> None:
        super().__init__(text.format(**places))
        self.text, self.places = text, places


@dataclass(frozen=True)
class Shared:
    """What a code says. ``scenario`` is a name of the shelf, ``seats`` are leaders played by people, none if free."""

    scenario: str
    seed: int
    seats: tuple[str, ...] = ()
    what_ifs: tuple[str, ...] = ()
    settings: tuple[tuple[str, int], ...] = ()
    """Fields and numbers (see game.scenario.settings)."""

    @property
    def line(self) -> str:
        """Everything but the signs to check."""
        parts = [self.scenario, str(self.seed), "+".join(self.seats), "+".join(self.what_ifs)]
        return ":".join([*parts, *(f"{name}={value}" for name, value in sorted(self.settings))])


@dataclass(frozen=True)
class Opened:
    """A code with its scenario; ``other`` says that this machine's scenario or rules are not those it was made with."""

    shared: Shared
    scenario: Scenario
    other: bool

    def campaign(self, seats: Sequence[str] = ()) -> Campaign:
        """The campaign of the code, before anything has happened; ``seats`` where the code leaves them free."""
        return Campaign(self.scenario, self.shared.seed, self.shared.seats or seats, dict(self.shared.settings))


def _signs(text: str, count: int) -> str:
    number = crc32(text.encode())
    return "".join(SIGNS[number >> 5 * at & 31] for at in range(count))


def code_for(shared: Shared, scenario_hash: str, rules: int = RULES_VERSION) -> str:
    """The code of a campaign; the hash is that of the scenario named, with the what-ifs laid over it."""
    line = shared.line
    return f"{line}:{_signs(line, OWN)}{_version(scenario_hash, rules)}"


def _version(scenario_hash: str, rules: int = RULES_VERSION) -> str:
    return _signs(f"{scenario_hash} {rules}", VERSION)


def name_of(scenario: Scenario) -> str | None:
    """The name of the shelf under which a scenario can be opened, also one out of a save; None where there is none."""
    return scenario.path.name if scenario.path.name in names(Library.read()) else name_of_id(scenario.id)


def name_of_id(scenario: str) -> str | None:
    """The same by the scenario's id."""
    return _named(scenario, tuple(names(Library.read())))


@lru_cache(maxsize=64)
def _named(scenario: str, known: tuple[str, ...]) -> str | None:
    """Opening every scenario.yaml takes a tenth of a second, and a window asks at every layout."""
    library = Library.read()
    return next((name for name in known if outline_id(name, library) == scenario), None)


def code_of(campaign: Campaign, name: str = "") -> str:
    """The code of a campaign under way.

    Raises:
        CodeProblem: its scenario is on no shelf, so that nobody else could open it.
    """
    found = name or name_of(campaign.scenario)
    if found is None or ":" in found:
        said = N_("the scenario '{name}' is neither on the shelf nor a mod that is on")
        raise CodeProblem(said, name=campaign.scenario.id)
    settings = tuple(sorted(campaign.settings.items()))
    shared = Shared(found, campaign.seed, campaign.humans, campaign.scenario.overlays, settings)
    return code_for(shared, campaign.scenario.hash)


def code_of_save(path: Path) -> str:
    """The code of a save, by its first line alone.

    Raises:
        CodeProblem: it cannot be read, or its scenario is on no shelf.
    """
    try:
        header = header_of(path)
    except SaveProblem as problem:
        raise CodeProblem(N_("the code cannot be opened here: {why}"), why=problem.message) from None
    name = name_of_id(header.scenario)
    if name is None or ":" in name:
        said = N_("the scenario '{name}' is neither on the shelf nor a mod that is on")
        raise CodeProblem(said, name=header.scenario)
    settings = tuple(sorted(header.settings.items()))
    shared = Shared(name, header.seed, tuple(header.humans), tuple(header.what_ifs), settings)
    return code_for(shared, header.hash, header.rules)


def read_code(text: str) -> tuple[Shared, str]:
    """What a code says, and its signs of the version; blanks, and small or capital letters, do not matter.

    Raises:
        CodeProblem: it is none, or was mistyped.
    """
    typed = "".join(text.split())
    line, colon, check = typed.rpartition(":")
    line, check = line.lower(), check.upper().translate(ALIKE)
    parts = line.split(":")
    if not colon or len(parts) < 4 or len(typed) > LONGEST:
        raise CodeProblem(
            N_(
                "this is no code; a code looks like 1922:847261:stalin::7Q4KM2X: scenario, number of the dice, seat, "
                "what-ifs, and seven signs, colons between"
            )
        )
    if len(check) != OWN + VERSION or check[:OWN] != _signs(line, OWN):
        said = N_("the code '{code}' was mistyped: its last seven signs do not fit the rest")
        raise CodeProblem(said, code=typed[:60])
    if not parts[1].isdecimal() or int(parts[1]) >= 2**63:
        raise CodeProblem(N_("'{number}' in the code cannot be a number of dice"), number=parts[1][:30])
    settings = [SETTING.fullmatch(part) for part in parts[4:]]
    if None in settings:
        raise CodeProblem(N_("the code names a setting without its value"))
    told = tuple((one[1], int(one[2])) for one in settings if one is not None)
    return Shared(parts[0], int(parts[1]), _list(parts[2]), _list(parts[3]), told), check[OWN:]


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split("+")) if text else ()


def open_code(text: str) -> Opened:
    """A code with its scenario, ready to be played.

    Raises:
        CodeProblem: it cannot be played here, and why.
    """
    shared, version = read_code(text)
    known = names(Library.read())
    if shared.scenario not in known:
        hint = did_you_mean(shared.scenario, known) or f"there are: {', '.join(known)}"
        said = N_("the code is for the scenario '{name}', which is not here; {hint}")
        raise CodeProblem(said, name=shared.scenario[:40], hint=hint)
    try:
        scenario = open_with_mods(shared.scenario, shared.what_ifs)
        opened = Opened(shared, scenario, version != _version(scenario.hash))
        opened.campaign()
    except ProblemsError as error:
        first = error.problems[0]
        why = f"{first.message}; {first.suggestion}".rstrip("; ")
        raise CodeProblem(N_("the code cannot be opened here: {why}"), why=why) from None
    except ValueError as error:
        raise CodeProblem(N_("the code cannot be opened here: {why}"), why=str(error)) from None
    return opened


OTHER_VERSION = N_(
    "This code was made with another version of the scenario, of its mods or of the rules: the campaign may run "
    "differently here."
)
