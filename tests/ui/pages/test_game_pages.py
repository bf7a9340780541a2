"""The pages of apparatus, sittings, congress and chronicle on campaigns that were played: what they say and do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.rules import names as n
from game.ui.button import Button
from game.ui.officetree import BRANCH
from game.ui.pages.apparatus import ApparatusPage
from game.ui.pages.chronicle import ChroniclePage
from game.ui.pages.congress import CongressPage
from game.ui.pages.country import CountryPage
from game.ui.pages.doctrine import DoctrinePage
from game.ui.pages.network import NetworkPage
from game.ui.pages.politburo import PolitburoPage
from game.ui.pages.view_congress import LAST, NEXT
from game.ui.pages.view_record import SORTS, sort_of
from game.ui.pages.view_sitting import Sittings
from game.ui.pages.view_words import objections
from game.ui.proofreading import place_findings
from game.ui.screen import Push, Replace
from game.ui.screens.frame import GamePage
from game.ui.screens.waiting import WaitScreen
from game.ui.session import Session
from game.ui.table import Table
from tests.ui.acting import click, picture, press, reached_by_keys
from tests.ui.pages.playing import SIZES, session, shown

PAGES: tuple[Callable[[Session], GamePage], ...] = (
    ApparatusPage,
    PolitburoPage,
    CongressPage,
    CountryPage,
    DoctrinePage,
    NetworkPage,
    ChroniclePage,
)


@pytest.mark.parametrize("make", PAGES)
@pytest.mark.parametrize("turn", [0, 8])
@pytest.mark.parametrize(("size", "look"), SIZES)
def test_everything_lies_inside_the_window_and_apart(
    make: Callable[[Session], GamePage], turn: int, size: tuple[int, int], look: dict[str, bool]
) -> None:
    page = make(session(turn))
    shown(page, size, **look)
    assert list(place_findings(page, pygame.Rect((0, 0), size))) == []
    assert picture(page, size) == picture(page, size)


@pytest.mark.parametrize("make", PAGES)
def test_every_button_says_why_it_is_disabled_and_every_widget_is_reached(make: Callable[[Session], GamePage]) -> None:
    page = make(session())
    shown(page)
    reached_by_keys(page)


@pytest.mark.parametrize("make", PAGES)
def test_every_cell_has_a_tooltip_or_none_and_none_breaks(make: Callable[[Session], GamePage]) -> None:
    page = make(session())
    shown(page)
    for table in (widget for widget in page.widgets if isinstance(widget, Table)):
        for row in table.rows:
            for column in table.columns:
                table.tip_for(row.id, column.key)


def test_every_objection_has_words() -> None:
    assert set(objections()) == set(n.OBJECTION_NAMES)


# --- apparatus -----------------------------------------------------------------------------------------------------


def test_no_name_is_cut_on_the_buttons_below_the_candidates() -> None:
    page = ApparatusPage(session())
    shown(page)
    for office in (o for group in page.offices.groups().values() for o in group):
        page.office = office
        page.refresh()
        for row in page.lines.candidates(office)[:3]:
            page.person = int(row.id)
            page.refresh()
            for button in (page.appoint, page.motion, page.dismiss):
                margins = 2 * page.stage.theme.px(10)
                assert button.width_for(page.stage.theme) - margins <= button.rect.width, button.text


def test_appointing_from_the_page_posts_the_man() -> None:
    page = ApparatusPage(session())
    shown(page)
    office, person = page.office, page.person
    assert not page.appoint.why_not
    click(page, page.appoint.rect.center)
    assert page.session.campaign.state.holder[office] == person


def test_an_office_that_is_not_the_players_to_fill_says_who_fills_it() -> None:
    page = ApparatusPage(session())
    page.show_office(page.session.campaign.scenario.register.ids["office"]["pravda_editor"])
    shown(page)
    assert "Politburo" in page.appoint.why_not
    assert all(row.faded for row in page.men.rows)


def test_an_office_can_be_tried_as_a_motion() -> None:
    page = ApparatusPage(session())
    page.show_office(page.session.campaign.scenario.register.ids["office"]["pravda_editor"])
    shown(page)
    outcome = click(page, page.motion.rect.center)
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, PolitburoPage)
    shown(outcome.screen)
    composer = outcome.screen.composer
    assert (composer.kind, composer.a, composer.b) == (n.M_FILL, page.office, page.person)


def test_outside_the_moves_nothing_can_be_appointed() -> None:
    page = ApparatusPage(session(kind=n.D_VOTE))
    shown(page)
    assert page.appoint.why_not
    assert page.dismiss.why_not


def test_the_filter_shows_only_what_i_may_fill() -> None:
    page = ApparatusPage(session())
    shown(page)
    page.filter.on_choose("mine")
    rows = [row.id for branch in page.tree.branches for row in branch.rows]
    assert rows
    assert all(page.offices.mine(int(row)) for row in rows)


def test_branches_fold_by_key_and_by_mouse() -> None:
    page = ApparatusPage(session())
    shown(page)
    before = len(page.tree.rows)
    page.focus.give(page.tree)
    press(page, pygame.K_HOME)
    assert page.tree.selected == BRANCH + "party_centre"
    press(page, pygame.K_LEFT)
    assert len(page.tree.rows) < before
    click(page, page.tree.row_box(0).center)
    assert len(page.tree.rows) == before


# --- politburo -----------------------------------------------------------------------------------------------------


def test_a_motion_is_forecast_and_put_on_the_table() -> None:
    page = PolitburoPage(session(kind=n.D_TABLE))
    shown(page)
    assert page.side.chosen == "compose"
    legal = [answer for answer in page.session.campaign.legal() if answer.verb == n.M_FILL]
    page.propose(legal[0], n.POLITBURO)
    shown(page)
    assert not page.composer.table_it.why_not
    assert page.composer.prospect.bar.chance is not None
    assert page.composer.prospect.table.rows
    click(page, page.composer.table_it.rect.center)
    moved = page.session.campaign.decisions[-1]
    assert (moved.leader, moved.kind) == ("stalin", "table")


@pytest.mark.parametrize("kind", range(n.M_LINE, len(n.MOTION_NAMES)))
def test_every_kind_of_motion_can_be_looked_at(kind: int) -> None:
    page = PolitburoPage(session(kind=n.D_TABLE))
    shown(page)
    page.composer._choose_kind(str(kind))
    shown(page)
    assert page.composer.prospect.note or not page.composer.table_it.why_not


def test_voting_from_the_page() -> None:
    page = PolitburoPage(session(kind=n.D_VOTE))
    shown(page)
    assert page.side.chosen == "hand"
    words = {widget.text: widget for widget in page.widgets if isinstance(widget, Button)}
    click(page, words["ABSTAIN"].rect.center)
    assert page.session.campaign.decisions[-1].text == "vote abstain"


def test_the_chair_holds_the_chosen_motion_over() -> None:
    page = PolitburoPage(session(2, n.D_HOLD, "kamenev"))
    shown(page)
    page._choose_item(page.agenda.rows[-1].id)
    words = {widget.text: widget for widget in page.widgets if isinstance(widget, Button)}
    click(page, words["HOLD THIS ONE OVER"].rect.center)
    assert page.session.campaign.decisions[-1].text == f"hold {len(page.agenda.rows)}"


def test_a_voter_is_chosen_in_the_list_and_pressed() -> None:
    page = PolitburoPage(session(4, n.D_WHIP, body=n.COMMITTEE))
    shown(page)
    table = page.hand.prospect.table
    person = next(
        row.id for row in table.rows if int(row.id) < n.PERSONS and not page.session.world.leader_of[int(row.id)]
    )
    page.hand.choose_voter(person)
    pressed = [widget for widget in page.widgets if isinstance(widget, Button) and widget.text.startswith("PRESS ")]
    assert len(pressed) == 3
    click(page, pressed[0].rect.center)
    name = page.session.campaign.scenario.register.names("person")[int(person) - 1]
    assert page.session.campaign.decisions[-1].text == f"whip {name} for"


@pytest.mark.parametrize("body", [n.COMMITTEE, n.CONGRESS])
def test_the_hall_of_a_plenum_counts_every_vote(body: int) -> None:
    page = PolitburoPage(session(kind=n.D_VOTE, body=body))
    shown(page)
    s = page.session.view()
    assert sum(group.seats for group in page.hall.groups) == sum(s.votes[k] for k in range(s.voters))


def test_roll_calls_tell_what_the_log_tells() -> None:
    sittings = Sittings(session())
    calls = sittings.calls()
    results = [row for row in sittings.session.campaign.happenings if row.kind == n.L_RESULT]
    assert len(calls) == len(results) > 10
    for call, row in zip(calls, results, strict=True):
        assert sum(cast.votes for cast in call.casts if cast.side == n.FOR) == row.cells[2]
        assert sum(cast.votes for cast in call.casts) == row.cells[4]
        for cast in call.casts:
            leaning = sum(value for name, value in cast.parts if name != "luck")
            assert max(-200, min(200, leaning)) == cast.points


# --- congress ------------------------------------------------------------------------------------------------------


def test_before_the_first_congress_the_next_one_is_forecast() -> None:
    page = CongressPage(session(0))
    shown(page)
    assert page.when == NEXT
    assert sum(group.seats for group in page.hall.groups) > 100


def test_every_seat_of_the_committee_can_be_traced() -> None:
    page = CongressPage(session())
    shown(page)
    rows = page.congress.rows()
    assert sum(int(str(row.cells["seats"])) for row in rows) == sum(share.value for share in page.bar.shares)
    for row in rows:
        links = page.loop.chain(row.id, LAST)
        assert links
        sits = row.id.startswith("p:") and page.congress.view.member[page.loop.person(row.id), n.POLITBURO] != n.OUT
        assert [link.id for link in links[:2]][: 1 + sits] == (["politburo", "seat"] if sits else ["seat"])
    lengths = {len(page.loop.chain(row.id, LAST)) for row in rows}
    assert {4, 5} <= lengths


def test_the_card_of_a_secretary_leads_to_his_office() -> None:
    page = CongressPage(session())
    shown(page)
    whole = [row.id for row in page.congress.rows() if len(page.loop.chain(row.id, LAST)) == 4]
    page._choose_row(whole[0])
    outcome = page._open_link("secretary")
    assert isinstance(outcome, Replace)
    assert isinstance(outcome.screen, ApparatusPage)
    assert outcome.screen.office == page.session.world.secretary[page.loop.region(whole[0])]


def test_every_card_of_a_chain_leads_on() -> None:
    page = CongressPage(session())
    shown(page)
    whole = next(row.id for row in page.congress.rows() if len(page.loop.chain(row.id, LAST)) == 5)
    page._choose_row(whole)
    names = {"politburo": "PolitburoPage", "seat": "PeoplePage", "delegation": "CountryPage"}
    for link in page.loop.chain(whole, LAST):
        outcome = page._open_link(link.id)
        assert isinstance(outcome, Replace)
        assert outcome.screen.name == names.get(link.id, "ApparatusPage")
        shown(outcome.screen)


# --- chronicle -----------------------------------------------------------------------------------------------------


def test_filters_leave_only_their_sort() -> None:
    page = ChroniclePage(session())
    shown(page)
    told = 0
    for sort in SORTS:
        page.sorts.on_choose(sort)
        kinds = {page.record.lines()[int(row.id)].kind for branch in page.tree.branches for row in branch.rows}
        assert all(sort_of(kind) == sort for kind in kinds)
        told += bool(kinds)
    assert told >= 4


def test_rewinding_asks_first_and_goes_back() -> None:
    page = ChroniclePage(session())
    shown(page)
    line = next(line for line in page.record.lines() if line.turn == 3)
    page.chosen = str(page.record.lines().index(line))
    page.relayout()
    asked = click(page, page.rewind.rect.center)
    assert isinstance(asked, Push)
    assert page.session.turn == 8
    page._rewind(line.after)
    page.session.finish()
    assert page.session.turn == 3
    assert page.session.pending is not None


def test_forking_gives_another_chair_its_own_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.keeping.autosave_path", lambda: tmp_path / "autosave")
    page = ChroniclePage(session())
    shown(page)
    asked = page._fork(page.record.lines()[40].after, "2")
    assert isinstance(asked, Push)
    assert isinstance(asked.screen, WaitScreen)
    outcome = asked.screen.work()
    assert isinstance(outcome, Replace)
    assert outcome.everything
    assert isinstance(outcome.screen, GamePage)
    assert outcome.screen.session.who == "trotsky"
    outcome.screen.session.keeper.close()
    assert page.session.who == "stalin"


# --- power ---------------------------------------------------------------------------------------------------------


def test_power_in_every_body_sums_to_the_whole() -> None:
    page = PolitburoPage(session(8))
    page.side.chosen = "power"
    for body in n.BODY_NAMES:
        page.power.bodies.chosen = body
        shown(page)
        total = sum(int(str(row.cells["shapley"])) for row in page.power.table.rows)
        assert 95 <= total <= 105
        for row in page.power.table.rows:
            assert page.power.table.tip_for(row.id, "name") is not None
