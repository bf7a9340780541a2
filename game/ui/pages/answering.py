"""Putting the player's decision in from a page, with the refusal in words."""

from __future__ import annotations

from game.campaign import Refused
from game.notation import Answer
from game.ui.pages.view_words import refusal
from game.ui.screen import Outcome
from game.ui.screens.frame import GamePage


def put_in(page: GamePage, answer: Answer) -> Outcome | None:
    """Puts `answer` in; what the rules refuse is said on the page."""
    try:
        page.session.answer(answer)
    except Refused as refused:
        page.say(refusal(refused.objection), "lock")
    return None
