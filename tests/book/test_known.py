"""What the book adds about a campaign under way: from a leader's view, and nothing he cannot know."""

from __future__ import annotations

from game.book import Book, Known
from game.book.plain import as_value, told
from game.campaign import Campaign
from game.rules import names as n
from game.scenario import Scenario


def facts(book: Book, known: Known, key: str) -> dict[str, str]:
    return {fact.label: fact.value for fact in known.facts(book.entry(key))}


def test_it_tells_who_holds_what_now(book: Book, campaign: Campaign) -> None:
    known = Known(campaign, 2)
    names = campaign.scenario.texts
    for office in ("moscow_party", "general_secretary", "war_commissar"):
        at = campaign.scenario.register.number("office", office)
        holder = campaign.state.holder[at]
        assert facts(book, known, f"office.{office}")["Holder"] == (names.persons[holder].short or "vacant")


def test_it_says_what_has_happened(book: Book, campaign: Campaign) -> None:
    known = Known(campaign, 2)
    state, register = campaign.state, campaign.scenario.register
    happened = [name for name, at in register.ids["event"].items() if state.fired[at]]
    assert happened
    calendar = register.calendar
    for name in happened:
        turn = state.fired[register.number("event", name)] - 1
        assert facts(book, known, f"event.{name}")["In this campaign"] == calendar.name(turn)
    assert facts(book, known, "event.great_break")["In this campaign"] == "it has not happened"
    assert facts(book, known, "meeting.xii_congress")["In this campaign"] == "April to June 1923"


def test_another_leaders_secrets_do_not_show(scenario: Scenario, book: Book) -> None:
    campaign = Campaign(scenario, 5)
    while campaign.advance_once() and campaign.state.turn < 2:
        campaign.answer_by_ai()
    me, s, w = 2, campaign.state, campaign.world
    before = [Known(campaign, me).facts(entry) for entry in book]
    changed = 0
    for p in range(1, w.persons + 1):
        if w.leader_of[p] == n.NOBODY and s.patron[p] not in (n.NOBODY, me) and s.seen_patron[p] != me:
            s.patron[p] = 1 + s.patron[p] % w.leaders
            if s.patron[p] == me:
                s.patron[p] = n.NOBODY
            s.gratitude[p] = 0
            changed += 1
    for m in range(1, w.leaders + 1):
        if m != me:
            s.capital[m] = 0
            s.strength[m] = 99 - s.strength[m]
    assert changed > 10
    assert [Known(campaign, me).facts(entry) for entry in book] == before


def test_every_kind_is_told_in_lines_and_values(book: Book, campaign: Campaign) -> None:
    known = Known(campaign, 1)
    for entry in book:
        lines = list(told(book, entry, known))
        assert lines[0].startswith(entry.title)
        assert all(lines)
        value = as_value(book, entry, known)
        assert value["key"] == entry.key
        assert all(key in book.entries for key in value["links"])
