"""The epilogue: scores and aims, whose programme won, how far it went from what happened; whether it may come early."""

from __future__ import annotations

from game.epilogue.aftermath import distance, facts, fates, programme_told, programmes

__all__ = ["distance", "facts", "fates", "programme_told", "programmes"]
