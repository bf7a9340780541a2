"""Events and endings: every condition and effect, what can never be, and what was done in history."""

from __future__ import annotations

from collections.abc import Callable

from game.rules import names as limits
from game.scenario.findings import Place
from game.scenario.foresight import Foresight
from game.scenario.gather import Entry
from game.scenario.lowering import Row, Wrong
from game.scenario.means import read_mean
from game.scenario.models import Ask, Ending, Event, Leader, Milestone
from game.scenario.problems import ERROR
from game.scenario.survey import Survey
from game.scenario.tree import LanguageError

Window = tuple[int, int] | None
"""The quarters something can come in; None for what is inherited: it may be over when the scenario starts."""


def check_story(survey: Survey) -> None:
    """Check every event, ending, milestone and aim."""
    check = _Story(survey)
    for entry in survey.entries.get("events", ()):
        check.event(entry)
    check.endings(survey.entries.get("endings", []))
    for entry in survey.entries.get("milestones", ()):
        check.milestone(entry)
    for entry in survey.entries.get("leaders", ()):
        check.aims(entry)
    check.capacities()


class _Story:
    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.findings = survey.findings
        self.foresight = Foresight(survey) if survey.outline is not None else None
        self.asks = self.options = self.effect_count = self.means_count = 0
        self.programs: set[tuple[Row, ...]] = set()

    def condition(self, place: Place, text: str | None, self_leader: str | None) -> tuple[Row, ...] | None:
        """Compile a condition and note what is wrong; None when it is, no rows when there is no condition."""
        if text is None:
            return ()
        try:
            rows = self.survey.compiler.condition(text, self_leader)
        except Wrong as wrong:
            self._note(place, wrong, place.inside)
            return None
        self.programs.add(rows)
        return rows

    def effects(self, place: Place, texts: tuple[str, ...], self_leader: str | None) -> None:
        """Compile a list of effects and note what is wrong."""
        self.effect_count += len(texts)
        for which, text in enumerate(texts):
            try:
                self.survey.compiler.effect(text, self_leader)
            except Wrong as wrong:
                self._note(place, wrong, lambda offset, which=which: place.inside_effect(which, offset))  # type: ignore[misc]

    def _note(self, place: Place, wrong: Wrong, spot_of: Callable[[int], tuple[int, int]]) -> None:
        for error in wrong.errors:
            self.findings.note(ERROR, place, error.code, error.message, error.suggestion, spot_of(error.at))

    def event(self, entry: Entry[Event]) -> None:
        """Check one event with its asks."""
        event, place = entry.item, entry.place
        window = None if entry.inherited else self.survey.window(event)
        self._timely(place.at("when"), self.condition(place.at("when"), event.when, None), window, "the event")
        self.effects(place.at("effects"), event.effects, None)
        if event.hazard == 0 and not entry.inherited:
            self.findings.warn(place.at("hazard"), "never", "an event of hazard 0 never comes")
        for at, ask in enumerate(event.asks):
            self.ask(place.at("asks", at), event, ask, window)

    def ask(self, place: Place, event: Event, ask: Ask, window: Window) -> None:
        """Check one ask with its options."""
        self.asks += 1
        who = ask.leader
        self._timely(place.at("when"), self.condition(place.at("when"), ask.when, who), window, "the question")
        seen: set[str] = set()
        for at, option in enumerate(ask.options):
            self.options += 1
            here = place.at("options", at)
            if option.id in seen:
                self.findings.error(here.at("id"), "twice", f"'{option.id}' is given twice in this question")
            seen.add(option.id)
            self._timely(here.at("when"), self.condition(here.at("when"), option.when, who), window, "the option")
            self.effects(here.at("effects"), option.effects, who)
            if option.gamble is not None:
                self.effects(here.at("gamble", "win"), option.gamble.win, who)
                self.effects(here.at("gamble", "lose"), option.gamble.lose, who)
        self._history(place, event, ask)

    def _history(self, place: Place, event: Event, ask: Ask) -> None:
        chosen = [at for at, option in enumerate(ask.options) if option.historical]
        if len(chosen) > 1:
            self.findings.error(
                place.at("options", chosen[1], "historical"), "historical", "only one can be historical"
            )
        elif event.date is not None and not chosen:
            self.findings.warn(place, "historical", "none of the options is historical, but the event has a date",
                               "say 'historical: true' of what was done")  # fmt: skip
        elif event.date is None and chosen:
            self.findings.warn(place.at("options", chosen[0], "historical"), "historical",
                               "the event did not happen, so no option is historical", "give the date")  # fmt: skip
        if all(option.when is not None or option.cost > 0 for option in ask.options):
            self.findings.warn(place, "no_way_out", "every option has a condition or a cost; perhaps none is open",
                               "leave one free")  # fmt: skip

    def _timely(self, place: Place, rows: tuple[Row, ...] | None, window: Window, what: str) -> None:
        if rows and window is not None and self.foresight is not None and not self.foresight.possible(rows, *window):
            self.findings.warn(place, "never", f"{what} can never come: the dates rule it out")

    def endings(self, entries: list[Entry[Ending]]) -> None:
        """Check the endings; the last must catch every campaign."""
        names = self.survey.register.names("leader")
        rows_needed = 0
        for number, entry in enumerate(entries):
            leaders = names if entry.item.leader == "each" else (entry.item.leader,)
            rows_needed += len(leaders)
            self.ending(entry, leaders, number + 1 == len(entries))
        if rows_needed > limits.ENDINGS:
            self.findings.error(entries[-1].place, "too_many", f"more than {limits.ENDINGS} endings")

    def ending(self, entry: Entry[Ending], leaders: tuple[str | None, ...], last: bool) -> None:
        """Check one ending for every leader it is for."""
        ending, place = entry.item, entry.place.at("when")
        programs = []
        for leader in leaders:
            rows = self.condition(place, ending.when, leader)
            if rows is None:
                return
            programs.append(rows)
        final = self.survey.calendar.turns - 1
        window = (0 if ending.early else final, final)
        if programs and self.foresight is not None:
            if not entry.inherited and not any(not rows or self.foresight.possible(rows, *window) for rows in programs):
                self.findings.warn(place, "never", "the ending can never come: the dates rule it out")
            if last and "endings" not in self.survey.flawed and not all(map(self._always, programs)):
                self.findings.error(place, "last_ending", "the last ending must have no condition")

    def _always(self, rows: tuple[Row, ...]) -> bool:
        return not rows or self.foresight is None or self.foresight.certain(rows)

    def milestone(self, entry: Entry[Milestone]) -> None:
        """Check the condition of one milestone."""
        item, place = entry.item, entry.place.at("when")
        window = None if entry.inherited else self.survey.span(item.from_, item.until)
        self._timely(place, self.condition(place, item.when, None), window, "the milestone")

    def aims(self, entry: Entry[Leader]) -> None:
        """Check the conditions of a leader's aims; in them ``self`` is he."""
        for at, aim in enumerate(entry.item.aims):
            place = entry.place.at("aims", at, "when")
            window = self.survey.span(aim.from_, aim.until)
            self._timely(place, self.condition(place, aim.when, entry.item.person), window, "the aim")
            self.means(entry.place.at("aims", at, "means"), aim.means, entry.item.person)

    def means(self, place: Place, texts: tuple[str, ...], leader: str) -> None:
        """Read the means to an aim and note what is wrong."""
        self.means_count += len(texts)
        for which, text in enumerate(texts):
            try:
                read_mean(self.survey.register, text, leader)
            except LanguageError as error:
                self._note(place.at(which), Wrong((error,)), place.at(which).inside)

    def capacities(self) -> None:
        """The tables of the rules must hold everything."""
        needs = (
            ("asks", self.asks, limits.ASKS),
            ("options", self.options, limits.OPTIONS),
            ("effects", self.effect_count, limits.EFFECTS),
            ("words of conditions", sum(map(len, self.programs)), limits.WORDS),
            ("means to aims", self.means_count, limits.MEANS),
        )
        events = self.survey.entries.get("events", [])
        for what, count, limit in needs:
            if count > limit:
                self.findings.error(events[0].place, "too_many", f"{count:,} {what}; the rules hold {limit:,}")
