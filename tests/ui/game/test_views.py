"""The words and lists of a game: complete, and in agreement with the rules."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
from game.notation import MOVE_OBJECTS
from game.rules import names as n
from game.scenario import Scenario
from game.ui.pages.view_words import motion_kinds
from game.ui.session import Session
from game.ui.view import date_words, readings
from game.ui.view_deals import all_terms, offer_parts, security_lines
from game.ui.view_decisions import question_of
from game.ui.view_epilogue import believed_course, fates, final_story, final_title, rank_course, real_course
from game.ui.view_motions import MotionLists
from game.ui.view_moves import MoveLists
from game.ui.view_news import sections, ticker
from game.ui.view_objections import all_objections, move_objections, why_not_move
from game.ui.view_people import believed_strength, leader_rows, man_rows, ties
from game.ui.view_questions import Question
from game.ui.view_verbs import headings, verbs
from tests.ui.game.test_session import begun, until


def test_every_objection_has_words() -> None:
    assert set(n.OBJECTION_NAMES) <= set(all_objections())
    assert all(all_objections()[name] for name in n.OBJECTION_NAMES if name != "ok")
    assert {name for _verb, name in move_objections()} <= set(n.OBJECTION_NAMES)
    assert all(why_not_move(verb, name) for verb in range(n.MOVE_COUNT) for name in n.OBJECTION_NAMES if name != "ok")


def test_every_move_stands_under_one_heading() -> None:
    listed = [verb for heading in headings() for verb in heading.verbs]
    assert sorted(listed) == [verb for verb in range(n.MOVE_COUNT) if verb != n.PASS]
    assert set(verbs()) == set(listed)


@pytest.mark.parametrize("who", ["stalin", "trotsky", "zinoviev", "kamenev", "bukharin"])
def test_the_lists_offer_what_the_rules_allow(scenario: Scenario, who: str) -> None:
    session = begun(scenario, who, 3)
    until(session, n.D_MOVE)
    lists, allowed = MoveLists(session), set(session.campaign.legal())
    listed = set()
    for verb in verbs():
        if verb in (n.APPOINT, n.OFFER):
            continue
        open_ones = {option.answer for option in lists.options(verb) if not option.why_not and option.answer}
        assert open_ones == {answer for answer in allowed if answer.verb == verb}, verbs()[verb].name
        listed |= open_ones
    for office in lists.offices():
        people = {option.answer for option in lists.candidates(office.first) if not option.why_not}
        wanted = {answer for answer in allowed if answer.verb == n.APPOINT and answer.a == office.first}
        assert people == wanted
    offers = set()
    for partner in lists.options(n.OFFER):
        for term in lists.options(n.OFFER, partner.first):
            lines = security_lines(lists, partner.first, term.first)
            open_ones = {option.answer for option in lines if not option.why_not}
            assert bool(open_ones) == (not term.why_not)
            assert not open_ones or not partner.why_not
            offers |= open_ones
    assert offers == {answer for answer in allowed if answer.verb == n.OFFER}
    for option in lists.advice():
        assert option.answer in allowed
        assert lists.effects(option) or not MOVE_OBJECTS.get(option.verb), option.verb


def test_every_disabled_line_says_why_and_every_open_one_what(scenario: Scenario) -> None:
    session = begun(scenario, "kamenev", 2)
    until(session, n.D_MOVE)
    lists = MoveLists(session)
    for verb in verbs():
        line = lists.verb_line(verb)
        assert (line.count > 0) == (line.why_not == "")
        assert all(option.name for option in lists.options(verb) if verb in MOVE_OBJECTS)


def test_motions_offered_are_allowed(scenario: Scenario) -> None:
    session = begun(scenario, "zinoviev", 5)
    until(session, n.D_TABLE)
    lists = MotionLists(session)
    for line in lists.kinds():
        assert (line.count > 0) == (line.why_not == "")
        assert line.kind in motion_kinds()
    for option in lists.advice():
        assert option.answer is not None
        assert session.campaign.objection(option.answer) == "ok"
    for kind, first in ((n.M_LINE, 0), (n.M_FILL, 1), (n.M_SANCTION, -1), (n.M_DEMOCRACY, -1)):
        for option in lists.options(kind, first):
            if option.answer is not None:
                assert (session.campaign.objection(option.answer) == "ok") == (not option.why_not)


def asked(session: Session, kinds: set[int]) -> dict[int, Question]:
    """The first question of each kind in a game the adviser plays."""
    found: dict[int, Question] = {}
    for _ in range(2000):
        pending = session.pending
        if pending is None or set(found) == kinds:
            break
        if pending.kind in kinds and pending.kind not in found:
            question = question_of(session)
            assert question is not None
            found[pending.kind] = question
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    return found


def test_every_kind_of_decision_is_a_question(scenario: Scenario) -> None:
    kinds = {n.D_ASK, n.D_PACT, n.D_HOLD, n.D_WHIP, n.D_VOTE}
    found: dict[int, Question] = {}
    for who in ("kamenev", "zinoviev", "stalin"):  # who presides, and who moves most
        found = asked(begun(scenario, who, 1), kinds - set(found)) | found
    assert set(found) == kinds
    for question in found.values():
        assert question.title
        assert question.paragraphs
        assert 1 < len(question.replies) <= 9, "as many as there are number keys"
        assert len({reply.id for reply in question.replies}) == len(question.replies)


def test_an_offer_is_put_with_its_term_security_and_expiry(scenario: Scenario) -> None:
    session = begun(scenario, "kamenev", 1)
    until(session, n.D_PACT)
    assert session.pending is not None
    other = session.pending.subject
    for term in all_terms(session, other):
        for security in (0, n.OWING):
            session.campaign.state.offer_terms = term + security
            session.version += 1
            question = question_of(session)
            assert question is not None
            told = " ".join(text for _kind, text in question.paragraphs)
            assert "Term: " in told
            assert ("Expiry: " in told) == (term != n.DEAL_PLAIN)
            assert ("owes you a favour at once" in told) == bool(security)
            assert "It binds you: " in told
            assert "Your adviser counts for it " in told
            assert offer_parts(session, other, session.leader, term + security)


def test_people_ties_and_courses(scenario: Scenario) -> None:
    session = begun(scenario, "bukharin", 4)
    while session.turn < 3:
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    rows = leader_rows(session)
    assert len(rows) == session.world.leaders
    assert {row.person for row in man_rows(session, "mine")} <= {row.person for row in man_rows(session, "everyone")}
    turns, lines = believed_strength(session)
    assert turns == [0, 1, 2, 3]
    assert all(len(line) == len(turns) for line in lines.values())
    assert all(tie.first < tie.second and tie.weight > 0 for tie in ties(session))
    assert readings(session)[0].words == date_words(session.world, session.turn)
    assert ticker(session)
    assert sections(session, 2)


def test_what_others_keep_is_no_news(scenario: Scenario) -> None:
    session = begun(scenario, "trotsky", 1)
    while session.turn < 2:
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    told = " ".join(line.text for turn in (0, 1) for section in sections(session, turn) for line in section.lines)
    assert "gathers material" not in told.replace("Trotsky gathers material", "")


def test_the_epilogue_of_a_whole_game(scenario: Scenario) -> None:
    campaign = Campaign(scenario, 1, ["stalin"])
    session = Session(campaign)
    while not campaign.ended:
        if campaign.advance_once():
            campaign.answer_by_ai()
    assert final_title(session)
    assert any(kind == "bullet" for kind, _text in final_story(session))
    for course in (real_course(session), believed_course(session), rank_course(session)):
        assert all(len(line) == len(course.turns) for line in course.lines.values())
    assert {fate.name for fate in fates(session)} >= {"Stalin", "Trotsky"}
