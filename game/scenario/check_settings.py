"""The settings of a scenario's own: names that nobody else has, and a value that is one."""

from __future__ import annotations

from game.scenario.gather import Entry
from game.scenario.models import Outline
from game.scenario.problems import ERROR, did_you_mean
from game.scenario.settings import FIELDS, SETTINGS
from game.scenario.survey import Survey


def check_settings(survey: Survey, outline: Entry[Outline]) -> None:
    """Check every setting of the scenario's own, and what is chosen at first."""
    taken = {*FIELDS, *(setting.name for setting in SETTINGS)}
    for at, setting in enumerate(outline.item.own_settings):
        place = outline.place.at("own_settings", at)
        if setting.id in taken:
            survey.findings.error(place.at("id"), "twice", f"there is a setting '{setting.id}' already")
        taken.add(setting.id)
        values: set[str] = set()
        for which, value in enumerate(setting.values):
            if value.id in values:
                survey.findings.error(place.at("values", which, "id"), "twice", f"'{value.id}' is given twice")
            values.add(value.id)
    for name, chosen in (outline.item.settings.model_extra or {}).items():
        place, known = outline.place.at("settings", name), survey.register.settings
        if name not in known:
            names = [*(setting.name for setting in SETTINGS), *known]
            hint = did_you_mean(name, names) or f"settings are: {', '.join(names)}"
            survey.findings.note(ERROR, place, "unknown_key", f"there is no setting '{name}'", hint, place.key_spot)
        elif chosen not in known[name]:
            wanted = " or ".join(known[name])
            hint = did_you_mean(str(chosen), known[name])
            survey.findings.error(place, "choice", f"'{name}' must be {wanted}", hint)
