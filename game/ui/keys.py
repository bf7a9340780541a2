"""Input as a table: which keys do what; remappable, with conflicts named.

A chord has a text form both ways: "ctrl+s", "F11", "alt+return". Actions are what screens react to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pygame


class Action(StrEnum):
    """Everything a key can be asked to do, outside a focused widget."""

    END_TURN = "end_turn"
    MENU = "menu"
    BOOK = "book"
    UNDO = "undo"
    QUICK_SAVE = "quick_save"
    QUICK_LOAD = "quick_load"
    NEXT_TAB = "next_tab"
    PREVIOUS_TAB = "previous_tab"
    FULLSCREEN = "fullscreen"
    SCREENSHOT = "screenshot"
    DESK = "desk"
    APPARATUS = "apparatus"
    LOOP = "loop"
    POLITBURO = "politburo"
    CONGRESS = "congress"
    COUNTRY = "country"
    DOCTRINE = "doctrine"
    PEOPLE = "people"
    NETWORK = "network"
    ECONOMY = "economy"
    CHRONICLE = "chronicle"
    LAB = "lab"


MODIFIERS = (("ctrl", pygame.KMOD_CTRL), ("alt", pygame.KMOD_ALT), ("shift", pygame.KMOD_SHIFT))
NOT_A_LETTER = 1 << 30
"""SDL marks keys that print nothing (F1, arrows) with this bit."""
FIXED_KEYS = frozenset({"tab", "shift+tab", "up", "down", "left", "right", "space", *"123456789"})
"""Chords that move the focus, press what has it or choose numbered options; they cannot be given to an action."""
BY_PLACE: Mapping[int, str] = {
    **{pygame.KSCAN_A + place: chr(ord("a") + place) for place in range(26)},
    pygame.KSCAN_LEFTBRACKET: "[",
    pygame.KSCAN_RIGHTBRACKET: "]",
    pygame.KSCAN_SEMICOLON: ";",
    pygame.KSCAN_APOSTROPHE: "'",
    pygame.KSCAN_GRAVE: "`",
    pygame.KSCAN_COMMA: ",",
    pygame.KSCAN_PERIOD: ".",
    pygame.KSCAN_SLASH: "/",
    pygame.KSCAN_BACKSLASH: "\\",
    pygame.KSCAN_MINUS: "-",
    pygame.KSCAN_EQUALS: "=",
}
"""Scancode -> the Latin letter or sign printed on that key: thirty-three Cyrillic letters need more than 26 keys."""

DEFAULT_KEYS: Mapping[Action, tuple[str, ...]] = {
    Action.END_TURN: ("return",),
    Action.MENU: ("escape",),
    Action.BOOK: ("f1",),
    Action.UNDO: ("z", "ctrl+z"),
    Action.QUICK_SAVE: ("f5",),
    Action.QUICK_LOAD: ("f9",),
    Action.NEXT_TAB: ("page down", "ctrl+tab"),
    Action.PREVIOUS_TAB: ("page up", "ctrl+shift+tab"),
    Action.FULLSCREEN: ("f11", "alt+return"),
    Action.SCREENSHOT: ("f12",),
    Action.DESK: ("d",),
    Action.APPARATUS: ("a",),
    Action.LOOP: ("l",),
    Action.POLITBURO: ("p",),
    Action.CONGRESS: ("g",),
    Action.COUNTRY: ("c",),
    Action.DOCTRINE: ("i",),
    Action.PEOPLE: ("o",),
    Action.NETWORK: ("n",),
    Action.ECONOMY: ("e",),
    Action.CHRONICLE: ("r",),
    Action.LAB: ("w",),
}


@dataclass(frozen=True)
class Conflict:
    """One chord that several actions claim."""

    chord: str
    actions: tuple[Action, ...]

    def __str__(self) -> str:
        """The conflict in words, for the settings screen."""
        return f"{self.chord}: {', '.join(self.actions)}"


def key_name(event: pygame.Event) -> str:
    """The name of the key of a KEYDOWN event; under a Cyrillic layout, the Latin letter printed on the same key."""
    if 127 < event.key < NOT_A_LETTER and getattr(event, "scancode", 0) in BY_PLACE:
        return BY_PLACE[event.scancode]
    return pygame.key.name(event.key)


def digit_of(event: pygame.Event) -> int | None:
    """The number 1..10 (0 is ten) of a KEYDOWN event without modifiers, by place: French keyboards need no shift."""
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
        return None
    scancode = getattr(event, "scancode", 0)
    for first in (pygame.KSCAN_1, pygame.KSCAN_KP1):
        if first <= scancode < first + 10:
            return scancode - first + 1
    if event.key in (pygame.K_0, pygame.K_KP0):
        return 10
    for first in (pygame.K_1, pygame.K_KP1):
        if first <= event.key < first + 9:
            return int(event.key - first + 1)
    return None


def chord_of(event: pygame.Event) -> str:
    """The chord of a KEYDOWN event, as "ctrl+alt+shift+name"."""
    held = [name for name, mask in MODIFIERS if event.mod & mask]
    name = key_name(event)
    return "+".join([*held, "return" if name == "enter" else name])


def read_chord(text: str) -> str:
    """`text` in its standard form. Raises ValueError for an unknown key or modifier."""
    *held, name = text.strip().lower().split("+") if text.strip() != "+" else ["+"]
    known = [modifier for modifier, _ in MODIFIERS]
    for word in held:
        if word not in known:
            raise ValueError(f"unknown modifier {word!r} in {text!r}; known: {', '.join(known)}")
    try:
        pygame.key.key_code(name)
    except ValueError:
        raise ValueError(f"unknown key {name!r} in {text!r}") from None
    return "+".join([*(modifier for modifier in known if modifier in held), name])


def chord_label(chord: str) -> str:
    """A chord as it is printed on keys: "Esc", "F1", "Ctrl+S"."""
    short = {"escape": "Esc", "return": "Enter", "page down": "PgDn", "page up": "PgUp", "delete": "Del"}
    return "+".join(short.get(part, part.capitalize()) for part in chord.split("+"))


class KeyMap:
    """Which chord does what; immutable, so a screen may hold on to it."""

    def __init__(self, keys: Mapping[Action, Sequence[str]] = DEFAULT_KEYS) -> None:
        """`keys`: action -> chords in standard form. Actions left out keep their default keys."""
        self.keys = {action: tuple(keys.get(action, DEFAULT_KEYS[action])) for action in Action}
        self._actions = {chord: action for action in reversed(Action) for chord in self.keys[action]}

    def action(self, event: pygame.Event) -> Action | None:
        """What a KEYDOWN event asks for; the first action of the table where two claim the chord."""
        return self._actions.get(chord_of(event))

    def rebound(self, action: Action, chords: Sequence[str]) -> KeyMap:
        """A copy in which `action` has `chords`. Raises ValueError for unknown or fixed keys."""
        standard = tuple(read_chord(chord) for chord in chords)
        for chord in standard:
            if chord in FIXED_KEYS:
                raise ValueError(f"{chord!r} moves the focus or chooses an option and cannot be given away")
        return KeyMap({**self.keys, action: standard})

    def conflicts(self) -> list[Conflict]:
        """Every chord that more than one action claims."""
        claims: dict[str, list[Action]] = {}
        for action in Action:
            for chord in self.keys[action]:
                claims.setdefault(chord, []).append(action)
        return [Conflict(chord, tuple(actions)) for chord, actions in claims.items() if len(actions) > 1]

    def label(self, action: Action) -> str:
        """The first chord of `action` as printed on a button: "Esc", "F1", "Ctrl+S"; empty if it has none."""
        return chord_label(self.keys[action][0]) if self.keys[action] else ""

    def as_text(self) -> dict[str, list[str]]:
        """The bindings that differ from the defaults, for the settings file."""
        return {
            str(action): list(chords) for action, chords in self.keys.items() if chords != tuple(DEFAULT_KEYS[action])
        }

    @staticmethod
    def from_text(stored: Mapping[str, Sequence[str]]) -> tuple[KeyMap, list[str]]:
        """A key map from the settings file, and what was wrong in it (the rest is kept)."""
        keys, problems = KeyMap(), []
        for name, chords in stored.items():
            try:
                keys = keys.rebound(Action(name), chords)
            except ValueError as problem:
                problems.append(f"keys.{name}: {problem}")
        return keys, problems
