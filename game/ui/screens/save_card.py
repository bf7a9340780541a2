"""The card of a save beside the list: whose portrait, which campaign, how far, and what is wrong with it."""

from __future__ import annotations

from datetime import datetime

import pygame

from game.saves import Summary
from game.scenario.dates import Quarter, quarter_named
from game.ui.language import Catalogue, _, at_head, plural
from game.ui.portraits import Face, Portrait
from game.ui.richtext import Block, Span, block
from game.ui.shelf import first_quarter_of, title_of
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.view import season_names
from game.ui.widget import Widget

WIDTH = 250
"""Logical pixels of the card."""
FACES_MOST = 5


def quarter_words(name: str) -> str:
    """The quarter a save names, "April to June 1922", as the window says it; any other text as it is."""
    quarter = quarter_named(name)
    return _told(quarter) if quarter is not None else name


def _told(quarter: Quarter) -> str:
    return f"{at_head(season_names()[quarter.season])} {quarter.year}"


def stands_in(found: Summary) -> str:
    """The quarter in which a save stands; empty where it cannot be read.

    An autosave names none before the first quarter is over: it stands in the first of its scenario.
    """
    if found.quarter or found.problem:
        return quarter_words(found.quarter)
    first = first_quarter_of(found.scenario_id)
    return _told(first) if first is not None else _("The first quarter")


def chairs(found: Summary) -> tuple[str, ...]:
    """The names of those who play, in the language of the window."""
    return found.leaders_ru if Catalogue.language == "ru" else found.leaders


def written(found: Summary) -> str:
    """When it was written, by the clock of the machine."""
    return datetime.fromtimestamp(found.modified).strftime("%d.%m.%Y %H:%M")


def save_card(found: Summary | None, area: pygame.Rect, theme: Theme) -> list[Widget]:
    """Portraits and words for the chosen save, placed in `area`; words alone where nobody plays or none is chosen."""
    below = pygame.Rect(area)
    made: list[Widget] = []
    people = list(zip(found.chairs, chairs(found), strict=False))[:FACES_MOST] if found is not None else []
    if people:
        side = min(area.width, area.height // 2) if len(people) == 1 else (area.width - theme.px(8)) // 2
        side = min(side, area.height * 2 // (3 * max(2, len(people))) if len(people) > 2 else side)
        for at, (person, name) in enumerate(people):
            portrait = Portrait(Face(person, name))
            row, column = divmod(at, 2)
            step = side + theme.px(8)
            portrait.place(pygame.Rect(area.x + column * step, area.y + row * step, side, side), theme)
            made.append(portrait)
        below.y = made[-1].rect.bottom + theme.px(8)
        below.height = area.bottom - below.y
    text = TextBox(blocks(found), padding=10)
    text.place(below, theme)
    return [*made, text]


def blocks(found: Summary | None) -> list[Block]:
    """What is known of a save without playing it again."""
    if found is None:
        return [block(_("There are no saved games yet."))]
    if found.problem:
        return [block(Span(found.title, bold=True)), block(found.problem + "."), block(written(found), kind="small")]
    who = ", ".join(chairs(found)) or _("Nobody plays; it is watched.")
    told = [block(Span(found.title, bold=True)), block(who)]
    told.append(block(stands_in(found)))
    played = title_of(found.scenario_id) or found.scenario
    if played != found.title:
        told.insert(1, block(Span(played, italic=True)))
    count = plural("{count} decision", "{count} decisions", found.decisions).format(count=found.decisions)
    kept = _("autosave") if found.autosave else _("save")
    return [*told, block(count), block(f"{at_head(kept)}, {written(found)}", kind="small")]
