"""Bodies, offices and regions: seats that add up, secretaries that point back, pacts given once."""

from __future__ import annotations

from typing import Any

from game.scenario.courses import raw_shares
from game.scenario.dates import Date
from game.scenario.gather import Entry
from game.scenario.models import Body, Leader, Region
from game.scenario.problems import ERROR, WARNING
from game.scenario.survey import Survey

SHARES_FROM, SHARES_TO = 9_000, 11_000
"""Within what the shares of all regions should add up, in hundredths of a percent."""


def check_apparatus(survey: Survey) -> None:
    """Check bodies, offices, regions and the leaders' relations."""
    for body in survey.entries.get("bodies", ()):
        _check_lists(survey, body)
        _check_seats(survey, body)
    _check_secretaries(survey)
    _check_shares(survey)
    for region in survey.entries.get("regions", ()):
        _check_points(survey, region)
    for leader in survey.entries.get("leaders", ()):
        _check_relations(survey, leader)
    _check_barred(survey)
    _check_own_moves(survey)


def _check_lists(survey: Survey, entry: Entry[Body]) -> None:
    seen: set[str] = set()
    for field in ("full", "candidate"):
        for at, name in enumerate(getattr(entry.item, field)):
            if name in seen:
                survey.findings.error(entry.place.at(field, at), "twice", f"'{name}' is named twice in this body")
            seen.add(name)
    for field, wanted in (("blocs", "committee"), ("regions", "committee"), ("by_leader", "control")):
        if getattr(entry.item, field) and entry.item.id != wanted:
            target = entry.place.at(field)
            said = f"only the {wanted} has '{field}'"
            survey.findings.note(ERROR, target, "body", said, "delete it", target.key_spot)
    for name in entry.item.regions:
        if name not in seen:
            target = entry.place.at("regions", name)
            survey.findings.note(ERROR, target, "body", f"'{name}' is not named in this body", "", target.key_spot)


def _check_seats(survey: Survey, entry: Entry[Body]) -> None:
    body, place = entry.item, entry.place
    blocs, by_leader = sum(body.blocs.values()) if body.id == "committee" else 0, sum(body.by_leader.values())
    if len(body.full) + blocs > body.size:
        unnamed = f" and {blocs} unnamed seats" if blocs else ""
        said = f"{len(body.full)} members{unnamed} for {body.size} seats"
        survey.findings.error(place.at("size"), "seats", said)
    elif body.id != "control" and 0 < len(body.full) + blocs < body.size:
        said = f"{body.size - len(body.full) - blocs} of {body.size} seats are empty"
        hint = "name members, or give the seats to regions under blocs" if body.id == "committee" else ""
        survey.findings.warn(place.at("size"), "seats", said, hint)
    if body.id == "control" and by_leader != body.size:
        survey.findings.error(
            place.at("by_leader"), "seats", f"{by_leader} seats by leader, but the size is {body.size}"
        )
    if len(body.candidate) > body.candidates:
        said = f"{len(body.candidate)} candidates for {body.candidates} places"
        survey.findings.error(place.at("candidate"), "seats", said, "raise candidates")


def _check_secretaries(survey: Survey) -> None:
    offices, regions = survey.by_id("offices"), survey.by_id("regions")
    told: set[str] = set()
    for entry in survey.entries.get("regions", ()):
        region: Region = entry.item
        office = offices.get(region.secretary)
        if office is not None and office.item.region != region.id:
            said = f"the office '{region.secretary}' does not say 'region: {region.id}'"
            survey.findings.error(entry.place.at("secretary"), "secretary", said, "each must name the other")
            told.update((region.id, region.secretary))
    for entry in survey.entries.get("offices", ()):
        area = regions.get(entry.item.region or "")
        if area is None or area.item.secretary == entry.item.id or area.item.secretary not in offices:
            continue
        if told.isdisjoint((area.item.id, entry.item.id)):
            said = f"the secretary of '{entry.item.region}' is '{area.item.secretary}', not this office"
            survey.findings.error(entry.place.at("region"), "secretary", said, "each must name the other")


