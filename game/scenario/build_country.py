"""Calendar, issues, economy, doctrines, documents, settings and numbers: rows of the World's country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.names import BEFORE, MEETING_NAMES
from game.scenario.courses import hundredths
from game.scenario.dates import AFTER_ALL
from game.scenario.models import EconomySeries, Meeting, Outline
from game.scenario.past import met_before
from game.scenario.settings import SETTINGS, own_settings

if TYPE_CHECKING:
    from game.scenario.build import Sheet

DOCUMENT_STATES = ("unknown", "known", "read", "printed")


def fill_country(sheet: Sheet) -> None:
    """Fill everything that belongs to the country as a whole."""
    assert sheet.survey.outline is not None
    outline = sheet.survey.outline.item
    _fill_calendar(sheet, outline)
    _fill_settings(sheet, outline)
    _fill_issues(sheet, outline)
    _fill_ideas(sheet)
    for name in ("base", "norm", "before", "spread", "pressing", "steered", "reaped"):
        sheet.fill(name, 0)
    rows = list(sheet.survey.items("series"))
    sheet.put("all_series", len(rows))
    for row, series in enumerate(rows):
        _fill_series(sheet, row, series)
    for constant in sheet.survey.items("numbers"):
        sheet.put(constant.id, constant.value)


def _fill_calendar(sheet: Sheet, outline: Outline) -> None:
    calendar = sheet.survey.calendar
    sheet.put("turns", calendar.turns)
    sheet.put("start_year", calendar.start.year)
    sheet.put("start_quarter", calendar.start.season)
    sheet.put("flags", len(outline.flags))
    sheet.fill("flag0", 0)
    for flag, number in outline.flags_at_start.items():
        sheet.put("flag0", number, sheet.number("flag", flag))
    sheet.put("expelled0", outline.expelled)
    sheet.put("crisis0", outline.crisis)
    meetings: list[Meeting] = list(sheet.survey.items("meetings"))
    sheet.put("meetings", len(meetings))
    for name in ("meet_turn", "meet_kind", "meet_joint", "meet_delegates", "meet_full", "meet_candidates",
                 "meet_control", "met0"):  # fmt: skip
        sheet.fill(name, 0)
    for row, meeting in enumerate(meetings):
        due = calendar.turn(meeting.date)
        sheet.put("meet_turn", min(due, AFTER_ALL) if due >= 0 else AFTER_ALL, row)
        sheet.put("met0", met_before(meeting, calendar), row)
        sheet.put("meet_kind", MEETING_NAMES.index(meeting.kind), row)
        sheet.put("meet_joint", int(meeting.joint), row)
        sheet.put("meet_delegates", meeting.delegates, row)
        sheet.put("meet_full", meeting.full, row)
        sheet.put("meet_candidates", meeting.candidates, row)
        sheet.put("meet_control", meeting.control, row)


def _fill_settings(sheet: Sheet, outline: Outline) -> None:
    for setting in SETTINGS:
        sheet.put(setting.field, setting.number(getattr(outline.settings, setting.name)))
    sheet.fill("own_setting", 0)
    for at, own in enumerate(own_settings(outline)):
        chosen = (outline.settings.model_extra or {}).get(own.name)
        sheet.put("own_setting", 0 if chosen is None else own.number(chosen), at)


def _fill_issues(sheet: Sheet, outline: Outline) -> None:
    issues = list(sheet.survey.items("issues"))
    sheet.put("issues", len(issues))
    for row, issue in enumerate(issues):
        sheet.put("line0", issue.line, row)
        sheet.put("sponsor0", sheet.number("leader", issue.sponsor), row)
    sheet.put("crisis_issue", sheet.number("issue", outline.crisis_issue))
    sheet.put("party_issue", sheet.number("issue", outline.party_issue))
    sheet.put("abroad_issue", -1 if outline.abroad_issue is None else sheet.number("issue", outline.abroad_issue))
    sheet.fill("chairs", 0)
    for at, leader in enumerate(outline.chairs):
        sheet.put("chairs", sheet.number("leader", leader), at)


def _fill_ideas(sheet: Sheet) -> None:
    calendar = sheet.survey.calendar
    for name in (
        "doctrine0",
        "document0",
        "doctrine_issue",
        "doctrine_pull",
        "doctrine_from",
        "document_from",
        "document_hurts",
    ):
        sheet.fill(name, 0)
    doctrines = list(sheet.survey.items("doctrines"))
    sheet.put("doctrines", len(doctrines))
    for row, doctrine in enumerate(doctrines):
        sheet.put("doctrine0", sheet.number("leader", doctrine.adopted_by), row)
        sheet.put("doctrine_issue", sheet.number("issue", doctrine.issue), row)
        sheet.put("doctrine_pull", doctrine.pull, row)
        sheet.put("doctrine_from", min(max(0, calendar.turn(doctrine.from_)), AFTER_ALL), row)
    papers = list(sheet.survey.items("documents"))
    sheet.put("documents", len(papers))
    for row, paper in enumerate(papers):
        sheet.put("document0", DOCUMENT_STATES.index(paper.state), row)
        sheet.put("document_from", min(max(0, calendar.turn(paper.from_)), AFTER_ALL), row)
        for leader, harm in paper.hurts.items():
            sheet.put("document_hurts", harm, row, sheet.number("leader", leader))


def _fill_series(sheet: Sheet, row: int, series: EconomySeries) -> None:
    sheet.put("spread", series.spread, row)
    sheet.put("pressing", series.pressing, row)
    for turn in range(sheet.survey.calendar.turns):
        quarter = sheet.survey.calendar.quarter(turn)
        value = series.values[quarter]
        sheet.put("base", hundredths(value), row, turn)
        sheet.put("norm", hundredths(series.norm.get(quarter, value)), row, turn)
    for season, percent in enumerate(series.harvest):
        sheet.put("reaped", percent, row, season)
    for back in range(BEFORE):
        earlier = series.values.get(sheet.survey.calendar.quarter(-1 - back))
        sheet.put("before", 0 if earlier is None else hundredths(earlier), row, back)
    for issue, percent in series.steered.items():
        sheet.put("steered", percent, row, sheet.number("issue", issue))
