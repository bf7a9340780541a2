"""What has happened, in short lines: the ticker, the summary of a quarter, the sittings."""

from __future__ import annotations

from game.ui.session import Session


def ticker(session: Session) -> list[str]:
    """The newest public news, newest first."""
    return []
