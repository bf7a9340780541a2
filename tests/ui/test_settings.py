"""Settings that survive anything in their file, keys that name their conflicts, and the settings screen."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.ui.key_table import KeyTable, action_names
from game.ui.keys import BY_PLACE, DEFAULT_KEYS, FIXED_KEYS, Action, KeyMap, chord_of, digit_of, read_chord
from game.ui.screen import Pop, Push, Quit, Stage
from game.ui.settings import Settings, load_settings, save_settings
from game.ui.settings_screen import SettingsScreen
from game.ui.title import TitleHooks, TitleScreen
from tests.ui.acting import click, picture, press
from tests.ui.sample import sample_stage


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings = Settings(150, "ru", True, keys={"undo": ["ctrl+u"]})
    assert load_settings(path) == (Settings(), [])
    assert save_settings(settings, path) is None
    assert load_settings(path) == (settings, [])


@pytest.mark.parametrize("broken", ["", "{", "[]", "null", "\0\1", '{"ui_scale": "large"}', "[" * 100_000, '{"a":1}'])
def test_a_broken_file_is_reported_and_replaced_by_defaults(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(broken)
    settings, problems = load_settings(path)
    assert settings == Settings()
    assert len(problems) == 1
    assert str(path) in problems[0]


def test_one_wrong_value_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    stored = {"language": "ru", "volume": 900, "ui_scale": True, "keys": {"undo": [1]}, "projector": True}
    path.write_text(json.dumps(stored))
    settings, problems = load_settings(path)
    assert settings == Settings(language="ru", projector=True)
    assert len(problems) == 3


def test_settings_that_cannot_be_written_are_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    problem = save_settings(Settings(), tmp_path / "file" / "settings.json")
    assert problem is not None
    assert problem.startswith("The settings could not be written: ")


def test_default_keys_are_in_standard_form_and_do_not_clash() -> None:
    assert KeyMap().conflicts() == []
    for chords in DEFAULT_KEYS.values():
        assert all(read_chord(chord) == chord and chord not in FIXED_KEYS for chord in chords)
    assert set(action_names()) == set(Action)


def test_rebinding_names_conflicts_and_refuses_fixed_keys() -> None:
    keys = KeyMap().rebound(Action.UNDO, ["F5"])
    assert [str(conflict) for conflict in keys.conflicts()] == ["f5: undo, quick_save"]
    assert KeyMap.from_text(keys.as_text())[0].keys == keys.keys
    for chord in ("tab", "1", "hyper+x", "nokey"):
        with pytest.raises(ValueError, match=chord.split("+")[0]):
            keys.rebound(Action.UNDO, [chord])
    kept, problems = KeyMap.from_text({"undo": ["u"], "dance": ["x"], "menu": ["nokey"]})
    assert kept.keys[Action.UNDO] == ("u",)
    assert len(problems) == 2


def test_letters_work_under_a_cyrillic_layout_and_digits_by_place() -> None:
    cyrillic = pygame.Event(pygame.KEYDOWN, key=ord("я"), mod=0, unicode="я", scancode=pygame.KSCAN_Z)
    assert KeyMap().action(cyrillic) is Action.UNDO
    french = pygame.Event(pygame.KEYDOWN, key=pygame.K_AMPERSAND, mod=0, unicode="&", scancode=pygame.KSCAN_1)
    assert digit_of(french) == 1
    for event in (
        {"key": pygame.K_0, "scancode": 0},
        {"key": 0, "scancode": pygame.KSCAN_0},
        {"key": 0, "scancode": 98},
    ):
        assert digit_of(pygame.Event(pygame.KEYDOWN, mod=0, unicode="0", **event)) == 10
    enter = pygame.Event(pygame.KEYDOWN, key=pygame.K_KP_ENTER, mod=pygame.KMOD_LALT, unicode="", scancode=0)
    assert chord_of(enter).startswith("alt+")


class Applied:
    """A stage that remembers what was applied, and restages the screen as the window would."""

    def __init__(self) -> None:
        self.screen = SettingsScreen()
        self.settings = Settings()
        self.apply(self.settings)

    def apply(self, settings: Settings) -> None:
        self.settings = settings
        keys, _ = KeyMap.from_text(settings.keys)
        base = sample_stage()
        self.screen.on_resize(Stage(base.size, base.theme, keys, settings, apply=self.apply))

    def asked_for_a_key(self, action: Action) -> KeyTable:
        """The table of keys, waiting for another key of an action."""
        self.screen.tab = "keys"
        self.screen.relayout()
        table = self.screen.keys_table
        assert table is not None
        self.screen.focus.give(table)
        table.select(list(Action).index(action))
        press(self.screen, pygame.K_RETURN)
        return table


def test_the_settings_screen_works_by_keyboard_alone() -> None:
    applied = Applied()
    screen = applied.screen
    press(screen, pygame.K_TAB)
    press(screen, pygame.K_RETURN)
    press(screen, pygame.K_DOWN)
    press(screen, pygame.K_RETURN)
    assert applied.settings.language == "ru"
    for _ in range(3):
        press(screen, pygame.K_TAB)
    press(screen, pygame.K_SPACE)
    assert applied.settings == Settings(language="ru", high_contrast=True)
    press(screen, pygame.K_PAGEDOWN)
    assert screen.tab == "sound"
    press(screen, pygame.K_TAB)
    press(screen, pygame.K_HOME)
    assert applied.settings.volume == 0
    assert press(screen, pygame.K_ESCAPE) == Pop()


def test_a_key_is_given_and_a_conflict_named() -> None:
    applied = Applied()
    screen, table = applied.screen, applied.asked_for_a_key(Action.UNDO)
    assert table.waiting is Action.UNDO
    press(screen, pygame.K_F5)
    assert applied.settings.keys == {"undo": ["f5"]}
    assert "Undo" in screen.toast.words
    assert "Quick save" in screen.toast.words
    again = screen.keys_table
    assert isinstance(again, KeyTable)
    assert [row.id for row in again.rows if row.cells["mark"]] == ["undo", "quick_save"]
    press(screen, pygame.K_RETURN)
    press(screen, pygame.K_ESCAPE)
    assert applied.settings.keys == {"undo": ["f5"]}


def test_the_title_offers_each_line_by_mouse_and_keyboard() -> None:
    heard: list[str] = []
    hooks = TitleHooks(
        lambda: heard.append("new"),
        lambda: heard.append("continue"),
        lambda: heard.append("load"),
        continue_why_not="There is no saved game.",
    )
    title = TitleScreen(hooks, "1.0")
    title.on_resize(sample_stage())
    press(title, pygame.K_RETURN)
    press(title, pygame.K_DOWN)
    press(title, pygame.K_RETURN)
    press(title, pygame.K_DOWN)
    press(title, pygame.K_RETURN)
    assert heard == ["new", "load"]
    assert isinstance(click(title, title.widgets[-2].rect.center), Push)
    assert click(title, title.widgets[-1].rect.center) == Quit()
    assert picture(title) == picture(title)


def test_high_contrast_looks_different() -> None:
    plain, strong = Applied().screen, Applied().screen
    strong.on_resize(replace(sample_stage(high_contrast=True), settings=Settings()))
    assert picture(plain) != picture(strong)


CYRILLIC = "йцукенгшщзфывапролдячсмитьхъжэбю"
PLACES = "qwertyuiopasdfghjklzxcvbnm[];',."


def cyrillic(letter: str) -> pygame.Event:
    """The KEYDOWN of a Cyrillic letter as SDL reports it."""
    place = PLACES[CYRILLIC.index(letter)]
    scancode = next(code for code, name in BY_PLACE.items() if name == place)
    return pygame.Event(pygame.KEYDOWN, key=ord(letter), mod=0, unicode=letter, scancode=scancode)


def test_every_key_of_a_cyrillic_layout_is_named_by_its_place() -> None:
    for letter, place in zip(CYRILLIC, PLACES, strict=True):
        assert chord_of(cyrillic(letter)) == place
        assert read_chord(place) == place
    for action, chords in DEFAULT_KEYS.items():
        for chord in chords:
            if len(chord) == 1 and chord in PLACES:
                assert KeyMap().action(cyrillic(CYRILLIC[PLACES.index(chord)])) is action


def test_a_key_given_under_a_cyrillic_layout_clashes_with_its_place_and_works_under_both() -> None:
    applied = Applied()
    screen = applied.screen
    applied.asked_for_a_key(Action.BOOK)
    screen.on_event(cyrillic("я"))
    assert applied.settings.keys == {"book": ["z"]}
    assert "Undo" in screen.toast.words, "the key of undo lies there"
    press(screen, pygame.K_RETURN)
    screen.on_event(cyrillic("х"))
    assert applied.settings.keys == {"book": ["["]}
    keys, problems = KeyMap.from_text(applied.settings.keys)
    assert problems == []
    assert keys.conflicts() == []
    latin = pygame.Event(
        pygame.KEYDOWN, key=pygame.K_LEFTBRACKET, mod=0, unicode="[", scancode=pygame.KSCAN_LEFTBRACKET
    )
    assert keys.action(latin) is keys.action(cyrillic("х")) is Action.BOOK


def test_keys_that_press_or_move_cannot_be_given_away() -> None:
    applied = Applied()
    screen = applied.screen
    screen.tab = "keys"
    screen.relayout()
    assert screen.keys_table is not None
    screen.focus.give(screen.keys_table)
    press(screen, pygame.K_RETURN)
    press(screen, pygame.K_SPACE)
    assert applied.settings.keys == {}
    assert "Space" in screen.toast.words
