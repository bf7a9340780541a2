"""Every number of a report, from the rows of a study's folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from game.studies.attribution import attribute
from game.studies.comparison import compare, interval_json
from game.studies.pairing import no_pairs
from game.studies.plan_file import PlanFile
from game.studies.report.blocks import blocks, paired
from game.studies.rows_file import provenance
from game.studies.study import Counts

Facts = dict[str, Any]


def facts(folder: Path, file: PlanFile) -> Facts:
    """The numbers of a study, as JSON values.

    Raises:
        NoRows: the folder has no rows that can be read.
    """
    tally = count(folder, file)
    told = base_facts(file, tally)
    if file.design:
        return told | {"attribution": attribute(file, tally).as_json()}
    what_ifs = {}
    for side in range(1, len(file.plan.variants)):
        pairs = no_pairs(len(file.outcomes.by_ending), len(file.milestones))
        for base, other in paired(blocks(folder, file, 0), blocks(folder, file, side)):
            pairs.add(base, other)
        one = compare(file.plan.id_of(side), pairs, file.outcomes, file.milestones)
        what_ifs[one.id] = one.as_json()
    return told | {"what_ifs": what_ifs}


def count(folder: Path, file: PlanFile) -> Counts:
    """How many campaigns of each variant came to each ending."""
    tally = np.zeros((len(file.plan.variants), len(file.outcomes.by_ending) + 1), np.int64)
    if file.design:
        return _count_all(folder, file, tally)
    for side in range(len(file.plan.variants)):
        for rows in blocks(folder, file, side):
            tally[side] += file.outcomes.tally(rows)
    return tally


def _count_all(folder: Path, file: PlanFile, tally: Counts) -> Counts:
    """As :func:`count`, for very many variants: every row is read once."""
    from game.studies.report.endings import endings

    places = {file.plan.id_of(at): at for at in range(len(file.plan.variants))}
    for name, ended in endings(folder):
        tally[places[name], ended] += 1
    return tally


def base_facts(file: PlanFile, tally: Counts) -> Facts:
    """The campaigns planned, done and failed, and the outcomes of the scenario as it is (of a design its last side)."""
    own = tally[-1 if file.design else 0]
    shares = file.outcomes.shares(file.outcomes.counts_of(own))
    done = int(tally.sum())
    return {
        "planned": file.plan.campaigns,
        "done": done,
        "failed": file.plan.campaigns - done,
        "n": int(own.sum()),
        "outcomes": {one.id: {"count": one.count, **interval_json(one.share, "share")} for one in shares},
        "endings": file.outcomes.endings_of(own),
        "provenance": provenance(file),
    }
