"""The page and the table of a class: what became of each campaign, beside the model's course and history's."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from game.chronicle.names import Names
from game.classroom.blocks import Bars, Block, Drawing, Grid, Heading, Para, Points, Title
from game.classroom.reading import Copybook
from game.classroom.timeline import Course, timeline
from game.scenario import Scenario
from game.scenario.dates import AFTER_ALL
from game.studies.outcomes import outcomes_of
from game.studies.report.charts import Bar, Row
from game.studies.rows import Rows
from game.studies.statistics import wilson
from game.words import _

SELDOM = 0.02
"""Share of the model's campaigns below which nothing is drawn of when a thing comes."""
DASH = "\N{EN DASH}"
SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Class:
    """The saves of a class, the scenario most of them were played in, and campaigns of the computer alone in it."""

    books: Sequence[Copybook]
    scenario: Scenario | None
    model: Rows | None

    @property
    def counted(self) -> list[Copybook]:
        """Those that count, of the scenario that is drawn."""
        wanted = self.scenario.id if self.scenario is not None else ""
        return [one for one in self.books if one.counts and one.scenario == wanted]


def class_blocks(found: Class, language: str = "en") -> list[Block]:
    """The whole page."""
    if found.scenario is None:
        return [Title("A class"), listing(found.books, None, language), *flagged(found.books)]
    names = Names(found.scenario, language)
    say = names.say
    counted = found.counted
    blocks: list[Block] = [
        Title(say("The class"), names.texts.scenario.of("title", language)),
        Para(
            say(
                "{count} of {all} saves count here: they replay to what they say and belong to this scenario.",
                count=len(counted), all=len(found.books),
            )
        ),
        listing(found.books, names, language),
        *flagged(found.books, say),
    ]  # fmt: skip
    if found.model is not None and counted:
        blocks += [_ends(found, counted, names), _timeline(found, counted, names)]
        blocks.append(Para(say("To talk about: where do we lie outside the model's line, and who did that?"), "note"))
    return blocks


def placed(books: Sequence[Copybook], scenario: Scenario, model: Rows) -> list[Copybook]:
    """The same; those that are over with how many percent of the model's scores in the seat are less than theirs."""
    seats = scenario.register.ids["leader"]
    return [
        replace(one, percentile=round(100 * float((model["score"][:, seats[one.leader]] < one.score).mean())))
        if one.counts and one.ended and one.scenario == scenario.id
        else one
        for one in books
    ]


def apart(books: Sequence[Copybook], scenario: Scenario | None) -> list[Copybook]:
    """The same, with a remark on those that were played in another scenario than the class's."""
    return [
        replace(one, note=_("it was played in another scenario, {scenario}", scenario=one.scenario))
        if scenario is not None and one.counts and one.scenario != scenario.id
        else one
        for one in books
    ]


def listing(books: Sequence[Copybook], names: Names | None, language: str) -> Grid:
    """A line a save."""
    say = names.say if names is not None else (lambda text, **places: text.format(**places))
    heads = ("file", "name", "chair", "until", "outcome", "score", "percentile", "aims", "as in history", "went back")
    rows = tuple(_line(one, names) for one in books)
    told = {
        "file": say("file"), "name": say("name"), "chair": say("chair"), "until": say("until"),
        "outcome": say("outcome"), "score": say("score"), "percentile": say("percentile"), "aims": say("aims"),
        "as in history": say("as in history"), "went back": say("went back"),
    }  # fmt: skip
    return Grid(say("Every save"), tuple(told[head] for head in heads), rows, (5, 6, 7, 8, 9))


def _line(one: Copybook, names: Names | None) -> tuple[str, ...]:
    mark = f"! {one.file}" if one.flags else one.file
    if not one.leader or names is None:
        return (mark, one.name, one.leader, "", "", "", "", "", "", "")
    own = names.texts.leaders
    chair = next((words.of("short", names.language) for words in own if words.id == one.leader), one.leader)
    won = next((words.of("short", names.language) for words in own if words.id == one.outcome), "")
    here = one.scenario == names.texts.scenario.id and 0 < one.ending <= len(names.texts.endings)
    ending = names.texts.endings[one.ending - 1].of("title", names.language) if here else DASH
    place = DASH if one.percentile is None else str(one.percentile)
    until = names.quarter(one.quarter) if one.scenario == names.texts.scenario.id else DASH
    return (
        mark, one.name, chair, until, f"{ending}: {won}" if won and here else ending, str(one.score), place,
        f"{one.aims_kept}/{one.aims}", f"{one.kept}/{one.of}", str(one.rewinds),
    )  # fmt: skip


def flagged(books: Sequence[Copybook], say: Any = None) -> list[Block]:
    """Saves that do not count, with the reason; and those with a remark."""
    say = say or (lambda text, **places: text.format(**places))
    wrong = [one for one in books if one.flags]
    told = [f"{one.file}: {'; '.join(one.flags)}" for one in wrong]
    told += [f"{one.file}: {one.note}" for one in books if one.note]
    if not told:
        return []
    head = say("Not counted, and why") if wrong else say("Remarks")
    return [Heading(head), Points(tuple(told))]


