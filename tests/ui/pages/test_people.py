"""The People page and a man's file: filters, search, what is told is the view's, and every move that is offered."""

from __future__ import annotations

from functools import cache

import numpy as np
import pygame
import pytest

from game.rules import names as n
from game.rules.state import STATE
from game.rules.view import look
from game.ui.pages.people import PeoplePage
from game.ui.pages.view_advances import Advances
from game.ui.pages.view_career import BEFORE, Career
from game.ui.pages.view_dossier import FATE
from game.ui.pages.view_opinions import own_man, regard_parts
from game.ui.pages.view_person_filters import ANY
from game.ui.pages.view_sitting import Sittings
from game.ui.pages.view_votes_cast import VotesCast
from game.ui.screen import Push, Replace
from game.ui.screens.desk import DeskPage
from game.ui.screens.desk_moves import MoveSteps
from game.ui.session import Session
from game.ui.table import Table
from game.ui.view_past import kept_states, known_patrons, view_at
from tests.ui.acting import picture, press, reached_by_keys, typed
from tests.ui.pages.playing import SIZES, session, shown


@cache
def looked_at() -> Session:
    """One session for all tests that only read."""
    return session()


TABS = ("opinions", "way", "votes", "ties", "strength", "book")


def number(page: PeoplePage, name: str) -> int:
    return int(page.session.campaign.scenario.register.ids["person"][name])


def filed(name: str, tab: str = "opinions", at: Session | None = None) -> PeoplePage:
    page = PeoplePage(at or looked_at())
    shown(page)
    page.open(str(number(page, name)))
    page.dossier.tab = tab
    shown(page)
    return page


@pytest.mark.parametrize("name", ["", "molotov", "trotsky", "stalin"])
@pytest.mark.parametrize(("size", "look"), SIZES)
def test_everything_lies_inside_the_window_and_apart(name: str, size: tuple[int, int], look: dict[str, bool]) -> None:
    page = filed(name) if name else PeoplePage(looked_at())
    for tab in TABS if name else ("",):
        page.dossier.tab = tab
        shown(page, size, **look)
        able = page.focus.candidates(page.widgets)
        for place, widget in enumerate(able):
            assert pygame.Rect((0, 0), size).contains(widget.rect), (tab, widget)
            assert min(widget.rect.size) > 8, (tab, widget)
            for other in able[place + 1 :]:
                both = widget.rect.clip(other.rect)
                assert both.width <= 2 or both.height <= 2, (tab, widget, other)
        assert picture(page, size) == picture(page, size)


@pytest.mark.parametrize("tab", TABS)
def test_every_widget_is_reached_by_keys_and_every_cell_explains_itself(tab: str) -> None:
    page = filed("trotsky", tab)
    reached_by_keys(page)
    for widget in page.widgets:
        if isinstance(widget, Table):
            for row in widget.rows:
                for column in widget.columns:
                    widget.tip_for(row.id, column.key)


# --- the list ------------------------------------------------------------------------------------------------------


def test_the_list_is_everybody_in_the_party() -> None:
    page = PeoplePage(looked_at())
    shown(page)
    v, w = page.session.view(), page.session.world
    members = {p for p in range(1, w.persons + 1) if v.standing[p] == n.MEMBER and v.turn >= w.enters[p]}
    assert {int(row.id) for row in page.table.rows} == members
    assert len(members) > 80


def test_what_is_shown_is_the_view_and_not_the_truth() -> None:
    page = PeoplePage(looked_at())
    shown(page)
    state, me = page.session.campaign.state, page.session.leader
    hidden = [
        int(row.id) for row in page.table.rows if state.patron[int(row.id)] not in (me, state.seen_patron[int(row.id)])
    ]
    assert hidden, "somebody's patron is not yet known"
    gone = [
        m for m in range(1, page.session.world.leaders + 1) if state.standing[page.session.world.person[m]] == n.DEAD
    ]
    for p in hidden:
        seen = state.seen_patron[p]
        assert page.persons.patron(p) == (seen if seen != me and seen not in gone else n.NOBODY)
    others = [int(row.id) for row in page.table.rows if not own_man(page.session, int(row.id))]
    for p in others:
        row = page.persons.row(p, 0)
        assert row.cells["regard"] == state.seen_regard[p, me]


