"""The laboratory in the terminal: a question, bars as campaigns come, the verdict, two campaigns side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from game.campaign import Campaign
from game.chronicle.names import Names
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
from game.words import N_, Catalogue, N_meant, _, decimal, meant, plural

KINDS = {"actor": N_meant("what-if", "actor"), "structure": N_meant("what-if", "structure")}
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
    labels = [f"{_question(one)} ({one.factor.upper()}, {meant('what-if', KINDS[one.kind])})" for one in what_ifs]
    while (at := pick(console, _("What if...?"), labels)) is not None:
        _ask_one(console, name, scenario, what_ifs[at], pairs, workers)
    return 0


def _ask_one(console: Console, name: str, scenario: Scenario, one: WhatIf, pairs: int, workers: int | None) -> int:
    console.say("", _question(one), *_about(one))
    ask(console, scenario, lambda: Experiment(lambda: of_what_if(name, scenario, one.id, pairs), workers))
    return 0


def _about(one: WhatIf) -> Iterator[str]:
    claim = one.claim_ru if Catalogue.language == "ru" and one.claim_ru else one.claim
    if claim:
        yield _("The claim: {claim}", claim=claim)
    both = ((N_("argued by {who}"), one.argued_by), (N_("doubted by {who}"), one.doubted_by))
    people = [_(said, who=", ".join(_(name) for name in who)) for said, who in both if who]
    if people:
        yield f"{'; '.join(people)}."
    if Catalogue.language == "en":
        yield _("What is changed: {doc}", doc=" ".join(one.doc.split()))


def _question(one: WhatIf) -> str:
    return one.question_ru if Catalogue.language == "ru" and one.question_ru else one.question


def ask(console: Console, scenario: Scenario, begin: Callable[[], Experiment]) -> None:
    """Have a question played, tell how it stands as it comes, and at last the answer; Ctrl-C ends it early."""
    experiment = begin()
    watch = Watch(console, titles(scenario, Catalogue.language), tuple(scenario.register.names("leader")))
    try:
        while not experiment.wait(TICK):
            watch.look(experiment)
    except KeyboardInterrupt:
        experiment.cancel()
        experiment.wait()
        console.say("", _("Enough; this is what has come."))
    watch.close()
    if experiment.trouble:
        console.say(_("It could not be played: {why}", why=experiment.trouble))
        return
    standing = experiment.standing
    if standing is None:
        console.say(_("No pair has come."))
        return
    console.say(*bars(standing, watch.titles), verdict(standing, watch.titles, watch.leaders))
    example = experiment.example(Catalogue.language)
    if example is None:
        console.say(_("No pair differs."))
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
        places = {"done": progress.done, "planned": progress.planned}
        line = _("{done} of {planned} campaigns", **places)
        if progress.compiling:
            line = _("{done} of {planned} campaigns (compiling the rules, once for this version)", **places)
        if standing is not None:
            line += f"; {self.short(standing)}"
        if self.console.person:
            wide = min(110, self.console.columns - 1)
            print(f"\r{line[:wide]:<{wide}}", end="", file=self.console.target, flush=True)
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
    yield plural(
        "{count} pair; = as it was, # with the change, each with its 95 % interval",
        "{count} pairs; = as it was, # with the change, each with its 95 % interval",
        standing.n,
        count=standing.n,
    )
    both = zip(standing.base, standing.changed.outcomes, strict=True)
    shown = sorted(((one, other) for one, other in both if one.count or other.count), key=lambda two: -two[0].count)
    for one, other in shown:
        gap = standing.changed.differences[one.id]
        yield _(
            "{title}: {gap} points ({low} to {high})",
            title=titles[one.id],
            gap=decimal(100 * gap.share, 1, "+"),
            low=decimal(100 * gap.low, 1, "+"),
            high=decimal(100 * gap.high, 1, "+"),
        )
        for sign, side in (("=", one.share), ("#", other.share)):
            drawn = sign * round(WIDE * side.share)
            low, high = decimal(100 * side.low), decimal(100 * side.high)
            numbers = _("{share} % ({low} to {high})", share=f"{decimal(100 * side.share):>5}", low=low, high=high)
            yield f"  {drawn or '.':<{WIDE}} {numbers}"


def verdict(standing: Standing, titles: dict[str, str], leaders: tuple[str, ...]) -> str:
    """The answer in a sentence, about the outcome that is usual as things were."""
    name, changed = standing.usual, standing.changed
    before = next(one.share.share for one in standing.base if one.id == name)
    after = next(one.share.share for one in changed.outcomes if one.id == name)
    said, lost = changed.verdict(name), changed.but_for[name]
    places = {"who": titles[name], "after": f"{100 * after:.0f} %", "before": f"{100 * before:.0f} %"}
    if said not in (LESS, MORE):
        return _("No difference shown for {who}: {after}, and {before} as it was.", **places)
    told = _((WINS if name in leaders else COMES)[said], **places)
    if said == MORE:
        return told
    return told + " " + _("Of {of} campaigns in which it came, {lost} came otherwise.", of=lost.of, lost=lost.lost)


WINS = {
    LESS: N_("{who} wins less often: {after} instead of {before}."),
    MORE: N_("{who} wins more often: {after} instead of {before}."),
}
COMES = {
    LESS: N_("'{who}' comes less often: {after} instead of {before}."),
    MORE: N_("'{who}' comes more often: {after} instead of {before}."),
}
"""Of an outcome in which nobody wins."""


def story(example: Example, titles: dict[str, str]) -> Iterator[str]:
    """Two campaigns from where they part."""
    ends = [titles.get(one, one) for one in example.outcomes]
    yield _(
        "Two campaigns with the same luck (seed {seed}). Both run alike until {quarter}.",
        seed=example.seed,
        quarter=example.parted,
    )
    left = TOLD
    for quarter in example.quarters:
        for text, lines in ((AS_IT_WAS, quarter.base), (CHANGED, quarter.changed)):
            for line in lines[: max(0, left)]:
                yield _(text, quarter=quarter.quarter, line=line)
            left -= len(lines)
    yield _("The end: {one} as it was, {other} with the change.", one=ends[0], other=ends[1])


AS_IT_WAS, CHANGED = N_("{quarter}, as it was: {line}"), N_("{quarter}, with the change: {line}")


def what_if_i_had(console: Console, past: Campaign, who: str, pairs: int = PAIRS) -> None:
    """Ask of one's own decisions in a game under way what another answer would have done."""
    whip = n.DECISION_NAMES[n.D_WHIP]
    mine = [at for at in own(past, who) if past.decisions[at].kind != whip][-LAST:]
    found = list(_told(past, mine))[::-1]
    if not found:
        console.say(_("There is nothing to ask yet: decide something first."))
        return
    title = _("What if I had...? Played from how things really stood: hindsight.")
    at = pick(console, title, [words for words, _ in found])
    if at is None:
        return
    fork = found[at][1]
    ask(console, past.scenario, lambda: Experiment(lambda: of_fork(past, fork, pairs)))


def _told(past: Campaign, decisions: Sequence[int]) -> Iterator[tuple[str, Other]]:
    names = Names(past.scenario, Catalogue.language)
    for one, before in walk(past, decisions):
        taken, other = one.told(before, Catalogue.language)
        when = names.quarter(one.turn)
        yield _("{quarter}: {other}; what you did: {taken}", quarter=when, other=other, taken=taken), one
