"""Pictures that events name: the game or the scenario itself has them."""

from __future__ import annotations

from game.scenario.assets import VIGNETTES, own_names
from game.scenario.problems import did_you_mean
from game.scenario.survey import Survey


def check_pictures(survey: Survey) -> None:
    """Warn of pictures that nobody brings; the event is then shown without."""
    if survey.pictures is None:
        return
    known = {*own_names(VIGNETTES), *survey.pictures}
    for entry in survey.entries.get("events", ()):
        name = entry.item.picture
        if name and name not in known:
            said = f"there is no picture '{name}'"
            survey.findings.warn(entry.place.at("picture"), "unknown_picture", said, did_you_mean(name, known))
