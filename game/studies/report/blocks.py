"""The rows of a study's folder, read back in blocks, so that memory does not grow with them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from game.studies.plan_file import PlanFile
from game.studies.rows import ROW, Rows
from game.studies.rows_file import CSV, PARQUET, can_write_parquet
from game.words import _

BLOCK = 10_000


class NoRows(Exception):
    """The folder has no rows; the message says what to do."""


def blocks(folder: Path, file: PlanFile, variant: int) -> Iterator[Rows]:
    """The rows of a variant by index: what ended them, the dates of milestones and the course; other fields are 0.

    They are read from the Parquet file where there is one, else from the CSV file.

    Raises:
        NoRows: there is neither, or it is damaged.
    """
    try:
        if (folder / PARQUET).exists() and can_write_parquet():
            yield from _parquet(folder / PARQUET, file, variant)
        elif (folder / CSV).exists():
            yield from _csv(folder / CSV, file, variant)
        else:
            raise NoRows(
                _("'{folder}' has no rows yet; finish the study: python main.py study --resume {folder}", folder=folder)
            )
    except (OSError, ValueError, KeyError) as error:
        raise NoRows(_("the rows of '{folder}' cannot be read: {why}", folder=folder, why=error)) from None


def wanted(file: PlanFile) -> list[str]:
    """The columns that are read."""
    return [
        "index",
        "ended",
        "decisions",
        *(f"first_{name}" for name in file.milestones),
        *(f"course_{at}" for at in range(file.about["turns"])),
    ]


def _rows(file: PlanFile, variant: int, columns: dict[str, Any]) -> Rows:
    rows = np.zeros(len(columns["index"]), ROW)
    rows["variant"] = variant
    for name in ("index", "ended", "decisions"):
        rows[name] = columns[name]
    for at, name in enumerate(file.milestones):
        rows["first"][:, at] = columns[f"first_{name}"]
    for at in range(file.about["turns"]):
        rows["course"][:, at] = columns[f"course_{at}"]
    return rows


def _parquet(path: Path, file: PlanFile, variant: int) -> Iterator[Rows]:
    from pyarrow import compute, parquet

    name, names = file.plan.id_of(variant), wanted(file)
    with parquet.ParquetFile(path) as stored:
        for batch in stored.iter_batches(BLOCK, columns=["variant", *names]):
            own = batch.filter(compute.equal(batch.column("variant"), name))
            if own.num_rows:
                yield _rows(file, variant, {one: own.column(one).to_numpy() for one in names})


def _csv(path: Path, file: PlanFile, variant: int) -> Iterator[Rows]:
    name, names = file.plan.id_of(variant), wanted(file)
    with path.open(encoding="ascii", newline="") as stream:
        reader = csv.reader(stream)
        header = next(reader)
        at_variant, places = header.index("variant"), [header.index(one) for one in names]
        held: list[list[int]] = []
        for line in reader:
            if line[at_variant] == name:
                held.append([int(line[place]) for place in places])
            if len(held) == BLOCK:
                yield _rows(file, variant, dict(zip(names, np.array(held).T, strict=True)))
                held = []
        if held:
            yield _rows(file, variant, dict(zip(names, np.array(held).T, strict=True)))


def paired(base: Iterator[Rows], other: Iterator[Rows]) -> Iterator[tuple[Rows, Rows]]:
    """Blocks of pairs of two variants whose rows come by index; what has no partner is left out."""
    left, right = next(base, None), next(other, None)
    while left is not None and right is not None:
        upto = min(int(left["index"][-1]), int(right["index"][-1]))
        one, two = left[left["index"] <= upto], right[right["index"] <= upto]
        _, at, to = np.intersect1d(one["index"], two["index"], assume_unique=True, return_indices=True)
        if len(at):
            yield one[at], two[to]
        left, right = left[len(one) :], right[len(two) :]
        left = left if len(left) else next(base, None)
        right = right if len(right) else next(other, None)
