"""The model of a what-if: a question, and what is changed in a scenario to answer it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from game.scenario.models.fields import Fact, Id, Many, MaybeTitle, Model, Prose, Title
from game.scenario.models.story import Tag


class Overlay(Model):
    """What is added, patched and removed in one kind; the items are checked when they have been laid over."""

    add: Many[dict[str, Any]] = ()
    patch: Many[dict[str, Any]] = ()
    remove: Many[Id] | Literal["all"] = ()


class WhatIf(Fact):
    """A what-if: ``scenario`` are keys of scenario.yaml, the others say what changes in the files of that name.

    ``claim`` is what it tests, in a sentence, and who argues and doubts it; ``claims`` are those of claims.yaml,
    ``exam`` the words of an examination. An outcome is divided among the ``attributed`` ones.
    """

    id: Id
    question: Title
    question_ru: MaybeTitle = ""
    kind: Literal["actor", "structure"]
    claims: Many[Tag] = ()
    factor: Tag
    claim: Prose = ""
    claim_ru: Prose = ""
    argued_by: Many[Title] = ()
    doubted_by: Many[Title] = ()
    exam: MaybeTitle = ""
    attributed: bool = False
    doc: Prose
    scenario: dict[str, Any] = Field(default_factory=dict)
    numbers: Overlay = Overlay()
    leaders: Overlay = Overlay()
    people: Overlay = Overlay()
    bodies: Overlay = Overlay()
    offices: Overlay = Overlay()
    regions: Overlay = Overlay()
    issues: Overlay = Overlay()
    meetings: Overlay = Overlay()
    series: Overlay = Overlay()
    doctrines: Overlay = Overlay()
    documents: Overlay = Overlay()
    events: Overlay = Overlay()
    endings: Overlay = Overlay()
    milestones: Overlay = Overlay()
    record: Overlay = Overlay()
    articles: Overlay = Overlay()
