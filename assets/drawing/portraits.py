"""All portraits by person."""

from __future__ import annotations

from collections.abc import Callable

from drawing import first_rank, others, second_rank
from drawing.busts import busts
from drawing.pen import Sheet

ALL: dict[str, Callable[[Sheet], None]] = {**first_rank.DRAWN, **second_rank.DRAWN, **others.DRAWN}


def portraits() -> dict[str, str]:
    """SVG by person's id, and the fallback busts."""
    out = busts()
    for name, draw in ALL.items():
        sheet = Sheet(middle=128)
        draw(sheet)
        out[name] = sheet.svg()
    return out
