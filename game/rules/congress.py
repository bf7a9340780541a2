"""The circular flow: secretaries bring delegates, delegates elect the CC, the CC elects the Politburo.

Every full seat of the CC can be traced: seat (leader, region) <- delegation <- secretary <- who appointed him, when.
"""

from __future__ import annotations

from game.rules.committee import elect_committee
from game.rules.names import (
    ORGBURO,
    POLITBURO,
)
from game.rules.rule import rule
from game.rules.small_bodies import elect_small_body, note_dropped
from game.rules.state import Log, State
from game.rules.world import World


@rule
def elect_all(s: State, w: World, meeting: int, log: Log) -> None:
    """What a congress elects, in order: CC and CCC, then the new CC elects Politburo and Orgburo."""
    elect_committee(s, w, meeting, log)
    elect_small_body(s, w, POLITBURO, log)
    elect_small_body(s, w, ORGBURO, log)
    note_dropped(s, w, log)
