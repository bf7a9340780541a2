"""A YAML file that was read: its values, its lines, and where each value stands; and values woven from several."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

Path = tuple[str | int, ...]


class Mark(NamedTuple):
    """Where a value stands: its key (its own start for items of a list) and its value; lines and columns from 0."""

    key_line: int
    key_column: int
    line: int
    column: int
    style: str


@dataclass
class Document:
    """``data`` are plain dicts, lists, texts, ints, floats, bools and None; ``marks`` say where each of them stands.

    ``whole`` is True when reading came to the end of the file.
    """

    file: str
    text: str
    data: Any = None
    marks: dict[Path, Mark] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    whole: bool = False

    def __post_init__(self) -> None:
        if not self.lines:
            self.lines = self.text.split("\n")

    def home(self, path: Path) -> tuple[Document, Path]:
        """The file that says the value at a path, and its path there."""
        return self, path

    def says(self, path: Path) -> bool:
        """Whether a file has something at exactly this path, be it a null that takes a key away."""
        return path in self.marks

    def mark(self, path: Path) -> Mark:
        """The mark of the value, or of the nearest thing around it that has one."""
        while path not in self.marks and path:
            path = path[:-1]
        return self.marks.get(path, Mark(0, 0, 0, 0, ""))

    def value_at(self, path: Path) -> Any:
        """The value at a path, None where there is none."""
        value = self.data
        for key in path:
            if isinstance(value, dict):
                value = value.get(str(key))
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def inside(self, path: Path, offset: int) -> tuple[int, int]:
        """Line and column (from 0) of character ``offset`` of the text at ``path``, whatever its style."""
        mark = self.mark(path)
        value = self.value_at(path)
        if not isinstance(value, str):
            return mark.line, mark.column
        line, column = (mark.line + 1, 0) if mark.style in ("|", ">") else (mark.line, mark.column)
        if mark.style in ("'", '"'):
            column += 1
        return self._walk(value[: offset + 1], line, column) or (mark.line, mark.column)

    def _walk(self, text: str, line: int, column: int) -> tuple[int, int] | None:
        """Follow ``text`` through the source, blanks aside; the place of its last character that is not blank."""
        last = (line, column)
        for wanted in text:
            if wanted.isspace():
                continue
            while line < len(self.lines) and (column >= len(self.lines[line]) or self.lines[line][column].isspace()):
                line, column = (line, column + 1) if column < len(self.lines[line]) else (line + 1, 0)
            if line >= len(self.lines) or self.lines[line][column] != wanted:
                return None
            last, column = (line, column), column + 1
        return last


class Woven(Document):
    """A value that several files say together: ``origins`` are the paths of which another file spoke last."""

    def __init__(self, data: Any, origins: dict[Path, tuple[Document, Path]]) -> None:
        """``origins`` must hold the path of the whole, ()."""
        super().__init__("", "", data)
        self.origins = origins

    def home(self, path: Path) -> tuple[Document, Path]:
        """The file that says the value at a path, and its path there."""
        start = path
        while start not in self.origins:
            start = start[:-1]
        document, base = self.origins[start]
        return document.home((*base, *path[len(start) :]))

    def says(self, path: Path) -> bool:
        """Whether a file has something at exactly this path, be it a null that takes a key away."""
        document, own = self.home(path)
        return document.says(own)
