"""Every threat of the corpus, in the real format, is refused for its own fault and for no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.cases import Case, fault_of, judge_save, judge_scenario, judge_text
from tests.corpus.pack_cases import MORE_PACK_CASES, PACK_CASES
from tests.corpus.save_cases import MORE_SAVE_CASES, SAVE_CASES
from tests.corpus.yaml_cases import SCENARIO_CASES, TEXT_CASES


def named(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", SCENARIO_CASES, ids=named)
def test_scenario_files(case: Case, tmp_path: Path) -> None:
    assert not fault_of(case, judge_scenario(case.make(tmp_path)))


@pytest.mark.parametrize("case", TEXT_CASES, ids=named)
def test_yaml_that_has_no_place(case: Case, tmp_path: Path) -> None:
    assert not fault_of(case, judge_text(case.make(tmp_path)))


@pytest.mark.parametrize("case", [*PACK_CASES, *MORE_PACK_CASES], ids=named)
def test_archives(case: Case, tmp_path: Path) -> None:
    assert not fault_of(case, judge_scenario(case.make(tmp_path)))


@pytest.mark.parametrize("case", [*SAVE_CASES, *MORE_SAVE_CASES], ids=named)
def test_saves(case: Case, tmp_path: Path) -> None:
    assert not fault_of(case, judge_save(case.make(tmp_path)))


def test_no_case_is_there_twice() -> None:
    for cases in ((*SCENARIO_CASES, *TEXT_CASES), (*PACK_CASES, *MORE_PACK_CASES), (*SAVE_CASES, *MORE_SAVE_CASES)):
        names = [case.name for case in cases]
        assert len(names) == len(set(names))
