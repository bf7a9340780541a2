"""What a page reads of a game under way."""

from __future__ import annotations

from typing import Any

from game.ui.pages.view_names import Lexicon
from game.ui.session import Session


class Reading:
    """Reads a session anew at every call: its campaign is another one after a rewind."""

    def __init__(self, session: Session) -> None:
        """Of `session`, with the names of its scenario."""
        self.session = session
        self.words = Lexicon(session.campaign)

    @property
    def view(self) -> Any:
        """What the player may see."""
        return self.session.view()
