"""What a quarter has changed: the parts add up, beliefs are the player's, and each line leads to the chronicle."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pygame
import pytest

from game.rules import names as n
from game.ui.keys import KeyMap
from game.ui.pages.chronicle import ChroniclePage
from game.ui.screen import Pop, Replace, Stage
from game.ui.screens import agenda
from game.ui.screens.changes_sheet import LINK, ChangesSheet
from game.ui.screens.desk import DeskPage
from game.ui.screens.report import ReportScreen, report_due
from game.ui.session import Session
from game.ui.settings import Settings, settings_from
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.view_changes import BETTER, WORSE, Change, Quarter, changes, group_names
from game.ui.view_past import view_at
from tests.ui.acting import press
from tests.ui.pages.playing import session

QUARTERS = 8


@cache
def looked_at() -> Session:
    """A session after eight quarters, for all tests that only read."""
    return session(QUARTERS)


@cache
def told(turn: int) -> tuple[Change, ...]:
    return tuple(changes(looked_at(), turn))


def at_rest() -> Session:
    """A session at the end of its quarter, of which nothing has been told."""
    own = session(2)
    own.seats.tell(own.leader, len(own.campaign.happenings))
    while not own.resting:
        own.campaign.answer_by_ai()
        own.advance()
        while own.busy:
            own.work(1.0)
    return own


def numbers(why: str) -> int:
    """The sum of the signed numbers in a cause."""
    return sum(int(one.replace("\N{MINUS SIGN}", "-")) for one in re.findall(r"[+\N{MINUS SIGN}]\d+", why))


def of(turn: int, what: str) -> Change | None:
    return next((one for one in told(turn) if one.what == what), None)


@pytest.mark.parametrize("turn", range(QUARTERS))
def test_the_parts_of_capital_and_evidence_add_up(turn: int) -> None:
    own = looked_at()
    before, after = view_at(own, turn), view_at(own, turn + 1)
    for what, field in (("Capital", "capital"), ("Evidence against you", "evidence")):
        one = of(turn, what)
        gone = getattr(after, field)[own.leader] - getattr(before, field)[own.leader]
        assert one is not None or gone == 0
        if one is not None:
            assert numbers(one.why) == gone


def test_the_causes_of_evidence_explain_most_of_it() -> None:
    rest = [one.why for turn in range(QUARTERS) if (one := of(turn, "Evidence against you")) is not None]
    assert len(rest) > 2
    assert sum("events and the rest" in why for why in rest) < len(rest)


def test_beliefs_are_the_players_and_not_the_truth() -> None:
    own, seen = looked_at(), 0
    for turn in range(QUARTERS):
        after = view_at(own, turn + 1)
        for m in range(1, own.world.leaders + 1):
            one = of(turn, f"{Quarter(own, turn).words.leader(m)}'s strength, believed")
            if one is not None:
                seen += 1
                assert one.change.endswith(f"now {after.strength[m]} %")
    assert seen


def test_clients_won_and_lost_are_told_with_a_cause_each() -> None:
    own = looked_at()
    rows = [row for row in own.campaign.happenings if row.kind == n.L_PATRON and own.leader in row.cells[1:3]]
    rows = [row for row in rows if row.turn < QUARTERS]
    found = [one for turn in range(QUARTERS) for one in told(turn) if one.group == "men" and one.row is not None]
    assert {id(one.row) for one in found} >= {id(row) for row in rows}
    assert all(one.why for one in found)
    assert all(one.good in (BETTER, WORSE) for one in found)


def test_every_public_post_and_vote_of_the_quarter_is_told() -> None:
    own = looked_at()
    for turn in range(QUARTERS):
        rows = [row for row in own.campaign.happenings if row.turn == turn]
        posts = [row for row in rows if row.kind == n.L_POST and row.cells[1] != row.cells[2]]
        assert sum(one.group == "posts" for one in told(turn)) == len(posts)
        assert sum(one.group == "votes" for one in told(turn)) == sum(row.kind == n.L_RESULT for row in rows)


def test_groups_come_in_their_order_and_the_weightiest_first() -> None:
    for turn in range(QUARTERS):
        order = [list(group_names()).index(one.group) for one in told(turn)]
        assert order == sorted(order)
        for one, other in zip(told(turn), told(turn)[1:], strict=False):
            assert one.group != other.group or one.weight >= other.weight


def test_a_line_leads_to_its_own_line_of_the_chronicle() -> None:
    sheet = ChangesSheet(looked_at(), QUARTERS - 1)
    at = next(at for at, one in enumerate(sheet.changes) if one.row is not None)
    outcome = sheet.open(str(at))
    assert isinstance(outcome, Replace)
    assert outcome.everything
    page = outcome.screen
    assert isinstance(page, ChroniclePage)
    page.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    chosen = page.record.line(page.chosen)
    assert chosen is not None
    assert chosen.row is sheet.changes[at].row
    assert sheet.open("branch:you") is None


def test_the_report_opens_on_the_changes_and_enter_puts_it_away() -> None:
    own = at_rest()
    assert report_due(own)
    report = ReportScreen(own)
    report.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    assert report.tab == "changes"
    assert report.sheet is not None
    assert report.sheet.changes == changes(own, own.turn - 1)
    assert isinstance(press(report, pygame.K_RETURN), Pop)
    assert not report_due(own)


def test_from_the_report_to_the_chronicle() -> None:
    own = at_rest()
    report = ReportScreen(own)
    report.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    assert report.sheet is not None
    assert report.there.why_not
    row = next(str(at) for at in range(len(report.sheet.changes)) if report.sheet.has_line(str(at)))
    report.focus.give(report.sheet.tree)
    report.sheet.tree.select(report.sheet.tree.places[row])
    assert not report.there.why_not
    assert isinstance(press(report, pygame.K_RETURN), Replace)
    assert not report_due(own)


def test_without_the_setting_a_quarter_ends_without_a_report() -> None:
    own = at_rest()
    desk = DeskPage(own)
    quiet = replace(Settings(), quarter_report=False)
    desk.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), quiet))
    assert not report_due(own)
    assert agenda.next_screen(own) is None
    assert own.busy, "the next quarter has begun"
    assert {row.turn for row in own.untold()} == {own.turn}, "of the quarter that is over nothing is left to tell"


def test_the_setting_is_kept() -> None:
    assert settings_from({"quarter_report": False})[0].quarter_report is False
    assert settings_from({"quarter_report": "no"})[1]


def test_the_desk_tells_what_the_last_quarter_changed() -> None:
    desk = DeskPage(looked_at())
    desk.on_resize(Stage((1280, 720), Theme.make(100), KeyMap(), Settings()))
    desk._turn("last")
    box = next(widget for widget in desk.widgets if isinstance(widget, TextBox))
    words = " ".join("".join(span.text for span in block.spans) for block in box.blocks)
    assert all(one.what in words for one in told(QUARTERS - 1))
    links = [span.link for block in box.blocks for span in block.spans if span.link]
    assert links
    assert all(link.startswith(LINK) for link in links)
