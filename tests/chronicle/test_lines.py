"""Every kind of row has its sentence, and nobody reads another's secrets."""

from __future__ import annotations

from typing import Any

import pytest

from game.campaign import Campaign, Happening
from game.chronicle import Line, lines, quarter_name
from game.rules import names as n
from game.scenario import Scenario

ADA, BORIS, CLARA = 1, 2, 3
DUNN, FALK, GRAY = 4, 5, 6


def told(scenario: Scenario, *rows: tuple[int, ...], reader: str | None = None) -> list[Line]:
    """The chronicle of a campaign in which these rows (kind, cells) were logged."""
    campaign = Campaign(scenario, 1)
    for at, row in enumerate(rows, 1):
        cells = row[1:] + (0,) * (n.LOG_WIDTH - 1 - len(row))
        campaign.happenings.append(Happening(at, row[0], 0, cells))
    return lines(campaign, reader=reader)[1:]


SENTENCES: list[tuple[str, tuple[int, ...], str]] = [
    ("quarter", (n.L_QUARTER, 0), "April to June 1922"),
    ("event", (n.L_EVENT, 0), "The chairman falls ill."),
    ("choice", (n.L_CHOICE, 0, 1, ADA), "Brandt chooses: 'Visit him'."),
    ("gamble won", (n.L_GAMBLE, 1, 1, BORIS, 1), "It comes off for Hale."),
    ("gamble lost", (n.L_GAMBLE, 1, 1, BORIS, 0), "It does not come off for Hale."),
    ("appoint", (n.L_MOVE, ADA, n.APPOINT, 3, DUNN, 1), "Brandt appoints Dunn as Master of the north quay."),
    ("court", (n.L_MOVE, ADA, n.COURT, FALK), "Brandt courts Falk."),
    ("protect", (n.L_MOVE, ADA, n.PROTECT, FALK), "Brandt takes Falk under protection."),
    ("drop", (n.L_MOVE, ADA, n.DROP, FALK), "Brandt drops Falk."),
    ("slate", (n.L_MOVE, ADA, n.SLATE, FALK), "Brandt puts Falk on a slate for the next congress."),
    ("offer", (n.L_MOVE, ADA, n.OFFER, BORIS), "Brandt offers Hale an understanding."),
    ("offer against", (n.L_MOVE, ADA, n.OFFER, BORIS, CLARA),
     "Brandt offers Hale an understanding: both against Roth."),
    ("offer line", (n.L_MOVE, ADA, n.OFFER, BORIS, n.DEAL_LINE + n.OWING),
     "Brandt offers Hale an understanding: Hale does not stand in Brandt's way on the tolls; "
     "Brandt owes Hale a favour."),
    ("offer votes", (n.L_MOVE, ADA, n.OFFER, BORIS, n.DEAL_VOTES),
     "Brandt offers Hale an understanding: Brandt votes as Hale does, and is owed a favour."),
    ("break", (n.L_MOVE, ADA, n.BREAK, BORIS), "Brandt breaks the understanding with Hale."),
    ("write", (n.L_MOVE, ADA, n.WRITE, 0), "Brandt writes on the tolls."),
    ("bend right", (n.L_MOVE, ADA, n.BEND, 1, 0), "Brandt bends on the board, towards closed."),
    ("bend left", (n.L_MOVE, ADA, n.BEND, 1, 1), "Brandt bends on the board, towards open."),
    ("adopt", (n.L_MOVE, ADA, n.ADOPT, 0), "Brandt adopts the doctrine 'The free port'."),
    ("speak", (n.L_MOVE, ADA, n.SPEAK, 0), "Brandt speaks on the tolls."),
    ("press", (n.L_MOVE, ADA, n.PRESS, BORIS), "Brandt opens a press campaign against Hale."),
    ("circulate", (n.L_MOVE, ADA, n.CIRCULATE, 0), "Brandt passes 'The chairman's will' from hand to hand."),
    ("cells", (n.L_MOVE, ADA, n.CELLS, 0), "Brandt calls on the cells over the tolls."),
    ("lie low", (n.L_MOVE, ADA, n.LIE_LOW), "Brandt lies low."),
    ("gather", (n.L_MOVE, ADA, n.GATHER, BORIS), "Brandt gathers material against Hale."),
    ("leak", (n.L_MOVE, ADA, n.LEAK, BORIS), "Brandt leaks material against Hale."),
    ("quote", (n.L_MOVE, ADA, n.QUOTE, BORIS), "Brandt spreads an old quotation of Hale."),
    ("call", (n.L_MOVE, ADA, n.CALL), "Brandt has the next congress called a quarter earlier."),
    ("delay", (n.L_MOVE, ADA, n.DELAY), "Brandt has the next congress put off a quarter."),
    ("convalesce", (n.L_MOVE, ADA, n.CONVALESCE), "Brandt goes on sick leave."),
    ("resign", (n.L_MOVE, ADA, n.RESIGN), "Brandt offers to resign."),
    ("recant", (n.L_MOVE, ADA, n.RECANT), "Brandt recants before the party."),
    ("quoted", (n.L_QUOTED, BORIS, 0, 60, 1, ADA),
     "What Hale said of the tolls is read again: +60, July to September 1922."),
    ("rebuff", (n.L_REBUFF, ADA, 0), "Nobody but Brandt was for it."),
    ("desert", (n.L_DESERT, DUNN, ADA, 70), "Dunn no longer follows Brandt: their views lie too far apart."),
    ("aim kept", (n.L_AIM, ADA, 3, n.KEPT), "Brandt has what he aimed at: 'The chair'."),
    ("aim lost", (n.L_AIM, ADA, 3, n.LOST), "What Brandt aimed at is lost for good: 'The chair'."),
    ("aim open", (n.L_AIM, ADA, 3, n.OPEN), "What Brandt aimed at is open again: 'The chair'."),
    ("not elected", (n.L_PASSED_OVER, ADA, DUNN, n.OUT), "Dunn, on Brandt's slate, is not elected."),
    ("half elected", (n.L_PASSED_OVER, ADA, DUNN, n.CANDIDATE),
     "Dunn, on Brandt's slate, is elected a candidate only."),
    ("ignored", (n.L_IGNORED, 4, 0),
     "The crisis is left to itself; nobody moved the line on the tolls this quarter, and all who govern pay."),
    ("appeal", (n.L_MOVE, ADA, n.APPEAL), "Brandt appeals from the vote to a higher body."),
    ("reinstate", (n.L_MOTION, ADA, n.M_REINSTATE, BORIS),
     "Brandt moves to take back the last sanction against Hale."),
    ("struck out", (n.L_REGAIN, BORIS, 0, ADA), "The reprimand of Hale is struck out."),
    ("card", (n.L_REGAIN, BORIS, 4, ADA), "Hale is given back his party card."),
    ("lapsed", (n.L_LAPSED, ADA, n.M_LINE, 0, 20, 3),
     "The appeal lapses: Brandt's motion to set the line on the tolls at +20."),
    ("assign", (n.L_MOVE, ADA, n.ASSIGN, 1), "Brandt sends instructors to North quay."),
    ("appeal below", (n.L_MOVE, ADA, n.APPEAL_BELOW, 1, 0),
     "Brandt appeals to North quay over the tolls, past its secretary."),
    ("stage", (n.L_MOVE, ADA, n.STAGE), "Brandt takes the stage abroad."),
    ("broker", (n.L_MOVE, ADA, n.BROKER, BORIS, CLARA), "Brandt proposes to Hale and Roth that they come to terms."),
    ("formula", (n.L_MOVE, ADA, n.FORMULA, 0), "Brandt gives the line on the tolls a new name."),
    ("brokered no", (n.L_BROKER, ADA, BORIS, CLARA, 0, 0), "Hale declines the terms with Roth that Brandt proposes."),
    ("brokered half", (n.L_BROKER, ADA, BORIS, CLARA, 1, 0), "Hale agrees to terms with Roth, if Roth does."),
    ("brokered", (n.L_BROKER, ADA, BORIS, CLARA, 1, 1), "Roth and Hale come to terms; Brandt stands surety."),
    ("applause", (n.L_STAGE, ADA, 1, 0), "The movement abroad lends Brandt its applause."),
    ("defeat", (n.L_STAGE, ADA, 0, 0), "A defeat abroad is laid to Brandt."),
    ("pact", (n.L_PACT, ADA, BORIS, 1), "Hale comes to an understanding with Brandt."),
    ("no pact", (n.L_PACT, ADA, BORIS, 0), "Hale declines Brandt's offer."),
    ("deal", (n.L_PACT, ADA, BORIS, 1, CLARA, 2),
     "Hale comes to an understanding with Brandt: both against Roth, until October to December 1922."),
    ("breach", (n.L_BREACH, ADA, BORIS, CLARA), "Brandt breaks the word he gave Hale over Roth."),
    ("breach of votes", (n.L_BREACH, ADA, BORIS, n.DEAL_VOTES),
     "Brandt breaks the word he gave Hale to vote with him."),
    ("kept", (n.L_KEPT, ADA, BORIS, n.DEAL_LINE), "Brandt keeps the word he gave Hale on the tolls."),
    ("kept debt", (n.L_KEPT, ADA, BORIS, n.DEAL_DEBT), "Brandt keeps the word he gave Hale to repay a favour."),
    ("called for", (n.L_CALLED, ADA, BORIS, 1), "Brandt reminds Hale of a favour: he is to vote for."),
    ("called against", (n.L_CALLED, ADA, BORIS, -1), "Brandt reminds Hale of a favour: he is to vote against."),
    ("favour", (n.L_FAVOUR, ADA, BORIS), "Brandt owes Hale a favour for his vote."),
    ("line", (n.L_MOTION, ADA, n.M_LINE, 0, -20), "Brandt moves to set the line on the tolls at -20."),
    ("fill", (n.L_MOTION, ADA, n.M_FILL, 3, DUNN), "Brandt moves to make Dunn Master of the north quay."),
    ("vacate", (n.L_MOTION, ADA, n.M_FILL, 3, 0),
     "Brandt moves to relieve the holder of the post of Master of the north quay."),
    ("read", (n.L_MOTION, ADA, n.M_PUBLISH, 0, 2), "Brandt moves to read out 'The chairman's will' inside the party."),
    ("print", (n.L_MOTION, ADA, n.M_PUBLISH, 0, 3), "Brandt moves to print 'The chairman's will'."),
    ("suppress", (n.L_MOTION, ADA, n.M_SUPPRESS, 0),
     "Brandt moves to keep 'The chairman's will' inside the Committee."),
    ("enlarge", (n.L_MOTION, ADA, n.M_ENLARGE, 0, 9), "Brandt moves to enlarge the Inner board to 9 seats."),
    ("reprimand", (n.L_MOTION, ADA, n.M_SANCTION, BORIS, 1), "Brandt moves to reprimand Hale."),
    ("office", (n.L_MOTION, ADA, n.M_SANCTION, BORIS, 2), "Brandt moves to remove Hale from office."),
    ("politburo", (n.L_MOTION, ADA, n.M_SANCTION, BORIS, 3), "Brandt moves to remove Hale from the Politburo."),
    ("committee", (n.L_MOTION, ADA, n.M_SANCTION, BORIS, 4), "Brandt moves to remove Hale from the Central Committee."),
    ("expel", (n.L_MOTION, ADA, n.M_SANCTION, BORIS, 5), "Brandt moves to expel Hale from the party."),
    ("exile", (n.L_MOTION, ADA, n.M_SANCTION, BORIS, 6), "Brandt moves to exile Hale."),
    ("more", (n.L_MOTION, ADA, n.M_DEMOCRACY, 1), "Brandt moves to widen democracy in the party."),
    ("less", (n.L_MOTION, ADA, n.M_DEMOCRACY, -1), "Brandt moves to tighten discipline in the party."),
    ("enforce", (n.L_MOTION, ADA, n.M_BAN, 1), "Brandt moves to enforce the ban on factions."),
    ("lift", (n.L_MOTION, ADA, n.M_BAN, 0), "Brandt moves to lift the ban on factions."),
    ("release", (n.L_MOTION, 0, n.M_RESIGN, BORIS, 0, 3), "Before the Board: to accept Hale's resignation."),
    ("held", (n.L_HELD, CLARA, n.M_LINE, 0, 20, ADA),
     "Roth holds over Brandt's motion to set the line on the tolls at +20."),
    ("whip for", (n.L_WHIP, ADA, DUNN, 1, 2, 0), "Brandt presses Dunn to vote for."),
    ("whip against", (n.L_WHIP, ADA, DUNN, -1, 2, 0), "Brandt presses Dunn to vote against."),
    ("meeting", (n.L_MEETING, 0, 1), "The Autumn meeting opens."),
    ("post", (n.L_POST, 3, 0, DUNN, ADA), "Dunn becomes Master of the north quay."),
    ("replaced", (n.L_POST, 3, FALK, DUNN, ADA), "Dunn replaces Falk as Master of the north quay."),
    ("follows", (n.L_PATRON, DUNN, 0, ADA), "Dunn now follows Brandt."),
    ("changes", (n.L_PATRON, DUNN, ADA, BORIS), "Dunn leaves Brandt for Hale."),
    ("leaves", (n.L_PATRON, DUNN, ADA, 0), "Dunn no longer follows Brandt."),
    ("reprimanded", (n.L_SANCTION, BORIS, 1, ADA), "Hale is reprimanded."),
    ("removed", (n.L_SANCTION, BORIS, 3, ADA), "Hale is removed from the Politburo."),
    ("not returned", (n.L_SANCTION, BORIS, 3, 0), "Hale is not returned to the Politburo."),
    ("expelled", (n.L_SANCTION, BORIS, 5, ADA), "Hale is expelled from the party."),
    ("death", (n.L_DEATH, GRAY), "Gray dies."),
    ("ill", (n.L_ILLNESS, GRAY, 2), "Gray falls ill."),
    ("for good", (n.L_ILLNESS, GRAY, 60), "Gray falls ill and will not return."),
    ("back", (n.L_ILLNESS, GRAY, 0), "Gray can work again."),
    ("crisis", (n.L_CRISIS, 40, ADA), "The country is in crisis; Brandt answers for the line it came under."),
    ("nobody's crisis", (n.L_CRISIS, 40, 0), "The country is in crisis; nobody in particular answers for it."),
    ("line moves", (n.L_LINE, 0, -40, 0, ADA), "The line on the tolls moves from -40 to 0, towards higher."),
    ("enters", (n.L_BODY, DUNN, n.POLITBURO, n.FULL), "Dunn becomes a member of the Inner board."),
    ("candidate", (n.L_BODY, DUNN, n.POLITBURO, n.CANDIDATE), "Dunn becomes a candidate member of the Inner board."),
    ("out", (n.L_BODY, DUNN, n.POLITBURO, n.OUT), "Dunn leaves the Inner board."),
    ("ending", (n.L_ENDING, 4, 0), "Drift. Nobody has the chair."),
]  # fmt: skip


