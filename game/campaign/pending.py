"""What a campaign waits for, and an answer that the rules refuse."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import names as n


class Refused(ValueError):
    """The rules do not allow an answer; ``objection`` is its name in OBJECTION_NAMES."""

    def __init__(self, text: str, objection: str) -> None:
        super().__init__(f"'{text}' is refused: {objection}")
        self.objection = objection


@dataclass(frozen=True)
class Pending:
    """What the campaign waits for: the leader (number and id), the kind (names.D_...) and what it is about."""

    leader: int
    who: str
    kind: int
    subject: int

    @property
    def kind_name(self) -> str:
        """The kind's name in DECISION_NAMES."""
        return n.DECISION_NAMES[self.kind]
