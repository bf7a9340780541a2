"""Settings: what a player may change of a scenario, each with its name, its values and its field of the World."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.names import SKILL_NAMES
from game.scenario.models import Outline
from game.scenario.problems import did_you_mean

OFF_ON = ("false", "true")


@dataclass(frozen=True)
class Setting:
    """One setting; its values are ``words`` in the order of their numbers, or else numbers from ``low`` to ``high``."""

    name: str
    field: str
    words: tuple[str, ...] = ()
    low: int = 0
    high: int = 1

    @property
    def values(self) -> str:
        """What may be given, in words."""
        return " or ".join(self.words) if self.words else f"a whole number from {self.low} to {self.high}"

    def number(self, value: str | int) -> int:
        """The number of a value as a file or a command gives it.

        Raises:
            ValueError: it is none.
        """
        text = str(value).lower()
        if text in self.words:
            return self.words.index(text)
        if not self.words and text.removeprefix("-").isdecimal() and self.low <= int(text) <= self.high:
            return int(text)
        raise ValueError(f"{self.name} is {self.values}, not '{value}'")


SETTINGS = (
    Setting("secret_ballot", "secret_ballot", OFF_ON),
    Setting("open_arena", "open_arena", OFF_ON),
    Setting("secretaries", "secretaries", ("patronage", "interest")),
    Setting("appointment_power", "appointment_power", OFF_ON),
    Setting("ban_on_factions", "ban0", OFF_ON),
    Setting("guidance", "guidance", high=100),
    Setting("belief_lag", "belief_lag", OFF_ON),
    Setting("harvests", "harvests", low=-30, high=30),
    Setting("skill", "skill", SKILL_NAMES),
)
FIELDS = tuple(setting.field for setting in SETTINGS)


def own_settings(outline: Outline) -> tuple[Setting, ...]:
    """The settings that a scenario has for itself; their field is their name (see :func:`cell_of`)."""
    return tuple(Setting(one.id, one.id, tuple(value.id for value in one.values)) for one in outline.own_settings)


def cell_of(outline: Outline, field: str) -> tuple[str, tuple[int, ...]]:
    """Where the number of a setting stands in the World: a field, and the place in it for one of the scenario's own.

    Raises:
        ValueError: there is no such setting.
    """
    if field in FIELDS:
        return field, ()
    names = [one.id for one in outline.own_settings]
    if field not in names:
        raise ValueError(f"there is no setting '{field}'; the settings are {', '.join((*FIELDS, *names))}")
    return "own_setting", (names.index(field),)


def checked_number(outline: Outline, field: str, value: int) -> int:
    """The number of a setting, if it can have it.

    Raises:
        ValueError: there is no such setting, or it cannot.
    """
    cell_of(outline, field)
    setting = next(one for one in (*SETTINGS, *own_settings(outline)) if one.field == field)
    low, high = (0, len(setting.words) - 1) if setting.words else (setting.low, setting.high)
    if not low <= value <= high:
        raise ValueError(f"the setting '{field}' is a number from {low} to {high}, not {value}")
    return value


def read_settings(texts: tuple[str, ...], outline: Outline) -> dict[str, int]:
    """Settings by field and their numbers, from texts such as ``guidance=100``.

    Raises:
        ValueError: a text is no setting, or gives one a value it cannot have.
    """
    known = {setting.name: setting for setting in (*SETTINGS, *own_settings(outline))}
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        setting = known.get(name.strip())
        if setting is None:
            hint = did_you_mean(name.strip(), known) or f"the settings are {', '.join(known)}"
            raise ValueError(f"there is no setting '{name.strip()}'; {hint}")
        if not equals:
            raise ValueError(f"'{text}' gives no value; write {setting.name}=VALUE, {setting.values}")
        found[setting.field] = setting.number(value.strip())
    return found