def test_filters_narrow_and_combine() -> None:
    page = PeoplePage(looked_at())
    shown(page)
    page._filter("body")(str(n.COMMITTEE))
    v, me = page.session.view(), page.session.leader
    assert all(v.member[int(row.id), n.COMMITTEE] for row in page.table.rows)
    page._filter("following")(str(me))
    assert page.table.rows
    assert all(page.persons.patron(int(row.id)) == me for row in page.table.rows)
    page._filter("body")(ANY)
    page._filter("following")(ANY)
    page._filter("sort")("able")
    assert page.table.rows
    for row in page.table.rows:
        assert not page.session.world.leader_of[int(row.id)]
        assert page.persons.appointable(int(row.id))


def test_those_in_doubt_have_a_reason_each() -> None:
    page = PeoplePage(looked_at())
    shown(page)
    page._filter("sort")("doubt")
    assert page.table.rows
    assert all(page.persons.doubts(int(row.id)) for row in page.table.rows)


def test_the_search_is_reached_by_its_key_and_enter_opens_the_first() -> None:
    page = PeoplePage(looked_at())
    shown(page)
    press(page, pygame.K_SLASH, text="/")
    assert page.focus.widget is page.typed
    typed(page, "/mikoy")
    assert page.typed.text == "mikoy", "the key that called is not part of the search"
    assert [int(row.id) for row in page.table.rows] == [number(page, "mikoyan")]
    press(page, pygame.K_RETURN)
    assert page.opened == number(page, "mikoyan")
    press(page, pygame.K_ESCAPE)
    assert page.opened == 0
    press(page, pygame.K_ESCAPE)
    assert page.typed.text == ""
    assert len(page.table.rows) > 80


def test_a_russian_name_is_found_too() -> None:
    page = PeoplePage(looked_at())
    shown(page)
    page.typed.on_text("Микоян")
    assert [int(row.id) for row in page.table.rows] == [number(page, "mikoyan")]


# --- the file ------------------------------------------------------------------------------------------------------


def test_regard_parts_add_up_to_what_others_are_believed_to_think() -> None:
    own = looked_at()
    v, w = own.view(), own.world
    for p in range(1, w.persons + 1):
        if own_man(own, p) or v.standing[p] != n.MEMBER or v.turn < w.enters[p]:
            continue
        for m in range(1, w.leaders + 1):
            assert sum(int(value) for _name, value in regard_parts(own, p, m)) == v.regard[p, m]


def test_patrons_through_the_campaign_are_those_of_the_views() -> None:
    own = looked_at()
    for p in range(1, own.world.persons + 1):
        known = known_patrons(own, p)
        for turn in kept_states(own):
            told = [leader for since, leader in known if since <= turn][-1]
            if not own.world.leader_of[p]:
                assert told == view_at(own, turn).patron[p], (p, turn)


def test_a_view_of_an_earlier_quarter_is_the_one_the_player_had() -> None:
    own = looked_at()
    turn = 3
    earlier = own.campaign.rewound(own.campaign.start_of_turn(turn))
    kept = np.frombuffer(kept_states(own)[turn], STATE)
    assert earlier.snapshots[max(earlier.snapshots)] == kept.tobytes()
    again = look(earlier.boards, 1, earlier.state, earlier.world, own.leader)
    assert list(view_at(own, turn).seen_patron) == list(again.seen_patron)
    assert view_at(own, 99) is None


