"""Why something may not be done, short and dry; more precise where the move is known."""

from __future__ import annotations

from game.chronicle.objections import MOVE_OBJECTIONS
from game.ui.language import _
from game.ui.pages.view_words import objections


def move_objections() -> dict[tuple[int, str], str]:
    """Sentences for a move (or an offer to move) that say more than the objection alone."""
    return {key: _(text) for key, text in MOVE_OBJECTIONS.items()}


def once_words() -> str:
    """The limit of most moves."""
    return _("Once a quarter.")


def why_not_move(verb: int, objection: str) -> str:
    """The reason why a move is refused; empty for "ok"."""
    if objection == "ok":
        return ""
    precise = move_objections().get((verb, objection))
    if precise is None and objection == "limit":
        precise = once_words()
    return precise or why_not(objection)


def all_objections() -> dict[str, str]:
    """Every name of OBJECTION_NAMES in words."""
    return {"on_table": _("The same motion lies on the table already.")} | objections()


def why_not(objection: str) -> str:
    """The reason why any other answer is refused; empty for "ok"."""
    return all_objections().get(objection, objection)
