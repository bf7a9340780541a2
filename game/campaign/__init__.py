"""A campaign as a session: who sits in which chair, what is pending, what was decided, what happened.

A campaign is scenario + seed + settings + the answers put in. Everything else - undo, rewind, fork, saves, replays -
is "replay to here": the state is a function of those four (see :meth:`Campaign.rewound`).
"""

from __future__ import annotations

from game.campaign.campaign import Campaign
from game.campaign.past import Decision, Happening
from game.campaign.pending import Pending, Refused

__all__ = ["Campaign", "Decision", "Happening", "Pending", "Refused"]
