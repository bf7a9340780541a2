"""Text with a vignette above it or a face beside it, as far as there is room."""

from __future__ import annotations

import pygame

from game.ui.layout import columns, rows
from game.ui.portraits import Portrait
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.view_questions import Question
from game.ui.vignette import Vignette, has_vignette, vignette_height
from game.ui.widget import Widget

LEAST_TEXT = 190
"""Logical pixels of text below a vignette, unless the whole text needs less."""
FACE = 112
"""Logical pixels of a portrait beside a text."""


def illustrated(question: Question, text: TextBox, area: pygame.Rect, theme: Theme) -> list[Widget]:
    """Places the text of a question in `area`, with its picture; a picture that would crowd the text is left out."""
    px = theme.px
    if question.face is not None and area.height >= px(FACE):
        left, right = columns(area, [px(FACE), 1.0], px(8))
        portrait = Portrait(question.face)
        portrait.place(left, theme)
        text.place(right, theme)
        return [portrait, text]
    high = vignette_height(area.width)
    needed = min(text.height_for(area.width, theme), px(LEAST_TEXT))
    if has_vignette(question.picture) and area.height - high - px(5) >= needed:
        above, below = rows(area, [high, 1.0], px(5))
        vignette = Vignette(question.picture)
        vignette.place(above, theme)
        text.place(below, theme)
        return [vignette, text]
    text.place(area, theme)
    return [text]
