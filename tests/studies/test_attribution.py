"""An outcome divided among the small scenario's factors: the plan, the worlds, and the same counts from any files."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from game.campaign import Campaign
from game.scenario import Scenario, load
from game.studies.attribution import attribute, counted, plan_attribution
from game.studies.plan_file import PlanFile
from game.studies.run import run_plan
from game.studies.shapley import exact_shares
from game.studies.worlds import Combinations

from .filing import plain

CAMPAIGNS = 40


@pytest.fixture(scope="module")
def file(small: Scenario) -> PlanFile:
    return plan_attribution(str(small.path), "ada", CAMPAIGNS, 3)


def test_the_plan_has_every_combination_with_luck_of_its_own(file: PlanFile) -> None:
    plan = file.plan
    assert file.design["factors"] == ["dry", "rich", "secret"]
    assert [one.id for one in plan.variants] == ["c000", "c100", "c010", "c110", "c001", "c101", "c011", "c111"]
    assert plan.variants[0].what_ifs == ("dry", "rich", "secret")
    assert plan.variants[5].what_ifs == ("rich",)
    assert plan.variants[7].what_ifs == ()
    assert plan.campaigns == CAMPAIGNS == sum(plan.size(at) for at in range(8))
    assert len({plan.seed_at(at, 0) for at in range(8)}) == 8


def test_worlds_are_those_of_the_what_ifs(file: PlanFile, small: Scenario) -> None:
    worlds = Combinations(file.plan, str(small.path))
    for at in (0, 5, 7):
        scenario = load(small.path, file.plan.variants[at].what_ifs)
        assert (worlds[at] == Campaign(scenario).world_array).all()
    for at in range(8):
        assert worlds[at] is worlds[at]
    assert len(worlds._kept) <= 4


def test_what_was_counted_is_divided(file: PlanFile, small: Scenario) -> None:
    worlds = Combinations(file.plan, str(small.path))
    study = run_plan(file.plan, worlds, file.outcomes, 2, compiled=False, paired=False)
    for at, (count, n) in enumerate(counted(file, study.tally)):
        rows = study.of(at)
        assert (n, count) == (file.plan.size(at), study.outcomes.of(rows).count("ada"))
        alone = run_plan(file.plan, worlds, file.outcomes, 1, compiled=False, paired=False) if at == 3 else study
        assert alone.of(at).tobytes() == rows.tobytes()
    found = attribute(file, study.tally)
    told = found.as_json()
    assert told["campaigns"] == CAMPAIGNS
    assert sum(one["share"]["value"] for one in told["factors"].values()) == pytest.approx(
        told["gap"]["value"], abs=3e-6
    )
    assert sum(exact_shares(counted(file, study.tally))) == Fraction(*found_gap(counted(file, study.tally)))
    assert len(told["pairs"]) == 3


def found_gap(cells: list[tuple[int, int]]) -> tuple[int, int]:
    (low, one), (high, two) = cells[0], cells[-1]
    gap = Fraction(high, two) - Fraction(low, one)
    return gap.numerator, gap.denominator


@pytest.mark.parametrize(
    ("outcome", "chosen", "n", "words"),
    [
        ("gray", (), 40, "there is no outcome 'gray'"),
        ("ada/drift", (), 40, "there is no outcome"),
        ("ada", ("dry",), 40, "2 to 12 factors"),
        ("ada", (), 15, "at least 16 campaigns"),
    ],
)
def test_what_cannot_be_divided(small: Scenario, outcome: str, chosen: tuple[str, ...], n: int, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        plan_attribution(str(small.path), outcome, n, 1, chosen)


def test_what_ifs_whose_order_matters_are_refused(small: Scenario, file: PlanFile) -> None:
    text = (small.path / "what_ifs" / "dry.yaml").read_text(encoding="utf-8")
    other = small.path / "what_ifs" / "wetter.yaml"
    other.write_text(
        text.replace("dry", "wetter").replace("60", "-60").replace("attributed: true\n", ""), encoding="utf-8"
    )
    try:
        with pytest.raises(ValueError, match="their order would matter"):
            plan_attribution(str(small.path), "ada", 40, 1, ("dry", "wetter"))
    finally:
        other.unlink()


def test_the_command(small: Scenario, file: PlanFile, tmp_path: Path) -> None:
    command = ["attribute", str(small.path), "--outcome", "ada/master", "-n", "40", "--seed", "3"]
    with plain(*command, "--out", str(tmp_path / "a"), "--json") as child:
        out, err = child.communicate(timeout=300)
    assert child.returncode == 0, err
    told = json.loads(out)
    assert (told["outcome"], told["campaigns"], list(told["factors"])) == ("ada/master", 40, ["dry", "rich", "secret"])
    with plain("study", "--resume", str(tmp_path / "a")) as child:
        out, err = child.communicate(timeout=300)
    assert child.returncode == 0, err
    assert "all factors as they were" in out
    assert "dry" in out
    with plain("attribute", str(small.path), "--outcome", "nobody") as child:
        _, err = child.communicate(timeout=300)
    assert child.returncode == 2
    assert err.startswith("error: there is no outcome 'nobody'")
