"""Events, asks, options, effects, conditions and endings: rows of the World's story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.names import ASKS, EFFECTS, OPTIONS, WORDS
from game.scenario.build_watches import fill_watches
from game.scenario.dates import AFTER_ALL
from game.scenario.lowering import EffectRow, Row
from game.scenario.models import Ask, Ending, Event, Option
from game.scenario.past import option_number

if TYPE_CHECKING:
    from game.scenario.build import Sheet

_STARTS = {
    "event_when": WORDS, "event_effects": EFFECTS, "event_asks": ASKS, "ask_when": WORDS, "ask_options": OPTIONS,
    "option_when": WORDS, "option_effects": EFFECTS, "option_win": EFFECTS, "option_lose": EFFECTS,
    "ending_when": WORDS, "watch_when": WORDS,
}  # fmt: skip


class Story:
    """Hands out rows of the story tables one after the other; the same condition is stored once."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.asks = self.options = 0
        self.words: list[Row] = []
        self.effects: list[EffectRow] = []
        self._stored: dict[tuple[Row, ...], int] = {}

    def condition(self, name: str, text: str | None, at: int, self_leader: str | None = None) -> None:
        """Store a condition under ``name`` and ``name_size``; none is length 0."""
        rows = () if text is None else self.sheet.survey.compiler.condition(text, self_leader)
        start = self._stored.get(rows)
        if start is None:
            start = self._stored[rows] = len(self.words)
            self.words.extend(rows)
        self.sheet.put(name, start if rows else 0, at)
        self.sheet.put(f"{name}_size", len(rows), at)

    def consequences(self, name: str, texts: tuple[str, ...], at: int, self_leader: str | None = None) -> None:
        """Store effects under ``name`` and ``name_n``."""
        self.sheet.put(name, len(self.effects) if texts else 0, at)
        self.sheet.put(f"{name}_n", len(texts), at)
        self.effects.extend(self.sheet.survey.compiler.effect(text, self_leader) for text in texts)

    def write(self) -> None:
        """Write the words and effects that were handed out."""
        for at, row in enumerate(self.words):
            self.sheet.element["word"][0, at] = row
        for at, effect in enumerate(self.effects):
            self.sheet.element["effect"][0, at] = effect
        self.sheet.filled.update(("word", "effect"))


def fill_story(sheet: Sheet) -> None:
    """Fill the rows of events, asks, options and endings."""
    story = Story(sheet)
    _empty_rows(sheet)
    events: list[Event] = list(sheet.survey.items("events"))
    sheet.put("events", len(events))
    for row, event in enumerate(events):
        _fill_event(story, row, event)
    endings: list[Ending] = list(sheet.survey.items("endings"))
    rows = ending_rows(endings, sheet.survey.register.names("leader"))
    sheet.put("endings", len(rows))
    kinds = {ending.id: kind for kind, ending in enumerate(endings, 1)}
    for row, (ending, leader) in enumerate(rows):
        story.condition("ending_when", ending.when, row, leader)
        sheet.put("ending_leader", sheet.number("leader", leader), row)
        sheet.put("ending_early", int(ending.early), row)
        sheet.put("ending_worth", ending.worth, row)
        sheet.put("ending_kind", kinds[ending.id], row)
    fill_watches(story)
    story.write()


def _empty_rows(sheet: Sheet) -> None:
    for name in _STARTS:
        sheet.fill(name, 0)
        sheet.fill(name + ("_size" if name.endswith("when") else "_n"), 0)
    for name in ("event_hazard", "event_repeats", "fired0", "chosen0", "decided", "ask_leader", "ask_event",
                 "option_cost", "option_appeal", "option_history", "option_odds", "option_happened", "ending_leader",
                 "ending_early", "ending_kind",
                 "ending_worth"):  # fmt: skip
        sheet.fill(name, 0)
    for name in ("event_from", "event_until", "event_history"):
        sheet.fill(name, AFTER_ALL)


def _fill_event(story: Story, row: int, event: Event) -> None:
    sheet = story.sheet
    first, last = sheet.survey.window(event)
    sheet.put("event_from", first if last >= 0 else AFTER_ALL, row)
    sheet.put("event_until", min(max(last, 0), AFTER_ALL), row)
    happened = AFTER_ALL if event.date is None else sheet.survey.calendar.turn(event.date)
    sheet.put("event_history", happened if 0 <= happened < sheet.survey.calendar.turns else AFTER_ALL, row)
    assert sheet.survey.outline is not None
    outline, past = sheet.survey.outline.item, sheet.survey.past.get(event.id)
    sheet.put("fired0", 0 if past is None else past.turn, row)
    sheet.put("event_hazard", event.hazard, row)
    sheet.put("event_repeats", event.repeats, row)
    story.condition("event_when", event.when, row)
    story.consequences("event_effects", event.effects, row)
    sheet.put("event_asks", story.asks if event.asks else 0, row)
    sheet.put("event_asks_n", len(event.asks), row)
    for ask in event.asks:
        sheet.put("chosen0", 0 if past is None else option_number(ask, past.chosen), story.asks)
        decided = outline.decided.get(event.id, {})
        sheet.put("decided", option_number(ask, decided), story.asks)
        _fill_ask(story, row, ask)


def _fill_ask(story: Story, event: int, ask: Ask) -> None:
    sheet, row = story.sheet, story.asks
    story.asks += 1
    sheet.put("ask_leader", sheet.number("leader", ask.leader), row)
    sheet.put("ask_event", event, row)
    story.condition("ask_when", ask.when, row, ask.leader)
    sheet.put("ask_options", story.options, row)
    sheet.put("ask_options_n", len(ask.options), row)
    for option in ask.options:
        _fill_option(story, option, ask.leader)


def _fill_option(story: Story, option: Option, leader: str) -> None:
    sheet, row = story.sheet, story.options
    story.options += 1
    story.condition("option_when", option.when, row, leader)
    sheet.put("option_cost", option.cost, row)
    sheet.put("option_appeal", option.appeal, row)
    sheet.put("option_history", int(option.historical), row)
    story.consequences("option_effects", option.effects, row, leader)
    gamble = option.gamble
    sheet.put("option_odds", gamble.odds if gamble else 0, row)
    happened = ("lost", "won").index(gamble.happened) + 1 if gamble and gamble.happened else 0
    sheet.put("option_happened", happened, row)
    story.consequences("option_win", gamble.win if gamble else (), row, leader)
    story.consequences("option_lose", gamble.lose if gamble else (), row, leader)


def ending_rows(endings: list[Ending], leaders: tuple[str, ...]) -> list[tuple[Ending, str | None]]:
    """Endings in the order they are tried; ``each`` becomes one for each leader."""
    rows: list[tuple[Ending, str | None]] = []
    for ending in endings:
        who: tuple[str | None, ...] = leaders if ending.leader == "each" else (ending.leader,)
        rows.extend((ending, leader) for leader in who)
    return rows