@pytest.mark.parametrize(("row", "text"), [pytest.param(row, text, id=name) for name, row, text in SENTENCES])
def test_sentences(small: Scenario, row: tuple[int, ...], text: str) -> None:
    assert [line.text for line in told(small, row)] == [text]


def test_what_goes_on_is_told_once(small: Scenario) -> None:
    crisis, other = (n.L_CRISIS, 40, ADA), (n.L_CRISIS, 50, BORIS)
    assert len(told(small, crisis, crisis, other, other, crisis)) == 2
    ill = (n.L_ILLNESS, GRAY, 2)
    texts = [line.text for line in told(small, ill, (n.L_ILLNESS, GRAY, 0), ill)]
    assert texts == ["Gray falls ill.", "Gray can work again."]


def test_a_move_made_again_is_told_as_such(small: Scenario) -> None:
    twice = [line.text for line in told(small, (n.L_MOVE, ADA, n.WRITE, 0), (n.L_MOVE, ADA, n.WRITE, 0))]
    assert twice == ["Brandt writes on the tolls.", "Brandt writes on the tolls again."]
    others = told(small, (n.L_MOVE, ADA, n.WRITE, 0), (n.L_MOVE, BORIS, n.WRITE, 0), (n.L_MOVE, ADA, n.SPEAK, 0))
    assert not any("again" in line.text for line in others)


