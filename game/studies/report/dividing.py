"""The part of a report that divides an outcome among factors."""

from __future__ import annotations

from typing import Any

from game.studies.plan_file import PlanFile
from game.studies.report.charts import Row, chart, gap_bar
from game.studies.report.facts import Facts
from game.studies.report.markup import figure, paragraph, table
from game.studies.report.numbers import count, gaps, percent, points, shares

MOST_PAIRS = 10


def section(file: PlanFile, found: Facts) -> list[str]:
    """The whole answer of an attribution."""
    told = found["attribution"]
    return [
        paragraph(verdict(file, told), "verdict"),
        *method(told),
        _shares(file, told),
        _table(file, told),
        *_pairs(file, told),
    ]


def name_of(file: PlanFile, factor: str) -> str:
    """A factor in words: its number, and what examinations or the book call it; the what-if where two are alike."""
    words = {one: each[0] for one, each in file.about["what_ifs"].items()}
    names = {one: each["exam"] or each["factor_title"] or one for one, each in words.items()}
    name = names[factor] if list(names.values()).count(names[factor]) == 1 else factor
    return f"{words[factor]['factor'].upper()} {name}"


def ranked(told: dict[str, Any]) -> list[str]:
    """The factors, the largest share first."""
    return sorted(told["factors"], key=lambda one: -float(told["factors"][one]["share"]["value"]))


def verdict(file: PlanFile, told: dict[str, Any]) -> str:
    """The answer in two sentences."""
    first = [f"{name_of(file, one)} {points(told['factors'][one]['share']['value'])}" for one in ranked(told)[:3]]
    return (
        f"With all factors as they were the outcome comes in {percent(told['all']['share'])} of campaigns, with none "
        f"of them in {percent(told['none']['share'])}. Of the {points(told['gap']['value'])} points between, most "
        f"go to: {', '.join(first)}."
    )


def method(told: dict[str, Any]) -> list[str]:
    """How it was done, in three sentences."""
    combinations = 1 << len(told["factors"])
    return [
        "<h2>How it was asked</h2>",
        paragraph(
            f"Each of {len(told['factors'])} factors was left as it was or removed by its what-if, in all "
            f"{count(combinations)} combinations, with {count(told['campaigns'])} campaigns in all, each combination "
            "with luck of its own. A factor's share is what bringing it in changes, averaged over all orders in which "
            "the factors can be brought in (Shapley); the shares add up to the gap. Intervals are 95 percent; a share "
            "whose interval holds zero has not been shown to matter."
        ),
    ]


def _shares(file: PlanFile, told: dict[str, Any]) -> str:
    rows = [Row(name_of(file, one), (gap_bar(told["factors"][one]["share"]),)) for one in ranked(told)]
    said = "Share of the gap that goes to each factor, in points, with 95 percent intervals."
    cells = [
        (
            name_of(file, one),
            gaps(told["factors"][one]["share"]),
            told["factors"][one]["kind"],
            told["factors"][one]["exam"],
        )
        for one in ranked(told)
    ]
    total = [("together, the gap", gaps(told["gap"]), "", "")]
    beside = table("Shares", ("factor", "points (95 % interval)", "kind", "examination"), [*cells, *total], (1,))
    return figure(said, chart("division", "Which factor mattered how much", said, rows), beside)


def _table(file: PlanFile, told: dict[str, Any]) -> str:
    cells = []
    for one in ranked(told):
        words, gap = file.about["what_ifs"][one][0], told["factors"][one]
        cells.append((words["question"], gaps(gap["alone"]), gaps(gap["removed"]), words["claim"]))
    heads = ("removed by", "it alone, the others removed", "what its removal takes away", "the claim")
    ends = f"All as they were {shares(told['all'])}, none {shares(told['none'])}"
    return f"<h2>Alone and removed</h2>\n{table(ends, heads, cells, (1, 2))}"


def _pairs(file: PlanFile, told: dict[str, Any]) -> list[str]:
    cells = [
        (" and ".join(name_of(file, one) for one in pair["of"]), gaps(pair)) for pair in told["pairs"][:MOST_PAIRS]
    ]
    said = "Pairs that do more together (+) or less than apart, the largest first"
    return ["<h2>Together</h2>", table(said, ("pair", "points (95 % interval)"), cells, (1,))]
