"""What the objects of each move and motion are, and the closed sets of words among them."""

from __future__ import annotations

from game.rules import names as n

MOVE_OBJECTS = {
    n.APPOINT: ("person", "office"),
    n.DISMISS: ("office",),
    n.COURT: ("person",),
    n.PROTECT: ("person",),
    n.DROP: ("person",),
    n.SLATE: ("person",),
    n.OFFER: ("leader", "terms"),
    n.BREAK: ("leader",),
    n.WRITE: ("issue",),
    n.BEND: ("issue", "side"),
    n.ADOPT: ("doctrine",),
    n.SPEAK: ("issue",),
    n.PRESS: ("leader",),
    n.CIRCULATE: ("document",),
    n.CELLS: ("issue",),
    n.GATHER: ("leader",),
    n.LEAK: ("leader",),
    n.QUOTE: ("leader",),
    n.ASSIGN: ("region",),
    n.APPEAL_BELOW: ("region", "issue"),
    n.BROKER: ("leader", "leader"),
    n.FORMULA: ("issue",),
}
"""What the words after a move's verb name; verbs not listed stand alone."""

MOTION_OBJECTS = {
    n.M_LINE: ("issue", "number"),
    n.M_FILL: ("office", "person_or_nobody"),
    n.M_PUBLISH: ("document", "publicity"),
    n.M_SUPPRESS: ("document",),
    n.M_ENLARGE: ("body", "number"),
    n.M_SANCTION: ("leader", "rung"),
    n.M_DEMOCRACY: ("degree",),
    n.M_BAN: ("ban",),
    n.M_RESIGN: ("leader",),
    n.M_REINSTATE: ("leader",),
}
"""What the words after ``table`` and a motion's kind name."""

WORDS = {
    "side": {"right": 0, "left": 1},
    "publicity": {"read": 2, "print": 3},
    "degree": {"less": -1, "more": 1},
    "ban": {"lift": 0, "enforce": 1},
    "rung": {name: at for at, name in enumerate(n.RUNG_NAMES)},
    "vote": {"against": n.AGAINST, "abstain": n.ABSTAIN, "for": n.FOR},
    "push": {"against": -1, "for": 1},
}
"""Closed sets of words and their numbers."""
