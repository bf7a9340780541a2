"""Deals: what may be offered, what a word binds to, what keeping and breaking it does, debts, and who knows of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.campaign import Campaign
from game.notation import Answer, Unreadable
from game.notation.terms import all_terms
from game.players.dealing import debtor_to_call, true_to_word, worth_accepted
from game.rules import names as n
from game.rules.agenda import put_on_table
from game.rules.answers import answer, object_to_answer
from game.rules.bodies import cells
from game.rules.deals import object_to_offer, owe, promise, run_promises, seal_pact
from game.rules.leanings import leaning
from game.rules.names import LOG_WIDTH
from game.rules.promises import demanded
from game.rules.settling import settle_motion
from game.rules.setup import begin
from game.rules.sitting import ask, begin_motion, next_declaration, open_sitting
from game.rules.state import PlainBoards
from game.rules.view import look
from game.rules.votes import likely_stand
from game.rules.world import PlainWorld
from game.scenario import Scenario

NEP, PARTY = 0, 2


class Room:
    """A sitting of 1922 in which one motion is in hand."""

    def __init__(self, scenario: Scenario) -> None:
        self.w: Any = PlainWorld(scenario.world)
        self.boards = PlainBoards(2)
        self.s: Any = self.boards[0]
        self.log = np.zeros((5000, LOG_WIDTH), np.int64)
        begin(self.s, self.w, 7)
        ids = scenario.register.ids["leader"]
        self.stalin, self.trotsky, self.zinoviev, self.kamenev = (
            int(ids[name]) for name in ("stalin", "trotsky", "zinoviev", "kamenev")
        )
        for one in range(1, self.w.leaders + 1):
            for other in range(1, self.w.leaders + 1):
                self.s.pact[one, other] = 20 if one != other and self.trotsky not in (one, other) else 0

    def move(self, mover: int, kind: int, a: int, b: int, body: int = n.POLITBURO) -> None:
        open_sitting(self.s, self.w, body, 0, self.log)
        put_on_table(self.s, self.w, mover, kind, a, b, self.log)
        begin_motion(self.s, self.w)

    def strike(self, mover: int, body: int = n.POLITBURO) -> None:
        self.move(mover, n.M_SANCTION, self.trotsky, n.RUNG_REPRIMAND, body)

    def pull_line(self, mover: int, way: int) -> None:
        self.move(mover, n.M_LINE, NEP, self.s.line[NEP] + way)

    def vote(self, leader: int, stand: int) -> int:
        ask(self.s, leader, n.D_VOTE, self.s.motion)
        return answer(self.s, self.w, 0, stand, 0, self.log)

    def call(self, leader: int, debtor: int, push: int) -> int:
        ask(self.s, leader, n.D_WHIP, self.s.motion)
        return answer(self.s, self.w, 0, self.w.person[debtor], push, self.log)

    def seal(self, leader: int, other: int, terms: int) -> None:
        self.s.offer_terms = terms
        seal_pact(self.s, self.w, leader, other, 1)

    def rows(self, kind: int) -> list[tuple[int, ...]]:
        return [tuple(row[2:6]) for row in self.log[1 : self.log[0, 0] + 1].tolist() if row[0] == kind]

    def settle(self) -> None:
        """The motion in hand has carried."""
        settle_motion(self.s, self.w, 1, self.log)


@pytest.fixture
def room(year_1922: Scenario) -> Room:
    return Room(year_1922)


# --- offers --------------------------------------------------------------------------------------------------------


def test_what_each_term_makes_two_leaders_owe(room: Room) -> None:
    s, one, other = room.s, room.stalin, room.zinoviev
    room.seal(one, other, room.trotsky)
    assert s.pact_term[one, other] == s.pact_term[other, one] == room.trotsky
    assert s.pact_until[one, other] == s.turn + room.w.deal_quarters
    room.seal(one, room.kamenev, n.DEAL_LINE + NEP + n.OWING)
    assert (s.pact_term[one, room.kamenev], s.pact_term[room.kamenev, one]) == (0, n.DEAL_LINE + NEP)
    assert s.pact_aim[room.kamenev, one] == s.stance[room.w.person[one], NEP]
    assert (s.debt[one, room.kamenev], s.debt[room.kamenev, one]) == (1, 0)
    room.seal(other, room.kamenev, n.DEAL_VOTES)
    assert (s.pact_term[other, room.kamenev], s.debt[room.kamenev, other]) == (n.DEAL_VOTES, 1)
    assert s.offer_terms == 0


def test_a_refused_offer_binds_nobody(room: Room) -> None:
    before = room.s.pact[room.stalin, room.zinoviev]
    room.s.offer_terms = room.trotsky + n.OWING
    seal_pact(room.s, room.w, room.stalin, room.zinoviev, 0)
    assert room.s.pact_term[room.stalin, room.zinoviev] == room.s.debt[room.stalin, room.zinoviev] == 0
    assert (room.s.pact[room.stalin, room.zinoviev], room.s.offer_terms) == (before, 0)


def test_objections_to_offers(room: Room) -> None:
    s, w, one, other = room.s, room.w, room.stalin, room.zinoviev

    def refused(terms: int) -> int:
        return object_to_offer(s, w, one, other, terms)

    assert [refused(terms) for terms in (room.trotsky, n.DEAL_LINE, n.DEAL_VOTES, n.OWING)] == [n.OK] * 4
    assert refused(one) == refused(other) == n.O_SELF
    assert refused(room.kamenev) == n.O_BOUND, "both have a firm pact with him"
    assert refused(w.leaders + 1) == refused(n.DEAL_LINE + w.issues) == refused(2 * n.OWING) == n.O_NO_SUCH
    s.pact[one, other] = s.pact[other, one] = w.pact_full
    assert refused(0) == refused(n.OWING) == n.O_ALREADY
    assert refused(room.trotsky) == n.OK, "a firm pact may still be given terms"
    s.debt[one, other] = 9
    assert refused(room.trotsky + n.OWING) == n.O_LIMIT
    s.line[NEP] = s.stance[w.person[one], NEP]
    assert refused(n.DEAL_LINE + NEP) == n.O_NOTHING
    promise(s, w, one, other, room.trotsky, 0)
    assert refused(room.trotsky) == n.O_ALREADY
    assert object_to_offer(s, w, one, room.trotsky, 0) == n.O_BOUND


def test_nobody_accepts_the_hand_of_a_man_he_has_promised_to_strike(room: Room) -> None:
    promise(room.s, room.w, room.zinoviev, room.stalin, room.trotsky, 0)
    ask(room.s, room.zinoviev, n.D_PACT, room.trotsky)
    assert object_to_answer(room.s, room.w, 0, 1, 0) == n.O_BOUND
    assert object_to_answer(room.s, room.w, 0, 0, 0) == n.OK


def test_favours_cancel_out(room: Room) -> None:
    owe(room.s, room.stalin, room.zinoviev)
    owe(room.s, room.stalin, room.zinoviev)
    owe(room.s, room.zinoviev, room.stalin)
    assert (room.s.debt[room.stalin, room.zinoviev], room.s.debt[room.zinoviev, room.stalin]) == (1, 0)


# --- words ---------------------------------------------------------------------------------------------------------


def promised(room: Room, term: int) -> None:
    """Zinoviev gives Stalin his word, and Stalin moves what it is about."""
    aim = 100
    promise(room.s, room.w, room.zinoviev, room.stalin, term, aim)
    if term == room.trotsky:
        room.strike(room.stalin)
    elif term == n.DEAL_VOTES:
        room.strike(room.stalin, n.COMMITTEE)
    else:
        room.pull_line(room.stalin, 30)
    room.vote(room.stalin, n.FOR)


TERMS = pytest.mark.parametrize("name", ["against", "line", "votes"])


def code(room: Room, name: str) -> int:
    return {"against": room.trotsky, "line": n.DEAL_LINE + NEP, "votes": n.DEAL_VOTES}[name]


@TERMS
def test_a_word_broken(room: Room, name: str) -> None:
    s, term = room.s, code(room, name)
    promised(room, term)
    distrust, prestige = s.distrust[room.stalin, room.zinoviev], s.prestige[room.w.person[room.zinoviev]]
    assert room.vote(room.zinoviev, n.AGAINST) == n.OK
    assert (s.broken[room.zinoviev], s.kept[room.zinoviev]) == (1, 0)
    assert s.pact[room.stalin, room.zinoviev] == s.pact_term[room.zinoviev, room.stalin] == 0
    assert s.distrust[room.stalin, room.zinoviev] == min(100, distrust + room.w.breach_distrust)
    assert s.prestige[room.w.person[room.zinoviev]] == prestige - room.w.breach_prestige
    assert room.rows(n.L_BREACH) == [(room.zinoviev, room.stalin, term, s.motion)]
    room.settle()
    assert room.rows(n.L_KEPT) == []


@TERMS
def test_a_word_kept(room: Room, name: str) -> None:
    s, term = room.s, code(room, name)
    promised(room, term)
    room.vote(room.zinoviev, n.FOR)
    firm = s.pact[room.stalin, room.zinoviev]
    room.settle()
    assert (s.broken[room.zinoviev], s.kept[room.zinoviev]) == (0, 1)
    assert s.pact[room.stalin, room.zinoviev] == s.pact[room.zinoviev, room.stalin] == firm + room.w.promise_kept
    assert room.rows(n.L_KEPT) == [(room.zinoviev, room.stalin, term, s.motion)]
    assert room.rows(n.L_FAVOUR) == [], "a promise kept is no favour"


@TERMS
def test_a_promise_shows_among_the_reasons_of_a_vote(room: Room, name: str) -> None:
    promised(room, code(room, name))
    parts, before = cells(n.REASONS), cells(n.REASONS)
    p = room.w.person[room.zinoviev]
    leaning(room.s, room.w, p, room.s.motion, n.ABSTAIN, parts)
    room.s.pact_term[room.zinoviev, room.stalin] = 0
    leaning(room.s, room.w, p, room.s.motion, n.ABSTAIN, before)
    assert parts[n.R_PACT] - before[n.R_PACT] == room.w.promise_pull


def test_on_a_line_abstaining_is_no_breach_and_the_other_way_is_free(room: Room) -> None:
    promised(room, n.DEAL_LINE + NEP)
    room.vote(room.zinoviev, n.ABSTAIN)
    room.pull_line(room.stalin, -30)
    assert demanded(room.s, room.w, room.zinoviev, room.stalin, room.s.motion) == 2
    room.vote(room.zinoviev, n.AGAINST)
    assert room.s.broken[room.zinoviev] == 0


def test_a_word_is_given_to_one_man(room: Room) -> None:
    promise(room.s, room.w, room.zinoviev, room.stalin, room.trotsky, 0)
    room.strike(room.kamenev)
    room.vote(room.zinoviev, n.AGAINST)
    assert room.s.broken[room.zinoviev] == 0


def test_votes_are_sold_for_plenums_and_follow_the_buyer(room: Room) -> None:
    s, w = room.s, room.w
    promise(s, w, room.stalin, room.zinoviev, n.DEAL_VOTES, 0)
    room.strike(room.kamenev)
    room.vote(room.zinoviev, n.AGAINST)
    assert demanded(s, w, room.stalin, room.zinoviev, s.motion) == 2, "the Politburo is no plenum"
    room.strike(room.kamenev, n.COMMITTEE)
    asked = []
    s.stage, s.substep = n.DECLARE, 1
    while next_declaration(s, w) == 1:
        asked.append(s.decider)
        assert answer(s, w, 0, n.AGAINST if s.decider == room.zinoviev else n.ABSTAIN, 0, room.log) == n.OK
    assert asked[-1] == room.stalin, "he who has sold his votes declares last"
    assert len(asked) == len(set(asked))
    assert s.broken[room.stalin] == 1


def test_a_pact_that_binds_comes_before_a_promise(room: Room) -> None:
    promise(room.s, room.w, room.zinoviev, room.stalin, room.trotsky, 0)
    room.s.pact[room.zinoviev, room.trotsky] = room.s.pact[room.trotsky, room.zinoviev] = 40
    room.strike(room.stalin)
    assert demanded(room.s, room.w, room.zinoviev, room.stalin, room.s.motion) == 2


def test_promises_lapse_and_the_understanding_stays(room: Room) -> None:
    s, w = room.s, room.w
    promise(s, w, room.zinoviev, room.stalin, room.trotsky, 0)
    s.turn = w.deal_quarters - 2
    run_promises(s, w)
    assert s.pact_term[room.zinoviev, room.stalin] == room.trotsky
    s.turn = w.deal_quarters - 1
    run_promises(s, w)
    assert s.pact_term[room.zinoviev, room.stalin] == s.pact_until[room.zinoviev, room.stalin] == 0
    assert s.pact[room.zinoviev, room.stalin] == 20
    promise(s, w, room.zinoviev, room.stalin, n.DEAL_VOTES, 0)
    s.pact[room.zinoviev, room.stalin] = s.pact[room.stalin, room.zinoviev] = 0
    run_promises(s, w)
    assert s.pact_term[room.zinoviev, room.stalin] == 0


# --- debts ---------------------------------------------------------------------------------------------------------


def test_a_debt_called_in_and_paid(room: Room) -> None:
    s = room.s
    s.debt[room.zinoviev, room.stalin] = 2
    room.strike(room.stalin)
    capital = s.capital[room.stalin]
    assert room.call(room.stalin, room.zinoviev, n.FOR) == n.OK
    assert (s.debt[room.zinoviev, room.stalin], s.capital[room.stalin]) == (1, capital)
    assert s.whip[room.w.person[room.zinoviev]] == room.w.debt_force
    room.vote(room.zinoviev, n.FOR)
    assert (s.kept[room.zinoviev], s.broken[room.zinoviev]) == (1, 0)
    assert room.rows(n.L_CALLED) == [(room.stalin, room.zinoviev, n.FOR, 0)]
    assert room.rows(n.L_KEPT) == [(room.zinoviev, room.stalin, n.DEAL_DEBT, 0)]


def test_a_debt_called_in_and_denied(room: Room) -> None:
    room.s.debt[room.zinoviev, room.stalin] = 1
    room.strike(room.stalin)
    room.call(room.stalin, room.zinoviev, n.FOR)
    room.vote(room.zinoviev, n.ABSTAIN)
    assert (room.s.kept[room.zinoviev], room.s.broken[room.zinoviev]) == (0, 1)
    assert room.rows(n.L_BREACH) == [(room.zinoviev, room.stalin, n.DEAL_DEBT, 0)]
    begin_motion(room.s, room.w)
    assert room.s.creditor[room.zinoviev] == 0


def test_objections_to_calling_in_a_debt(room: Room) -> None:
    s = room.s
    room.strike(room.stalin)
    assert room.call(room.stalin, room.zinoviev, n.FOR) == n.O_NO_DEBT
    assert room.call(room.stalin, room.stalin, n.FOR) == n.O_NO_SUCH
    s.debt[room.trotsky, room.stalin] = 1
    assert room.call(room.stalin, room.trotsky, n.FOR) == n.O_BOUND, "nobody is asked to vote for his own fall"
    s.debt[room.stalin, room.trotsky] = s.debt[room.zinoviev, room.stalin] = s.debt[room.zinoviev, room.trotsky] = 1
    assert room.call(room.trotsky, room.stalin, n.AGAINST) == n.O_BOUND, "nor against his own motion"
    s.pact[room.zinoviev, room.trotsky] = s.pact[room.trotsky, room.zinoviev] = room.w.pact_binds
    assert room.call(room.stalin, room.zinoviev, n.FOR) == n.O_BOUND, "nor for an ally's"
    assert room.call(room.trotsky, room.zinoviev, n.AGAINST) == n.OK
    assert room.call(room.stalin, room.zinoviev, n.AGAINST) == n.O_ALREADY


def test_a_vote_against_ones_leaning_is_a_favour(room: Room) -> None:
    s, w = room.s, room.w
    room.strike(room.trotsky)
    s.object_a[0] = room.kamenev
    stands = {m: leaning(s, w, w.person[m], 0, n.ABSTAIN, cells(0)) for m in (room.zinoviev, room.stalin)}
    assert min(stands.values()) <= -w.vote_threshold
    for leader in range(1, w.leaders + 1):
        s.stand[leader] = n.FOR
    unwilling = {
        m
        for m in range(1, w.leaders + 1)
        if m != room.trotsky and leaning(s, w, w.person[m], 0, n.ABSTAIN, cells(0)) <= -w.vote_threshold
    }
    room.settle()
    assert {row[1] for row in room.rows(n.L_FAVOUR)} == unwilling
    assert all(s.debt[room.trotsky, m] == (m in unwilling) for m in range(1, w.leaders + 1))


# --- who knows, and how it is written ------------------------------------------------------------------------------


def test_others_take_a_deal_for_a_plain_understanding(room: Room) -> None:
    room.seal(room.stalin, room.zinoviev, room.trotsky + n.OWING)
    for viewer in range(1, room.w.leaders + 1):
        v = look(room.boards, 1, room.s, room.w, viewer)
        knows = viewer in (room.stalin, room.zinoviev)
        assert v.pact_term[room.stalin, room.zinoviev] == (room.trotsky if knows else 0)
        assert v.debt[room.stalin, room.zinoviev] == (1 if knows else 0)
        assert v.pact[room.stalin, room.zinoviev] == room.s.pact[room.stalin, room.zinoviev]


def test_whoever_is_owed_a_favour_knows_that_the_debtor_is_taken(room: Room) -> None:
    s = room.s
    room.strike(room.stalin)
    s.debt[room.kamenev, room.stalin] = s.debt[room.kamenev, room.trotsky] = 1
    assert room.call(room.trotsky, room.kamenev, n.AGAINST) == n.OK
    ask(s, room.stalin, n.D_WHIP, s.motion)
    pressing = (0, room.w.person[room.kamenev], n.AGAINST)
    v = look(room.boards, 1, s, room.w, room.stalin)
    assert object_to_answer(v, room.w, *pressing) == object_to_answer(s, room.w, *pressing) == n.O_ALREADY
    assert look(room.boards, 1, s, room.w, room.zinoviev).creditor[room.kamenev] == n.NOBODY


def test_terms_have_one_text_form_both_ways(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 1)
    ids = year_1922.register.ids
    texts = set()
    for terms in all_terms(len(ids["leader"]), len(ids["issue"])):
        text = campaign.notation.text(n.D_MOVE, 0, Answer(n.OFFER, ids["leader"]["zinoviev"], terms))
        assert campaign.notation.read(n.D_MOVE, 0, text) == Answer(n.OFFER, ids["leader"]["zinoviev"], terms)
        texts.add(text)
    assert {
        "offer zinoviev", "offer zinoviev owing", "offer zinoviev against trotsky", "offer zinoviev line nep",
        "offer zinoviev votes owing",
    } <= texts  # fmt: skip


@pytest.mark.parametrize(
    "text", ["offer", "offer zinoviev against", "offer zinoviev owing votes", "offer zinoviev line trotsky",
             "offer zinoviev votes votes", "offer zinoviev against nobody"]
)  # fmt: skip
def test_terms_that_cannot_be_read(year_1922: Scenario, text: str) -> None:
    with pytest.raises(Unreadable):
        Campaign(year_1922, 1).notation.read(n.D_MOVE, 0, text)


# --- the AI --------------------------------------------------------------------------------------------------------


def test_a_word_is_kept_unless_the_man_who_has_it_is_feared(room: Room) -> None:
    s, w, one = room.s, room.w, room.zinoviev
    promised(room, room.trotsky)
    s.nerve[one, room.stalin] = 0
    assert true_to_word(s, w, one, s.motion, n.AGAINST) == n.FOR
    s.distrust[one, room.stalin], s.belief[one, room.stalin] = 100, 9000
    assert true_to_word(s, w, one, s.motion, n.AGAINST) == n.AGAINST
    assert true_to_word(s, w, one, s.motion, n.FOR) == n.FOR


def test_a_debtor_is_reminded_before_a_stranger_is_pressed(room: Room) -> None:
    s, w = room.s, room.w
    room.strike(room.stalin)
    others = (m for m in range(1, w.leaders + 1) if m not in (room.stalin, room.trotsky))
    wavering = next(m for m in others if likely_stand(s, w, m, 0) != n.FOR)
    assert debtor_to_call(s, w, room.stalin, 0, n.FOR) == n.NOBODY
    s.debt[wavering, room.stalin] = 1
    assert debtor_to_call(s, w, room.stalin, 0, n.FOR) == wavering


def test_terms_against_a_man_he_does_not_fear_are_worth_less(room: Room) -> None:
    s, w = room.s, room.w
    s.belief[room.zinoviev, room.trotsky], s.distrust[room.zinoviev, room.trotsky] = 9000, 100
    feared = worth_accepted(s, w, room.zinoviev, room.stalin, room.trotsky)
    s.belief[room.zinoviev, room.trotsky], s.distrust[room.zinoviev, room.trotsky] = 0, 0
    assert worth_accepted(s, w, room.zinoviev, room.stalin, room.trotsky) < 0 < feared
    secured = worth_accepted(s, w, room.zinoviev, room.stalin, n.DEAL_VOTES + n.OWING)
    assert secured - worth_accepted(s, w, room.zinoviev, room.stalin, n.DEAL_VOTES) == w.ai_favour


@pytest.mark.slow
def test_the_ai_uses_every_term_and_debts(year_1922: Scenario) -> None:
    seen: set[str] = set()
    wanted = {"plain", "against", "1", "2", "owing", "kept", "favour"}
    for seed in range(1000, 1006):
        if wanted <= seen:
            return
        campaign = Campaign(year_1922, seed)
        campaign.advance()
        for row in campaign.happenings:
            if row.kind == n.L_PACT and row.cells[2]:
                term = row.cells[3] % n.OWING
                seen.add("plain" if not term else "against" if term < n.DEAL_LINE else str(term // 16))
                seen |= {"owing"} if row.cells[3] >= n.OWING else set()
            seen.add(n.LOG_NAMES[row.kind])
    assert wanted <= seen
