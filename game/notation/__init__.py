"""Every answer has one text form both ways: ``appoint kirov leningrad_party``, ``table line nep -20``.

Three kinds of fault are told apart: a text that cannot be read (:class:`Unreadable`), an answer to another decision
than the pending one (also Unreadable, with what is wanted), and one the rules refuse (game.campaign.Refused).
"""

from __future__ import annotations

from game.notation.answer import Answer, Unreadable
from game.notation.notation import Notation
from game.notation.objects import DECISION_HELP
from game.rules.objects import MOTION_OBJECTS, MOVE_OBJECTS, WORDS

__all__ = ["DECISION_HELP", "MOTION_OBJECTS", "MOVE_OBJECTS", "WORDS", "Answer", "Notation", "Unreadable"]
