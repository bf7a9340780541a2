"""Events as a person makes them, posted by hand."""

from __future__ import annotations

import pygame

from game.ui.button import Button
from game.ui.page import Page
from game.ui.screen import Outcome, Push, Replace
from game.ui.screens.book import BookScreen
from game.ui.screens.waiting import WaitScreen


def press(page: Page, key: int, mod: int = 0, text: str = "") -> Outcome | None:
    """Presses a key."""
    return page.on_event(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=text, scancode=0))


def typed(page: Page, text: str) -> None:
    """Types letters."""
    for letter in text:
        page.on_event(pygame.Event(pygame.TEXTINPUT, text=letter))


def move(page: Page, point: tuple[int, int]) -> None:
    """Moves the mouse."""
    page.on_event(pygame.Event(pygame.MOUSEMOTION, pos=point, rel=(0, 0), buttons=(0, 0, 0)))


def click(page: Page, point: tuple[int, int]) -> Outcome | None:
    """Moves there and clicks with the left button."""
    move(page, point)
    down = page.on_event(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=point, button=1))
    return page.on_event(pygame.Event(pygame.MOUSEBUTTONUP, pos=point, button=1)) or down


def picture(page: Page, size: tuple[int, int] = (1280, 720)) -> bytes:
    """The page as bytes."""
    surface = pygame.Surface(size)
    page.draw(surface)
    return pygame.image.tobytes(surface, "RGB")


def reached_by_keys(page: Page) -> None:
    """Every widget that takes keys is reached by Tab, and every button that is disabled says why."""
    able = page.focus.candidates(page.widgets)
    seen = set()
    for _ in able:
        press(page, pygame.K_TAB)
        seen.add(id(page.focus.widget))
    assert seen == {id(widget) for widget in able}
    for widget in page.widgets:
        if isinstance(widget, Button) and widget.why_not:
            assert widget.tip_at(widget.rect.center) is not None


def book_opened(outcome: object) -> BookScreen:
    """The book that an outcome opens: at once, or after it has been made beside the window."""
    assert isinstance(outcome, Push)
    screen = outcome.screen
    if isinstance(screen, WaitScreen):
        made = screen.work()
        assert isinstance(made, Replace)
        screen = made.screen
    assert isinstance(screen, BookScreen)
    return screen
