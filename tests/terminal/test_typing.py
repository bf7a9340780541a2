"""What may be typed: either order of a man and his post, the option of a question alone; and offers that replace."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
from game.chronicle.deals import replaced
from game.chronicle.names import Names
from game.notation import Unreadable
from game.rules import names as n
from game.scenario import Scenario
from game.terminal.decisions import menu_for

STALIN, TROTSKY, KAMENEV = 5, 2, 4


def test_a_man_and_his_post_in_either_order(year_1922: Scenario) -> None:
    notation = Campaign(year_1922, 1).notation
    for decision, canonical, crossed in (
        (n.D_MOVE, "appoint kirov leningrad_party", "appoint leningrad_party kirov"),
        (n.D_TABLE, "table fill leningrad_party kirov", "table fill kirov leningrad_party"),
        (n.D_TABLE, "table fill leningrad_party nobody", "table fill nobody leningrad_party"),
    ):
        answer = notation.read(decision, 0, crossed)
        assert answer == notation.read(decision, 0, canonical)
        assert notation.text(decision, 0, answer) == canonical
    with pytest.raises(Unreadable):
        notation.read(n.D_MOVE, 0, "appoint kirov kirov")
    with pytest.raises(Unreadable):
        notation.read(n.D_MOVE, 0, "appoint leningrad_party leningrad_party")


def test_an_option_is_shown_as_it_may_be_typed(small: Scenario) -> None:
    campaign = Campaign(small, 1, humans=("ada",))
    pending = campaign.advance()
    while pending is not None and pending.kind != n.D_ASK:
        campaign.answer(campaign.advice())
        pending = campaign.advance()
    assert pending is not None
    for entry in menu_for(campaign, pending).entries:
        assert entry.answer is not None
        typed = campaign.notation.text(pending.kind, pending.subject, entry.answer)
        assert f"[{typed}]" in entry.label
        for words in (typed, typed.split()[-1], f"choose {typed.split()[-1]}"):
            assert campaign.notation.read(pending.kind, pending.subject, words) == entry.answer


def test_what_new_terms_replace_is_said(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 1)
    names, s = Names(year_1922), campaign.state
    assert replaced(names, s, STALIN, KAMENEV, TROTSKY) == ""
    s.pact_term[KAMENEV, STALIN] = n.DEAL_LINE
    issue = names.issue(0)
    assert replaced(names, s, STALIN, KAMENEV, TROTSKY) == f"the word of Kamenev to Stalin on {issue}"
    assert replaced(names, s, STALIN, KAMENEV, n.DEAL_LINE) == "", "the same word is given anew"
    assert replaced(names, s, STALIN, KAMENEV, n.DEAL_VOTES) == "", "that is the other one's word"
    assert replaced(names, s, STALIN, KAMENEV, n.DEAL_PLAIN) == ""


def test_he_who_wants_a_post_himself_takes_it(year_1922: Scenario) -> None:
    from game.chronicle.moves import motion_text

    names, office = Names(year_1922), int(year_1922.register.ids["office"]["leningrad_party"])
    stalin = int(year_1922.register.ids["person"]["stalin"])
    assert motion_text(names, n.M_FILL, office, stalin, STALIN).startswith("to take the post of ")
    assert motion_text(names, n.M_FILL, office, stalin, KAMENEV).startswith("to make Stalin ")
