"""What has been: the decisions that were taken, what happened, and where the state stood at each quarter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Decision:
    """A decision that was taken: by whom, of what kind (DECISION_NAMES), its text form, and whether by a person."""

    turn: int
    leader: str
    kind: str
    text: str
    human: bool


@dataclass(frozen=True)
class Happening:
    """A row of the log: ``kind`` is a names.L_..., ``cells`` its numbers, ``after`` how many decisions preceded it."""

    after: int
    kind: int
    turn: int
    cells: tuple[int, ...]


class Past:
    """What has been, from the beginning to now."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.decisions: list[Decision] = []
        self.happenings: list[Happening] = []
        self.refusals: dict[int, str] = {}
        """Why an AI leader declined what a person had offered (REFUSALS), by the decisions there were after it."""
        self.snapshots: dict[int, bytes] = {}
        """The state at the beginning of every quarter, by the decisions there were before it."""

    def note(self, rows: list[list[int]]) -> None:
        """Add rows of the log: kind, turn, cells."""
        after = len(self.decisions)
        self.happenings += [Happening(after, row[0], row[1], tuple(row[2:])) for row in rows]

    def recall(self, other: Past, after: int) -> None:
        """Take what had been after so many decisions of another."""
        self.decisions = other.decisions[:after]
        self.happenings = [row for row in other.happenings if row.after <= after]
        self.refusals = {at: why for at, why in other.refusals.items() if at <= after}
        self.snapshots = {at: state for at, state in other.snapshots.items() if at <= after}

    def last_snapshot(self, decisions: int) -> int:
        """How many decisions preceded the last snapshot that is not after so many."""
        return max(after for after in self.snapshots if after <= decisions)

    def last_own(self) -> int | None:
        """How many decisions preceded the last one a person took, for undo; None if nobody has taken any."""
        for at in range(len(self.decisions) - 1, -1, -1):
            if self.decisions[at].human:
                return at
        return None

    def start_of_turn(self, turn: int) -> int:
        """How many decisions had been taken when a quarter began."""
        return sum(1 for decision in self.decisions if decision.turn < turn)
