"""The ten set pieces of 1922: a choice for every seat that is played, different by chair, and never without a price."""

from __future__ import annotations

import pytest

from game.scenario import Scenario, load
from game.scenario.models import Ask, Event, Option
from game.scenario.models.twins import twins

SET_PIECES = {
    "Lenin's stroke": ["lenin_first_stroke"],
    "the Georgian notes": ["nationality_notes_released"],
    "the Georgian notes, with Lenin in the hall": ["lenin_at_the_congress"],
    "Kislovodsk": ["cave_meeting"],
    "the Forty-six": ["declaration_of_46"],
    "the New Course": ["new_course_resolution"],
    "the funeral": ["lenin_funeral"],
    "the Testament": ["testament_read"],
    "Moscow against Leningrad": ["xiv_congress_event"],
    "the congress at peace": ["xiv_congress_at_peace"],
    "the bloc of July": ["july_1926_bloc"],
    "October 1927": ["october_1927_plenum_event"],
    "November 1927": ["november_demonstrations"],
    "grain, January": ["grain_telegrams", "grain_at_the_table", "grain_from_outside"],
    "grain, July": ["july_1928_plenum_event", "july_combination"],
}
"""Set piece: the events that bring it, by what the campaign has come to."""

ELSEWHERE = {("grain, July", "trotsky"), ("grain, July", "zinoviev")}
"""Seats that answer the summer of 1928 in ``grain_from_outside`` and ``grain_at_the_table``."""


@pytest.fixture(scope="module")
def events() -> dict[str, Event]:
    scenario: Scenario = load("1922")
    return {event.id: event for event in scenario.survey.items("events")}


@pytest.mark.parametrize("piece", SET_PIECES)
def test_every_seat_has_a_choice_of_its_own(piece: str, events: dict[str, Event]) -> None:
    asks = [ask for name in SET_PIECES[piece] for ask in events[name].asks]
    for seat in ("stalin", "trotsky", "zinoviev", "kamenev", "bukharin"):
        own = [ask for ask in asks if ask.leader == seat]
        assert own or (piece, seat) in ELSEWHERE, f"{piece} asks nothing of {seat}"
        assert all(2 <= len(ask.options) <= 4 for ask in own), (piece, seat)
    labels = [label for _, label in {(ask.leader, option.label) for ask in asks for option in ask.options}]
    assert len(set(labels)) == len(labels), f"{piece} says the same thing to two"


def _price(ask: Ask, option: Option) -> bool:
    """Whether an option costs its chooser: capital, or an effect that is against him, his friends or his views."""
    effects = [*option.effects, *(option.gamble.lose if option.gamble else ())]
    who = ("self", ask.leader)
    for effect in effects:
        verb, _, rest = effect.rstrip(")").partition("(")
        words = [word.strip() for word in rest.split(",")]
        number = int(words[-1]) if words[-1].lstrip("-").isdigit() else 0
        if verb in ("prestige", "capital", "health") and words[0] in who and number < 0:
            return True
        if verb in ("exposure", "evidence") and words[0] in who and number > 0:
            return True
        if verb in ("distrust", "material") and words[1] in who and number > 0:
            return True
        if verb == "distrust" and words[0] in who and number > 0:
            return True
        if verb in ("regard", "pact") and number < 0:
            return True
        if verb in ("mood", "grip", "line", "democracy", "stance", "series", "vacate", "document", "away", "post"):
            return True
    return option.cost > 0


def test_no_choice_is_free(events: dict[str, Event]) -> None:
    free = [
        f"{event.id}/{ask.leader}/{option.id}"
        for event in events.values()
        if "set_piece" in event.tags
        for ask in event.asks
        for option in ask.options
        if not _price(ask, option)
    ]
    assert not free, "\n".join(free)


def test_set_pieces_are_tagged(events: dict[str, Event]) -> None:
    for names in SET_PIECES.values():
        assert all("set_piece" in events[name].tags for name in names), names


LAGGING = 2
"""Percent of their texts whose Russian may wait after a change of the English."""


def test_they_are_told_in_russian_too(events: dict[str, Event]) -> None:
    texts = [text for names in SET_PIECES.values() for name in names for text in twins(events[name], name)]
    lacking = [text.address for text in texts if not text.russian]
    assert len(texts) > 600
    assert 100 * len(lacking) <= LAGGING * len(texts), lacking