def test_every_kind_and_verb_has_a_sentence() -> None:
    kinds = {row[0] for _, row, _ in SENTENCES} | {n.L_BALLOT, n.L_RESULT, n.L_DELEGATES, n.L_SEAT, n.L_ELECTED}
    assert kinds == set(range(len(n.LOG_NAMES)))
    assert {row[2] for _, row, _ in SENTENCES if row[0] == n.L_MOVE} == set(range(n.MOVE_COUNT)) - {n.PASS, n.DISMISS}


def test_what_is_not_worth_a_line(small: Scenario) -> None:
    assert told(small, (n.L_MOVE, ADA, n.PASS), (n.L_LINE, 0, 5, 5, 0)) == []


def test_who_was_dismissed_is_known(small: Scenario) -> None:
    found = told(small, (n.L_POST, 3, 0, DUNN, ADA), (n.L_MOVE, ADA, n.DISMISS, 3))
    assert found[1].text == "Brandt dismisses Dunn as Master of the north quay."


@pytest.mark.parametrize(("before", "expected"), [(FALK, ["Falk loses the post to Dunn."]), (0, [])])
def test_an_appointment_tells_who_had_to_leave(small: Scenario, before: int, expected: list[str]) -> None:
    campaign = Campaign(small, 1)
    cells = (ADA, n.APPOINT, 3, DUNN, 1), (3, before, DUNN, ADA)
    for kind, some in zip((n.L_MOVE, n.L_POST), cells, strict=True):
        campaign.happenings.append(Happening(1, kind, 0, some + (0,) * (n.LOG_WIDTH - 1 - len(some))))
    assert [line.text for line in lines(campaign)[2:]] == expected