def _ends(found: Class, counted: Sequence[Copybook], names: Names) -> Bars:
    """How the class's campaigns ended, beside the computer's."""
    assert found.scenario is not None
    assert found.model is not None
    say, outcomes = names.say, outcomes_of(found.scenario)
    over = [one for one in counted if one.ended]
    ours, theirs = Counter(one.outcome for one in over), outcomes.counts(found.model)
    titles = {
        name: names.texts.leaders[names.register.ids["leader"][name]].of("short", names.language)
        if name in names.register.ids["leader"]
        else names.texts.endings[outcomes.by_ending.index(name)].of("title", names.language)
        for name in outcomes.ids
    }
    shown = [name for name in outcomes.ids if ours[name] or theirs[name]]
    rows, cells = [], []
    for name in shown:
        mine, model = wilson(ours[name], len(over)), wilson(theirs[name], len(found.model))
        bars = (
            Bar(model.share, model.low, model.high, _percent(model.share)),
            Bar(mine.share, mine.low, mine.high, _percent(mine.share), "open"),
        )
        rows.append(Row(titles[name], bars))
        cells.append(
            (titles[name], f"{theirs[name]} ({_percent(model.share)})", f"{ours[name]} ({_percent(mine.share)})")
        )
    said = say(
        "How it ended: {model} campaigns of the computer alone (dark), and the {ours} of the class that are over "
        "(light).", model=len(found.model), ours=len(over),
    )  # fmt: skip
    heads = (say("outcome"), say("the computer"), say("the class"))
    return Bars("ends", said, tuple(rows), Grid(say("Outcomes"), heads, tuple(cells), (1, 2)))


def _percent(share: float) -> str:
    return f"{100 * share:.0f}{SPACE}%"


def courses(found: Class, counted: Sequence[Copybook], language: str) -> list[Course]:
    """The milestones that a campaign may meet or miss.

    What holds from the first day is left out, and what history had only after the scenario's last quarter.
    """
    assert found.scenario is not None
    assert found.model is not None
    world, made = found.scenario.world[0], []
    for at, words in enumerate(found.scenario.texts.milestones):
        window = int(world["watch_from"][at]), int(world["watch_until"][at])
        if int(world["watch_mode"][at]) != 0 or window[1] == 0 or window[0] >= int(world["turns"]):
            continue
        first = sorted(int(turn) - 1 for turn in found.model["first"][:, at] if turn)
        share = len(first) / max(1, len(found.model))
        model = None
        if share >= SELDOM:
            model = (first[len(first) // 10], first[len(first) // 2], first[-1 - len(first) // 10])
        came = tuple(sorted(one.dates[words.id] - 1 for one in counted if words.id in one.dates))
        made.append(Course(words.of("title", language), window, model, share, came))
    return made


def _timeline(found: Class, counted: Sequence[Copybook], names: Names) -> Drawing:
    assert found.scenario is not None
    say, calendar = names.say, found.scenario.register.calendar
    drawn = courses(found, counted, names.language)
    years = [
        (turn, str(calendar.quarter(turn).year)) for turn in range(calendar.turns) if calendar.quarter(turn).season == 0
    ]
    said = say(
        "When things happened: grey the time that counts as history's, the line in the model (median and middle 80 %), "
        "each dot one of us."
    )
    svg = timeline("course", say("When things happened"), said, drawn, years, calendar.turns)

    def quarter(turn: int) -> str:
        when = calendar.quarter(calendar.turns - 1 if turn >= AFTER_ALL else turn)
        return f"{when.year}/{when.season + 1}"

    cells = tuple(
        (
            one.name,
            quarter(one.history[0]) + (f"{DASH}{quarter(one.history[1])}" if one.history[1] != one.history[0] else ""),
            _percent(one.share),
            quarter(one.model[1]) if one.model else DASH,
            f"{len(one.class_)}/{len(counted)}",
            quarter(one.class_[len(one.class_) // 2]) if one.class_ else DASH,
        )
        for one in drawn
    )
    heads = (
        say("milestone"),
        say("counts as history"),
        say("in the model"),
        say("its median"),
        say("in the class"),
        say("median"),
    )
    return Drawing(said, svg, Grid(say("Year and quarter"), heads, cells, (2, 4)))


FIELDS = (
    "file", "name", "scenario", "leader", "quarter", "ended", "outcome", "score", "percentile", "aims_kept", "aims",
    "kept", "of", "decisions", "rewinds", "flags", "note",
)  # fmt: skip


def as_csv(books: Sequence[Copybook], milestones: Sequence[str] = ()) -> str:
    """A line a save; a text that a spreadsheet would take for a formula is quoted with an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*FIELDS, *(f"first_{name}" for name in milestones)])
    for one in books:
        told = vars(one) | {"flags": "; ".join(one.flags), "ended": int(one.ended)}
        cells = [_safe("" if told[name] is None else told[name]) for name in FIELDS]
        writer.writerow([*cells, *(one.dates.get(name, "") for name in milestones)])
    return stream.getvalue()


def _safe(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value
