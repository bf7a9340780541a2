"""Means to an aim: what is read of each, as rows of the World."""

from __future__ import annotations

import pytest

from game.rules import names as n
from game.scenario import Scenario, load
from game.scenario.means import Mean, read_mean
from game.scenario.register import Register
from game.scenario.tree import LanguageError

ANY = n.ANY


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load("1922")


@pytest.fixture(scope="module")
def register(scenario: Scenario) -> Register:
    return scenario.register


def test_every_form(register: Register) -> None:
    ids = register.ids
    kamenev, stalin, nep = ids["leader"]["kamenev"], ids["leader"]["stalin"], ids["issue"]["nep"]
    moscow, testament = ids["office"]["moscow_party"], ids["document"]["testament"]
    expected = {
        "cells": Mean(1, 0, n.CELLS, ANY, 0),
        "  cells   nep ": Mean(1, 0, n.CELLS, nep, 0),
        "resign": Mean(1, 0, n.RESIGN, 0, 0),
        "not resign": Mean(-1, 0, n.RESIGN, 0, 0),
        "appoint any moscow_party": Mean(1, 0, n.APPOINT, moscow, ANY),
        "appoint stalin": Mean(1, 0, n.APPOINT, ANY, ids["person"]["stalin"]),
        "offer kamenev": Mean(1, 0, n.OFFER, kamenev, ANY),
        "broker stalin self": Mean(1, 0, n.BROKER, stalin, kamenev),
        "bend nep left": Mean(1, 0, n.BEND, nep, 1),
        "table line nep": Mean(1, 1, n.M_LINE, nep, ANY),
        "table publish testament print": Mean(1, 1, n.M_PUBLISH, testament, 3),
        "table fill moscow_party nobody": Mean(1, 1, n.M_FILL, moscow, n.NOBODY),
        "not table sanction any party": Mean(-1, 1, n.M_SANCTION, ANY, n.RUNG_PARTY),
        "table democracy more": Mean(1, 1, n.M_DEMOCRACY, 1, 0),
        "table enlarge politburo": Mean(1, 1, n.M_ENLARGE, n.POLITBURO, ANY),
    }
    assert {text: read_mean(register, text, "kamenev") for text in expected} == expected


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("", 0, "the name of a move is wanted"),
        ("pass", 0, "there is no move 'pass'"),
        ("table", 0, "the name of a motion is wanted"),
        ("table none", 6, "there is no motion 'none'"),
        ("not table sanktion", 10, "there is no motion 'sanktion'"),
        ("court nobody", 6, "there is no person 'nobody'"),
        ("cells nep nep", 10, "one word too many"),
        ("offer kamenev votes", 14, "a term cannot be asked for"),
        ("table sanction stalin jail", 22, "there is no rung 'jail'"),
        ("write nepp", 6, "there is no issue 'nepp'"),
    ],
)
def test_what_is_no_means(text: str, at: int, said: str, register: Register) -> None:
    with pytest.raises(LanguageError) as caught:
        read_mean(register, text, "kamenev")
    assert said in caught.value.message
    assert caught.value.at == at


def test_an_aim_has_the_rows_of_its_means(scenario: Scenario) -> None:
    w = scenario.world[0]
    rows = [
        (k, at)
        for k in range(w["watches"])
        for at in range(w["watch_means"][k], w["watch_means"][k] + w["watch_means_n"][k])
    ]
    written = sum(len(aim.means) for leader in scenario.contents.leaders for aim in leader.aims)
    assert [at for _k, at in rows] == list(range(written))
    assert all(w["watch_leader"][k] for k, _at in rows)