def test_an_ending_names_its_winner(small: Scenario) -> None:
    assert told(small, (n.L_ENDING, 1, ADA))[0].text.startswith("Master of the port: Brandt. ")


def test_the_seats_a_sanction_or_death_takes_are_not_told_twice(small: Scenario) -> None:
    rows = (n.L_BODY, BORIS, n.POLITBURO, n.OUT), (n.L_BODY, BORIS, n.COMMITTEE, n.OUT)
    assert len(told(small, (n.L_SANCTION, BORIS, 5, ADA), *rows)) == 1
    assert len(told(small, (n.L_DEATH, BORIS), *rows)) == 1
    assert len(told(small, (n.L_SANCTION, ADA, 5, BORIS), *rows)) == 3


def ballot(voter: int, side: int, votes: int, points: int, **parts: int) -> tuple[int, ...]:
    return (n.L_BALLOT, voter, side, votes, points, *(parts.get(name, 0) for name in n.REASON_NAMES))


VOTE = (
    (n.L_MEETING, 0, 1),
    (n.L_MOTION, ADA, n.M_LINE, 0, 20, 0),
    (n.L_MOTION, BORIS, n.M_DEMOCRACY, 1, 0, 0),
    (n.L_HELD, CLARA, n.M_LINE, 0, 20, ADA),
    (n.L_WHIP, ADA, DUNN, -1, 2, 0),
    ballot(ADA, n.AGAINST, 1, -9, merit=-9),
    ballot(DUNN, n.AGAINST, 1, -4, mover=8, whip=-12, luck=-3),
    ballot(n.PERSONS + n.LEADERS + BORIS, n.FOR, 7, 30, patron=30, luck=5),
    ballot(n.PERSONS + 2 * n.LEADERS, n.ABSTAIN, 2, 3, merit=3, luck=-3),
    (n.L_RESULT, 0, 1, 7, 2, 11),
)


