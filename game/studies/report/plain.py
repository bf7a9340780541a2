"""The part of a report that tells how the campaigns of the scenario as it is ended."""

from __future__ import annotations

from game.studies.plan_file import PlanFile
from game.studies.report.charts import Row, chart, share_bar
from game.studies.report.facts import Facts
from game.studies.report.markup import figure, table
from game.studies.report.numbers import count, percent, shares


def usual(found: Facts) -> str:
    """The outcome that came most often."""
    return str(max(found["outcomes"], key=lambda name: int(found["outcomes"][name]["count"])))


def plain_verdict(file: PlanFile, found: Facts) -> str:
    """What came most often, in a sentence."""
    name = usual(found)
    one = found["outcomes"][name]
    return (
        f"{file.about['titles'][name]}: {percent(one['share'])} of {count(found['n'])} campaigns, "
        "more than any other outcome."
    )


def outcome_chart(file: PlanFile, found: Facts) -> list[str]:
    """A chart of every outcome that came, and its table."""
    told = {name: one for name, one in found["outcomes"].items() if one["count"]}
    titles = file.about["titles"]
    rows = [Row(titles[name], (share_bar(one),)) for name, one in told.items()]
    said = f"Share of {count(found['n'])} campaigns that came to each outcome, with 95 percent intervals."
    drawn = chart("outcomes", "How the campaigns end", said, rows)
    cells = [(titles[name], count(one["count"]), shares(one)) for name, one in told.items()]
    beside = table("Outcomes", ("outcome", "campaigns", "share (95 % interval)"), cells, (1, 2))
    return ["<h2>How the campaigns end</h2>", figure(said, drawn, beside)]
