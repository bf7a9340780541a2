"""The part of a report that sets what-ifs beside the scenario as it is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from game.studies.comparison import LESS, MORE, NONE
from game.studies.plan_file import PlanFile
from game.studies.report.charts import Row, chart, gap_bar, share_bar
from game.studies.report.example import Example
from game.studies.report.facts import Facts
from game.studies.report.markup import figure, items, paragraph, table
from game.studies.report.numbers import count, gaps, percent, points, shares, shift
from game.studies.report.plain import outcome_chart, usual
from game.studies.report.surveying import MOST_TOLD, survey

MOST_SHIFTS = 12
FEWEST_PAIRS = 20
"""Pairs below which the shift of a date is not told."""


def sections(file: PlanFile, found: Facts, examples: Sequence[Example]) -> list[str]:
    """The answer: of one what-if at length; of several a survey first, and each at length if they are few."""
    told = {example.variant: example for example in examples}
    sides = list(found["what_ifs"].items())
    if len(sides) == 1:
        ((name, one),) = sides
        opening = [paragraph(verdict(file, found, one), "verdict"), *claims(file.about["what_ifs"][name])]
        return [*opening, *method(found, one), *details(file, found, name, 0, told.get(name))]
    parts = [*survey(file, found), *method(found, sides[0][1])]
    for at, (name, one) in enumerate(sides if len(sides) <= MOST_TOLD else []):
        words = file.about["what_ifs"][name]
        parts.append(f"<h2>{escape(' '.join(each['question'] for each in words))}</h2>")
        parts += [paragraph(verdict(file, found, one), "verdict"), *claims(words)]
        parts += details(file, found, name, at, told.get(name))
    return [*parts, *outcome_chart(file, found)]


def details(file: PlanFile, found: Facts, name: str, at: int, example: Example | None) -> list[str]:
    """The charts and tables of one what-if, and a pair side by side."""
    one = found["what_ifs"][name]
    parts = [_shares(file, found, name, one, at), _gaps(file, name, one, at), *_shifts(file, one)]
    return parts if example is None else [*parts, *side_by_side(file, example)]


def verdict(file: PlanFile, found: Facts, one: dict[str, Any]) -> str:
    """The answer in a sentence or two, about the outcome that is usual without the change."""
    name = usual(found)
    title, gap, lost = file.about["titles"][name], one["difference"][name], one["but_for"][name]
    before, after = found["outcomes"][name]["share"], one["outcomes"][name]["share"]
    others = [
        f"{file.about['titles'][other]} {points(told['value'])}"
        for other, told in one["difference"].items()
        if other != name and told["verdict"] != NONE
    ]
    rest = f" Shown besides, in points: {', '.join(others)}." if others else ""
    if gap["verdict"] == NONE:
        return f"No difference shown for {title}: {percent(after)} with the change, {percent(before)} without.{rest}"
    comes = f"{title} wins" if name in file.about["leaders"] else f"'{title}' comes"
    told = (
        f"{comes} {gap['verdict']}: {percent(after)} with the change instead of {percent(before)}, "
        f"a difference of {gaps(gap)} points."
    )
    if gap["verdict"] == LESS:
        told += f" Of the {count(lost['of'])} campaigns in which it came, {count(lost['lost'])} came otherwise with it."
    elif gap["verdict"] == MORE:
        told += f" In {count(lost['gained'])} campaigns it came only with the change."
    return told + rest


def claims(words: Sequence[dict[str, Any]]) -> list[str]:
    """What is tested, who argues it, and what was changed."""
    parts = []
    for one in words:
        people = [
            f"{said} {', '.join(one[key])}"
            for said, key in (("Argued by", "argued_by"), ("doubted by", "doubted_by"))
            if one[key]
        ]
        kinds = {"actor": "one man's choice", "structure": "circumstances"}
        about = "; ".join(filter(None, (one["factor"].upper(), kinds[one["kind"]], one["exam"])))
        parts.append(paragraph(f"The claim: {one['claim']} {'; '.join(people)}. ({about})"))
        parts.append(paragraph(f"What was changed: {' '.join(one['doc'].split())}", "note"))
    return parts


def method(found: Facts, one: dict[str, Any]) -> list[str]:
    """How it was done, in three sentences."""
    failed = f", {count(found['failed'])} could not be" if found["failed"] else ""
    return [
        "<h2>How it was asked</h2>",
        paragraph(
            f"{count(one['n'])} campaigns were played by the computer's leaders as things were, and the same with the "
            f"change{failed}: each pair has the same luck and differs only through the change. Shares have Wilson's 95 "
            "percent intervals, paired differences those of Bonett and Price. A difference whose interval holds zero "
            "is called no difference shown, which is not to say that there is none."
        ),
    ]


def _shares(file: PlanFile, found: Facts, name: str, one: dict[str, Any], at: int) -> str:
    titles = file.about["titles"]
    shown = [key for key in found["outcomes"] if found["outcomes"][key]["count"] or one["outcomes"][key]["count"]]
    rows = [
        Row(titles[key], (share_bar(found["outcomes"][key]), share_bar(one["outcomes"][key], "open"))) for key in shown
    ]
    said = "Share of the campaigns that come to each outcome, without the change (dark) and with it (light)."
    drawn = chart(f"shares{at}", f"Outcomes without and with {name}", said, rows)
    cells = [
        (
            titles[key],
            shares(found["outcomes"][key]),
            shares(one["outcomes"][key]),
            f"{count(one['but_for'][key]['lost'])} of {count(one['but_for'][key]['of'])}",
            count(one["but_for"][key]["gained"]),
        )
        for key in shown
    ]
    heads = ("outcome", "without", "with", "would not have come", "came only so")
    return figure(said, drawn, table("Shares and but-for counts", heads, cells, (1, 2, 3, 4)))


def _gaps(file: PlanFile, name: str, one: dict[str, Any], at: int) -> str:
    titles = file.about["titles"]
    shown = [key for key, gap in one["difference"].items() if one["but_for"][key]["of"] or gap["value"]]
    rows = [Row(titles[key], (gap_bar(one["difference"][key]),)) for key in shown]
    said = "What the change does to each outcome, in points, with 95 percent intervals."
    drawn = chart(f"gaps{at}", f"Differences made by {name}", said, rows)
    cells = [(titles[key], gaps(one["difference"][key]), one["difference"][key]["verdict"]) for key in shown]
    return figure(said, drawn, table("Differences", ("outcome", "points (95 % interval)", "verdict"), cells, (1,)))


def _shifts(file: PlanFile, one: dict[str, Any]) -> list[str]:
    """The milestones whose dates moved most, or that came or stayed away most often."""
    titles = file.about["milestones"]

    def moved(name: str) -> tuple[int, int]:
        told = one["dates"][name]
        return abs(told["shift"]["value"]) if told["shift"] else 0, told["lost"] + told["gained"]

    shown = [name for name, told in one["dates"].items() if told["pairs"] >= FEWEST_PAIRS and any(moved(name))]
    shown = sorted(shown, key=moved, reverse=True)[:MOST_SHIFTS]
    if not shown:
        return []
    cells = [
        (
            titles[name],
            shift(one["dates"][name]["shift"]),
            count(one["dates"][name]["pairs"]),
            count(one["dates"][name]["lost"]),
            count(one["dates"][name]["gained"]),
        )
        for name in shown
    ]
    heads = ("milestone", "median shift, quarters (95 % interval)", "pairs with both", "only without", "only with")
    parted = one["parted"]["quarter"]
    said = "What came earlier or later"
    note = ""
    if parted is not None:
        start, season = file.about["start"]
        quarter = start * 4 + season + parted["value"]
        apart = one["n"] - one["parted"]["never"]
        note = paragraph(
            f"{count(apart)} of {count(one['n'])} pairs come to differ in who holds or sits where, who has fallen, or "
            f"the line; half of them by quarter {quarter % 4 + 1} of {quarter // 4}.",
            "note",
        )
    return [table(said, heads, cells, (1, 2, 3, 4)), note]


def side_by_side(file: PlanFile, example: Example) -> list[str]:
    """Two campaigns of one pair from where they part."""
    titles = file.about["titles"]
    ends = [titles.get(one, one) for one in example.outcomes]
    rows = "\n".join(
        f'<tr><th scope="row">{escape(told.quarter)}</th><td>{items(told.base)}</td><td>{items(told.changed)}</td></tr>'
        for told in example.quarters
    )
    return [
        "<h3>One pair side by side</h3>",
        paragraph(
            f"Campaign {example.index} (seed {example.seed}). The two chronicles agree for {count(example.alike)} "
            f"lines, until {example.parted}; then the one goes on: {example.first[0]} The other: {example.first[1]}"
        ),
        "<table><caption>From there on, what each tells and the other does not</caption><thead><tr>"
        f'<th scope="col">quarter</th><th scope="col">without the change: {escape(ends[0])}</th>'
        f'<th scope="col">with it: {escape(ends[1])}</th></tr></thead>\n<tbody>\n{rows}\n</tbody></table>',
    ]
