"""The ending of every row of a study's folder, read once."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from game.studies.report.blocks import NoRows
from game.studies.rows_file import CSV
from game.words import _


def endings(folder: Path) -> Iterator[tuple[str, int]]:
    """The variant and the number of the ending of every row.

    Raises:
        NoRows: there are none.
    """
    try:
        with (folder / CSV).open(encoding="ascii", newline="") as stream:
            reader = csv.reader(stream)
            header = next(reader)
            variant, ended = header.index("variant"), header.index("ended")
            for line in reader:
                yield line[variant], int(line[ended])
    except (OSError, ValueError, StopIteration) as error:
        raise NoRows(_("'{folder}' has no rows that can be read: {why}", folder=folder, why=error)) from None
