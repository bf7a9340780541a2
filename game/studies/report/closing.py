"""The end of every report: what was assumed and left out, the sources, and where the numbers come from."""

from __future__ import annotations

import json
from html import escape

from game.studies.plan_file import PlanFile
from game.studies.report.facts import Facts
from game.studies.report.markup import items, paragraph, prose
from game.studies.report.numbers import count


def assumptions(file: PlanFile) -> list[str]:
    """What the answer rests on."""
    settings = dict(file.plan.variants[0].settings)
    said = [
        "The computer plays every leader by the same rules, each on what he may know.",
        "Traits, opinions, grips and the weight of reasons are judgements; the scenario names their sources.",
        "A model can show what its rules imply. It is evidence about the past only as far as they are right.",
    ]
    if settings:
        chosen = ", ".join(f"{name} = {value}" for name, value in settings.items())
        said.append(f"Settings other than the scenario's own: {chosen}.")
    left = prose(file.about["left_out"])
    return ["<h2>What is assumed</h2>", items(said), *(["<h2>What the model leaves out</h2>", *left] if left else [])]


def sources(file: PlanFile) -> list[str]:
    """The books behind the what-ifs and the scenario."""
    cited = {cite for words in file.about["what_ifs"].values() for one in words for cite in one["sources"]}
    every = sorted(cited | set(file.about["sources"]))
    return ["<h2>Sources</h2>", items(every)] if every else []


def provenance(file: PlanFile, found: Facts) -> list[str]:
    """Everything that decides the numbers, and the command that makes them again."""
    told = found["provenance"]
    sides = told["variants"] if not file.design else told["variants"][-1:]
    rows = [
        ("scenario", f"{told['scenario']}, {told['variants'][0 if not file.design else -1]['scenario_hash']}"),
        ("rules", f"version {told['rules_version']}"),
        ("seed", f"{told['seed']}; {told['seeds']}"),
        (
            "campaigns",
            f"{count(found['planned'])} planned, {count(found['done'])} played, {count(found['failed'])} failed",
        ),
        *((f"side {one['id']}", f"{one['scenario_hash']} {json.dumps(one['what_ifs'])}") for one in sides),
        ("plan", told["plan_hash"]),
    ]
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in rows)
    return [
        "<h2>Where the numbers come from</h2>",
        f"<dl>{listed}<dt>again</dt><dd><code>{escape(file.command)}</code></dd></dl>",
        paragraph("Every number can be checked against the rows: python main.py report FOLDER --verify", "note"),
    ]
