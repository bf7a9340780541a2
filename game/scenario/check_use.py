"""What is defined and never used, by no what-if either: flags and sources."""

from __future__ import annotations

import re

from game.rules import vocabulary as v
from game.scenario.lowering import Wrong
from game.scenario.models import OUTLINE_FILE
from game.scenario.references import REFERENCES, named
from game.scenario.survey import Survey


def check_use(survey: Survey) -> None:
    """Note what nothing uses; only asked of a scenario without errors, since a broken part may hold the use."""
    if survey.findings.broken or survey.outline is None:
        return
    _check_flags(survey)
    _check_sources(survey)


def _check_flags(survey: Survey) -> None:
    assert survey.outline is not None
    compiler, outline = survey.compiler, survey.outline
    programs = [rows for rows in compiler.conditions.values() if not isinstance(rows, Wrong)]
    effects = [row for row in compiler.effects.values() if not isinstance(row, Wrong)]
    read = {row[1] for rows in programs for row in rows if row[0] == v.T_FLAG}
    told = {survey.register.number("flag", name) for name in outline.item.chronicle_flags}
    written = {row[1] for row in effects if row[0] in (v.E_FLAG, v.E_COUNT)}
    written |= {survey.register.number("flag", name) for name in outline.item.flags_at_start}
    for at, flag in enumerate(outline.item.flags):
        number, place = survey.register.number("flag", flag.id), outline.place.at("flags", at)
        set_, wanted = number in written, number in read | told
        if place.file != OUTLINE_FILE or (set_ and wanted) or _in_what_ifs(flag.id, survey):
            continue
        if set_:
            survey.findings.hint(place, "unused_flag", f"the flag '{flag.id}' is set, but nothing reads it")
        else:
            said = "is read, but nothing ever sets it" if wanted else "is never used"
            survey.findings.warn(place, "unused_flag", f"the flag '{flag.id}' {said}")


def _check_sources(survey: Survey) -> None:
    assert survey.outline is not None
    used: set[str] = set()
    places = {"outline": [survey.outline], **survey.entries}
    for key, entries in places.items():
        for path, kind in REFERENCES[key]:
            if kind == "source":
                used.update(name.text for entry in entries for name in named(entry.item, path))
    for entry in survey.entries.get("sources", ()):
        name = entry.item.id
        if name not in used and not entry.inherited and not _in_what_ifs(name, survey):
            survey.findings.hint(entry.place, "unused_source", f"the source '{name}' is never used")


def _in_what_ifs(name: str, survey: Survey) -> bool:
    return re.search(rf"(?<!\w){name}(?!\w)", survey.said_by_what_ifs) is not None