def _check_shares(survey: Survey) -> None:
    entries = survey.entries.get("regions", [])
    if not entries or survey.outline is None or "regions" in survey.flawed:
        return
    courses = raw_shares([entry.item.share for entry in entries], survey.calendar)
    sums = [sum(column) for column in zip(*courses, strict=True)]
    worst = max(range(len(sums)), key=lambda turn: abs(sums[turn] - 10_000))
    place = entries[0].place.at("share")
    said = f"in {survey.calendar.name(worst)} the shares of all regions add up to {sums[worst] / 100:g} percent"
    if 0 in sums:
        survey.findings.error(place, "shares", f"in {survey.calendar.name(sums.index(0))} no region has delegates")
    elif not SHARES_FROM <= sums[worst] <= SHARES_TO:
        survey.findings.warn(place, "shares", said, "they are stretched to 100")


def _check_points(survey: Survey, entry: Entry[Region]) -> None:
    for field in ("members", "share"):
        turns: dict[int, Date] = {}
        for when in sorted(getattr(entry.item, field)):
            turn = survey.calendar.turn(when)
            if turn in turns:
                target = entry.place.at(field, str(when))
                said = f"{when} lies in the same quarter as {turns[turn]}; only the later counts"
                survey.findings.note(WARNING, target, "points", said, "", target.key_spot)
            turns[turn] = when


def _check_relations(survey: Survey, entry: Entry[Leader]) -> None:
    leader, others = entry.item, survey.by_id("leaders")
    for field in ("distrust", "pacts"):
        if leader.person in getattr(leader, field):
            target = entry.place.at(field, leader.person)
            survey.findings.note(ERROR, target, "relation", "a leader has none with himself", "", target.key_spot)
    earlier = list(others)[: list(others).index(leader.person)]
    for name, firmness in leader.pacts.items():
        back = others[name].item.pacts.get(leader.person) if name in earlier else None
        if back is not None and back != firmness:
            said = f"{leader.person} says {firmness} and {name} says {back}; a pact is the same on both sides"
            survey.findings.error(entry.place.at("pacts", name), "relation", said, "give a pair once")


def _check_barred(survey: Survey) -> None:
    bodies: dict[str, Entry[Any]] = survey.by_id("bodies")
    if "committee" not in bodies:
        return
    seated = {*bodies["committee"].item.full, *bodies["committee"].item.candidate}
    for entry in survey.entries.get("offices", ()):
        if entry.item.bars_committee and entry.item.holder in seated:
            said = f"{entry.item.holder} sits on the committee, which this office forbids"
            survey.findings.warn(entry.place.at("holder"), "barred", said)


def _check_own_moves(survey: Survey) -> None:
    """Hint at a leader whose own move the scenario never opens, and at posts that nobody's word fills."""
    if survey.outline is None or {"offices", "leaders"} & survey.flawed:
        return
    offices = list(survey.items("offices"))
    appointed, staged = any(one.appoints for one in offices), any(one.stage for one in offices)
    wanted = {
        "assign": "" if appointed else "no office 'appoints'",
        "stage": "no office is a 'stage'" if not staged else "there is no 'abroad_issue'",
    }
    if staged and survey.outline.item.abroad_issue is not None:
        del wanted["stage"]
    for leader in survey.entries.get("leaders", ()):
        if why := wanted.get(leader.item.own or ""):
            said = f"{leader.item.person} can never '{leader.item.own}': {why}"
            survey.findings.hint(leader.place.at("own"), "own_move", said)
    for office in survey.entries.get("offices", ()):
        if office.item.filled_by == "secretariat" and not appointed:
            said = f"nobody can send a man to '{office.item.id}' without a vote: no office 'appoints'"
            survey.findings.hint(office.place.at("filled_by"), "own_move", said, "give one office 'appoints: true'")
            break
