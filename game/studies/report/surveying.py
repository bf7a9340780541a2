"""The part of a report that sets many what-ifs side by side: what each does to the usual outcome."""

from __future__ import annotations

from game.studies.comparison import NONE
from game.studies.plan_file import PlanFile
from game.studies.report.charts import Row, chart, gap_bar
from game.studies.report.facts import Facts
from game.studies.report.markup import figure, paragraph, table
from game.studies.report.numbers import count, gaps, percent
from game.studies.report.plain import usual

MOST_TOLD = 4
"""What-ifs that are each told at length; of more, only this survey is."""


def survey(file: PlanFile, found: Facts) -> list[str]:
    """The what-ifs by what they do to the usual outcome, the greatest loss first: a sentence, a chart, a table."""
    name = usual(found)
    order = sorted(found["what_ifs"], key=lambda one: float(found["what_ifs"][one]["difference"][name]["value"]))
    title = file.about["titles"][name]
    said = f"What each what-if does to '{title}', in points, with 95 percent intervals."
    rows = [Row(one, (gap_bar(found["what_ifs"][one]["difference"][name]),)) for one in order]
    cells = [_cells(file, found, name, one) for one in order]
    heads = ("what-if", "kind", "share with it", "points (95 % interval)", "verdict", "would not have come")
    beside = table(f"'{title}' with each what-if", heads, cells, (2, 3, 5))
    return [
        paragraph(sentence(file, found, name), "verdict"),
        figure(said, chart("survey", "The what-ifs side by side", said, rows), beside),
    ]


def sentence(file: PlanFile, found: Facts, name: str) -> str:
    """How many what-ifs were shown to matter for an outcome."""
    verdicts = [one["difference"][name]["verdict"] for one in found["what_ifs"].values()]
    shown = len(verdicts) - verdicts.count(NONE)
    share = percent(found["outcomes"][name]["share"])
    return (
        f"'{file.about['titles'][name]}' comes in {share} of campaigns as things were. Of {len(verdicts)} what-ifs "
        f"{shown} were shown to change that."
    )


def _cells(file: PlanFile, found: Facts, name: str, side: str) -> tuple[str, ...]:
    one, words = found["what_ifs"][side], file.about["what_ifs"][side]
    lost, gap = one["but_for"][name], one["difference"][name]
    return (
        f"{side}: {' '.join(each['question'] for each in words)}",
        ", ".join(dict.fromkeys(each["kind"] for each in words)),
        percent(one["outcomes"][name]["share"]),
        gaps(gap),
        gap["verdict"],
        f"{count(lost['lost'])} of {count(lost['of'])}",
    )
