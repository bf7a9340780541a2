"""The columns of a study's rows as files have them: one flat value each, named by the scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from game.studies.plan_file import PlanFile
from game.studies.rows import Rows


@dataclass(frozen=True)
class Column:
    """A column: its name, the numpy type of its values (``str`` for text), and how it is taken from rows."""

    name: str
    kind: str
    take: Callable[[Rows], Any]


def columns(file: PlanFile) -> tuple[Column, ...]:
    """Every column, in order: what names the campaign, how it ended, then leaders, milestones and aims, its course."""
    return (*_campaign(file), *_leaders(file), *_watches(file), *_course(file))


def _campaign(file: PlanFile) -> Iterator[Column]:
    plan, by_ending, endings = file.plan, file.about["by_ending"], file.about["endings"]
    names, winners = list(file.about["leaders"]), file.about["leaders"]
    yield Column("variant", "str", lambda rows: [plan.id_of(at) for at in rows["variant"].tolist()])
    for name in ("index", "seed"):
        yield _plain(name, "int64")
    yield Column("outcome", "str", lambda rows: [by_ending[at - 1] for at in rows["ended"].tolist()])
    yield Column("ending", "str", lambda rows: [endings[at - 1] for at in rows["ended"].tolist()])
    yield _plain("ended", "int16")
    assert len(winners) == len(names)
    yield Column("winner", "str", lambda rows: [names[at - 1] if at else "" for at in rows["winner"].tolist()])
    yield _plain("last", "int16")
    yield _plain("decisions", "int32")


def _plain(name: str, kind: str) -> Column:
    return Column(name, kind, lambda rows: rows[name])


def _at(title: str, name: str, at: int, kind: str) -> Column:
    return Column(title, kind, lambda rows: rows[name][:, at])


def _leaders(file: PlanFile) -> Iterator[Column]:
    for at, leader in enumerate(file.about["leaders"], 1):
        for name in ("rung", "strength", "prestige", "score"):
            yield _at(f"{name}_{leader}", name, at, "int16")


def _watches(file: PlanFile) -> Iterator[Column]:
    for at, name in enumerate(file.about["watches"]):
        yield _at(f"first_{name}", "first", at, "uint8")
        yield _at(f"kept_{name}", "kept", at, "int8")


def _course(file: PlanFile) -> Iterator[Column]:
    for at in range(file.about["turns"]):
        yield _at(f"course_{at}", "course", at, "uint16")
