"""docs/what_ifs.md, made from the scenario: ``python -m game.studies.what_ifs_page`` writes it."""

from __future__ import annotations

from game.places import DOCS
from game.scenario import Scenario, load
from game.scenario.models import WhatIf
from game.scenario.what_ifs import read_what_ifs

PAGE = DOCS / "what_ifs.md"
HEAD = """# The what-ifs

Made by `python -m game.studies.what_ifs_page`; do not edit.

Each is a file in `scenarios/1922/what_ifs` that changes the scenario to ask one question. `main.py what-ifs 1922` lists
them with what was changed and the sources, `main.py study 1922 --what-if ID` answers one. An *actor* what-if changes
one man's choice, a *structure* what-if circumstances. A star marks the factors among which `main.py attribute` divides
an outcome.
"""
CLAIMS = """
## What tests which claim

The claims are those of the [essay](claims.md). One that only states what was so, or when, has nothing to test.

| claim | what-ifs |
|---|---|"""


def page(scenario: Scenario) -> str:
    """The whole page."""
    what_ifs = read_what_ifs(scenario.path)
    articles = {one.id: one.title for one in scenario.contents.articles}
    lines = [HEAD.rstrip()]
    for factor in sorted({one.factor for one in what_ifs}):
        lines += ["", f"## {factor.upper()} {articles.get(factor, '')}".rstrip(), "", *_TABLE]
        lines += [_row(one) for one in what_ifs if one.factor == factor]
    lines.append(CLAIMS)
    for claim in scenario.contents.claims:
        tested = [f"`{one.id}`" for one in what_ifs if claim.id in one.claims]
        lines.append(f"| {claim.id} {_cell(claim.claim)} | {', '.join(tested) or 'a statement of fact'} |")
    return "\n".join([*lines, ""])


_TABLE = (
    "| what-if | question | claim | argued by | doubted by | kind | examination |",
    "|---|---|---|---|---|---|---|",
)


def _row(one: WhatIf) -> str:
    cells = (
        f"`{one.id}`" + (" *" if one.attributed else ""),
        one.question,
        one.claim,
        ", ".join(one.argued_by),
        ", ".join(one.doubted_by),
        one.kind,
        one.exam,
    )
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "/")


if __name__ == "__main__":
    PAGE.write_text(page(load("1922")), encoding="utf-8")