def test_the_way_tells_every_post_that_was_taken_up() -> None:
    own = looked_at()
    posted = {(row.cells[2], row.turn, row.cells[0]) for row in own.campaign.happenings if row.kind == n.L_POST}
    person, turn, office = next(iter(sorted(posted)))
    career = Career(own, person)
    found = [step for step in career.steps() if step.sort == "post" and step.turn == turn]
    assert any(career.words.office(office) in step.words for step in found)
    assert [step.turn for step in career.steps()] == sorted((step.turn for step in career.steps()), reverse=True)
    assert min(step.turn for step in career.steps()) == BEFORE


def test_every_vote_of_a_man_is_listed() -> None:
    own = looked_at()
    sittings = Sittings(own)
    p = own.campaign.scenario.register.ids["person"]["molotov"]
    found = VotesCast(own, sittings, p).votes()
    cast = [row for row in own.campaign.happenings if row.kind == n.L_BALLOT and row.cells[0] == p]
    assert len(found) == len(cast) > 0
    assert [vote.cast.side for vote in reversed(found)] == [row.cells[1] for row in cast]


def test_a_secret_ballot_is_not_told() -> None:
    own = session()
    own.campaign.world_array["secret_ballot"] = 1
    p = own.campaign.scenario.register.ids["person"]["ordzhonikidze"]
    sittings = Sittings(own)
    votes = VotesCast(own, sittings, own.campaign.scenario.register.ids["person"]["krupskaya"])
    assert not votes.told()
    assert all(votes.row(0, vote).cells["side"] == "secret" for vote in votes.votes())
    assert VotesCast(own, sittings, p).told() == own_man(own, p)


def test_what_became_of_him_is_told_only_when_asked() -> None:
    page = filed("kirov", "book")
    fate = page.persons.words.texts.persons[page.opened].of("fate", "en")

    def told() -> str:
        return " ".join("".join(span.text for span in block.spans) for block in page.dossier.text.blocks)

    assert fate not in told()
    assert "1934" not in told()
    page.dossier._follow(FATE)
    assert fate in told()
    assert "Sources" in told()
    assert isinstance(page.dossier._follow("person.stalin"), Push)


# --- what can be done ----------------------------------------------------------------------------------------------


def test_every_open_move_leads_to_its_line_on_the_desk() -> None:
    page = filed("molotov")
    decided = len(page.session.campaign.decisions)
    for one in Advances(page.session, page.opened).all():
        if one.why_not or one.motion is not None:
            continue
        outcome = page._do(one)
        assert isinstance(outcome, Replace)
        assert isinstance(outcome.screen, DeskPage)
        steps = outcome.screen.steps
        assert isinstance(steps, MoveSteps)
        assert steps.path == one.path
        assert steps.list is not None
        assert one.path[0] == n.OFFER or steps.list.table.selected == one.line
    assert len(page.session.campaign.decisions) == decided, "nothing was done"


def test_a_motion_about_a_leader_is_put_together_at_the_politburo() -> None:
    page = filed("trotsky")
    one = next(one for one in Advances(page.session, page.opened).all() if one.motion is not None)
    assert isinstance(page._do(one), Replace)


def test_outside_the_moves_every_move_says_why_not() -> None:
    page = filed("molotov", at=session(kind=n.D_VOTE))
    moves = [one for one in Advances(page.session, page.opened).all() if one.motion is None]
    assert moves
    assert all(one.why_not for one in moves)
    told = {row.id: row.cells["detail"] for row in page.dossier.moves.rows}
    assert all(told[one.id] == one.why_not for one in moves)


def test_nothing_can_be_done_about_oneself() -> None:
    page = filed("stalin")
    assert page.dossier.act.why_not
    assert not page.dossier.moves.rows


def test_the_neighbours_of_the_list_follow_each_other() -> None:
    page = filed("molotov")
    first = page.opened
    page._step(1)
    assert page.opened != first
    page._step(-1)
    assert page.opened == first
