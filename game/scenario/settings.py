"""Settings: what a player may change of a scenario, each with its name, its values and its field of the World."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.names import SKILL_NAMES
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
    Setting("lenin_health", "lenin_health", ("as_it_was", "robust", "frail")),
    Setting("harvests", "harvests", low=-30, high=30),
    Setting("skill", "skill", SKILL_NAMES),
)


def read_settings(texts: tuple[str, ...]) -> dict[str, int]:
    """Fields of the World and their numbers, from texts such as ``guidance=100``.

    Raises:
        ValueError: a text is no setting, or gives one a value it cannot have.
    """
    known = {setting.name: setting for setting in SETTINGS}
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
