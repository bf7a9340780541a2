"""The page of a report: one HTML file without scripts, links to elsewhere, or anything that is not in the study."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game.studies.plan_file import PlanFile
from game.studies.report.closing import assumptions, provenance, sources
from game.studies.report.comparing import sections
from game.studies.report.dividing import section
from game.studies.report.example import Example
from game.studies.report.facts import Facts
from game.studies.report.markup import document, paragraph
from game.studies.report.plain import outcome_chart, plain_verdict
from game.studies.report.style import STYLE

NAME = "report.html"
LARGEST = 200_000
"""Bytes a page may have."""


def page(file: PlanFile, found: Facts, examples: Sequence[Example]) -> str:
    """The whole page; every text of the scenario in it is escaped."""
    title = heading(file)
    body = [
        f'<p class="kicker">{escape(file.about["title"])}: a study of {found["done"]:,} campaigns</p>',
        f"<h1>{escape(title)}</h1>",
        *_answer(file, found, examples),
        *assumptions(file),
        *sources(file),
        *provenance(file, found),
    ]
    return document(title, STYLE, "\n".join(body))


def heading(file: PlanFile) -> str:
    """The question of the page: that of its what-if, or what it asks where there are several or none."""
    if file.design:
        wanted = file.design["outcome"]
        return f"What mattered most: {file.about['titles'].get(wanted, wanted)}"
    asked = [one["question"] for what_ifs in file.about["what_ifs"].values() for one in what_ifs]
    if len(asked) == 1:
        return str(asked[0])
    return f"{len(file.about['what_ifs'])} what-ifs" if asked else f"How {file.about['title']} ends"


def _answer(file: PlanFile, found: Facts, examples: Sequence[Example]) -> list[str]:
    if file.design:
        return section(file, found)
    if file.about["what_ifs"]:
        return sections(file, found, examples)
    return [paragraph(plain_verdict(file, found), "verdict"), *outcome_chart(file, found)]
