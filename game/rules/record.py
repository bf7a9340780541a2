"""Records: one campaign (or one scenario) as a single numpy structured element, and its plain-Python face.

A table of :class:`Field` is the only definition of a record. From it come the numpy dtype that compiled rules and
files use, and the face that plain rules use: the same attribute names, Python ints out, range-checked ints in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

INT_LIMITS = {
    "i1": (-128, 127),
    "u1": (0, 255),
    "i2": (-32768, 32767),
    "i4": (-(2**31), 2**31 - 1),
    "i8": (-(2**63), 2**63 - 1),
}


@dataclass(frozen=True)
class Field:
    """One named quantity of a record.

    ``low`` and ``high`` bound every cell, inclusive; ``unit`` and ``doc`` are read by the reference in ``docs/``.
    """

    name: str
    kind: str
    shape: tuple[int, ...]
    low: int
    high: int
    unit: str
    doc: str

    def __post_init__(self) -> None:
        low, high = INT_LIMITS[self.kind]
        if not (low <= self.low <= self.high <= high):
            raise ValueError(f"field {self.name}: range {self.low}..{self.high} does not fit {self.kind}")


def dtype_of(fields: tuple[Field, ...]) -> np.dtype[np.void]:
    """The numpy dtype of a record with these fields: aligned, widest first, and without a byte that is no field's.

    Bytes of padding would not be copied with a record, and two equal states would hash differently.
    """
    widest_first = sorted(fields, key=lambda field: -np.dtype(field.kind).itemsize)
    parts: list[Any] = [(f.name, f.kind, f.shape) if f.shape else (f.name, f.kind) for f in widest_first]
    bare = np.dtype(parts).itemsize
    spare = -bare % np.dtype(widest_first[0].kind).itemsize
    if spare:
        parts.append(("spare", "u1", (spare,)))
    return np.dtype(parts, align=True)


def followed_by(record: np.dtype[np.void], more: tuple[Field, ...]) -> np.dtype[np.void]:
    """The dtype of a record that begins with all of ``record`` and goes on with other fields."""
    tail = dtype_of(more)
    start = -(-record.itemsize // 8) * 8
    places = {name: (kind, at) for name, (kind, at, *_) in (record.fields or {}).items()}
    places |= {name: (kind, start + at) for name, (kind, at, *_) in (tail.fields or {}).items() if name != "spare"}
    named: Any = {
        "names": list(places),
        "formats": [kind for kind, _ in places.values()],
        "offsets": [at for _, at in places.values()],
        "itemsize": -(-(start + tail.itemsize) // 8) * 8,
    }
    return np.dtype(named, align=True)


class Checked:
    """An array cell by cell, refusing values outside the field's range (used by tests and by ``check --play``)."""

    __slots__ = ("cells", "field")

    def __init__(self, cells: memoryview, field: Field) -> None:
        self.cells = cells
        self.field = field

    def __getitem__(self, at: Any) -> int:
        return self.cells[at]

    def __setitem__(self, at: Any, value: int) -> None:
        if not (self.field.low <= value <= self.field.high):
            raise ValueError(
                f"{self.field.name}[{at}] = {value}: outside {self.field.low}..{self.field.high} {self.field.unit}"
            )
        self.cells[at] = value


def _scalar(field: Field) -> property:
    slot = "_" + field.name
    low, high, name, unit = field.low, field.high, field.name, field.unit

    def read(self: Any) -> Any:
        return getattr(self, slot)[0]

    def write(self: Any, value: int) -> None:
        if not (low <= value <= high):
            raise ValueError(f"{name} = {value}: outside {low}..{high} {unit}")
        getattr(self, slot)[0] = value

    return property(read, write, doc=field.doc)


def _own_memory(field: Field) -> np.ndarray[Any, np.dtype[Any]]:
    return np.zeros((1, *field.shape), field.kind)


class Face:
    """Plain-Python face of one structured element; made by :func:`face_of`, shares the element's memory."""

    fields: tuple[Field, ...] = ()

    def __init__(self, element: np.ndarray[Any, np.dtype[np.void]], checked: bool = False) -> None:
        """``element`` is a structured array of shape (1,); with ``checked`` every array write asserts its range.

        A field that the element has not is kept in memory of the face's own.
        """
        self.element = element
        for field in self.fields:
            column: Any = element[field.name] if field.name in (element.dtype.names or ()) else _own_memory(field)
            if field.shape:
                cells = memoryview(column[0])
                setattr(self, field.name, Checked(cells, field) if checked else cells)
            else:
                setattr(self, "_" + field.name, memoryview(column))


def face_of(name: str, fields: tuple[Field, ...]) -> type[Face]:
    """Make the face class for a record: arrays as memoryviews, scalars as checked properties."""
    members: dict[str, Any] = {"fields": fields, "__doc__": f"Plain face of a {name} record."}
    for field in fields:
        if not field.shape:
            members[field.name] = _scalar(field)
    return type(name, (Face,), members)


def faults(element: np.ndarray[Any, np.dtype[np.void]], fields: tuple[Field, ...]) -> list[str]:
    """Every field of a structured array (any length) that leaves its range, in words; empty when all is well."""
    found = []
    for field in fields:
        cells = element[field.name]
        if cells.size and (cells.min() < field.low or cells.max() > field.high):
            found.append(f"{field.name}: {cells.min()}..{cells.max()} leaves {field.low}..{field.high}")
    return found
