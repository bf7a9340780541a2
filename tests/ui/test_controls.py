"""Text entry, dropdown, slider and toggle, by keyboard and by mouse."""

from __future__ import annotations

import pygame

from game.ui.choices import Choice, ChoiceList
from game.ui.dropdown import Dropdown
from game.ui.entry import TextEntry
from game.ui.page import Page
from game.ui.screen import Stage
from game.ui.slider import Slider, Toggle
from game.ui.widget import Widget
from tests.ui.acting import click, move, press, typed
from tests.ui.sample import sample_stage


class Holder(Page):
    """A page of given widgets, one below the other."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.given = list(widgets)

    def layout(self, stage: Stage) -> None:
        for number, widget in enumerate(self.given):
            widget.place(pygame.Rect(20, 20 + 60 * number, 300, 40), stage.theme)
        self.widgets = self.given


def held(*widgets: Widget) -> Holder:
    page = Holder(*widgets)
    page.on_resize(sample_stage())
    return page


def test_text_entry_edits_and_keeps_shortcuts_away() -> None:
    changed: list[str] = []
    entry = TextEntry("", on_change=lambda text: changed.append(text), longest=6)
    page = held(entry, ChoiceList([Choice("a", "A")], lambda name: changed.append("chosen " + name)))
    press(page, pygame.K_TAB)
    press(page, pygame.K_1, text="1")
    typed(page, "Ленин1924")
    assert entry.text == "Ленин1"
    press(page, pygame.K_HOME)
    press(page, pygame.K_DELETE)
    press(page, pygame.K_END)
    press(page, pygame.K_BACKSPACE)
    assert entry.text == "енин"
    assert "chosen a" not in changed


def test_dropdown_opens_above_all_and_chooses() -> None:
    chosen: list[str] = []
    options = [(str(place), f"Option {place}") for place in range(30)]
    drop = Dropdown(options, lambda name: chosen.append(name))
    below = Toggle("below", False, lambda on: chosen.append("toggled"))
    page = held(drop, below)
    click(page, drop.rect.center)
    assert drop.opened
    click(page, (drop.rect.centerx, drop.rect.bottom + 60))
    assert chosen == ["1"]
    page.focus.give(drop)
    press(page, pygame.K_RETURN)
    press(page, pygame.K_END)
    press(page, pygame.K_RETURN)
    assert chosen == ["1", "29"]
    press(page, pygame.K_RETURN)
    press(page, pygame.K_ESCAPE)
    assert not drop.opened


def test_slider_and_toggle_answer_to_both_hands() -> None:
    values: list[object] = []
    slider = Slider(50, lambda value: values.append(value))
    toggle = Toggle("On", False, lambda on: values.append(on))
    page = held(slider, toggle)
    press(page, pygame.K_TAB)
    press(page, pygame.K_RIGHT)
    click(page, (slider.groove().left, slider.rect.centery))
    click(page, toggle.rect.center)
    page.focus.give(toggle)
    press(page, pygame.K_SPACE)
    assert values == [55, 0, True, False]


def test_a_lost_release_does_not_go_on_dragging() -> None:
    slider = Slider(50, lambda value: None)
    page = held(slider)
    page.on_event(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=slider.rect.center, button=1))
    value = slider.value
    move(page, (slider.groove().left, slider.rect.centery))
    assert slider.value == value


def test_a_click_elsewhere_leaves_the_text_entry() -> None:
    entry = TextEntry("")
    page = held(entry)
    click(page, entry.rect.center)
    assert page.focus.widget is entry
    click(page, (900, 600))
    assert page.focus.widget is None
    assert not entry.focused
