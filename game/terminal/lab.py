"""The laboratory in the terminal: a question, bars as campaigns come, the verdict, two campaigns side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from game.campaign import Campaign
from game.rules import names as n
from game.scenario import Scenario
from game.scenario.models import WhatIf
from game.studies.about import titles
from game.studies.comparison import LESS, MORE
from game.studies.forking import Other, own, walk
from game.studies.lab import PAIRS, Experiment, Standing, of_fork, of_what_if
from game.studies.report.example import Example
from game.terminal.console import Console
from game.terminal.menu import pick
from game.terminal.phrases import counted

WIDE = 40
"""Signs of a bar at 100 percent."""
TICK = 0.5
LAST = 20
"""Own decisions that may be asked about."""
TOLD = 40
"""Lines of a side by side that are read out."""


def run_lab(name: str, scenario: Scenario, what_ifs: Sequence[WhatIf], chosen: WhatIf | None, pairs: int,
            workers: int | None = None, console: Console | None = None) -> int:  # fmt: skip
    """Ask what-ifs of a scenario until the reader has enough; returns the exit code."""
    console = console or Console()
    if chosen is not None:
        return _ask_one(console, name, scenario, chosen, pairs, workers)
    labels = [f"{one.question} ({one.factor.upper()}, {one.kind})" for one in what_ifs]
    while (at := pick(console, "What if...?", labels)) is not None:
        _ask_one(console, name, scenario, what_ifs[at], pairs, workers)
    return 0


def _ask_one(console: Console, name: str, scenario: Scenario, one: WhatIf, pairs: int, workers: int | None) -> int:
    console.say("", one.question, *_about(one))
    ask(console, scenario, lambda: Experiment(lambda: of_what_if(name, scenario, one.id, pairs), workers))
    return 0


def _about(one: WhatIf) -> Iterator[str]:
    if one.claim:
        yield f"The claim: {one.claim}"
    both = (("argued by", one.argued_by), ("doubted by", one.doubted_by))
    people = [f"{said} {', '.join(who)}" for said, who in both if who]
    if people:
        yield f"{'; '.join(people)}."
    yield f"What is changed: {' '.join(one.doc.split())}"


def ask(console: Console, scenario: Scenario, begin: Callable[[], Experiment]) -> None:
    """Have a question played, tell how it stands as it comes, and at last the answer; Ctrl-C ends it early."""
    experiment = begin()
    watch = Watch(console, titles(scenario), tuple(scenario.register.names("leader")))
    try:
        while not experiment.wait(TICK):
            watch.look(experiment)
    except KeyboardInterrupt:
        experiment.cancel()
        experiment.wait()
        console.say("", "Enough; this is what has come.")
    watch.close()
    if experiment.trouble:
        console.say(f"It could not be played: {experiment.trouble}")
        return
    standing = experiment.standing
    if standing is None:
        console.say("No pair has come.")
        return
    console.say(*bars(standing, watch.titles), verdict(standing, watch.titles, watch.leaders))
    example = experiment.example()
    if example is None:
        console.say("No pair differs.")
    else:
        console.say(*story(example, watch.titles))


class Watch:
    """Tells how an experiment stands: on a terminal one line that is written over, else a line each tenth."""

    def __init__(self, console: Console, titles: dict[str, str], leaders: tuple[str, ...]) -> None:
        """``titles`` are those of the outcomes."""
        self.console, self.titles, self.leaders = console, titles, leaders
        self.told = -1

    def look(self, experiment: Experiment) -> None:
        """Tell what is new."""
        progress, standing = experiment.progress, experiment.standing
        if progress is None:
            return
        tenth = 10 * progress.done // max(1, progress.planned)
        compiling = " (compiling the rules, once for this version)" if progress.compiling else ""
        line = f"{progress.done} of {progress.planned} campaigns{compiling}"
        if standing is not None:
            line += f"; {self.short(standing)}"
        if self.console.person:
            print(f"\r{line[:110]:<110}", end="", file=self.console.target, flush=True)
        elif tenth != self.told:
            self.told = tenth
            self.console.say(line)

    def short(self, standing: Standing) -> str:
        """The usual outcome in a few words: ``Stalin 41 % -> 17 %``."""
        name = standing.usual
        before = next(one.share.share for one in standing.base if one.id == name)
        after = next(one.share.share for one in standing.changed.outcomes if one.id == name)
        return f"{self.titles[name]} {100 * before:.0f} % -> {100 * after:.0f} %"

    def close(self) -> None:
        """Leave the line."""
        if self.console.person:
            print(file=self.console.target)


def bars(standing: Standing, titles: dict[str, str]) -> Iterator[str]:
    """Each outcome as two bars of signs with their numbers."""
    yield f"{counted(standing.n, 'pair')}; = as it was, # with the change, each with its 95 % interval"
    both = zip(standing.base, standing.changed.outcomes, strict=True)
    shown = sorted(((one, other) for one, other in both if one.count or other.count), key=lambda two: -two[0].count)
    for one, other in shown:
        gap = standing.changed.differences[one.id]
        yield f"{titles[one.id]}: {100 * gap.share:+.1f} points ({100 * gap.low:+.1f} to {100 * gap.high:+.1f})"
        for sign, side in (("=", one.share), ("#", other.share)):
            drawn = sign * round(WIDE * side.share)
            numbers = f"{100 * side.share:5.1f} % ({100 * side.low:.1f} to {100 * side.high:.1f})"
            yield f"  {drawn or '.':<{WIDE}} {numbers}"


def verdict(standing: Standing, titles: dict[str, str], leaders: tuple[str, ...]) -> str:
    """The answer in a sentence, about the outcome that is usual as things were."""
    name, changed = standing.usual, standing.changed
    before = next(one.share.share for one in standing.base if one.id == name)
    after = next(one.share.share for one in changed.outcomes if one.id == name)
    said, lost = changed.verdict(name), changed.but_for[name]
    title = f"{titles[name]} wins" if name in leaders else f"'{titles[name]}' comes"
    if said not in (LESS, MORE):
        return f"No difference shown for {titles[name]}: {100 * after:.0f} %, and {100 * before:.0f} % as it was."
    told = f"{title} {said}: {100 * after:.0f} % instead of {100 * before:.0f} %."
    return f"{told} Of {lost.of} campaigns in which it came, {lost.lost} came otherwise." if said == LESS else told


def story(example: Example, titles: dict[str, str]) -> Iterator[str]:
    """Two campaigns from where they part."""
    ends = [titles.get(one, one) for one in example.outcomes]
    yield f"Two campaigns with the same luck (seed {example.seed}). Both run alike until {example.parted}."
    left = TOLD
    for quarter in example.quarters:
        for side, texts in (("as it was", quarter.base), ("with the change", quarter.changed)):
            for text in texts[: max(0, left)]:
                yield f"{quarter.quarter}, {side}: {text}"
            left -= len(texts)
    yield f"The end: {ends[0]} as it was, {ends[1]} with the change."


def what_if_i_had(console: Console, past: Campaign, who: str, pairs: int = PAIRS) -> None:
    """Ask of one's own decisions in a game under way what another answer would have done."""
    whip = n.DECISION_NAMES[n.D_WHIP]
    mine = [at for at in own(past, who) if past.decisions[at].kind != whip][-LAST:]
    found = list(_told(past, mine))[::-1]
    if not found:
        console.say("There is nothing to ask yet: decide something first.")
        return
    title = "What if I had...? Played from how things really stood: hindsight."
    at = pick(console, title, [words for words, _ in found])
    if at is None:
        return
    fork = found[at][1]
    ask(console, past.scenario, lambda: Experiment(lambda: of_fork(past, fork, pairs)))


def _told(past: Campaign, decisions: Sequence[int]) -> Iterator[tuple[str, Other]]:
    for one, before in walk(past, decisions):
        taken, other = one.told(before)
        yield f"{past.scenario.register.calendar.name(one.turn)}: {other}; what you did: {taken}", one
