"""What the lines of a save say, one after the other, with rewinds carried out."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from game.saves.lines import Raw
from game.saves.problems import SaveProblem
from game.saves.records import Decided, Noted, Record, Rewound, Snapshot, Told, read_record


@dataclass(frozen=True)
class StoredLine:
    """A line of the chronicle as a save keeps it: for reading when the rules have changed."""

    after: int
    turn: int
    kind: str
    text: str
    secret_of: str | None


@dataclass
class History:
    """What the lines say, rewinds carried out; decisions and notes with the number of their line.

    A record belongs to the era between two rewinds. Whether it still holds is only looked at by :meth:`settle`, once:
    a forger may write very many rewinds.
    """

    decisions: list[tuple[Decided, int]] = field(default_factory=list)
    notes: dict[int, list[tuple[Noted, int]]] = field(default_factory=dict)
    snapshots: dict[int, Snapshot] = field(default_factory=dict)
    lines: list[StoredLine] = field(default_factory=list)
    rewinds: list[int] = field(default_factory=list)
    kept: list[tuple[Noted | Snapshot, int]] = field(default_factory=list)
    """States and snapshots, each with its era: how many rewinds came before it."""

    def take(self, record: Record) -> None:
        """Add a record.

        Raises:
            SaveProblem: it speaks of decisions that have not been taken.
        """
        line, many = record.n + 1, len(self.decisions)
        if isinstance(record, Decided):
            self.decisions.append((record, line))
            return
        after = record.to if isinstance(record, Rewound) else getattr(record, "after", 0)
        if after > many:
            raise SaveProblem("sequence", f"the line speaks of decision {after}; there are {many}", line)
        if isinstance(record, Rewound):
            del self.decisions[record.to :]
            self.rewinds.append(record.to)
        elif isinstance(record, (Noted, Snapshot)):
            self.kept.append((record, len(self.rewinds)))

    def settle(self) -> None:
        """Fill ``notes``, ``snapshots`` and ``lines`` with what no later rewind has undone."""
        lowest = [*accumulate(reversed(self.rewinds), min)][::-1]
        for record, era in self.kept:
            reach = lowest[era] if era < len(lowest) else len(self.decisions)
            if isinstance(record, Noted):
                self.lines += [one for one in map(_stored, record.lines) if one.after <= reach]
            if record.after > reach:
                continue
            if isinstance(record, Noted):
                self.notes.setdefault(record.after, []).append((record, record.n + 1))
            else:
                self.snapshots[record.after] = record


def _stored(told: Told) -> StoredLine:
    return StoredLine(*told)


def history_of(raw: Raw) -> tuple[History, SaveProblem | None]:
    """What the rows after the first two say, up to the first that makes no sense."""
    history, broken = History(), None
    for row in raw.rows[2:]:
        try:
            history.take(read_record(row))
        except SaveProblem as problem:
            broken = problem
            break
    history.settle()
    return history, broken
