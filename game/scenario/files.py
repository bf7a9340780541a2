"""The files of a scenario or a mod, wherever they lie: in a folder, or in a zip archive held in memory."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

ZIP = ".zip"


class Unopened(Exception):
    """A file that is not read; ``code`` says which rule forbids it."""

    def __init__(self, code: str, message: str) -> None:
        self.code, self.message = code, message
        super().__init__(message)


class Files(Protocol):
    """Files by their names from the top, with ``/`` between folders: ``events/1922.yaml``."""

    @property
    def path(self) -> Path:
        """The folder or archive itself."""

    @property
    def name(self) -> str:
        """What the whole is called where another scenario stands on it: the folder's or archive's name."""

    def has(self, name: str) -> bool:
        """Whether there is something of that name."""

    def within(self, folder: str) -> list[str]:
        """The names of everything directly in a folder ("" is the top), in order; none where there is no folder."""

    def read(self, name: str, most: int) -> bytes:
        """The bytes of a file; of one that is larger than ``most``, one more than that.

        Raises:
            Unopened: it lies elsewhere, is no file, or cannot be read.
        """


class DiskFiles:
    """A folder; a link that leads out of it is never followed."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.path.resolve().name

    def has(self, name: str) -> bool:
        """Whether there is something of that name, be it a broken link."""
        path = self.path / name
        return path.exists() or path.is_symlink()

    def within(self, folder: str) -> list[str]:
        """Everything directly in a folder."""
        place = self.path / folder
        if not place.is_dir():
            return []
        return sorted(path.relative_to(self.path).as_posix() for path in place.iterdir())

    def read(self, name: str, most: int) -> bytes:
        """The bytes of a file of this folder."""
        path = self.path / name
        if not path.resolve().is_relative_to(self.path.resolve()) or not path.is_file():
            raise Unopened("outside", "this is not a file of the scenario's own folder")
        try:
            with path.open("rb") as stream:
                return stream.read(most + 1)
        except OSError as error:
            raise Unopened("unreadable", f"the file cannot be read: {error.strerror}") from None


class MemoryFiles:
    """Files held in memory, as an archive holds them."""

    def __init__(self, path: Path, files: dict[str, bytes]) -> None:
        """``files`` are their bytes by name."""
        self.path = path
        self.files = files

    @property
    def name(self) -> str:
        """The archive's name without its ending."""
        return self.path.stem

    def has(self, name: str) -> bool:
        """Whether there is a file of that name."""
        return name in self.files

    def within(self, folder: str) -> list[str]:
        """Everything directly in a folder, folders included."""
        start = f"{folder}/" if folder else ""
        inside = (name[len(start) :].partition("/")[0] for name in self.files if name.startswith(start))
        return sorted({start + first for first in inside})

    def read(self, name: str, most: int) -> bytes:
        """The bytes of a file."""
        if name not in self.files:
            raise Unopened("unreadable", "there is no such file in the archive")
        return self.files[name][: most + 1]
