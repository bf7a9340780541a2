"""Codes: what is told is read again, a slip is noticed at once, another version too."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import sharing
from game.campaign import Campaign
from game.mods.opening import open_with_mods
from game.saves import load, save
from game.sharing import CodeProblem, Shared, code_for, code_of, code_of_save, open_code, read_code

WHAT_IF = "f05_factions_allowed"


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return Campaign(open_with_mods("1922", [WHAT_IF]), 847261, ["stalin"], {"guidance": 100})


def test_a_code_opens_the_same_campaign(campaign: Campaign) -> None:
    code = code_of(campaign)
    assert code.startswith(f"1922:847261:stalin:{WHAT_IF}:guidance=100:")
    opened = open_code(f" {code.upper()} ".replace(":", " : "))
    assert not opened.other
    assert opened.campaign().state_hash() == campaign.state_hash()
    assert opened.campaign().humans == ("stalin",)


def test_a_save_keeps_its_what_ifs_and_its_code(campaign: Campaign, tmp_path: Path) -> None:
    save(campaign, tmp_path / "one.save")
    assert code_of_save(tmp_path / "one.save") == code_of(campaign)
    loaded = load(tmp_path / "one.save").campaign
    assert loaded is not None
    assert loaded.scenario.overlays == (WHAT_IF,)
    assert code_of(loaded) == code_of(campaign)


def test_every_single_slip_is_noticed(campaign: Campaign) -> None:
    code = code_of(campaign)
    line = len(code) - sharing.VERSION
    for at in range(line):
        for letter in "a7":
            if code[at].lower() != letter:
                with pytest.raises(CodeProblem):
                    read_code(code[:at] + letter + code[at + 1 :])
    twins = [at for at in range(line - 2) if code[at] != code[at + 1]]
    swapped = [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in twins]
    for one in swapped:
        with pytest.raises(CodeProblem):
            read_code(one)


def test_letters_like_digits_are_digits() -> None:
    code = next(
        code for seed in range(500) if set("10") & set((code := code_for(Shared("1922", seed), "x"))[-7:])
    )  # fmt: skip
    assert read_code(code[:-7] + code[-7:].replace("1", "l").replace("0", "O"))[0] == read_code(code)[0]


def test_another_version_is_told(campaign: Campaign) -> None:
    shared = Shared("1922", 7, (), (WHAT_IF,))
    assert open_code(code_for(shared, "another hash")).other
    assert open_code(code_for(shared, campaign.scenario.hash, 999)).other
    assert not open_code(code_for(shared, campaign.scenario.hash)).other


@pytest.mark.parametrize(
    ("shared", "message"),
    [
        (Shared("1923", 7), "which is not here; did you mean"),
        (Shared("1922", 2**63), "cannot be a number of dice"),
        (Shared("1922", 7, ("nobody",)), "not a leader"),
        (Shared("1922", 7, (), ("f99_nothing",)), "no what-if"),
        (Shared("1922", 7, (), (), (("moon", 1),)), "no setting 'moon'"),
        (Shared("1922", 7, (), (), (("guidance", 900),)), "from 0 to 100"),
        (Shared("../1922", 7), "which is not here"),
    ],
)
def test_what_cannot_be_played_says_why(shared: Shared, message: str) -> None:
    with pytest.raises(CodeProblem, match=message):
        open_code(code_for(shared, "x"))


@pytest.mark.parametrize("text", ["", "hello", "1:2:3", "1922:7:stalin", ":" * 500, "a" * 1000])
def test_what_is_no_code_says_what_one_looks_like(text: str) -> None:
    with pytest.raises(CodeProblem, match=r"a code looks like|mistyped"):
        open_code(text)
