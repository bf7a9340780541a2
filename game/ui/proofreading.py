"""Proofreads a screen: that every line of text fits its bounds, can be read, and lies apart from the others.

`proofread` draws a screen with `Proofs` and tells what is wrong. The tour and the tests of screens both use it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import pygame
import pygame.freetype

from game.ui.language import Catalogue
from game.ui.page import Page
from game.ui.panel import Label
from game.ui.proofs import TOUCH, Proofs, Written
from game.ui.screen import Screen
from game.ui.widget import Widget

READABLE = 4.5
"""Least contrast of words and ground (WCAG 2.1, level AA)."""
SLACK = 1
"""Physical pixels of a line that a clip may cut: antialiasing."""
SHORTEST_HINT = 3
"""Letters that must be left of a line that is cut and explained by a tooltip."""


WORD = re.compile(r"[A-Za-z]{2,}")
CODE = re.compile(r"\S+:\d+:\S*:[0-9A-Z]{7}")
"""The code of a game (game.sharing)."""
LATIN = re.compile(r"[A-Za-z]{2}[A-Za-z0-9 ,;'’.:-]*")
NO_ENGLISH = re.compile(r"[IVX]+|Esc|Enter|Ctrl|Alt|Shift|Tab|Pg(?:Up|Dn)|Del|Home|End|Backspace")
"""Latin words of every language: Roman numbers, and what is printed on keys."""


@dataclass(frozen=True)
class Finding:
    """Something wrong: its kind in one word, and what it is.

    Kinds: cut, clipped, outside, overlap, faint, small, glyph (a letter the font lacks), foreign (English in Russian).
    """

    kind: str
    what: str

    def __str__(self) -> str:
        """In one line."""
        return f"{self.kind}: {self.what}"


def proofread(screen: Screen, surface: pygame.Surface, untranslated: str = "") -> list[Finding]:
    """Draws `screen`, which was laid out with `Proofs`, and tells what is wrong with it, each thing once.

    English words in a Russian window are excused where they stand in `untranslated`.
    """
    stage = getattr(screen, "stage", None)
    if not isinstance(screen, Page) or stage is None or not isinstance(stage.theme, Proofs):
        raise ValueError(f"{screen.name} was not laid out for proofreading")
    proofs = stage.theme
    proofs.written.clear()
    proofs.noting.append(screen)
    try:
        screen.draw(surface)
    finally:
        proofs.noting.clear()
    window = surface.get_rect()
    found = [
        *text_findings(proofs.written, screen.widgets, window),
        *foreign_findings(proofs.written, untranslated),
        *place_findings(screen, window),
    ]
    return list(dict.fromkeys(found))


def text_findings(written: Sequence[Written], widgets: Sequence[Widget], window: pygame.Rect) -> Iterator[Finding]:
    """What is wrong with lines."""
    for line in written:
        if not window.contains(line.ink.clip(line.clip)):
            yield Finding("outside", f"'{line.shown}' leaves the window at {tuple(line.ink)}")
        elif line.ink.left < line.clip.left - SLACK or line.ink.right > line.clip.right + SLACK:
            yield Finding("clipped", f"'{line.shown}' is wider than its place of {line.clip.width} pixels")
        if line.shown != line.wanted and not explained(line, widgets):
            yield Finding("cut", f"'{line.wanted}' is shown as '{line.shown}'")
        if line.missing:
            yield Finding("glyph", f"'{line.shown}' has letters that the font lacks: {line.missing}")
        if line.contrast < READABLE:
            yield Finding("faint", f"'{line.shown}' has a contrast of {line.contrast:.1f}")
        if line.crosses:
            yield Finding("overlap", f"'{line.shown}' is written over '{line.crosses}'")
    for widget in widgets:
        if isinstance(widget, Label) and widget.visible and widget.wrap and widget.text:
            wanted = widget.height_for(widget.rect.width, widget.theme)
            if wanted > widget.rect.height + widget.theme.fonts.line(widget.role) // 2:
                yield Finding("cut", f"'{widget.text}' needs {wanted} pixels of height, not {widget.rect.height}")


def foreign_findings(written: Sequence[Written], untranslated: str) -> Iterator[Finding]:
    """English left over in a Russian window."""
    if Catalogue.language != "ru":
        return
    for line in written:
        words = [words for words in foreign_words(line.wanted) if words not in untranslated]
        if words:
            yield Finding("foreign", f"'{line.wanted}' has English words: {'; '.join(words)}")


def foreign_words(text: str) -> list[str]:
    """The runs of Latin words in a line: not the names of keys, Roman numbers, paths of files, and codes of games."""
    text = CODE.sub("", text)
    if "/" in text or "\\" in text:
        return []
    runs = (found.group().strip(" ,;.:-") for found in LATIN.finditer(text))
    return [run for run in runs if not all(NO_ENGLISH.fullmatch(word) for word in WORD.findall(run))]


def explained(line: Written, widgets: Sequence[Widget]) -> bool:
    """Whether a tooltip at the place of a cut line tells the rest, and enough is left to know what it is about."""
    if len(line.shown.rstrip("…")) < SHORTEST_HINT:
        return False
    at = line.ink.clip(line.clip).center
    return any(widget.visible and widget.rect.collidepoint(at) and widget.tip_at(at) for widget in widgets)


def place_findings(page: Page, window: pygame.Rect) -> Iterator[Finding]:
    """Controls that leave the window, are too small to be hit, or lie over each other."""
    able = page.focus.candidates(page.widgets)
    for widget in page.widgets:
        if widget.visible and widget.rect.width and not window.contains(widget.rect):
            yield Finding("outside", f"{named(widget)} leaves the window at {tuple(widget.rect)}")
    for widget in able:
        if min(widget.rect.size) <= 8:
            yield Finding("small", f"{named(widget)} is only {widget.rect.width} x {widget.rect.height} pixels")
    for one, other in combinations(able, 2):
        both = one.rect.clip(other.rect)
        if both.width > TOUCH and both.height > TOUCH:
            yield Finding("overlap", f"{named(one)} and {named(other)} share {both.width} x {both.height} pixels")


def named(widget: Widget) -> str:
    """A widget in words: its sort, and its text if it has one."""
    words = str(getattr(widget, "text", "") or getattr(widget, "heading", ""))
    sort = type(widget).__name__
    return f"{sort} '{words}'" if words and len(words) < 60 and not words.startswith("<") else sort
