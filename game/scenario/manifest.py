"""mod.yaml: what a mod is and holds - a scenario, changes to scenarios, or only pictures, sounds and fonts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from game.scenario import faults
from game.scenario.findings import Findings, Place
from game.scenario.folder import Folder
from game.scenario.models import MANIFEST_FILE, NEWEST_FORMAT, OUTLINE_FILE
from game.scenario.models.country import Parent
from game.scenario.models.fields import Id, Many, MaybeTitle, Model, Prose, Title
from game.scenario.problems import ERROR, Problem
from game.scenario.versions import opened

SCENARIO, CHANGES, ASSETS = "scenario", "changes", "assets"


class Manifest(Model):
    """mod.yaml: what the mod is called, who made it, and what it holds."""

    format: Annotated[int, Field(ge=1, le=NEWEST_FORMAT)]
    id: Id
    title: Title
    title_ru: MaybeTitle = ""
    version: MaybeTitle = ""
    author: MaybeTitle = ""
    licence: MaybeTitle = ""
    about: Prose = ""
    about_ru: Prose = ""
    holds: Literal["scenario", "changes", "assets"]
    changes: Many[Parent] = ()

    @model_validator(mode="after")
    def _says_what_it_changes(self) -> Manifest:
        if (self.holds == CHANGES) != bool(self.changes):
            said = "'changes' names the scenarios that a mod with 'holds: changes' changes, and no other mod has it"
            raise PydanticCustomError("manifest", said)
        return self


def read_manifest(folder: Folder, findings: Findings) -> Manifest | None:
    """The mod.yaml of a mod; None, with what is wrong, where it has none that can be used."""
    name = folder.shown + MANIFEST_FILE
    if not folder.files.has(MANIFEST_FILE):
        said = f"{name} is missing: it says what the mod is called and what it holds"
        findings.add(Problem(name, 0, 0, ERROR, "manifest", said, "see docs/modding/mods.md"))
        return None
    document = opened(folder, MANIFEST_FILE, "mod", findings)
    if document is None:
        return None
    place = Place(document)
    try:
        found = Manifest.model_validate(document.data)
    except ValidationError as error:
        faults.report(error, Manifest, place, findings)
        return None
    if found.holds == SCENARIO and not folder.files.has(OUTLINE_FILE):
        said = f"the mod is said to hold a scenario, but there is no {OUTLINE_FILE}"
        findings.error(place.at("holds"), "manifest", said, "scenario.yaml lies beside mod.yaml")
        return None
    return found
