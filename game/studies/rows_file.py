"""The rows of a study as files: Parquet (where pyarrow is installed) and CSV, with their provenance beside them."""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np

from game.studies.columns import Column, columns
from game.studies.journal import Journal
from game.studies.plan_file import PlanFile, write_whole
from game.studies.rows import Rows

CSV, PARQUET, PROVENANCE = "rows.csv", "rows.parquet", "provenance.json"
GROUP = 20_000
"""Rows of a group of the Parquet file, and of the memory one takes."""


def can_write_parquet() -> bool:
    """Whether pyarrow is installed."""
    return importlib.util.find_spec("pyarrow") is not None


def write_rows(folder: Path, file: PlanFile, journal: Journal) -> list[Path]:
    """Write the rows of a journal by variant and index, each file whole or not at all; returns what was written.

    Raises:
        OSError: there is no room.
    """
    wanted = columns(file)
    writers: list[Any] = [_Csv(folder / CSV, wanted)]
    if can_write_parquet():
        writers.append(_Parquet(folder / PARQUET, wanted, _metadata(file)))
    with ExitStack() as stack:
        for writer in writers:
            stack.callback(writer.abandon)
        for rows in _groups(journal):
            for writer in writers:
                writer.write(rows)
        paths = [writer.finish() for writer in writers]
    write_provenance(folder, file, journal, paths)
    return paths


def _groups(journal: Journal) -> Iterator[Rows]:
    held: list[Rows] = []
    size = 0
    for rows in journal.in_order():
        held.append(rows)
        size += len(rows)
        if size >= GROUP:
            yield np.concatenate(held)
            held, size = [], 0
    if held:
        yield np.concatenate(held)


class _Csv:
    def __init__(self, path: Path, wanted: tuple[Column, ...]) -> None:
        self.path, self.wanted, self.beside = path, wanted, path.with_name(path.name + ".part")
        self.stream = self.beside.open("w", encoding="ascii", newline="")
        self.writer = csv.writer(self.stream, lineterminator="\n")
        self.writer.writerow(column.name for column in wanted)

    def write(self, rows: Rows) -> None:
        values = [column.take(rows) for column in self.wanted]
        self.writer.writerows(zip(*(v if isinstance(v, list) else v.tolist() for v in values), strict=True))

    def finish(self) -> Path:
        self.stream.close()
        self.beside.replace(self.path)
        return self.path

    def abandon(self) -> None:
        self.stream.close()
        self.beside.unlink(missing_ok=True)


class _Parquet:
    def __init__(self, path: Path, wanted: tuple[Column, ...], metadata: dict[str, str]) -> None:
        import pyarrow
        import pyarrow.parquet

        self.path, self.wanted, self.beside = path, wanted, path.with_name(path.name + ".part")
        kinds = [pyarrow.string() if one.kind == "str" else pyarrow.from_numpy_dtype(one.kind) for one in wanted]
        fields = [pyarrow.field(one.name, kind) for one, kind in zip(wanted, kinds, strict=True)]
        self.schema = pyarrow.schema(fields, metadata=metadata)
        self.writer = pyarrow.parquet.ParquetWriter(self.beside, self.schema, compression="zstd")

    def write(self, rows: Rows) -> None:
        import pyarrow

        arrays = [
            pyarrow.array(np.ascontiguousarray(v) if isinstance(v, np.ndarray) else v, field.type)
            for v, field in zip((one.take(rows) for one in self.wanted), self.schema, strict=True)
        ]
        self.writer.write_table(pyarrow.Table.from_arrays(arrays, schema=self.schema))

    def finish(self) -> Path:
        self.writer.close()
        self.beside.replace(self.path)
        return self.path

    def abandon(self) -> None:
        if self.writer.is_open:
            try:
                self.writer.close()
            except OSError:  # the disk is full: what is there is thrown away
                self.writer.is_open = False
        self.beside.unlink(missing_ok=True)


def _metadata(file: PlanFile) -> dict[str, str]:
    told = provenance(file)
    return {f"politburo.{name}": value if isinstance(value, str) else json.dumps(value) for name, value in told.items()}


def provenance(file: PlanFile) -> dict[str, Any]:
    """Where rows come from: everything that decides them, and the command that makes them again."""
    plan = file.plan
    return {
        "scenario": file.about["id"],
        "rules_version": plan.rules_version,
        "plan_hash": plan.hash,
        "seed": plan.seed,
        "seeds": "campaign k of a variant without salt: mix(mix(seed) ^ k), see game/rules/luck.py",
        "n": plan.n,
        "variants": [
            {
                "id": one.id,
                "scenario_hash": one.scenario_hash,
                "settings": dict(one.settings),
                "what_ifs": list(one.what_ifs),
                "salt": one.salt,
                "n": plan.size(at),
            }
            for at, one in enumerate(plan.variants)
        ],
        "command": file.command,
    }


def write_provenance(folder: Path, file: PlanFile, journal: Journal, paths: list[Path]) -> None:
    """Write provenance.json: the plan, what was done and failed, and the hash of every file of rows."""
    done = sum(entry.count for entry in journal.entries)
    told = provenance(file) | {
        "planned": file.plan.campaigns,
        "done": done,
        "failed": file.plan.campaigns - done,
        "failures": [vars(one) for one in journal.failures],
        "files": {path.name: file_hash(path) for path in paths},
    }
    write_whole(folder / PROVENANCE, json.dumps(told, indent=1) + "\n")


def file_hash(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
