"""The file of a study's plan: what is played and what a report must know, written before the first campaign."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from game.studies.outcomes import Outcomes
from game.studies.plan import Plan, Variant
from game.words import _

FORMAT = 1
NAME = "plan.json"


class PlanFileError(Exception):
    """A plan file cannot be used; the message says why."""


@dataclass(frozen=True)
class PlanFile:
    """A plan, what a report must know of its scenario (game.studies.about), and the command that repeats the study.

    ``design`` is empty, or says how the variants divide an outcome (game.studies.attribution).
    """

    plan: Plan
    about: dict[str, Any]
    command: str
    design: dict[str, Any]

    @property
    def outcomes(self) -> Outcomes:
        """Every outcome, in the order of its endings."""
        return Outcomes(tuple(self.about["by_ending"]), tuple(self.about["endings"]))

    @property
    def milestones(self) -> tuple[str, ...]:
        """Ids of the milestones, in the order of the rows."""
        return tuple(self.about["milestones"])

    def write(self, folder: Path) -> None:
        """Write it into the folder of the study, whole or not at all."""
        told = {"format": FORMAT, "hash": self.plan.hash, "plan": asdict(self.plan), "command": self.command}
        write_whole(folder / NAME, json.dumps(told | {"about": self.about, "design": self.design}, indent=1) + "\n")


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or as it was before.

    Raises:
        OSError: it cannot be written.
    """
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def read_plan(folder: Path) -> PlanFile:
    """Read the plan of a study's folder.

    Raises:
        PlanFileError: there is none, or it is damaged.
    """
    try:
        told = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if told["format"] != FORMAT:
            raise PlanFileError(
                _(
                    "{path} is of another format ({format}, not {own})",
                    path=folder / NAME,
                    format=told["format"],
                    own=FORMAT,
                )
            )
        plan = _plan(told["plan"])
        found = PlanFile(plan, told["about"], told["command"], told["design"])
    except FileNotFoundError:
        raise PlanFileError(_("there is no study in '{folder}'", folder=folder)) from None
    except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise PlanFileError(_("{path} cannot be read: {why}", path=folder / NAME, why=error)) from None
    if plan.hash != told.get("hash"):
        raise PlanFileError(_("{path} was changed: its plan has another hash", path=folder / NAME))
    return found


def _plan(told: dict[str, Any]) -> Plan:
    variants = []
    for one in told["variants"]:
        settings = tuple((str(name), int(value)) for name, value in one["settings"])
        variants.append(Variant(**(one | {"settings": settings, "what_ifs": tuple(one["what_ifs"])})))
    return Plan(**(told | {"variants": tuple(variants)}))
