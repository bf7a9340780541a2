"""The chairs of a scenario before a game begins: role sheets and settings in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.scenario import Scenario
from game.scenario.settings import cell_of
from game.ui.language import Catalogue, _
from game.ui.portraits import Face
from game.ui.view_aims import chair_aims
from game.ui.view_meters import Meter


@dataclass(frozen=True)
class Chair:
    """A leader a person may play."""

    id: str
    name: str
    verb: str


@dataclass(frozen=True)
class Switch:
    """A setting of a campaign: its field, its name, what it changes.

    With ``words`` its values are they, by number; else it is a number from ``low`` to ``high``; 0 to 1 is off or on.
    """

    id: str
    name: str
    text: str
    low: int = 0
    high: int = 1
    words: tuple[str, ...] = ()


def playable(scenario: Scenario) -> list[Chair]:
    """The chairs, in the scenario's order of rank."""
    world, texts, language = scenario.world, scenario.texts, Catalogue.language
    out = []
    for number, words in enumerate(texts.leaders):
        if number and int(world["playable"][0, number]):
            out.append(Chair(words.id, words.of("short", language), words.of("verb", language)))
    return out


def chair_story(scenario: Scenario, who: str, language: str) -> list[tuple[str, str]]:
    """The role sheet: name, role, who he was; (kind of block, text)."""
    number = int(scenario.register.ids["leader"][who])
    person = int(scenario.world["person"][0, number])
    words, man = scenario.texts.leaders[number], scenario.texts.persons[person]
    out = [("headline", words.of("name", language)), ("text", words.of("role", language))]
    out += chair_aims(scenario, number, language)
    out += [("heading", _("In history")), ("text", man.of("bio", language))]
    return [(kind, text) for kind, text in out if text]


def chair_face(scenario: Scenario, who: str, language: str) -> Face:
    """Whose portrait hangs over a chair."""
    return Face(who, scenario.texts.leaders[int(scenario.register.ids["leader"][who])].of("name", language))


def chair_meters(scenario: Scenario, who: str) -> list[Meter]:
    """Traits, prestige and what he begins with."""
    world: Any = scenario.world[0]
    number = int(scenario.register.ids["leader"][who])
    person = int(world["person"][number])
    traits = (
        ("oratory", _("Oratory"), _("Speeches, and the sway of the mover in a debate.")),
        ("administration", _("Administration"), _("Grip on regions and offices.")),
        ("theory", _("Theory"), _("Articles, doctrines, and what they do to moods.")),
        ("cunning", _("Cunning"), _("Courting, material, and not being found out.")),
        ("prestige0", _("Prestige"), _("His name in the party; it makes friends, and makes him feared.")),
        ("health0", _("Health"), _("At 0 he dies.")),
    )
    out = [Meter(name, int(world[field][person]), 100, text) for field, name, text in traits]
    out.append(Meter(_("Exposure"), int(world["exposure0"][number]), 100, _("How closely the party watches him.")))
    out.append(Meter(_("Capital"), int(world["capital0"][number]), 30, _("What moves are paid from, at the start.")))
    return out


def switches(scenario: Scenario) -> list[Switch]:
    """The settings a player may change; those of the scenario's own after the others."""
    idle = idle_settings(scenario)
    return [*(switch for switch in common_switches() if switch.id not in idle), *own_switches(scenario)]


def idle_settings(scenario: Scenario) -> set[str]:
    """Settings that change nothing in this scenario: no series hangs on harvests, no history is known to lean to."""
    contents = scenario.contents
    idle = set() if any(any(series.harvest) for series in contents.series) else {"harvests"}
    known = contents.record or any(event.date is not None for event in contents.events)
    known = known or any(person.changes for person in contents.people) or any(one.people for one in contents.offices)
    return idle if known else idle | {"guidance"}


def own_switches(scenario: Scenario) -> list[Switch]:
    """The settings that only this scenario has."""
    found = []
    for one in scenario.contents.outline.own_settings:
        words = tuple(_said(value.name, value.name_ru) for value in one.values)
        found.append(Switch(one.id, _said(one.name, one.name_ru), _said(one.text, one.text_ru), words=words))
    return found


def _said(english: str, russian: str) -> str:
    return russian if Catalogue.language == "ru" and russian else english


def chosen_at_first(scenario: Scenario, switch: Switch) -> int:
    """The number a setting has unless the player changes it."""
    field, at = cell_of(scenario.contents.outline, switch.id)
    return int(scenario.world[field][(0, *at)])


def common_switches() -> list[Switch]:
    """The settings of every scenario."""
    return [
        Switch("secret_ballot", _("Secret ballots"), _("Fear and patrons weigh less when nobody sees the hands.")),
        Switch("open_arena", _("Debates in the open"), _("Oratory weighs more; closed doors favour the apparatus.")),
        Switch(
            "secretaries",
            _("Secretaries follow interest"),
            _("On: they go with whoever protects them from criticism. Off: with whoever appointed them."),
        ),
        Switch(
            "appointment_power", _("The Secretariat appoints"), _("Off: local posts are filled without the centre.")
        ),
        Switch("ban0", _("The ban on factions"), _("Off: a minority may go on after a vote; no evidence is gathered.")),
        Switch("belief_lag", _("Strength is seen late"), _("Off: everyone always knows how strong everyone is.")),
        Switch(
            "harvests", _("Harvests"), _("How much better or worse every harvest is than it was."), low=-30, high=30
        ),
        Switch(
            "guidance",
            _("Historical guidance"),
            _("How far chance and the others lean towards what happened."),
            high=100,
        ),
        Switch(
            "skill",
            _("Difficulty"),
            _("How clearly the others see and, as experts, look ahead. Nobody is told what he cannot know."),
            words=(_("easy"), _("normal"), _("hard"), _("expert")),
        ),
    ]
