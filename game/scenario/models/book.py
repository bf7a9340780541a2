"""Models of book.yaml and claims.yaml: the written articles of the encyclopedia, and the essay's claims."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.models.fields import Fact, Id, Many, MaybeTitle, Model, Prose, Reference, Title

EntryKey = Annotated[str, Field(pattern=r"^[a-z]{2,12}\.[a-z][a-z0-9_]{0,47}$")]
"""An entry of the encyclopedia by kind and id: ``person.stalin``, ``event.lenin_dies``."""

Word = Annotated[str, Field(pattern=r"^[a-z][a-z ]{1,39}$")]
"""A word of the glossary."""


class Article(Fact):
    """A written entry: of history, one of the factors of the outcome, or about the game itself."""

    id: Id
    kind: Literal["article", "factor", "game"] = "article"
    title: Title
    title_ru: MaybeTitle = ""
    names: Many[Title] = ()
    names_ru: Many[Title] = ()
    text: Prose
    text_ru: Prose = ""
    see: Many[EntryKey] = ()


class Represented(Model):
    """Where a player meets a claim; mechanics are words of the glossary."""

    events: Many[Reference] = ()
    meetings: Many[Reference] = ()
    offices: Many[Reference] = ()
    documents: Many[Reference] = ()
    articles: Many[Reference] = ()
    mechanics: Many[Word] = ()


class Claim(Fact):
    """A claim of the essay the game was asked to model, and what the scholarship makes of it."""

    id: Id
    claim: Prose
    claim_ru: Prose = ""
    verdict: Literal["accurate", "debated_extent", "partly", "contested", "inaccurate", "outside_period"]
    correction: Prose = ""
    correction_ru: Prose = ""
    represented_by: Represented