def test_a_roll_call_finds_its_motion_though_one_was_held_over(small: Scenario) -> None:
    line = told(small, *VOTE)[-1]
    assert line.text == (
        "Carried 7 to 2: Hale's motion to widen democracy in the party. For: North quay for Hale. "
        "Against: Brandt, Dunn. Abst.: South quay, unattached."
    )
    assert line.parts == (("for", 7), ("against", 2), ("abstaining", 2))


@pytest.mark.parametrize(
    ("carried", "ayes", "noes", "head"),
    [
        (1, 3, 3, "Carried 3 to 3 by the vote of the chair: "),
        (0, 41, 24, "Lost 41 to 24 for want of two thirds: "),
        (0, 3, 3, "Lost 3 to 3: "),
        (1, 4, 3, "Carried 4 to 3: "),
    ],
)
def test_what_decided_is_said_where_the_figures_do_not(
    small: Scenario, carried: int, ayes: int, noes: int, head: str
) -> None:
    rows = (n.L_MOTION, ADA, n.M_LINE, 0, 20, 0), (n.L_RESULT, 0, carried, ayes, noes, ayes + noes)
    assert told(small, *rows)[-1].text.startswith(head)


def test_ballots_add_up(small: Scenario) -> None:
    for reader in (None, "ada", "boris"):
        for one in told(small, *VOTE, reader=reader)[-1].ballots:
            assert one.points == sum(value for _, value in one.parts)


def test_pressure_by_others_is_not_told_apart_from_chance(small: Scenario) -> None:
    dunn = [told(small, *VOTE, reader=reader)[-1].ballots[1] for reader in (None, "ada", "boris")]
    assert [dict(one.parts) for one in dunn] == [
        {"mover": 8, "whip": -12, "luck": -3},
        {"mover": 8, "whip": -12, "luck": -3},
        {"mover": 8, "chance": -15},
    ]


SECRETS: list[tuple[tuple[int, ...], str | None, str]] = [
    ((n.L_MOVE, ADA, n.COURT, DUNN), "ada", "ada"),
    ((n.L_MOVE, ADA, n.GATHER, BORIS), "ada", "ada"),
    ((n.L_MOVE, ADA, n.SLATE, DUNN), "ada", "ada"),
    ((n.L_WHIP, ADA, DUNN, 1, 2, 0), "ada", "ada"),
    ((n.L_PATRON, DUNN, ADA, BORIS), "boris", "ada boris"),
    ((n.L_PATRON, DUNN, ADA, 0), "ada", "ada"),
    ((n.L_DESERT, DUNN, ADA, 70), "ada", "ada"),
    ((n.L_MOVE, ADA, n.ASSIGN, 1), "ada", "ada"),
    ((n.L_MOVE, ADA, n.SPEAK, 0), None, "ada boris clara"),
    ((n.L_CALLED, ADA, BORIS, 1), "ada", "ada boris"),
    ((n.L_FAVOUR, ADA, BORIS), "ada", "ada boris"),
    ((n.L_BREACH, ADA, BORIS, CLARA), None, "ada boris clara"),
]


@pytest.mark.parametrize(("row", "owner", "readers"), SECRETS)
def test_secrets_are_left_out(small: Scenario, row: tuple[int, ...], owner: str | None, readers: str) -> None:
    assert told(small, row)[0].secret_of == owner
    assert [one for one in ("ada", "boris", "clara") if told(small, row, reader=one)] == readers.split()


def test_only_the_two_know_the_terms_of_a_deal(small: Scenario) -> None:
    rows = (n.L_MOVE, ADA, n.OFFER, BORIS, n.DEAL_VOTES), (n.L_PACT, ADA, BORIS, 1, n.DEAL_VOTES, 2)
    for reader in (None, "ada", "boris"):
        assert all("votes as Hale does" in line.text for line in told(small, *rows, reader=reader))
    assert [line.text for line in told(small, *rows, reader="clara")] == [
        "Brandt offers Hale an understanding.",
        "Hale comes to an understanding with Brandt.",
    ]
    breach = (n.L_BREACH, ADA, BORIS, CLARA)
    assert told(small, breach, reader="clara")[0].text == "Brandt breaks the word he gave Hale."


def test_a_leak_has_no_author_for_others(small: Scenario) -> None:
    row = (n.L_MOVE, ADA, n.LEAK, BORIS, 0, 2)
    assert told(small, row, reader="boris")[0].text == "Compromising papers about Hale pass from hand to hand."
    assert told(small, row, reader="boris")[0].parts == ()
    assert told(small, row, reader="ada")[0].parts == (("cost", 2),)


def test_since_goes_on_where_it_stopped(small: Scenario) -> None:
    campaign: Any = Campaign(small, 4)
    found: list[Line] = []
    since = -1
    while campaign.advance_once():
        found += lines(campaign, since=since)
        since = len(campaign.decisions)
        campaign.answer_by_ai()
    found += lines(campaign, since=since)
    assert found == lines(campaign)


def test_a_reader_must_lead(small: Scenario) -> None:
    with pytest.raises(KeyError):
        lines(Campaign(small), reader="dunn")


def test_quarters_have_names_in_both_languages(small: Scenario) -> None:
    assert quarter_name(Campaign(small), 1) == "July to September 1922"
    assert quarter_name(Campaign(small), 1, "ru").startswith("июль")
